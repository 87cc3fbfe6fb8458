"""Paints what a cue looks like to someone who does not hear it: the edge of the stage lights up, in its form."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.screens.player.twins import FlashForm

_FRAME, _OF_TWO, _OF_THREE, _BAND = 0.016, 0.010, 0.0075, 0.04
"""Of the stage's height: how broad a frame alone, one of several, and a band are. All keep to the stage's margin."""


def paint_flash(painter: QPainter, stage: QRectF, form: FlashForm, colours: PhaseColours) -> None:
    """Light up the edge of ``stage`` in this form."""
    painter.setPen(Qt.PenStyle.NoPen)
    height = stage.height()
    match form:
        case FlashForm.FRAME:
            _paint_frames(painter, stage, 1, _FRAME * height, QColor(colours.bar))
        case FlashForm.BANDS:
            band = _BAND * height
            for left in (stage.left(), stage.right() - band):
                painter.fillRect(QRectF(left, stage.top(), band, height), QColor(colours.ink))
        case FlashForm.TWO_FRAMES:
            _paint_frames(painter, stage, 2, _OF_TWO * height, QColor(colours.ink))
        case FlashForm.THREE_FRAMES:
            _paint_frames(painter, stage, 3, _OF_THREE * height, QColor(colours.ink))
        case _:
            assert_never(form)


def _paint_frames(painter: QPainter, stage: QRectF, count: int, broad: float, colour: QColor) -> None:
    """One inside the other, as far apart as they are broad."""
    for number in range(count):
        inset = 2 * number * broad
        outer, inner = QPainterPath(), QPainterPath()
        outer.addRect(stage.adjusted(inset, inset, -inset, -inset))
        inset += broad
        inner.addRoundedRect(stage.adjusted(inset, inset, -inset, -inset), broad, broad)
        painter.fillPath(outer.subtracted(inner), colour)
