"""Routines, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.routines.card_list import CardList
from knee_coach.ui.screens.routines.view import RoutinesView
from knee_coach.ui.widgets.buttons import SecondaryButton
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.page import Columns, Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.staying import staying
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading
from knee_coach.ui.widgets.text import Text, TextStyle

_BESIDE_FROM = 600
"""Pixels: narrower, the button stands below the title."""

_AHEAD = 2
"""Heights of the window: so far below what is in sight cards are there already."""


class RoutinesScreen(Page):
    """``routine_chosen`` carries the routine's id; ``open_asked`` follows when a file is to be chosen.

    It is rendered anew while it is read: the keyboard and what the eye is on stay where they are.
    """

    routine_chosen = Signal(str)
    open_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: RoutinesView | None = None
        self._to_the_end = False
        self._title = PlaceTitle()
        self._cards = CardList()
        self._cards.chosen.connect(self.routine_chosen)
        self._empty = Text("", TextStyle.LEAD)
        self.column.addWidget(self._head())
        self.column.addWidget(self._cards)
        self.column.addWidget(self._empty)
        self.column.addStretch(1)
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._grow)
        self.verticalScrollBar().valueChanged.connect(self._grow_where_read)
        self.verticalScrollBar().rangeChanged.connect(self._grow_where_read)

    def render(self, view: RoutinesView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        if view == self._view:
            return
        self._view = view
        keyboard = self.window().focusWidget()
        on_a_card, on_the_page = self._cards.isAncestorOf(keyboard), keyboard is self
        with staying(self, lambda: self._cards.parts):
            self._title.show_title(view.title, view.line)
            self._empty.show_text(view.empty)
            self._cards.show_cards(view.cards)
            self.let_keyboard_scroll(takes_keyboard=not self._cards.buttons)
            let_tab_follow_reading(self)
            if on_the_page if self._cards.buttons else on_a_card:
                self.focus_first()
        self._grow_where_read()

    def focus_first(self) -> None:
        """The first card, if it can be pressed; below one that is to be mended it may be out of sight, so Open.

        Where no card can be pressed, the page itself: there is perhaps more than fits.
        """
        buttons = self._cards.buttons
        uppermost = next(iter(self._cards.parts.values()), None)
        first: QWidget = self if not buttons else buttons[0] if buttons[0] is uppermost else self._opens
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll as every page does; End leads to the very last card, though it was not made yet."""
        is_one = super().scroll_by_key(event)
        self._to_the_end = event.key() == Qt.Key.Key_End
        self._grow_where_read()
        return is_one

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow_where_read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow_where_read()

    def _head(self) -> Columns:
        """The button is at the top: there may be a thousand cards."""
        self._opens = SecondaryButton("Open a routine file…")
        self._opens.clicked.connect(self.open_asked)
        side = QWidget()
        column(side).addWidget(self._opens, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return Columns(self._title, side, shares=(1, 0), beside_from=_BESIDE_FROM)

    def _focus_went(self, old: QWidget | None, new: QWidget | None) -> None:
        super()._focus_went(old, new)
        if new is not None and self._cards.is_near_the_end(new):
            self._growing.start(0)

    def _grow_where_read(self) -> None:
        bar = self.verticalScrollBar()
        below = bar.maximum() - bar.value()
        if not self._cards.complete and (self._to_the_end or below < _AHEAD * self.viewport().height()):
            self._growing.start(0)

    def _grow(self) -> None:
        """A few cards at a time, so that keys and wheel are answered in between."""
        if self._cards.complete or not self.isVisible():
            return
        self._cards.make_more()
        QTimer.singleShot(0, self._grown)

    def _grown(self) -> None:
        if self._to_the_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self._to_the_end = self._to_the_end and not self._cards.complete
        self._grow_where_read()
