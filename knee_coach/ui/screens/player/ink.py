"""Text by its ink: how large a font must be for its capitals and digits to be so many pixels tall."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QTransform

from knee_coach.ui.fonts import ui_font

REGULAR = QFont.Weight.Normal
BOLD = QFont.Weight.Bold
HEAVY = QFont.Weight.ExtraBold

_MEASURED_AT = 1000
"""Pixels: large enough that hinting and rounding do not show in the measure."""

_BEFORE_NUMBER = re.compile(r"(?<=\b(?:set|rep)) (?=\d)|(?<=\bof) (?=\d)|(?<=\b(?:hold|rest)) (?=\d)")
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=(?:s|min|h|of|reps?|left)\b)")

NARROWEST = 0.7
"""Share of its natural width that a word may be narrowed to before a shorter wording is better."""


def ink_share(weight: QFont.Weight) -> float:
    """How tall the lowest of the capitals and digits is, as a share of the font's pixel size."""
    return _ink_share(ui_font(_MEASURED_AT, weight).toString())


@lru_cache(maxsize=16)
def _ink_share(described: str) -> float:
    """Kept by the font's description: its family changes when the typeface has been loaded."""
    font = QFont()
    font.fromString(described)
    metrics = QFontMetricsF(font)
    return min(metrics.tightBoundingRect(sign).height() for sign in "HE0123456789") / _MEASURED_AT


def font_of_ink(ink: float, weight: QFont.Weight) -> QFont:
    """The font whose capitals and digits are at least ``ink`` pixels tall."""
    return ui_font(max(1, int(-(-ink // ink_share(weight)))), weight)


def ink_path(text: str, ink: float, weight: QFont.Weight, widest: float) -> QPainterPath:
    """``text`` as outlines, ``ink`` pixels tall, from (0, 0) at its left on the baseline.

    It is narrowed, and never lowered, until it is at most ``widest`` pixels wide.
    """
    path = QPainterPath()
    path.addText(QPointF(0, 0), ui_font(_MEASURED_AT, weight), text)
    bounds = path.boundingRect()
    if bounds.width() <= 0:
        return path
    scale = ink / (ink_share(weight) * _MEASURED_AT)
    narrowed = min(1.0, widest / (bounds.width() * scale))
    return QTransform().scale(scale * narrowed, scale).translate(-bounds.left(), 0).map(path)


def ink_width(text: str, ink: float, weight: QFont.Weight) -> float:
    """Pixels that ``text`` is wide when its ink is ``ink`` pixels tall."""
    return QFontMetricsF(font_of_ink(ink, weight)).horizontalAdvance(text)


@dataclass(frozen=True)
class FittedText:
    """Lines and the font they fit in; ``line`` is the distance of their baselines, in pixels."""

    lines: tuple[str, ...]
    font: QFont
    line: float
    breaks_words: bool = False
    """Whether a word wider than its place goes on in the next line."""

    @property
    def height(self) -> float:
        """Pixels from the top of the first line's box to the bottom of the last one's."""
        return self.line * len(self.lines)


def fitted(text: str, area: QRectF, inks: Sequence[float], weight: QFont.Weight, leading: float = 1.3) -> FittedText:
    """``text`` broken into lines that fit ``area``, at the first of ``inks`` (largest first) at which they do.

    At the last one, which is never undercut, what does not fit ends in an ellipsis.
    """
    for ink in inks:
        font = font_of_ink(ink, weight)
        metrics = QFontMetricsF(font)
        line = font.pixelSize() * leading
        most = int(area.height() // line)
        lines = wrapped(bound(text), area.width(), metrics.horizontalAdvance)
        too_wide = any(metrics.horizontalAdvance(each) > area.width() for each in lines)
        if ink == inks[-1] or (len(lines) <= most and not too_wide):
            return FittedText(shortened(lines, max(1, most), area.width(), metrics.horizontalAdvance), font, line)
    raise ValueError("no size of ink to choose from")


def laid(text: str, width: float, ink: float, weight: QFont.Weight, leading: float = 1.3) -> FittedText:
    """The whole of ``text`` in as many lines as it takes; a word too wide for a line goes on in the next one."""
    font = font_of_ink(ink, weight)
    measure = QFontMetricsF(font).horizontalAdvance
    lines = in_whole_lines(bound(text), width, measure)
    breaks = len(lines) > len(wrapped(bound(text), width, measure))
    return FittedText(lines, font, font.pixelSize() * leading, breaks_words=breaks)


def laid_to_fit(
    text: str, area: QRectF, inks: Sequence[float], weight: QFont.Weight, leading: float = 1.3
) -> FittedText:
    """The whole of ``text`` at the first of ``inks`` at which it is no taller than ``area``, else at the last."""
    tries = [laid(text, area.width(), ink, weight, leading) for ink in inks]
    return next((each for each in tries if each.height <= area.height()), tries[-1])


def fitted_in_one_line(
    text: str, area: QRectF, inks: Sequence[float], weight: QFont.Weight, leading: float = 1.2
) -> FittedText:
    """``text`` in one line at the first of ``inks`` at which it fits, else broken into lines at the last."""
    for ink in inks:
        if ink_width(text, ink, weight) <= area.width():
            return fitted(text, area, (ink,), weight, leading)
    return fitted(text, area, inks[-1:], weight, leading)


def bound(text: str) -> str:
    """``text`` with spaces that no line is broken at between a number and what it counts."""
    return _AFTER_NUMBER.sub("\u00a0", _BEFORE_NUMBER.sub("\u00a0", text))


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """``text`` in lines of at most ``width``, broken at plain spaces; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def in_whole_lines(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """As :func:`wrapped`, but a word that is wider goes on in the next line."""
    return tuple(piece for line in wrapped(text, width, measure) for piece in _in_pieces(line, width, measure))


def _in_pieces(line: str, width: float, measure: Callable[[str], float]) -> list[str]:
    pieces = [""]
    for sign in line:
        if pieces[-1] and measure(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def shortened(lines: tuple[str, ...], most: int, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """The first ``most`` lines; where some are left out or too wide, the last or the wide one ends in an ellipsis."""
    kept = [_cut(line, width, measure) for line in lines[:most]]
    if len(lines) > most:
        kept[-1] = _cut(f"{kept[-1].rstrip('….,;: ')}…", width, measure)
    return tuple(kept)


def _cut(line: str, width: float, measure: Callable[[str], float]) -> str:
    if measure(line) <= width:
        return line
    end = line.rstrip("…")
    while end and measure(f"{end.rstrip()}…") > width:
        end = end[:-1]
    return f"{end.rstrip()}…"


def paint_lines(painter: QPainter, text: FittedText, area: QRectF, align: float = 0.0) -> float:
    """Paint lines from the top of ``area`` in the pen's colour, 0 left to 1 right; returns where they end."""
    metrics = QFontMetricsF(text.font)
    above = (text.line - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(text.font)
    for number, line in enumerate(text.lines):
        left = area.left() + (area.width() - metrics.horizontalAdvance(line)) * align
        painter.drawText(QPointF(left, area.top() + number * text.line + above), line)
    return area.top() + text.height
