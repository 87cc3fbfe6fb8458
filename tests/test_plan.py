"""The printed plan, to the millisecond and the letter."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import Any

from knee_coach.model.dose import AskDose, DoseKey, Pace, TempoHold, TempoMove, TempoPause
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Circuit, Load, RoutineItem, Section
from knee_coach.model.sides import AffectedSide, FirstSide, SideMeaning, SideOrder, Sides
from knee_coach.model.targets import Choices, Target, TargetRule
from knee_coach.plan import every_phase_as_table, plan_as_json, plan_as_table
from tests.engine.building import exercise, hold, lasting, reps, timeline

BRIDGE = exercise("Bridge", reps(2, hold=2, sets=1), movement=1.5)
RAISE = exercise(
    "Raise", reps(3), pace=Pace.SELF, sides=Sides.EACH, order=SideOrder.BY_SIDE, prepare=12.0, switch_sides=4.0
)
LIFT = (TempoMove("lift", 2), TempoHold(TimeRange.exactly(1)), TempoMove("lower", 2))


def table(*items: RoutineItem, choices: Choices | None = None, **keys: Any) -> str:
    """The plan of these exercises without its heading."""
    choices = choices or Choices()
    whole = plan_as_table(timeline(*items, choices=choices, **keys), choices)
    return whole.partition("\n\n")[2]


def heading(*items: RoutineItem, choices: Choices | None = None, **keys: Any) -> str:
    """The plan's line under its title."""
    choices = choices or Choices()
    return plan_as_table(timeline(*items, choices=choices, **keys), choices).splitlines()[1]


def lines(text: str) -> str:
    """A table as it is written here."""
    return dedent(text).strip("\n")


class TestJson:
    def test_every_phase_with_its_cues(self) -> None:
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

    def test_an_await_has_no_seconds_but_an_estimate_that_counts(self) -> None:
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

    def test_it_is_the_same_each_time(self) -> None:
        circuit = Circuit("C", CountRange.exactly(2), (BRIDGE, RAISE))
        assert plan_as_json(timeline(circuit)) == plan_as_json(timeline(circuit))


class TestHeading:
    def test_how_long_it_takes(self) -> None:
        assert heading(BRIDGE) == "Takes 0:20 (minutes:seconds); every range as it is at first."

    def test_somebody_is_waited_for(self) -> None:
        assert heading(RAISE) == "Takes about 0:40 (minutes:seconds); every range as it is at first."

    def test_which_knee_and_which_end_of_the_ranges(self) -> None:
        sore = exercise("Bridge", reps(CountRange.between(2, 3)), sides=Sides.AFFECTED)
        choices = Choices(side=AffectedSide.LEFT, rule=TargetRule.MOST)
        assert heading(sore, choices=choices) == (
            "Takes 0:22 (minutes:seconds); the left knee is the sore one; every range at its most."
        )
        assert heading(sore, affected_side=AffectedSide.BOTH).split("; ")[1] == "both knees are sore"

    def test_a_side_that_changes_nothing_is_not_named(self) -> None:
        assert "knee" not in heading(BRIDGE, choices=Choices(side=AffectedSide.LEFT))

    def test_numbers_that_are_not_there_yet_do_not_count(self) -> None:
        assert heading(BRIDGE, exercise("Asked", AskDose())) == (
            "Takes about 0:50 (minutes:seconds) without the numbers to fill in; every range as it is at first."
        )


class TestTable:
    def test_sets_of_equal_reps(self) -> None:
        raises = exercise("Leg raise", reps(10, sets=2, tempo=LIFT), position="On your\nback", sides=Sides.LEFT)
        assert table(raises, BRIDGE) == lines(
            """
            Start  Lasts  Side  Set     What

            1. Leg raise: 10 lifts, hold 1 s, 2 sets, left leg
                On your back
             0:00   10 s                get ready
             0:10   50 s  left  1 of 2  10 x lift 2 s, hold 1 s, lower 2 s
             1:00   30 s                rest
             1:30   50 s  left  2 of 2  10 x lift 2 s, hold 1 s, lower 2 s

            2. Bridge: 2 reps, hold 2 s
             2:20   30 s                rest, get into position
             2:50   10 s        1 of 1  2 x go 1.5 s, hold 2 s, back 1.5 s
            """
        )

    def test_sides_take_turns_set_by_set(self) -> None:
        stretch = exercise("Stretch", hold(30, sets=2), sides=Sides.EACH, first_side=FirstSide.RIGHT)
        assert table(stretch) == lines(
            """
            Start  Lasts  Side   Set     What

            1. Stretch: hold 30 s, 2 sets, each leg
             0:00   10 s                 get ready
             0:10   30 s  right  1 of 2  hold 30 s
             0:40    5 s                 switch to the left leg
             0:45   30 s  left   1 of 2  hold 30 s
             1:15   30 s                 rest
             1:45   30 s  right  2 of 2  hold 30 s
             2:15    5 s                 switch to the left leg
             2:20   30 s  left   2 of 2  hold 30 s
            """
        )

    def test_one_side_after_the_other_at_the_patients_own_pace(self) -> None:
        assert table(RAISE) == lines(
            """
            Start  Lasts  Side   Set     What

            1. Raise: 3 reps, each leg, one side after the other
             0:00   12 s                 get ready
             0:12  ~12 s  left   1 of 1  3 x at your own pace; wait for you
             0:24    4 s                 switch to the right leg
             0:28  ~12 s  right  1 of 1  3 x at your own pace; wait for you
            """
        )

    def test_sides_take_turns_rep_by_rep(self) -> None:
        steps = exercise(
            "Side step",
            reps(3, tempo=(TempoMove("step", 2), TempoPause("relax", 0.5))),
            sides=Sides.EACH,
            order=SideOrder.BY_REP,
            side_means=SideMeaning.DIRECTION,
            rest=(1.25, 30, 30),
        )
        assert table(steps) == lines(
            """
            Start    Lasts  Side     Set     What

            1. Side step: 3 steps, to each side, in turn
             0:00     10 s                   get ready
             0:10  20.75 s  in turn  1 of 1  3 x step 2 s, each side in turn (relax 0.5 s, rest 1.25 s between)
            """
        )

    def test_steps_to_one_side_and_to_the_other(self) -> None:
        steps = exercise("Side step", reps(3), sides=Sides.EACH, side_means=SideMeaning.DIRECTION)
        assert " 0:22    5 s                 switch to the right\n" in table(steps)

    def test_holds_at_the_patients_own_pace(self) -> None:
        bridge = exercise("Bridge", reps(3, hold=8), pace=Pace.SELF)
        assert table(bridge).splitlines()[-1] == (
            " 0:10  ~36 s        1 of 1  3 x wait for you, hold 8 s; then wait for you"
        )

    def test_waiting_until_somebody_is_ready(self) -> None:
        assert table(exercise("Squat", hold(TimeRange.up_to(30)), wait=True)) == lines(
            """
            Start  Lasts  Side  Set     What

            1. Squat: hold up to 30 s
             0:00                       wait for you
             0:00   10 s                get ready
             0:10   30 s        1 of 1  hold up to 30 s
            """
        )

    def test_an_activity_of_a_warm_up(self) -> None:
        walk = exercise("Walk", lasting(TimeRange.at_least(330.5)), section=Section.WARM_UP)
        assert table(walk, BRIDGE) == lines(
            """
             Start         Lasts  Side  Set     What

            1. Walk (warm-up): 5 min 30.5 s or more
              0:00          10 s                get ready
              0:10  5 min 30.5 s        1 of 1  keep going for 5 min 30.5 s or more

            2. Bridge: 2 reps, hold 2 s
            5:40.5          30 s                rest, get into position
            6:10.5          10 s        1 of 1  2 x go 1.5 s, hold 2 s, back 1.5 s
            """
        )

    def test_the_rounds_of_a_circuit(self) -> None:
        circuit = Circuit("Standing", CountRange.exactly(2), (BRIDGE, exercise("Squat", reps(5), position="Standing")))
        assert table(circuit) == lines(
            """
            Start  Lasts  Side  Set     What

            Standing, round 1 of 2
            1. Bridge: 2 reps, hold 2 s
             0:00   10 s                get ready
             0:10   10 s        1 of 1  2 x go 1.5 s, hold 2 s, back 1.5 s

            2. Squat: 5 reps
                Standing
             0:20   30 s                rest, get into position
             0:50   20 s        1 of 1  5 x go 2 s, back 2 s

            Standing, round 2 of 2
            1. Bridge
             1:10  1 min                rest
             2:10   10 s        1 of 1  2 x go 1.5 s, hold 2 s, back 1.5 s

            2. Squat
             2:20   30 s                rest, get into position
             2:50   20 s        1 of 1  5 x go 2 s, back 2 s
            """
        )

    def test_what_comes_after_a_circuit_counts_on_from_its_exercises(self) -> None:
        circuit = Circuit("Standing", CountRange.exactly(3), (BRIDGE, exercise("Squat", reps(5))))
        headings = [line for line in table(circuit, RAISE).splitlines() if line[:1].isdigit()]
        assert headings == [
            "1. Bridge: 2 reps, hold 2 s",
            "2. Squat: 5 reps",
            *("1. Bridge", "2. Squat", "1. Bridge", "2. Squat"),
            "3. Raise: 3 reps, each leg, one side after the other",
        ]

    def test_the_band_or_weight_stands_beside_the_dose(self) -> None:
        curl = exercise("Curl", reps(10), load=Load(band="red", brand="TheraBand"))
        lift = exercise("Lift", AskDose(), load=Load(kg=1.5, at="ankle"))
        headings = [line for line in table(curl, lift).splitlines() if line[:1].isdigit()]
        assert headings == [
            "1. Curl: 10 reps, red band (TheraBand)",
            "2. Lift: numbers to fill in, 1.5 kg, ankle",
        ]

    def test_numbers_to_fill_in(self) -> None:
        asked = exercise("Quad set", AskDose((DoseKey.REPS,)), sides=Sides.AFFECTED)
        choices = Choices(side=AffectedSide.RIGHT)
        assert table(asked, choices=choices) == lines(
            """
            Start  Lasts  Side  Set  What

            1. Quad set: numbers to fill in, right leg
             0:00   10 s             get ready
             0:10                    numbers to fill in
            """
        )

    def test_numbers_that_were_filled_in(self) -> None:
        asked = exercise("Quad set", AskDose())
        filled = Choices({"quad-set": Target(sets=1, reps=4, hold=5)})
        assert table(asked, choices=filled).splitlines()[2:] == [
            "1. Quad set: 4 reps, hold 5 s",
            " 0:00   10 s                get ready",
            " 0:10   36 s        1 of 1  4 x go 2 s, hold 5 s, back 2 s",
        ]

    def test_letters_that_are_wide(self) -> None:
        """A terminal draws each of them in two columns, and the accent in none."""
        assert every_phase_as_table(
            timeline(exercise("B", reps(1, tempo=(TempoMove("上げる", 1), TempoMove("e\u0301", 1))))), Choices()
        ).splitlines()[4:] == [
            " 0:00   10 s  get ready  to B, set 1 of 1, rep 1 of 1",
            " 0:10    1 s  上げる     B, set 1 of 1, rep 1 of 1",
            " 0:11    1 s  e\u0301          B, set 1 of 1, rep 1 of 1",
        ]


class TestLeftOut:
    EXTRA = exercise("Extra", hold(9), optional="if you like")
    ROUNDS = Circuit("Rounds", CountRange.exactly(2), (RAISE,), optional="on good days", id="rounds")
    ICE = exercise("Ice", lasting(600), section=Section.AFTER)
    HEAT = exercise("Heat", lasting(600), section=Section.AFTER, optional="if it is stiff")

    def test_it_is_listed_at_the_end(self) -> None:
        assert table(BRIDGE, self.ICE, self.EXTRA, self.ROUNDS, self.HEAT).partition("\n\n")[2].partition("\n\n")[
            2
        ] == (
            lines(
                """
                Left out (optional): Extra - if you like
                Left out (optional): Rounds - on good days
                Offered afterwards: Ice
                Offered afterwards: Heat - if it is stiff
                """
            )
        )

    def test_what_was_taken_in_is_not(self) -> None:
        choices = Choices(optional=frozenset({"extra", "rounds"}))
        whole = table(BRIDGE, self.EXTRA, self.ROUNDS, choices=choices)
        assert "2. Extra: hold 9 s\n" in whole
        assert "Left out" not in whole

    def test_nothing_else_to_do(self) -> None:
        assert plan_as_table(timeline(self.EXTRA), Choices()) == (
            "R\nNothing to do.\n\nLeft out (optional): Extra - if you like"
        )
        assert every_phase_as_table(timeline(self.EXTRA), Choices()) == "R\nNothing to do."
        assert json.loads(plan_as_json(timeline(self.EXTRA))) == {"title": "R", "seconds": 0.0, "phases": []}


class TestEveryPhase:
    def test_each_on_its_own_line(self) -> None:
        bridge = exercise("Bridge", reps(2, tempo=(TempoMove("lift", 2), TempoPause("relax", 1))), rest=(3, 30, 30))
        assert every_phase_as_table(timeline(bridge, RAISE), Choices()) == lines(
            """
            R
            Takes about 1:16 (minutes:seconds); every range as it is at first.

            Start  Lasts  What                     Where
             0:00   10 s  get ready                to Bridge, set 1 of 1, rep 1 of 2
             0:10    2 s  lift                     Bridge, set 1 of 1, rep 1 of 2
             0:12    1 s  relax                    Bridge, set 1 of 1, rep 1 of 2
             0:13    3 s  rest                     to Bridge, set 1 of 1, rep 2 of 2
             0:16    2 s  lift                     Bridge, set 1 of 1, rep 2 of 2
             0:18   30 s  rest, get into position  to Raise, left, set 1 of 1
             0:48  ~12 s  wait for you             Raise, left, set 1 of 1
             1:00    4 s  switch to the right leg  to Raise, right, set 1 of 1
             1:04  ~12 s  wait for you             Raise, right, set 1 of 1
            """
        )
