"""Paints the stage part by part; what stands where is the frame's business, what it says the view's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.screens.player.counting import Count, CountForm
from knee_coach.ui.screens.player.frame import (
    CLOCK_INK,
    DETAIL_INKS,
    HEADING_INKS,
    INSTRUCTION_INKS,
    LINE_INK,
    SENTENCE_INKS,
    Frame,
)
from knee_coach.ui.screens.player.guide import Guide
from knee_coach.ui.screens.player.ink import (
    BOLD,
    HEAVY,
    REGULAR,
    FittedText,
    bound,
    fitted,
    fitted_in_one_line,
    font_of_ink,
    ink_path,
    ink_width,
    paint_lines,
    shortened,
    wrapped,
)
from knee_coach.ui.screens.player.view import PlayerView
from knee_coach.ui.screens.player.word_row import word_row

_TITLE_INK = 0.030
_WHERE_INK = 0.022
_THEN_INK = 0.0215


class StagePainter:
    """Paints one view into one frame, in the colours of one kind of phase."""

    def __init__(self, painter: QPainter, frame: Frame, colours: PhaseColours) -> None:
        self._painter = painter
        self._frame = frame
        self._ink = QColor(colours.ink)
        self._bar = QColor(colours.bar)
        self._track = QColor(colours.track)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink)

    def header(self, view: PlayerView) -> None:
        """Title, place in the session, minutes left."""
        area, height = self._frame.header, self._frame.height
        where_font = font_of_ink(_WHERE_INK * height, REGULAR)
        where_width = QFontMetricsF(where_font).horizontalAdvance(view.where)
        baseline = area.bottom() - 0.022 * height
        self._text(view.where, where_font, QPointF(area.right() - where_width, baseline))
        title_font = font_of_ink(_TITLE_INK * height, BOLD)
        room = area.width() - where_width - self._frame.gutter
        title = shortened((view.title,), 1, room, QFontMetricsF(title_font).horizontalAdvance)
        self._text(title[0], title_font, QPointF(area.left(), baseline))

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

    def rep_and_set(self, view: PlayerView) -> None:
        """Side by side, or under each other in a narrow window."""
        parts = [part for part in (view.rep, view.set) if part]
        lines = parts if self._frame.is_narrow else ["  ·  ".join(parts)]
        area, ink = self._frame.lines, LINE_INK * self._frame.height
        between = (area.height() - ink * len(lines)) / (len(lines) + 1)
        for number, line in enumerate(lines, start=1):
            path = ink_path(line, ink, BOLD, area.width())
            left = area.center().x() - path.boundingRect().width() / 2
            self._painter.fillPath(path.translated(left, area.top() + number * (between + ink)), self._ink)

    def guide(self, guide: Guide, *, below_side: bool) -> None:
        """The instruction's half: heading, instruction, smaller lines."""
        area = QRectF(self._frame.left if below_side else self._frame.left_whole)
        height = self._frame.height
        if guide.heading is not None:
            heading = fitted_in_one_line(guide.heading, area, [share * height for share in HEADING_INKS], HEAVY)
            area.setTop(self._lines(heading, area) + 0.022 * height)
        weight = BOLD if guide.heading is None else REGULAR
        inks = INSTRUCTION_INKS if guide.heading is None else INSTRUCTION_INKS[-2:]
        instruction = fitted(guide.instruction, area, [share * height for share in inks], weight, leading=1.28)
        area.setTop(self._lines(instruction, area) + 0.026 * height)
        for detail in guide.details:
            self._detail(detail, area)

    def then(self, text: str, area: QRectF) -> None:
        """What comes next, between the buttons."""
        if area.width() < 4 * area.height() * 0.3:
            return
        font = font_of_ink(_THEN_INK * self._frame.height, REGULAR)
        metrics = QFontMetricsF(font)
        measure = metrics.horizontalAdvance
        lines = shortened(wrapped(bound(text), area.width(), measure), 2, area.width(), measure)
        shown = FittedText(lines, font, font.pixelSize() * 1.3)
        self._lines(shown, QRectF(area.left(), area.center().y() - shown.height / 2, area.width(), shown.height), 1.0)

    def _detail(self, detail: str, area: QRectF) -> None:
        """A smaller line, if there is still room for it; ``area`` shrinks by what it took."""
        lowest = DETAIL_INKS[-1] * self._frame.height
        inks = [share * self._frame.height for share in DETAIL_INKS]
        if area.height() < font_of_ink(lowest, REGULAR).pixelSize() * 1.35:
            return
        text = fitted(detail, area, inks, REGULAR, leading=1.35)
        area.setTop(self._lines(text, area) + 0.012 * self._frame.height)

    def _lines(self, text: FittedText, area: QRectF, align: float = 0.0) -> float:
        return paint_lines(self._painter, text, area, align)

    def _text(self, text: str, font: QFont, at: QPointF) -> None:
        self._painter.setFont(font)
        self._painter.drawText(at, text)

    def _outline(self, text: str, ink: float, width: float, left: float, baseline: float) -> None:
        if text:
            self._painter.fillPath(ink_path(text, ink, HEAVY, width).translated(left, baseline), self._ink)


def flash_edge(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> None:
    """A frame round the whole stage: what a cue looks like to someone who does not hear it."""
    outer, inner = QPainterPath(), QPainterPath()
    outer.addRect(rect)
    inner.addRoundedRect(rect.adjusted(width, width, -width, -width), width, width)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(outer.subtracted(inner), colour)
