"""The program's own window, in this process, with a silent loudspeaker."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.program import Program
from knee_coach.app.request import Request
from knee_coach.app.sounding import Sounding
from knee_coach.paths import data_folder
from knee_coach.resources import assets_dir, routines_dir
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import shelves
from knee_coach.settings import SettingsFile
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.theme import ThemeName, theme_for


class Opened:
    """The program with its window open at some routine."""

    def __init__(self, request: str | None = None, *, start: bool = False) -> None:
        folder = data_folder()
        folder.make()
        self.log = SessionLog(folder.log_file)
        library = RoutineLibrary(shelves(folder.routines_dir, routines_dir()))
        settings = KeptSettings(SettingsFile(folder.settings_file))
        look = Look(theme_for(ThemeName.LIGHT, system_is_dark=False), Icons(assets_dir() / "icons"))
        entry = None if request is None else library.find(request)
        asked = Request(entry, start=start)
        self.players: list[SilentPlayer] = []
        """Every loudspeaker that was opened."""
        sound = Sounding(self._make_player, lambda _: SilentSpeaker(), lambda: settings.now)
        self.program = Program(asked, look, library, settings, self.log, sound)
        self.program.open()

    def texts(self) -> str:
        """Everything the window says now."""
        labels = self.program.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def close(self) -> None:
        """End the program, as closing its window does."""
        self.program.close()
        self.log.close()

    def _make_player(self) -> SilentPlayer:
        self.players.append(SilentPlayer(pretends=True))
        return self.players[-1]
