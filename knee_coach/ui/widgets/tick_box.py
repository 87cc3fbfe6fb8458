"""A box to tick, large enough to hit, drawn in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.widgets.mark_disc import paint_tick
from knee_coach.ui.widgets.whole_button import WholeButton

_BOX = 28
_AROUND = 12
_WORDS_AT = _BOX + 14
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class TickBox(WholeButton, QCheckBox):
    """A check box whose box is 28 pixels wide; the whole of it, text too, can be clicked."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._colours = look.theme.colours
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show this text; an ``&`` is an ``&``."""
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        self._colours = look.theme.colours
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = QRect(0, 0, max(1, width - _WORDS_AT), 10_000)
        height = self.fontMetrics().boundingRect(words, _WRAPPED, self.accessibleName()).height()
        return max(_BOX, height) + _AROUND

    def sizeHint(self) -> QSize:
        width = _WORDS_AT + self.fontMetrics().horizontalAdvance(self.accessibleName()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_WORDS_AT + 8 * self.fontMetrics().averageCharWidth(), _BOX + _AROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, (self.height() - _BOX) / 2, _BOX, _BOX)
        ground = self._colours.accent if self.isChecked() else self._colours.surface
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(self._colours.accent), 2))
        painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            paint_tick(painter, box, self._colours.on_accent)
        painter.setPen(QColor(self._colours.ink))
        painter.drawText(self.rect().adjusted(_WORDS_AT, 0, 0, 0), _WRAPPED, self.accessibleName())
