"""Rows of words brought into columns."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.model.text_width import columns

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


def _filled(cell: str, width: int, *, to_the_right: bool) -> str:
    blanks = " " * (width - columns(cell))
    return blanks + cell if to_the_right else cell + blanks
