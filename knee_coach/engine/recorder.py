"""The recorder: folds the events of a session into the records that go into the log.

Pure: it writes nothing itself, it says what has to be written. The rules:

- A rep counts when the phase that completes it ran out or was done by a key; an await for a whole set that is done
  stands for all planned reps of every side. A rep that begins anew after a pause loses what was held in it.
- Where the sides take turns, each gets its own record at the set's end. A side that did its whole dose is done even
  when the set was left before the other side had; after "it hurts" the set is ``stopped_for_pain`` on both.
- Which of several tries of a set counts is told in :mod:`knee_coach.engine.tries`.
- Pain belongs to the set it was said of; the latest score stands. A set that is skipped or left because of it, though
  it was said of the set before, carries the score as well.
- An easier version holds for the set it was chosen at, the one that runs or comes, and for every later one of the
  same exercise. What was done before is not touched by it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from knee_coach.engine.events import (
    EasierChosen,
    Event,
    PainRated,
    Paused,
    PhaseChanged,
    PhaseEnded,
    PhaseStarted,
    Refused,
    RepRestarted,
    Resumed,
    SessionDiscarded,
    SessionEnded,
    SessionReopened,
    SessionStarted,
    SetEnded,
    SetSkipped,
    SetStarted,
)
from knee_coach.engine.phases import PlannedSet
from knee_coach.engine.set_tally import SetTally
from knee_coach.engine.tries import Tries
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.record_changes import (
    DiscardSession,
    EndSession,
    RecordChange,
    ReopenSession,
    SaveSets,
)
from knee_coach.model.records import Outcome, SetRecord
from knee_coach.model.sides import Side


class Recorder:
    """One session's recorder. ``wall`` gives the wall-clock time, with its offset, of a session clock's instant."""

    def __init__(self, wall: Callable[[float], dt.datetime]) -> None:
        self._wall = wall
        self._tally: SetTally | None = None
        self._tries = Tries()
        self._pain: dict[int, int] = {}
        """Scores of sets whose try runs or has not begun."""
        self._pain_now: int | None = None
        """The score given in the pause at hand."""
        self._easier: dict[str, str] = {}
        """The easier version in use, by exercise."""

    def fold(self, event: Event) -> tuple[RecordChange, ...]:
        """Take in one event; what has to be written because of it, in order."""
        match event:
            case SetStarted():
                self._tally = SetTally(event.set, event.attempt, event.at)
            case PhaseEnded():
                if self._tally is not None:
                    self._tally.phase_ended(event)
            case RepRestarted():
                if self._tally is not None:
                    self._tally.rep_restarted(event)
            case SetEnded():
                return (self._ended(event),)
            case SetSkipped():
                return (self._skipped(event),)
            case PainRated():
                return self._rated(event)
            case EasierChosen():
                self._easier[event.set.place.exercise.id] = event.version
            case Paused() | PhaseStarted():
                self._pain_now = None
            case SessionEnded():
                return (EndSession(event.state, self._wall(event.at)),)
            case SessionReopened():
                return (ReopenSession(),)
            case SessionDiscarded():
                return (DiscardSession(),)
            case SessionStarted() | PhaseChanged() | Resumed() | Refused():
                pass
            case _:
                assert_never(event)
        return ()

    def _ended(self, event: SetEnded) -> SaveSets:
        tally, self._tally = self._tally, None
        if tally is None or (tally.planned.id, tally.attempt) != (event.set.id, event.attempt):
            tally = SetTally(event.set, event.attempt, event.at)
        return self._tries.add(self._records(event, tally, event.outcome), begun=True)

    def _skipped(self, event: SetSkipped) -> SaveSets:
        nothing = SetTally(event.set, event.attempt, event.at)
        return self._tries.add(self._records(event, nothing, event.outcome), begun=False)

    def _records(self, event: SetEnded | SetSkipped, tally: SetTally, outcome: Outcome) -> tuple[SetRecord, ...]:
        pain = self._pain.pop(event.set.id, None)
        if outcome is Outcome.STOPPED_FOR_PAIN and self._pain_now is not None:
            pain = self._pain_now
        return tuple(
            self._record(event.set, tally, side, ended_at=event.at, outcome=outcome, pain=pain)
            for side in event.set.sides
        )

    def _record(
        self,
        planned: PlannedSet,
        tally: SetTally,
        side: Side | None,
        *,
        ended_at: float,
        outcome: Outcome,
        pain: int | None,
    ) -> SetRecord:
        place = planned.place
        done = outcome is Outcome.PARTIAL and len(planned.sides) > 1 and tally.has_whole_dose(side)
        return SetRecord(
            set_index=planned.id,
            attempt=tally.attempt,
            exercise_id=place.exercise.id,
            exercise=place.exercise.name,
            side=side,
            set=place.set,
            sets=place.sets,
            planned_reps=planned.reps,
            reps=tally.reps(side),
            planned_hold=planned.hold,
            held=tally.held(side),
            planned_duration=planned.duration,
            duration=tally.duration(side),
            load=str(place.exercise.load) if place.exercise.load is not None else None,
            outcome=Outcome.DONE if done else outcome,
            pain=pain,
            easier=self._easier.get(place.exercise.id),
            superseded=False,
            started_at=self._wall(tally.started_at),
            ended_at=self._wall(ended_at),
            round=place.round,
            rounds=place.rounds,
        )

    def _rated(self, event: PainRated) -> tuple[RecordChange, ...]:
        self._pain_now = event.score
        runs = self._tally is not None and self._tally.planned.id == event.set.id
        written = () if runs else self._tries.rated(event.set.id, event.score)
        if written:
            return (SaveSets(written),)
        self._pain[event.set.id] = event.score
        return ()
