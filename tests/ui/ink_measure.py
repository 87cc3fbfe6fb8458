"""Measures ink in pictures: how tall what was painted dark on light really is."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage


class Picture:
    """A picture in grey. What is darker than half way between black and white is ink."""

    def __init__(self, image: QImage) -> None:
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        self._bits = bytes(grey.constBits())
        self._line = grey.bytesPerLine()

    def ink_height(self, area: QRect) -> int:
        """Pixels from the topmost to the lowest ink in ``area``."""
        rows = [row for row in range(area.top(), area.bottom() + 1) if self._has_ink(self._row(row, area))]
        return rows[-1] - rows[0] + 1 if rows else 0

    def first_line(self, area: QRect) -> QRect:
        """The uppermost run of rows with ink."""
        top, bottom = self._runs(
            area.top(), [self._has_ink(self._row(row, area)) for row in range(area.top(), area.bottom() + 1)]
        )[0]
        return QRect(area.left(), top, area.width(), bottom - top + 1)

    def glyphs(self, area: QRect) -> list[QRect]:
        """The runs of columns with ink, from the left."""
        columns = range(area.left(), area.right() + 1)
        runs = self._runs(area.left(), [self._has_ink(self._column(column, area)) for column in columns])
        return [QRect(left, area.top(), right - left + 1, area.height()) for left, right in runs]

    def _row(self, row: int, area: QRect) -> bytes:
        start = row * self._line
        return self._bits[start + area.left() : start + area.right() + 1]

    def _column(self, column: int, area: QRect) -> bytes:
        return self._bits[area.top() * self._line + column : area.bottom() * self._line + column + 1 : self._line]

    @staticmethod
    def _has_ink(pixels: bytes) -> bool:
        return min(pixels) < 128

    @staticmethod
    def _runs(start: int, inked: list[bool]) -> list[tuple[int, int]]:
        runs, at = [], start
        for has_ink, group in groupby(inked):
            length = len(list(group))
            if has_ink:
                runs.append((at, at + length - 1))
            at += length
        return runs
