"""How a player tells that it can be heard, and that it cannot any more."""

from __future__ import annotations

from collections.abc import Callable

OnWorks = Callable[[bool], None]
"""Told, from any thread, when sound is missed (False) and when it comes out (True)."""


def nobody_is_told(works: bool) -> None:
    """For players without anybody who would stand in for them."""
