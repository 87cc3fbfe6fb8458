"""Starts the program: the display, the data folder, the log, the window, and the way out."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from knee_coach import __version__
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.program import Program
from knee_coach.app.request import Request
from knee_coach.app.sounding import Sounding
from knee_coach.desktop.display import display_problem
from knee_coach.desktop.qt_messages import log_qt_messages
from knee_coach.desktop.signals import EndingSignals
from knee_coach.logs import start_program_log
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.paths import DataFolderError, data_folder
from knee_coach.resources import assets_dir
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.settings import SettingsFile
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track_player import TrackPlayer
from knee_coach.store.errors import LogError
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.fonts import load_fonts, ui_font
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.theme import ThemeName, theme_for

UNUSABLE = 2


def run(request: Request, library: RoutineLibrary) -> int:
    """Open the program with these routines and stay until it is closed; returns the exit status."""
    no_display = display_problem(sys.platform, os.environ)
    if no_display is not None:
        return _complain(f"knee-coach: {no_display}")
    folder = data_folder()
    try:
        folder.make()
        start_program_log(folder.program_log_file)
        log = SessionLog(folder.log_file)
        log.interrupt_stale()
    except (DataFolderError, LogError) as error:
        return _complain(f"knee-coach: {error}")
    with log:
        application = _application()
        settings = KeptSettings(SettingsFile(folder.settings_file))
        program = Program(
            request, _look(settings), library, settings, log, Sounding(_player, _speaker, lambda: settings.now)
        )
        signals = EndingSignals(program.ask_to_end)
        program.open()
        status = application.exec()
        program.close()
        signals.restore()
        del program
        return status


def _application() -> QApplication:
    log_qt_messages()
    QCoreApplication.setApplicationName("Knee Coach")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("knee-coach")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    load_fonts(assets_dir() / "fonts")
    application.setFont(ui_font(17))
    return application


def _look(settings: KeptSettings) -> Look:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme = theme_for(ThemeName(settings.now.theme), system_is_dark=dark)
    return Look(theme, Icons(assets_dir() / "icons"))


def _player() -> TrackPlayer:
    from knee_coach.sound.players.choice import choose_player  # noqa: PLC0415  (only where something is heard)

    return choose_player(assets_dir())


def _speaker(sound: SoundSettings) -> Speaker:
    from knee_coach.sound.speech.choice import choose_speaker  # noqa: PLC0415  (only where something is heard)

    return choose_speaker(sound)


def _complain(message: str) -> int:
    print(message, file=sys.stderr)  # noqa: T201  (there is no window to say it in)
    return UNUSABLE
