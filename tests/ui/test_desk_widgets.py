"""The shared widgets answer to the mouse and to the keyboard alone."""

from __future__ import annotations

from typing import Protocol

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.ui.stylesheet import stylesheet
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.widgets.disclosure import Disclosure
from knee_coach.ui.widgets.flow import FlowLayout
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.options import Option, OptionRow
from knee_coach.ui.widgets.pain_scale import PainScale
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text
from knee_coach.ui.widgets.tick_box import TickBox
from tests.ui.desk_samples import Heard, focused, light_look


class Show(Protocol):
    """Shows widgets below each other in a window that has the keyboard."""

    def __call__(self, *widgets: QWidget) -> None: ...


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """The windows live until the test ends."""
    windows: list[QWidget] = []

    def show_widgets(*widgets: QWidget) -> None:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return show_widgets


def press(key: Qt.Key, at_ms: int = 0) -> None:
    """A key goes down on whatever has the focus, at an instant of the keyboard's own clock."""
    target = focused()
    text = chr(key) if key < 128 else ""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(target, event)
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, text))


PRESSES: dict[str, tuple[list[tuple[Qt.Key, int]], list[object]]] = {
    "a digit": ([(Qt.Key.Key_7, 0)], [7]),
    "1 and then 0 within a second": ([(Qt.Key.Key_1, 0), (Qt.Key.Key_0, 1000)], [1, 10]),
    "1, and 0 much later": ([(Qt.Key.Key_1, 0), (Qt.Key.Key_0, 1001)], [1, 0]),
    "1, 5, 0": ([(Qt.Key.Key_1, 0), (Qt.Key.Key_5, 300), (Qt.Key.Key_0, 600)], [1, 5, 0]),
    "1, 1, 0": ([(Qt.Key.Key_1, 0), (Qt.Key.Key_1, 900), (Qt.Key.Key_0, 1800)], [1, 1, 10]),
    "arrows only move": ([(Qt.Key.Key_Right, 0), (Qt.Key.Key_Right, 100)], []),
    "arrows and Enter": ([(Qt.Key.Key_Right, 0), (Qt.Key.Key_Right, 100), (Qt.Key.Key_Return, 200)], [2]),
    "arrows and Space": ([(Qt.Key.Key_Down, 0), (Qt.Key.Key_Up, 100), (Qt.Key.Key_Space, 200)], [0]),
    "not beyond the ends": ([(Qt.Key.Key_Left, 0), (Qt.Key.Key_Return, 100)], [0]),
}


@pytest.mark.parametrize(("keys", "rated"), PRESSES.values(), ids=PRESSES)
def test_pain_is_rated_with_the_keyboard_alone(show: Show, keys: list[tuple[Qt.Key, int]], rated: list[object]) -> None:
    scale, heard = PainScale("Pain now"), Heard()
    scale.rated.connect(heard.take)
    show(scale)
    scale.focus_numbers()

    for key, at_ms in keys:
        press(key, at_ms)

    assert heard.values == rated


def test_a_score_that_is_only_shown_is_no_answer(qtbot: QtBot) -> None:
    scale, heard = PainScale("Pain now"), Heard()
    qtbot.addWidget(scale)
    scale.rated.connect(heard.take)
    scale.set_score(4)
    checked = [button.accessibleName() for button in scale.findChildren(QPushButton) if button.isChecked()]

    assert heard.values == []
    assert checked == ["Pain now: 4 of 10"]


def test_a_click_rates_and_a_second_one_on_the_same_number_keeps_it(show: Show) -> None:
    scale, heard = PainScale("Pain now"), Heard()
    scale.rated.connect(heard.take)
    show(scale)
    three = scale.findChildren(QPushButton)[3]

    QTest.mouseClick(three, Qt.MouseButton.LeftButton)
    QTest.mouseClick(three, Qt.MouseButton.LeftButton)

    assert heard.values == [3, 3]
    assert three.isChecked()


def test_tab_comes_to_a_row_of_answers_once(show: Show) -> None:
    """A row, then a button: one Tab from any answer of the row leads to the button."""
    row = OptionRow([Option("Left", "Left knee"), Option("Right", "Right knee")], wide=True)
    after = QPushButton("After")
    show(row, after)
    row.focus_current()
    press(Qt.Key.Key_Right)

    assert focused() is row.buttons[1]
    QTest.keyClick(row.buttons[1], Qt.Key.Key_Tab)
    assert focused() is after
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert focused() is row.buttons[1]


def test_a_stepper_is_worked_by_arrows_plus_and_minus_and_stops_at_its_ends(show: Show) -> None:
    stepper = Stepper(light_look())
    heard: list[str] = []
    stepper.less.connect(lambda: heard.append("less"))
    stepper.more.connect(lambda: heard.append("more"))
    show(stepper)
    stepper.show_value("Sets", "2", has_less=False, has_more=True)
    stepper.setFocus()

    for key in (Qt.Key.Key_Left, Qt.Key.Key_Minus, Qt.Key.Key_Right, Qt.Key.Key_Plus):
        press(key)

    assert heard == ["more", "more"]
    assert stepper.accessibleName() == "Sets: 2"


def test_a_number_is_told_at_every_change(show: Show) -> None:
    field, heard = NumberField("Reps", "", 200, light_look()), Heard()
    field.entered.connect(heard.take)
    show(field)

    QTest.keyClicks(field.edit, "12")
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(field.edit, "0x")

    assert heard.values == [1, 12, 1, None, None, None]
    assert field.wrong == "one whole number"


def test_what_is_typed_is_not_overwritten_by_the_same_number(qtbot: QtBot) -> None:
    field = NumberField("Reps", "", 200, light_look())
    qtbot.addWidget(field)
    QTest.keyClicks(field.edit, "05")
    field.set_number(5)

    assert field.edit.text() == "05"
    field.set_number(None)
    assert field.edit.text() == ""


def test_a_tick_box_is_ticked_by_its_words_and_by_space(show: Show) -> None:
    box, heard = TickBox("Do this & that", light_look()), Heard()
    box.clicked.connect(heard.take)
    show(box)

    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)

    assert heard.values == [True, False]
    assert box.accessibleName() == "Do this & that"


def test_a_long_sentence_beside_a_box_breaks_into_lines(qtbot: QtBot) -> None:
    box = TickBox("My surgeon or therapist gave me these numbers", light_look())
    qtbot.addWidget(box)

    assert box.heightForWidth(120) > box.heightForWidth(1000)


def test_more_to_read_opens_and_closes(show: Show) -> None:
    disclosure = Disclosure("How to do it", "Hide how to do it")
    disclosure.show_lines(["Keep the knee straight."])
    show(disclosure)
    (button,) = disclosure.findChildren(QPushButton)
    texts = [text for text in disclosure.findChildren(Text) if text.text() == "Keep the knee straight."]

    assert [text.isVisible() for text in texts] == [False]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [text.isVisible() for text in texts] == [True]
    assert button.text() == "Hide how to do it"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [text.isVisible() for text in texts] == [False]


def test_what_a_file_says_is_never_read_as_markup(qtbot: QtBot) -> None:
    text = Text("<b>Bridge</b>")
    qtbot.addWidget(text)

    assert text.textFormat() is Qt.TextFormat.PlainText


def test_small_things_flow_into_lines(qtbot: QtBot) -> None:
    """Three things of 100 pixels and gaps of 8: two lines in 250 pixels, one in 320."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=8)
    for _ in range(3):
        thing = QWidget()
        thing.setFixedSize(100, 20)
        flow.addWidget(thing)

    assert (flow.heightForWidth(250), flow.heightForWidth(320)) == (48, 20)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize("share", [1.0, 2.0])
def test_the_style_sheet_is_whole(name: ThemeName, share: float) -> None:
    sheet = stylesheet(theme_for(name, system_is_dark=False, text_share=share))

    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}") > 40
