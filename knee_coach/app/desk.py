"""The places of the rail: each is derived anew from the log and the files whenever it comes up."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from knee_coach.app.arranging import Arranging
from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import SessionRecord
from knee_coach.store.errors import LogError
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.history.screen import HistoryScreen
from knee_coach.ui.screens.history.view import HistoryFacts, derive_history_view
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.screens.today.morning import MorningQuestion
from knee_coach.ui.screens.today.screen import TodayScreen
from knee_coach.ui.screens.today.view import TodayFacts, derive_today_view
from knee_coach.ui.widgets.rail import Place

_logger = logging.getLogger(__name__)


class Desk(QObject):
    """``look_through_asked`` carries a routine's id and whether its instructions are to be open.

    ``asked`` is the id of the routine the program was opened with.
    """

    look_through_asked = Signal(str, bool)

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        catalogue: Catalogue,
        settings: KeptSettings,
        log: SessionLog,
        now: Callable[[], dt.datetime],
        arranging: Arranging,
        asked: str | None = None,
    ) -> None:
        super().__init__()
        self._arranging = arranging
        self._catalogue, self._settings, self._log, self._now = catalogue, settings, log, now
        self._asked = asked
        self._chosen: str | None = None
        self._morning: MorningQuestion | None = None
        self.today = TodayScreen(look)
        self.routines = RoutinesScreen(look)
        self.history = HistoryScreen(look)
        window.add_place(Place.TODAY, self.today)
        window.add_place(Place.ROUTINES, self.routines)
        window.add_place(Place.HISTORY, self.history)
        window.add_place(Place.SETTINGS, arranging.screen)
        window.place_shown.connect(self.show_place)
        self.today.start_asked.connect(lambda routine: self.look_through_asked.emit(routine, False))
        self.today.look_asked.connect(lambda routine: self.look_through_asked.emit(routine, True))
        self.today.morning_rated.connect(self._rate_morning)
        self.routines.routine_chosen.connect(lambda routine: self.look_through_asked.emit(routine, False))
        self.history.session_chosen.connect(self._choose_session)

    def files_changed(self) -> None:
        """Some routine file was saved: the place that is in sight shows it, with the keyboard where it was."""
        for place, screen in ((Place.TODAY, self.today), (Place.ROUTINES, self.routines)):
            if screen.isVisible():
                self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Fill a place with what holds now."""
        match place:
            case Place.TODAY:
                self._show_today()
            case Place.ROUTINES:
                self.routines.render(derive_routines_view(self._catalogue.entries()))
            case Place.HISTORY:
                self._show_history()
            case Place.SETTINGS:
                self._arranging.show()
            case _:
                assert_never(place)

    def _show_today(self) -> None:
        sessions = self._sessions()
        self._ask_about_morning()
        last = sessions[-1] if sessions else None
        facts = TodayFacts(
            now=self._now(),
            entries=self._catalogue.entries(),
            sessions=sessions,
            last_line=None if last is None else session_line(last),
            last_done=() if last is None else summary_of(last),
            sides=self._settings.now.sides,
            morning=self._morning,
            asked=self._asked,
        )
        self.today.render(derive_today_view(facts))

    def _sessions(self) -> tuple[SessionRecord, ...]:
        try:
            return tuple(self._log.sessions())
        except LogError:
            _logger.exception("the log could not be read")
            return ()

    def _ask_about_morning(self) -> None:
        try:
            due = self._log.morning_after(self._now())
        except LogError:
            _logger.exception("the log could not be read")
            return
        if due is not None:
            self._morning = MorningQuestion(due)

    def _rate_morning(self, score: int) -> None:
        if self._morning is None:
            return
        try:
            self._log.answer_next_morning(self._morning.session.id, score, self._now())
        except LogError:
            _logger.exception("the answer about the morning after could not be written")
            return
        self._morning = MorningQuestion(self._morning.session, score)
        self._show_today()

    def _choose_session(self, session_id: str) -> None:
        self._chosen = session_id
        self._show_history()

    def _show_history(self) -> None:
        sessions = self._sessions()
        lines = {record.id: session_line(record) for record in sessions}
        facts = HistoryFacts(self._now().date(), sessions, lines, self._chosen)
        self.history.render(derive_history_view(facts))
