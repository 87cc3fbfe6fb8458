"""How much room a text takes where every character has a column of its own."""

from __future__ import annotations

import unicodedata


def columns(text: str) -> int:
    """How wide a terminal draws the text: accents take no room of their own, East Asian characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
