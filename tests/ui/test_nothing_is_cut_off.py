"""Every screen, in the smallest window and in a usual one, at the usual size of text and at twice that size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import load_fonts, ui_font
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.text import Text
from tools.desk_scenes import SCENES, Scene

WINDOWS = {"small": (800, 560, 1.0), "usual": (1366, 768, 1.0), "large text": (1366, 768, 2.0), "both": (800, 560, 2.0)}


def parts(window: QWidget) -> list[QWidget]:
    """Every text and button in the window."""
    found: list[QWidget] = [*window.findChildren(Text), *window.findChildren(QPushButton)]
    return [part for part in found if part.isVisible()]


@pytest.fixture(autouse=True)
def typeface(qtbot: QtBot) -> None:
    """The widths are those of the program's own typeface."""
    load_fonts(assets_dir() / "fonts")


@pytest.mark.parametrize(("width", "height", "share"), WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("scene", SCENES, ids=[scene.name for scene in SCENES])
def test_nothing_is_wider_than_its_place(qtbot: QtBot, scene: Scene, width: int, height: int, share: float) -> None:
    before = QApplication.font()
    QApplication.setFont(ui_font(17))
    theme = theme_for(ThemeName.LIGHT, system_is_dark=False, text_share=share)
    window = MainWindow(Look(theme, Icons(assets_dir() / "icons")))
    qtbot.addWidget(window)
    window.resize(width, height)
    scene.fill(window, Look(theme, Icons(assets_dir() / "icons")))
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    QApplication.setFont(before)

    sideways = [area for area in window.findChildren(QScrollArea) if area.horizontalScrollBar().maximum() > 0]
    frame = window.rect()
    outside = [
        part.accessibleName() or part.objectName()
        for part in parts(window)
        if QRect(part.mapTo(window, QPoint(0, 0)), part.size()).right() > frame.right()
    ]
    squeezed = [
        part.text()
        for part in parts(window)
        if isinstance(part, Text) and part.width() < part.minimumSizeHint().width()
    ]

    assert len(parts(window)) >= 2
    assert (sideways, outside, squeezed) == ([], [], [])
