"""Paints the bar. Every kind of phase has its own form, so that it is known without its colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.screens.player.counting import Bar, BarForm
from knee_coach.ui.screens.player.cue_marks import Marks

_MOST_BLOCKS = 12

_LIT_BEYOND = 0.3
"""Of the bar's height: how far a mark that is lit reaches beyond it."""


def bar_reach(rect: QRectF) -> QRectF:
    """All that may be painted of the bar in ``rect``."""
    beyond = _LIT_BEYOND * rect.height()
    return rect.adjusted(0, -beyond, 0, beyond)


def paint_bar(painter: QPainter, rect: QRectF, bar: Bar, colours: PhaseColours, marks: Marks) -> None:
    """Paint ``bar`` into ``rect`` with the marks of its cues."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    full, track = QColor(colours.bar), QColor(colours.track)
    match bar.form:
        case BarForm.SOLID:
            _paint_pill(painter, rect, bar.share, full, track)
            _paint_marks(painter, rect, bar, marks, colours)
        case BarForm.THIN:
            thin = rect.adjusted(0, rect.height() * 0.32, 0, -rect.height() * 0.32)
            _paint_pill(painter, thin, bar.share, full, track)
            _paint_marks(painter, thin, bar, marks, colours)
        case BarForm.POINTED:
            _paint_pointed(painter, rect, bar.share, full, track)
            _paint_marks(painter, rect, bar, marks, colours, fills=True)
        case BarForm.BLOCKS:
            _paint_blocks(painter, rect, bar, full, track)
        case BarForm.FROM_BOTH_ENDS:
            _paint_pill(painter, rect, 0.0, full, track)
            half = rect.width() * (1 - bar.share) / 2
            _paint_pill(painter, rect.adjusted(half, 0, -half, 0), 1.0, full, track)
        case BarForm.STRIPED:
            _paint_pill(painter, rect, bar.share, full, track)
            _paint_stripes(painter, rect, QColor(colours.ground))
            _paint_marks(painter, rect, bar, marks, colours)
        case _:
            assert_never(bar.form)
    painter.restore()


def _pill(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    radius = min(rect.width(), rect.height()) / 2
    path.addRoundedRect(rect, radius, radius)
    return path


def _paint_pill(painter: QPainter, rect: QRectF, share: float, full: QColor, track: QColor) -> None:
    painter.fillPath(_pill(rect), track)
    painter.save()
    painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()))
    painter.fillPath(_pill(rect), full)
    painter.restore()


def _paint_pointed(painter: QPainter, rect: QRectF, share: float, full: QColor, track: QColor) -> None:
    """A fill whose head is an arrow: it shows which way the movement goes on."""
    painter.fillPath(_pill(rect), track)
    head = rect.height()
    tip = rect.left() + max(0.0, (rect.width() + head) * share)
    arrow = QPolygonF(
        [
            QPointF(rect.left() - head, rect.top()),
            QPointF(tip - head, rect.top()),
            QPointF(tip, rect.center().y()),
            QPointF(tip - head, rect.bottom()),
            QPointF(rect.left() - head, rect.bottom()),
        ]
    )
    shape = QPainterPath()
    shape.addPolygon(arrow)
    painter.fillPath(shape.intersected(_pill(rect)), full)


def _paint_blocks(painter: QPainter, rect: QRectF, bar: Bar, full: QColor, track: QColor) -> None:
    """One block a second while they are few enough to be counted."""
    blocks = max(1, round(bar.seconds)) if bar.seconds <= _MOST_BLOCKS else _MOST_BLOCKS
    gap = min(rect.height() * 0.35, rect.width() / blocks * 0.3)
    width = (rect.width() - gap * (blocks - 1)) / blocks
    for number in range(blocks):
        block = QRectF(rect.left() + number * (width + gap), rect.top(), width, rect.height())
        _paint_block(painter, block, min(1.0, max(0.0, bar.share * blocks - number)), full, track)


def _paint_block(painter: QPainter, block: QRectF, share: float, full: QColor, track: QColor) -> None:
    path = QPainterPath()
    corner = block.height() * 0.2
    path.addRoundedRect(block, corner, corner)
    painter.fillPath(path, track)
    painter.save()
    painter.setClipRect(QRectF(block.left(), block.top(), block.width() * share, block.height()))
    painter.fillPath(path, full)
    painter.restore()


def _paint_stripes(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setClipPath(_pill(rect))
    step, width = rect.height() * 1.4, rect.height() * 0.22
    left = rect.left() - rect.height()
    while left < rect.right():
        stripe = QPolygonF(
            [
                QPointF(left, rect.bottom()),
                QPointF(left + width, rect.bottom()),
                QPointF(left + width + rect.height() * 0.6, rect.top()),
                QPointF(left + rect.height() * 0.6, rect.top()),
            ]
        )
        path = QPainterPath()
        path.addPolygon(stripe)
        painter.fillPath(path, colour)
        left += step
    painter.restore()


def _paint_marks(
    painter: QPainter, rect: QRectF, bar: Bar, marks: Marks, colours: PhaseColours, *, fills: bool = False
) -> None:
    """A notch where a cue sounds; the edge of what is painted reaches it when it does, and it lights up.

    ``fills`` says that the bar fills and does not drain.
    """
    width = max(2.0, rect.height() * 0.12)
    for at in marks.at:
        share = at / bar.seconds if fills else 1 - at / bar.seconds
        x = rect.left() + rect.width() * share
        if not rect.left() + rect.height() / 2 < x < rect.right() - rect.height() / 2:
            continue
        if at == marks.lit:
            painter.fillRect(
                bar_reach(QRectF(x - 2 * width, rect.top(), 4 * width, rect.height())), QColor(colours.ink)
            )
        else:
            painter.fillRect(QRectF(x - width / 2, rect.top(), width, rect.height()), QColor(colours.ground))
