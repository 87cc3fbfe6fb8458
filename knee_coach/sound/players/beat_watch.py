"""Notices when a stream of sound is no longer where the clock says it should be."""

from __future__ import annotations

from collections import deque

OFF_BEAT = 0.04
"""Seconds the stream may be off the clock before it is put right: a device that wakes up drops samples, a machine that
is too busy feeds it too late, and no device's own clock runs quite like the computer's."""

LEADS_KEPT = 8
"""How many times in a row the stream is looked at before it is judged: the device takes samples in gulps."""

STANDS_STILL = 0.1
"""Seconds that a stream falls behind within a few looks when the device takes nothing yet. More than a gulp's share."""


class BeatWatch:
    """Judges a stream by how far ahead of the clock the device takes samples: always as far, while it never ran dry."""

    def __init__(self) -> None:
        self._leads: deque[float] = deque(maxlen=LEADS_KEPT)
        self._first: float | None = None

    def note(self, lead: float) -> None:
        """Remember by how many seconds the device was ahead just now."""
        self._leads.append(lead)

    def corrected(self, seconds: float) -> None:
        """The stream was moved: it is so much less ahead from now on."""
        self._leads = deque((lead - seconds for lead in self._leads), maxlen=LEADS_KEPT)

    def is_steady(self) -> bool:
        """Whether the device takes samples as fast as time goes, lately."""
        leads = tuple(self._leads)
        half = LEADS_KEPT // 2
        return len(leads) == LEADS_KEPT and abs(max(leads[:half]) - max(leads[half:])) < STANDS_STILL

    def is_off(self) -> bool:
        """Whether the stream is off the clock by more than is tolerated, or jumped about while it started."""
        if len(self._leads) < LEADS_KEPT:
            return False
        if self._first is None:
            if max(self._leads) - min(self._leads) > OFF_BEAT:
                return True
            self._first = max(self._leads)
        return abs(max(self._leads) - self._first) > OFF_BEAT
