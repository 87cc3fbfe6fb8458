"""The desk with a keyboard alone, and with the two keys and the Space of a clicker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from knee_coach.history.summary import summary_of
from knee_coach.model.records import SessionState
from knee_coach.model.routine import Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view
from knee_coach.ui.screens.history.screen import HistoryScreen
from knee_coach.ui.screens.history.session_list import SessionList
from knee_coach.ui.screens.history.view import HistoryFacts, derive_history_view
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.screens.settings.voice_list import VoiceList
from knee_coach.ui.screens.summary.screen import SummaryScreen
from knee_coach.ui.screens.summary.view import SummaryFacts, derive_summary_view
from knee_coach.ui.screens.today.screen import TodayScreen
from knee_coach.ui.screens.today.view import TodayFacts, derive_today_view
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.disclosure import DisclosureButton
from knee_coach.ui.widgets.focus_ring import FocusRing
from knee_coach.ui.widgets.note_field import NoteField
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.one_of import OneOf
from knee_coach.ui.widgets.option_list import ExplainedOption, OptionList
from knee_coach.ui.widgets.options import Option, OptionRow
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.rail import Place, Rail, RailButton
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.tick_box import TickBox
from tests.ui.desk_samples import (
    FRIDAY,
    RAISE,
    ROUTINE,
    Fault,
    Heard,
    broken,
    entry,
    focused,
    light_look,
    made,
    session,
)

Put = Callable[..., None]
RIGHT = Choices(side=AffectedSide.RIGHT)
LAST = session(18, made())
LONG = Routine("long", "Long", tuple(replace(RAISE, id=f"raise-{at}", name=f"Raise {at}") for at in range(30)))
LEFT_KEY, RIGHT_KEY, SPACE = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Shows widgets below each other in a window that has the keyboard."""
    windows: list[QWidget] = []

    def put_widgets(*widgets: QWidget, height: int = 560) -> None:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        window.resize(900, height)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return put_widgets


def press(*keys: Qt.Key) -> None:
    """Each goes to what has the keyboard then."""
    for key in keys:
        QTest.keyClick(focused(), key)


def in_sight(widget: QWidget, area: QScrollArea) -> bool:
    place = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
    return area.viewport().rect().contains(place)


# How did it go


def summary() -> SummaryScreen:
    screen = SummaryScreen(light_look())
    screen.render(derive_summary_view(SummaryFacts(LAST, ROUTINE, summary_of(LAST))))
    return screen


def test_a_clicker_walks_from_done_through_the_questions_and_back(put: Put) -> None:
    """Left: the note. Left: effort. Left: pain. Right, Right, Space: 2. Then Right all the way to Done."""
    screen, pain, effort, note, done = summary(), Heard(), Heard(), Heard(), Heard()
    screen.pain_rated.connect(pain.take)
    screen.effort_rated.connect(effort.take)
    screen.note_changed.connect(note.take)
    screen.done_asked.connect(lambda: done.take("done"))
    put(screen)
    screen.focus_first()
    names = []
    for _ in range(3):
        press(LEFT_KEY)
        names.append(focused().accessibleName())
    assert names == ["A note", "Effort: 0 of 10", "Pain now: 0 of 10"]

    press(RIGHT_KEY, RIGHT_KEY, SPACE)
    press(*[RIGHT_KEY] * 9)
    assert focused().accessibleName() == "Effort: 0 of 10"
    press(*[RIGHT_KEY] * 10, SPACE, RIGHT_KEY)
    assert isinstance(focused(), NoteField)
    press(SPACE, SPACE, RIGHT_KEY, SPACE)

    assert (pain.values, effort.values, note.values, done.values) == ([2], [10], [], ["done"])


def test_what_the_keyboard_goes_to_comes_into_sight(put: Put) -> None:
    """The window is low, the page stands at its top, and Left leads from Done to the note at its end."""
    screen = summary()
    put(screen, height=420)
    (page,) = screen.findChildren(Page)
    (note,) = screen.findChildren(QPlainTextEdit)
    screen.focus_first()
    assert not in_sight(note, page)
    press(LEFT_KEY)

    assert focused() is note
    assert in_sight(note, page)


@pytest.mark.parametrize(
    ("text", "at", "keys", "where"),
    [
        ("", 0, [LEFT_KEY], "before"),
        ("", 0, [RIGHT_KEY], "after"),
        ("ab", 0, [LEFT_KEY], "before"),
        ("ab", 2, [RIGHT_KEY], "after"),
        ("ab", 2, [LEFT_KEY], "note"),
        ("ab", 0, [RIGHT_KEY], "note"),
        ("ab", 1, [RIGHT_KEY, RIGHT_KEY], "after"),
    ],
)
def test_the_arrows_leave_a_note_at_its_ends_alone(
    put: Put, text: str, at: int, keys: list[Qt.Key], where: str
) -> None:
    before, note, after = QPushButton("before"), NoteField("note", ""), QPushButton("after")
    before.setAccessibleName("before")
    after.setAccessibleName("after")
    put(before, note, after)
    note.setPlainText(text)
    cursor = note.textCursor()
    cursor.setPosition(at)
    note.setTextCursor(cursor)
    note.setFocus()
    press(*keys)

    assert focused().accessibleName() == where


def test_a_note_has_blanks_between_its_words_only(put: Put) -> None:
    note = NoteField("A note", "")
    put(note)
    note.setFocus()
    QTest.keyClicks(note, "  a b")

    assert note.toPlainText() == "a b"


# Controls that change with the arrows let go at their ends


def stepper(*, has_less: bool, has_more: bool) -> Stepper:
    shown = Stepper(light_look())
    shown.show_value("Sets", "2", has_less=has_less, has_more=has_more)
    return shown


def number(text: str) -> QWidget:
    field = NumberField("Reps", "", 200, light_look())
    field.edit.setText(text)
    return field


def options() -> OptionRow:
    return OptionRow([Option("Left", "Left knee"), Option("Right", "Right knee")], wide=True)


def option_list() -> OptionList:
    answers = [ExplainedOption("Tones only", "Nothing is spoken."), ExplainedOption("Off", "Nothing sounds.")]
    return OptionList("What you hear", answers, light_look())


def voices() -> VoiceList:
    shown = VoiceList()
    shown.show_names(("Amy", "Jenny"), 0)
    return shown


def _last_of(row: OneOf) -> QWidget:
    row.set_chosen(1)
    return row


ENDS: dict[str, tuple[Callable[[], QWidget], Qt.Key, str]] = {
    "the lowest value": (lambda: stepper(has_less=False, has_more=True), LEFT_KEY, "before"),
    "the highest value": (lambda: stepper(has_less=True, has_more=False), RIGHT_KEY, "after"),
    "neither": (lambda: stepper(has_less=True, has_more=True), RIGHT_KEY, "Sets: 2"),
    "an empty number, back": (lambda: number(""), LEFT_KEY, "before"),
    "an empty number, on": (lambda: number(""), RIGHT_KEY, "after"),
    "behind a number": (lambda: number("12"), RIGHT_KEY, "after"),
    "inside a number": (lambda: number("12"), LEFT_KEY, "Reps"),
    "the first answer": (options, LEFT_KEY, "before"),
    "the last answer": (lambda: _last_of(options()), RIGHT_KEY, "after"),
    "on to the last answer": (options, RIGHT_KEY, "Right knee"),
    "the first of answers below each other": (option_list, LEFT_KEY, "before"),
    "the last of answers below each other": (lambda: _last_of(option_list()), RIGHT_KEY, "after"),
    "down to the last of them": (option_list, Qt.Key.Key_Down, "Off"),
    "out of the voices, back": (voices, LEFT_KEY, "before"),
    "out of the voices, on": (voices, RIGHT_KEY, "after"),
}


@pytest.mark.parametrize(("control_of", "key", "where"), ENDS.values(), ids=ENDS)
def test_the_arrows_lead_on_at_the_end_of_a_control(
    put: Put, control_of: Callable[[], QWidget], key: Qt.Key, where: str
) -> None:
    before, control, after = QPushButton("before"), control_of(), QPushButton("after")
    before.setAccessibleName("before")
    after.setAccessibleName("after")
    put(before, control, after)
    before.setFocus()
    press(Qt.Key.Key_Tab)
    if isinstance(control, NumberField):
        control.edit.deselect()
        control.edit.end(False)
    press(key)

    assert focused().accessibleName() == where


# Enter presses what Space presses


@pytest.mark.parametrize("key", [SPACE, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", list(Place))
def test_a_place_on_the_rail_is_pressed_by_enter_as_by_space(put: Put, place: Place, key: Qt.Key) -> None:
    rail, asked = Rail(light_look()), Heard()
    rail.asked.connect(asked.take)
    put(rail)
    next(button for button in rail.findChildren(RailButton) if button.accessibleName() == place.value).setFocus()
    press(key)

    assert asked.values == [place]


BUTTONS: dict[str, Callable[[], QAbstractButton]] = {
    "a card": lambda: CardButton("A routine"),
    "a tick box": lambda: TickBox("Do this today", light_look()),
    "more to read": lambda: DisclosureButton("How to do it"),
    "an answer": lambda: options().buttons[0],
    "an answer with its sentence": lambda: option_list().buttons[0],
}


@pytest.mark.parametrize("key", [SPACE, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("button_of", BUTTONS.values(), ids=BUTTONS)
def test_every_button_is_pressed_by_enter_as_by_space(
    put: Put, button_of: Callable[[], QAbstractButton], key: Qt.Key
) -> None:
    button, pressed = button_of(), Heard()
    button.clicked.connect(lambda _checked=False: pressed.take("pressed"))
    put(button)
    button.setFocus()
    press(key)

    assert pressed.values == ["pressed"]


# Scrolling


def test_a_long_session_in_history_is_scrolled_by_the_keyboard(put: Put) -> None:
    """Tab leads from the list to the session, and on from there."""
    screen = HistoryScreen(light_look())
    sets = [made(number=number) for number in range(1, 60)]
    screen.render(derive_history_view(HistoryFacts(FRIDAY.date(), (session(18, *sets, state=SessionState.STOPPED),))))
    put(screen)
    screen.focus_first()
    assert isinstance(focused(), SessionList)
    press(Qt.Key.Key_Tab)
    (detail,) = screen.findChildren(Page)
    assert focused() is detail
    bar = detail.verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        press(key)
        places.append(bar.value())
    press(Qt.Key.Key_Home)

    assert 0 < places[0] < places[1] < places[2] == bar.maximum()
    assert places[2] > places[3] > places[4]
    assert bar.value() == 0


def test_tab_does_not_stop_at_a_session_that_is_all_in_sight(put: Put) -> None:
    screen = HistoryScreen(light_look())
    screen.render(derive_history_view(HistoryFacts(FRIDAY.date(), (LAST,))))
    put(screen, height=900)
    screen.focus_first()
    press(Qt.Key.Key_Tab)

    assert isinstance(focused(), SessionList)


def test_the_ring_round_a_page_that_fills_the_window_is_all_in_sight(qtbot: QtBot) -> None:
    window, screen = MainWindow(light_look()), today_broken()
    qtbot.addWidget(window)
    window.add_place(Place.TODAY, screen)
    window.resize(800, 560)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place(Place.TODAY)
    QApplication.processEvents()
    (ring,) = window.findChildren(FocusRing)

    assert focused() is screen
    assert ring.isVisible()
    assert ring.geometry().right() == window.rect().right()
    assert window.rect().contains(ring.geometry())


def before_start(facts: BeforeStartFacts) -> BeforeStartScreen:
    screen = BeforeStartScreen(light_look())
    screen.render(derive_before_start_view(facts))
    return screen


def today_broken() -> QWidget:
    screen = TodayScreen(light_look())
    screen.render(derive_today_view(TodayFacts(FRIDAY, (broken("week1", *[Fault()] * 9),))))
    return screen


def routines(*, some_can_be_done: bool) -> QWidget:
    screen = RoutinesScreen(light_look())
    fine = (entry(),) if some_can_be_done else ()
    screen.render(derive_routines_view((*fine, *(broken(f"week{at}", *[Fault()] * 9) for at in range(5)))))
    return screen


PAGES: dict[str, Callable[[], QWidget]] = {
    "Before you start, with the keyboard on Start": lambda: before_start(BeforeStartFacts(LONG, RIGHT)),
    "How did it go, with the keyboard on Done": summary,
    "Today, with nothing to press": today_broken,
    "Routines, with the keyboard on the first": lambda: routines(some_can_be_done=True),
    "Routines, with nothing to press": lambda: routines(some_can_be_done=False),
}


@pytest.mark.parametrize("screen_of", PAGES.values(), ids=PAGES)
def test_a_page_is_scrolled_by_the_keyboard(put: Put, screen_of: Callable[[], QWidget]) -> None:
    screen = screen_of()
    put(screen, height=420)
    page = screen if isinstance(screen, Page) else screen.findChildren(Page)[0]
    screen.focus_first()  # type: ignore[attr-defined]  # every screen of the desk has it
    bar = page.verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        press(key)
        places.append(bar.value())

    assert 0 < places[0] <= places[1] == bar.maximum()
    assert places[2] < places[1]
    assert places[3] == 0


@pytest.mark.parametrize("choices", [RIGHT, Choices()], ids=["the knee is known", "the knee is asked"])
def test_before_you_start_opens_at_its_top_each_time(put: Put, choices: Choices) -> None:
    screen = before_start(BeforeStartFacts(LONG, choices))
    stack, other = QStackedWidget(), QPushButton("Another place")
    stack.addWidget(screen)
    stack.addWidget(other)
    put(stack)
    (page,) = screen.findChildren(Page)
    screen.focus_first()
    press(Qt.Key.Key_End)
    assert page.verticalScrollBar().value() > 0
    stack.setCurrentWidget(other)
    other.setFocus()
    screen.render(derive_before_start_view(BeforeStartFacts(ROUTINE, choices)))
    screen.render(derive_before_start_view(BeforeStartFacts(LONG, choices)))
    stack.setCurrentWidget(screen)
    screen.focus_first()
    QApplication.processEvents()

    assert page.verticalScrollBar().value() == 0
    assert focused().accessibleName() == ("Start" if choices is RIGHT else "Left knee")


@pytest.mark.parametrize("height", [420, 560])
def test_the_knee_that_is_asked_about_is_in_sight(put: Put, height: int) -> None:
    screen = before_start(BeforeStartFacts(LONG))
    put(screen, height=height)
    screen.focus_first()
    QApplication.processEvents()

    assert focused().accessibleName() == "Left knee"
    assert in_sight(focused(), screen.findChildren(Page)[0])


def test_no_part_of_a_screen_flashes_up_as_a_window_of_its_own(put: Put) -> None:
    """It would take the keyboard away from the window for good."""
    today = TodayScreen(light_look())
    put(today)
    today.render(derive_today_view(TodayFacts(FRIDAY, (entry(),), (LAST,), "17 min", summary_of(LAST))))
    today.focus_first()
    QApplication.processEvents()

    assert today.window().isActiveWindow()
    assert focused().accessibleName() == "Start"
