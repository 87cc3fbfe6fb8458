"""How did it go: what was done, and the answers, each written the moment it is given."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from knee_coach.engine.timeline import Timeline
from knee_coach.history.summary import done_against_planned
from knee_coach.model.records import SessionRecord
from knee_coach.store.errors import LogError
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.look import Look
from knee_coach.ui.screens.summary.screen import SummaryScreen
from knee_coach.ui.screens.summary.view import SummaryFacts, derive_summary_view

_logger = logging.getLogger(__name__)


class SummingUp(QObject):
    """``done`` when the patient is through."""

    done = Signal()

    def __init__(self, look: Look, log: SessionLog) -> None:
        super().__init__()
        self._log = log
        self._record: SessionRecord | None = None
        self._timeline: Timeline | None = None
        self.screen = SummaryScreen(look)
        self.screen.pain_rated.connect(lambda score: self._write(pain_after=score))
        self.screen.effort_rated.connect(lambda score: self._write(effort=score))
        self.screen.note_changed.connect(lambda note: self._write(note=note))
        self.screen.done_asked.connect(self.done)

    def show_session(self, record: SessionRecord, timeline: Timeline) -> None:
        """Show a session that has just ended."""
        self._record, self._timeline = record, timeline
        self._render()

    def _render(self) -> None:
        assert self._record is not None
        assert self._timeline is not None
        rows = done_against_planned(self._timeline.sets, self._record.sets)
        self.screen.render(derive_summary_view(SummaryFacts(self._record, self._timeline.routine, rows)))

    def _write(self, *, pain_after: int | None = None, effort: int | None = None, note: str | None = None) -> None:
        if self._record is None:
            return
        try:
            self._log.annotate(self._record.id, pain_after=pain_after, effort=effort, note=note)
            self._record = self._log.session(self._record.id)
        except LogError:
            _logger.warning("an answer could not be written", exc_info=True)
        if note is None:  # the note is in the field already; rendering would move the cursor
            self._render()
