"""Settings in the program's own window: what is chosen there holds the next time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knee_coach.model.sound_settings import SoundChoice
from knee_coach.paths import data_folder
from knee_coach.settings import SettingsFile
from tests.scenarios.opened import Opened
from tests.ui.desk_samples import focused


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def test_tones_only_and_louder_by_the_keyboard_alone(qtbot: QtBot) -> None:
    """Ctrl 4: Settings · Up: louder · Tab to what you hear · Down, Space: tones only · Esc: Today"""
    opened = Opened()
    window = opened.program.window
    qtbot.addWidget(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert "Every change is kept at once." in opened.texts()
    press(Qt.Key.Key_Up, *[Qt.Key.Key_Tab] * 3, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert "You should hear every tone and every tick without straining." in opened.texts()
    press(Qt.Key.Key_Escape)
    assert "Every change is kept at once." not in opened.texts()
    opened.close()
    kept = SettingsFile(data_folder().settings_file).load().settings

    assert (kept.volume, kept.muted, kept.sound.choice) == (0.9, False, SoundChoice.TONES_ONLY)
