"""The moves: what commands do to a session that runs."""

from __future__ import annotations

from knee_coach.engine import additions
from knee_coach.engine.course import Course
from knee_coach.engine.events import PhaseChanged, PhaseEnd, SessionReopened, SetSkipped
from knee_coach.engine.phases import AwaitKind, PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.engine.timeline import Timeline
from knee_coach.model.records import Outcome, SessionState

BACK_TO_EARLIER_WITHIN = 3.0
"""Seconds into a set: Back then means the set before, later this one."""

MORE_AFTER_THE_END = 10.0
"""Seconds after the last set in which one more set can still be asked for."""


class Moves:
    """Carries commands out on the course. Each says whether it applied; where not, nothing changed."""

    def __init__(self, course: Course, timeline: Timeline) -> None:
        self._course = course
        self._timeline = timeline
        self.visits = list(timeline.visits)

    def leads_to_wait(self) -> bool:
        """Whether this rest or switch leads to an await for the patient."""
        following = self._course.tape.following
        return (
            self._course.tape.step.phase.kind in (PhaseKind.REST, PhaseKind.SWITCH_SIDES)
            and following is not None
            and following.phase.await_kind is AwaitKind.READY
        )

    def play_pauses(self, now: float) -> bool:
        """Whether Play would pause: not in an await, in a rest that leads to one, or past a target."""
        if self._course.mode is not Mode.COUNTING or self.leads_to_wait():
            return False
        return not self._is_past_target(now)

    def end_lead(self, now: float) -> bool:
        """End a rest, switch or get-ready, going past the await it leads to."""
        if self.leads_to_wait():
            del self._course.tape.steps[self._course.tape.cursor + 1]
        self._course.finish_step(now, PhaseEnd.DONE)
        return True

    def done(self, now: float) -> bool:
        """What is at hand is done."""
        self._course.finish_step(now, PhaseEnd.DONE)
        return True

    def past_target(self, now: float) -> bool:
        """It is done if it counts past its target."""
        return self._is_past_target(now) and self.done(now)

    def _is_past_target(self, now: float) -> bool:
        phase = self._course.tape.step.phase
        return phase.goes_on and phase.seconds is not None and self._course.elapsed(now) >= phase.seconds

    def done_or_leave_set(self, now: float) -> bool:
        """Done where ending early is success; else the rest of the set is left."""
        if self._course.tape.step.phase.is_success_after(self._course.elapsed(now)):
            return self.done(now)
        self._course.leave_step(now)
        self._course.leave_set(now, Outcome.PARTIAL)
        self._course.enter(self._course.tape.index + 1, now)
        return True

    def set_anew(self, now: float) -> bool:
        """Back: this set anew, the one before, or at the very start the get-ready anew."""
        tape = self._course.tape
        target = self._back_target(now)
        self._course.leave_step(now)
        if target is None:
            if tape.begun:
                self._course.trail.pop()
                self._course.leave_set(now, Outcome.PARTIAL)
                tape.enter_anew(tape.index)
            else:
                tape.step.lived = 0.0
            self._course.start_step(now)
            return True
        while self._course.trail[-1] != target:
            self._course.trail.pop()
        self._course.trail.pop()
        self._course.leave_set(now, Outcome.PARTIAL)
        tape.enter_anew(tape.index_of(target))
        self._course.start_step(now)
        return True

    def _back_target(self, now: float) -> int | None:
        """The id of the set before, when that is what Back means; None for the set (or get-ready) at hand."""
        tape = self._course.tape
        if not tape.begun:
            return self._course.trail[-1] if self._course.trail else None
        if tape.set_lived + self._course.elapsed(now) >= BACK_TO_EARLIER_WITHIN or len(self._course.trail) == 1:
            return None
        return self._course.trail[-2]

    def skip_exercise(self, now: float, *, begun: Outcome = Outcome.PARTIAL, rest: Outcome = Outcome.SKIPPED) -> bool:
        """Leave this exercise for the next; a set that has begun ends as ``begun``, the others as ``rest``."""
        tape, paused = self._course.tape, self._course.mode is Mode.PAUSED
        self._course.leave_step(now)
        first = tape.index
        if tape.begun:
            self._course.leave_set(now, begun)
            first += 1
        else:
            self._course.trail.append(tape.planned.id)
            self._course.last_ended = None
        following = tape.next_visit()
        for planned in tape.sets[first:following]:
            self._course.say(SetSkipped(now, planned, self._course.next_attempt(planned), rest))
        tape.enter(following)
        if not paused or tape.over:
            self._course.start_or_end(now)
        return True

    def may_add(self, now: float) -> bool:
        """Whether More would be taken."""
        course = self._course
        if course.mode is Mode.COUNTING and course.tape.begun:
            return course.tape.step.phase.may_go_on or additions.may_add_rep(course.tape, self.visits)
        return course.mode in (Mode.COUNTING, Mode.ENDED) and self._may_add_set(now)

    def _may_add_set(self, now: float) -> bool:
        if self._course.mode is Mode.ENDED and (
            self._course.state is not SessionState.FINISHED or now - self._course.ended_at > MORE_AFTER_THE_END
        ):
            return False
        ended = self._course.last_ended
        return ended is not None and additions.may_add_set(self._course.tape, self.visits, ended)

    def on_past_target(self, now: float) -> bool:
        """An open hold or activity will count on past its target."""
        step = self._course.tape.step
        if not step.phase.may_go_on:
            return False
        step.phase = additions.going_on(step.phase)
        self._course.say(PhaseChanged(now, step.phase))
        return True

    def one_more_rep(self, now: float) -> bool:
        """One more rep in the set at hand."""
        if not additions.may_add_rep(self._course.tape, self.visits):
            return False
        additions.add_rep(self._course.tape, self.visits, self._timeline.settings)
        self._course.say(PhaseChanged(now, self._course.tape.step.phase))
        return True

    def one_more_set(self, now: float) -> bool:
        """One more set of the exercise that just ended; inside a set, one more rep."""
        if self._course.tape.index >= 0 and not self._course.tape.over and self._course.tape.begun:
            return self.one_more_rep(now)
        if not self._may_add_set(now):
            return False
        ended = self._course.mode is Mode.ENDED
        rested = now - self._course.ended_at if ended else self._course.elapsed(now)
        assert self._course.last_ended is not None
        lead = additions.add_set(self._course.tape, self.visits, self._timeline, self._course.last_ended, rested)
        if ended:
            self._course.state = None
            self._course.say(SessionReopened(now))
        if lead is None:
            self._course.say(PhaseChanged(now, self._course.tape.step.phase))
            return True
        if not ended:
            self._course.leave_step(now)
        self._course.tape.enter_with(self._course.tape.index, lead)
        self._course.start_step(now)
        return True
