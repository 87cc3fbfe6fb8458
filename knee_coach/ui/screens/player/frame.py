"""Where everything stands on the stage, as rectangles worked out from its size alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

COUNT_INK = 0.36
"""Of the window's height; at least 35 %, and a hair more for what is smoothed away at the edges."""
CLOCK_INK = 0.22
"""Minutes and seconds; at least 18 %."""
WORD_INK = 0.094
"""The phase's word and the side; at least 9 %."""
LINE_INK = 0.054
"""Rep, set and the instruction; at least 5 %."""
INSTRUCTION_INKS = (0.078, 0.072, 0.066, 0.060, LINE_INK)
"""A short instruction is larger: it is alone on its half."""
HEADING_INKS = (0.072, 0.066, LINE_INK)
"""The name of the exercise that is coming."""
SENTENCE_INKS = (0.104, 0.094, 0.084, 0.074, 0.064, LINE_INK)
DETAIL_INKS = (0.036, 0.032, 0.028)
"""What is read at the desk, before the exercise begins."""
NARROW = 1.65
"""Width by height: below it rep and set do not stand beside each other under the bar, but under each other."""


@dataclass(frozen=True)
class Frame:
    """The rectangles of a stage ``width`` × ``height`` pixels large, in pixels."""

    width: float
    height: float

    @property
    def is_narrow(self) -> bool:
        """Whether rep and set have a line each."""
        return self.width < NARROW * self.height

    @property
    def margin(self) -> float:
        """Left, right and at the bottom."""
        return max(20.0, 0.029 * self.width)

    @property
    def header(self) -> QRectF:
        """Title, place and minutes left."""
        return self._across(0.025, 0.092)

    @property
    def segments(self) -> QRectF:
        """One segment an exercise."""
        return self._across(0.099, 0.112)

    @property
    def words(self) -> QRectF:
        """Side and phase word; its height is their ink."""
        return self._across(0.148, 0.148 + WORD_INK)

    @property
    def left(self) -> QRectF:
        """The instruction's half, under the side."""
        column = self._left_column
        top = 0.298 * self.height
        return QRectF(column.left(), top, column.width(), 0.862 * self.height - top)

    @property
    def left_whole(self) -> QRectF:
        """The instruction's half where no side stands above it."""
        column = self._left_column
        top = self.words.top()
        return QRectF(column.left(), top, column.width(), self.left.bottom() - top)

    def left_read(self, *, below_side: bool) -> QRectF:
        """The same while it is read at the desk: from close under the side to close above the buttons."""
        column = self._left_column
        top = (0.268 if below_side else 0.148) * self.height
        return QRectF(column.left(), top, column.width() + 0.5 * self.gutter, 0.880 * self.height - top)

    @property
    def right(self) -> QRectF:
        """The count's half, from the word down to the line of rep and set."""
        start = self._left_column.right() + self.gutter
        return QRectF(start, self.words.top(), self.width - self.margin - start, 0.715 * self.height)

    @property
    def count(self) -> QRectF:
        """The count; its height is the ink of a number."""
        top = 0.274 if self.is_narrow else 0.298
        return QRectF(self.right.left(), top * self.height, self.right.width(), COUNT_INK * self.height)

    @property
    def bar(self) -> QRectF:
        """The bar."""
        top, thick = (0.660, 0.030) if self.is_narrow else (0.712, 0.036)
        return QRectF(self.right.left(), top * self.height, self.right.width(), thick * self.height)

    @property
    def lines(self) -> QRectF:
        """Rep and set, between bar and buttons."""
        top = self.bar.bottom() + 0.012 * self.height
        bottom = self.buttons.top() - 0.010 * self.height
        return QRectF(self.right.left(), top, self.right.width(), bottom - top)

    @property
    def sentence(self) -> QRectF:
        """What stands in the count's place in an await, where there is no bar."""
        top = self.count.top() - 0.01 * self.height
        return QRectF(self.right.left(), top, self.right.width(), self.bar.bottom() - top)

    @property
    def buttons(self) -> QRectF:
        """The row of buttons."""
        return self._across(0.888, 0.888 + 0.084)

    @property
    def panel(self) -> QRectF:
        """What a panel covers: all but title and segments."""
        top = self.segments.bottom() + 0.012 * self.height
        return QRectF(0, top, self.width, self.height - top)

    @property
    def gutter(self) -> float:
        """Between the halves."""
        return 0.04 * self.width

    @property
    def _left_column(self) -> QRectF:
        inner = self.width - 2 * self.margin - self.gutter
        return QRectF(self.margin, 0, 0.47 * inner, self.height)

    def _across(self, top: float, bottom: float) -> QRectF:
        return QRectF(self.margin, top * self.height, self.width - 2 * self.margin, (bottom - top) * self.height)
