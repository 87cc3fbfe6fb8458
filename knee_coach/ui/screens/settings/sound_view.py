"""What the section about sound shows. Whatever can be chosen carries the settings that choosing it makes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.ui.screens.settings.sentences_view import SentencesView, derive_sentences_view
from knee_coach.ui.screens.settings.voices import Voices, VoicesAsked
from knee_coach.ui.volume import Volume


@dataclass(frozen=True)
class SoundSectionFacts:
    """What the section is derived from: the settings, whether the test plays, and what the computer says.

    ``trouble`` is a sentence about what is wrong with the sound, None when nothing is.
    """

    sound: SoundSettings = field(default_factory=SoundSettings)
    volume: Volume = field(default_factory=Volume)
    flashes: bool = True
    is_testing: bool = False
    trouble: str | None = None
    voices: Voices = field(default_factory=VoicesAsked)


@dataclass(frozen=True)
class LoudnessView:
    """The volume; ``quieter`` and ``louder`` are what a step makes of it, None at the end of the range."""

    value: str
    quieter: Volume | None
    louder: Volume | None
    is_muted: bool
    toggled: Volume


@dataclass(frozen=True)
class ListeningView:
    """The test; ``silent`` says why there would be nothing to hear, and it cannot be started then."""

    what_to_do: str
    is_testing: bool
    silent: str | None
    trouble: str | None


@dataclass(frozen=True)
class SoundOption:
    """One answer; ``gives`` are the settings when it is chosen."""

    text: str
    sentence: str
    is_chosen: bool
    gives: SoundSettings


@dataclass(frozen=True)
class SoundView:
    """The whole section. ``unheard`` says why words make no difference now, None when they are heard.

    ``flashes`` is whether the player lights up with its cues.
    """

    loudness: LoudnessView
    listening: ListeningView
    choices: tuple[SoundOption, ...]
    languages: tuple[SoundOption, ...]
    unheard: str | None
    sentences: SentencesView
    flashes: bool


def derive_sound_view(facts: SoundSectionFacts) -> SoundView:
    """The section for these facts."""
    sound = facts.sound
    silent = why_silent(sound, facts.volume)
    return SoundView(
        loudness=_loudness(facts.volume),
        listening=ListeningView(
            what_to_do=_what_to_do(sound.choice),
            is_testing=facts.is_testing,
            silent=silent,
            trouble=None if facts.trouble is None or silent is not None else _mendable(facts.trouble),
        ),
        choices=tuple(
            SoundOption(*_CHOICES[choice], choice is sound.choice, replace(sound, choice=choice))
            for choice in SoundChoice
        ),
        languages=tuple(
            # A voice speaks one language: with another one the computer chooses again.
            SoundOption(_LANGUAGES[language], "", language is sound.language, _in_language(sound, language))
            for language in Language
        ),
        unheard=_unheard(sound.choice),
        sentences=derive_sentences_view(sound, facts.voices),
        flashes=facts.flashes,
    )


def why_silent(sound: SoundSettings, volume: Volume) -> str | None:
    """Why the test would not be heard, whatever the loudspeaker does; None when it would."""
    if sound.choice is SoundChoice.OFF:
        return "You chose to hear nothing."
    if volume.muted:
        return "The sound is off. Untick “Sound off” to listen."
    if not volume.share:
        return "The volume is at 0 %. Turn it up to listen."
    return None


_CHOICES = {
    SoundChoice.WORDS_AND_TONES: ("Words and tones", "Words say what to do, tones count the seconds."),
    SoundChoice.TONES_ONLY: ("Tones only", "Nothing is spoken. Each tone has a rhythm of its own."),
    SoundChoice.WORDS_ONLY: ("Words only", "Words say what to do. Seconds pass in silence."),
    SoundChoice.OFF: ("Nothing", "No word, no tone. You follow the screen."),
}
_LANGUAGES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}


_FOR_SESSIONS = " Follow the screen."
"""How a trouble with the sound ends; it is no help here."""
_WHAT_TO_TRY = "Check that a loudspeaker or headphones are connected and that the sound of this computer is turned on."


def _mendable(trouble: str) -> str:
    return f"{trouble.removesuffix(_FOR_SESSIONS)} {_WHAT_TO_TRY}"


def _loudness(volume: Volume) -> LoudnessView:
    return LoudnessView(
        value=f"{round(volume.share * 100)} %",
        quieter=volume.changed(-1) if volume.share > 0 else None,
        louder=volume.changed(+1) if volume.share < 1 else None,
        is_muted=volume.muted,
        toggled=volume.toggled(),
    )


def _what_to_do(choice: SoundChoice) -> str:
    match choice:
        case SoundChoice.WORDS_AND_TONES | SoundChoice.OFF:
            hear = "every word and every tick"
        case SoundChoice.TONES_ONLY:
            hear = "every tone and every tick"
        case SoundChoice.WORDS_ONLY:
            hear = "every word"
        case _:
            assert_never(choice)
    return f"Lie down where you exercise and listen. You should hear {hear} without straining."


def _in_language(sound: SoundSettings, language: Language) -> SoundSettings:
    return sound if language is sound.language else replace(sound, language=language, voice=None)


def _unheard(choice: SoundChoice) -> str | None:
    match choice:
        case SoundChoice.WORDS_AND_TONES | SoundChoice.WORDS_ONLY:
            return None
        case SoundChoice.TONES_ONLY:
            return "Not heard now: you chose tones only."
        case SoundChoice.OFF:
            return "Not heard now: you chose to hear nothing."
        case _:
            assert_never(choice)
