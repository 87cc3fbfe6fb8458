"""Finds a piece of sound in a recording: the lag at which the two are most alike, to the sample."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import mul

from knee_coach.sound.wav import RATE

NEAR = 0.25
"""Seconds: farther from its instant a sound is not looked for."""

HEAD = round(0.09 * RATE)
"""Samples of a piece that are compared one by one; of the rest only the envelope is."""

_BLOCK = RATE // 1000
"""Samples that one value of an envelope stands for."""

_ROUGH = 7 * _BLOCK
"""Samples by which the lag of an envelope may be wrong: a word begins softly."""

_COARSE = 4
"""Samples that are taken together to find the lag more closely: a sixth of a period at 2 kHz."""

_PEAKS = 8
"""Of the lags found so, the best are looked at to the sample: a tone is like itself a period or two later."""


def lag_of(samples: array[int], start: int, form: array[int]) -> int:
    """Samples by which what looks most like ``form`` comes after ``start``: first roughly, then to the sample."""
    near = round(NEAR * RATE)
    lag = _refined(samples, start, form, 0, near, _BLOCK, _loudness)
    return lag_near(samples, start, form[:HEAD], lag, _ROUGH)


def lag_near(samples: array[int], start: int, form: array[int], lag: int, reach: int) -> int:
    """The same, at most ``reach`` samples from a ``lag``, by the waveform alone; ``form`` is a head at most."""
    scores = _scores(samples, start, form, lag, reach, _COARSE, sum)
    peaks = [at for at in range(1, len(scores) - 1) if scores[at - 1] <= scores[at] >= scores[at + 1]]
    best = sorted(peaks, key=lambda at: scores[at])[-_PEAKS:] or [_best(scores)]
    lags = [lag - reach + at * _COARSE + off for at in best for off in range(-_COARSE, _COARSE + 1)]
    return max(lags, key=lambda lag: likeness(part_of(samples, start + lag, len(form)), form))


def _refined(
    samples: array[int], start: int, form: array[int], lag: int, reach: int, step: int, one: Callable[[array[int]], int]
) -> int:
    """The best lag within ``reach`` of one that is roughly right; ``one`` makes one value of ``step`` samples."""
    return lag - reach + _best(_scores(samples, start, form, lag, reach, step, one)) * step


def _scores(
    samples: array[int], start: int, form: array[int], lag: int, reach: int, step: int, one: Callable[[array[int]], int]
) -> list[float]:
    """How alike the two are at each ``step`` from ``lag - reach`` on."""
    around = part_of(samples, start + lag - reach, len(form) + 2 * reach)
    values, wanted = ([one(of[at : at + step]) for at in range(0, len(of), step)] for of in (around, form))
    energy: list[int] = [0, *accumulate(map(mul, values, values))]
    ends = range(len(wanted), len(values))
    return [
        dot(values[end - len(wanted) : end], wanted) / math.sqrt(max(1, energy[end] - energy[end - len(wanted)]))
        for end in ends
    ]


def _best(scores: Sequence[float]) -> int:
    return max(range(len(scores)), key=lambda at: scores[at])


def _loudness(samples: array[int]) -> int:
    return sum(map(abs, samples))


def part_of(samples: array[int], start: int, count: int) -> array[int]:
    """So many samples from ``start`` on, silent where the recording has none."""
    before = min(max(0, -start), count)
    part = array("h", bytes(2 * before)) + samples[max(0, start) : max(0, start + count)]
    return part + array("h", bytes(2 * (count - len(part))))


def likeness(some: Sequence[float], others: Sequence[float]) -> float:
    """1 for the same form, 0 for none in common."""
    return dot(some, others) / math.sqrt(max(1.0, dot(some, some)) * max(1.0, dot(others, others)))


def dot(some: Sequence[float], others: Sequence[float]) -> float:
    """The sum of the products."""
    return float(sum(map(mul, some, others)))
