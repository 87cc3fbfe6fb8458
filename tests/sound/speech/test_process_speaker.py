"""The voice's process is kept going, and whatever it does costs only words."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.processes.kept_process import KEEPER, Patience
from knee_coach.sound.speech.facts import NO_ANSWER
from knee_coach.sound.speech.process_speaker import ProcessSpeaker
from knee_coach.sound.speech.speaker import Utterance, Voice

LONG_MS = 20_000
FAKE = Path(__file__).with_name("fake_voice.py")
CALM = Patience(hangs_after=60.0, pauses=(0.0,))
"""The stand-in gives no further signs of life."""
CALM_AND_SLOW = Patience(hangs_after=60.0, pauses=(0.5,))
"""There is time for a cut before the next process starts."""
BRIDGE = Utterance(10.0, "Bridge", 14.0)
NOW = 1000.0
SETTINGS = {"do": "settings", "language": "en", "voice": None, "speed": 1.0}


class Spoken:
    """A speaker with what its processes heard."""

    def __init__(self, speaker: ProcessSpeaker, journal: Path) -> None:
        self.speaker = speaker
        self._journal = journal

    def heard(self) -> list[list[dict[str, object]]]:
        """The messages to each process, the first one first."""
        if not self._journal.exists():
            return []
        text = self._journal.read_text(encoding="utf-8")
        lives = text[: text.rfind("\n") + 1].split("start\n")[1:]
        return [[json.loads(line) for line in life.splitlines()] for life in lives]


Speak = Callable[..., Spoken]


@pytest.fixture
def speak(tmp_path: Path, qtbot: QtBot) -> Iterator[Speak]:
    speakers = []

    def start(behaviour: str, settings: SoundSettings = SoundSettings(), patience: Patience = CALM) -> Spoken:  # noqa: B008
        journal = tmp_path / "journal"
        command = [sys.executable, "-I", "-S", str(FAKE), str(journal), behaviour]
        speaker = ProcessSpeaker(settings, command, clock=lambda: NOW, patience=patience)
        speakers.append(speaker)
        return Spoken(speaker, journal)

    yield start
    for speaker in speakers:
        speaker.close()
    qtbot.waitUntil(lambda: not keepers(), timeout=LONG_MS)


def keepers() -> list[threading.Thread]:
    """Who keeps a process going."""
    return [thread for thread in threading.enumerate() if thread.name == KEEPER]


def played(at: float, until: float, *, may_wait: bool) -> dict[str, object]:
    return {"do": "play", "lines": [[at, "Bridge", until, may_wait]]}


def test_a_script_is_told_on_the_clock_that_all_processes_share(speak: Speak, qtbot: QtBot) -> None:
    """The session's clock says 8 s, the shared one 1000 s: what is due at 10 s is due at 1002 s."""
    spoken = speak("well")
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.play([BRIDGE], 8.0)
    spoken.speaker.set_gain(0.5)
    spoken.speaker.cut()
    expected = [
        SETTINGS,
        {"do": "gain", "gain": 1.0},
        played(1002.0, 1006.0, may_wait=False),
        {"do": "gain", "gain": 0.5},
        {"do": "cut"},
    ]
    qtbot.waitUntil(lambda: spoken.heard() == [expected], timeout=LONG_MS)


def test_what_is_asked_for_before_the_voice_was_ready_may_wait(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("mute")
    spoken.speaker.play([BRIDGE], 8.0)
    wanted = played(1002.0, 1006.0, may_wait=True)
    qtbot.waitUntil(lambda: any(wanted in life for life in spoken.heard()), timeout=LONG_MS)
    assert not spoken.speaker.is_ready()
    assert spoken.speaker.status() is None


def test_the_voice_and_its_language_and_speed_are_the_settings(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("well", SoundSettings(language=Language.SPANISH, voice="Mónica", speed=0.8))
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.set_settings(SoundSettings(voice="Anna"))
    expected = [
        {"do": "settings", "language": "es", "voice": "Mónica", "speed": 0.8},
        {"do": "gain", "gain": 1.0},
        {"do": "settings", "language": "en", "voice": "Anna", "speed": 1.0},
    ]
    qtbot.waitUntil(lambda: spoken.heard() == [expected], timeout=LONG_MS)
    qtbot.waitUntil(lambda: spoken.speaker.status() is None, timeout=LONG_MS)
    assert spoken.speaker.voices() == (Voice("Anna", "en_GB"),)


@pytest.mark.parametrize("behaviour", ["dies", "hangs"])
def test_a_new_process_goes_on_with_the_script(speak: Speak, qtbot: QtBot, behaviour: str) -> None:
    patience = Patience(hangs_after=0.3, pauses=(0.0,)) if behaviour == "hangs" else CALM
    spoken = speak(behaviour, patience=patience)
    spoken.speaker.set_gain(0.5)
    spoken.speaker.play([BRIDGE], 8.0)
    wanted = [SETTINGS, {"do": "gain", "gain": 0.5}, played(1002.0, 1006.0, may_wait=True)]
    qtbot.waitUntil(lambda: wanted in spoken.heard()[1:], timeout=LONG_MS)


def test_a_new_process_knows_nothing_of_what_was_cut(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("dies", patience=CALM_AND_SLOW)
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.play([BRIDGE], 8.0)
    spoken.speaker.cut()
    qtbot.waitUntil(lambda: len(spoken.heard()) == 2 and len(spoken.heard()[1]) >= 2, timeout=LONG_MS)
    assert spoken.heard()[1] == [SETTINGS, {"do": "gain", "gain": 1.0}]


def test_a_voice_that_died_is_not_ready_and_says_so(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("dies", patience=Patience(pauses=(60.0,), hangs_after=60.0))
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.play([BRIDGE], 8.0)
    qtbot.waitUntil(lambda: spoken.speaker.status() == NO_ANSWER, timeout=LONG_MS)
    assert not spoken.speaker.is_ready()
    assert spoken.speaker.voices() == (Voice("Anna", "en_GB"),)


def test_a_voice_that_died_is_trusted_again_when_it_begins_to_speak(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("dies", patience=CALM_AND_SLOW)
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.play([BRIDGE], 8.0)
    spoken.speaker.cut()
    qtbot.waitUntil(lambda: len(spoken.heard()) == 2 and spoken.speaker.status() is None, timeout=LONG_MS)
    assert not spoken.speaker.is_ready()
    spoken.speaker.play([BRIDGE], 9.0)
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)


def test_without_an_engine_it_is_tried_three_times(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("no-engine")
    qtbot.waitUntil(lambda: not keepers(), timeout=LONG_MS)
    assert len(spoken.heard()) == 3
    assert not spoken.speaker.is_ready()
    assert str(spoken.speaker.status()).startswith("No voice for sentences was found. ")


def test_a_voice_that_was_ready_once_is_waited_for(speak: Speak, qtbot: QtBot) -> None:
    """It speaks · its service dies, and is not found five times · it is back"""
    spoken = speak("away-for-a-while")
    qtbot.waitUntil(spoken.speaker.is_ready, timeout=LONG_MS)
    spoken.speaker.play([BRIDGE], 8.0)
    qtbot.waitUntil(lambda: len(spoken.heard()) == 7 and spoken.speaker.is_ready(), timeout=LONG_MS)


def test_without_a_voice_of_the_language_it_is_not_ready(speak: Speak, qtbot: QtBot) -> None:
    spoken = speak("no-voice", SoundSettings(language=Language.SPANISH))
    qtbot.waitUntil(lambda: spoken.speaker.status() is not None, timeout=LONG_MS)
    assert str(spoken.speaker.status()).startswith("There is no Spanish voice. ")
    assert not spoken.speaker.is_ready()


def test_closed_before_it_began_it_does_no_harm(speak: Speak) -> None:
    speaker = speak("well").speaker
    speaker.close()
    speaker.close()
    speaker.play([BRIDGE], 0.0)
    speaker.cut()
    assert not speaker.is_ready()
