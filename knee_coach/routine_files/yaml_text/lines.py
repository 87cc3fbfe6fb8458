"""Where in a text an offset is: its line, its column, and the piece of the line to show."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

LONGEST_EXCERPT = 160
"""Characters: a longer line is cut round the place it is shown for."""

LONGEST_QUOTE = 60
"""Characters: a longer value is cut where a message repeats it."""

_KEPT_BEFORE = 60
_LINE_END = re.compile(r"\r\n|\r|\n")
_LONE_RETURN = r"\r(?!\n)"
# A text and not a pattern: only a file with a problem pays for compiling it.
# What a terminal would act on instead of drawing it. A tab is drawn as one space, so that the caret stands right.
# What nobody could see is shown too, and what would turn the order of the signs round.
_UNPRINTABLE = (
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
)


class Excerpt(NamedTuple):
    """A line as it is shown, and where the caret run stands in it (from 0)."""

    text: str
    caret_at: int
    caret_width: int


class Lines:
    """The lines of a text. An editor's idea of a line: only CR, LF and CRLF end one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The line of ``start`` with the caret run under ``start`` up to ``end``, on that line only."""
        number = bisect_right(self._starts, start)
        line_start = self._starts[number - 1]
        next_start = self._starts[number] if number < len(self._starts) else len(self._text)
        line = self._text[line_start:next_start].rstrip("\r\n")
        at = start - line_start
        width = max(1, min(end - line_start, len(line.rstrip())) - at)
        return _printable(_cut(Excerpt(line, at, width)))


def _cut(whole: Excerpt) -> Excerpt:
    if len(whole.text) <= LONGEST_EXCERPT:
        return whole
    begin = max(0, whole.caret_at - _KEPT_BEFORE)
    piece = whole.text[begin : begin + LONGEST_EXCERPT]
    at = whole.caret_at - begin
    width = min(whole.caret_width, max(1, len(piece) - at))
    front, back = "…" if begin else "", "…" if begin + LONGEST_EXCERPT < len(whole.text) else ""
    return Excerpt(front + piece + back, at + len(front), width)


def _printable(excerpt: Excerpt) -> Excerpt:
    return excerpt._replace(text=re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", excerpt.text.replace("\t", " ")))


def with_line_feeds(text: str) -> str:
    """The text, as long as before, with line feeds for carriage returns that end a line alone.

    Whoever looks for the ends of its lines then need look for line feeds only.
    """
    return re.sub(_LONE_RETURN, "\n", text) if "\r" in text else text


def quoted(text: str) -> str:
    """The text in double quotes, as messages repeat it: on one line, cut when it is long."""
    shown = printable(text)
    return f'"{shown}"' if len(shown) <= LONGEST_QUOTE else f'"{shown[: LONGEST_QUOTE - 1]}…"'


def printable(text: str) -> str:
    """The text with spaces collapsed and nothing in it that a terminal would act on."""
    return without_unprintable(" ".join(text.split()))


def without_unprintable(text: str) -> str:
    """The text, its spaces as they are, with nothing in it that a terminal would act on."""
    return re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", text)
