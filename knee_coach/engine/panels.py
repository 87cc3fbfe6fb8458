"""The panels over a paused session: the pause panel, "it hurts", and "stop for today?"."""

from __future__ import annotations

from knee_coach.engine.commands import AfterPain, PainChoice, PauseChoice, StopAnswer
from knee_coach.engine.course import Course
from knee_coach.engine.events import EasierChosen, PainRated, PauseReason, Resumed, SessionDiscarded, SetSkipped
from knee_coach.engine.moves import Moves
from knee_coach.engine.phases import PlannedSet
from knee_coach.engine.snapshot import Mode
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.pain import checked_score
from knee_coach.model.records import Outcome, SessionState

_PANEL = tuple(PauseChoice)


class Panels:
    """What is selected, what was rated, and what each answer does. Each says whether it applied."""

    def __init__(self, course: Course, moves: Moves) -> None:
        self._course = course
        self._moves = moves
        self.selected = PauseChoice.RESUME
        self.pain: int | None = None
        self._stopping_for_pain = False

    def pause(self, at: float, reason: PauseReason = PauseReason.ASKED) -> bool:
        """Pause, with Resume selected."""
        self._course.pause(at, reason)
        self.selected = PauseChoice.RESUME
        return True

    def resume(self, now: float) -> bool:
        """Go on."""
        self._course.resume(now)
        return True

    def ask_about_pain(self, now: float) -> bool:
        """Open "it hurts"."""
        self.pain = None
        return self._open(now, Mode.HURTING, PauseReason.PAIN)

    def ask_to_stop(self, now: float) -> bool:
        """Open "stop for today?"; asked from "it hurts", stopping is for pain."""
        self._stopping_for_pain = self._course.mode is Mode.HURTING and self.pain is not None
        return self._open(now, Mode.STOPPING, PauseReason.STOPPING)

    def _open(self, now: float, panel: Mode, reason: PauseReason) -> bool:
        if self._course.mode in (Mode.COUNTING, Mode.AWAITING):
            self.pause(now, reason)
        self._course.mode, self._course.reason = panel, reason
        return True

    def close(self) -> bool:
        """Back to the pause panel."""
        self._course.mode, self._course.reason, self.selected = Mode.PAUSED, PauseReason.ASKED, PauseChoice.RESUME
        return True

    def select(self, by: int) -> bool:
        """Move the selection of the pause panel, round and round."""
        self.selected = _PANEL[(_PANEL.index(self.selected) + by) % len(_PANEL)]
        return True

    def take_selected(self, now: float) -> bool:
        """Do what is selected."""
        return self.take(self.selected, now)

    def take(self, choice: PauseChoice, now: float) -> bool:
        """Do what an entry of the pause panel says."""
        match choice:
            case PauseChoice.RESUME:
                return self.resume(now)
            case PauseChoice.IT_HURTS:
                return self.ask_about_pain(now)
            case PauseChoice.AGAIN:
                self._course.reason = None
                self._course.say(Resumed(now))
                return self._moves.set_anew(now)
            case PauseChoice.SKIP_EXERCISE:
                return self._moves.skip_exercise(now)
            case PauseChoice.STOP_FOR_TODAY:
                return self.ask_to_stop(now)
            case _:
                assert_never(choice)

    def rate(self, score: int, now: float) -> bool:
        """Note a pain score, whole 0-10.

        Raises:
            ValueError: when it is not a whole number from 0 to 10.
        """
        self.pain = checked_score(score)
        self._course.say(PainRated(now, self._pain_subject(), score))
        return True

    def _pain_subject(self) -> PlannedSet:
        """The set that hurt: the one at hand, else the one that just ended, else the one that comes."""
        tape = self._course.tape
        ended = self._course.last_ended
        return tape.planned if tape.begun or ended is None else tape.sets[tape.index_of(ended)]

    def after_pain(self, command: AfterPain, now: float) -> bool:
        """Do what the patient chose after rating."""
        match command.choice:
            case PainChoice.CARRY_ON:
                return self.resume(now)
            case PainChoice.EASIER:
                if not command.version:
                    return False
                self._course.say(EasierChosen(now, self._course.tape.planned, command.version))
                return self.resume(now)
            case PainChoice.SKIP_EXERCISE:
                self._course.reason = None
                self._course.say(Resumed(now))
                return self._moves.skip_exercise(now, begun=Outcome.STOPPED_FOR_PAIN, rest=Outcome.STOPPED_FOR_PAIN)
            case PainChoice.STOP_FOR_TODAY:
                return self._stop_for_pain(now)
            case _:
                assert_never(command.choice)

    def _stop_for_pain(self, now: float) -> bool:
        self._course.leave_step(now)
        if self._course.tape.begun:
            self._course.leave_set(now, Outcome.STOPPED_FOR_PAIN)
        else:
            planned = self._course.tape.planned
            self._course.say(SetSkipped(now, planned, self._course.next_attempt(planned), Outcome.STOPPED_FOR_PAIN))
        self._course.end(now, SessionState.STOPPED)
        return True

    def answer_stop(self, answer: StopAnswer, now: float) -> bool:
        """Do what was answered to "stop for today?"; discarding is refused once a set is done."""
        match answer:
            case StopAnswer.CARRY_ON:
                return self.resume(now)
            case StopAnswer.KEEP if self._stopping_for_pain:
                return self._stop_for_pain(now)
            case StopAnswer.KEEP:
                self._course.leave_step(now)
                self._course.leave_set(now, Outcome.PARTIAL)
                self._course.end(now, SessionState.STOPPED)
                return True
            case StopAnswer.DISCARD:
                if self._course.sets_done:
                    return False
                self._course.mode, self._course.state, self._course.ended_at = Mode.ENDED, SessionState.STOPPED, now
                self._course.say(SessionDiscarded(now))
                return True
            case _:
                assert_never(answer)
