"""Tones at exact samples, mixed and held below full scale."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knee_coach.sound.bank import SoundBank
from knee_coach.sound.track import CEILING, Note, Track, scaled
from knee_coach.sound.wav import RATE

TONES = SoundBank(
    {
        "tick": array("h", [100, 200, 300]),
        "start": array("h", [1000, 2000, 3000, 4000, 5000]),
        "loud": array("h", [20000, -20000]),
    }
)


def track(*notes: tuple[int, str], bank: SoundBank = TONES) -> Track:
    """A track of tones at sample numbers."""
    return Track(tuple(Note(sample / RATE, tone) for sample, tone in notes), bank)


def test_a_tone_sits_at_its_sample() -> None:
    assert list(track((2, "tick")).samples(0, 7)) == [0, 0, 100, 200, 300, 0, 0]


def test_the_axis_is_the_clock_s_however_long_it_has_run() -> None:
    """A machine that has been up for a year: sample 1.5 million million."""
    first = 365 * 24 * 3600 * RATE
    assert list(track((first + 1, "tick")).samples(first, 5)) == [0, 100, 200, 300, 0]


def test_a_stretch_may_begin_and_end_inside_a_tone() -> None:
    assert list(track((0, "start")).samples(2, 2)) == [3000, 4000]
    assert list(track((0, "start")).samples(-2, 4)) == [0, 0, 1000, 2000]


def test_overlapping_tones_are_added() -> None:
    assert list(track((0, "start"), (3, "tick")).samples(0, 7)) == [1000, 2000, 3000, 4100, 5200, 300, 0]


def test_three_at_once_and_one_that_outlasts_the_others() -> None:
    mixed = track((0, "start"), (1, "tick"), (1, "tick"), (4, "tick")).samples(0, 8)
    assert list(mixed) == [1000, 2200, 3400, 4600, 5100, 200, 300, 0]


def test_sums_are_held_at_1_db_below_full_scale() -> None:
    assert CEILING == 29204
    assert list(track((0, "loud"), (0, "loud")).samples(0, 2)) == [CEILING, -CEILING]


def test_volume() -> None:
    assert list(track((0, "tick")).samples(0, 3, volume=0.5)) == [50, 100, 150]
    assert list(scaled(array("h", [-101, 101]), 0.25)) == [-25, 25]


def test_quiet() -> None:
    sounding = track((10, "tick"))
    assert sounding.is_quiet(0, 10)
    assert not sounding.is_quiet(0, 11)
    assert not sounding.is_quiet(12, 1)
    assert sounding.is_quiet(13, 100)


notes = st.lists(st.tuples(st.integers(-5, 40), st.sampled_from(["tick", "start", "loud"])), max_size=8)


@given(notes, st.integers(-5, 40), st.integers(0, 20))
def test_a_stretch_is_the_same_whatever_is_asked_for_with_it(
    sounds: list[tuple[int, str]], first: int, count: int
) -> None:
    """So a player may ask for one window after another and never hears a seam."""
    whole = track(*sorted(sounds))
    assert whole.samples(first, count) == whole.samples(-10, 80)[first + 10 : first + 10 + count]


def test_an_empty_track_is_silence() -> None:
    assert list(track().samples(5, 3)) == [0, 0, 0]
    assert track().is_quiet(0, 1000)


@pytest.mark.parametrize("count", [0, 1])
def test_no_more_and_no_less_than_asked_for(count: int) -> None:
    assert len(track((0, "tick")).samples(0, count)) == count
