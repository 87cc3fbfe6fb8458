"""Leaves the person's home folder out of a text: its name is often theirs, and need not be in a mail."""

from __future__ import annotations

import re
import sys
from pathlib import Path


def without_home(text: str) -> str:
    """The text with ``~`` wherever it names the home folder, by the name it goes by or the one behind a link."""
    flags = re.IGNORECASE if sys.platform == "win32" else 0
    for home in _names():
        # Not where it is only the beginning of another name: /home/anna in /home/annabel.
        text = re.sub(rf"{re.escape(home)}(?![\w.-]*[\w-])", "~", text, flags=flags)
    return text


def _names() -> list[str]:
    try:
        home = Path.home()
    except RuntimeError:
        return []
    # The longer one first; a home that is the root of everything says nothing about anybody.
    names = {home, home.resolve()}
    return sorted((str(name) for name in names if name.name), key=len, reverse=True)
