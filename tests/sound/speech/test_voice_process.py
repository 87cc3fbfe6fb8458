"""The real voice process, with a speech service and a sound server of the test's own."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.speech.asking import ask_voice
from knee_coach.sound.speech.facts import NO_ANSWER, VoiceFacts
from knee_coach.sound.speech.process_speaker import PATIENCE, ProcessSpeaker
from knee_coach.sound.speech.speaker import Utterance, Voice
from knee_coach.sound.wav import RATE
from tests.sound.speech.speech_server import SpeechServer, can_speak, speech_server
from tools.soundtest.recorder import Recording, recording
from tools.soundtest.server import can_run, sound_server

pytestmark = pytest.mark.skipif(not (can_run() and can_speak()), reason="needs pulseaudio and speech-dispatcher")

LONG_MS = 60_000
IMPATIENT = replace(PATIENCE, hangs_after=2.0, pauses=(0.5,))
AUDIBLE = 300
"""Of 32767."""
LONG_TEXT = "Next: straight leg raise. Right leg. On your back. As your therapist told you."


@pytest.fixture
def recorded(tmp_path: Path) -> Iterator[tuple[SpeechServer, Recording]]:
    with (
        sound_server() as sound,
        recording(sound.env) as made,
        speech_server(tmp_path / "speech", sound.env) as speech,
    ):
        yield speech, made


def heard(made: Recording) -> list[float]:
    """The instants, in seconds of ``time.monotonic``, of all that is audible so far, a hundred a second."""
    step = RATE // 100
    samples = list(made.samples)
    starts_at = made.starts_at()
    return [
        starts_at + at / RATE
        for at in range(0, len(samples) - step, step)
        if max(map(abs, samples[at : at + step])) > AUDIBLE
    ]


def test_a_sentence_is_spoken_at_its_instant_and_broken_off_at_its_end(
    recorded: tuple[SpeechServer, Recording], qtbot: QtBot
) -> None:
    """1 s Next: straight leg raise ... · 3 s its phase ends · 4 s the same again · 5 s the speaker is closed"""
    speech, made = recorded
    speaker = ProcessSpeaker(SoundSettings(), environ=speech.env)
    qtbot.waitUntil(speaker.is_ready, timeout=LONG_MS)
    began = time.monotonic()

    def wait_for(instant: float) -> None:
        qtbot.waitUntil(lambda: len(made.samples) / RATE + made.starts_at() > began + instant, timeout=LONG_MS)

    speaker.play([Utterance(101.0, LONG_TEXT, 103.0), Utterance(104.0, LONG_TEXT, 110.0)], 100.0)
    wait_for(5.0)
    speaker.close()
    wait_for(6.5)
    spoken = [instant - began for instant in heard(made)]
    first = [instant for instant in spoken if instant < 3.7]
    second = [instant for instant in spoken if instant >= 3.7]
    assert 1.0 <= first[0] < 1.5
    assert 2.7 < first[-1] < 3.3
    assert 4.0 <= second[0] < 4.5
    assert 4.7 < second[-1] < 5.4


def test_a_service_that_hangs_in_mid_word_costs_only_words(
    recorded: tuple[SpeechServer, Recording], qtbot: QtBot
) -> None:
    """0 s Next: straight leg ra- · the service hangs · a key is pressed · the service goes on · Set 2 of 3"""
    speech, made = recorded
    speaker = ProcessSpeaker(SoundSettings(), environ=speech.env, patience=IMPATIENT)
    qtbot.waitUntil(speaker.is_ready, timeout=LONG_MS)
    speaker.play([Utterance(0.0, LONG_TEXT, 10.0)], 0.0)
    qtbot.waitUntil(lambda: bool(heard(made)), timeout=LONG_MS)
    speech.hang()
    speaker.cut()
    qtbot.waitUntil(lambda: speaker.status() == NO_ANSWER, timeout=LONG_MS)
    assert not speaker.is_ready()
    speech.go_on()
    qtbot.waitUntil(lambda: speaker.status() is None, timeout=LONG_MS)
    speaker.play([Utterance(0.0, "Set 2 of 3", 4.0)], 0.0)
    qtbot.waitUntil(speaker.is_ready, timeout=LONG_MS)
    speaker.close()


def test_the_doctor_asks(recorded: tuple[SpeechServer, Recording]) -> None:
    """a voice that works · the speech service dies · no voice"""
    speech, _ = recorded
    settings = SoundSettings(language=Language.SPANISH)
    facts = ask_voice(settings, within=LONG_MS / 1000, environ=speech.env)
    assert facts is not None
    assert (facts.engine, facts.used) == ("speechd", Voice("Spanish (Spain)", "es_ES"))
    speech.kill()
    facts = ask_voice(settings, within=LONG_MS / 1000, environ=speech.env)
    assert facts == VoiceFacts(Language.SPANISH, why_not="speechd: Connection to speech-dispatcher failed")
