"""History, as widgets: the list, and beside it the chosen session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.history.session_card import SessionCard
from knee_coach.ui.screens.history.session_list import SessionList
from knee_coach.ui.screens.history.view import HistoryView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.page import Columns, Page, margins_for
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.text import Text, TextStyle

_BESIDE_FROM = 560
"""Pixels: narrower, the session stands below the list."""


class HistoryScreen(QWidget):
    """``session_chosen`` carries the id of the session to show in full."""

    session_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = PlaceTitle()
        self._empty = Text("", TextStyle.LEAD)
        self._list = SessionList(look)
        self._list.chosen.connect(self.session_chosen)
        self._card = SessionCard(look)
        self._detail = Page(has_margins=False, takes_keyboard=True)
        self._detail.setAccessibleName("The session in full")
        self._detail.column.addWidget(self._card)
        self._detail.column.addStretch(1)
        self._both = Columns(self._list, self._detail, shares=(2, 3), beside_from=_BESIDE_FROM)
        self._layout = column(self, gap=3 * GRID)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._both, 1)

    def render(self, view: HistoryView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        self._title.show_title(view.title, view.line)
        self._empty.show_text(view.empty)
        self._both.setVisible(view.detail is not None)
        if view.detail is not None:
            self._list.show_sessions(view.sessions, view.detail.id)
            if self._card.show_session(view.detail):
                self._detail.to_top()

    def focus_first(self) -> None:
        """The list, where there is one."""
        if not self._both.isHidden():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.setContentsMargins(margins_for(self.size()))
