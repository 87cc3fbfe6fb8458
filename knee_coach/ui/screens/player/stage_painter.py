"""Paints the stage part by part; what stands where is the frame's business, what it says the view's."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.screens.player.counting import Count, CountForm
from knee_coach.ui.screens.player.frame import (
    CLOCK_INK,
    LINE_INK,
    SENTENCE_INKS,
    Frame,
)
from knee_coach.ui.screens.player.guide import Guide
from knee_coach.ui.screens.player.guide_layout import guide_blocks
from knee_coach.ui.screens.player.ink import (
    BOLD,
    HEAVY,
    REGULAR,
    FittedText,
    fitted,
    ink_path,
    ink_width,
    laid_to_fit,
    paint_lines,
)
from knee_coach.ui.screens.player.view import PlayerView
from knee_coach.ui.screens.player.word_row import word_row

_THEN_INKS = (0.0215, 0.019, 0.017)
_TROUBLE_INKS = (0.026, 0.024, 0.022, 0.020, 0.018)
_TROUBLE_TALLEST = 0.15
"""Of the window's height: beyond it the sentence is set smaller."""


class StagePainter:
    """Paints one view into one frame, in the colours of one kind of phase."""

    def __init__(self, painter: QPainter, frame: Frame, colours: PhaseColours) -> None:
        self._painter = painter
        self._frame = frame
        self._ink = QColor(colours.ink)
        self._ground = QColor(colours.ground)
        self._bar = QColor(colours.bar)
        self._track = QColor(colours.track)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink)

    def segments(self, view: PlayerView) -> None:
        """One segment an exercise, filled as far as it is done."""
        area = self._frame.segments
        if not view.progress:
            return
        gap = min(0.006 * self._frame.width, 0.3 * area.width() / len(view.progress))
        width = (area.width() - gap * (len(view.progress) - 1)) / len(view.progress)
        for number, each in enumerate(view.progress):
            rect = QRectF(area.left() + number * (width + gap), area.top(), width, area.height())
            shape = QPainterPath()
            corner = min(rect.width(), rect.height()) / 2
            shape.addRoundedRect(rect, corner, corner)
            self._painter.fillPath(shape, self._track)
            self._painter.save()
            self._painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width() * each.share, rect.height()))
            self._painter.fillPath(shape, self._bar)
            self._painter.restore()

    def words(self, view: PlayerView) -> None:
        """The side on the left, the phase's word over the count."""
        area, right = self._frame.words, self._frame.right
        ink, gap = area.height(), 1.3 * self._frame.gutter
        whole = area if view.side is not None else right
        row = word_row(view.side, view.word, whole.width(), gap, lambda text: ink_width(text, ink, HEAVY))
        self._outline(row.side, ink, row.side_width, area.left(), area.bottom())
        left = max(right.center().x() - row.word_width / 2, whole.left() + (row.side_width + gap if row.side else 0))
        self._outline(row.word, ink, row.word_width, min(left, right.right() - row.word_width), area.bottom())

    def count(self, count: Count | None) -> None:
        """The count, or the sentence that stands in its place."""
        if count is None:
            return
        if count.form is CountForm.SENTENCE:
            area = self._frame.sentence
            inks = [share * self._frame.height for share in SENTENCE_INKS]
            text = fitted(count.text, area, inks, BOLD, leading=1.2)
            self._lines(text, QRectF(area.left(), area.center().y() - text.height / 2, area.width(), text.height), 0.5)
            return
        area = self._frame.count
        ink = area.height() if count.form is CountForm.NUMBER else CLOCK_INK * self._frame.height
        path = ink_path(count.text, ink, HEAVY, area.width())
        bounds = path.boundingRect()
        self._painter.fillPath(
            path.translated(area.center().x() - bounds.center().x(), area.center().y() + ink / 2), self._ink
        )

    def lines(self, said: Iterable[str | None]) -> None:
        """Rep and set side by side, or under each other in a narrow window; for a moment what a cue means."""
        parts = [part for part in said if part]
        lines = parts if self._frame.is_narrow else ["  ·  ".join(parts)]
        area, ink = self._frame.lines, LINE_INK * self._frame.height
        between = (area.height() - ink * len(lines)) / (len(lines) + 1)
        for number, line in enumerate(lines, start=1):
            path = ink_path(line, ink, BOLD, area.width())
            left = area.center().x() - path.boundingRect().width() / 2
            self._painter.fillPath(path.translated(left, area.top() + number * (between + ink)), self._ink)

    def guide(self, guide: Guide, trouble: str | None, *, below_side: bool) -> None:
        """The instruction's half: heading, instruction, smaller lines; at its foot what is wrong with the program."""
        frame = self._frame
        area = QRectF(frame.left if below_side else frame.left_whole)
        if guide.heading is not None:
            area = frame.left_read(below_side=below_side)
        if trouble is not None:
            area.setBottom(self._trouble(trouble, area))
        for block in guide_blocks(guide, area, frame.height):
            self._lines(block.text, QRectF(area.left(), block.top, area.width(), block.text.height))

    def then(self, text: str, area: QRectF) -> None:
        """What comes next, between the buttons, where there is room for all of it."""
        shown = laid_to_fit(text, area, [share * self._frame.height for share in _THEN_INKS], REGULAR, leading=1.2)
        if shown.breaks_words or shown.height > area.height():
            return
        self._lines(shown, QRectF(area.left(), area.center().y() - shown.height / 2, area.width(), shown.height), 1.0)

    def _trouble(self, sentence: str, area: QRectF) -> float:
        """What is wrong, whole, at the foot of ``area`` under a thin line; returns where the rest of it ends."""
        height = self._frame.height
        most = QRectF(area.left(), 0, area.width(), _TROUBLE_TALLEST * height)
        inks = [share * height for share in _TROUBLE_INKS]
        in_a_line = next((ink for ink in inks if ink_width(sentence, ink, REGULAR) <= area.width()), None)
        text = laid_to_fit(sentence, most, inks if in_a_line is None else [in_a_line], REGULAR, leading=1.25)
        top = area.bottom() - text.height
        self._painter.fillRect(
            QRectF(area.left(), top - 0.010 * height, area.width(), max(1.0, height / 400)), self._ink
        )
        self._lines(text, QRectF(area.left(), top, area.width(), text.height))
        return top - 0.022 * height

    def _lines(self, text: FittedText, area: QRectF, align: float = 0.0) -> float:
        return paint_lines(self._painter, text, area, align)

    def _outline(self, text: str, ink: float, width: float, left: float, baseline: float) -> None:
        if text:
            self._painter.fillPath(ink_path(text, ink, HEAVY, width).translated(left, baseline), self._ink)
