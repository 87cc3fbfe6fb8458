"""What is said about sentences: whether they are spoken, by which voice, and how fast."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.ui.screens.settings.voices import Voices, VoicesAsked, VoicesKnown, VoicesSilent

SPEEDS = {0.6: "Very slow", 0.8: "Slow", 1.0: "Calm", 1.2: "Brisk", 1.4: "Fast", 1.6: "Very fast"}
"""What the speeds that can be chosen are called; 1.0 is 150 words a minute."""

OWN_CHOICE = "The computer’s own choice"


@dataclass(frozen=True)
class VoiceOption:
    """One voice by its name; ``gives`` are the settings when it is chosen."""

    name: str
    gives: SoundSettings


@dataclass(frozen=True)
class VoicesView:
    """The voices there are, and which one speaks."""

    options: tuple[VoiceOption, ...]
    chosen: int


@dataclass(frozen=True)
class SpeedView:
    """How fast sentences are spoken; ``slower`` and ``faster`` are None at the end of the range."""

    value: str
    slower: SoundSettings | None
    faster: SoundSettings | None


@dataclass(frozen=True)
class SentencesView:
    """Voices and speed are None while sentences are not spoken, or cannot be; ``note`` says what is in their place."""

    are_spoken: bool
    toggled: SoundSettings
    note: str | None
    voices: VoicesView | None
    speed: SpeedView | None


def derive_sentences_view(sound: SoundSettings, voices: Voices) -> SentencesView:
    """What is said about sentences with these settings."""
    toggled = replace(sound, speaks=not sound.speaks)
    if not sound.speaks:
        return SentencesView(False, toggled, None, None, None)
    match voices:
        case VoicesAsked():
            return SentencesView(True, toggled, "Asking this computer for its voices …", None, None)
        case VoicesSilent():
            return SentencesView(
                True, toggled, f"The voices of this computer do not answer. {_ALL_THE_SAME} {_MEND}", None, None
            )
        case VoicesKnown(()):
            none = f"This computer has no voice that speaks {_LANGUAGES[sound.language]}. {_ALL_THE_SAME} {_ADD}"
            return SentencesView(True, toggled, none, None, None)
        case VoicesKnown(names):
            return SentencesView(True, toggled, None, _voices(sound, names), _speed(sound))
        case _:
            assert_never(voices)


_LANGUAGES = {Language.ENGLISH: "English", Language.SPANISH: "Spanish"}
_ALL_THE_SAME = "You hear the words and numbers all the same: they are recordings. Sentences are on the screen."
_MEND = "Somebody who knows this computer can mend that."
_ADD = "Somebody who knows this computer can add one."


def _voices(sound: SoundSettings, names: tuple[str, ...]) -> VoicesView:
    options = [VoiceOption(OWN_CHOICE, replace(sound, voice=None))]
    if sound.voice is not None and sound.voice not in names:
        options.append(VoiceOption(f"{sound.voice} (not found)", sound))
    options += [VoiceOption(name, replace(sound, voice=name)) for name in dict.fromkeys(names)]
    chosen = next(at for at, option in enumerate(options) if option.gives.voice == sound.voice)
    return VoicesView(tuple(options), chosen)


def _speed(sound: SoundSettings) -> SpeedView:
    slower = max((speed for speed in SPEEDS if speed < sound.speed), default=None)
    faster = min((speed for speed in SPEEDS if speed > sound.speed), default=None)
    nearest = min(SPEEDS, key=lambda speed: abs(speed - sound.speed))
    return SpeedView(
        value=SPEEDS[nearest],
        slower=None if slower is None else replace(sound, speed=slower),
        faster=None if faster is None else replace(sound, speed=faster),
    )
