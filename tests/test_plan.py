"""The printed plan, to the millisecond and the letter."""

from __future__ import annotations

import json

from knee_coach.model.dose import Pace
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Circuit
from knee_coach.model.sides import SideOrder, Sides
from knee_coach.plan import plan_as_json, plan_as_table
from tests.engine.building import exercise, hold, reps, timeline

BRIDGE = exercise("Bridge", reps(2, hold=2, sets=1), movement=1.5)
RAISE = exercise(
    "Raise", reps(3), pace=Pace.SELF, sides=Sides.EACH, order=SideOrder.BY_SIDE, prepare=12.0, switch_sides=4.0
)


def test_json_gives_every_phase_with_its_cues() -> None:
    """get ready 10 · go 1.5 · hold 2 · back 1.5 · go · hold · back · finish"""
    plan = json.loads(plan_as_json(timeline(BRIDGE)))
    common = {"exercise": "bridge", "side": None, "set": 1, "sets": 1, "reps": 2, "round": None, "rounds": None}

    def phase(at: float, seconds: float, kind: str, rep: int, word: str | None, *cues: tuple[float, str]) -> object:
        own = {"at": at, "seconds": seconds, "kind": kind, "rep": rep, "word": word}
        return {**common, **own, "cues": [{"at": when, "cue": cue} for when, cue in cues]}

    said = "say:Bridge. 2 reps, hold 2 seconds."
    assert plan == {
        "title": "R",
        "seconds": 20.0,
        "phases": [
            phase(0.0, 10.0, "get_ready", 1, None, (0.0, said), (7.0, "tick"), (8.0, "tick"), (9.0, "tick")),
            phase(10.0, 1.5, "move", 1, "go", (10.0, "start"), (10.3, "word:go"), (11.0, "tick")),
            phase(11.5, 2.0, "hold", 1, "hold", (11.5, "word:hold"), (12.5, "tick")),
            phase(13.5, 1.5, "move", 1, "back", (13.5, "word:back"), (14.5, "tick")),
            phase(15.0, 1.5, "move", 2, "go", (15.0, "number:2"), (16.0, "tick")),
            phase(16.5, 2.0, "hold", 2, "hold", (16.5, "word:hold"), (17.5, "tick")),
            phase(18.5, 1.5, "move", 2, "back", (18.5, "word:back"), (19.5, "tick"), (20.0, "finish")),
        ],
    }


def test_an_await_has_no_seconds_but_an_estimate_that_counts() -> None:
    plan = json.loads(plan_as_json(timeline(RAISE, exercise("Hold", hold(TimeRange.exactly(8))))))
    phases = plan["phases"]
    assert [(entry["kind"], entry["at"], entry["seconds"], entry.get("estimate")) for entry in phases] == [
        ("get_ready", 0.0, 12.0, None),
        ("await", 12.0, None, 12.0),
        ("switch_sides", 24.0, 4.0, None),
        ("await", 28.0, None, 12.0),
        ("rest", 40.0, 30.0, None),
        ("hold", 70.0, 8.0, None),
    ]
    assert plan["seconds"] == 78.0
    assert [entry["rep"] for entry in phases] == [None, None, None, None, 1, 1]
    assert phases[3]["cues"][-1] == {"at": 40.0, "cue": "exercise_done"}


def test_json_is_the_same_each_time() -> None:
    circuit = Circuit("C", CountRange.exactly(2), (BRIDGE, RAISE))
    assert plan_as_json(timeline(circuit)) == plan_as_json(timeline(circuit))


def test_table_is_for_people() -> None:
    assert plan_as_table(timeline(RAISE)).splitlines() == [
        "R: about 0:40 (minutes:seconds)",
        "",
        "0:00   12 s  get ready     to Raise · left · set 1 of 1",
        "0:12  ~12 s  wait for you  Raise · left · set 1 of 1",
        "0:24    4 s  switch sides  to Raise · right · set 1 of 1",
        "0:28  ~12 s  wait for you  Raise · right · set 1 of 1",
    ]


def test_nothing_to_do() -> None:
    nothing = timeline(exercise("Extra", hold(9), optional="if you like"))
    assert plan_as_table(nothing) == "R: nothing to do"
    assert json.loads(plan_as_json(nothing)) == {"title": "R", "seconds": 0.0, "phases": []}
