"""What becomes of the records of a session: the recorder says it, the log does it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from knee_coach.model.records import SessionState, SetRecord
from knee_coach.model.sides import Side


@dataclass(frozen=True)
class SetKey:
    """Names one record among those of a session: the set, the try, and the side (None: both at once)."""

    set_index: int
    attempt: int
    side: Side | None

    @staticmethod
    def of(record: SetRecord) -> SetKey:
        """The name of a record."""
        return SetKey(record.set_index, record.attempt, record.side)


@dataclass(frozen=True)
class SaveSets:
    """Write ``records``, or write them anew, and mark ``superseding`` as superseded: all of it or nothing."""

    records: tuple[SetRecord, ...]
    superseding: tuple[SetKey, ...] = ()


@dataclass(frozen=True)
class EndSession:
    """The session ended in ``state`` at ``ended_at``."""

    state: SessionState
    ended_at: dt.datetime


@dataclass(frozen=True)
class ReopenSession:
    """The session that had ended runs again."""


@dataclass(frozen=True)
class DiscardSession:
    """The session is to be forgotten; no set of it was done."""


RecordChange = SaveSets | EndSession | ReopenSession | DiscardSession
