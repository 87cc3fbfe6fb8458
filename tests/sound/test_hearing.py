"""How loud ears of seventy hear it: what the balance of the tones is measured with."""

from __future__ import annotations

import math
from array import array

import pytest

from knee_coach.sound.wav import RATE
from tools.hearing import hertz, loudness_level, needed_at_seventy, spectra


def sine(frequency: float, seconds: float, share: float = 1.0) -> array[int]:
    count = round(seconds * RATE)
    return array("h", (round(32767 * share * math.sin(2 * math.pi * frequency * at / RATE)) for at in range(count)))


@pytest.mark.parametrize(
    ("name", "frequency", "seconds", "share", "level"),
    [
        ("long, 1 kHz, full scale", 1000, 0.8, 1.0, 0.0),
        ("half the amplitude: 6 dB less", 1000, 0.8, 0.5, -6.0),
        ("a tick as short as ours: 3 dB less", 1000, 0.07, 1.0, -3.2),
        ("500 Hz: as loud as 1 kHz", 500, 0.8, 1.0, 0.0),
        ("4 kHz: 12 dB less", 4000, 0.8, 1.0, -11.6),
    ],
)
def test_loudness_level(name: str, frequency: float, seconds: float, share: float, level: float) -> None:
    assert loudness_level(sine(frequency, seconds, share)) == pytest.approx(level, abs=0.4), name


@pytest.mark.parametrize("every", [0.005, 0.02, 0.04, 0.1])
def test_it_does_not_matter_how_often_one_looks(every: float) -> None:
    """Nor that the last look lies past the end of the sound."""
    assert loudness_level(sine(1000, 0.81), every) == pytest.approx(0.0, abs=0.4)


def test_silence_is_not_heard() -> None:
    assert loudness_level(array("h", [0] * RATE)) == -math.inf


def test_a_sine_stands_where_it_should_in_the_spectrum() -> None:
    look = spectra(sine(750, 0.2), 0.1)[1]
    assert hertz(look.index(max(look))) == 750
    assert sum(look) == pytest.approx(0.5, rel=0.01)


@pytest.mark.parametrize(("frequency", "level"), [(1000, 14.7), (500, 14.8), (50, 31.9), (9000, 39.4)])
def test_what_ears_of_seventy_need(frequency: float, level: float) -> None:
    """Between 125 Hz and 6 kHz as in the standards; beyond, as at the ends."""
    assert needed_at_seventy(frequency) == pytest.approx(level)
