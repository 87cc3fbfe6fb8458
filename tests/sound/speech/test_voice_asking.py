"""Asking a voice that does not answer takes no longer than it may."""

import sys
from pathlib import Path

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.asking import ask_voice
from knee_coach.sound.speech.speaker import Voice

FAKE = Path(__file__).with_name("fake_voice.py")


def fake(behaviour: str, folder: Path) -> list[str]:
    return [sys.executable, "-I", "-S", str(FAKE), str(folder / "journal"), behaviour]


def test_the_facts(tmp_path: Path) -> None:
    facts = ask_voice(SoundSettings(), 20.0, fake("well", tmp_path))
    assert facts is not None
    assert facts.used == Voice("Anna", "en_GB")


def test_no_answer_in_time(tmp_path: Path) -> None:
    assert ask_voice(SoundSettings(), 0.1, fake("mute", tmp_path)) is None


def test_no_process_at_all() -> None:
    assert ask_voice(SoundSettings(), 20.0, ["/no/such/program"]) is None
