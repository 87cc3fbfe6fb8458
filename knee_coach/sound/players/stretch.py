"""Stretches: what a track sounds like between two instants, to be played from one file.

All instants here are samples, numbered as the track numbers them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, replace

from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

LENGTH = 60 * RATE
"""Samples in a stretch, about. Inside it the sound card keeps the time; where two meet they may be some ms apart."""

SEARCHED = 10 * RATE
"""Samples before the end of a stretch in which a good place for the end is looked for."""

SOON = round(0.7 * RATE)
"""Samples in which a silence is looked for when the volume changes; it is not for a word to hold it up."""

EDGE = round(0.005 * RATE)
"""Samples over which a start in the middle of a tone swells, so that it does not click."""


@dataclass(frozen=True)
class Stretch:
    """The samples ``first`` up to ``end`` of a track, silent before ``begins``; ``gain`` is 0 to 1."""

    track: Track
    first: int
    begins: int
    end: int
    gain: float

    def samples(self) -> array[int]:
        """Its samples: mono, 16 bit."""
        sound = self.track.samples(self.begins, self.end - self.begins, self.gain)
        sound[:EDGE] = array("h", (value * index // EDGE for index, value in enumerate(sound[:EDGE])))
        silence = array("h", bytes(2 * (self.begins - self.first)))
        return silence + sound


def good_end(track: Track, begins: int) -> int:
    """Where a stretch that begins there should end: in the widest silence near its full length."""
    latest = begins + LENGTH
    return middle_of_silence(track, latest - SEARCHED, latest) or latest


def turn_from(stretch: Stretch, track: Track, gain: float, at: int, earliest: int) -> int | None:
    """Where another file takes over from this one, so that from ``at`` on ``track`` is heard at ``gain``.

    It can take over from ``earliest`` on. None where that is too late: what is to be heard then is another sound.
    """
    differs = first_difference(stretch.track, track, at)
    right_until = stretch.end if differs is None else min(differs, stretch.end)
    if stretch.end < earliest and not track.is_quiet(stretch.end, earliest - stretch.end):
        return None
    if stretch.gain != gain and right_until >= min(earliest, stretch.end):
        limit = min(earliest + SOON, right_until)
        return middle_of_silence(track, earliest, limit) or max(at, min(earliest, stretch.end))
    return stretch.end if right_until == stretch.end else middle_of_silence(track, earliest, right_until)


def middle_of_silence(track: Track, after: int, before: int) -> int | None:
    """The middle of the widest silence between two instants, None where a sound goes on all the time."""
    silent_from, widest = after, (0, after)
    for note in sorted(track.notes):
        end = note.first_sample + len(track.bank.samples[note.tone])
        if end <= after or note.first_sample >= before:
            continue
        widest = max(widest, (note.first_sample - silent_from, silent_from))
        silent_from = max(silent_from, end)
    width, start = max(widest, (before - silent_from, silent_from))
    return start + width // 2 if width > 0 else None


def first_difference(one: Track, other: Track, after: int) -> int | None:
    """The first sample after that instant at which two tracks differ, None where they agree for ever."""
    if one.bank is not other.bank and one.notes and other.notes:
        return after
    ours, theirs = ({(note.first_sample, note.tone) for note in track.notes} for track in (one, other))
    samples = {**one.bank.samples, **other.bank.samples}
    differing = (max(start, after) for start, tone in ours ^ theirs if start + len(samples[tone]) > after)
    return min(differing, default=None)


def moved(late: Iterable[Note], begins: int) -> dict[Note, Note]:
    """For each of these late notes the one that sounds in its place: the first at ``begins``, all as far apart."""
    ordered = sorted(late)
    return {note: replace(note, at=note.at + begins / RATE - ordered[0].at) for note in ordered}
