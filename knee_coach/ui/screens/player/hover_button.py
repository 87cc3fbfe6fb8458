"""A button that knows whether the mouse points at it because somebody moved the mouse there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHideEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class HoverButton(QAbstractButton):
    """A panel opens under a mouse that rests anywhere; until it moves, it points at nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._entered_at: QPointF | None = None
        self._pointed_at = False

    @property
    def is_pointed_at(self) -> bool:
        """Whether the mouse was moved and is on it."""
        return self._pointed_at

    def enterEvent(self, event: QEnterEvent) -> None:
        self._entered_at = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._entered_at is None:
            self._entered_at = event.globalPosition()
        elif event.globalPosition() != self._entered_at:
            self._point(at=True)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._gone()

    def hideEvent(self, event: QHideEvent) -> None:
        self._gone()

    def _gone(self) -> None:
        self._entered_at = None
        self._point(at=False)

    def _point(self, *, at: bool) -> None:
        if at is not self._pointed_at:
            self._pointed_at = at
            self.update()
