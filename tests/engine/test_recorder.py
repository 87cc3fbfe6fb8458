"""What a session leaves in the log, told from the events of real sessions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knee_coach.engine.commands import (
    AfterPain,
    AnswerStop,
    Back,
    Choose,
    Command,
    ItHurts,
    More,
    Next,
    PainChoice,
    Pause,
    PauseChoice,
    Play,
    RatePain,
    SkipExercise,
    StopAnswer,
    StopForToday,
)
from knee_coach.engine.events import Event, PhaseEnd, PhaseEnded, RepRestarted, SetEnded, SetStarted
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.recorder import Recorder
from knee_coach.model.dose import AskDose, Pace
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.record_changes import (
    DiscardSession,
    EndSession,
    RecordChange,
    ReopenSession,
    SaveSets,
    SetKey,
)
from knee_coach.model.records import Outcome, SessionState, SetRecord
from knee_coach.model.routine import Circuit, Exercise, Load, RoutineItem
from knee_coach.model.sides import SideOrder, Sides
from tests.engine.building import Session, exercise, hold, lasting, reps, timeline

START = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def wall(at: float) -> dt.datetime:
    """The sessions here start at second 1000 of their clock, which is nine o'clock."""
    return START + dt.timedelta(seconds=at - 1000)


def changes(events: list[Event]) -> list[RecordChange]:
    recorder = Recorder(wall)
    return [change for event in events for change in recorder.fold(event)]


def log_of(session: Session) -> list[SetRecord]:
    """The records as a log would hold them, in the order in which they were first written."""
    held: dict[SetKey, SetRecord] = {}
    for change in changes(session.events):
        if isinstance(change, SaveSets):
            for key in change.superseding:
                held[key] = replace(held[key], superseded=True)
            held.update((SetKey.of(record), record) for record in change.records)
    return list(held.values())


def shown(record: SetRecord) -> str:
    """``raise left 1/3 #1 10 reps held 2 2 done``, and what else there is to it."""
    parts = [
        record.exercise_id,
        record.side.value if record.side else "",
        f"{record.set}/{record.sets} #{record.attempt}",
        "" if record.reps is None else f"{record.reps} reps",
        "held " + " ".join(f"{seconds:g}" for seconds in record.held) if record.held else "",
        "" if record.duration is None else f"lasted {record.duration:g}",
        record.outcome.value,
        "" if record.pain is None else f"pain {record.pain}",
        "" if record.easier is None else f"as {record.easier}",
        "superseded" if record.superseded else "",
    ]
    return " ".join(part for part in parts if part)


def logged(session: Session) -> list[str]:
    return [shown(record) for record in log_of(session)]


def session_of(*items: RoutineItem) -> Session:
    return Session(timeline(*items))


SHORT = exercise("Lift", reps(3, sets=2), movement=1.0, rest=(0, 20, 20))
"""3 reps of 1 s up and 1 s down, twice, 20 s between the sets; it begins after 10 s."""


def both_hurt(score: int, choice: PainChoice, version: str | None = None) -> tuple[Command, ...]:
    return ItHurts(), RatePain(score), AfterPain(choice, version)


# What a set of each kind says


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(SHORT, ["lift 1/2 #1 3 reps done", "lift 2/2 #1 3 reps done"], id="reps"),
        pytest.param(
            exercise("Raise", reps(3, hold=2), movement=1.0), ["raise 1/1 #1 3 reps held 2 2 2 done"], id="held reps"
        ),
        pytest.param(exercise("Balance", hold(30)), ["balance 1/1 #1 1 reps held 30 done"], id="a hold alone"),
        pytest.param(exercise("Walk", lasting(300)), ["walk 1/1 #1 lasted 300 done"], id="an activity"),
        pytest.param(
            exercise("Lift", reps(2, sets=2), sides=Sides.EACH),
            [
                "lift left 1/2 #1 2 reps done",
                "lift right 1/2 #1 2 reps done",
                "lift left 2/2 #1 2 reps done",
                "lift right 2/2 #1 2 reps done",
            ],
            id="each side by set",
        ),
        pytest.param(
            exercise("Lift", reps(2, hold=1), sides=Sides.EACH, order=SideOrder.BY_REP),
            ["lift left 1/1 #1 2 reps held 1 1 done", "lift right 1/1 #1 2 reps held 1 1 done"],
            id="sides that take turns",
        ),
        pytest.param(
            exercise("Walk", lasting(20), sides=Sides.EACH, order=SideOrder.BY_REP),
            ["walk left 1/1 #1 lasted 20 done", "walk right 1/1 #1 lasted 20 done"],
            id="an activity in turns",
        ),
    ],
)
def test_a_session_nobody_disturbs(made: Exercise, expected: list[str]) -> None:
    assert logged(session_of(made).wait(1000)) == expected


def test_a_set_done_at_the_patients_own_pace() -> None:
    """One key press stands for all the reps of both sides."""
    made = exercise("Lift", reps(8), pace=Pace.SELF, sides=Sides.EACH, order=SideOrder.BY_REP)
    session = session_of(made).wait(10 + 25).do(Play())
    assert logged(session) == ["lift left 1/1 #1 8 reps done", "lift right 1/1 #1 8 reps done"]


def test_a_dose_nobody_knew_has_nothing_planned_and_counts_nothing() -> None:
    session = session_of(exercise("Press", AskDose())).wait(10 + 25).do(Next())
    (record,) = log_of(session)
    assert shown(record) == "press 1/1 #1 done"
    assert (record.planned_reps, record.planned_hold, record.planned_duration) == (None, None, None)


def test_a_record_says_what_was_planned_with_what_load_and_when() -> None:
    made = exercise("Raise", reps(3, hold=2), movement=1.0, load=Load(kg=1.5))
    (record,) = log_of(session_of(made).wait(60))
    assert (record.planned_reps, record.planned_hold, record.planned_duration) == (3, 2.0, None)
    assert record.load == "1.5 kg"
    assert record.started_at == START + dt.timedelta(seconds=10)
    assert record.ended_at == START + dt.timedelta(seconds=10 + 3 * 4)
    assert record.ended_at.utcoffset() == dt.timedelta(hours=1)


# Leaving, pausing, going on


def test_a_set_that_is_left_keeps_the_reps_done_and_the_hold_begun() -> None:
    """Rep 2 is left after half a second of its hold."""
    session = session_of(exercise("Raise", reps(3, hold=2), movement=1.0)).wait(10 + 4 + 1.5).do(Next())
    assert logged(session) == ["raise 1/1 #1 1 reps held 2 0.5 partial"]


def test_a_hold_up_to_a_time_that_ends_early_is_done_with_the_time_held() -> None:
    session = session_of(exercise("Balance", hold(TimeRange.up_to(30)))).wait(10 + 12).do(Next())
    assert logged(session) == ["balance 1/1 #1 1 reps held 12 done"]


def test_a_hold_past_its_target_counts_on() -> None:
    session = session_of(exercise("Balance", hold(TimeRange.at_least(30)))).wait(15).do(More()).wait(40).do(Play())
    assert logged(session) == ["balance 1/1 #1 1 reps held 45 done"]


def test_one_more_rep_than_planned() -> None:
    """The plan in the record stays the plan."""
    made = exercise("Lift", reps(CountRange.between(2, 4)), movement=1.0)
    (record,) = log_of(session_of(made).wait(11).do(More()).wait(60))
    assert (record.planned_reps, record.reps) == (2, 3)


def test_a_rep_that_begins_anew_after_a_pause_counts_once_and_loses_what_was_held() -> None:
    """Paused on the way down of rep 1, whose hold was over: the rep is done again from its start."""
    session = session_of(exercise("Raise", reps(2, hold=2), movement=1.0)).wait(10 + 3.5).do(Pause(), Pause())
    assert logged(session.wait(60)) == ["raise 1/1 #1 2 reps held 2 2 done"]
    left = session_of(exercise("Raise", reps(2, hold=2), movement=1.0)).wait(10 + 3.5).do(Pause(), Pause())
    assert logged(left.wait(2).do(StopForToday(), AnswerStop(StopAnswer.KEEP))) == ["raise 1/1 #1 0 reps partial"]


def test_a_long_hold_goes_on_after_a_pause_and_is_one_hold() -> None:
    session = session_of(exercise("Balance", hold(30))).wait(10 + 12).do(Pause()).wait(100).do(Pause()).wait(60)
    assert logged(session) == ["balance 1/1 #1 1 reps held 30 done"]


def test_an_activity_that_is_left_keeps_its_time() -> None:
    assert logged(session_of(exercise("Walk", lasting(300))).wait(10 + 120).do(Next())) == [
        "walk 1/1 #1 lasted 120 partial"
    ]


def test_a_short_activity_that_begins_anew_after_a_pause_loses_its_time() -> None:
    """Five of eight seconds, a pause, and skipped while getting ready for it again."""
    session = session_of(exercise("March", lasting(8))).wait(10 + 5).do(Pause(), Pause()).wait(1).do(SkipExercise())
    assert logged(session) == ["march 1/1 #1 lasted 0 partial"]


def test_the_side_that_did_its_whole_dose_is_done_though_the_set_was_left() -> None:
    """Sides in turn, one rep each: left is over, right is in its only rep."""
    made = exercise("Lift", reps(1), movement=1.0, sides=Sides.EACH, order=SideOrder.BY_REP)
    session = session_of(made).wait(10 + 2.5).do(Next())
    assert logged(session) == ["lift left 1/1 #1 1 reps done", "lift right 1/1 #1 0 reps partial"]


def test_stopped_for_pain_is_said_of_both_sides_that_take_turns() -> None:
    made = exercise("Lift", reps(1), movement=1.0, sides=Sides.EACH, order=SideOrder.BY_REP)
    session = session_of(made).wait(10 + 2.5).do(*both_hurt(7, PainChoice.STOP_FOR_TODAY))
    assert logged(session) == [
        "lift left 1/1 #1 1 reps stopped_for_pain pain 7",
        "lift right 1/1 #1 0 reps stopped_for_pain pain 7",
    ]


def test_skipped_sets_have_records_with_nothing_in_them() -> None:
    """Skipped in the first rep: the set at hand is partial, the one to come is skipped, and lasted no time."""
    session = session_of(SHORT).wait(11).do(SkipExercise())
    assert logged(session) == ["lift 1/2 #1 0 reps partial", "lift 2/2 #1 0 reps skipped"]
    skipped = log_of(session)[1]
    assert skipped.started_at == skipped.ended_at == START + dt.timedelta(seconds=11)


# Tries


def test_a_second_try_that_is_done_takes_the_place_of_the_first() -> None:
    """Back in the rest: the set just finished anew, after three seconds."""
    session = session_of(SHORT).wait(20).do(Back()).wait(3 + 6)
    assert logged(session) == ["lift 1/2 #1 3 reps done superseded", "lift 1/2 #2 3 reps done"]


def test_a_second_try_that_is_not_finished_leaves_the_first_counting() -> None:
    session = session_of(SHORT).wait(20).do(Back()).wait(3 + 2.5).do(Next())
    assert logged(session) == ["lift 1/2 #1 3 reps done", "lift 1/2 #2 1 reps partial superseded"]


def test_a_second_try_that_was_not_reached_leaves_the_first_counting() -> None:
    session = session_of(SHORT).wait(20).do(Back(), StopForToday(), AnswerStop(StopAnswer.KEEP))
    assert logged(session) == ["lift 1/2 #1 3 reps done"]


def test_a_try_that_was_broken_off_gives_way_to_the_one_that_is_done() -> None:
    """Again, from the pause panel, in the middle of the set."""
    session = session_of(SHORT).wait(10 + 3).do(Pause(), Choose(PauseChoice.AGAIN)).wait(3 + 6)
    assert logged(session) == ["lift 1/2 #1 1 reps partial superseded", "lift 1/2 #2 3 reps done"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(5.0, ["lift 1/2 #1 1 reps partial superseded", "lift 1/2 #2 2 reps partial"], id="more"),
        pytest.param(2.5, ["lift 1/2 #1 1 reps partial", "lift 1/2 #2 1 reps partial superseded"], id="the same"),
        pytest.param(1.0, ["lift 1/2 #1 1 reps partial", "lift 1/2 #2 0 reps partial superseded"], id="less"),
    ],
)
def test_of_two_tries_that_were_not_finished_the_one_with_more_done_counts(second: float, expected: list[str]) -> None:
    session = session_of(SHORT).wait(10 + 3.5).do(Back()).wait(3 + second).do(Next())
    assert logged(session) == expected


@pytest.mark.parametrize(("seconds", "reps_done"), [(2.5, 1), (1.0, 0)])
def test_what_was_skipped_and_brought_back_counts_as_far_as_it_was_done(seconds: float, reps_done: int) -> None:
    made = exercise("Lift", reps(3), movement=1.0, rest=(0, 20, 20))
    other = exercise("Walk", lasting(60))
    session = session_of(made, other).wait(5).do(SkipExercise()).wait(2).do(Back()).wait(3 + seconds).do(Next())
    assert logged(session) == ["lift 1/1 #1 0 reps skipped superseded", f"lift 1/1 #2 {reps_done} reps partial"]


def test_a_skip_that_was_taken_back_gives_way_to_a_stop_for_pain() -> None:
    """S in the get-ready · Back · it hurts: skip. Each set has one record that counts, and it says why."""
    session = session_of(SHORT, exercise("Walk", lasting(60))).wait(5).do(SkipExercise()).wait(2).do(Back())
    session.do(*both_hurt(6, PainChoice.SKIP_EXERCISE))
    counting = [record for record in log_of(session) if not record.superseded]
    assert [(record.set, record.outcome) for record in counting] == [
        (1, Outcome.STOPPED_FOR_PAIN),
        (2, Outcome.STOPPED_FOR_PAIN),
    ]


def test_of_many_tries_the_latest_that_was_done_counts() -> None:
    session = session_of(SHORT).wait(20).do(Back()).wait(3 + 6 + 1).do(Back()).wait(3 + 6 + 1).do(Back()).wait(3 + 3)
    session.do(Next())
    assert logged(session) == [
        "lift 1/2 #1 3 reps done superseded",
        "lift 1/2 #2 3 reps done superseded",
        "lift 1/2 #3 3 reps done",
        "lift 1/2 #4 1 reps partial superseded",
    ]


# It hurts


def test_pain_in_a_set_is_the_sets_and_the_latest_score_stands() -> None:
    session = session_of(SHORT).wait(11).do(ItHurts(), RatePain(9), RatePain(4), AfterPain(PainChoice.CARRY_ON))
    assert logged(session.wait(100)) == ["lift 1/2 #1 3 reps done pain 4", "lift 2/2 #1 3 reps done"]


def test_pain_in_a_rest_is_the_set_befores_and_its_record_is_written_anew() -> None:
    session = session_of(SHORT).wait(20).do(*both_hurt(3, PainChoice.CARRY_ON))
    assert logged(session) == ["lift 1/2 #1 3 reps done pain 3"]


def test_pain_before_the_first_set_is_kept_for_it() -> None:
    session = session_of(SHORT).wait(5).do(*both_hurt(3, PainChoice.CARRY_ON)).wait(30)
    assert logged(session) == ["lift 1/2 #1 3 reps done pain 3"]


def test_sets_skipped_because_of_pain_in_the_rest_before_carry_the_score_too() -> None:
    session = session_of(SHORT).wait(20).do(*both_hurt(6, PainChoice.SKIP_EXERCISE))
    assert logged(session) == ["lift 1/2 #1 3 reps done pain 6", "lift 2/2 #1 0 reps stopped_for_pain pain 6"]


def test_a_session_stopped_because_of_pain_in_the_rest_before() -> None:
    session = session_of(SHORT).wait(20).do(*both_hurt(8, PainChoice.STOP_FOR_TODAY))
    assert logged(session) == ["lift 1/2 #1 3 reps done pain 8", "lift 2/2 #1 0 reps stopped_for_pain pain 8"]


def test_a_score_given_long_before_is_not_carried() -> None:
    """6 in the rest, carried on; then "it hurts" and skipped without a score."""
    session = session_of(SHORT).wait(20).do(*both_hurt(6, PainChoice.CARRY_ON)).wait(20)
    session.do(ItHurts(), AfterPain(PainChoice.SKIP_EXERCISE))
    assert logged(session) == ["lift 1/2 #1 3 reps done pain 6", "lift 2/2 #1 2 reps stopped_for_pain"]


def test_an_easier_version_holds_from_its_set_to_the_end_of_the_exercise() -> None:
    made = exercise("Lift", reps(3, sets=3), movement=1.0, rest=(0, 20, 20))
    session = session_of(made, exercise("Walk", lasting(60))).wait(20)
    session.do(*both_hurt(3, PainChoice.EASIER, "half way")).wait(200)
    assert logged(session) == [
        "lift 1/3 #1 3 reps done pain 3",
        "lift 2/3 #1 3 reps done as half way",
        "lift 3/3 #1 3 reps done as half way",
        "walk 1/1 #1 lasted 60 done",
    ]


def test_an_easier_version_holds_in_the_later_rounds_of_a_circuit() -> None:
    made = exercise("Lift", reps(3), movement=1.0, rest=(0, 20, 20))
    session = Session(timeline(Circuit("C", CountRange.exactly(2), (made,)))).wait(11)
    session.do(*both_hurt(3, PainChoice.EASIER, "half way")).wait(300)
    assert [record.easier for record in log_of(session)] == ["half way", "half way"]


def test_an_easier_version_for_a_second_try_says_nothing_of_the_first() -> None:
    session = session_of(SHORT).wait(20).do(Back(), *both_hurt(3, PainChoice.EASIER, "half way")).wait(3 + 6)
    assert logged(session) == [
        "lift 1/2 #1 3 reps done pain 3 superseded",
        "lift 1/2 #2 3 reps done as half way",
    ]


# The session itself


def test_the_end_of_a_session_comes_after_its_last_set() -> None:
    made = changes(session_of(exercise("Lift", reps(1), movement=1.0)).wait(60).events)
    assert [type(change) for change in made] == [SaveSets, EndSession]
    assert made[-1] == EndSession(SessionState.FINISHED, START + dt.timedelta(seconds=12))


def test_one_more_set_after_the_end_opens_the_session_again() -> None:
    made = exercise("Lift", reps(1, sets=CountRange.between(1, 2)), movement=1.0)
    session = session_of(made).wait(12 + 5).do(More()).wait(60)
    kinds = [type(change) for change in changes(session.events)]
    assert kinds == [SaveSets, EndSession, ReopenSession, SaveSets, EndSession]
    assert logged(session) == ["lift 1/1 #1 1 reps done", "lift 2/2 #1 1 reps done"]


def test_a_session_thrown_away() -> None:
    session = session_of(SHORT).wait(5).do(StopForToday(), AnswerStop(StopAnswer.DISCARD))
    assert changes(session.events) == [DiscardSession()]


# Whatever happens

PRESSED: list[Command] = [
    *(Play(), Next(), Back(), More(), SkipExercise(), ItHurts(), RatePain(7), Pause(), Choose(PauseChoice.AGAIN)),
    *(AfterPain(PainChoice.CARRY_ON), AfterPain(PainChoice.SKIP_EXERCISE), AfterPain(PainChoice.EASIER, "half way")),
]
pressing = st.lists(st.tuples(st.floats(0, 30), st.sampled_from(PRESSED)), max_size=40)
ROUTINE = (
    exercise("Lift", reps(2, sets=2), movement=1.0, rest=(0, 5, 5)),
    exercise("Raise", reps(2, hold=2), movement=1.0, sides=Sides.EACH, order=SideOrder.BY_REP, rest=(1, 5, 5)),
    exercise("Balance", hold(TimeRange.up_to(12), sets=2), sides=Sides.EACH, switch_sides=2.0),
    exercise("Press", reps(4), pace=Pace.SELF),
    exercise("Walk", lasting(TimeRange.at_least(20))),
)


def pressed(deeds: list[tuple[float, Command]]) -> Session:
    session = session_of(*ROUTINE)
    for seconds, command in deeds:
        session.wait(seconds).do(command)
    return session.wait(500)


@given(pressing)
def test_of_all_tries_of_a_set_exactly_one_counts_and_a_done_one_before_any_other(
    deeds: list[tuple[float, Command]],
) -> None:
    tries: dict[tuple[int, object], list[SetRecord]] = {}
    for record in log_of(pressed(deeds)):
        tries.setdefault((record.set_index, record.side), []).append(record)
    for records in tries.values():
        (counting,) = [record for record in records if not record.superseded]
        done = [record for record in records if record.outcome is Outcome.DONE]
        assert counting is (done[-1] if done else counting)


@given(pressing)
def test_what_was_held_is_what_the_holds_lasted(deeds: list[tuple[float, Command]]) -> None:
    """Counted another way: the last hold of every rep, unless the rep began anew after it."""
    session = pressed(deeds)
    lasted: dict[SetKey, dict[int | None, float]] = {}
    attempt, planned = 0, 0
    for event in session.events:
        match event:
            case SetStarted():
                attempt, planned = event.attempt, event.set.id
            case RepRestarted():
                lasted.get(SetKey(event.set.id, attempt, event.side), {}).pop(event.rep, None)
            case PhaseEnded() if event.phase.kind is PhaseKind.HOLD and event.elapsed:
                place = event.phase.place
                lasted.setdefault(SetKey(planned, attempt, place.side), {})[place.rep] = event.elapsed
    for record in log_of(session):
        expected = lasted.get(SetKey.of(record), {})
        assert list(record.held) == [expected[rep] for rep in sorted(expected, key=lambda rep: rep or 0)]


@given(pressing)
def test_every_set_that_ended_is_saved_with_its_event(deeds: list[tuple[float, Command]]) -> None:
    """Not later: a program that dies right after has it in the log."""
    recorder = Recorder(wall)
    for event in pressed(deeds).events:
        made = recorder.fold(event)
        if isinstance(event, SetEnded):
            (change,) = made
            assert isinstance(change, SaveSets)
            assert [record.side for record in change.records] == list(event.set.sides)
            assert {record.attempt for record in change.records} == {event.attempt}
        if isinstance(event, PhaseEnded) and event.how is PhaseEnd.CUT:
            assert made == ()
