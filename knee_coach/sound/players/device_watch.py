"""Notices when a sound device takes no samples any more."""

from __future__ import annotations

LOST_AFTER = 1.5
"""Seconds without a sample taken: nothing is heard any more."""

FLOWS_FROM = 3
"""Gulps that show that a device plays: the first two only fill it up."""

WAKES_WITHIN = 6.0
"""Seconds that a device may take to wake up and play: some wireless ones need several."""


class DeviceWatch:
    """Judges a device by the samples it has taken; ``now`` is seconds of any clock that does not jump."""

    def __init__(self) -> None:
        self._is_there = False
        self._last_taken = 0
        self._gulps = 0
        """How often it was seen since the start that the device had taken something."""
        self._alive_at = 0.0

    def started(self, now: float, *, is_there: bool) -> None:
        """The device was given samples from the first on; or there is none."""
        self._is_there, self._alive_at = is_there, now
        self._last_taken = self._gulps = 0

    def note(self, taken: int, now: float) -> None:
        """Remember how many samples it has taken of those it was given last."""
        if taken != self._last_taken:
            self._last_taken, self._alive_at = taken, now
            self._gulps += 1

    def is_lost(self, now: float) -> bool:
        """Whether there is no device, or it takes no samples any more."""
        patience = LOST_AFTER if self._gulps >= FLOWS_FROM else WAKES_WITHIN
        return not self._is_there or now - self._alive_at >= patience
