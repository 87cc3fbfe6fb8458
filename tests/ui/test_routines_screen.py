"""Routines while its files are edited, and with a thousand of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.ui.file_problems import ProblemLine
from knee_coach.ui.screens.routines.card_list import BATCH, FIRST_CARDS
from knee_coach.ui.screens.routines.cards import CardView
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import BrokenRoutine, ReadableRoutine, RoutinesView
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.text import Text
from tests.ui.desk_samples import focused, light_look

Shown = Callable[[Sequence[CardView]], RoutinesScreen]


def view_of(cards: Sequence[CardView]) -> RoutinesView:
    return RoutinesView("Routines", "Choose one.", tuple(cards), None if cards else "There is no routine yet.")


def good(name: str, title: str | None = None) -> ReadableRoutine:
    return ReadableRoutine(name, title or f"Routine {name}", None, "6 exercises", f"Your file {name}.yaml")


def bad(name: str) -> BrokenRoutine:
    return BrokenRoutine(f"{name}.yaml", "1 thing to mend.", (ProblemLine(f"{name}.yaml, line 1", "Odd", None, None),))


def many(number: int) -> list[CardView]:
    return [good(f"r{at}") for at in range(number)]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    def show(cards: Sequence[CardView]) -> RoutinesScreen:
        screen = RoutinesScreen(light_look())
        qtbot.addWidget(screen)
        screen.resize(800, 500)
        screen.render(view_of(cards))
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return show


def titles(screen: QWidget) -> list[str]:
    """The first line of every card that was made, from the top down."""
    QApplication.processEvents()
    cards = [each for kind in (CardButton, Card) for each in screen.findChildren(kind) if each.isVisible()]
    return [each.findChildren(Text)[0].text() for each in sorted(cards, key=lambda each: place(screen, each).y())]


def place(screen: QWidget, part: QWidget) -> QPoint:
    return part.mapTo(screen, QPoint(0, 0))


def card(screen: QWidget, title: str) -> CardButton:
    buttons = screen.findChildren(CardButton)
    return next(each for each in buttons if each.accessibleName().startswith(title) and each.isVisible())


EDITS: dict[str, tuple[list[CardView], list[str]]] = {
    "nothing": ([good("a"), good("b"), bad("c")], ["a", "b"]),
    "one with another title": ([good("a"), good("b", "New b"), bad("c")], ["a"]),
    "one added in between": ([good("a"), good("d"), good("b"), bad("c")], ["a", "b"]),
    "one added at the top": ([good("d"), good("a"), good("b"), bad("c")], ["a", "b"]),
    "one taken away": ([good("b"), bad("c")], ["b"]),
    "one broken": ([good("b"), bad("a"), bad("c")], ["b"]),
    "one mended": ([good("a"), good("b"), good("c")], ["a", "b"]),
    "the other way round": ([bad("c"), good("b"), good("a")], ["a", "b"]),
    "all others": ([good("x"), good("y")], []),
    "none": ([], []),
    "two of one name": ([good("a"), good("b"), bad("c"), bad("c")], ["a", "b"]),
}


@pytest.mark.parametrize(("after", "kept"), EDITS.values(), ids=EDITS)
def test_cards_stand_in_their_order_and_those_that_are_the_same_are_kept(
    shown: Shown, after: list[CardView], kept: list[str]
) -> None:
    screen = shown([good("a"), good("b"), bad("c")])
    before = {name: card(screen, f"Routine {name}") for name in ("a", "b")}
    screen.render(view_of(after))

    assert titles(screen) == [each.title for each in after]
    assert [name for name in kept if card(screen, f"Routine {name}") is not before[name]] == []


THREE_BATCHES = many(FIRST_CARDS + 2 * BATCH)
LARGE_EDITS: dict[str, list[CardView]] = {
    "some go, some come": [*THREE_BATCHES[1:5], good("x"), *THREE_BATCHES[5:12], good("y"), *THREE_BATCHES[13:30]],
    "two change places": [*THREE_BATCHES[:20], THREE_BATCHES[21], THREE_BATCHES[20], *THREE_BATCHES[22:]],
    "the first becomes the last": [*THREE_BATCHES[1:], THREE_BATCHES[0]],
    "the last becomes the first": [THREE_BATCHES[-1], *THREE_BATCHES[:-1]],
    "a whole batch goes": [*THREE_BATCHES[:8], *THREE_BATCHES[25:]],
    "turned round": THREE_BATCHES[::-1],
    "other ones": [good(f"x{at}") for at in range(20)],
}


@pytest.mark.parametrize("edited", LARGE_EDITS.values(), ids=LARGE_EDITS)
def test_cards_of_several_batches_stand_in_their_order_after_any_edit(
    shown: Shown, qtbot: QtBot, edited: list[CardView]
) -> None:
    screen = shown(THREE_BATCHES)
    QTest.keyClick(screen, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(titles(screen)) == len(THREE_BATCHES))
    screen.render(view_of(edited))

    assert titles(screen) == [each.title for each in edited]


FOCUS: dict[str, tuple[list[CardView], str]] = {
    "it changed": ([good("a"), good("b", "New b"), good("c")], "New b"),
    "another one changed": ([good("a", "New a"), good("b"), good("c")], "Routine b"),
    "it went": ([good("a"), good("c")], "Routine c"),
    "it broke": ([good("a"), good("c"), bad("b")], "Routine c"),
    "it went with what came after it": ([good("a")], "Routine a"),
    "it moved": ([good("b"), good("a"), good("c")], "Routine b"),
}


@pytest.mark.parametrize(("after", "title"), FOCUS.values(), ids=FOCUS)
def test_the_keyboard_stays_on_its_card_or_goes_to_the_next(shown: Shown, after: list[CardView], title: str) -> None:
    screen = shown([good("a"), good("b"), good("c")])
    card(screen, "Routine b").setFocus()
    screen.render(view_of(after))

    assert focused() is card(screen, title)


def test_without_a_card_to_press_the_page_has_the_keyboard_until_one_comes(shown: Shown) -> None:
    screen = shown([good("a")])
    screen.focus_first()
    screen.render(view_of([bad("a")]))
    assert focused() is screen
    screen.render(view_of([good("a")]))

    assert focused() is card(screen, "Routine a")


def test_a_file_to_mend_at_the_top_stays_in_sight_and_open_has_the_keyboard(shown: Shown) -> None:
    """The first card that can be pressed may stand far below it."""
    screen = shown([bad("a"), bad("b"), bad("c"), *many(8)])
    screen.focus_first()
    QApplication.processEvents()

    assert focused().accessibleName() == "Open a routine file…"
    assert screen.verticalScrollBar().value() == 0


def test_what_is_read_stays_in_its_place_when_a_card_comes_above_it(shown: Shown) -> None:
    cards = many(9)
    screen = shown(cards)
    QApplication.processEvents()
    bar = screen.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read = card(screen, "Routine r6")
    before = place(screen, read)
    assert bar.value() > 0
    screen.render(view_of([good("x"), *cards]))

    assert place(screen, read) == before


def test_a_thousand_routines_begin_with_those_that_fit(shown: Shown) -> None:
    screen = shown(many(1000))

    assert titles(screen)[:3] == ["Routine r0", "Routine r1", "Routine r2"]
    assert FIRST_CARDS <= len(titles(screen)) <= FIRST_CARDS + 3 * BATCH


def test_tab_leads_on_to_cards_that_were_not_there_at_first(shown: Shown, qtbot: QtBot) -> None:
    screen = shown(many(60))
    screen.focus_first()
    for at in range(50):
        assert focused().accessibleName().startswith(f"Routine r{at},")
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda at=at: f"Routine r{at + 1}" in titles(screen))  # type: ignore[misc]


def test_end_leads_to_the_very_last_card(shown: Shown, qtbot: QtBot) -> None:
    screen = shown(many(100))
    QTest.keyClick(screen, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "Routine r99" in titles(screen))
    qtbot.waitUntil(lambda: screen.verticalScrollBar().value() == screen.verticalScrollBar().maximum())
    last = card(screen, "Routine r99")

    assert screen.rect().contains(place(screen, last))


def test_a_card_that_came_late_is_chosen_like_any_other(shown: Shown, qtbot: QtBot) -> None:
    screen = shown(many(40))
    chosen: list[str] = []
    screen.routine_chosen.connect(chosen.append)
    QTest.keyClick(screen, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "Routine r39" in titles(screen))
    QTest.mouseClick(card(screen, "Routine r39"), Qt.MouseButton.LeftButton)

    assert chosen == ["r39"]
    assert isinstance(card(screen, "Routine r39"), QPushButton)
