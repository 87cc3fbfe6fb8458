"""Done against planned, and a session in a line."""

from __future__ import annotations

import datetime as dt

import pytest

from knee_coach.history.as_lines import NOTHING_YET, as_lines
from knee_coach.history.planned_exercises import not_reached
from knee_coach.history.session_line import minutes, session_line
from knee_coach.history.summary import ExerciseSummary, SideSummary, done_against_planned, summary_of
from knee_coach.model.ranges import CountRange
from knee_coach.model.records import Outcome, SessionRecord, SessionState, SetRecord
from knee_coach.model.routine import Circuit
from knee_coach.model.sides import Side, SideOrder, Sides
from knee_coach.plan import plan_as_json
from tests.engine.building import exercise, lasting, reps, timeline
from tests.store.sample_records import a_session, a_set, after, an_ended_session


def plan_of(*exercise_ids: str) -> str:
    """One set of each, as the log keeps a plan."""
    return plan_as_json(timeline(*(exercise(name.capitalize(), reps(10)) for name in exercise_ids)))


def lift(index: int, **changed: object) -> SetRecord:
    return a_set(index, exercise_id="lift", exercise="Lift", **changed)


# Against the compiled plan


def test_every_planned_exercise_has_a_row_also_one_that_was_never_reached() -> None:
    planned = timeline(exercise("Lift", reps(10, sets=3)), exercise("Walk", lasting(300))).sets
    rows = done_against_planned(planned, [lift(0), lift(1), lift(2, outcome=Outcome.PARTIAL)])
    assert rows == (
        ExerciseSummary("lift", "Lift", (SideSummary(None, planned=3, done=2, partly=1),)),
        ExerciseSummary("walk", "Walk", (SideSummary(None, planned=1),)),
    )
    assert [(row.planned, row.done, row.complete) for row in rows] == [(3, 2, False), (1, 0, False)]


def test_pain_in_a_try_that_another_took_the_place_of_is_still_told() -> None:
    planned = timeline(exercise("Lift", reps(10, sets=2))).sets
    again = lift(1, attempt=2, outcome=Outcome.STOPPED_FOR_PAIN, superseded=True)
    (row,) = done_against_planned(planned, [lift(0), lift(1), again])
    assert row.words == "2 of 2 sets · 1 stopped for pain"
    assert row.complete


@pytest.mark.parametrize("order", list(SideOrder))
def test_each_side_has_its_own_count(order: SideOrder) -> None:
    planned = timeline(exercise("Lift", reps(10, sets=2), sides=Sides.EACH, order=order)).sets
    records = [lift(0, side=Side.LEFT), lift(1, side=Side.RIGHT), lift(2, side=Side.LEFT)]
    (row,) = done_against_planned(planned, records)
    assert row.sides == (SideSummary(Side.LEFT, planned=2, done=2), SideSummary(Side.RIGHT, planned=2, done=1))
    assert row.words == "left 2 of 2, right 1 of 2 sets"


def test_an_exercise_of_a_circuit_is_one_row() -> None:
    circuit = Circuit("C", CountRange.exactly(3), (exercise("Lift", reps(10)), exercise("Walk", lasting(60))), id="c")
    rows = done_against_planned(timeline(circuit).sets, [lift(0), lift(2)])
    assert [(row.name, row.words) for row in rows] == [("Lift", "2 of 3 sets"), ("Walk", "0 of 3 sets")]


def test_a_try_that_is_superseded_counts_for_nothing() -> None:
    planned = timeline(exercise("Lift", reps(10))).sets
    (row,) = done_against_planned(planned, [lift(0, superseded=True), lift(0, attempt=2)])
    assert row.sides == (SideSummary(None, planned=1, done=1),)
    assert row.complete


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ([Outcome.DONE] * 3, "3 of 3 sets"),
        ([Outcome.DONE, Outcome.PARTIAL], "1 of 3 sets · 1 partly done"),
        ([Outcome.DONE, Outcome.SKIPPED, Outcome.SKIPPED], "1 of 3 sets · 2 skipped"),
        ([Outcome.STOPPED_FOR_PAIN], "0 of 3 sets · 1 stopped for pain"),
        (
            [Outcome.PARTIAL, Outcome.SKIPPED, Outcome.STOPPED_FOR_PAIN],
            "0 of 3 sets · 1 partly done · 1 skipped · 1 stopped for pain",
        ),
    ],
)
def test_what_became_of_the_sets_in_words(outcomes: list[Outcome], words: str) -> None:
    planned = timeline(exercise("Lift", reps(10, sets=3))).sets
    (row,) = done_against_planned(planned, [lift(index, outcome=outcome) for index, outcome in enumerate(outcomes)])
    assert row.words == words


def test_a_single_set_is_not_sets() -> None:
    (row,) = done_against_planned(timeline(exercise("Lift", reps(10))).sets, [])
    assert row.words == "0 of 1 set"


def test_from_the_log_alone_what_was_planned_is_what_the_records_say() -> None:
    """Two rounds of one set; the third record is of an exercise whose one more set made two of one."""
    rounds = [lift(number, sets=1, round=number + 1, rounds=2) for number in range(2)]
    more = [a_set(2, sets=1), a_set(3, set=2, sets=2)]
    assert [(row.name, row.words) for row in summary_of(an_ended_session("s1", *rounds, *more))] == [
        ("Lift", "2 of 2 sets"),
        ("Bridge", "2 of 2 sets"),
    ]


def test_what_was_planned_comes_from_the_plan_in_the_log() -> None:
    """The same sums as against the compiled plan: each side, each round, and one set that was added."""
    plan = timeline(
        Circuit("C", CountRange.exactly(2), (exercise("Lift", reps(10, sets=2)),), id="c"),
        exercise("Bridge", reps(10, sets=2), sides=Sides.EACH, order=SideOrder.BY_REP),
        exercise("Walk", lasting(60)),
    )
    made = [
        *(lift(number) for number in range(3)),
        *(a_set(number, side=side) for number in range(3, 6) for side in (Side.LEFT, Side.RIGHT)),
    ]
    record = an_ended_session("s1", *made, plan=plan_as_json(plan))
    rows = summary_of(record)
    assert rows == done_against_planned(plan.sets, made)[:2]
    assert [row.words for row in rows] == ["3 of 4 sets", "left 3 sets, 2 planned; right 3 sets, 2 planned"]
    assert session_line(record) == "17 min · 1 of 3 exercises"
    assert not_reached(record) == ("walk",)


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([lift(0), lift(1)], "2 sets, 1 planned"),
        ([lift(0), lift(1, outcome=Outcome.PARTIAL)], "1 of 1 set · 1 partly done"),
        ([lift(0), lift(1), lift(2, outcome=Outcome.SKIPPED)], "2 sets, 1 planned · 1 skipped"),
    ],
)
def test_a_set_that_was_added_is_told_beside_what_was_planned(records: list[SetRecord], words: str) -> None:
    (row,) = done_against_planned(timeline(exercise("Lift", reps(10))).sets, records)
    assert row.words == words
    assert row.complete


def test_one_added_set_on_one_side() -> None:
    planned = timeline(exercise("Lift", reps(10), sides=Sides.EACH)).sets
    (row,) = done_against_planned(planned, [lift(0, side=Side.LEFT), lift(1, side=Side.LEFT)])
    assert row.words == "left 2 sets, 1 planned; right 0 of 1 set"
    assert not row.complete


def test_what_nobody_planned_counts_when_some_of_it_was_done() -> None:
    done, skipped = (
        done_against_planned([], [lift(0, outcome=outcome)])[0] for outcome in (Outcome.DONE, Outcome.SKIPPED)
    )
    assert (done.words, done.complete) == ("1 set, none planned", True)
    assert (skipped.words, skipped.complete) == ("0 of 0 sets · 1 skipped", False)


# A line


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(
            an_ended_session(
                "s1", a_set(), lift(1), plan=plan_of("bridge", "lift", "walk"), pain_before=2, pain_after=3
            ),
            "17 min · 2 of 3 exercises · pain 2 before, 3 after",
            id="finished",
        ),
        pytest.param(
            an_ended_session("s1", a_set(), state=SessionState.STOPPED, plan=plan_of("bridge"), pain_next_morning=0),
            "17 min · 1 of 1 exercise · pain 0 next morning · stopped early",
            id="stopped",
        ),
        pytest.param(
            an_ended_session("s1", a_set(), state=SessionState.INTERRUPTED, ended_at=after(20), plan="not a plan"),
            "under a minute · 0 of 1 exercise · interrupted",
            id="interrupted, its plan unreadable",
        ),
        pytest.param(
            an_ended_session("s1", a_set(superseded=True), a_set(attempt=2, outcome=Outcome.SKIPPED), plan="{}"),
            "17 min · 0 of 1 exercise",
            id="a superseded set is not done",
        ),
        pytest.param(
            an_ended_session(
                "s1",
                lift(0),
                lift(1, outcome=Outcome.PARTIAL),
                plan=plan_as_json(timeline(exercise("Lift", reps(5, sets=2)))),
            ),
            "17 min · 0 of 1 exercise",
            id="one set of two is not the exercise",
        ),
        pytest.param(a_session(plan=plan_of("bridge")), "going on now · 0 of 1 exercise", id="running"),
        pytest.param(an_ended_session(plan="[]"), "17 min", id="nothing known"),
    ],
)
def test_a_session_in_a_line(record: SessionRecord, line: str) -> None:
    assert session_line(record) == line


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "under a minute"),
        (29, "under a minute"),
        (30.5, "1 min"),
        (17 * 60 + 20, "17 min"),
        (3600, "1 h"),
        (3600 + 300, "1 h 5 min"),
    ],
)
def test_minutes(seconds: float, words: str) -> None:
    assert minutes(dt.timedelta(seconds=seconds)) == words


# The list


def test_the_list_has_a_line_a_session_and_a_line_an_exercise() -> None:
    record = an_ended_session(
        "s1",
        a_set(0, side=Side.LEFT, sets=1),
        a_set(1, side=Side.RIGHT, sets=1, outcome=Outcome.SKIPPED),
        lift(2),
        plan=plan_as_json(
            timeline(
                exercise("Bridge", reps(10), sides=Sides.EACH),
                exercise("Lift", reps(10, sets=2)),
                exercise("Walk up stairs", lasting(60)),
            )
        ),
        note="Slept badly.\n  Stiff.",
        pain_before=2,
    )
    assert as_lines([record, a_session("s2", side=None, started_at=after(50_000), plan=plan_of("lift"))]) == (
        "Wed 18 Nov 2026 17:30  Knee (right) · 17 min · 0 of 3 exercises · pain 2 before",
        "    Bridge: left 1 of 1, right 0 of 1 sets · 1 skipped",
        "    Lift: 1 of 2 sets",
        "    not reached: walk up stairs",
        "    note: Slept badly. Stiff.",
        "Thu 19 Nov 2026 07:23  Knee · going on now · 0 of 1 exercise",
        "    not reached: lift",
    )


def test_an_empty_list_is_a_friendly_sentence() -> None:
    assert as_lines([]) == (NOTHING_YET,) == ("No sessions yet. Once you have done one, it is listed here.",)
