"""Looks at everything, one after the other, and plays something if that is wished."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator

from knee_coach.app.doctor.data import look_at_folder, look_at_log
from knee_coach.app.doctor.finding import Finding
from knee_coach.app.doctor.screen import look_at_display, look_at_wake_lock
from knee_coach.app.doctor.sound import look_at_sound
from knee_coach.app.doctor.voice import look_at_voice
from knee_coach.desktop.clock import session_clock
from knee_coach.desktop.display import display_problem
from knee_coach.desktop.wake_lock import ScreenWakeLock
from knee_coach.paths import DataFolder
from knee_coach.resources import assets_dir
from knee_coach.settings import Settings, SettingsFile
from knee_coach.sound.bank import load_bank
from knee_coach.sound.players.choice import choose_player
from knee_coach.sound.players.playsound3_backends import has_way_out, playsound3_backends
from knee_coach.sound.players.sound_facts import sound_facts
from knee_coach.sound.speech.asking import ask_voice
from knee_coach.sound.speech.choice import choose_speaker
from knee_coach.sound.trial import Trial

LOUDSPEAKER_WAKES = 2.0
"""Seconds from opening the sound to the first tone."""


def settings_in(folder: DataFolder) -> Settings:
    """The person's settings. A file that cannot be read stays where it is."""
    return SettingsFile(folder.settings_file).peek()


def findings(folder: DataFolder, settings: Settings) -> Iterator[Finding]:
    """One after the other, as they are found; each takes 5 s at most."""
    facts = sound_facts()
    yield look_at_sound(facts, None if facts.sounds else _spare())
    yield look_at_voice(settings.sound, ask_voice(settings.sound))
    yield look_at_display(display_problem(sys.platform, os.environ))
    yield look_at_wake_lock(ScreenWakeLock())
    yield look_at_folder(folder)
    yield look_at_log(folder)


def play_test(settings: Settings, while_it_sounds: Callable[[], None]) -> str | None:
    """Sound what the settings place sounds as its test; returns what is wrong with the sound, None when all is well."""
    sound = settings.sound
    player, speaker = choose_player(assets_dir()), choose_speaker(sound)
    try:
        trial = Trial(player, speaker, load_bank(assets_dir(), sound.language), session_clock, sound)
        trial.set_volume(settings.volume)
        trial.play(LOUDSPEAKER_WAKES)
        while_it_sounds()
        tick = threading.Event()
        while trial.is_sounding():
            tick.wait(0.1)
        return player.status()
    finally:
        player.close()
        speaker.close()


def _spare() -> str | None:
    if sys.platform == "linux" and not has_way_out(os.environ):
        return None  # its programs are there, and nothing they could play to
    return next(iter(playsound3_backends()), None)
