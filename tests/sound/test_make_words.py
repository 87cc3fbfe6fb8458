"""How a recording is made, with an engine that only hums."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from knee_coach.model.sound_settings import Language
from knee_coach.sound.wav import RATE, read_wav
from tools.hearing import loudness_level
from tools.words.engine import Engine, EngineMissingError
from tools.words.packing import Recording, pack
from tools.words.recorder import LEVEL, Recorder
from tools.words.shaping import levelled, trimmed
from tools.words.word import Word

FULL = 32767


def hum(seconds: float, level: float = 0.3) -> list[float]:
    return [level * math.sin(2 * math.pi * 700 * index / RATE) for index in range(round(seconds * RATE))]


@dataclass
class Hummer:
    """Takes a second for every word at speed 1, with silence before and after it."""

    speeds: list[float] = field(default_factory=list)

    def speak(self, text: str, speed: float) -> array[float]:
        self.speeds.append(speed)
        return array("f", [*[0.0] * 4800, *hum(len(text.split()) / speed), *[0.0] * 9600])


def recorded(text: str, at_most: float | None) -> tuple[float, float]:
    """Seconds and speed, where the aim is 0.9 s, at up to 1.2 times the speed."""
    made = Recorder(Hummer(), speed=1.0, hurried=1.2, aim=0.9).record(Word(("word:x",), text, at_most))
    return round(made.seconds, 1), round(made.speed, 2)


def test_a_sentence_takes_its_time() -> None:
    assert recorded("one two three", None) == (3.0, 1.0)


def test_a_word_is_said_faster_until_it_is_as_short_as_it_aims_to_be() -> None:
    assert recorded("one", 2.0) == (0.9, 1.17)


def test_rather_than_hurried_it_is_as_long_as_it_may_be() -> None:
    assert recorded("one two", 2.0) == (1.7, 1.22)


def test_a_word_that_may_not_be_so_long_is_hurried() -> None:
    assert recorded("one", 0.5) == (0.5, 2.11)


def test_trimming_leaves_what_is_audible() -> None:
    samples = trimmed([*[0.0] * 4800, *hum(0.2), *[0.0001] * 9600])
    assert len(samples) / RATE == pytest.approx(0.2 + 0.015, abs=0.002)


@pytest.mark.parametrize("level", [0.01, 0.3, 0.99])
def test_all_become_equally_loud(level: float) -> None:
    assert loudness_level(levelled(hum(0.4, level), LEVEL), 0.02) == pytest.approx(LEVEL, abs=0.2)


def test_a_peak_is_turned_down_and_nothing_else() -> None:
    samples = hum(0.4)
    samples[9600] = 3.0
    made = levelled(samples, LEVEL)
    assert max(map(abs, made)) <= FULL * 10 ** (-5 / 20) + 1
    assert loudness_level(made, 0.02) == pytest.approx(LEVEL, abs=0.2)


def test_what_cannot_be_so_loud_is_said() -> None:
    """A click is over before an ear hears it loud."""
    recorder = Recorder(Clicker(), speed=1.0, hurried=1.2, aim=0.9)
    with pytest.raises(ValueError, match=r'^"tap" is \d+\.\d dB too quiet at -5\.0 dB of full scale$'):
        recorder.record(Word(("word:tap",), "tap", 0.7))


class Clicker:
    """Says everything as one click."""

    def speak(self, text: str, speed: float) -> array[float]:
        return array("f", [0.0] * 480 + [1.0, -1.0] + [0.0] * 480)


def test_a_missing_engine_is_named_with_its_package() -> None:
    engine = Engine("flite", ("no-such-program", "{text}"), ())
    with pytest.raises(EngineMissingError) as raised:
        engine.speak("hold", 1.0)
    assert str(raised.value) == "no-such-program is missing. Install the Debian package flite: apt install flite"


def test_recordings_are_packed_with_their_list(tmp_path: Path) -> None:
    """A recording with two names is there once."""
    both = Recording(Word(("word:step up", "word:step-up"), "step up", 0.7), array("h", [5] * 10), 1.0)
    es = Recording(Word(("word:hold",), "mantén", 0.7), array("h", [7] * 4), 1.0)
    pack([both, es], tmp_path / Language.SPANISH.value)
    assert (tmp_path / "es" / "words.json").read_text(encoding="utf-8") == (
        "{\n"
        '  "word:step up": {"text": "step up", "at": 0, "length": 10},\n'
        '  "word:step-up": {"text": "step up", "at": 0, "length": 10},\n'
        '  "word:hold": {"text": "mantén", "at": 970, "length": 4}\n'
        "}\n"
    )
    assert read_wav(tmp_path / "es" / "words.wav") == array("h", [5] * 10 + [0] * 960 + [7] * 4 + [0] * 960)
