"""One mark of how something went, told by shape as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.colours import Palette
from knee_coach.ui.look import Look
from knee_coach.ui.words.marks import Mark


class MarkDisc(QWidget):
    """A small mark beside a line of text, which says the same in words."""

    def __init__(self, mark: Mark, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours and sizes."""
        self._colours = look.theme.colours
        self.setFixedSize(disc_side(look), disc_side(look))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._mark, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._colours)


def disc_side(look: Look) -> int:
    """Pixels: as high as a line of the text that stands beside it."""
    return round(1.5 * look.theme.type.body)


def paint_mark(painter: QPainter, mark: Mark, place: QRectF, colours: Palette) -> None:
    """Paint a mark: done is a disc with a tick, partly a half disc, stopped for pain a square in a disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.surface_soft))
    painter.drawEllipse(place)
    match mark:
        case Mark.NONE:
            pass
        case Mark.DONE:
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(place)
            paint_tick(painter, place, colours.on_accent)
        case Mark.PARTLY:
            painter.setBrush(QColor(colours.accent))
            painter.drawPie(place, 90 * 16, 180 * 16)
        case Mark.STOPPED_FOR_PAIN:
            inset = place.width() * 0.31
            painter.setBrush(QColor(colours.on_alarm))
            painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), 2, 2)
        case _:
            assert_never(mark)


def paint_tick(painter: QPainter, place: QRectF, colour: str) -> None:
    """Paint a tick into the middle of ``place``."""
    points = ((0.30, 0.53), (0.44, 0.67), (0.71, 0.36))
    pen = QPen(QColor(colour), max(2.0, place.width() / 14))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF([QPointF(place.x() + x * place.width(), place.y() + y * place.height()) for x, y in points])
    )
