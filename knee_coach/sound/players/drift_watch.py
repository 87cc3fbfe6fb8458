"""Notices that a device's clock runs a little faster or slower than the computer's."""

from __future__ import annotations

from collections import deque

LOOKS = 40
"""How many looks are judged together: ten seconds. A device takes samples in gulps of up to 25 ms, and only the
furthest it gets ahead says where it is; quartz clocks differ by 0.01 %, which is 1 ms in that time."""

DRIFTED = 0.008
"""Seconds of drift that are worth a correction, which then moves what follows by as little."""


class DriftWatch:
    """Compares how far ahead of the clock the device is with how far it was at first."""

    def __init__(self) -> None:
        self._leads: deque[float] = deque(maxlen=LOOKS)
        self._first: float | None = None

    def note(self, lead: float) -> None:
        """Remember by how many seconds the device was ahead just now."""
        self._leads.append(lead)
        if self._first is None and len(self._leads) == LOOKS:
            self._first = max(self._leads)

    def drift(self) -> float:
        """Seconds it has got ahead since; below 0 when it has fallen behind; 0 while that is not worth a correction."""
        if self._first is None:
            return 0.0
        drift = max(self._leads) - self._first
        return drift if abs(drift) >= DRIFTED else 0.0

    def corrected(self, seconds: float) -> None:
        """The stream was moved: it is so much less ahead from now on."""
        self._leads = deque((lead - seconds for lead in self._leads), maxlen=LOOKS)
