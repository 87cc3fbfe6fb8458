"""The window: places, pages, the way back, the player, and where it stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.settings import WindowPlace
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import ROOM_FOR_A_TITLE_BAR, MainWindow
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.drop_cover import DropCover
from knee_coach.ui.widgets.focus_ring import FocusRing
from knee_coach.ui.widgets.keys_panel import KeysPanel
from knee_coach.ui.widgets.note_field import NoteField
from knee_coach.ui.widgets.notice import Notice
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.rail import Place, Rail
from tests.ui.desk_samples import focused, light_look
from tests.ui.dragging import COPY, MOVE, Hand


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
    """A window with all its places, shown and active."""

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


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_2, Place.ROUTINES), (Qt.Key.Key_3, Place.HISTORY), (Qt.Key.Key_4, Place.SETTINGS)],
)
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


def covered_with(window: MainWindow) -> list[str]:
    """What is said over the window while something is dragged."""
    (cover,) = window.findChildren(DropCover)
    return [label.text() for label in cover.findChildren(QLabel)] if cover.isVisible() else []


WEEK1, WEEK2 = QUrl.fromLocalFile("/tmp/week1.yaml").toString(), QUrl.fromLocalFile("/tmp/week 2.yaml").toString()


@pytest.mark.parametrize(
    ("urls", "paths"),
    [
        ([WEEK1], ["/tmp/week1.yaml"]),
        ([WEEK1, WEEK2], ["/tmp/week1.yaml", "/tmp/week 2.yaml"]),
        (["https://example.org/week1.yaml"], []),
        ([], []),
    ],
    ids=["a file", "two files", "a web link", "no file at all"],
)
def test_what_is_dropped_on_the_window_is_told_as_paths(
    frame: Frame, qtbot: QtBot, urls: list[str], paths: list[str]
) -> None:
    hand = Hand(frame.window, *urls)
    hand.enter()
    with qtbot.waitSignal(frame.window.files_dropped) as told:
        dropped = hand.drop()

    assert [QUrl.fromLocalFile(path).toLocalFile() for path in paths] == list(told.args[0])
    assert dropped.isAccepted()
    assert dropped.dropAction() is COPY, "never a move: the file stays where it came from"


def test_while_something_is_dragged_over_the_window_it_says_so_in_words(frame: Frame) -> None:
    """over: invited · away: not · over: invited · dropped: not"""
    hand = Hand(frame.window, WEEK1)
    invited = ["Drop it here", "A routine file, several, or a folder of them: they are added to your routines."]
    seen = []
    for step in (hand.enter, hand.leave, hand.enter, hand.drop):
        step()
        seen.append(covered_with(frame.window))

    assert seen == [invited, [], invited, []]


def test_during_the_exercises_a_drop_is_refused_in_words(frame: Frame, qtbot: QtBot) -> None:
    frame.window.enter_player(Screen())
    hand = Hand(frame.window, WEEK1)
    entered = hand.enter()
    said = covered_with(frame.window)
    with qtbot.assertNotEmitted(frame.window.files_dropped, wait=0):
        dropped = hand.drop()
        QApplication.processEvents()

    assert said == ["Not during the exercises", "Finish first, then drop the file again."]
    assert entered.dropAction() is Qt.DropAction.IgnoreAction
    assert not dropped.isAccepted()
    assert covered_with(frame.window) == []


def test_a_file_that_could_only_be_moved_is_left_where_it_is(frame: Frame) -> None:
    assert not Hand(frame.window, WEEK1).enter(MOVE).isAccepted()
    assert covered_with(frame.window) == []


def test_a_field_for_text_takes_no_file_for_itself(qtbot: QtBot) -> None:
    note, number = NoteField("A note", ""), NumberField("Sets", "", 20, light_look())
    for field in (note, number):
        qtbot.addWidget(field)

    assert not note.acceptDrops()
    assert not note.viewport().acceptDrops()
    assert not number.edit.acceptDrops()


def test_ctrl_o_asks_for_a_file_and_not_in_the_player(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.window.open_asked):
        QTest.keyClick(frame.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    frame.window.enter_player(Screen())
    with qtbot.assertNotEmitted(frame.window.open_asked, wait=0):
        QTest.keyClick(frame.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_what_was_just_done_is_said_until_the_next_screen(frame: Frame) -> None:
    (notice,) = frame.window.findChildren(Notice)
    frame.window.show_page(Screen())
    frame.window.say("Added: Knee strength")
    said = [(label.text()) for label in notice.findChildren(QLabel) if label.text()]
    assert (notice.isVisible(), said) == (True, ["Added: Knee strength"])

    frame.window.go_back()
    assert not notice.isVisible()
