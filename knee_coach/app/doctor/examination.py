"""Looks at everything, one after the other, and plays something if that is wished."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator

from knee_coach.app.doctor.files import look_at_files
from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.app.doctor.folder import look_at_folder
from knee_coach.app.doctor.log import look_at_log
from knee_coach.app.doctor.playing import Way, played, with_voice
from knee_coach.app.doctor.screen import look_at_display, look_at_wake_lock
from knee_coach.app.doctor.settings import look_at_settings, silences
from knee_coach.app.doctor.sound import look_at_sound
from knee_coach.app.doctor.spare import spare
from knee_coach.app.doctor.voice import ask, look_at_voice, missing_packages
from knee_coach.desktop.clock import session_clock
from knee_coach.desktop.display import display_problem
from knee_coach.desktop.wake_lock import ScreenWakeLock
from knee_coach.paths import DataFolder
from knee_coach.resources import assets_dir
from knee_coach.settings import SettingsFile
from knee_coach.sound.bank import load_bank
from knee_coach.sound.players.choice import choose_player
from knee_coach.sound.players.sound_facts import sound_facts
from knee_coach.sound.speech.choice import choose_speaker


class Examination:
    """One look at this computer. ``tell`` gets what is being waited for, which is no part of the report."""

    def __init__(self, folder: DataFolder, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._loaded = SettingsFile(folder.settings_file).peek()
        self._are_whole = self._is_heard = self._speaks = False
        """What the findings said of the program's sounds, of the loudspeaker and of the voice."""

    def findings(self) -> Iterator[Finding]:
        """One after the other, as they are found; a sound server or a voice that hangs takes some 20 s."""
        sound = self._loaded.settings.sound
        yield look_at_settings(self._loaded, os.environ)
        finding = look_at_files(assets_dir())
        self._are_whole = finding.verdict is Verdict.GOOD
        yield finding
        facts = sound_facts()
        needs_none = facts.sounds or facts.no_loudspeaker
        finding = look_at_sound(facts, None if needs_none else spare(server_hangs=not facts.answers))
        self._is_heard = finding.verdict is Verdict.GOOD
        yield finding
        finding = look_at_voice(sound, ask(sound, self._tell), missing_packages())
        self._speaks = finding.verdict is Verdict.GOOD
        yield finding
        yield look_at_display(display_problem(sys.platform, os.environ))
        yield look_at_wake_lock(ScreenWakeLock())
        yield look_at_folder(self._folder)
        yield look_at_log(self._folder)

    def played(self) -> Iterator[str]:
        """Play the test sound, if the findings leave something to hear; lines about it. For after the findings."""
        settings = self._loaded.settings
        reasons = [silence.why for silence in silences(settings, os.environ)]
        if not self._are_whole:
            reasons.append("the sounds are not whole")
        elif not self._is_heard:
            reasons.append("there is nothing to play it on")
        if reasons:
            yield f"Nothing is played: {' and '.join(reasons)}."
            return
        settings = with_voice(settings, is_there=self._speaks)
        player, speaker = choose_player(assets_dir()), choose_speaker(settings.sound)
        try:
            bank = load_bank(assets_dir(), settings.sound.language)
            yield from played(settings, Way(player, speaker, bank, session_clock, threading.Event().wait))
        finally:
            player.close()
            speaker.close()
