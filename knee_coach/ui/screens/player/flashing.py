"""Flashes: the visual twin of a cue. Never more than three in any second (WCAG 2.3.1)."""

from __future__ import annotations

FLASH_SECONDS = 0.18
"""Seconds that a flash stays: long enough to be seen out of the corner of the eye."""

APART_SECONDS = 0.35
"""Seconds from one flash to the next at least: fewer than three a second, with a little to spare."""


class FlashGate:
    """Lets a flash through when the last one lies far enough back."""

    def __init__(self) -> None:
        self._last: float | None = None

    def lets_through(self, at: float) -> bool:
        """Whether a flash may be shown at ``at`` (seconds); if so it counts as shown."""
        if self._last is not None and at - self._last < APART_SECONDS:
            return False
        self._last = at
        return True
