"""The strip at the bottom of a screen that stays in sight while the page above it scrolls."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import row
from knee_coach.ui.widgets.page import margins_for


class FootBar(QFrame):
    """Add things to :attr:`line`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = row(self, gap=2 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = margins_for(event.size()).left()
        self.line.setContentsMargins(side, 2 * GRID, side, 2 * GRID)
