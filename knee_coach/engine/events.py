"""Events: what the engine tells sound, screen and recorder. ``at`` is seconds of the session's clock.

``at`` is the instant it happened on the timeline, which can lie before the instant the engine was woken.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from knee_coach.engine.commands import Command
from knee_coach.engine.phases import Phase, PlannedSet
from knee_coach.model.records import Outcome, SessionState
from knee_coach.model.sides import Side


class PhaseEnd(Enum):
    """How a phase ended."""

    RAN_OUT = "ran_out"
    DONE = "done"
    """By a key, as success: an await, an ``up to`` hold, one past its target, or a lead that was no longer needed."""
    CUT = "cut"
    """Left unfinished."""


class PauseReason(Enum):
    """Why the session is paused."""

    ASKED = "asked"
    GAP = "gap"
    """The machine slept or the program was held: nobody knows what was done meanwhile."""
    PAIN = "pain"
    STOPPING = "stopping"


@dataclass(frozen=True)
class SessionStarted:
    """The first phase is about to start."""

    at: float


@dataclass(frozen=True)
class PhaseStarted:
    """A phase starts, or goes on from ``elapsed`` seconds after a pause."""

    at: float
    phase: Phase
    elapsed: float = 0.0


@dataclass(frozen=True)
class PhaseEnded:
    """A phase ended after ``elapsed`` seconds of session time (pauses do not count)."""

    at: float
    phase: Phase
    elapsed: float
    how: PhaseEnd


@dataclass(frozen=True)
class PhaseChanged:
    """More: the phase that runs, or what follows it, is another now. Sound made for it is out of date."""

    at: float
    phase: Phase


@dataclass(frozen=True)
class RepRestarted:
    """A rep begins anew after a pause: what was held in it does not count."""

    at: float
    set: PlannedSet
    rep: int | None
    side: Side | None


@dataclass(frozen=True)
class SetStarted:
    """The first phase of a set's body starts; ``attempt`` counts from 1."""

    at: float
    set: PlannedSet
    attempt: int


@dataclass(frozen=True)
class SetEnded:
    """A set that had begun ended."""

    at: float
    set: PlannedSet
    attempt: int
    outcome: Outcome


@dataclass(frozen=True)
class SetSkipped:
    """A set was passed over before it began."""

    at: float
    set: PlannedSet
    attempt: int
    outcome: Outcome


@dataclass(frozen=True)
class PainRated:
    """A pain score, 0-10, for a set: the one that runs, else the one that just ended, else the one that comes."""

    at: float
    set: PlannedSet
    score: int


@dataclass(frozen=True)
class EasierChosen:
    """From this set on the exercise is done in an easier version."""

    at: float
    set: PlannedSet
    version: str


@dataclass(frozen=True)
class Paused:
    """The count stands still."""

    at: float
    reason: PauseReason


@dataclass(frozen=True)
class Resumed:
    """The count goes on; a :class:`PhaseStarted` follows."""

    at: float


@dataclass(frozen=True)
class SessionEnded:
    """The session is over."""

    at: float
    state: SessionState


@dataclass(frozen=True)
class SessionReopened:
    """One more set after the last one: the session runs again."""

    at: float


@dataclass(frozen=True)
class SessionDiscarded:
    """The patient threw the session away before any set was done."""

    at: float


@dataclass(frozen=True)
class Refused:
    """The command means nothing here; nothing changed."""

    at: float
    command: Command


Event = (
    SessionStarted
    | PhaseStarted
    | PhaseEnded
    | PhaseChanged
    | RepRestarted
    | SetStarted
    | SetEnded
    | SetSkipped
    | PainRated
    | EasierChosen
    | Paused
    | Resumed
    | SessionEnded
    | SessionReopened
    | SessionDiscarded
    | Refused
)
