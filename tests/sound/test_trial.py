"""The test of the sound: lying down, the patient hears what a session will sound like."""

from __future__ import annotations

from itertools import pairwise

import pytest

from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.resources import assets_dir
from knee_coach.sound.bank import SoundBank, load_bank
from knee_coach.sound.trial import BEGINS_WITHIN, Trial
from tests.sound.ears import Clock, Ear, Mouth

ENGLISH = load_bank(assets_dir(), Language.ENGLISH)
SPANISH = load_bank(assets_dir(), Language.SPANISH)


class Lying:
    """A patient who listens; the test begins at 100.2 where it is ``awake``."""

    def __init__(self, settings: SoundSettings, sounds: SoundBank = ENGLISH, *, awake: bool = True) -> None:
        self.clock = Clock(100.0)
        self.ear, self.mouth = Ear(self.clock), Mouth(self.clock)
        self.ear.awake = awake
        self.trial = Trial(self.ear, self.mouth, sounds, self.clock, settings)
        self.trial.play()

    def until(self, instant: float) -> Lying:
        self.clock.now = instant
        return self

    def sounds(self) -> list[str]:
        return [line.split(" ", 1)[1] for line in self.ear.heard()]

    def says(self) -> list[str]:
        return [spoken.text for spoken in self.mouth.said()]


HEARD = {
    "words and tones": (
        SoundSettings(),
        [
            *["test", "en/number:1", "en/number:2", "en/number:3", "en/word:hold", "en/word:rest"],
            "en/say:This is how loud the words are.",
        ],
        ["This is the voice that tells you what comes next."],
    ),
    "words only": (
        SoundSettings(SoundChoice.WORDS_ONLY),
        [
            *["en/number:1", "en/number:2", "en/number:3", "en/word:hold", "en/word:rest"],
            "en/say:This is how loud the words are.",
        ],
        ["This is the voice that tells you what comes next."],
    ),
    "tones only": (SoundSettings(SoundChoice.TONES_ONLY), ["test", *["number"] * 3, "hold", "rest"], []),
    "off": (SoundSettings(SoundChoice.OFF), [], []),
    "without the voice": (
        SoundSettings(SoundChoice.WORDS_ONLY, speaks=False),
        [
            *["en/number:1", "en/number:2", "en/number:3", "en/word:hold", "en/word:rest"],
            "en/say:This is how loud the words are.",
        ],
        [],
    ),
}


@pytest.mark.parametrize(("settings", "sounds", "says"), HEARD.values(), ids=HEARD)
def test_it_sounds_as_a_session_would(settings: SoundSettings, sounds: list[str], says: list[str]) -> None:
    lying = Lying(settings).until(130.0)
    assert lying.sounds() == sounds
    assert lying.says() == says


def test_in_spanish() -> None:
    lying = Lying(SoundSettings(language=Language.SPANISH), SPANISH).until(130.0)
    assert lying.sounds()[1] == "es/number:1"
    assert lying.sounds()[-1] == "es/say:Así de fuerte se oyen las palabras."
    assert lying.says() == ["Esta es la voz que te dice lo que viene."]


def test_nothing_in_it_talks_over_anything_else() -> None:
    lying = Lying(SoundSettings())
    starts = [(note.at, note.at + ENGLISH.seconds(note.tone)) for note in lying.ear.notes()]
    assert all(end < start for (_, end), (start, _) in pairwise(starts))
    lying.until(130.0)
    assert lying.mouth.said()[0].at > starts[-1][1]


def test_it_is_over_after_its_last_word() -> None:
    lying = Lying(SoundSettings())
    last = lying.until(130.0).mouth.said()[-1]
    assert lying.until(last.until - 0.1).trial.is_sounding()
    assert not lying.until(last.until + 0.1).trial.is_sounding()


def test_off_is_over_at_once() -> None:
    assert not Lying(SoundSettings(SoundChoice.OFF)).trial.is_sounding()


def test_stopped_it_is_silent() -> None:
    lying = Lying(SoundSettings()).until(101.0)
    lying.trial.stop()
    assert not lying.trial.is_sounding()
    assert lying.until(130.0).sounds() == ["test"]
    assert lying.says() == []


def test_it_waits_until_sound_comes_out_and_is_heard_from_its_beginning() -> None:
    """The spare way out proves itself within 6 s: until then nothing would be heard."""
    lying = Lying(SoundSettings(), awake=False)
    for instant in (100.25, 103.0, 106.0):
        lying.until(instant).trial.look()
        assert (lying.trial.is_sounding(), lying.ear.plays) == (True, 0)
    lying.ear.awake = True
    lying.until(106.25).trial.look()
    lying.until(106.5).trial.look()
    assert lying.until(140.0).ear.heard()[0] == "106.45 test"
    assert (lying.ear.plays, len(lying.mouth.said())) == (1, 1)
    assert not lying.trial.is_sounding()


def test_without_sound_it_begins_in_the_end() -> None:
    """What is wrong stands on the screen, and the voice may be heard all the same."""
    lying = Lying(SoundSettings(), awake=False)
    lying.until(100.0 + BEGINS_WITHIN - 0.1).trial.look()
    assert lying.ear.plays == 0
    lying.until(100.0 + BEGINS_WITHIN).trial.look()
    assert len(lying.until(140.0).mouth.said()) == 1
    assert not lying.trial.is_sounding()


def test_stopped_while_it_waits_it_does_not_begin() -> None:
    lying = Lying(SoundSettings(), awake=False)
    lying.trial.stop()
    assert not lying.trial.is_sounding()
    lying.ear.awake = True
    lying.until(101.0).trial.look()
    assert lying.until(140.0).sounds() == []
