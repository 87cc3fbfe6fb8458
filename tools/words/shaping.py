"""From what an engine says to a recording: trimmed, with soft edges, as loud as all others."""

from __future__ import annotations

import math
from array import array
from collections import deque
from collections.abc import Sequence

from knee_coach.sound.wav import RATE
from tools.hearing import loudness_level

AUDIBLE = -40.0
"""dB below a word's loudest sample: what is quieter at its ends is cut off. A soft "f" or "s" lies above it."""

BEFORE = 0.003
"""Seconds kept before the first audible sample, for the edge to rise in."""

AFTER = 0.012
"""Seconds kept after the last audible sample."""

EDGE = 0.005
"""Seconds from silence to full at the start, and back at the end."""

LOUDEST_SAMPLE = -5.0
"""dB of full scale at most, so that a word and a tick together stay below -1 dB."""

LOOKS = 0.02
"""Seconds between two looks at how loud it is."""

MOST_DRIVEN = 10 ** (9 / 20)
"""How far above full scale the loudest sample may be driven before it is turned down to the limit."""

MISSES = 2.0
"""dB."""

_REACH = round(0.003 * RATE)
"""Samples before and after a peak over which it is turned down."""


def trimmed(samples: Sequence[float]) -> Sequence[float]:
    """Without the silence at its ends."""
    limit = max(map(abs, samples)) * 10 ** (AUDIBLE / 20)
    first = next(index for index, value in enumerate(samples) if abs(value) > limit)
    last = next(index for index in range(len(samples) - 1, -1, -1) if abs(samples[index]) > limit)
    return samples[max(0, first - round(BEFORE * RATE)) : last + round(AFTER * RATE)]


def levelled(samples: Sequence[float], level: float) -> array[int]:
    """The recording with soft edges, heard at ``level`` dB (see ``tools/hearing.py``).

    A word whose vowels old ears hear badly ("sixteen") may stay up to :data:`MISSES` dB below it.

    Raises:
        ValueError: it would be quieter than that.
    """
    loudest = max(map(abs, samples))
    shaped = [value / loudest * edge for value, edge in zip(samples, _edges(len(samples)), strict=True)]
    gain = 10 ** (LOUDEST_SAMPLE / 20)
    made = _limited([value * gain for value in shaped])
    missing = level - loudness_level(made, LOOKS)
    while abs(missing) > 0.1 and gain < MOST_DRIVEN:
        gain = min(MOST_DRIVEN, gain * 10 ** (missing / 20))
        made = _limited([value * gain for value in shaped])
        missing = level - loudness_level(made, LOOKS)
    if missing > MISSES:
        raise ValueError(f"{missing:.1f} dB too quiet at {LOUDEST_SAMPLE} dB of full scale")
    return made


def _edges(count: int) -> list[float]:
    """Raised cosines at both ends, 1 between."""
    rise = round(EDGE * RATE)
    half = [0.5 - 0.5 * math.cos(math.pi * index / rise) for index in range(rise)]
    return [*half, *([1.0] * (count - 2 * rise)), *reversed(half)]


def _limited(samples: Sequence[float]) -> array[int]:
    """Peaks above the limit turned down, smoothly, from 3 ms before to 3 ms after them."""
    limit = 10 ** (LOUDEST_SAMPLE / 20)
    needed = [min(1.0, limit / max(abs(value), 1e-9)) for value in samples]
    lowest = _window_min(needed, _REACH)
    gains = _window_mean(lowest, _REACH)
    return array("h", (round(32767 * value * gain) for value, gain in zip(samples, gains, strict=True)))


def _window_min(values: Sequence[float], reach: int) -> list[float]:
    """The lowest of each value and those up to ``reach`` before and after it."""
    found = []
    rising: deque[int] = deque()  # indices of values that are the lowest of all after them
    for index, value in enumerate((*values, *([1.0] * reach))):
        while rising and (index < len(values) and values[rising[-1]] >= value):
            rising.pop()
        if index < len(values):
            rising.append(index)
        if index >= reach:
            if rising[0] < index - 2 * reach:
                rising.popleft()
            found.append(values[rising[0]])
    return found


def _window_mean(values: Sequence[float], reach: int) -> list[float]:
    count = 2 * reach + 1
    padded = [*([values[0]] * reach), *values, *([values[-1]] * reach)]
    total = sum(padded[:count])
    means = [total / count]
    for index in range(count, len(padded)):
        total += padded[index] - padded[index - count]
        means.append(total / count)
    return means
