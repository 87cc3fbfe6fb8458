"""Compares a recording with the track of a plan: where each sound really is, what is lost, what nobody planned.

Each sound is looked for by its waveform (the lag at which recording and plan agree best), so that a sound which begins
while another still sounds is found as well, to the sample. Then all that the plan has beside it is taken away: what is
left must be the sound itself, else it is lost.
"""

from __future__ import annotations

import math
import statistics
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise

from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE
from tools.soundtest.figures import Figures, HeardNote
from tools.soundtest.likeness import HEAD, dot, lag_near, lag_of, likeness, part_of

AUDIBLE = 300
"""Of 32767: quieter than this is silence."""

_APART = 0.1
"""Seconds of silence between two sounds in no plan; with less they are one."""

_LEAD = round(0.02 * RATE)
"""Samples before a sound that are compared too: its beginning is what counts."""

_COMPARED = _LEAD + round(0.5 * RATE)
"""Samples of a sound that are looked for: all pulses of most tones, which are alike among themselves."""

_SHARE, _LIKENESS = 0.5, 0.7
"""A sound is heard when it has at least this share of its strength, and this likeness (1 for the same form)."""

_SURE = 0.95
"""A likeness at which all is where the plan has it; what is less alike is looked for once more."""

_AS_OTHERS = round(0.012 * RATE)
"""Samples round the lag of the others within which a second look finds a sound: more than it may be uneven by."""


def compared(samples: array[int], first_at: float, track: Track) -> Figures:
    """Compare a recording whose first sample was heard ``first_at`` (seconds of the track's axis) with the track."""
    places = [_Place(samples, round((note.at - first_at) * RATE), note, track) for note in track.notes]
    sure = [place for place in places if place.likeness > _LIKENESS]
    gain = statistics.median(place.gain for place in sure) if sure else 0.0
    usual = round(statistics.median(place.lag for place in sure)) if sure else 0
    left = array("h", samples)
    lags: dict[_Place, int] = {}
    for place in places:
        if place.likeness < _SURE:
            place.look_near(usual)
        if place.likeness >= _SURE and place.is_there(gain):
            lags[place] = place.lag
            _take_away(left, place, place.lag, gain)
    while found := _found([place for place in places if place not in lags], left, gain):
        lags.update(found)
    notes = tuple(HeardNote(place.note, lags[place] / RATE if place in lags else None) for place in places)
    return Figures(notes, tuple(_sounds(left, first_at)))


class _Place:
    """Where one note should be in a recording, and where what is there fits the plan best."""

    def __init__(self, samples: array[int], planned: int, note: Note, track: Track) -> None:
        self.note = note
        self.sound = track.bank.samples[note.tone]
        self.start = planned - _LEAD
        self._samples = samples
        first, length = note.first_sample - _LEAD, _LEAD + len(self.sound)
        whole = track.samples(first, min(length, _COMPARED))
        self._all_of_own = Track((note,), track.bank).samples(first, len(whole))
        self._whole, self._own = whole[:HEAD], self._all_of_own[:HEAD]
        self.lag = lag_of(samples, self.start, whole)
        self.likeness = likeness(self._heard(samples, self.lag), self._whole)

    @property
    def gain(self) -> float:
        """How loud it is there, 1 for as loud as in the plan."""
        return dot(self._heard(self._samples, self.lag), self._whole) / max(1, dot(self._whole, self._whole))

    def look_near(self, lag: int) -> None:
        """Look once more, near a lag: a soft sound in the tail of a long one can be missed from afar."""
        lag = lag_near(self._samples, self.start, self._whole, lag, _AS_OTHERS)
        fits = likeness(self._heard(self._samples, lag), self._whole)
        if fits > self.likeness:
            self.lag, self.likeness = lag, fits

    def is_there(self, gain: float) -> bool:
        """Whether the note itself is where all fits best, and not only the others: ``gain`` is how loud those are."""
        others = [both - own for both, own in zip(self._whole, self._own, strict=True)]
        heard = self._heard(self._samples, self.lag)
        return self._is_own([sample - gain * other for sample, other in zip(heard, others, strict=True)], gain)

    def lag_in(self, left: array[int], gain: float) -> int | None:
        """The lag at which the note is in a recording from which the others have been taken; None if it is not."""
        lag = lag_of(left, self.start, self._all_of_own)
        return lag if self._is_own(self._heard(left, lag), gain) else None

    def _is_own(self, heard: Sequence[float], gain: float) -> bool:
        strength = dot(heard, self._own) / max(1, dot(self._own, self._own))
        return strength >= _SHARE * gain > 0 and likeness(heard, self._own) >= _LIKENESS

    def _heard(self, samples: array[int], lag: int) -> array[int]:
        return part_of(samples, self.start + lag, len(self._whole))


def _found(places: Iterable[_Place], left: array[int], gain: float) -> dict[_Place, int]:
    """The sounds that can be found now that others are taken away, and their lags; they are taken away too."""
    lags: dict[_Place, int] = {}
    for place in places:
        lag = place.lag_in(left, gain)
        if lag is not None:
            lags[place] = lag
            _take_away(left, place, lag, gain)
    return lags


def _take_away(samples: array[int], place: _Place, lag: int, gain: float) -> None:
    """Subtract a sound from the recording it was found in."""
    start = place.start + _LEAD + lag
    low = max(0, start)
    high = max(low, min(start + len(place.sound), len(samples)))
    pairs = zip(samples[low:high], place.sound[low - start : high - start], strict=True)
    samples[low:high] = array("h", (max(-32768, min(32767, heard - round(gain * own))) for heard, own in pairs))


def _sounds(samples: array[int], first_at: float) -> Iterable[tuple[float, float]]:
    """Where it is loud: from, to."""
    step = RATE // 100
    loud = [
        start / RATE
        for start in range(0, len(samples), step)
        if max(block := samples[start : start + step]) > AUDIBLE or min(block) < -AUDIBLE
    ]
    begin = None
    for at, following in pairwise([*loud, math.inf]):
        begin = at if begin is None else begin
        if following - at > _APART:
            yield first_at + begin, first_at + at + step / RATE
            begin = None
