"""Hears a session's events and has the log written. Trouble with the disk never stops a session and loses nothing."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.record_changes import DiscardSession, EndSession, RecordChange, ReopenSession, SaveSets
from knee_coach.model.records import SessionRecord
from knee_coach.store.errors import LogError
from knee_coach.store.session_log import SessionLog

Event_contra = TypeVar("Event_contra", contravariant=True)

_logger = logging.getLogger(__name__)


class FoldsEvents(Protocol[Event_contra]):
    """What makes record changes of events: the engine's recorder."""

    def fold(self, event: Event_contra) -> tuple[RecordChange, ...]:
        """Take in one event; what has to be written because of it, in order."""


class LogListener(Generic[Event_contra]):
    """Writes what ``recorder`` makes of a session's events into ``log``, each change as it comes.

    What cannot be written is kept in memory and tried again, in order, before the next change is written and on
    :meth:`flush`. ``tell`` hears of it once, when the trouble begins, and hears None when all is written again.
    """

    def __init__(
        self,
        recorder: FoldsEvents[Event_contra],
        log: SessionLog,
        session_id: str,
        tell: Callable[[LogError | None], None],
    ) -> None:
        self._recorder = recorder
        self._log = log
        self._session_id = session_id
        self._tell = tell
        self._waiting: deque[SessionRecord | RecordChange] = deque()
        self._in_trouble = False

    def begin(self, record: SessionRecord) -> None:
        """Write the session itself, as :meth:`SessionLog.begin` does, but kept and tried again like everything else."""
        self._write((record,))

    def hear(self, event: Event_contra) -> None:
        """Take one event."""
        self._write(self._recorder.fold(event))

    def flush(self) -> bool:
        """Try to write what waits; whether nothing waits any more."""
        self._write(())
        return not self._waiting

    def _write(self, changes: Iterable[SessionRecord | RecordChange]) -> None:
        self._waiting.extend(changes)
        try:
            while self._waiting:
                self._apply_or_drop(self._waiting[0])
                self._waiting.popleft()
        except LogError as problem:
            if not self._in_trouble:
                _logger.warning("the log could not be written: %s", problem)
                self._in_trouble = True
                self._tell(problem)
            return
        if self._in_trouble:
            _logger.info("the log is written again")
            self._in_trouble = False
            self._tell(None)

    def _apply_or_drop(self, change: SessionRecord | RecordChange) -> None:
        try:
            self._apply(change)
        except (LookupError, ValueError):
            # What the log refuses for its content it refuses for ever: trying again would hold up all that follows.
            _logger.exception("the log refused %s", type(change).__name__)

    def _apply(self, change: SessionRecord | RecordChange) -> None:
        match change:
            case SessionRecord():
                self._log.begin(change)
            case SaveSets():
                self._log.save_sets(self._session_id, change.records, change.superseding)
            case EndSession():
                self._log.end(self._session_id, change.state, change.ended_at)
            case ReopenSession():
                self._log.reopen(self._session_id)
            case DiscardSession():
                self._log.discard(self._session_id)
            case _:
                assert_never(change)
