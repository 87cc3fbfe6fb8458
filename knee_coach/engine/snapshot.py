"""A snapshot: all that a screen shows of a session at one instant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from knee_coach.engine.commands import PauseChoice
from knee_coach.engine.events import PauseReason
from knee_coach.engine.phases import Phase, PlannedSet
from knee_coach.model.records import SessionState


class Mode(Enum):
    """What the engine is doing; the rows of its transition table."""

    NEW = "new"
    COUNTING = "counting"
    AWAITING = "awaiting"
    PAUSED = "paused"
    HURTING = "hurting"
    """The session is paused and the patient rates pain and chooses."""
    STOPPING = "stopping"
    """The session is paused and the patient is asked whether to stop."""
    ENDED = "ended"


@dataclass(frozen=True)
class Progress:
    """How far one exercise is: ``share`` 0 to 1 of its sets."""

    name: str
    share: float
    current: bool


@dataclass(frozen=True)
class Standing:
    """What the engine knows beside the tape; see :class:`Snapshot` for the meanings."""

    mode: Mode
    selected: PauseChoice
    pause_reason: PauseReason | None
    pain: int | None
    may_discard: bool
    may_add: bool
    play_pauses: bool
    state: SessionState | None


@dataclass(frozen=True)
class Snapshot:
    """Seconds throughout. ``phase`` and ``set`` are None before the start and after the end."""

    mode: Mode
    phase: Phase | None
    set: PlannedSet | None
    elapsed: float
    """In this phase."""
    remaining: float | None
    """Until the phase ends by itself; None in an await. Past a target: until the ten-minute bound."""
    then: Phase | None
    """The phase that follows if nobody presses a key."""
    next_set: PlannedSet | None
    """The set after this one."""
    total_left: float
    """Session time still to come, awaits by their estimates."""
    progress: tuple[Progress, ...]
    selected: PauseChoice
    pause_reason: PauseReason | None
    pain: int | None
    """The score given in the "it hurts" panel that is open."""
    may_discard: bool
    may_add: bool
    """Whether More would be taken now."""
    play_pauses: bool
    """Whether Play would pause now; else it is done, or takes what is selected."""
    state: SessionState | None
    """How the session ended, once it has."""
