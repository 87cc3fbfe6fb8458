"""The ring round what the keyboard is on: one for the whole window, in every theme, and never for the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from knee_coach.ui.look import Look
from knee_coach.ui.theme import CORNER_SMALL

_WIDTH = 3
_GAP = 2
_OUTSIDE = _WIDTH + _GAP
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """Follows the keyboard's focus inside ``window``, over everything else.

    A style sheet's border would move what it is round, and a widget cannot paint outside itself. A widget's corners
    are told by its attribute ``RING_CORNER``, in pixels; one with ``RING_CORNER = None`` shows its focus itself.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        self._whole = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        self._look = look
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPoint(self._whole.topLeft() - self.pos()))
        painter.setPen(QPen(QColor(self._look.theme.colours.focus), _WIDTH))
        corner = (_corner_of(self._target) or 0) + _OUTSIDE - _WIDTH / 2
        half = _WIDTH / 2
        ring = QRectF(0, 0, self._whole.width(), self._whole.height()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, corner, corner)

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):  # a screen that was rebuilt has deleted what was followed
                watched.removeEventFilter(self)
        self._watched = []
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        inside = new is not None and self._window.isAncestorOf(new)
        self._target = new if inside and not by_mouse and _corner_of(new) is not None else None
        widget = self._target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        around = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        # What reaches to the window's edge has its ring inside it there.
        self._whole = around.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE).intersected(self._window.rect())
        self.setGeometry(self._whole.intersected(self._visible_part(target)))
        self.raise_()
        self.setVisible(not self.geometry().isEmpty())
        self.update()

    def _visible_part(self, target: QWidget) -> QRect:
        part = self._window.rect()
        widget = target.parentWidget()
        while widget is not None and widget is not self._window:
            if isinstance(widget, QAbstractScrollArea):
                part = part.intersected(QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size()))
            widget = widget.parentWidget()
        return part


def _corner_of(widget: QWidget | None) -> int | None:
    corner = getattr(widget, "RING_CORNER", CORNER_SMALL)
    return corner if isinstance(corner, int) else None
