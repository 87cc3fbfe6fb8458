"""Which tone stands for which cue, and sound files that are not what they should be."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest

from knee_coach.resources import assets_dir
from knee_coach.sound.tones import ToneBank, TonesUnusableError, load_tones, tone_of
from knee_coach.sound.wav import read_wav, write_wav

STANDS_FOR = {
    "start": "start",
    "tick": "tick",
    "word:lift": "word",
    "word:hold": "word",
    "word:rest": "rest",
    "word:left": "side",
    "word:right": "side",
    "number:2": "number",
    "number:200": "number",
    "last_one": "last_one",
    "halfway": "halfway",
    "ten_seconds": "ten_seconds",
    "set_done": "set_done",
    "exercise_done": "exercise_done",
    "finish": "finish",
    "pause": "pause",
    "resume": "resume",
    "say:Set 2 of 3": None,
}


@pytest.mark.parametrize(("cue", "tone"), STANDS_FOR.items())
def test_tone_of(cue: str, tone: str | None) -> None:
    assert tone_of(cue) == tone


def test_every_cue_has_its_tone_in_assets() -> None:
    bank = load_tones(assets_dir() / "sounds")
    assert {bank.sound_of(cue) for cue in STANDS_FOR} == set(STANDS_FOR.values())
    assert "test" in bank.samples


def test_a_recording_goes_before_the_tone() -> None:
    bank = ToneBank({"word": array("h", [1]), "word:lift": array("h", [2])})
    assert bank.sound_of("word:lift") == "word:lift"
    assert bank.sound_of("word:lower") == "word"
    assert bank.sound_of("number:2") is None


def test_written_and_read_again(tmp_path: Path) -> None:
    samples = array("h", [0, 1, -1, 32767, -32768])
    write_wav(tmp_path / "a.wav", samples)
    assert read_wav(tmp_path / "a.wav") == samples
    assert load_tones(tmp_path).samples == {"a": samples}


def test_no_sounds(tmp_path: Path) -> None:
    with pytest.raises(TonesUnusableError) as error:
        load_tones(tmp_path)
    assert str(error.value) == f"{tmp_path}: no sounds here. Install Knee Coach again to bring them back."


def damaged(tmp_path: Path, data: bytes) -> str:
    (tmp_path / "tick.wav").write_bytes(data)
    with pytest.raises(TonesUnusableError) as error:
        load_tones(tmp_path)
    return str(error.value).removeprefix(f"{tmp_path / 'tick.wav'}: ")


def test_not_a_sound_file(tmp_path: Path) -> None:
    told = damaged(tmp_path, b"not a sound file at all")
    assert told == "not usable (file does not start with RIFF id). Install Knee Coach again to mend it."


def test_an_empty_file(tmp_path: Path) -> None:
    assert damaged(tmp_path, b"") == "not usable (it is cut short). Install Knee Coach again to mend it."


def test_another_form(tmp_path: Path) -> None:
    """A file of 8,000 Hz: it would sound six times too high."""
    write_wav(tmp_path / "tick.wav", array("h", [0] * 10))
    data = bytearray((tmp_path / "tick.wav").read_bytes())
    data[24:28] = (8000).to_bytes(4, "little")
    told = damaged(tmp_path, bytes(data))
    assert told == "not usable (it is not mono, 16 bit, 48000 Hz). Install Knee Coach again to mend it."
