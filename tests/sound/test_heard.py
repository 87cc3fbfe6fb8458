"""What a cue sounds with, by what the patient chose to hear."""

from __future__ import annotations

import pytest

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.heard import Heard, heard
from tests.sound.ears import bank

BANK = bank(
    recorded={"word:lift": "lift", "number:2": "two", "halfway": "halfway", "start": "go", "say:Set 2 of 3": ""}
)


def tone(name: str) -> Heard:
    return Heard(sound=name)


def recording(cue: str) -> Heard:
    return Heard(sound=f"en/{cue}")


def voice(text: str) -> Heard:
    return Heard(text=text)


SILENT = Heard()

TABLE: dict[str, tuple[Heard, Heard, Heard]] = {
    # Words and tones, words only, tones only; with a voice that is ready.
    "word:lift": (recording("word:lift"), recording("word:lift"), tone("word")),
    "word:Lift": (recording("word:lift"), recording("word:lift"), tone("word")),
    "word:open": (voice("open"), voice("open"), tone("word")),
    "word:hold": (voice("hold"), voice("hold"), tone("hold")),
    "word:left": (voice("left"), voice("left"), tone("side")),
    "number:2": (recording("number:2"), recording("number:2"), tone("number")),
    "number:51": (tone("tick"), tone("tick"), tone("tick")),
    "last_one": (tone("last_one"), tone("last_one"), tone("last_one")),
    "halfway": (recording("halfway"), recording("halfway"), tone("halfway")),
    "start": (tone("start"), recording("start"), tone("start")),
    "set_done": (tone("set_done"), tone("set_done"), tone("set_done")),
    "tick": (tone("tick"), SILENT, tone("tick")),
    "say:Set 2 of 3": (recording("say:Set 2 of 3"), recording("say:Set 2 of 3"), SILENT),
    "say:Switch to your left leg": (voice("Switch to your left leg"), voice("Switch to your left leg"), tone("side")),
    "say:Next: Bridge": (voice("Next: Bridge"), voice("Next: Bridge"), SILENT),
}


@pytest.mark.parametrize("cue", TABLE)
def test_by_choice(cue: str) -> None:
    choices = (SoundChoice.WORDS_AND_TONES, SoundChoice.WORDS_ONLY, SoundChoice.TONES_ONLY)
    assert tuple(heard(cue, SoundSettings(choice), BANK, voice_is_ready=True) for choice in choices) == TABLE[cue]


@pytest.mark.parametrize("cue", TABLE)
def test_off(cue: str) -> None:
    assert heard(cue, SoundSettings(SoundChoice.OFF), BANK, voice_is_ready=True) == SILENT


@pytest.mark.parametrize("choice", [SoundChoice.WORDS_AND_TONES, SoundChoice.WORDS_ONLY])
@pytest.mark.parametrize(
    ("speaks", "ready", "word", "sentence"),
    [
        (True, True, voice("open"), voice("Next: Bridge")),
        (True, False, tone("word"), voice("Next: Bridge")),
        (False, True, tone("word"), SILENT),
        (False, False, tone("word"), SILENT),
    ],
)
def test_without_a_voice(choice: SoundChoice, speaks: bool, ready: bool, word: Heard, sentence: Heard) -> None:
    """A word that nobody recorded is a tone; a sentence is left to the voice, which may still become ready."""
    settings = SoundSettings(choice, speaks=speaks)
    assert heard("word:open", settings, BANK, voice_is_ready=ready) == word
    assert heard("say:Next: Bridge", settings, BANK, voice_is_ready=ready) == sentence


@pytest.mark.parametrize("choice", [SoundChoice.WORDS_AND_TONES, SoundChoice.WORDS_ONLY])
def test_without_a_voice_those_parts_of_a_sentence_are_heard_that_are_recorded(choice: SoundChoice) -> None:
    """Bridge is a name that nobody recorded; with nothing recorded at all the voice may yet wake up."""
    some = bank(recorded={"say:Left leg": "Left leg", "say:10 reps": "10 reps"})
    cue, settings = "say:Bridge. Left leg. 10 reps.", SoundSettings(choice)
    assert heard(cue, settings, some, voice_is_ready=False) == recording("say:left leg. 10 reps")
    assert heard(cue, settings, some, voice_is_ready=True) == voice("Bridge. Left leg. 10 reps.")
    assert heard("say:Next: Bridge", settings, some, voice_is_ready=False) == voice("Next: Bridge")
    silent = SoundSettings(choice, speaks=False)
    assert heard(cue, silent, some, voice_is_ready=True) == recording("say:left leg. 10 reps")
    assert heard("say:Next: Bridge", silent, some, voice_is_ready=True) == SILENT
