"""The program's own window, in this process: what a patient sees and presses, with a silent loudspeaker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

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
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.rail import Place
from tests.scenarios.running import LONG_LAST_SET

BROKEN = LONG_LAST_SET.replace("reps: 1", "repps: 1")


class Opened:
    """The program with its window open at some routine."""

    def __init__(self, request: str | None = None) -> None:
        folder = data_folder()
        folder.make()
        self.log = SessionLog(folder.log_file)
        library = RoutineLibrary(shelves(folder.routines_dir, routines_dir()))
        settings = KeptSettings(SettingsFile(folder.settings_file))
        look = Look(theme_for(ThemeName.LIGHT, system_is_dark=False), Icons(assets_dir() / "icons"))
        entry = None if request is None else library.find(request)
        self.program = Program(Request(entry), look, library, settings, self.log, Sounding(SilentPlayer))
        self.program.open()

    def texts(self) -> str:
        """Everything the window says now."""
        labels = self.program.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def close(self) -> None:
        self.program.close()
        self.log.close()


@pytest.fixture
def opened(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Opened]:
    program = Opened(getattr(request, "param", None))
    qtbot.addWidget(program.program.window)
    yield program
    program.close()


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key)


def test_from_today_to_get_ready_with_space_alone(opened: Opened, qtbot: QtBot) -> None:
    """Space: look at the routine · Space: the left knee · Space: start"""
    window = opened.program.window
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert "Strengthening for the inner knee" in opened.texts()
    press(Qt.Key.Key_Space)
    assert "Before you start" in opened.texts()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    (session,) = opened.log.sessions()
    assert (session.side, session.state.value) == ("left", "running")


def test_a_broken_routine_of_ones_own_is_shown_with_what_to_mend(qtbot: QtBot) -> None:
    folder = data_folder()
    folder.make()
    (folder.routines_dir / "mine.yaml").write_text(BROKEN, encoding="utf-8")
    opened = Opened()
    qtbot.addWidget(opened.program.window)
    assert "mine.yaml cannot be read" in opened.texts()
    opened.close()


def test_a_copy_that_kept_its_id_is_told_and_not_silently_left_out(qtbot: QtBot) -> None:
    folder = data_folder()
    folder.make()
    for name in ("week1.yaml", "week2.yaml"):
        (folder.routines_dir / name).write_text(LONG_LAST_SET.replace("title:", "id: week\ntitle:"), encoding="utf-8")
    opened = Opened()
    qtbot.addWidget(opened.program.window)
    opened.program.window.show_place(Place.ROUTINES)
    assert 'id "week" is that of week1.yaml as well' in opened.texts()
    opened.close()


def test_a_routine_that_nobody_could_do_in_a_day_is_told(qtbot: QtBot) -> None:
    folder = data_folder()
    folder.make()
    many = "".join(f"  - {{name: E{n}, reps: 200, sets: 20}}\n" for n in range(20))
    text = f"format: knee-routine/1\ntitle: Endless\nexercises:\n{many}"
    (folder.routines_dir / "endless.yaml").write_text(text, encoding="utf-8")
    opened = Opened()
    qtbot.addWidget(opened.program.window)
    opened.program.window.show_place(Place.ROUTINES)
    assert "more steps than fit into a day" in opened.texts()
    opened.close()


def test_a_broken_file_that_was_asked_for_is_shown_with_what_to_mend(tmp_path: Path, qtbot: QtBot) -> None:
    """play FILE: the window comes up with line, column and hint, and stays."""
    path = tmp_path / "week1.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    opened = Opened(str(path))
    qtbot.addWidget(opened.program.window)
    assert opened.program.window.isVisible()
    assert "week1.yaml:5:20" in opened.texts()
    assert '"repps" is not a key of an exercise' in opened.texts()
    opened.close()
