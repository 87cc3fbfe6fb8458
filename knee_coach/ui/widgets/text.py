"""A text on a screen, in one of the few styles there are."""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class TextStyle(Enum):
    """Size, weight and colour of a text; the values are the style sheet's names."""

    DISPLAY = "display"
    TITLE = "title"
    LEAD = "lead"
    LEAD_STRONG = "lead_strong"
    BODY = "body"
    BODY_STRONG = "body_strong"
    SOFT = "soft"
    SOFT_STRONG = "soft_strong"
    SMALL = "small"
    ACCENT = "accent"
    ALARM = "alarm"
    ALARM_STRONG = "alarm_strong"
    CODE = "code"


_UNBROKEN = re.compile(r"[^\s\-\u200b]{25,}")
"""Longer than any word of ours: the name of a file, or what is no text at all."""

_PIECE = 8
_MAY_BREAK = "\u200b"


class Text(QLabel):
    """A text that breaks into lines where it must. It is always plain: what a file says is never read as markup.

    Nothing is so long that it needs more room than there is: what has no blank for 25 letters breaks anywhere.
    """

    def __init__(
        self, text: str = "", style: TextStyle = TextStyle.BODY, parent: QWidget | None = None, *, wraps: bool = True
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("style", style.value)
        self.setWordWrap(wraps)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(_UNBROKEN.sub(_breakable, text) if self.wordWrap() else text)

    def show_text(self, text: str | None) -> None:
        """Show this text, or nothing at all (not even its place) for None."""
        self.setText(text or "")
        self.setVisible(text is not None)


def _breakable(found: re.Match[str]) -> str:
    text = found.group()
    return _MAY_BREAK.join(text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
