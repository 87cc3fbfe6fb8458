"""Chooses whether sentences are spoken."""

from __future__ import annotations

import os
from collections.abc import Mapping

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.only_way_out import only_way_out
from knee_coach.sound.speech.process_speaker import ProcessSpeaker
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.sound.speech.speaker import Speaker


def choose_speaker(settings: SoundSettings, environ: Mapping[str, str] = os.environ) -> Speaker:
    """The system's voice where the settings want sentences; else nobody, and no process is started for it.

    Nobody either where the environment leaves no way out (:mod:`.only_way_out`): silence is silence.

    The voice takes one to three seconds to wake up, so it is chosen when a routine is looked through, not when the
    session begins. Whoever calls this closes the speaker.
    """
    if settings.choice.has_words and settings.speaks and only_way_out(environ) != "none":
        return ProcessSpeaker(settings)
    return SilentSpeaker()
