"""The tones in assets: made by the script and by nothing else, and fit for ears of seventy."""

from __future__ import annotations

from array import array
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from knee_coach.resources import assets_dir
from knee_coach.sound.wav import RATE, read_wav
from tools.hearing import hertz, loudness_level, spectra
from tools.make_sounds import CALLS, MARKS, TEST, TOLD_APART, TONES, Tone, write

FULL = 32767
KEPT = {file.stem: read_wav(file) for file in (assets_dir() / "sounds").glob("*.wav")}


def test_the_committed_files_are_what_the_script_makes(tmp_path: Path) -> None:
    made = {file.name: file.read_bytes() for file in write(tmp_path)}
    kept = {file.name: file.read_bytes() for file in (assets_dir() / "sounds").glob("*.wav")}
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


@pytest.mark.parametrize("name", sorted(TONES))
def test_it_lives_below_2_khz(name: str) -> None:
    """Hearing at 70: the strongest component lies at 500-1000 Hz, all but a thousandth of the energy below 2.1 kHz."""
    energy = [sum(line) for line in zip(*spectra(KEPT[name], 0.02), strict=True)]
    assert 480 <= hertz(energy.index(max(energy))) <= 1020
    assert sum(power for line, power in enumerate(energy) if hertz(line) > 2100) < 0.001 * sum(energy)
    assert all(500 <= pulse.pitch <= 1000 for pulse in TONES[name].pulses)


@pytest.mark.parametrize("name", sorted(KEPT))
def test_it_leaves_room_and_does_not_click(name: str) -> None:
    samples = KEPT[name]
    assert max(map(abs, samples)) <= FULL * 10 ** (-1 / 20)
    # The first and the last half millisecond are at most a fortieth of full scale.
    assert max(map(abs, samples[: RATE // 2000])) < FULL / 40
    assert max(map(abs, samples[-RATE // 2000 :])) < FULL / 40


def test_a_call_and_a_tick_together_stay_below_1_db() -> None:
    loudest = max(max(map(abs, KEPT[name])) for name in CALLS)
    assert loudest + max(map(abs, KEPT["tick"])) <= FULL * 10 ** (-1 / 20)


@pytest.mark.parametrize(("kind", "level"), [(CALLS, -11.0), (MARKS, -15.0)], ids=["calls", "marks"])
def test_to_ears_of_seventy_all_of_a_kind_are_as_loud(kind: dict[str, Tone], level: float) -> None:
    """Within 1 dB of one another, and calls 4 dB louder than marks."""
    levels = {name: round(loudness_level(KEPT[name]), 1) for name in kind}
    assert {name: found for name, found in levels.items() if abs(found - level) > 0.5} == {}


def test_lengths() -> None:
    """What calls to do something lasts 150 ms and is pulsed, a tick 60 ms; a mark is over before the next word."""
    for name, tone in CALLS.items():
        assert tone.seconds >= 0.15, name
        assert len(tone.pulses) >= 2, name
    assert TONES["tick"].seconds >= 0.06
    stand_for_words = ("word", "hold", "rest", "number", "last_one", "side", "halfway", "ten_seconds")
    assert all(TONES[name].seconds < 0.7 for name in stand_for_words)
    assert TONES["start"].seconds < 0.2
    assert TONES["set_done"].seconds < 0.4
    assert TONES["exercise_done"].seconds < 0.4


def rhythm(tone: Tone) -> tuple[float, ...]:
    """The lengths of the pulses and the times from one to the next, in seconds."""
    steps = (later.at - earlier.at for earlier, later in pairwise(tone.pulses))
    return (*(pulse.seconds for pulse in tone.pulses), *steps)


def told_apart(one: Tone, other: Tone) -> bool:
    """By somebody who hears no pitch: another number of pulses, or one much longer, or farther from the next."""
    pairs = [sorted(pair) for pair in zip(rhythm(one), rhythm(other), strict=False)]
    return len(one.pulses) != len(other.pulses) or any(long >= TOLD_APART * short for short, long in pairs)


def test_each_kind_has_a_rhythm_of_its_own() -> None:
    assert [pair for pair in combinations(TONES, 2) if not told_apart(TONES[pair[0]], TONES[pair[1]])] == []


def test_between_pulses_it_is_silent_for_long_enough_and_not_for_so_long_that_it_is_two_sounds() -> None:
    for name, tone in TONES.items():
        gaps = [round(later.at - earlier.at - earlier.seconds, 3) for earlier, later in pairwise(tone.pulses)]
        assert all(0.035 <= gap < 0.1 for gap in gaps), name


def test_the_test_sounds_as_a_session_does() -> None:
    """Tick · tick · tick · begin · done: each sample for sample what a session plays at that instant."""
    whole = array("h", bytes(2 * len(KEPT["test"])))
    for at, name in TEST:
        first = round(at * RATE)
        whole[first : first + len(KEPT[name])] = KEPT[name]
    assert whole == KEPT["test"]
