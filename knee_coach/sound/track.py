"""A track: sounds (tones and recorded words) at exact instants of a clock, and the samples they mix to.

A track lies on the axis of the session's clock: its sample number ``n`` is heard at ``n / RATE`` seconds of that
clock. So two tracks made at different times agree sample by sample wherever they hold the same notes, and a player can
go from one to the other without a gap. A track is silence but for its notes, and has no end: a player asks for the
stretch it needs.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knee_coach.sound.bank import SoundBank
from knee_coach.sound.wav import RATE

CEILING = round(32767 * 10 ** (-1 / 20))
"""-1 dB of full scale: louder sums are held there, which leaves room for what a sound server does to them."""


@dataclass(frozen=True, order=True)
class Note:
    """One sound of a bank, a tone or a recorded word, starting ``at`` seconds of the clock."""

    at: float
    tone: str

    @property
    def first_sample(self) -> int:
        """The number of its first sample on the clock's axis."""
        return round(self.at * RATE)


@dataclass(frozen=True)
class Track:
    """Notes in the order of time, and the bank they are played from."""

    notes: tuple[Note, ...]
    bank: SoundBank

    def samples(self, first: int, count: int, volume: float = 1.0) -> array[int]:
        """The ``count`` samples from number ``first`` on: mono, 16 bit. ``volume`` 0 to 1 scales every sound.

        Where sounds overlap they are added, and held at -1 dB of full scale.
        """
        mixed = array("h", bytes(2 * count))
        filled = 0  # the samples before this one may hold something already
        at_volume: dict[str, array[int]] = {}
        for note in self._sounding(first, first + count):
            tone = at_volume.get(note.tone)
            if tone is None:
                tone = at_volume[note.tone] = scaled(self.bank.samples[note.tone], volume)
            start = note.first_sample - first
            low, high = max(start, 0), min(start + len(tone), count)
            over = max(low, min(filled, high))
            for index in range(low, over):
                mixed[index] = max(-CEILING, min(CEILING, mixed[index] + tone[index - start]))
            mixed[over:high] = tone[over - start : high - start]
            filled = max(filled, high)
        return mixed

    def is_quiet(self, first: int, count: int) -> bool:
        """Whether no note sounds in the ``count`` samples from number ``first`` on."""
        return not any(True for _ in self._sounding(first, first + count))

    def _sounding(self, first: int, end: int) -> Iterable[Note]:
        return (
            note
            for note in self.notes
            if note.first_sample < end and note.first_sample + len(self.bank.samples[note.tone]) > first
        )


def scaled(tone: array[int], volume: float) -> array[int]:
    """The tone with every sample multiplied by ``volume``, 0 to 1."""
    return tone if volume == 1.0 else array("h", map(_multiplied(volume).__getitem__, tone))


@lru_cache(maxsize=2)
def _multiplied(volume: float) -> Sequence[int]:
    """Every 16-bit value times ``volume``, those below 0 last: looking up is twice as fast as multiplying.

    What is late is written while the patient waits for it.
    """
    return [round(value * volume) for value in (*range(2**15), *range(-(2**15), 0))]
