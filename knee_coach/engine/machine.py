"""The session engine: commands and the passing of time go in, events come out.

How to think about it
=====================

A session walks a *tape*: the planned sets in order, each with what leads to it (get-ready, rest, switch, wait) and a
body (movements, holds, rests, activities, awaits). The engine stands on one step of that tape and is in one of seven
modes. Three rules carry everything else.

1. **Deadlines are absolute.** A phase is ``[start, end)``; the next one starts at ``end``, not at the instant somebody
   woke up. However late and uneven the calls to :meth:`SessionEngine.advance` come, no time is gained or lost, and
   every event carries the instant at which it was due.

2. **Only lived time counts.** While the engine counts it asks to be woken within a quarter of a second. If more than
   two seconds pass beyond that, nobody knows what the patient did: the machine slept, or the program was held. The
   session is then paused at the last instant it was heard of, and nothing after it is credited. A pause keeps the
   fraction of the second; time in a pause is not session time.

3. **What cannot be done changes nothing.** A command without an entry for the present situation in
   :data:`TRANSITIONS`, or whose action finds that it does not apply (one more rep beyond the range, discarding what
   was done), yields one ``Refused`` and leaves the engine as it was.

Going back never erases: a set that is done anew is a new *attempt* at the same set. The engine says how each attempt
ended; which record counts is the recorder's business.

The set that Back returns to is kept on a *trail*: the sets begun, and the first one of every exercise that was skipped,
in order. So Back after an unwanted skip brings the skipped exercise back, and never lands on a set nobody reached.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from knee_coach.engine.ahead import Ahead
from knee_coach.engine.commands import (
    AfterPain,
    AnswerStop,
    Back,
    Choose,
    Command,
    ItHurts,
    More,
    Next,
    Pause,
    Play,
    RatePain,
    SkipExercise,
    StopForToday,
)
from knee_coach.engine.course import Course
from knee_coach.engine.events import (
    Event,
    PauseReason,
    Refused,
    SessionStarted,
)
from knee_coach.engine.moves import Moves
from knee_coach.engine.panels import Panels
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode, Snapshot, Standing
from knee_coach.engine.snapshots import phases_ahead, take_snapshot
from knee_coach.engine.timeline import Timeline
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import Outcome, SessionState

WAKE_WITHIN = 0.25
"""Seconds: while it counts, the engine wants to be woken at least this often, so that a gap is noticed."""

GAP_AFTER = 2.0
"""Seconds past the deadline: a later call is a gap."""

PAUSE_ENDS_SESSION_AFTER = 7200.0
"""Seconds: after two hours of pause the session ends itself, and can be taken up again."""


class Situation(Enum):
    """The columns of the transition table: the mode, and while it counts what kind of phase it is in."""

    NEW = auto()
    LEADING = auto()
    """get_ready, switch_sides, and every rest"""
    WORKING = auto()
    """move, hold"""
    ACTIVITY = auto()
    AWAITING = auto()
    PAUSED = auto()
    HURTING = auto()
    STOPPING = auto()
    ENDED = auto()


class Action(Enum):
    """What a command does."""

    PAUSE = auto()
    PAUSE_OR_GO_ON = auto()
    PAUSE_OR_DONE = auto()
    END_LEAD = auto()
    DONE = auto()
    DONE_OR_LEAVE_SET = auto()
    SET_ANEW = auto()
    SKIP_EXERCISE = auto()
    ASK_ABOUT_PAIN = auto()
    ONE_MORE_SET = auto()
    ONE_MORE_REP_OR_ON = auto()
    ON_PAST_TARGET = auto()
    ASK_TO_STOP = auto()
    RESUME = auto()
    TAKE_SELECTED = auto()
    TAKE = auto()
    SELECT_NEXT = auto()
    SELECT_PREVIOUS = auto()
    CLOSE_PANEL = auto()
    RATE = auto()
    AFTER_PAIN = auto()
    ANSWER_STOP = auto()


_ALWAYS: Mapping[type[Command], Action] = {
    Back: Action.SET_ANEW,
    SkipExercise: Action.SKIP_EXERCISE,
    ItHurts: Action.ASK_ABOUT_PAIN,
    StopForToday: Action.ASK_TO_STOP,
    Pause: Action.PAUSE,
}

TRANSITIONS: Mapping[Situation, Mapping[type[Command], Action]] = {
    Situation.NEW: {},
    Situation.LEADING: {
        **_ALWAYS,
        Play: Action.PAUSE_OR_GO_ON,
        Next: Action.END_LEAD,
        More: Action.ONE_MORE_SET,
    },
    Situation.WORKING: {
        **_ALWAYS,
        Play: Action.PAUSE_OR_DONE,
        Next: Action.DONE_OR_LEAVE_SET,
        More: Action.ONE_MORE_REP_OR_ON,
    },
    Situation.ACTIVITY: {
        **_ALWAYS,
        Play: Action.PAUSE_OR_DONE,
        Next: Action.DONE_OR_LEAVE_SET,
        More: Action.ON_PAST_TARGET,
    },
    Situation.AWAITING: {**_ALWAYS, Play: Action.DONE, Next: Action.DONE},
    Situation.PAUSED: {
        Play: Action.TAKE_SELECTED,
        Next: Action.SELECT_NEXT,
        Back: Action.SELECT_PREVIOUS,
        SkipExercise: Action.SKIP_EXERCISE,
        ItHurts: Action.ASK_ABOUT_PAIN,
        StopForToday: Action.ASK_TO_STOP,
        Pause: Action.RESUME,
        Choose: Action.TAKE,
    },
    Situation.HURTING: {
        RatePain: Action.RATE,
        AfterPain: Action.AFTER_PAIN,
        StopForToday: Action.ASK_TO_STOP,
        Pause: Action.CLOSE_PANEL,
    },
    Situation.STOPPING: {AnswerStop: Action.ANSWER_STOP, Pause: Action.CLOSE_PANEL},
    Situation.ENDED: {More: Action.ONE_MORE_SET},
}


class SessionEngine:
    """One session. Pure: every instant is passed in, in seconds of a clock that never goes back."""

    def __init__(self, timeline: Timeline) -> None:
        self._course = Course(timeline.sets)
        self._moves = Moves(self._course, timeline)
        self._panels = Panels(self._course, self._moves)
        self._last_call = 0.0

    def start(self, now: float) -> list[Event]:
        """Begin the session.

        Raises:
            RuntimeError: when it was started before.
        """
        if self._course.mode is not Mode.NEW:
            raise RuntimeError("a session is started once")
        self._last_call = now
        self._course.say(SessionStarted(now))
        self._course.enter(0, now)
        return self._course.told()

    def handle(self, command: Command, now: float) -> list[Event]:
        """Let time pass up to ``now``, then carry out a command, or refuse it."""
        self._advance(now)
        action = TRANSITIONS[self._situation()].get(type(command))
        if action is None or not self._do(action, command, self._last_call):
            self._course.say(Refused(self._last_call, command))
        return self._course.told()

    def advance(self, now: float) -> list[Event]:
        """Let time pass up to ``now``; earlier than the last call does nothing."""
        self._advance(now)
        return self._course.told()

    def interrupt(self, now: float) -> list[Event]:
        """The program must end: what was done of the set at hand is told, and the session can be taken up again."""
        self._advance(now)
        if self._course.mode not in (Mode.NEW, Mode.ENDED):
            self._interrupt(self._last_call, self._last_call)
        return self._course.told()

    def next_deadline(self) -> float | None:
        """The instant at which the engine wants to be woken; None when only a command can move it."""
        match self._course.mode:
            case Mode.COUNTING:
                return min(self._course.phase_end(), self._last_call + WAKE_WITHIN)
            case Mode.PAUSED | Mode.HURTING | Mode.STOPPING:
                return self._course.paused_at + PAUSE_ENDS_SESSION_AFTER
            case Mode.NEW | Mode.AWAITING | Mode.ENDED:
                return None
            case _:
                assert_never(self._course.mode)

    def snapshot(self, now: float) -> Snapshot:
        """What a screen shows at ``now``; changes nothing."""
        course, now = self._course, max(now, self._last_call)
        standing = Standing(
            mode=course.mode,
            selected=self._panels.selected,
            pause_reason=course.reason,
            pain=self._panels.pain,
            may_discard=course.sets_done == 0,
            may_add=self._moves.may_add(now),
            play_pauses=self._moves.play_pauses(now),
            state=course.state,
        )
        elapsed = 0.0 if course.tape.index < 0 or course.tape.over else course.elapsed(now)
        return take_snapshot(course.tape, elapsed, self._moves.visits, standing)

    def ahead(self, seconds: float) -> Ahead:
        """The phases from the present one to the next await, about ``seconds`` long at most."""
        if self._course.mode not in (Mode.COUNTING, Mode.AWAITING):
            return Ahead(self._last_call, ())
        return Ahead(self._course.since, phases_ahead(self._course.tape, seconds))

    # Time

    def _advance(self, now: float) -> None:
        now = max(now, self._last_call)
        if self._course.mode is Mode.COUNTING:
            deadline = min(self._course.phase_end(), self._last_call + WAKE_WITHIN)
            if now - deadline > GAP_AFTER:
                self._panels.pause(self._last_call, PauseReason.GAP)
            else:
                self._course.run_to(now)
        if self._course.mode in (Mode.PAUSED, Mode.HURTING, Mode.STOPPING):
            limit = self._course.paused_at + PAUSE_ENDS_SESSION_AFTER
            if now >= limit:
                self._interrupt(self._course.paused_at, limit)
        self._last_call = now

    def _interrupt(self, left_at: float, ended_at: float) -> None:
        self._course.leave_step(left_at)
        self._course.leave_set(left_at, Outcome.PARTIAL)
        self._course.end(ended_at, SessionState.INTERRUPTED)

    # Commands

    def _situation(self) -> Situation:
        match self._course.mode:
            case Mode.COUNTING:
                return _counting(self._course.tape.step.phase.kind)
            case Mode.NEW:
                return Situation.NEW
            case Mode.AWAITING:
                return Situation.AWAITING
            case Mode.PAUSED:
                return Situation.PAUSED
            case Mode.HURTING:
                return Situation.HURTING
            case Mode.STOPPING:
                return Situation.STOPPING
            case Mode.ENDED:
                return Situation.ENDED
            case _:
                assert_never(self._course.mode)

    def _do(self, action: Action, command: Command, now: float) -> bool:  # noqa: PLR0912  (one branch an action)
        match action:
            case Action.PAUSE:
                return self._panels.pause(now)
            case Action.PAUSE_OR_GO_ON:
                return self._moves.end_lead(now) if self._moves.leads_to_wait() else self._panels.pause(now)
            case Action.PAUSE_OR_DONE:
                return self._moves.past_target(now) or self._panels.pause(now)
            case Action.END_LEAD:
                return self._moves.end_lead(now)
            case Action.DONE:
                return self._moves.done(now)
            case Action.DONE_OR_LEAVE_SET:
                return self._moves.done_or_leave_set(now)
            case Action.SET_ANEW:
                return self._moves.set_anew(now)
            case Action.SKIP_EXERCISE:
                return self._moves.skip_exercise(now)
            case Action.ASK_ABOUT_PAIN:
                return self._panels.ask_about_pain(now)
            case Action.ASK_TO_STOP:
                return self._panels.ask_to_stop(now)
            case Action.ONE_MORE_SET:
                return self._moves.one_more_set(now)
            case Action.ONE_MORE_REP_OR_ON:
                return self._moves.on_past_target(now) or self._moves.one_more_rep(now)
            case Action.ON_PAST_TARGET:
                return self._moves.on_past_target(now)
            case Action.RESUME:
                return self._panels.resume(now)
            case Action.TAKE_SELECTED:
                return self._panels.take_selected(now)
            case Action.TAKE:
                assert isinstance(command, Choose)
                return self._panels.take(command.choice, now)
            case Action.SELECT_NEXT:
                return self._panels.select(+1)
            case Action.SELECT_PREVIOUS:
                return self._panels.select(-1)
            case Action.CLOSE_PANEL:
                return self._panels.close()
            case Action.RATE:
                assert isinstance(command, RatePain)
                return self._panels.rate(command.score, now)
            case Action.AFTER_PAIN:
                assert isinstance(command, AfterPain)
                return self._panels.after_pain(command, now)
            case Action.ANSWER_STOP:
                assert isinstance(command, AnswerStop)
                return self._panels.answer_stop(command.answer, now)
            case _:
                assert_never(action)


def _counting(kind: PhaseKind) -> Situation:
    match kind:
        case PhaseKind.GET_READY | PhaseKind.REST | PhaseKind.SWITCH_SIDES:
            return Situation.LEADING
        case PhaseKind.MOVE | PhaseKind.HOLD:
            return Situation.WORKING
        case PhaseKind.ACTIVITY:
            return Situation.ACTIVITY
        case PhaseKind.AWAIT:
            return Situation.AWAITING
        case _:
            assert_never(kind)
