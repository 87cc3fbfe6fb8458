"""The program: its window, and the way from Today through a session and back."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from knee_coach.app.adding import Adding
from knee_coach.app.arranging import Arranging
from knee_coach.app.attempts import Attempts
from knee_coach.app.catalogue import Catalogue
from knee_coach.app.desk import Desk
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.preparing import Preparing
from knee_coach.app.request import Request
from knee_coach.app.session_run import Prepared, SessionRun
from knee_coach.app.sounding import Sounding
from knee_coach.app.summing_up import SummingUp
from knee_coach.app.unattended import Unattended
from knee_coach.desktop.clock import wall_clock
from knee_coach.desktop.folder_watch import FolderWatch
from knee_coach.engine.timeline import TimelineTooLongError, compile_timeline
from knee_coach.engine.visits import SideNeededError
from knee_coach.model.records import SessionState
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.resources import figure_ids
from knee_coach.routine_files.library.entry import LibraryEntry
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.settings import WindowPlace
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.file_choice import FileDialog
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.before_start.fields import asking
from knee_coach.ui.widgets.rail import Place

_logger = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the window does."""

    def __init__(
        self,
        request: Request,
        look: Look,
        library: RoutineLibrary,
        settings: KeptSettings,
        log: SessionLog,
        sound: Sounding,
    ) -> None:
        super().__init__()
        self._request, self._look, self._settings, self._log = request, look, settings, log
        self._session: SessionRun | None = None
        self._closing = False
        self._catalogue = Catalogue(library, settings, request.entry)
        self._sound = sound
        self.window = MainWindow(
            look,
            remembered=settings.now.window,
            remember=self._remember_window,
            may_close=self._may_close,
        )
        asked = None if request.entry is None else request.entry.id
        arranging = Arranging(look, settings, sound)
        self._desk = Desk(self.window, look, self._catalogue, settings, log, wall_clock, arranging, asked)
        self._desk.look_through_asked.connect(self._look_through)
        self.window.place_shown.connect(self._place_came_up)
        self._preparing = Preparing(look, self._catalogue, settings)
        self._unattended = Unattended(sound.is_heard, self._is_being_prepared)
        self._preparing.left.connect(self.window.go_back)
        self._preparing.ready.connect(self._start)
        # Made before anything is read: what is saved from here on is noticed.
        self._watch = FolderWatch(shelf.folder for shelf in library.shelves)
        self._watch.changed.connect(self._files_changed)
        self._watch_files(())
        self._preparing.depends_on.connect(self._watch_files)
        self._summing_up = SummingUp(look, log)
        self._summing_up.done.connect(self._show_today)
        self._files = FileDialog(self.window)
        own = next(shelf.folder for shelf in library.shelves if shelf.origin is Origin.MINE)
        self._adding = Adding(look, Attempts(own, library, figure_ids()), FolderWatch(()))
        self._adding.page_asked.connect(self._show_adding)
        self._adding.look_asked.connect(self._show_added)
        self._adding.left.connect(self._show_routines)
        self.window.files_dropped.connect(self._adding.take)
        for asks in (self.window.open_asked, self._desk.routines.open_asked, self._adding.choose_asked):
            asks.connect(self._choose_files)

    def open(self) -> None:
        """Show the window at what was asked for."""
        self._show_today()
        entry = self._request.entry
        read = None if entry is None else entry.read()
        if entry is not None and read is not None and read.routine is not None:
            choices = self._settings.choices_for(read.id, self._request.side)
            has_all = bool(choices.exercises_of(read.routine)) and not asking(read.routine, choices)
            self._prepare(entry, read)
            if self._request.start and has_all:
                self._unattended.begin_soon(lambda: self._start(read, choices, None))
        self.window.show()

    def close(self) -> None:
        """End whatever runs; called once, when the program ends for whatever reason."""
        self._closing = True
        if self._session is not None:
            self._session.close()
            self._session = None
        self._watch.close()
        self._adding.close()
        self._sound.close()

    def ask_to_end(self, why: str) -> None:
        """The system wants the program to end: everything done so far is in the log, so it ends."""
        _logger.info("asked to end: %s", why)
        self.close()
        QApplication.quit()

    def _show_today(self) -> None:
        self.window.show_place(Place.TODAY)

    def _place_came_up(self, place: Place) -> None:
        """Only Settings and what leads through a session need the sound."""
        if place is not Place.SETTINGS:
            self._sound.close()

    def _look_through(self, routine_id: str, details_open: bool) -> None:
        entry = self._catalogue.file(routine_id)
        read = None if entry is None else entry.read()
        if entry is None or read is None or read.routine is None:
            self.window.show_place(self.window.place)  # it went, or broke, since the card was drawn
        else:
            self._prepare(entry, read, details_open=details_open)

    def _prepare(self, entry: LibraryEntry, read: ReadRoutine, *, details_open: bool = False) -> None:
        self._preparing.show_routine(entry, read, side=self._request.side, details_open=details_open)
        self.window.show_page(self._preparing.screen)
        # Once the page is painted: it takes a tenth of a second, and nobody should wait for it.
        QTimer.singleShot(0, self._open_sound)

    def _open_sound(self) -> None:
        if self._is_being_prepared():
            self._sound.open()

    def _is_being_prepared(self) -> bool:
        """Whether the page before the start is shown, and was not left meanwhile."""
        return not self._closing and self.window.shown is self._preparing.screen

    def _watch_files(self, files: Iterable[Path]) -> None:
        """These, and the one the program was opened with: it may lie in none of the folders."""
        opened = self._request.entry
        self._watch.watch_files((*files, *(() if opened is None else (opened.path,))))

    def _files_changed(self) -> None:
        """What is in sight follows the files; what is not is worked out anew when it comes up."""
        if self._preparing.screen.isVisible():
            self._preparing.look_again()
        else:
            self._desk.files_changed()

    def _choose_files(self) -> None:
        self._files.choose(self._adding.take)

    def _show_adding(self) -> None:
        if self.window.shown is not self._adding.screen:
            self._show_routines()
            self.window.show_page(self._adding.screen)

    def _show_added(self, routine_id: str, said: str) -> None:
        self._catalogue.let_go_of(routine_id)
        self._show_routines()
        self._look_through(routine_id, details_open=False)
        self.window.say(said)

    def _show_routines(self) -> None:
        self.window.show_place(Place.ROUTINES)

    def _start(self, read: ReadRoutine, choices: Choices, pain_before: int | None) -> bool:
        routine = read.routine
        assert routine is not None
        try:
            timeline = compile_timeline(routine, choices, self._settings.for_sessions)
        except (SideNeededError, TimelineTooLongError):
            return False
        if choices.side is not None:
            self._settings.remember(read.id, choices)
        side = routine.affected_side.answered(choices.side)
        prepared = Prepared(read, timeline, None if side is AffectedSide.ASK else side, pain_before)
        self._session = SessionRun(prepared, self._log, self._settings, self._look, self._sound)
        self._session.left.connect(self._session_left)
        self._session.player.full_screen_asked.connect(self.window.toggle_full_screen)
        self._watch.pause()
        self.window.enter_player(self._session.player)
        self._session.start()
        return True

    def _session_left(self, state: SessionState | None) -> None:
        session, self._session = self._session, None
        self.window.leave_player()
        if session is None or self._closing:
            return
        self._watch.resume()
        record = session.record() if state is not None else None
        if record is None:
            self._show_today()
        else:
            self._summing_up.show_session(record, session.prepared.timeline)
            self.window.show_page(self._summing_up.screen)
        session.player.deleteLater()
        session.deleteLater()

    def _may_close(self) -> bool:
        return self._session is None or self._session.player.request_close()

    def _remember_window(self, place: WindowPlace) -> None:
        self._settings.keep(replace(self._settings.now, window=place))
