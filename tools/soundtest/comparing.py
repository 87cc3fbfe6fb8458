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
from tools.soundtest.likeness import HEAD, dot, lag_of, likeness, part_of

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


def compared(samples: array[int], first_at: float, track: Track) -> Figures:
    """Compare a recording whose first sample was heard ``first_at`` (seconds of the track's axis) with the track."""
    places = [_Place(samples, round((note.at - first_at) * RATE), note, track) for note in track.notes]
    gains = [place.gain for place in places if place.likeness > _LIKENESS]
    gain = statistics.median(gains) if gains else 0.0
    notes = tuple(HeardNote(place.note, place.late(gain)) for place in places)
    left = array("h", samples)
    for heard in notes:
        if heard.late is not None:
            start = round((heard.note.at + heard.late - first_at) * RATE)
            _take_away(left, start, track.bank.samples[heard.note.tone], gain)
    return Figures(notes, tuple(_sounds(left, first_at)))


class _Place:
    """Where one note should be in a recording, and where what is there fits the plan best."""

    def __init__(self, samples: array[int], planned: int, note: Note, track: Track) -> None:
        self.note = note
        self._samples = samples
        self._start = planned - _LEAD
        first, length = note.first_sample - _LEAD, _LEAD + len(track.bank.samples[note.tone])
        whole = track.samples(first, min(length, _COMPARED))
        self._all_of_own = Track((note,), track.bank).samples(first, len(whole))
        self._whole, self._own = whole[:HEAD], self._all_of_own[:HEAD]
        self._lag = lag_of(samples, self._start, whole)
        heard = self._heard(self._lag)
        self.likeness = likeness(heard, self._whole)
        self.gain = dot(heard, self._whole) / max(1, dot(self._whole, self._whole))

    def late(self, gain: float) -> float | None:
        """Seconds from its planned instant to the note, None where it is not: ``gain`` is how loud the others are."""
        others = [both - own for both, own in zip(self._whole, self._own, strict=True)]
        left = [heard - gain * other for heard, other in zip(self._heard(self._lag), others, strict=True)]
        if self._is_own(left, gain):
            return self._lag / RATE
        if any(others):  # they may be what is lost, and have led astray
            lag = lag_of(self._samples, self._start, self._all_of_own)
            if self._is_own(self._heard(lag), gain):
                return lag / RATE
        return None

    def _is_own(self, heard: Sequence[float], gain: float) -> bool:
        strength = dot(heard, self._own) / max(1, dot(self._own, self._own))
        return strength >= _SHARE * gain > 0 and likeness(heard, self._own) >= _LIKENESS

    def _heard(self, lag: int) -> array[int]:
        return part_of(self._samples, self._start + lag, len(self._whole))


def _take_away(samples: array[int], start: int, sound: array[int], gain: float) -> None:
    """Subtract a sound from the recording it was found in."""
    for index in range(max(0, start), min(start + len(sound), len(samples))):
        samples[index] = max(-32768, min(32767, samples[index] - round(gain * sound[index - start])))


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
