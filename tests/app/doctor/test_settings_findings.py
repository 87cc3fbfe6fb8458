"""What the doctor says of the settings, and what it plays by them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.app.doctor.playing import LOOKED_AFTER, Way, played, to_be_heard, with_voice
from knee_coach.app.doctor.settings import look_at_settings
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.resources import assets_dir
from knee_coach.settings import LoadedSettings, Settings
from knee_coach.sound.bank import load_bank
from knee_coach.sound.performer import VOICE_SHARE
from tests.sound.ears import Clock, Ear, Mouth

OFF = SoundSettings(SoundChoice.OFF)
AT_FIRST = "Words and tones are to be heard, at 80 % of the volume."
BROKEN = "Your settings could not be read (it is broken), so everything is set as it is at first."
MOVE_IT = "Make that file readable, or move it to another folder: Knee Coach then makes a new one."

FINDINGS: dict[str, tuple[LoadedSettings, Mapping[str, str], tuple[Verdict, str, str | None]]] = {
    "as it is at first": (
        LoadedSettings(Settings()),
        {},
        (Verdict.GOOD, AT_FIRST, None),
    ),
    "words only": (
        LoadedSettings(Settings(volume=0.3, sound=SoundSettings(SoundChoice.WORDS_ONLY))),
        {},
        (Verdict.GOOD, "Words are to be heard, at 30 % of the volume.", None),
    ),
    "off": (
        LoadedSettings(Settings(sound=OFF)),
        {},
        (
            Verdict.WITHOUT,
            "A session is silent: nothing is chosen to be heard in Settings.",
            "Choose in Settings what you want to hear.",
        ),
    ),
    "muted": (
        LoadedSettings(Settings(muted=True)),
        {},
        (
            Verdict.WITHOUT,
            "A session is silent: the sound is muted in Settings.",
            "Switch it on in Settings.",
        ),
    ),
    "the volume is 0": (
        LoadedSettings(Settings(volume=0.0)),
        {},
        (Verdict.WITHOUT, "A session is silent: the volume in Settings is 0 %.", "Turn it up in Settings."),
    ),
    "the environment has it silent": (
        LoadedSettings(Settings()),
        {"KNEE_COACH_SOUND": "none"},
        (
            Verdict.WITHOUT,
            "A session is silent: KNEE_COACH_SOUND is “none”.",
            "Remove the environment variable KNEE_COACH_SOUND.",
        ),
    ),
    "the environment leaves one way": (
        LoadedSettings(Settings()),
        {"KNEE_COACH_SOUND": "playsound3"},
        (
            Verdict.GOOD,
            f"{AT_FIRST} KNEE_COACH_SOUND leaves only “playsound3” to play them.",
            None,
        ),
    ),
    "all at once": (
        LoadedSettings(Settings(muted=True, volume=0.0)),
        {},
        (
            Verdict.WITHOUT,
            "A session is silent: the sound is muted in Settings and the volume in Settings is 0 %.",
            "Switch it on in Settings. Turn it up in Settings.",
        ),
    ),
    "a broken file": (
        LoadedSettings(Settings(), BROKEN),
        {},
        (Verdict.WITHOUT, f"{BROKEN} {AT_FIRST}", MOVE_IT),
    ),
}


@pytest.mark.parametrize(("loaded", "environ", "told"), FINDINGS.values(), ids=FINDINGS)
def test_settings(loaded: LoadedSettings, environ: Mapping[str, str], told: tuple[Verdict, str, str | None]) -> None:
    assert look_at_settings(loaded, environ) == Finding("Settings", *told)


class Trying:
    """The test sound, on a clock that is told the time."""

    def __init__(self, settings: Settings) -> None:
        self.clock = Clock(100.0)
        self.wakes_at: float | None = None
        self.ear, self.mouth = Ear(self.clock), Mouth(self.clock)
        bank = load_bank(assets_dir(), settings.sound.language)
        self.lines = played(settings, Way(self.ear, self.mouth, bank, self.clock, self.wait))

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        assert self.clock.now < 200, "it does not come to an end"
        if self.wakes_at is not None and self.clock.now >= self.wakes_at:
            self.ear.awake = True


def test_a_line_before_the_first_tone_and_one_after_the_last() -> None:
    test = Trying(Settings(volume=1.0))
    assert next(test.lines) == "Listen: ticks, a start, an end, then words, and a sentence of the computer's voice."
    assert (test.clock.now, test.ear.heard(), test.ear.gain) == (100.0, [], 1.0)
    assert list(test.lines) == [
        "It was played. If you heard nothing, turn up the loudspeaker and the computer's own volume."
    ]
    assert test.ear.heard()[0] == "100.2 test"
    assert len(test.mouth.said()) == 1


def test_nothing_of_it_is_played_before_sound_comes_out() -> None:
    """But the sounds are read until then, by whoever will sound them."""
    test = Trying(Settings())
    test.ear.awake = False
    test.wakes_at = 105.0
    next(test.lines)
    assert (test.ear.plays, test.ear.notes()) == (1, ())
    list(test.lines)
    first = test.ear.heard()[0].split()
    assert first[1] == "test"
    assert float(first[0]) == pytest.approx(105.2, abs=LOOKED_AFTER)


@pytest.mark.parametrize(
    ("settings", "gain"), [(Settings(volume=0.5), 0.315), (Settings(volume=0.0), 0.0), (Settings(muted=True), 0.0)]
)
def test_it_is_as_loud_as_a_session(settings: Settings, gain: float) -> None:
    test = Trying(settings)
    next(test.lines)
    assert (test.ear.gain, test.mouth.gain) == pytest.approx((gain, gain * VOICE_SHARE), abs=0.001)


def test_a_voice_that_is_not_there_is_not_waited_for() -> None:
    assert not with_voice(Settings(), is_there=False).sound.speaks
    assert with_voice(Settings(), is_there=True).sound.speaks
    silent = Settings(sound=SoundSettings(speaks=False))
    assert with_voice(silent, is_there=True) == silent


def test_what_goes_wrong_meanwhile_is_told() -> None:
    test = Trying(Settings())
    next(test.lines)
    test.ear.trouble = "No loudspeaker found."
    assert list(test.lines) == ["No loudspeaker found."]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("choice", SoundChoice)
@pytest.mark.parametrize("speaks", [True, False])
def test_what_is_to_be_heard_is_what_sounds(choice: SoundChoice, language: Language, *, speaks: bool) -> None:
    sound = SoundSettings(choice, language, speaks)
    test = Trying(Settings(sound=sound))
    list(test.lines)
    told, sounds = to_be_heard(sound), [line.split(" ", 1)[1] for line in test.ear.heard()]
    assert ("ticks, a start, an end" in told) == ("test" in sounds)
    assert ("words" in told) == any(name.startswith(f"{language.value}/") for name in sounds)
    assert ("more tones" in told) == ("number" in sounds)
    assert ("a sentence" in told) == bool(test.mouth.said())
    assert (told == "nothing") == (not sounds)
