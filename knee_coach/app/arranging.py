"""The place Settings: keeps every change at once, and lets the patient hear it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from knee_coach.app.kept_settings import KeptSettings
from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.speech.asking import ANSWERS_WITHIN
from knee_coach.ui.look import Look
from knee_coach.ui.ports import SoundTest
from knee_coach.ui.screens.settings.screen import SettingsScreen
from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts, why_silent
from knee_coach.ui.screens.settings.view import SettingsFacts, derive_settings_view
from knee_coach.ui.screens.settings.voices import Voices, VoicesAsked, VoicesKnown, VoicesSilent
from knee_coach.ui.volume import Volume

LOOK_EVERY_MS = 250
"""Milliseconds between two looks at what the sound and the voices have to tell."""

ANSWER_WITHIN_LOOKS = round(ANSWERS_WITHIN * 1000 / LOOK_EVERY_MS)
"""After so many looks without an answer the voices are told to be silent; one that comes later is still taken."""

ANEW_AFTER_MS = 300
"""Milliseconds after a change until the test begins anew: somebody may be on the way through a list."""


class Arranging(QObject):
    """Asks the sound for news while the place is in sight; falls silent and lets go of it when it is left."""

    def __init__(self, look: Look, settings: KeptSettings, sound: SoundTest) -> None:
        super().__init__()
        self._settings, self._sound = settings, sound
        self._asked: Language | None = None
        self._looks = 0
        self.screen = SettingsScreen(look)
        self.screen.sound.volume_chosen.connect(self._choose_volume)
        self.screen.sound.sound_chosen.connect(self._choose_sound)
        self.screen.sound.flashes_chosen.connect(self._choose_flashes)
        self.screen.sound.play_asked.connect(self._play)
        self.screen.sound.stop_asked.connect(self._stop)
        self.screen.left.connect(self._leave)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.setInterval(ANEW_AFTER_MS)
        self._anew.timeout.connect(self._play)

    def show(self) -> None:
        """Fill the place with what holds now."""
        self._settings.save_again()
        self._looking.start()
        self._render()
        # Once the page is painted: it takes a tenth of a second, and nobody should wait for it.
        QTimer.singleShot(0, self._open)

    def look(self) -> None:
        """Show what the sound and the voices have to tell since the last look."""
        self._looks += 1
        self._sound.look()
        self._render()

    @property
    def _volume(self) -> Volume:
        return Volume(self._settings.now.volume, muted=self._settings.now.muted)

    def _choose_volume(self, volume: Volume) -> None:
        self._settings.keep(replace(self._settings.now, volume=volume.share, muted=volume.muted))
        if self._sound.is_testing():
            self._sound.set_volume(volume.share)
            self._sound.set_muted(volume.muted)
        self._render()

    def _choose_sound(self, sound: SoundSettings) -> None:
        before = self._settings.now.sound
        self._settings.keep(replace(self._settings.now, sound=sound))
        if sound.choice is not before.choice:
            self._sound.open()  # whoever heard nothing until now has no loudspeaker yet
        self._ask_voices()
        if self._sound.is_testing():
            self._anew.start()
        self._render()

    def _choose_flashes(self, flashes: bool) -> None:
        self._settings.keep(replace(self._settings.now, flashes=flashes))
        self._render()

    def _play(self) -> None:
        sound, volume = self._settings.now.sound, self._volume
        if why_silent(sound, volume) is None:
            self._sound.play_test(sound, volume.share, muted=volume.muted)
        else:
            self._sound.stop_test()
        self._render()

    def _stop(self) -> None:
        self._anew.stop()
        self._sound.stop_test()
        self._render()

    def _leave(self) -> None:
        if not self._looking.isActive():  # a page that was never shown is hidden too, when others come and go
            return
        self._looking.stop()
        self._anew.stop()
        self._asked = None
        self._sound.stop_test()
        self._sound.close()

    def _open(self) -> None:
        if self._looking.isActive():  # not left meanwhile
            self._sound.open()
            self._ask_voices()

    def _ask_voices(self) -> None:
        language = self._settings.now.sound.language
        if self._settings.now.sound.speaks and language is not self._asked:
            self._asked, self._looks = language, 0
            self._sound.ask_voices(language)

    def _voices(self) -> Voices:
        names = self._sound.voices(self._settings.now.sound.language)
        if names is not None:
            return VoicesKnown(names)
        return VoicesSilent() if self._looks >= ANSWER_WITHIN_LOOKS else VoicesAsked()

    def _render(self) -> None:
        facts = SoundSectionFacts(
            sound=self._settings.now.sound,
            flashes=self._settings.now.flashes,
            volume=self._volume,
            is_testing=self._sound.is_testing(),
            trouble=self._sound.status(),
            voices=self._voices(),
        )
        self.screen.render(derive_settings_view(SettingsFacts(facts, self._settings.unsaved)))
