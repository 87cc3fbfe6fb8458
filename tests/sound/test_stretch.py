"""Stretches of a track: where one may end, and where two tracks begin to differ. In seconds; tones last 0.1 s."""

from __future__ import annotations

import pytest

from knee_coach.sound.players.stretch import Stretch, first_difference, good_end, middle_of_silence, moved
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE
from tests.sound.ears import bank

TONES = bank()


def track(*notes: tuple[float, str]) -> Track:
    return Track(tuple(Note(at, tone) for at, tone in notes), TONES)


def ticks(*instants: float) -> Track:
    return track(*((at, "tick") for at in instants))


def samples(seconds: float) -> int:
    return round(seconds * RATE)


SILENCES = {
    "nothing sounds": (ticks(), 0.0, 2.0, 1.0),
    "before a tone": (ticks(1.0), 0.0, 1.2, 0.5),
    "after a tone": (ticks(0.2), 0.0, 2.3, 1.3),
    "the widest of three": (ticks(1.0, 3.1, 4.0), 0.0, 4.5, 2.1),
    "a tone before the time counts for what is left of it": (ticks(0.95), 1.0, 2.05, 1.55),
    "tones that overlap": (ticks(1.0, 1.05), 1.0, 2.15, 1.65),
}


@pytest.mark.parametrize(("played", "after", "before", "middle"), SILENCES.values(), ids=SILENCES)
def test_the_widest_silence(played: Track, after: float, before: float, middle: float) -> None:
    assert middle_of_silence(played, samples(after), samples(before)) == samples(middle)


def test_no_silence_in_the_middle_of_a_tone() -> None:
    assert middle_of_silence(ticks(1.0), samples(1.02), samples(1.08)) is None
    assert middle_of_silence(ticks(), samples(2.0), samples(1.0)) is None


def test_a_stretch_ends_in_the_widest_silence_of_its_last_ten_seconds() -> None:
    played = ticks(*(float(second) for second in range(55)), *(57.0, 58.0, 59.0, 60.0))
    assert good_end(played, 0) == samples((54.1 + 57.0) / 2)


DIFFERENCES = {
    "the same": (ticks(1.0, 2.0), ticks(1.0, 2.0), 0.0, None),
    "another instant": (ticks(1.0, 2.0), ticks(1.0, 2.5), 0.0, 2.0),
    "another tone": (track((1.0, "tick")), track((1.0, "word")), 0.0, 1.0),
    "one more": (ticks(1.0), ticks(1.0, 3.0), 0.0, 3.0),
    "what is over does not count": (ticks(1.0, 2.0), ticks(2.0), 1.1, None),
    "what still sounds does": (ticks(1.0, 2.0), ticks(2.0), 1.05, 1.05),
    "silence without any tones": (Track((), bank()), ticks(4.0), 0.0, 4.0),
    "tones of another bank": (ticks(4.0), Track((Note(4.0, "tick"),), bank()), 0.5, 0.5),
}


@pytest.mark.parametrize(("one", "other", "after", "at"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_where_two_tracks_begin_to_differ(one: Track, other: Track, after: float, at: float | None) -> None:
    assert first_difference(one, other, samples(after)) == (None if at is None else samples(at))


def test_its_samples_are_those_of_the_track_after_a_silent_head() -> None:
    stretch = Stretch(ticks(1.0, 2.0), samples(0.5), samples(1.5), samples(2.5), 0.5)
    found = stretch.samples()
    assert len(found) == samples(2.0)
    assert not any(found[: samples(1.5)])
    assert set(found[samples(1.5) : samples(1.6)]) == {TONES.samples["tick"][0] // 2}


def test_a_stretch_that_begins_in_a_tone_swells() -> None:
    found = Stretch(ticks(1.0), samples(1.05), samples(1.05), samples(2.0), 1.0).samples()
    assert found[0] == 0
    assert list(found[:240]) == sorted(found[:240])


def test_late_tones_keep_their_distances() -> None:
    start, word = Note(4.9, "start"), Note(5.0, "word")
    instead = moved([word, start], samples(5.1))
    assert {note.tone: round(note.at, 6) for note in instead.values()} == {"start": 5.1, "word": 5.2}
    assert moved([], samples(5.1)) == {}
