"""A fault that was found in a text before there were values to read."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """Where (offsets in the text), what, and how to mend it."""

    start: int
    end: int
    message: str
    hint: str
