"""The course of a session: the tape walked in time, and everything that happens on the way told as events."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.engine.events import (
    Event,
    Paused,
    PauseReason,
    PhaseEnd,
    PhaseEnded,
    PhaseStarted,
    RepRestarted,
    Resumed,
    SessionEnded,
    SetEnded,
    SetStarted,
)
from knee_coach.engine.phases import PhaseKind, PlannedSet
from knee_coach.engine.snapshot import Mode
from knee_coach.engine.tape import Step, Tape
from knee_coach.model.records import Outcome, SessionState

LONG_HOLD = 10.0
"""Seconds: a hold or activity of this length goes on where it stopped; a shorter one starts its rep anew."""


class Course:
    """Where a session stands and since when. Its owner decides what happens; the course carries it out and tells it.

    ``since`` is the instant from which the step at the cursor counts on. ``trail`` holds the ids of the sets that Back
    returns to, in order; ``last_ended`` is the id of the set that ended last, None after a skip. ``sets_done`` counts
    sets that ended as done, if only on one side.
    """

    def __init__(self, sets: Sequence[PlannedSet]) -> None:
        self.tape = Tape(sets)
        self.mode = Mode.NEW
        self.since = 0.0
        self.paused_at = 0.0
        self.ended_at = 0.0
        self.state: SessionState | None = None
        self.reason: PauseReason | None = None
        self.trail: list[int] = []
        self.attempts: dict[int, int] = {}
        self.last_ended: int | None = None
        self.sets_done = 0
        self._events: list[Event] = []

    def run_to(self, now: float) -> None:
        """Let every phase run out that ends by ``now``; each next one starts where the one before ended."""
        while self.mode is Mode.COUNTING and now >= (end := self.phase_end()):
            self.finish_step(end, PhaseEnd.RAN_OUT)

    def phase_end(self) -> float:
        """The instant at which the phase at hand runs out."""
        step = self.tape.step
        assert step.phase.length is not None
        return self.since + (step.phase.length - step.lived)

    def elapsed(self, now: float) -> float:
        """Seconds of the phase at hand that are lived by ``now``, never more than its length."""
        step = self.tape.step
        if self.mode not in (Mode.COUNTING, Mode.AWAITING):
            return step.lived
        elapsed = step.lived + (now - self.since)
        return elapsed if step.phase.length is None else min(elapsed, step.phase.length)

    def enter(self, index: int, at: float) -> None:
        """Go to what leads to a set; past the last one the session is finished."""
        self.tape.enter(index)
        self.start_or_end(at)

    def start_or_end(self, at: float) -> None:
        """Start the step at the cursor, or finish the session when none is left."""
        if self.tape.over:
            self.end(at, SessionState.FINISHED)
        else:
            self.start_step(at)

    def start_step(self, at: float) -> None:
        """Start the step at the cursor, or go on with it."""
        step = self.tape.step
        if step.ordinal is not None and not self.tape.begun:
            self.tape.begun = True
            planned = self.tape.planned
            self.trail.append(planned.id)
            self.say(SetStarted(at, planned, self.next_attempt(planned)))
        step.started = True
        self.since = at
        self.mode = Mode.AWAITING if step.phase.length is None else Mode.COUNTING
        self.say(PhaseStarted(at, step.phase, step.lived))

    def finish_step(self, at: float, how: PhaseEnd) -> None:
        """The step at the cursor is over, as it should be: go on with what follows."""
        self.end_step(at, how)
        self.tape.cursor += 1
        if self.tape.cursor < len(self.tape.steps):
            self.start_step(at)
        else:
            self.leave_set(at, Outcome.DONE)
            self.enter(self.tape.index + 1, at)

    def end_step(self, at: float, how: PhaseEnd) -> None:
        """The step at the cursor ends, without anything following yet."""
        step = self.tape.step
        length = step.phase.length
        step.lived = length if how is PhaseEnd.RAN_OUT and length is not None else self.elapsed(at)
        if self.tape.begun:
            self.tape.set_lived += step.lived
        self.say(PhaseEnded(at, step.phase, step.lived, how))

    def leave_step(self, at: float) -> None:
        """The step at the cursor is left unfinished, if it had started."""
        if self.tape.step.started:
            self.end_step(at, PhaseEnd.CUT)
        following = self.tape.following
        if self.tape.begun and following is not None and following.started and following.lived:
            # The get-ready after a pause: the hold it would have gone on with is left as well, and was held so far.
            self.say(PhaseEnded(at, following.phase, following.lived, PhaseEnd.CUT))

    def leave_set(self, at: float, outcome: Outcome) -> None:
        """The set at hand ends, if its body had begun. Left after its whole dose (in a rep more) it is done."""
        if not self.tape.begun:
            return
        planned, sides_done = self.tape.planned, self.tape.sides_done()
        if outcome is Outcome.PARTIAL and len(sides_done) == len(planned.sides):
            outcome = Outcome.DONE
        self.tape.begun = False
        self.last_ended = planned.id
        self.sets_done += outcome is Outcome.DONE or bool(sides_done)
        self.say(SetEnded(at, planned, self.attempts[planned.id], outcome))

    def end(self, at: float, state: SessionState) -> None:
        """The session is over."""
        self.mode, self.state, self.ended_at = Mode.ENDED, state, at
        self.reason = None
        self.say(SessionEnded(at, state))

    def next_attempt(self, planned: PlannedSet) -> int:
        """The number of a new try at a set, from 1."""
        self.attempts[planned.id] = self.attempts.get(planned.id, 0) + 1
        return self.attempts[planned.id]

    def pause(self, at: float, reason: PauseReason) -> None:
        """Stand still, keeping the fraction of the second."""
        self.tape.step.lived = self.elapsed(at)
        self.mode, self.paused_at, self.reason = Mode.PAUSED, at, reason
        self.say(Paused(at, reason))

    def resume(self, now: float) -> None:
        """Go on after a pause: a long hold where it stopped, a short one with its rep anew."""
        step, tape = self.tape.step, self.tape
        self.reason = None
        self.say(Resumed(now))
        if _goes_on_alone(step):
            pass
        elif step.phase.kind in (PhaseKind.HOLD, PhaseKind.ACTIVITY) and _is_long(step):
            tape.get_ready_first()
        elif step.phase.kind is PhaseKind.MOVE and tape.held_long_before(LONG_HOLD):
            self.leave_step(now)
            step.lived = 0.0
        else:
            self.leave_step(now)
            tape.to_rep_start()
            place = tape.step.phase.place
            self.say(RepRestarted(now, tape.planned, place.rep, place.side))
            tape.get_ready_first()
        self.start_step(now)

    def say(self, event: Event) -> None:
        """Tell something."""
        self._events.append(event)

    def told(self) -> list[Event]:
        """Everything told since the last call."""
        told, self._events = self._events, []
        return told


def _goes_on_alone(step: Step) -> bool:
    """Rests, switches, get-readies and awaits go on with nothing before them."""
    return step.phase.kind in (
        PhaseKind.REST,
        PhaseKind.SWITCH_SIDES,
        PhaseKind.GET_READY,
        PhaseKind.AWAIT,
    )


def _is_long(step: Step) -> bool:
    return max(step.phase.seconds or 0.0, step.lived) >= LONG_HOLD
