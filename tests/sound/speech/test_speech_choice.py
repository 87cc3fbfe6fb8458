"""Who speaks, by the settings, and what the window's process loads for it."""

import subprocess
import sys

import pytest

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.speech.choice import choose_speaker
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.sound.speech.speaker import Utterance

PROGRAM = """
import sys
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.choice import choose_speaker
speaker = choose_speaker(SoundSettings())
print(type(speaker).__name__, *(name for name in sys.modules if name.startswith("PySide6")))
speaker.close()
"""


def test_the_voice_lives_in_a_process_of_its_own() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "ProcessSpeaker\n"


def test_where_no_way_out_is_left_nobody_speaks() -> None:
    assert isinstance(choose_speaker(SoundSettings(), {"KNEE_COACH_SOUND": "none"}), SilentSpeaker)


@pytest.mark.parametrize(
    "settings",
    [
        SoundSettings(choice=SoundChoice.TONES_ONLY),
        SoundSettings(choice=SoundChoice.OFF),
        SoundSettings(speaks=False),
    ],
)
def test_where_no_sentences_are_wanted_nobody_speaks(settings: SoundSettings) -> None:
    speaker = choose_speaker(settings)
    assert isinstance(speaker, SilentSpeaker)
    speaker.play([Utterance(0.0, "Bridge", 2.0)], 0.0)
    assert (speaker.is_ready(), speaker.voices(), speaker.status()) == (False, (), None)
