"""How much the property tests of the reader tried, to be told at the end of a run."""

from __future__ import annotations


class Cases:
    """Counts readings, and keeps the longest of them."""

    def __init__(self) -> None:
        self.number = 0
        self.slowest_s = 0.0

    def add(self, seconds: float) -> None:
        """One more reading, of so many seconds of the processor's time."""
        self.number += 1
        self.slowest_s = max(self.slowest_s, seconds)
