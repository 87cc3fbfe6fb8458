"""The program's own window: what a patient sees and presses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.paths import data_folder
from knee_coach.ui.widgets.rail import Place
from tests.scenarios.opened import Opened
from tests.scenarios.running import BROKEN, LONG_LAST_SET


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
    """Today: no bundled routine has a Start in its place, which could be the wrong dose."""
    folder = data_folder()
    folder.make()
    (folder.routines_dir / "mine.yaml").write_text(BROKEN, encoding="utf-8")
    opened = Opened()
    qtbot.addWidget(opened.program.window)
    assert "mine.yaml" in opened.texts()
    assert "This file cannot be played yet: 1 thing to mend in it." in opened.texts()
    assert "Strengthening for the inner knee" not in opened.texts()
    opened.close()


def test_a_copy_that_kept_its_id_is_told_and_not_silently_left_out(qtbot: QtBot) -> None:
    folder = data_folder()
    folder.make()
    for name in ("week1.yaml", "week2.yaml"):
        (folder.routines_dir / name).write_text(LONG_LAST_SET.replace("title:", "id: week\ntitle:"), encoding="utf-8")
    opened = Opened()
    qtbot.addWidget(opened.program.window)
    opened.program.window.show_place(Place.ROUTINES)
    assert 'id "week" is that of week1.yaml in the same folder' in opened.texts()
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
    assert "week1.yaml, line 5" in opened.texts()
    assert '"repps" is not a key of an exercise' in opened.texts()
    opened.close()


def test_the_loudspeaker_wakes_once_the_page_before_a_session_is_shown(qtbot: QtBot) -> None:
    opened = Opened("medial-knee-strengthening")
    qtbot.addWidget(opened.program.window)
    assert opened.players == []
    qtbot.waitUntil(lambda: len(opened.players) == 1)
    opened.close()


def test_a_page_that_is_left_at_once_wakes_no_loudspeaker(qtbot: QtBot) -> None:
    """play ROUTINE, Esc: Today is shown before the loudspeaker was woken."""
    opened = Opened("medial-knee-strengthening")
    qtbot.addWidget(opened.program.window)
    opened.program.window.go_back()
    QApplication.processEvents()
    assert opened.players == []
    opened.close()


def test_a_program_that_closes_at_once_wakes_no_loudspeaker(qtbot: QtBot) -> None:
    """Nobody would give it back."""
    opened = Opened("medial-knee-strengthening")
    qtbot.addWidget(opened.program.window)
    opened.close()
    QApplication.processEvents()
    assert opened.players == []
