"""The page about added files, as widgets: what is pressed is asked for, and the keyboard alone will do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import load_fonts, ui_font
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.adding.actions import CopyWords, Keep, Replace, TryAgain
from knee_coach.ui.screens.adding.outcomes import Outcome
from knee_coach.ui.screens.adding.screen import AddingScreen
from knee_coach.ui.screens.adding.view import derive_adding_view
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.rail import Place
from knee_coach.ui.widgets.tab_order import takers
from knee_coach.ui.widgets.text import Text
from tests.ui.desk_samples import Fault, Heard, entry, focused, light_look
from tests.ui.test_adding_view import ADDED, BROKEN, QUESTION, THERE

MANY = replace(BROKEN, problems=tuple(Fault(file="week1.yaml", line=at) for at in range(1, 31)))


class Shown:
    """The page in a window that has the keyboard."""

    def __init__(self, qtbot: QtBot, *outcomes: Outcome) -> None:
        self.screen = AddingScreen(light_look())
        self.asked = Heard()
        self.screen.asked.connect(self.asked.take)
        self.render(*outcomes)
        qtbot.addWidget(self.screen)
        self.screen.resize(900, 600)
        with qtbot.waitExposed(self.screen):
            self.screen.show()
        self.screen.activateWindow()
        qtbot.waitUntil(self.screen.isActiveWindow)
        self.screen.focus_first()

    def render(self, *outcomes: Outcome) -> None:
        self.screen.render(derive_adding_view(outcomes))

    def reading_order(self) -> list[str]:
        """Where Tab leads to, from Back on."""
        back = next(button for button in self.screen.findChildren(QPushButton) if button.accessibleName() == "Back")
        back.setFocus()
        names = [focused().accessibleName()]
        while True:
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
            if focused().accessibleName() == "Back":
                return names
            names.append(focused().accessibleName())


def test_the_safe_answer_has_the_keyboard(qtbot: QtBot) -> None:
    shown = Shown(qtbot, QUESTION)
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    assert shown.asked.values == [Keep()]


def test_tab_leads_to_the_other_answer_before_the_safe_one(qtbot: QtBot) -> None:
    shown = Shown(qtbot, QUESTION)
    assert shown.reading_order() == ["Back", "Replace", "Keep what I have"]
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Space)

    assert shown.asked.values == [Replace()]


def test_several_files_are_gone_through_as_they_are_read(qtbot: QtBot) -> None:
    assert Shown(qtbot, THERE, QUESTION, QUESTION, BROKEN).reading_order() == [
        "Back",
        "Look at it: week2.yaml",
        "Keep what I have: week2.yaml",
        "Replace: week2.yaml",
        "Keep what I have: week2.yaml",
        "Replace: week2.yaml",
        "Copy these words: week1.yaml",
        "Try again",
        "Replace all 2",
        "Keep all I have",
    ]


def test_words_that_were_copied_are_said_to_be(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BROKEN)
    copies = next(each for each in shown.screen.findChildren(QPushButton) if each.text() == "Copy these words")
    QTest.mouseClick(copies, Qt.MouseButton.LeftButton)

    assert shown.asked.values == [CopyWords(BROKEN.words)]
    assert copies.accessibleName() == "Copied: paste it into a message"


def test_a_page_of_errors_shows_more_of_them_than_a_list_and_scrolls_by_the_keyboard(qtbot: QtBot) -> None:
    shown = Shown(qtbot, MANY)
    (page,) = shown.screen.findChildren(Page)
    wheres = [text.text() for text in shown.screen.findChildren(Text) if text.text().startswith("week1.yaml, line ")]
    QTest.keyClick(focused(), Qt.Key.Key_End)

    assert len(wheres) == 20
    assert "and 10 more" in [text.text() for text in shown.screen.findChildren(Text)]
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum() > 0


def test_what_is_rendered_as_it_was_keeps_the_keyboard_and_anything_else_has_it_too(qtbot: QtBot) -> None:
    """errors · the same errors: the very button · another file: its primary button"""
    shown = Shown(qtbot, BROKEN)
    before = focused()
    shown.render(BROKEN)
    assert focused() is before

    shown.render(MANY)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert shown.asked.values == [TryAgain()]


def test_it_says_when_it_comes_into_sight_and_when_it_goes(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BROKEN)
    seen = Heard()
    shown.screen.in_sight.connect(seen.take)
    shown.screen.hide()
    shown.screen.show()

    assert seen.values == [False, True]


def test_routines_has_a_button_for_opening_a_file_before_its_cards(qtbot: QtBot) -> None:
    screen, asked = RoutinesScreen(light_look()), Heard()
    qtbot.addWidget(screen)
    screen.open_asked.connect(lambda: asked.take("open"))
    screen.render(derive_routines_view((entry(),)))
    with qtbot.waitExposed(screen):
        screen.show()
    names = [taker.accessibleName() for taker in takers(screen)]
    (opens,) = [each for each in screen.findChildren(QPushButton) if each.accessibleName() == names[0]]
    QTest.mouseClick(opens, Qt.MouseButton.LeftButton)

    assert names[0] == "Open a routine file…"
    assert names[1].startswith("Knee strength, week 2")
    assert asked.values == ["open"]


PAGES: dict[str, tuple[Outcome, ...]] = {
    "a question": (replace(QUESTION, pictures=("a-picture-with-a-very-long-name-of-its-own.png",) * 4),),
    "errors": (MANY,),
    "several": (ADDED, THERE, QUESTION, QUESTION, BROKEN),
    "no file": (),
}
WINDOWS = {"small": (800, 560, 1.0), "usual": (1366, 768, 1.0), "large text": (1366, 768, 2.0), "both": (800, 560, 2.0)}


@pytest.mark.parametrize(("width", "height", "share"), WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("outcomes", PAGES.values(), ids=PAGES)
def test_nothing_is_wider_than_its_place(
    qtbot: QtBot, outcomes: tuple[Outcome, ...], width: int, height: int, share: float
) -> None:
    load_fonts(assets_dir() / "fonts")
    before = QApplication.font()
    QApplication.setFont(ui_font(17))
    look = Look(theme_for(ThemeName.LIGHT, system_is_dark=False, text_share=share), light_look().icons)
    window, screen = MainWindow(look), AddingScreen(look)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.add_place(Place.TODAY, QWidget())
    screen.render(derive_adding_view(outcomes))
    window.show_page(screen)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    QApplication.setFont(before)

    kinds: tuple[Callable[[], list[QWidget]], ...] = (
        lambda: list(window.findChildren(Text)),
        lambda: list(window.findChildren(QPushButton)),
    )
    parts = [part for kind in kinds for part in kind() if part.isVisible()]
    places = {part: QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts}
    assert [part for part in parts if places[part].right() > window.rect().right() or places[part].left() < 0] == []
    assert [area for area in window.findChildren(QScrollArea) if area.horizontalScrollBar().maximum() > 0] == []
    assert [part for part in parts if part.width() < part.minimumSizeHint().width()] == []
