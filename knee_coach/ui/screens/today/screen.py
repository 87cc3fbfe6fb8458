"""Today, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.look import Look
from knee_coach.ui.screens.today.cards import BrokenPanel, EmptyPanel, MorningPanel, RoutinePanel
from knee_coach.ui.screens.today.view import BrokenCard, EmptyCard, RoutineCard, TodayView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.buttons import Button
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.page import Columns, Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.staying import staying
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading
from knee_coach.ui.widgets.text import Text, TextStyle
from knee_coach.ui.widgets.week_marks import WeekMarks

_BESIDE_FROM = 820
"""Pixels: narrower, the week and the question stand below the routine."""


class TodayScreen(Page):
    """``start_asked`` and ``look_asked`` carry the routine's id, ``morning_rated`` the score of the morning after."""

    start_asked = Signal(str)
    look_asked = Signal(str)
    morning_rated = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._card: RoutineCard | BrokenCard | EmptyCard | None = None
        self._panel: Card | None = None
        self._title = PlaceTitle()
        self._main = QWidget()
        self._main_column = column(self._main)
        self._morning = MorningPanel()
        self._morning.rated.connect(self.morning_rated)
        self._marks = WeekMarks(look)
        week = Card()
        week.column.addWidget(Text("This week", TextStyle.SOFT_STRONG))
        week.column.addWidget(self._marks)
        side = QWidget()
        side_column = column(side, gap=3 * GRID)
        side_column.addWidget(self._morning)
        side_column.addWidget(week)
        side_column.addStretch(1)
        self._last = Text("", TextStyle.SOFT)
        self._notice = Text("", TextStyle.ALARM_STRONG)
        self.column.addWidget(self._title)
        self.column.addWidget(Columns(self._main, side, shares=(19, 10), beside_from=_BESIDE_FROM))
        self.column.addWidget(self._last)
        self.column.addWidget(self._notice)
        self.column.addStretch(1)

    def render(self, view: TodayView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        self._title.show_title(view.greeting, view.date_line)
        self._show_card(view.card)
        self._morning.render(view.morning)
        self._marks.show_days(view.week)
        self._last.show_text(view.last)
        self._notice.show_text(view.notice)

    def focus_first(self) -> None:
        """Start is one key away; without it the page itself can be scrolled."""
        if isinstance(self._panel, RoutinePanel):
            self._panel.start.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # nothing to press, but perhaps more than fits

    def _show_card(self, card: RoutineCard | BrokenCard | EmptyCard) -> None:
        if card == self._card:
            return  # as it was: a new one would lose the keyboard
        self._card = card
        before, self._panel = self._panel, self._panel_of(card)
        with staying(self, dict):
            self._main_column.addWidget(self._panel)
            self._panel.show()
            self.let_keyboard_scroll(takes_keyboard=not isinstance(self._panel, RoutinePanel))
            let_tab_follow_reading(self)
            if before is not None:
                self._hand_on_keyboard(before, self._panel)
                before.hide()  # not before: what is hidden has no keyboard to hand on
                before.deleteLater()

    def _hand_on_keyboard(self, before: Card, panel: Card) -> None:
        """To the button that it was on, where there still is one; else to where it is when Today comes up."""
        focused = self.window().focusWidget()
        if focused is not self and not before.isAncestorOf(focused):
            return
        names = {button.accessibleName(): button for button in panel.findChildren(Button)}
        same = names.get(focused.accessibleName())
        if same is None:
            self.focus_first()
        else:
            same.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panel_of(self, card: RoutineCard | BrokenCard | EmptyCard) -> Card:
        match card:
            case RoutineCard():
                panel = RoutinePanel(card, self._look)
                panel.start_asked.connect(self.start_asked)
                panel.look_asked.connect(self.look_asked)
                return panel
            case BrokenCard():
                return BrokenPanel(card)
            case EmptyCard():
                return EmptyPanel(card)
            case _:
                assert_never(card)
