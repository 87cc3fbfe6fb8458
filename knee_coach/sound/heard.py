"""What a cue sounds with, by what the patient chose to hear."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import SAY, WORD, spoken_rank


@dataclass(frozen=True)
class Heard:
    """A sound of the bank, or a text for the system's voice, or nothing.

    ``begins`` is when it begins, in seconds of the session's clock, where that is not at its cue's own instant.
    """

    sound: str | None = None
    text: str | None = None
    begins: float | None = None

    def starts(self, at: float) -> float:
        """When it begins, for a cue at the instant ``at``."""
        return at if self.begins is None else self.begins


SILENCE = Heard()


def heard(cue: str, settings: SoundSettings, bank: SoundBank, *, voice_is_ready: bool) -> Heard:
    """What a cue sounds with when nothing else sounds near it.

    Nothing is lost: a word that nobody recorded is spoken by the system's voice if it is ready, else it is a tone.
    """
    match settings.choice:
        case SoundChoice.WORDS_AND_TONES:
            if spoken_rank(cue) is None and not cue.startswith(SAY):
                return Heard(bank.tone_of(cue))
            return _in_words(cue, settings, bank, voice_is_ready=voice_is_ready)
        case SoundChoice.WORDS_ONLY:
            if cue == "tick":
                return SILENCE
            return _in_words(cue, settings, bank, voice_is_ready=voice_is_ready)
        case SoundChoice.TONES_ONLY:
            return Heard(bank.tone_of(cue))
        case SoundChoice.OFF:
            return SILENCE
        case _:
            assert_never(settings.choice)


def _in_words(cue: str, settings: SoundSettings, bank: SoundBank, *, voice_is_ready: bool) -> Heard:
    recording = bank.recording_of(cue)
    if recording is not None:
        return Heard(recording)
    if cue.startswith(SAY):
        return _sentence(cue.removeprefix(SAY), settings, bank, voice_is_ready=voice_is_ready)
    if cue.startswith(WORD) and settings.speaks and voice_is_ready:
        return Heard(text=cue.removeprefix(WORD))
    return Heard(bank.tone_of(cue))


def _sentence(text: str, settings: SoundSettings, bank: SoundBank, *, voice_is_ready: bool) -> Heard:
    """Where nobody can say all of it: what of it is recorded, above all the side and how much."""
    part = bank.saying(bank.recorded_clauses(text))
    if settings.speaks and (voice_is_ready or part is None):
        return Heard(text=text)
    return Heard(part)
