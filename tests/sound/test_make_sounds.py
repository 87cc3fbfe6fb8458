"""The tones in assets: made by the script and by nothing else, and fit for ears of seventy."""

from __future__ import annotations

import cmath
import math
from array import array
from itertools import combinations
from pathlib import Path

import pytest

from knee_coach.resources import assets_dir
from knee_coach.sound.tones import load_tones
from knee_coach.sound.wav import RATE
from tools.make_sounds import TONES, write

FULL = 32767
PRINCIPAL = ("start", "set_done", "exercise_done", "finish", "pause", "resume")
BANK = load_tones(assets_dir() / "sounds").samples


def test_the_committed_files_are_what_the_script_makes(tmp_path: Path) -> None:
    made = {file.name: file.read_bytes() for file in write(tmp_path)}
    kept = {file.name: file.read_bytes() for file in (assets_dir() / "sounds").glob("*.wav")}
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


def spectrum(samples: array[int]) -> list[tuple[float, float]]:
    """Frequency in Hz and energy, looked at 12,000 times a second (every fourth sample of a short average)."""
    thinned = [sum(samples[index : index + 4]) / 4 for index in range(0, len(samples) - 3, 4)]
    size = 1 << max(10, (len(thinned) - 1).bit_length())
    values = _fft([complex(value) for value in thinned] + [0j] * (size - len(thinned)))
    return [(index * RATE / 4 / size, abs(values[index]) ** 2) for index in range(size // 2)]


def _fft(values: list[complex]) -> list[complex]:
    count = len(values)
    if count == 1:
        return values
    even, odd = _fft(values[::2]), _fft(values[1::2])
    turned = [cmath.exp(-2j * math.pi * index / count) * odd[index] for index in range(count // 2)]
    return [e + t for e, t in zip(even, turned, strict=True)] + [e - t for e, t in zip(even, turned, strict=True)]


@pytest.mark.parametrize("name", sorted(set(TONES) - {"test"}))
def test_it_lives_below_2_khz(name: str) -> None:
    """Hearing at 70: the strongest component lies at 500-1000 Hz, all but a thousandth of the energy below 2.1 kHz."""
    energy = spectrum(BANK[name])
    strongest, _ = max(energy, key=lambda pair: pair[1])
    assert 490 <= strongest <= 1010
    high = sum(power for frequency, power in energy if frequency > 2100)
    assert high < 0.001 * sum(power for _, power in energy)
    assert all(500 <= pulse.pitch <= 1000 for pulse in TONES[name].pulses)


@pytest.mark.parametrize("name", sorted(TONES))
def test_it_leaves_room_and_does_not_click(name: str) -> None:
    samples = BANK[name]
    assert max(map(abs, samples)) <= FULL * 10 ** (-1 / 20)
    # The first and the last half millisecond are at most a fortieth of full scale.
    assert max(map(abs, samples[: RATE // 2000])) < FULL / 40
    assert max(map(abs, samples[-RATE // 2000 :])) < FULL / 40


def test_a_call_and_a_tick_together_stay_below_1_db() -> None:
    loudest = max(max(map(abs, BANK[name])) for name in PRINCIPAL)
    assert loudest + max(map(abs, BANK["tick"])) <= FULL * 10 ** (-1 / 20)


def test_lengths() -> None:
    """What calls to do something lasts 150 ms and is pulsed, a tick 60 ms; a mark is over before the next word."""
    for name in PRINCIPAL:
        assert TONES[name].seconds >= 0.15, name
        assert len(TONES[name].pulses) >= 2, name
    assert TONES["tick"].seconds >= 0.06
    assert all(TONES[name].seconds < 0.7 for name in ("word", "number", "side", "last_one", "rest"))
    assert TONES["start"].seconds < 0.2
    assert TONES["set_done"].seconds < 0.4
    assert TONES["exercise_done"].seconds < 0.4


def rhythm(name: str) -> tuple[tuple[float, float], ...]:
    return tuple((round(pulse.at, 2), round(pulse.seconds, 2)) for pulse in TONES[name].pulses)


def test_each_kind_has_a_rhythm_of_its_own() -> None:
    assert [pair for pair in combinations(TONES, 2) if rhythm(pair[0]) == rhythm(pair[1])] == []
