"""Rows of words brought into columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_BETWEEN = "  "


def in_columns(rows: Sequence[Sequence[str]], *, to_the_right: int) -> list[str]:
    """A line for each row; the first ``to_the_right`` columns are numbers and end below each other."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return [
        _BETWEEN.join(
            _filled(cell, width, to_the_right=place < to_the_right)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def columns(text: str) -> int:
    """How wide a terminal draws the text: accents take no room of their own, East Asian characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _filled(cell: str, width: int, *, to_the_right: bool) -> str:
    blanks = " " * (width - columns(cell))
    return blanks + cell if to_the_right else cell + blanks
