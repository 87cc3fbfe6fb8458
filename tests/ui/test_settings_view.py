"""Settings, sound: what is said for each setting, and what each choice makes of the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.sound.players.playsound3_player import COMES_LATE, NOTHING_PLAYS
from knee_coach.sound.players.sound_health import NO_LOUDSPEAKER, NO_SOUND_NOW
from knee_coach.ui.screens.settings.sentences_view import VoicesView, derive_sentences_view
from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts, SoundView, derive_sound_view
from knee_coach.ui.screens.settings.view import SettingsFacts, derive_settings_view
from knee_coach.ui.screens.settings.voices import Voices, VoicesAsked, VoicesKnown, VoicesSilent
from knee_coach.ui.volume import Volume

AT_FIRST = SoundSettings()
TWO = VoicesKnown(("jenny", "Amy"))


def view_of(sound: SoundSettings = AT_FIRST, volume: Volume | None = None, voices: Voices = TWO) -> SoundView:
    return derive_sound_view(SoundSectionFacts(sound, volume or Volume(), voices=voices))


def voices_of(sound: SoundSettings, voices: Voices = TWO) -> VoicesView:
    shown = derive_sentences_view(sound, voices).voices
    assert shown is not None
    return shown


def test_settings_have_a_section_for_sound() -> None:
    view = derive_settings_view(SettingsFacts(SoundSectionFacts()))

    assert (view.title, view.line, view.unsaved) == ("Settings", "Every change is kept at once.", None)
    assert view.sound == derive_sound_view(SoundSectionFacts())


def test_what_could_not_be_saved_is_not_said_to_be_kept() -> None:
    view = derive_settings_view(SettingsFacts(SoundSectionFacts(), "Your settings could not be saved. Make some room."))

    assert view.line is None
    assert view.unsaved == (
        "Your settings could not be saved. Make some room. "
        "Until then, what you choose here holds as long as Knee Coach is open."
    )


@pytest.mark.parametrize("flashes", [True, False])
def test_flashes_are_shown_as_they_are_chosen(flashes: bool) -> None:
    assert derive_sound_view(SoundSectionFacts(flashes=flashes)).flashes is flashes


VOLUMES = {
    "at first": (Volume(0.8), ("80 %", Volume(0.7), Volume(0.9), False)),
    "full": (Volume(1.0), ("100 %", Volume(0.9), None, False)),
    "at 0": (Volume(0.0), ("0 %", None, Volume(0.1), False)),
    "off: a step turns it on again": (Volume(0.5, muted=True), ("50 %", Volume(0.4), Volume(0.6), True)),
}


@pytest.mark.parametrize(("volume", "shown"), VOLUMES.values(), ids=VOLUMES)
def test_the_volume_goes_in_ten_steps(volume: Volume, shown: tuple[object, ...]) -> None:
    loudness = view_of(volume=volume).loudness

    assert (loudness.value, loudness.quieter, loudness.louder, loudness.is_muted) == shown
    assert loudness.toggled == replace(volume, muted=not volume.muted)


LISTENING = {
    SoundChoice.WORDS_AND_TONES: "every word and every tick",
    SoundChoice.TONES_ONLY: "every tone and every tick",
    SoundChoice.WORDS_ONLY: "every word",
    SoundChoice.OFF: "every word and every tick",
}


@pytest.mark.parametrize("choice", SoundChoice)
def test_the_test_says_what_should_be_heard(choice: SoundChoice) -> None:
    assert view_of(SoundSettings(choice)).listening.what_to_do == (
        f"Lie down where you exercise and listen. You should hear {LISTENING[choice]} without straining."
    )


SILENT = {
    "heard": (SoundChoice.TONES_ONLY, Volume(0.1), None),
    "off": (SoundChoice.OFF, Volume(muted=True), "You chose to hear nothing."),
    "muted": (SoundChoice.WORDS_ONLY, Volume(muted=True), "The sound is off. Untick “Sound off” to listen."),
    "at 0": (SoundChoice.WORDS_AND_TONES, Volume(0.0), "The volume is at 0 %. Turn it up to listen."),
}


@pytest.mark.parametrize(("choice", "volume", "why"), SILENT.values(), ids=SILENT)
def test_a_test_that_cannot_be_heard_says_why(choice: SoundChoice, volume: Volume, why: str | None) -> None:
    assert view_of(SoundSettings(choice), volume).listening.silent == why


def test_what_is_wrong_with_the_sound_is_said_with_the_way_to_mend_it() -> None:
    view = derive_sound_view(SoundSectionFacts(trouble="No sound on this computer. Follow the screen."))

    assert view.listening.trouble == (
        "No sound on this computer. "
        "Check that a loudspeaker or headphones are connected and that the sound of this computer is turned on."
    )
    assert derive_sound_view(SoundSectionFacts()).listening.trouble is None


@pytest.mark.parametrize("trouble", [NO_SOUND_NOW, NO_LOUDSPEAKER, COMES_LATE, NOTHING_PLAYS])
def test_nothing_is_said_here_that_helps_in_a_session_alone(trouble: str) -> None:
    told = derive_sound_view(SoundSectionFacts(trouble=trouble)).listening.trouble
    assert told is not None
    assert "Follow the screen" not in told


@pytest.mark.parametrize(
    ("choice", "volume"),
    [
        (SoundChoice.OFF, Volume()),
        (SoundChoice.WORDS_AND_TONES, Volume(muted=True)),
        (SoundChoice.WORDS_AND_TONES, Volume(0.0)),
    ],
    ids=["nothing is chosen", "off", "at 0"],
)
def test_whoever_hears_nothing_misses_no_loudspeaker(choice: SoundChoice, volume: Volume) -> None:
    facts = SoundSectionFacts(SoundSettings(choice), volume, trouble="No loudspeaker found. Follow the screen.")

    assert derive_sound_view(facts).listening.trouble is None


def test_what_is_heard_has_four_answers_with_a_sentence_each() -> None:
    sound = SoundSettings(SoundChoice.TONES_ONLY, Language.SPANISH, speed=0.8)
    options = view_of(sound).choices

    assert [(option.text, option.sentence, option.is_chosen) for option in options] == [
        ("Words and tones", "Words say what to do, tones count the seconds.", False),
        ("Tones only", "Nothing is spoken. Each tone has a rhythm of its own.", True),
        ("Words only", "Words say what to do. Seconds pass in silence.", False),
        ("Nothing", "No word, no tone. You follow the screen.", False),
    ]
    assert [option.gives for option in options] == [replace(sound, choice=choice) for choice in SoundChoice]


def test_another_language_has_another_voice() -> None:
    """Jenny speaks English. With Spanish the computer chooses; with English again she stays."""
    sound = SoundSettings(voice="jenny", speed=1.2)
    english, spanish = view_of(sound).languages

    assert (english.text, english.is_chosen, english.gives) == ("English", True, sound)
    assert (spanish.text, spanish.is_chosen) == ("Español", False)
    assert spanish.gives == SoundSettings(language=Language.SPANISH, speed=1.2)


UNHEARD = {
    SoundChoice.WORDS_AND_TONES: None,
    SoundChoice.WORDS_ONLY: None,
    SoundChoice.TONES_ONLY: "Not heard now: you chose tones only.",
    SoundChoice.OFF: "Not heard now: you chose to hear nothing.",
}


@pytest.mark.parametrize("choice", SoundChoice)
def test_words_that_are_not_heard_are_said_to_be_so(choice: SoundChoice) -> None:
    assert view_of(SoundSettings(choice)).unheard == UNHEARD[choice]


ALL_THE_SAME = "You hear the words and numbers all the same: they are recordings. Sentences are on the screen."
ADD = "Somebody who knows this computer can add one."
NOTES: dict[str, tuple[SoundSettings, Voices, str]] = {
    "no answer yet": (AT_FIRST, VoicesAsked(), "Asking this computer for its voices …"),
    "no answer": (
        AT_FIRST,
        VoicesSilent(),
        f"The voices of this computer do not answer. {ALL_THE_SAME} Somebody who knows this computer can mend that.",
    ),
    "none": (AT_FIRST, VoicesKnown(()), f"This computer has no voice that speaks English. {ALL_THE_SAME} {ADD}"),
    "no Spanish one": (
        SoundSettings(language=Language.SPANISH),
        VoicesKnown(()),
        f"This computer has no voice that speaks Spanish. {ALL_THE_SAME} {ADD}",
    ),
}


@pytest.mark.parametrize(("sound", "voices", "note"), NOTES.values(), ids=NOTES)
def test_without_voices_one_calm_sentence_stands_in_their_place(
    sound: SoundSettings, voices: Voices, note: str
) -> None:
    view = derive_sentences_view(sound, voices)

    assert (view.note, view.voices, view.speed) == (note, None, None)


def test_sentences_that_are_not_wanted_have_neither_voice_nor_speed() -> None:
    view = derive_sentences_view(SoundSettings(speaks=False, voice="Amy"), TWO)

    assert (view.are_spoken, view.note, view.voices, view.speed) == (False, None, None, None)
    assert view.toggled == SoundSettings(speaks=True, voice="Amy")


def test_the_computers_own_choice_comes_first_and_then_the_names_as_they_were_told() -> None:
    """The best voice is told first; one that two engines know is shown once."""
    shown = voices_of(SoundSettings(speed=0.8), VoicesKnown(("jenny", "Amy", "jenny")))

    assert [option.name for option in shown.options] == ["The computer’s own choice", "jenny", "Amy"]
    assert [option.gives.voice for option in shown.options] == [None, "jenny", "Amy"]
    assert {option.gives.speed for option in shown.options} == {0.8}
    assert shown.chosen == 0


def test_a_voice_that_went_is_shown_as_such() -> None:
    """Alan was chosen and then taken off the computer: the choice stands until another one is made."""
    shown = voices_of(SoundSettings(voice="Alan"))

    assert [option.name for option in shown.options][1:] == ["Alan (not found)", "jenny", "Amy"]
    assert (shown.chosen, shown.options[1].gives.voice) == (1, "Alan")


SPEEDS = {
    "the slowest": (0.6, ("Very slow", None, 0.8)),
    "slow": (0.8, ("Slow", 0.6, 1.0)),
    "at first": (1.0, ("Calm", 0.8, 1.2)),
    "brisk": (1.2, ("Brisk", 1.0, 1.4)),
    "fast": (1.4, ("Fast", 1.2, 1.6)),
    "the fastest": (1.6, ("Very fast", 1.4, None)),
    "written into the file by hand": (0.95, ("Calm", 0.8, 1.0)),
}


@pytest.mark.parametrize(("speed", "shown"), SPEEDS.values(), ids=SPEEDS)
def test_the_speed_has_six_steps_with_names(speed: float, shown: tuple[object, ...]) -> None:
    view = derive_sentences_view(SoundSettings(speed=speed), TWO).speed
    assert view is not None
    steps = [None if sound is None else sound.speed for sound in (view.slower, view.faster)]

    assert (view.value, *steps) == shown
