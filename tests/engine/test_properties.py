"""Whatever is pressed, whenever: nothing crashes, no finished set is lost, no rep is invented, no time slips."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

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
from knee_coach.engine.events import (
    Event,
    Paused,
    PhaseChanged,
    PhaseEnd,
    PhaseEnded,
    PhaseStarted,
    Refused,
    RepRestarted,
    SessionEnded,
    SessionReopened,
    SetEnded,
    SetSkipped,
    SetStarted,
)
from knee_coach.engine.machine import GAP_AFTER, WAKE_WITHIN
from knee_coach.engine.phases import AwaitKind, Phase
from knee_coach.engine.recorder import Recorder
from knee_coach.engine.timeline import Timeline
from knee_coach.model.dose import AskDose, Dose, Pace, TempoHold, TempoItem, TempoMove, TempoPause
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.record_changes import SaveSets, SetKey
from knee_coach.model.records import Outcome, SetRecord
from knee_coach.model.routine import Circuit, Exercise, RoutineItem
from knee_coach.model.session_settings import SessionSettings, WaitForMe
from knee_coach.model.sides import AffectedSide, FirstSide, SideOrder, Sides
from knee_coach.model.targets import Choices, TargetRule
from tests.engine.building import Session, exercise, hold, lasting, reps, timeline

MICROSECOND = 1e-6

LATE = 1.9
"""Seconds: as late as a driver may wake the engine without that being a gap; few calls keep these tests quick."""

counts = st.one_of(
    st.integers(1, 3).map(CountRange.exactly),
    st.tuples(st.integers(1, 2), st.integers(2, 4)).map(lambda pair: CountRange.between(*pair)),
    st.integers(1, 3).map(CountRange.up_to),
    st.integers(1, 2).map(CountRange.at_least),
)
lengths = st.floats(0.5, 40.0).map(lambda seconds: round(seconds, 3))
times = st.one_of(
    lengths.map(TimeRange.exactly),
    lengths.map(lambda low: TimeRange.between(low, low + 5)),
    lengths.map(TimeRange.up_to),
    lengths.map(TimeRange.at_least),
)
rests = st.sampled_from([0.0, 0.0, 2.0, 7.5])


@st.composite
def tempos(draw: st.DrawFn) -> tuple[TempoItem, ...]:
    items: list[TempoItem] = [TempoMove("lift", draw(lengths))]
    if draw(st.booleans()):
        items.append(TempoHold(draw(times)))
    if draw(st.booleans()):
        items.append(TempoMove("lower", None))
    if draw(st.booleans()):
        items.insert(draw(st.integers(0, len(items))), TempoPause("rest", draw(lengths)))
    return tuple(items)


doses: st.SearchStrategy[Dose] = st.one_of(
    st.builds(lambda n, sets: reps(n, sets=sets), counts, counts),
    st.builds(lambda n, sets, time: reps(n, sets=sets, hold=time), counts, counts, times),
    st.builds(lambda n, sets, tempo: reps(n, sets=sets, tempo=tempo), counts, counts, tempos()),
    st.builds(lambda time, sets: hold(time, sets=sets), times, counts),
    st.builds(lambda time, sets: lasting(time, sets=sets), times, counts),
    st.just(AskDose()),
)


@st.composite
def exercises(draw: st.DrawFn) -> Exercise:
    return exercise(
        draw(st.sampled_from("ABCD")),
        draw(doses),
        sides=draw(st.sampled_from(Sides)),
        order=draw(st.sampled_from(SideOrder)),
        first_side=draw(st.sampled_from(FirstSide)),
        pace=draw(st.sampled_from(Pace)),
        wait=draw(st.booleans()),
        prepare=draw(st.sampled_from([None, 0.0, 12.0])),
        switch_sides=draw(rests),
        rest=(draw(rests), draw(rests), draw(rests)),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    items: list[RoutineItem] = [*draw(st.lists(exercises(), min_size=1, max_size=3))]
    if draw(st.booleans()):
        inner = tuple(draw(st.lists(exercises(), min_size=1, max_size=2)))
        items.append(Circuit("C", draw(counts), inner, draw(rests), id="c"))
    return timeline(
        *items,
        choices=Choices(
            rule=draw(st.sampled_from(TargetRule)), side=draw(st.sampled_from([*AffectedSide][1:])), targets={}
        ),
        settings=SessionSettings(draw(st.sampled_from([0.5, 1.0, 2.0])), draw(st.sampled_from(WaitForMe))),
    )


OFTEN: list[Command] = [Play(), Next(), Back(), More()]
COMMANDS: list[Command] = [
    *OFTEN * 3,
    SkipExercise(),
    ItHurts(),
    StopForToday(),
    Pause(),
    *(Choose(choice) for choice in PauseChoice),
    RatePain(0),
    RatePain(7),
    AfterPain(PainChoice.CARRY_ON),
    AfterPain(PainChoice.EASIER, "half way"),
    AfterPain(PainChoice.EASIER),
    AfterPain(PainChoice.SKIP_EXERCISE),
    AfterPain(PainChoice.STOP_FOR_TODAY),
    AnswerStop(StopAnswer.KEEP),
    AnswerStop(StopAnswer.CARRY_ON),
    AnswerStop(StopAnswer.DISCARD),
]
waits = st.one_of(st.just(0.0), st.floats(0, 3), st.floats(0, 60), st.floats(0, 9000))
deeds = st.lists(st.tuples(waits, st.booleans(), st.sampled_from(COMMANDS)), max_size=40)
"""How long, whether the driver wakes the engine meanwhile or the machine sleeps, and then what is pressed."""


def played(made: Timeline, done: list[tuple[float, bool, Command]]) -> Session:
    session = Session(made)
    for seconds, awake, command in done:
        if awake:
            session.wait(seconds, late=LATE)
        else:
            session.now += seconds
            session.events += session.engine.advance(session.now)
        session.do(command)
        due = session.engine.next_deadline()
        assert due is None or due >= session.now - MICROSECOND
        assert session.snapshot.remaining is None or session.snapshot.remaining >= 0
    return session.wait(20_000, late=LATE)


@given(timelines(), deeds)
def test_time_neither_slips_nor_jumps(made: Timeline, done: list[tuple[float, bool, Command]]) -> None:
    """Every phase that ran out was lived for exactly its length, told from the instants alone, pauses taken off."""
    session = played(made, done)
    running: Phase | None = None
    lived = since = 0.0
    stopped: list[tuple[Phase, float]] = []
    for event in session.events:
        match event:
            case PhaseStarted():
                running, lived, since = event.phase, event.elapsed, event.at
            case PhaseChanged() if running is not None:
                running = event.phase
            case Paused() if running is not None:
                stopped.append((running, lived + event.at - since))
                running = None
            case PhaseEnded():
                if running is not None:
                    lived, running = lived + event.at - since, None
                else:
                    # Ended in a pause, or in the get-ready after one: what it had lived then.
                    lived = next((told for phase, told in reversed(stopped) if is_same(phase, event.phase)), 0.0)
                assert abs(lived - event.elapsed) <= MICROSECOND
                if event.how is PhaseEnd.RAN_OUT:
                    assert event.phase.length is not None
                    assert abs(lived - event.phase.length) <= MICROSECOND


def is_same(one: Phase, other: Phase) -> bool:
    return one.kind is other.kind and replace(one.place, sets=0, reps=0) == replace(other.place, sets=0, reps=0)


@given(timelines(), deeds)
def test_events_come_in_the_order_of_time_and_every_set_ends_once(
    made: Timeline, done: list[tuple[float, bool, Command]]
) -> None:
    session = played(made, done)
    instants = [event.at for event in session.events if not isinstance(event, PhaseEnded | SetEnded)]
    assert instants == sorted(instants)
    begun: list[tuple[int, int]] = []
    ended: list[tuple[int, int]] = []
    for event in session.events:
        match event:
            case SetStarted():
                assert begun == ended, "a set began inside another"
                begun.append((event.set.id, event.attempt))
            case SetEnded():
                ended.append((event.set.id, event.attempt))
                assert begun == ended
    # One more set reopens a session that had ended, and is then still to be done.
    turns = [event for event in session.events if isinstance(event, SessionEnded | SessionReopened)]
    if turns and isinstance(turns[-1], SessionEnded):
        assert begun == ended


@given(timelines(), deeds, st.floats(0, 100))
def test_what_lies_ahead_is_what_comes(made: Timeline, done: list[tuple[float, bool, Command]], seconds: float) -> None:
    """Whatever was pressed before: with nobody pressing on, each phase begins when and where it was said to."""
    session = Session(made)
    for waited, _, command in done:
        session.wait(waited, late=LATE).do(command)
    ahead, told = session.engine.ahead(seconds), len(session.events)
    session.wait(10_000, late=LATE)
    come = [event for event in session.events[told:] if isinstance(event, PhaseStarted)]
    begins = ahead.since
    for index, one in enumerate(ahead.phases):
        if index > 0:
            event = come[index - 1]
            assert (event.phase, event.elapsed) == (one.phase, one.lived)
            assert abs(event.at - begins) <= MICROSECOND
        if one.phase.length is not None:
            begins += one.phase.length - one.lived


@given(timelines(), deeds)
def test_a_refused_command_changes_nothing(made: Timeline, done: list[tuple[float, bool, Command]]) -> None:
    session = Session(made)
    for seconds, _, command in done:
        session.wait(seconds, late=LATE)
        before = session.snapshot
        told = session.engine.handle(command, session.now)
        if any(isinstance(event, Refused) for event in told):
            assert told == [Refused(session.now, command)]
            assert session.snapshot == before


def saved(session: Session) -> dict[SetKey, SetRecord]:
    """What the log holds after the session."""
    start = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.timezone.utc)
    recorder = Recorder(lambda at: start + dt.timedelta(seconds=at))
    records: dict[SetKey, SetRecord] = {}
    for event in session.events:
        for change in recorder.fold(event):
            if isinstance(change, SaveSets):
                records.update({SetKey.of(record): record for record in change.records})
    return records


def reps_lived(events: list[Event]) -> dict[SetKey, set[int]]:
    """The reps of every try, counted another way: whole phases of a rep that ran out after it last began anew."""
    found: dict[SetKey, set[int]] = defaultdict(set)
    if not any(isinstance(event, SetStarted) for event in events):
        return found
    attempt, planned = 0, next(event.set for event in events if isinstance(event, SetStarted))
    for event in events:
        match event:
            case SetStarted():
                attempt, planned = event.attempt, event.set
            case RepRestarted() if event.rep is not None:
                found[SetKey(event.set.id, attempt, event.side)].discard(event.rep)
            case PhaseEnded() if event.how is not PhaseEnd.CUT:
                place = event.phase.place
                if event.phase.completes_rep and place.rep is not None:
                    found[SetKey(planned.id, attempt, place.side)].add(place.rep)
                elif event.phase.await_kind is AwaitKind.WHOLE_SET:
                    for side in planned.sides:
                        found[SetKey(planned.id, attempt, side)].update(range(1, (planned.reps or 0) + 1))
    return found


@given(timelines(), deeds)
def test_every_rep_in_the_log_was_done_and_no_finished_set_is_missing(
    made: Timeline, done: list[tuple[float, bool, Command]]
) -> None:
    session = played(made, done)
    records, lived = saved(session), reps_lived(session.events)
    for key, record in records.items():
        assert (record.reps or 0) == (len(lived[key]) if record.planned_reps is not None else 0)
    for event in session.events:
        if isinstance(event, SetEnded | SetSkipped):
            for side in event.set.sides:
                record = records[SetKey(event.set.id, event.attempt, side)]
                if event.outcome is Outcome.DONE:
                    assert record.outcome is Outcome.DONE
                    assert (record.reps or 0) >= (event.set.reps or 0)


@given(timelines())
def test_the_total_is_what_is_lived_when_nobody_presses_a_key(made: Timeline) -> None:
    """Awaits are passed and count by their estimates; everything else runs out."""
    session = Session(made)
    awaited = 0.0
    while session.at != "over":
        phase = session.snapshot.phase
        if phase is not None and phase.seconds is None:
            awaited += phase.estimate
            session.do(Next())
        else:
            session.wait(2.0, late=LATE)
    lived = sum(event.elapsed for event in session.of(PhaseEnded) if event.phase.seconds is not None)
    assert lived + awaited == pytest.approx(made.seconds, abs=MICROSECOND * len(made.phases))
    assert [event.phase for event in session.of(PhaseStarted)] == list(made.phases)
    assert {event.outcome for event in session.of(SetEnded)} <= {Outcome.DONE}


@given(st.integers(0, 2**32))
def test_a_driver_woken_late_ends_on_time(seed: int) -> None:
    """Twenty minutes, every call up to 1.9 s late: each phase still starts on its planned instant."""
    made = timeline(
        exercise("Raise", reps(10, sets=3, hold=2), sides=Sides.EACH, rest=(0, 20, 20)),
        exercise("Stretch", hold(30, sets=3), sides=Sides.EACH),
        exercise("Walk", lasting(600)),
    )
    assert made.seconds > 1200
    session, late = Session(made, start=0.0), random.Random(seed)
    while (due := session.engine.next_deadline()) is not None:
        session.events += session.engine.advance(due + late.uniform(0, GAP_AFTER - 0.1))
    starts = [event.at for event in session.of(PhaseStarted)]
    assert session.of(Paused) == []
    assert session.of(SessionEnded)[0].at == pytest.approx(made.seconds, abs=MICROSECOND)
    for (one, other), phase in zip(pairwise(starts), made.phases, strict=False):
        assert other - one == pytest.approx(phase.seconds, abs=MICROSECOND)
    assert WAKE_WITHIN < GAP_AFTER
