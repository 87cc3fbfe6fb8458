"""What an ear of seventy makes of a sound: its spectrum from instant to instant, and how loud it is.

For tools and tests; plain Python, because nothing else here would need more.
"""

from __future__ import annotations

import cmath
import math
from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from knee_coach.sound.wav import RATE

THINNED = 4
"""Every fourth sample is looked at: 12,000 a second, so nothing is seen above 6 kHz. Old ears hear little there."""

SIZE = 512
"""Thinned samples in one look, 43 ms: lines 23 Hz apart."""

EAR_SECONDS = 0.1
"""Seconds over which an ear adds up: a shorter sound is softer (Zwicker and Fastl, Psychoacoustics, chapter 8)."""

AT_SEVENTY = (
    (125, 22.1, 9.8),
    (250, 11.4, 10.1),
    (500, 3.8, 11.0),
    (750, 1.2, 12.3),
    (1000, 0.8, 13.9),
    (1500, 1.0, 17.1),
    (2000, -1.5, 20.1),
    (3000, -4.0, 25.4),
    (4000, -3.8, 30.1),
    (6000, 1.4, 38.0),
)
"""Hz; the level in dB at which young ears begin to hear it in a room (ISO 389-7:2005, table 1, diffuse field); by how
many dB ears of seventy need it louder (ISO 7029:2017, table 1: a (70 - 18)^b, the mean of men's and women's medians).
"""

Spectrum = list[float]
"""The energy of lines 0, 23.4, 46.9, ... Hz up to 6 kHz; a sine of full scale comes to 0.5 in all."""


def spectra(samples: array[int], every: float) -> list[Spectrum]:
    """The spectrum at 0, ``every``, 2 * ``every``, ... seconds, until the sound is over."""
    step = RATE / THINNED * every
    thin = [0.0] * (SIZE // 2) + _thinned(samples) + [0.0] * (SIZE + math.ceil(step))
    count = math.ceil(len(samples) / RATE / every) + 1
    return [_look(thin[round(number * step) :][:SIZE]) for number in range(count)]


def hertz(line: int) -> float:
    """The frequency of a line of a spectrum."""
    return line * RATE / THINNED / SIZE


def loudness_level(samples: array[int], every: float = 0.01) -> float:
    """How loud the loudest instant of a sound is to ears of seventy, in dB; a long sine of 1 kHz at full scale is 0.

    Every part of the spectrum counts by what is above what these ears begin to hear, and an instant together with what
    came in the tenth of a second before. So it is right for sounds that are not loud, which is when it matters.
    """
    heard = loudest = 0.0
    keeps = math.exp(-every / EAR_SECONDS)
    for spectrum in spectra(samples, every):
        energy = sum(power * weight for power, weight in zip(spectrum, _weights(), strict=True))
        heard = keeps * heard + (1 - keeps) * energy
        loudest = max(loudest, heard)
    return 10 * math.log10(2 * loudest) if loudest > 0 else -math.inf


def needed_at_seventy(frequency: float) -> float:
    """The level in dB at which the median ear of seventy begins to hear a frequency in Hz."""
    points = [(math.log(at), young + older) for at, young, older in AT_SEVENTY]
    place = min(max(math.log(max(frequency, 1.0)), points[0][0]), points[-1][0])
    for (left, low), (right, high) in pairwise(points):
        if place <= right:
            return low + (high - low) * (place - left) / (right - left)
    return points[-1][1]


@lru_cache(maxsize=1)
def _weights() -> tuple[float, ...]:
    reference = needed_at_seventy(1000)
    return tuple(10 ** ((reference - needed_at_seventy(hertz(line))) / 10) for line in range(SIZE // 2))


def _thinned(samples: array[int]) -> list[float]:
    """Every fourth sample of a weighted average of seven, which takes off most of what is above 6 kHz."""
    padded = [0] * 3 + list(samples) + [0] * 6
    return [
        (
            padded[at]
            + padded[at + 6]
            + 2 * (padded[at + 1] + padded[at + 5])
            + 3 * (padded[at + 2] + padded[at + 4])
            + 4 * padded[at + 3]
        )
        / 16
        / 32768
        for at in range(0, len(samples), THINNED)
    ]


@lru_cache(maxsize=1)
def _window() -> tuple[float, ...]:
    """Hann's, scaled so that the energy stays what it is."""
    return tuple((1 - math.cos(2 * math.pi * index / SIZE)) * math.sqrt(2 / 3) for index in range(SIZE))


def _look(values: Sequence[float]) -> Spectrum:
    lines = _transformed([complex(value * share) for value, share in zip(values, _window(), strict=True)])
    return [share * abs(line) ** 2 for line, share in zip(lines[: SIZE // 2], _shares(), strict=True)]


@lru_cache(maxsize=1)
def _shares() -> tuple[float, ...]:
    """What makes energy of each line: it gives back what thinning took off."""
    halves = [math.pi * hertz(line) / RATE for line in range(SIZE // 2)]
    kept = [1.0, *((math.sin(THINNED * half) / THINNED / math.sin(half)) ** 4 for half in halves[1:])]
    return tuple(2 / SIZE**2 / share for share in kept)


def _transformed(values: list[complex]) -> list[complex]:
    """Fourier's transform of a power of two values."""
    count = len(values)
    if count == 1:
        return values
    even, odd = _transformed(values[::2]), _transformed(values[1::2])
    turned = [turn * value for turn, value in zip(_turns(count), odd, strict=True)]
    return [e + t for e, t in zip(even, turned, strict=True)] + [e - t for e, t in zip(even, turned, strict=True)]


@lru_cache(maxsize=16)
def _turns(count: int) -> tuple[complex, ...]:
    return tuple(cmath.exp(-2j * math.pi * index / count) for index in range(count // 2))
