"""A line of a file with carets under the fault, cut to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.widgets.text import Text, TextStyle

_CUT = "…"
_FEWEST = 8
"""Characters: fewer tell nothing."""


class Excerpt(Text):
    """A long line is cut at its ends; the carets stay in sight. It never asks for more room than it gets."""

    def __init__(self, excerpt: str, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.CODE, parent, wraps=False)
        self._excerpt = excerpt
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(cut_to(excerpt, len(excerpt)))

    def minimumSizeHint(self) -> QSize:
        return QSize(_FEWEST * self._letter(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(cut_to(self._excerpt, max(_FEWEST, event.size().width() // self._letter())))

    def _letter(self) -> int:
        return max(1, self.fontMetrics().horizontalAdvance("M"))


def cut_to(excerpt: str, most: int) -> str:
    """The excerpt with no line longer than ``most`` characters; where the carets are is kept.

    What cannot be shown, as in a file that is no text, becomes a dot.
    """
    line, _, carets = excerpt.partition("\n")
    line = printable(line)
    if max(len(line), len(carets)) > most:
        line, carets = _window(line, carets, most)
    return f"{line}\n{carets}" if carets else line


def printable(text: str) -> str:
    """The text with a dot in place of what cannot be shown."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)


def _window(line: str, carets: str, most: int) -> tuple[str, str]:
    caret_at = len(carets) - len(carets.lstrip())
    start = max(0, min(caret_at - most // 3, len(line) - most))
    end = start + most
    shown = line[start:end]
    if start:
        shown = _CUT + shown[1:]
    if end < len(line):
        shown = shown[:-1] + _CUT
    return shown, carets[start:end].rstrip()
