"""Plays the test sound, and says what is to be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.settings import Settings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.performer import Clock
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track import Track
from knee_coach.sound.track_player import TrackPlayer
from knee_coach.sound.trial import Trial

LOOKED_AFTER = 0.1
"""Seconds between two looks at whether it can begin, and whether it is over."""


@dataclass(frozen=True)
class Way:
    """What it is played with; ``pause`` waits so many seconds."""

    player: TrackPlayer
    speaker: Speaker
    bank: SoundBank
    clock: Clock
    pause: Callable[[float], object]


def played(settings: Settings, way: Way) -> Iterator[str]:
    """Sound what the settings place sounds as its test; a line before its first tone, and one after its last."""
    trial = Trial(way.player, way.speaker, way.bank, way.clock, settings.sound)
    trial.set_volume(settings.volume)
    trial.set_muted(settings.muted)
    # Silence, and yet something to play: who sounds it has read the sounds before the first one is due.
    way.player.play(Track((), way.bank), way.clock())
    trial.play()
    yield f"Listen: {to_be_heard(settings.sound)}."
    while trial.is_sounding():
        way.pause(LOOKED_AFTER)
        trial.look()
    yield way.player.status() or (
        "It was played. If you heard nothing, turn up the loudspeaker and the computer's own volume."
    )


def with_voice(settings: Settings, *, is_there: bool) -> Settings:
    """The settings without the sentences where there is no voice for them: they would be waited for."""
    return replace(settings, sound=replace(settings.sound, speaks=settings.sound.speaks and is_there))


def to_be_heard(sound: SoundSettings) -> str:
    """What the test has with these settings, in its order."""
    tones = "ticks, a start, an end"
    words = "words, and a sentence of the computer's voice" if sound.speaks else "words"
    match sound.choice:
        case SoundChoice.WORDS_AND_TONES:
            return f"{tones}, then {words}"
        case SoundChoice.TONES_ONLY:
            return f"{tones}, then more tones"
        case SoundChoice.WORDS_ONLY:
            return words
        case SoundChoice.OFF:
            return "nothing"
        case _:
            assert_never(sound.choice)
