"""The window: places, pages, the way back, the player, and where it stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.settings import WindowPlace
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import ROOM_FOR_A_TITLE_BAR, MainWindow
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.focus_ring import FocusRing
from knee_coach.ui.widgets.keys_panel import KeysPanel
from knee_coach.ui.widgets.rail import Place, Rail
from tests.ui.desk_samples import focused, light_look


class Screen(QWidget):
    """A screen with one button and one field; the button is what the keyboard wants first."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("Start")
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.button)
        layout.addWidget(self.field)

    def focus_first(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class Frame:
    """A window with its three places, shown and active."""

    def __init__(self, qtbot: QtBot) -> None:
        self.shown: list[Place] = []
        self.remembered: list[WindowPlace] = []
        self.closable = True
        self.window = MainWindow(light_look(), remember=self.remembered.append, may_close=lambda: self.closable)
        self.screens = {place: Screen() for place in Place}
        for place, screen in self.screens.items():
            self.window.add_place(place, screen)
        self.window.place_shown.connect(self.shown.append)
        self.window.show_place(Place.TODAY)
        qtbot.addWidget(self.window, before_close_func=self._let_close)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _let_close(self, _window: QWidget) -> None:
        self.closable = True

    @property
    def rail(self) -> Rail:
        return self.window.findChildren(Rail)[0]

    @property
    def keys(self) -> KeysPanel:
        return self.window.findChildren(KeysPanel)[0]


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    return Frame(qtbot)


def test_the_rail_leads_to_each_place(frame: Frame) -> None:
    QTest.mouseClick(frame.rail.buttons[Place.HISTORY], Qt.MouseButton.LeftButton)

    assert frame.window.shown is frame.screens[Place.HISTORY]
    assert frame.shown == [Place.TODAY, Place.HISTORY]
    assert [place for place, button in frame.rail.buttons.items() if button.isChecked()] == [Place.HISTORY]


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_2, Place.ROUTINES), (Qt.Key.Key_3, Place.HISTORY)])
def test_places_have_keys(frame: Frame, key: Qt.Key, place: Place) -> None:
    QTest.keyClick(frame.window, key, Qt.KeyboardModifier.ControlModifier)

    assert frame.window.place is place


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)],
)
def test_back_leads_from_a_page_to_its_place_and_from_a_place_to_today(
    frame: Frame, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    """A page over Routines: back · Routines, back · Today, back · still Today."""
    frame.window.show_place(Place.ROUTINES)
    frame.window.show_page(Screen())
    seen = []
    for _ in range(3):
        QTest.keyClick(frame.window, key, held)
        seen.append(frame.window.shown)

    routines, today = frame.screens[Place.ROUTINES], frame.screens[Place.TODAY]
    assert seen == [routines, today, today]


def test_a_screen_that_comes_up_has_the_keyboard_where_it_is_wanted(frame: Frame) -> None:
    frame.window.show_place(Place.HISTORY)

    assert focused() is frame.screens[Place.HISTORY].button


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_keys_are_shown_and_put_away_again(frame: Frame, key: Qt.Key) -> None:
    before = focused()
    QTest.keyClick(frame.window, key)
    assert frame.keys.isVisible()

    QTest.keyClick(frame.window, Qt.Key.Key_Escape)
    assert not frame.keys.isVisible()
    assert focused() is before


def test_a_question_mark_in_a_text_is_a_question_mark(frame: Frame) -> None:
    field = frame.screens[Place.TODAY].field
    field.setFocus()
    QTest.keyClicks(field, "Why?")

    assert field.text() == "Why?"
    assert not frame.keys.isVisible()


def test_the_player_has_the_window_and_every_key_to_itself(frame: Frame) -> None:
    player = Screen()
    frame.window.enter_player(player)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F11):
        QTest.keyClick(frame.window, key)

    assert frame.window.shown is player
    assert not frame.rail.isVisible()
    assert not frame.keys.isVisible()
    assert not frame.window.isFullScreen()


def test_after_the_player_the_rail_and_the_keys_are_back(frame: Frame) -> None:
    player = Screen()
    frame.window.enter_player(player)
    frame.window.leave_player()
    frame.window.show_place(Place.TODAY)
    QTest.keyClick(frame.window, Qt.Key.Key_F1)

    assert frame.window.shown is frame.screens[Place.TODAY]
    assert frame.rail.isVisible()
    assert frame.keys.isVisible()
    player.deleteLater()


def test_the_window_may_refuse_to_close(frame: Frame) -> None:
    frame.closable = False
    assert not frame.window.close()
    assert frame.remembered == []

    frame.closable = True
    assert frame.window.close()


def test_the_window_remembers_where_it_stood(frame: Frame) -> None:
    frame.window.resize(1000, 700)
    frame.window.close()
    (place,) = frame.remembered

    assert (place.width, place.height, place.maximized) == (1000, 700, False)


@pytest.mark.parametrize(
    ("remembered", "size"),
    [
        (None, (1180, 800)),
        (WindowPlace(0, 0, 90_000, 90_000), (90_000, 90_000)),
        (WindowPlace(10, 10, 900, 600), (900, 600)),
        (WindowPlace(10, 10, 1, 1), (800, 560)),
    ],
)
def test_the_window_comes_up_as_it_was_never_too_small_nor_larger_than_the_screen(
    qtbot: QtBot, remembered: WindowPlace | None, size: tuple[int, int]
) -> None:
    window = MainWindow(light_look(), remembered=remembered)
    qtbot.addWidget(window)

    room = window.screen().availableGeometry()
    assert window.width() == min(size[0], room.width())
    assert window.height() == min(size[1], room.height() - ROOM_FOR_A_TITLE_BAR)


def test_a_place_on_a_screen_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    window = MainWindow(light_look(), remembered=WindowPlace(90_000, 90_000, 900, 600))
    qtbot.addWidget(window)

    assert window.pos().x() < 90_000


def test_the_ring_is_round_what_the_keyboard_is_on_and_not_what_the_mouse_pressed(frame: Frame) -> None:
    (ring,) = frame.window.findChildren(FocusRing)
    screen = frame.screens[Place.TODAY]
    around = screen.button.rect().translated(screen.button.mapTo(frame.window, screen.button.rect().topLeft()))
    assert ring.isVisible()
    assert ring.geometry().contains(around)

    QTest.mousePress(screen.field, Qt.MouseButton.LeftButton)
    screen.field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    QTest.mouseRelease(screen.field, Qt.MouseButton.LeftButton)


def test_another_theme_reaches_everything(frame: Frame) -> None:
    before = frame.window.grab().toImage().pixelColor(4, 4).name()
    look = light_look()
    frame.window.set_look(Look(theme_for(ThemeName.DARK, system_is_dark=False), look.icons))
    after = frame.window.grab().toImage().pixelColor(4, 4).name()

    assert (before, after) == (look.theme.colours.rail.lower(), "#0d1316")
