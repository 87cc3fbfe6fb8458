"""Chooses whether sentences are spoken."""

from __future__ import annotations

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.process_speaker import ProcessSpeaker
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.sound.speech.speaker import Speaker


def choose_speaker(settings: SoundSettings) -> Speaker:
    """The system's voice where the settings want sentences; else nobody, and no process is started for it.

    The voice takes one to three seconds to wake up, so it is chosen when a routine is looked through, not when the
    session begins. Whoever calls this closes the speaker.
    """
    if settings.choice.has_words and settings.speaks:
        return ProcessSpeaker(settings)
    return SilentSpeaker()
