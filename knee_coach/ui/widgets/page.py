"""A page: a column of things that scrolls when the window is low, and stays narrow enough to read when it is wide."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QWidget

from knee_coach.ui.theme import GRID, TypeScale
from knee_coach.ui.widgets.layouts import column

MOST_WIDE = 1180
"""Pixels: wider than this, lines get too long and the eye travels too far."""


def margins_for(size: QSize) -> QMargins:
    """The margins of a page of this size; what is wider than the eye likes becomes margin too."""
    least = 3 * GRID if size.width() < 900 else 7 * GRID
    side = max(least, (size.width() - MOST_WIDE) // 2)
    top = 3 * GRID if size.height() < 640 else 6 * GRID
    return QMargins(side, top, side, 4 * GRID)


class PageBody(QWidget):
    """What scrolls."""


class Page(QScrollArea):
    """Add things to :attr:`column`. The margins follow the width."""

    def __init__(self, parent: QWidget | None = None, *, has_margins: bool = True) -> None:
        super().__init__(parent)
        self._has_margins = has_margins
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = PageBody()
        self.column = column(self._body, gap=3 * GRID)
        self.setWidget(self._body)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        if self._has_margins:
            self.column.setContentsMargins(margins_for(QSize(self.viewport().width(), self.height())))


class Columns(QWidget):
    """Two things beside each other where there is room for both, else the second below the first.

    ``beside_from`` is a width in pixels at the usual size of text.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        shares: tuple[int, int],
        beside_from: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside_from = beside_from
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3 * GRID)
        for part, share in zip((first, second), shares, strict=True):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, part.sizePolicy().verticalPolicy())
            self._box.addWidget(part, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        larger = self.fontInfo().pixelSize() / TypeScale().body
        beside = event.size().width() >= self._beside_from * larger
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._box.direction():
            self._box.setDirection(direction)
