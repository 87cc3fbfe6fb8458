"""The desk's screens: what is pressed becomes an intent, and what is rendered is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.dose import AskDose, DoseKey
from knee_coach.model.routine import Exercise, Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.screens.before_start.choosing import with_target
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view
from knee_coach.ui.screens.history.screen import HistoryScreen
from knee_coach.ui.screens.history.session_list import SessionList
from knee_coach.ui.screens.history.view import HistoryFacts, derive_history_view
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.screens.summary.screen import SummaryScreen
from knee_coach.ui.screens.summary.view import SummaryFacts, derive_summary_view
from knee_coach.ui.screens.today.morning import MorningQuestion
from knee_coach.ui.screens.today.screen import TodayScreen
from knee_coach.ui.screens.today.view import TodayFacts, derive_today_view
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text
from knee_coach.ui.widgets.tick_box import TickBox
from tests.ui.desk_samples import FRIDAY, ROUTINE, SQUAT, Heard, broken, entry, focused, light_look, made, session

Put = Callable[[QWidget], None]
RIGHT = Choices(side=AffectedSide.RIGHT)
LAST = session(18, made())


@pytest.fixture
def put(qtbot: QtBot) -> Put:
    """Shows a screen in a window that has the keyboard."""

    def put_screen(screen: QWidget) -> None:
        qtbot.addWidget(screen)
        screen.resize(1200, 900)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)

    return put_screen


def button(screen: QWidget, name: str) -> QPushButton:
    """The visible button that a screen reader calls so."""
    return next(each for each in screen.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible())


def texts(screen: QWidget) -> list[str]:
    """Every text in sight."""
    QApplication.processEvents()
    return [each.text() for each in screen.findChildren(Text) if each.isVisible() and each.text()]


def today(*entries: object, morning: MorningQuestion | None = None) -> TodayScreen:
    screen = TodayScreen(light_look())
    facts = TodayFacts(FRIDAY, (entry(),), (LAST,), session_line(LAST), summary_of(LAST), {}, morning)
    screen.render(derive_today_view(facts))
    return screen


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_today_starts_with_one_key(put: Put, key: Qt.Key) -> None:
    screen, started = today(), Heard()
    screen.start_asked.connect(started.take)
    put(screen)
    screen.focus_first()
    QTest.keyClick(focused(), key)

    assert started.values == ["week-2"]


def test_today_leads_to_looking_through_and_asks_about_the_morning(put: Put) -> None:
    screen, looked, rated = today(morning=MorningQuestion(LAST)), Heard(), Heard()
    screen.look_asked.connect(looked.take)
    screen.morning_rated.connect(rated.take)
    put(screen)
    QTest.mouseClick(button(screen, "Look through it"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, "Pain this morning: 3 of 10"), Qt.MouseButton.LeftButton)

    assert (looked.values, rated.values) == (["week-2"], [3])


def test_an_answer_on_today_does_not_take_the_keyboard_away(put: Put) -> None:
    screen = today(morning=MorningQuestion(LAST))
    put(screen)
    screen.focus_first()
    before = focused()
    facts = TodayFacts(FRIDAY, (entry(),), (LAST,), None, (), {}, MorningQuestion(LAST, 3))
    screen.render(derive_today_view(facts))

    assert focused() is before
    assert "Thank you. It is noted." in texts(screen)


def test_today_shows_what_is_wrong_with_a_broken_file_and_stays_up(put: Put) -> None:
    screen = today()
    put(screen)
    screen.render(derive_today_view(TodayFacts(FRIDAY, (broken("week1"),))))

    assert {"week1.yaml", "week1.yaml, line 5", '"30 sexonds" is not a time', 'Write it like "30 s"'} <= set(
        texts(screen)
    )
    assert screen.isVisible()


class Preparation:
    """Before you start with an owner that takes every intent, as the program does."""

    def __init__(self, facts: BeforeStartFacts) -> None:
        self.facts = facts
        self.started = Heard()
        self.screen = BeforeStartScreen(light_look())
        self.screen.knee_chosen.connect(lambda side: self._change(choices=replace(self.facts.choices, side=side)))
        self.screen.pain_rated.connect(lambda score: self._change(pain_now=score))
        self.screen.numbers_confirmed.connect(lambda yes: self._change(numbers_confirmed=yes))
        self.screen.target_chosen.connect(
            lambda item, key, value: self._change(choices=with_target(self.facts.choices, item, key, value))
        )
        self.screen.start_asked.connect(lambda: self.started.take("start"))
        self.screen.not_today_asked.connect(lambda: self.started.take("not today"))
        self._change()

    def _change(self, **changes: object) -> None:
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]  # any of the facts
        self.screen.render(derive_before_start_view(self.facts))


def test_a_first_session_is_started_with_space_alone(put: Put) -> None:
    """Nobody said which knee: the keyboard is on Left. Space: left. Space: start."""
    prepared = Preparation(BeforeStartFacts(ROUTINE))
    put(prepared.screen)
    prepared.screen.focus_first()
    assert not button(prepared.screen, "Start").isEnabled()

    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert prepared.facts.choices.side is AffectedSide.LEFT
    QTest.keyClick(focused(), Qt.Key.Key_Space)

    assert prepared.started.values == ["start"]


def test_above_the_limit_the_first_button_is_not_today(put: Put) -> None:
    prepared = Preparation(BeforeStartFacts(ROUTINE, RIGHT))
    put(prepared.screen)
    QTest.mouseClick(button(prepared.screen, "Pain now: 7 of 10"), Qt.MouseButton.LeftButton)
    prepared.screen.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.mouseClick(button(prepared.screen, "Start all the same"), Qt.MouseButton.LeftButton)

    assert prepared.started.values == ["not today", "start"]


def test_a_target_is_stepped_and_the_dose_follows(put: Put) -> None:
    prepared = Preparation(BeforeStartFacts(ROUTINE, RIGHT))
    put(prepared.screen)
    (stepper,) = prepared.screen.findChildren(Stepper)
    stepper.setFocus()
    QTest.keyClick(stepper, Qt.Key.Key_Right)

    assert prepared.facts.choices.target(SQUAT.id).sets == 3
    assert "10 reps, hold 5 s, 3 sets" in {text[:1].lower() + text[1:] for text in texts(prepared.screen)}
    assert focused() is stepper


def test_numbers_are_typed_in_and_confirmed(put: Put) -> None:
    """The keyboard begins in the first empty field; Tab leads on; the tick is the last thing before Start."""
    steps = Exercise("step", "Step up", AskDose((DoseKey.SETS, DoseKey.REPS)))
    prepared = Preparation(BeforeStartFacts(Routine("r", "R", (steps,))))
    put(prepared.screen)
    prepared.screen.focus_first()
    for digit in ("3", "8"):
        QTest.keyClicks(focused(), digit)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert isinstance(focused(), TickBox)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.mouseClick(button(prepared.screen, "Start"), Qt.MouseButton.LeftButton)

    target = prepared.facts.choices.target("step")
    assert (target.sets, target.reps, prepared.facts.numbers_confirmed) == (3, 8, True)
    assert prepared.started.values == ["start"]


def test_start_is_in_sight_however_low_the_window(put: Put) -> None:
    prepared = Preparation(BeforeStartFacts(ROUTINE, RIGHT))
    put(prepared.screen)
    prepared.screen.resize(668, 560)
    start = button(prepared.screen, "Start")

    assert prepared.screen.rect().contains(QRect(start.mapTo(prepared.screen, QPoint(0, 0)), start.size()))


def test_another_routine_brings_other_rows(put: Put) -> None:
    prepared = Preparation(BeforeStartFacts(ROUTINE, RIGHT))
    put(prepared.screen)
    ask = Routine("r", "R", (Exercise("quad", "Quad set", AskDose()),))
    prepared.screen.render(derive_before_start_view(BeforeStartFacts(ask)))

    shown = texts(prepared.screen)
    assert "Quad set" in shown
    assert "Straight leg raise" not in shown
    assert len([field for field in prepared.screen.findChildren(NumberField) if field.isVisible()]) == 3


def summary() -> SummaryScreen:
    screen = SummaryScreen(light_look())
    screen.render(derive_summary_view(SummaryFacts(LAST, ROUTINE, summary_of(LAST))))
    return screen


def test_every_answer_after_a_session_is_told_at_once(put: Put) -> None:
    screen, pain, effort, note, done = summary(), Heard(), Heard(), Heard(), Heard()
    screen.pain_rated.connect(pain.take)
    screen.effort_rated.connect(effort.take)
    screen.note_changed.connect(note.take)
    screen.done_asked.connect(lambda: done.take("done"))
    put(screen)
    QTest.mouseClick(button(screen, "Pain now: 4 of 10"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, "Effort: 6 of 10"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(screen.findChildren(QPlainTextEdit)[0], "ok")
    screen.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Space)

    assert (pain.values, effort.values, note.values, done.values) == ([4], [6], ["o", "ok"], ["done"])


def test_rendering_a_note_is_no_answer_and_keeps_the_place_in_it(put: Put) -> None:
    screen, note = summary(), Heard()
    screen.note_changed.connect(note.take)
    put(screen)
    record = replace(LAST, note="Knee warm.")
    screen.render(derive_summary_view(SummaryFacts(record, ROUTINE)))
    (field,) = screen.findChildren(QPlainTextEdit)
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    screen.render(derive_summary_view(SummaryFacts(record, ROUTINE)))

    assert note.values == []
    assert field.textCursor().position() == 4


def test_history_is_walked_with_the_arrows(put: Put) -> None:
    screen, chosen = HistoryScreen(light_look()), Heard()
    screen.session_chosen.connect(chosen.take)
    screen.render(derive_history_view(HistoryFacts(FRIDAY.date(), (session(16, made()), LAST))))
    put(screen)
    screen.focus_first()
    QTest.keyClick(screen.findChildren(SessionList)[0], Qt.Key.Key_Down)

    assert chosen.values == ["session-16"]


def test_showing_another_session_is_no_choice_of_the_patients(put: Put) -> None:
    screen, chosen = HistoryScreen(light_look()), Heard()
    screen.session_chosen.connect(chosen.take)
    put(screen)
    sessions = (session(16, made(SQUAT, side=None)), LAST)
    for wanted in (None, "session-16"):
        screen.render(derive_history_view(HistoryFacts(FRIDAY.date(), sessions, {}, wanted)))

    assert chosen.values == []
    assert "Wall squat" in texts(screen)
    assert "Straight leg raise" not in texts(screen)


def test_history_before_the_first_session(put: Put) -> None:
    screen = HistoryScreen(light_look())
    screen.render(derive_history_view(HistoryFacts(FRIDAY.date())))
    put(screen)

    assert texts(screen) == ["History", "Nothing here yet. After your first session you will find it here."]


def test_a_routine_is_chosen_with_the_keyboard_and_with_the_mouse(put: Put) -> None:
    screen, chosen = RoutinesScreen(light_look()), Heard()
    screen.routine_chosen.connect(chosen.take)
    screen.render(derive_routines_view((broken("week1"), entry())))
    put(screen)
    screen.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.mouseClick(screen.findChildren(CardButton)[0], Qt.MouseButton.LeftButton)

    assert chosen.values == ["week-2", "week-2"]
    assert "week1.yaml, line 5" in texts(screen)


def test_tab_goes_through_a_screen_as_it_is_read(put: Put) -> None:
    """Back, which knee, how much it hurts, how to lift, the sets of the squat, Start; whatever was rendered first."""
    prepared = Preparation(BeforeStartFacts(Routine("r", "R", (SQUAT,))))
    prepared.screen.render(derive_before_start_view(BeforeStartFacts(ROUTINE, RIGHT)))
    put(prepared.screen)
    button(prepared.screen, "Back").setFocus()
    names = []
    for _ in range(5):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        names.append(focused().accessibleName())

    assert names == ["Right knee", "Pain now: 0 of 10", "How to do it", "Sets (2 to 3): 2", "Start"]


def test_tab_leads_from_the_routine_to_the_question_of_the_morning(put: Put) -> None:
    screen = today(morning=MorningQuestion(LAST))
    put(screen)
    screen.focus_first()
    names = []
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        names.append(focused().accessibleName())

    assert names == ["Look through it", "Pain this morning: 0 of 10"]
