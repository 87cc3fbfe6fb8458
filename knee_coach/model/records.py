"""What was done: one record a session and one a set and side. Times are aware wall-clock instants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from knee_coach.model.sides import Side


class SessionState(Enum):
    """How a session stands or ended."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    """The patient ended it early."""
    INTERRUPTED = "interrupted"
    """Nobody ended it: a crash, or a pause of two hours. It can be taken up again."""


class Outcome(Enum):
    """How a set ended."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    STOPPED_FOR_PAIN = "stopped_for_pain"


@dataclass(frozen=True)
class SetRecord:
    """One side's set. Seconds are seconds of session time; ``held`` has one entry a rep that was held."""

    set_index: int
    """The place of the set in the session; a second try of the same set has the same index."""
    attempt: int
    """1 for the first try of this set, 2 after "Again"."""
    exercise_id: str
    exercise: str
    side: Side | None
    set: int
    sets: int
    planned_reps: int | None
    reps: int | None
    planned_hold: float | None
    held: tuple[float, ...]
    planned_duration: float | None
    duration: float | None
    load: str | None
    outcome: Outcome
    pain: int | None
    easier: str | None
    superseded: bool
    started_at: dt.datetime
    ended_at: dt.datetime
    round: int | None = None
    rounds: int | None = None

    @property
    def is_told(self) -> bool:
        """Whether a history shows it. A record that is superseded is left out, but pain never disappears."""
        return not self.superseded or self.outcome is Outcome.STOPPED_FOR_PAIN


@dataclass(frozen=True)
class SessionRecord:
    """One run of a routine, with its sets in the order in which they ended."""

    id: str
    started_at: dt.datetime
    ended_at: dt.datetime | None
    routine_id: str
    routine_title: str
    routine_hash: str
    """SHA-256 of the routine file's bytes, in hexadecimal."""
    routine_text: str
    plan: str
    """The compiled plan as JSON, as ``knee-coach plan --json`` prints it."""
    side: str | None
    state: SessionState
    pain_before: int | None = None
    pain_after: int | None = None
    pain_next_morning: int | None = None
    pain_next_morning_asked_at: dt.datetime | None = None
    effort: int | None = None
    note: str | None = None
    program_version: str = ""
    sets: tuple[SetRecord, ...] = ()
