"""Sessions read like scripts: what the patient presses, and where the session then stands."""

from __future__ import annotations

import pytest

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
from knee_coach.engine.events import (
    EasierChosen,
    PainRated,
    Paused,
    PauseReason,
    PhaseEnd,
    PhaseEnded,
    PhaseStarted,
    Refused,
    RepRestarted,
    SessionDiscarded,
    SessionEnded,
    SessionReopened,
    SetEnded,
    SetStarted,
)
from knee_coach.engine.machine import TRANSITIONS, SessionEngine, Situation
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.model.dose import Pace, TempoHold, TempoMove, TempoPause
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import Outcome, SessionState
from knee_coach.model.sides import SideOrder, Sides
from tests.engine.building import Session, exercise, hold, lasting, reps, shown, timeline

BRIDGE = exercise("Bridge", reps(CountRange.between(3, 5), sets=CountRange.between(2, 3), hold=4))
STRETCH = exercise("Stretch", hold(30, sets=2), sides=Sides.EACH)


def bridge_then_stretch() -> Session:
    return Session(timeline(BRIDGE, STRETCH))


def test_nobody_presses_a_key() -> None:
    """Every phase in order, to the planned end, and every set done."""
    session = bridge_then_stretch().wait(3600)
    assert session.at == "over"
    assert [event.phase for event in session.of(PhaseStarted)] == list(session.timeline.phases)
    assert session.of(SessionEnded) == [SessionEnded(1000 + session.timeline.seconds, SessionState.FINISHED)]
    assert session.lived == pytest.approx(session.timeline.seconds, abs=1e-6)
    assert session.outcomes == [
        "bridge 1 done",
        "bridge 2 done",
        "stretch left 1 done",
        "stretch right 1 done",
        "stretch left 2 done",
        "stretch right 2 done",
    ]


def test_late_calls_lose_and_gain_no_time() -> None:
    session = bridge_then_stretch().wait(9.9)
    session.now = 1011.8
    session.events += session.engine.advance(session.now)
    assert session.of(PhaseStarted)[-1].at == 1010.0
    assert session.snapshot.elapsed == pytest.approx(1.8)


def test_waking_early_does_nothing() -> None:
    session = bridge_then_stretch().wait(9.9)
    assert session.engine.advance(1009.999) == []
    assert session.engine.advance(900.0) == []


class TestPause:
    def test_keeps_the_fraction_of_the_second_in_a_get_ready(self) -> None:
        session = bridge_then_stretch().wait(3.25).do(Play())
        assert session.mode() is Mode.PAUSED
        session.wait(500).do(Play())
        assert session.at == "get_ready 10 set 1 rep 1"
        assert session.snapshot.remaining == pytest.approx(6.75)
        session.wait(6.75)
        assert session.at == "go 2 set 1 rep 1"

    def test_a_long_hold_goes_on_where_it_stopped_after_three_seconds(self) -> None:
        session = Session(timeline(STRETCH)).wait_for("hold 30 left set 1 rep 1").wait(12.5).do(Play(), Play())
        assert session.at == "get_ready 3 left set 1 rep 1"
        session.wait(3)
        assert session.at == "hold 30 left set 1 rep 1"
        assert session.snapshot.elapsed == 12.5
        assert session.of(PhaseStarted)[-1].elapsed == 12.5
        session.wait(17.5)
        assert session.at == "switch_sides 5 right set 1 rep 1"
        assert session.of(PhaseEnded)[-1].elapsed == 30

    def test_a_short_hold_starts_its_rep_anew_after_three_seconds(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").wait(1).do(Play(), Play())
        assert session.at == "get_ready 3 set 1 rep 2"
        assert session.of(RepRestarted)[0].rep == 2
        session.wait(3)
        assert session.at == "go 2 set 1 rep 2"
        assert session.of(PhaseStarted)[-1].phase.opens

    def test_a_movement_after_a_finished_long_hold_starts_anew_alone(self) -> None:
        session = Session(timeline(exercise("Wall sit", reps(2, hold=12))))
        session.wait_for("back 2 set 1 rep 1").wait(1).do(Play(), Play())
        assert session.at == "back 2 set 1 rep 1"
        assert session.snapshot.elapsed == 0
        assert session.of(RepRestarted) == []

    def test_a_rest_goes_on_with_nothing_before_it(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").wait(20).do(Play()).wait(60).do(Play())
        assert session.at == "rest 30 set 2 rep 1"
        assert session.snapshot.remaining == 10

    def test_an_await_is_unchanged(self) -> None:
        session = Session(timeline(exercise("Raise", reps(10), pace=Pace.SELF))).wait(10)
        assert session.at == "await ~40 set 1"
        session.wait(5000).do(Pause()).wait(60).do(Pause())
        assert session.at == "await ~40 set 1"
        session.do(Play())
        assert session.outcomes == ["raise 1 done"]

    def test_what_was_held_counts_also_when_the_set_is_left_in_the_get_ready_after_a_pause(self) -> None:
        """walk 9 min · pause · on · in the three seconds: stop for today"""
        session = Session(timeline(exercise("Walk", lasting(600)))).wait(550).do(Play(), Play()).wait(1)
        session.do(StopForToday(), AnswerStop(StopAnswer.KEEP))
        ended = [event for event in session.of(PhaseEnded) if event.phase.kind is PhaseKind.ACTIVITY]
        assert [(event.elapsed, event.how) for event in ended] == [(540, PhaseEnd.CUT)]

    def test_after_a_hold_that_was_ended_early_the_movement_belongs_to_its_rep(self) -> None:
        """hold up to 30 s, ended at 3 s · paused on the way back: the rep starts anew"""
        balance = exercise("Balance", reps(2, hold=TimeRange.up_to(30)))
        session = Session(timeline(balance)).wait_for("hold 30 set 1 rep 1").wait(3).do(Next()).wait(1)
        assert session.do(Play(), Play()).at == "get_ready 3 set 1 rep 1"

    def test_a_rep_that_begins_with_a_pause_opens_with_its_first_movement(self) -> None:
        tempo = (TempoPause("rest", 1.0), TempoMove("lift", 3.0))
        session = Session(timeline(exercise("Lift", reps(3, tempo=tempo)))).wait_for("lift 3 set 1 rep 2").wait(1)
        session.do(Play(), Play()).wait_for("lift 3 set 1 rep 2")
        assert session.of(PhaseStarted)[-1].phase.opens

    def test_a_short_activity_starts_anew(self) -> None:
        session = Session(timeline(exercise("March", lasting(8)))).wait(15).do(Play(), Play())
        assert session.at == "get_ready 3 set 1"
        session.wait(3)
        assert session.snapshot.elapsed == 0

    def test_after_two_hours_the_session_ends_itself(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 2 rep 1").do(Play()).wait(7199)
        assert session.mode() is Mode.PAUSED
        session.wait(1)
        assert session.of(SessionEnded)[-1].state is SessionState.INTERRUPTED
        assert session.outcomes == ["bridge 1 done", "bridge 2 partial"]

    def test_a_two_key_clicker_works_the_panel(self) -> None:
        session = bridge_then_stretch().wait(2).do(Play(), Next(), Next())
        assert session.selected() is PauseChoice.AGAIN
        session.do(Back(), Back())
        assert session.selected() is PauseChoice.RESUME
        session.do(Back())
        assert session.selected() is PauseChoice.STOP_FOR_TODAY
        session.do(Play())
        assert session.mode() is Mode.STOPPING

    def test_again_and_skip_from_the_panel(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(Pause(), Choose(PauseChoice.AGAIN))
        assert session.at == "get_ready 3 set 1 rep 1"
        assert session.mode() is Mode.COUNTING
        session.do(Pause(), Choose(PauseChoice.SKIP_EXERCISE))
        assert (session.at, session.mode()) == ("rest 30 left set 1 rep 1", Mode.PAUSED)
        session.wait(100).do(Play())
        assert session.snapshot.remaining == 30


class TestGap:
    def test_the_session_is_paused_at_the_instant_of_the_call_before(self) -> None:
        session = Session(timeline(STRETCH)).wait_for("hold 30 left set 1 rep 1").wait(4)
        session.wait_for("hold 30 left set 1 rep 1")
        session.now += 480
        session.events += session.engine.advance(session.now)
        assert session.of(Paused) == [Paused(1014.0, PauseReason.GAP)]
        assert session.snapshot.elapsed == 4
        assert session.snapshot.pause_reason is PauseReason.GAP

    @pytest.mark.parametrize(("late", "gap"), [(1.99, False), (2.0, False), (2.01, True)])
    def test_more_than_two_seconds_after_the_deadline(self, late: float, gap: bool) -> None:
        session = bridge_then_stretch().wait(3)
        assert session.engine.next_deadline() == 1003.25
        session.events += session.engine.advance(1003.25 + late)
        assert bool(session.of(Paused)) is gap

    def test_a_pause_and_an_await_know_no_gaps(self) -> None:
        paused = bridge_then_stretch().do(Play())
        assert paused.engine.advance(paused.now + 5000) == []
        waiting = Session(timeline(exercise("Raise", reps(10), pace=Pace.SELF))).wait(10)
        assert waiting.engine.next_deadline() is None
        assert waiting.engine.advance(waiting.now + 90_000) == []

    def test_a_gap_of_hours_ends_the_session_as_interrupted(self) -> None:
        session = bridge_then_stretch()
        session.events += session.engine.advance(1000 + 7201)
        assert [type(event) for event in session.events[-3:]] == [Paused, PhaseEnded, SessionEnded]
        assert session.snapshot.state is SessionState.INTERRUPTED


class TestNext:
    def test_ends_a_rest(self) -> None:
        assert bridge_then_stretch().wait(4).do(Next()).at == "go 2 set 1 rep 1"

    @pytest.mark.parametrize("key", [Next(), Play()])
    def test_in_a_rest_before_an_await_goes_past_it(self, key: Command) -> None:
        session = Session(timeline(exercise("A", hold(8)), exercise("B", hold(9), wait=True)))
        session.wait_for("rest 30 set 1 rep 1").wait(2).do(key)
        assert session.at == "get_ready 3 set 1 rep 1"

    def test_in_a_movement_or_an_exact_hold_leaves_the_rest_of_the_set(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(Next())
        assert (session.at, session.outcomes) == ("rest 30 set 2 rep 1", ["bridge 1 partial"])
        session.wait(30).do(Next())
        assert session.outcomes == ["bridge 1 partial", "bridge 2 partial"]

    def test_an_up_to_hold_is_done_and_goes_on_with_the_next_item(self) -> None:
        balance = exercise("Balance", reps(2, hold=TimeRange.up_to(30)))
        session = Session(timeline(balance)).wait_for("hold 30 set 1 rep 1").wait(11).do(Next())
        assert session.at == "back 2 set 1 rep 1"
        assert session.of(PhaseEnded)[-1].how is PhaseEnd.DONE
        assert session.of(PhaseEnded)[-1].elapsed == 11

    def test_an_activity_is_partial_unless_it_is_up_to(self) -> None:
        assert Session(timeline(exercise("W", lasting(60)))).wait(20).do(Next()).outcomes == ["w 1 partial"]
        done = Session(timeline(exercise("W", lasting(TimeRange.up_to(60))))).wait(20).do(Next())
        assert done.outcomes == ["w 1 done"]

    def test_in_an_await_the_whole_set_is_done(self) -> None:
        session = Session(timeline(exercise("Raise", reps(10), pace=Pace.SELF))).wait(31).do(Next())
        assert session.outcomes == ["raise 1 done"]


class TestBack:
    def test_at_the_very_start_restarts_the_get_ready(self) -> None:
        session = bridge_then_stretch().wait(7).do(Back())
        assert (session.at, session.snapshot.remaining) == ("get_ready 10 set 1 rep 1", 10)

    def test_in_a_rest_does_the_set_just_finished_anew(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").wait(5).do(Back())
        assert session.at == "get_ready 3 set 1 rep 1"
        session.wait_for("rest 30 set 2 rep 1")
        assert [(event.attempt, event.outcome) for event in session.of(SetEnded)] == [
            (1, Outcome.DONE),
            (2, Outcome.DONE),
        ]

    def test_in_a_set_does_it_anew(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 2 rep 2").do(Back())
        assert session.at == "get_ready 3 set 2 rep 1"
        assert session.outcomes == ["bridge 1 done", "bridge 2 partial"]

    def test_within_three_seconds_of_its_start_does_the_one_before(self) -> None:
        session = bridge_then_stretch().wait_for("go 2 set 2 rep 1").wait(1.5).do(Back())
        assert session.at == "get_ready 3 set 1 rep 1"

    def test_again_and_again_goes_further_back(self) -> None:
        session = bridge_then_stretch().wait_for("hold 30 left set 1 rep 1").wait(10).do(Back(), Back(), Back())
        assert session.at == "get_ready 3 set 1 rep 1"
        session.do(Back())
        assert session.at == "get_ready 3 set 1 rep 1"

    def test_brings_back_an_exercise_skipped_by_mistake(self) -> None:
        session = bridge_then_stretch().do(SkipExercise())
        assert session.at == "rest 30 left set 1 rep 1"
        assert session.do(Back()).at == "get_ready 3 set 1 rep 1"


class TestSkipExercise:
    def test_in_a_rest_it_is_the_one_that_is_coming_and_its_own_rest_follows(self) -> None:
        three = Session(timeline(BRIDGE, exercise("Middle", hold(9), rest=(0, 0, 17)), exercise("End", hold(8))))
        three.wait_for("rest 30 set 1 rep 1").do(SkipExercise())
        assert (three.at, three.outcomes[-1]) == ("rest 17 set 1 rep 1", "middle 1 skipped")

    def test_in_a_set_it_is_this_one(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(SkipExercise())
        assert session.outcomes == ["bridge 1 partial", "bridge 2 skipped"]
        assert session.at == "rest 30 left set 1 rep 1"

    def test_the_last_exercise_ends_the_session(self) -> None:
        session = Session(timeline(STRETCH)).do(SkipExercise())
        assert session.of(SessionEnded)[-1].state is SessionState.FINISHED


class TestMore:
    def test_one_more_rep_up_to_the_ranges_top(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 3").do(More(), More())
        assert not session.refused
        assert session.do(More()).refused
        session.wait_for("back 2 set 1 rep 5").wait(2)
        assert session.outcomes == ["bridge 1 done"]
        assert session.at == "rest 30 set 2 rep 1"

    def test_by_rep_one_more_for_each_side(self) -> None:
        raise_ = exercise("Raise", reps(CountRange.between(1, 2)), sides=Sides.EACH, order=SideOrder.BY_REP)
        session = Session(timeline(raise_)).wait_for("back 2 right set 1 rep 1").do(More())
        session.wait(2)
        assert session.at == "go 2 left set 1 rep 2"
        session.wait_for("back 2 right set 1 rep 2").wait(2)
        assert session.at == "over"

    def test_one_more_set_comes_after_the_planned_ones(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").do(More())
        assert session.snapshot.phase is not None
        assert session.snapshot.phase.place.sets == 3
        session.wait_for("go 2 set 3 rep 1")
        assert session.do(More()).refused is False  # in a rep: one more rep
        session.wait_for("rest 30 left set 1 rep 1")
        assert session.outcomes == [f"bridge {number} done" for number in (1, 2, 3)]
        assert session.do(More()).refused

    def test_one_more_set_in_the_rest_to_the_next_exercise_shortens_that_rest(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 left set 1 rep 1").wait(12).do(More())
        assert session.at == "rest 18 set 3 rep 1"
        session.wait_for("rest 30 left set 1 rep 1")
        assert session.outcomes[-1] == "bridge 3 done"

    def test_one_more_set_is_one_on_each_side(self) -> None:
        each = exercise("Stretch", hold(30, sets=CountRange.between(1, 2)), sides=Sides.EACH)
        session = Session(timeline(each)).wait_for("switch_sides 5 right set 1 rep 1").do(More())
        session.wait(3600)
        assert session.outcomes == [
            "stretch left 1 done",
            "stretch right 1 done",
            "stretch left 2 done",
            "stretch right 2 done",
        ]

    def test_by_side_a_sides_own_sets_stay_together(self) -> None:
        each = exercise("S", hold(9, sets=CountRange.between(2, 3)), sides=Sides.EACH, order=SideOrder.BY_SIDE)
        session = Session(timeline(each)).wait_for("rest 30 left set 2 rep 1").do(More()).wait(3600)
        assert [line.split()[1:3] for line in session.outcomes] == [
            [side, str(number)] for side in ("left", "right") for number in (1, 2, 3)
        ]

    def test_within_ten_seconds_after_the_last_set_the_session_goes_on(self) -> None:
        session = Session(timeline(BRIDGE)).wait_for("back 2 set 2 rep 3").wait(2)
        assert session.at == "over"
        assert session.snapshot.may_add
        session.wait(9).do(More())
        assert session.of(SessionReopened)
        assert session.at == "rest 21 set 3 rep 1"
        session.wait(3600)
        assert session.outcomes[-1] == "bridge 3 done"
        assert [event.state for event in session.of(SessionEnded)] == [SessionState.FINISHED] * 2
        assert session.do(More()).refused

    def test_an_open_hold_goes_on_past_its_target(self) -> None:
        session = Session(timeline(exercise("S", hold(TimeRange.at_least(30))))).wait_for("hold 30 set 1 rep 1")
        session.do(More()).wait(42)
        assert session.at == "hold 30 set 1 rep 1"
        session.do(Play())
        assert session.outcomes == ["s 1 done"]
        assert session.of(PhaseEnded)[-1].elapsed == 42

    def test_before_its_target_play_still_pauses_and_next_still_leaves(self) -> None:
        session = Session(timeline(exercise("S", hold(TimeRange.at_least(30))))).wait(15).do(More(), Play())
        assert session.mode() is Mode.PAUSED
        session = Session(timeline(exercise("S", hold(TimeRange.at_least(30))))).wait(15).do(More(), Next())
        assert session.outcomes == ["s 1 partial"]

    def test_past_its_target_a_hold_ends_after_ten_minutes(self) -> None:
        session = Session(timeline(exercise("S", lasting(TimeRange.at_least(30))))).wait(15).do(More()).wait(700)
        assert session.of(PhaseEnded)[-1].elapsed == 600

    def test_nothing_to_add_is_refused(self) -> None:
        assert bridge_then_stretch().do(More()).refused
        assert Session(timeline(STRETCH)).wait(15).do(More()).refused
        assert Session(timeline(exercise("R", reps(3), pace=Pace.SELF))).wait(15).do(More()).refused

    def test_a_set_keeps_the_rep_that_was_added_to_it(self) -> None:
        """a rep more in set 2 · Again · one more set: set 2 still has its added rep, and nothing crashes"""
        both = exercise("Bridge", reps(CountRange.between(2, 4), sets=CountRange.between(2, 3)))
        session = Session(timeline(both)).wait_for("go 2 set 2 rep 2").do(More()).wait(1).do(Back(), More())
        assert not session.refused
        session.wait_for("back 2 set 2 rep 3").wait(3600)
        assert session.outcomes[-1] == "bridge 3 done"

    def test_a_target_beyond_ten_minutes_cannot_be_passed(self) -> None:
        session = Session(timeline(exercise("Walk", lasting(TimeRange.at_least(900))))).wait(310)
        assert session.do(More()).refused
        session.wait(3600)
        assert session.of(PhaseEnded)[-1].elapsed == 900

    def test_left_in_a_rep_beyond_its_dose_a_set_is_done(self) -> None:
        open_ended = exercise("Raise", reps(CountRange.at_least(2)))
        session = Session(timeline(open_ended)).wait(11).do(More()).wait_for("go 2 set 1 rep 3").do(Next())
        assert session.outcomes == ["raise 1 done"]
        assert not session.snapshot.may_discard

    def test_after_again_what_just_ended_is_the_set_that_was_left(self) -> None:
        first = exercise("A", reps(1, sets=CountRange.between(1, 2)))
        second = exercise("B", reps(5, sets=2))
        session = Session(timeline(first, second)).wait_for("go 2 set 1 rep 4").do(Back(), More())
        assert session.refused
        session.do(ItHurts(), RatePain(7))
        assert session.of(PainRated)[0].set.place.exercise.id == "b"


class TestItHurts:
    def test_carry_on(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(ItHurts(), RatePain(2))
        assert session.snapshot.pain == 2
        assert session.of(PainRated)[0].set.id == 0
        assert session.do(AfterPain(PainChoice.CARRY_ON)).at == "get_ready 3 set 1 rep 2"

    def test_an_easier_version_is_noted(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(ItHurts(), RatePain(4))
        session.do(AfterPain(PainChoice.EASIER, "Lift only half way"))
        assert session.of(EasierChosen)[0].version == "Lift only half way"
        assert session.mode() is Mode.COUNTING

    def test_skip_is_stopped_for_pain(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2").do(ItHurts(), RatePain(7))
        session.do(AfterPain(PainChoice.SKIP_EXERCISE))
        assert session.outcomes == ["bridge 1 stopped_for_pain", "bridge 2 stopped_for_pain"]
        assert session.at == "rest 30 left set 1 rep 1"

    def test_stop_ends_the_session(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").do(ItHurts(), RatePain(8))
        assert session.of(PainRated)[0].set.id == 0  # the set that just ended hurt
        session.do(AfterPain(PainChoice.STOP_FOR_TODAY))
        assert session.outcomes == ["bridge 1 done", "bridge 2 stopped_for_pain"]
        assert session.of(SessionEnded)[-1].state is SessionState.STOPPED

    def test_stopping_from_it_hurts_by_closing_the_window_is_for_pain_too(self) -> None:
        session = bridge_then_stretch().wait(3).do(ItHurts(), RatePain(8), StopForToday(), AnswerStop(StopAnswer.KEEP))
        assert session.outcomes == ["bridge 1 stopped_for_pain"]

    def test_escape_goes_back_to_the_pause_panel_and_then_on(self) -> None:
        session = bridge_then_stretch().wait(3).do(ItHurts(), Pause())
        assert session.mode() is Mode.PAUSED
        assert session.do(Pause()).mode() is Mode.COUNTING

    @pytest.mark.parametrize("score", [-1, 11])
    def test_a_score_outside_the_scale_is_an_error(self, score: int) -> None:
        with pytest.raises(ValueError, match="whole number from 0 to 10"):
            bridge_then_stretch().do(ItHurts(), RatePain(score))


class TestStopForToday:
    def test_keep(self) -> None:
        session = bridge_then_stretch().wait_for("hold 4 set 2 rep 2").do(StopForToday(), AnswerStop(StopAnswer.KEEP))
        assert session.outcomes == ["bridge 1 done", "bridge 2 partial"]
        assert session.of(SessionEnded)[-1].state is SessionState.STOPPED

    def test_carry_on(self) -> None:
        session = bridge_then_stretch().wait(3).do(StopForToday()).wait(60).do(AnswerStop(StopAnswer.CARRY_ON))
        assert session.snapshot.remaining == 7

    def test_discard_only_while_no_set_is_done(self) -> None:
        session = bridge_then_stretch().wait(20).do(StopForToday())
        assert session.snapshot.may_discard
        assert session.do(AnswerStop(StopAnswer.DISCARD)).of(SessionDiscarded)
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").do(StopForToday())
        assert not session.snapshot.may_discard
        assert session.do(AnswerStop(StopAnswer.DISCARD)).refused
        assert session.mode() is Mode.STOPPING


ANY: list[Command] = [
    Play(),
    Next(),
    Back(),
    SkipExercise(),
    ItHurts(),
    More(),
    StopForToday(),
    Pause(),
    Choose(PauseChoice.RESUME),
    RatePain(3),
    AfterPain(PainChoice.CARRY_ON),
    AnswerStop(StopAnswer.CARRY_ON),
]
LONG_LIFT = exercise("L", reps(5, tempo=(TempoMove("lift", 9.0), TempoHold(TimeRange.exactly(9)))))
STANDING = {
    Situation.LEADING: lambda: Session(timeline(LONG_LIFT)),
    Situation.WORKING: lambda: Session(timeline(LONG_LIFT)).wait(11),
    Situation.ACTIVITY: lambda: Session(timeline(exercise("W", lasting(60)))).wait(11),
    Situation.AWAITING: lambda: Session(timeline(exercise("R", reps(9), pace=Pace.SELF))).wait(11),
    Situation.PAUSED: lambda: Session(timeline(LONG_LIFT)).do(Play()),
    Situation.HURTING: lambda: Session(timeline(LONG_LIFT)).do(ItHurts()),
    Situation.STOPPING: lambda: Session(timeline(LONG_LIFT)).do(StopForToday()),
    Situation.ENDED: lambda: Session(timeline(LONG_LIFT)).do(StopForToday(), AnswerStop(StopAnswer.KEEP)),
}


@pytest.mark.parametrize("situation", STANDING, ids=lambda situation: situation.name.lower())
@pytest.mark.parametrize("command", ANY, ids=lambda command: type(command).__name__)
def test_what_the_table_does_not_list_is_refused_and_changes_nothing(situation: Situation, command: Command) -> None:
    session = STANDING[situation]()
    before = session.snapshot
    session.do(command)
    if type(command) not in TRANSITIONS[situation]:
        assert session.events[-1] == Refused(session.now, command)
        assert session.snapshot == before
    elif not isinstance(command, More):
        assert not session.refused


def test_every_command_before_the_start_is_refused() -> None:
    engine = SessionEngine(timeline(STRETCH))
    for command in ANY:
        assert engine.handle(command, 5.0) == [Refused(5.0, command)]


def test_a_session_is_started_once() -> None:
    with pytest.raises(RuntimeError, match="started once"):
        Session(timeline(STRETCH)).engine.start(3.0)


def test_interrupted_from_outside_it_tells_what_was_done() -> None:
    """The computer shuts down in the middle of a set."""
    session = bridge_then_stretch().wait_for("hold 4 set 1 rep 2")
    session.events += session.engine.interrupt(session.now + 1)
    assert session.outcomes == ["bridge 1 partial"]
    assert session.of(SessionEnded)[-1].state is SessionState.INTERRUPTED
    assert session.engine.interrupt(session.now + 2) == []


def test_sets_start_and_end_in_pairs() -> None:
    session = bridge_then_stretch().wait(3600)
    assert [event.set.id for event in session.of(SetStarted)] == [event.set.id for event in session.of(SetEnded)]


class TestAhead:
    """``since`` in seconds after the start at 1000."""

    def test_from_the_present_phase_to_the_next_await(self) -> None:
        session = Session(timeline(exercise("A", hold(8)), exercise("B", hold(9), wait=True)))
        session.wait(12)
        assert self.of(session) == (10.0, [("hold 8 set 1 rep 1", 0), ("rest 30 set 1 rep 1", 0)])

    def test_a_long_hold_goes_on_where_it_stopped_after_the_get_ready(self) -> None:
        """get ready 10 s · 12.5 s of the hold · pause · resumed"""
        session = Session(timeline(STRETCH)).wait(22.5).do(Play()).wait(7).do(Play()).wait(1)
        since, phases = self.of(session)
        assert (since, phases[:3]) == (
            29.5,
            [
                ("get_ready 3 left set 1 rep 1", 0),
                ("hold 30 left set 1 rep 1", 12.5),
                ("switch_sides 5 right set 1 rep 1", 0),
            ],
        )
        assert self.of(session.wait(2))[1][0] == ("hold 30 left set 1 rep 1", 12.5)

    def test_paused_again_in_that_get_ready(self) -> None:
        session = Session(timeline(STRETCH)).wait(22.5).do(Play(), Play()).wait(1.25).do(Play()).wait(5).do(Play())
        since, phases = self.of(session)
        assert (since, phases[:2]) == (
            28.75,
            [("get_ready 3 left set 1 rep 1", 1.25), ("hold 30 left set 1 rep 1", 12.5)],
        )

    def test_a_rep_that_starts_anew_has_nothing_behind_it(self) -> None:
        session = Session(timeline(exercise("Squeeze", hold(5)))).wait(12.5).do(Play(), Play())
        assert self.of(session) == (12.5, [("get_ready 3 set 1 rep 1", 0), ("hold 5 set 1 rep 1", 0)])

    def test_a_rest_that_goes_on_has_what_it_had(self) -> None:
        session = bridge_then_stretch().wait_for("rest 30 set 2 rep 1").wait(20).do(Play(), Play()).wait(1)
        assert self.of(session)[1][0] == ("rest 30 set 2 rep 1", 20)

    def test_what_is_left_of_a_long_activity_counts_and_not_its_length(self) -> None:
        """walk 300 s, paused 10 s before its end · asked for a minute: the next exercise is in it"""
        session = Session(timeline(exercise("Walk", lasting(300)), STRETCH)).wait(300).do(Play(), Play())
        assert [phase for phase, _ in self.of(session, 60)[1][:3]] == [
            "get_ready 3 set 1",
            "activity 300 set 1",
            "rest 30 left set 1 rep 1",
        ]

    def test_paused_there_is_nothing_ahead(self) -> None:
        assert Session(timeline(STRETCH)).do(Play()).engine.ahead(600).phases == ()

    @staticmethod
    def of(session: Session, seconds: float = 600) -> tuple[float, list[tuple[str, float]]]:
        ahead = session.engine.ahead(seconds)
        return ahead.since - 1000, [(shown(one.phase), one.lived) for one in ahead.phases]


def test_progress_and_time_left() -> None:
    session = bridge_then_stretch()
    assert session.snapshot.total_left == session.timeline.seconds
    session.wait_for("rest 30 set 2 rep 1")
    assert [(each.name, each.share, each.current) for each in session.snapshot.progress] == [
        ("Bridge", 0.5, True),
        ("Stretch", 0.0, False),
    ]
    session.wait(3600)
    assert [each.share for each in session.snapshot.progress] == [1.0, 1.0]
    assert session.snapshot.total_left == 0
