"""A few cards below each other, as a part of a long column of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.layouts import column


class CardStack(QWidget):
    """The cards that were made at one time.

    It tells the column its height alone: to measure the cards of all stacks for each that is added would take ever
    longer.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = column(self, gap=2 * GRID)
        self._cards: list[QWidget] = []
        self.resize(parent.width(), 0)

    def hold(self, cards: list[QWidget]) -> None:
        """Hold these and no others; what is taken out is not hidden."""
        if cards == self._cards:
            return
        self._cards = cards
        while self._column.takeAt(0) is not None:
            pass
        for card in cards:
            self._column.addWidget(card)
            card.show()
        self.show()
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self._column.activate()
        self.setFixedHeight(max(0, self._column.totalHeightForWidth(self.width())))
