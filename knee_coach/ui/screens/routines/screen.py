"""Routines, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.look import Look
from knee_coach.ui.screens.routines.view import BrokenRoutine, ReadableRoutine, RoutinesView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.problem_list import ProblemList
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading
from knee_coach.ui.widgets.text import Text, TextStyle


class RoutinesScreen(Page):
    """``routine_chosen`` carries the routine's id."""

    routine_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: RoutinesView | None = None
        self._first: CardButton | None = None
        self._title = PlaceTitle()
        self._cards = column(gap=2 * GRID)
        self._empty = Text("", TextStyle.LEAD)
        self.column.addWidget(self._title)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._empty)
        self.column.addStretch(1)

    def render(self, view: RoutinesView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        if view == self._view:
            return  # as it was: new cards would lose the keyboard
        self._view = view
        self._title.show_title(view.title, view.line)
        self._empty.show_text(view.empty)
        self._first = None
        emptied(self._cards)
        for card in view.cards:
            self._cards.addWidget(self._card(card))
        self.let_keyboard_scroll(takes_keyboard=self._first is None)
        let_tab_follow_reading(self)

    def focus_first(self) -> None:
        """The first routine that can be done; where there is none, the page itself."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # nothing to press, but perhaps more than fits

    def _card(self, view: ReadableRoutine | BrokenRoutine) -> QWidget:
        match view:
            case ReadableRoutine():
                return self._readable(view)
            case BrokenRoutine():
                return _broken(view)
            case _:
                assert_never(view)

    def _readable(self, view: ReadableRoutine) -> CardButton:
        card = CardButton(view.spoken)
        card.clicked.connect(lambda: self.routine_chosen.emit(view.id))
        card.column.addWidget(Text(view.title, TextStyle.LEAD_STRONG))
        card.column.addWidget(Text(view.facts, TextStyle.BODY))
        by = " · ".join(part for part in (view.author, view.origin) if part)
        card.column.addWidget(Text(by, TextStyle.SMALL))
        self._first = self._first or card
        return card


def _broken(view: BrokenRoutine) -> Card:
    card = Card()
    problems = ProblemList()
    problems.show_problems(view.problems)
    card.column.addWidget(Text(view.title, TextStyle.LEAD_STRONG))
    card.column.addWidget(Text(view.line, TextStyle.ALARM_STRONG))
    card.column.addSpacing(GRID)
    card.column.addWidget(problems)
    return card
