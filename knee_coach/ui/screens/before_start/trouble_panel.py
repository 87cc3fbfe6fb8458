"""The panel above Before you start that says what is wrong with the file since it was last good."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from knee_coach.ui.screens.before_start.file_trouble import MENDED, TroubleView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.announcing import announce
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.problem_list import ProblemList
from knee_coach.ui.widgets.text import Text, TextStyle


class TroublePanel(Card):
    """Calm: the page below it still works. A screen reader says each trouble once, and when it is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: TroubleView | None = None
        self._title = Text("", TextStyle.LEAD_STRONG)
        self._line = Text("", TextStyle.BODY)
        self._problems = ProblemList()
        self.column.addWidget(self._title)
        self.column.addWidget(self._line)
        self.column.addSpacing(GRID)
        self.column.addWidget(self._problems)
        self.hide()

    def show_trouble(self, view: TroubleView | None) -> None:
        """Show this, or nothing."""
        if view == self._view:
            return
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            announce(self.window(), MENDED)
            return
        self._title.setText(view.title)
        self._line.setText(view.line)
        self._problems.show_problems(view.problems)
        self._problems.setVisible(bool(view.problems))
        announce(self, view.spoken)

    def forget(self) -> None:
        """Another routine comes up: there is nothing to be said about this one any more."""
        self._view = None
        self.hide()
