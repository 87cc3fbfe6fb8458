"""Paints the header: the exercise, the place in the session, and the labels that stand there for a while."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.screens.player.frame import Frame
from knee_coach.ui.screens.player.ink import BOLD, REGULAR, font_of_ink, shortened

_TITLE_INK = 0.030
_WHERE_INK = 0.022
_LABEL_INK = 0.030


class HeaderPainter:
    """Paints into the header of one frame, in the colours of one kind of phase."""

    def __init__(self, painter: QPainter, frame: Frame, colours: PhaseColours) -> None:
        self._painter = painter
        self._area = frame.header
        self._gap = 0.5 * frame.gutter
        self._baseline = self._area.bottom() - 0.022 * frame.height
        self._ink, self._ground = QColor(colours.ink), QColor(colours.ground)
        self._title_font = font_of_ink(_TITLE_INK * frame.height, BOLD)
        self._where_font = font_of_ink(_WHERE_INK * frame.height, REGULAR)
        self._label_font = font_of_ink(_LABEL_INK * frame.height, BOLD)

    def paint(self, title: str, where: str, notice: str | None, trouble: str | None) -> None:
        """Title, place in the session, minutes left; for a moment a notice in place of the last two.

        What is wrong stands before these, and without them where the title would not be whole beside it.
        """
        taken = 0.0
        if notice is not None:
            taken = self._label(notice, self._area)
        elif trouble is None or self._all_fits(title, where, trouble):
            taken = _width(where, self._where_font)
            self._text(where, self._where_font, self._area.right() - taken)
        if trouble is not None:
            taken += self._gap if taken else 0.0
            taken += self._label(trouble, self._area.adjusted(0, 0, -taken, 0))
        room = self._area.width() - taken - 2 * self._gap
        shown = shortened((title,), 1, room, QFontMetricsF(self._title_font).horizontalAdvance)
        self._text(shown[0], self._title_font, self._area.left())

    def _all_fits(self, title: str, where: str, trouble: str) -> bool:
        widths = (_width(title, self._title_font), _width(where, self._where_font), self._label_width(trouble))
        return sum(widths) + 3 * self._gap <= self._area.width()

    def _label_width(self, words: str) -> float:
        return _width(words, self._label_font) + self._area.height()

    def _label(self, words: str, area: QRectF) -> float:
        """A filled label at the right end of ``area``; returns how wide it is."""
        width = self._label_width(words)
        label = QRectF(area.right() - width, area.top(), width, area.height() * 0.92)
        shape = QPainterPath()
        shape.addRoundedRect(label, label.height() / 2, label.height() / 2)
        self._painter.fillPath(shape, self._ink)
        self._painter.setFont(self._label_font)
        self._painter.setPen(self._ground)
        self._painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
        self._painter.setPen(self._ink)
        return width

    def _text(self, text: str, font: QFont, left: float) -> None:
        self._painter.setFont(font)
        self._painter.drawText(QPointF(left, self._baseline), text)


def _width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
