"""The sound of the program: a player and a voice from the preview to the summary, and a listener for each session."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from knee_coach.desktop.clock import session_clock
from knee_coach.engine.ahead import Ahead
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.resources import assets_dir
from knee_coach.settings import Settings
from knee_coach.sound.bank import SoundBank, SoundsUnusableError, load_bank
from knee_coach.sound.listener import SoundListener
from knee_coach.sound.performer import Clock
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.speech.facts import NO_ANSWER
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track import Track
from knee_coach.sound.track_player import TrackPlayer
from knee_coach.sound.trial import Trial

_logger = logging.getLogger(__name__)

DAMAGED = "The sounds are damaged. Follow the screen."


class Sounding:
    """Opens the sound when a routine is looked through: a loudspeaker that slept is awake before the first cue.

    ``settings`` tells what holds now. None of the methods waits for a loudspeaker or a voice. For whoever chose to hear
    nothing, and where the sounds are damaged, no loudspeaker is looked for, and none is missed.
    """

    def __init__(
        self,
        make_player: Callable[[], TrackPlayer],
        make_speaker: Callable[[SoundSettings], Speaker],
        settings: Callable[[], Settings],
        assets: Callable[[], Path] = assets_dir,
        clock: Clock = session_clock,
    ) -> None:
        self._make_player, self._make_speaker = make_player, make_speaker
        self._assets, self._clock = assets, clock
        self._settings = settings
        self._player: TrackPlayer | None = None
        self._player_is_for_nothing = False
        """Whether the player is one that never sounds."""
        self._speaker: Speaker | None = None
        self._speaks_as: SoundSettings | None = None
        """The settings of the speaker, None when there is none."""
        self._banks: dict[Language, SoundBank] = {}
        self._test: Trial | None = None

    def open(self) -> None:
        """Wake the loudspeaker and the voice, as far as the settings want them.

        It takes some 0.1 s, which is why the program does not begin with it.
        """
        sound = self._settings().sound
        player = self._awake_player(sound)
        self._awake_speaker(sound)
        # Silence, and yet something to play: who sounds it has read the sounds before the first one is due.
        player.play(Track((), self._bank(sound)), self._clock())

    def listener(self, ahead: Callable[[float], Ahead]) -> SoundListener:
        """What sounds the cues of one session, as the settings are now."""
        self.stop_test()
        sound = self._settings().sound
        player, speaker = self._awake_player(sound), self._awake_speaker(sound)
        return SoundListener(player, speaker, self._bank(sound), self._clock, ahead, sound)

    def close(self) -> None:
        """Fall silent and give the device and the voice back, until it is opened again."""
        self._test = None
        if self._player is not None:
            self._player.close()
            self._player = None
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = self._speaks_as = None

    def play_test(self, sound: SoundSettings, volume: float, *, muted: bool) -> None:
        """Sound the test from its beginning, with these settings; it takes the place of one that sounds already.

        It begins once sound comes out: see :meth:`look`.
        """
        self.stop_test()
        player, speaker = self._awake_player(sound), self._awake_speaker(sound)
        if self._bank(sound).trouble is not None:  # there is nothing that it could sound
            return
        self._test = Trial(player, speaker, self._bank(sound), self._clock, sound)
        self._test.set_volume(volume)
        self._test.set_muted(muted)
        self._test.play()

    def look(self) -> None:
        """Begin a test that waits for the sound, if it is time to."""
        if self._test is not None:
            self._test.look()

    def stop_test(self) -> None:
        """Fall silent at once. It is fine when no test sounds."""
        if self._test is not None:
            self._test.stop()
            self._test = None

    def is_testing(self) -> bool:
        """Whether the test still sounds, or waits for the sound."""
        return self._test is not None and self._test.is_sounding()

    def set_volume(self, share: float) -> None:
        """Set the volume of the test, 0 to 1."""
        if self._test is not None:
            self._test.set_volume(share)

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute the test."""
        if self._test is not None:
            self._test.set_muted(muted)

    def status(self) -> str | None:
        """A sentence about what is wrong with the sound; None when all is well, and as long as it is not open.

        For whoever chose to hear nothing, nothing is wrong.
        """
        sound = self._settings().sound
        if self._player is None or sound.choice is SoundChoice.OFF:
            return None
        return self._bank(sound).trouble or self._player.status()

    def is_heard(self) -> bool:
        """Whether what is played now would be heard, as far as is known; True where nothing is to be heard."""
        return self._settings().sound.choice is SoundChoice.OFF or (self._player is not None and self._player.sounds())

    def ask_voices(self, language: Language) -> None:
        """Have the system asked which voices it has for a language, whatever else is set."""
        sound = self._settings().sound
        self._awake_speaker(replace(sound, language=language, choice=SoundChoice.WORDS_AND_TONES, speaks=True))

    def voices(self, language: Language) -> tuple[str, ...] | None:
        """Their names; none where there is no voice, None while the system has not answered."""
        if self._speaker is None:
            return None
        known = self._speaker.voices()
        # Those of another language: it was changed, and the answer is on its way.
        names = tuple(dict.fromkeys(voice.name for voice in known if voice.locale.startswith(language.value)))
        has_none = not known and self._speaker.status() not in (None, NO_ANSWER)
        return names if names or has_none else None

    def _has_player_for(self, sound: SoundSettings) -> bool:
        return self._player is not None and self._player_is_for_nothing is self._is_for_nothing(sound)

    def _is_for_nothing(self, sound: SoundSettings) -> bool:
        """Whether there is nothing to play. A sound process that cannot read the sounds ends, and so would the next."""
        return sound.choice is SoundChoice.OFF or self._bank(sound).trouble is not None

    def _awake_player(self, sound: SoundSettings) -> TrackPlayer:
        if self._player is not None and self._has_player_for(sound):
            return self._player
        self.stop_test()
        if self._player is not None:
            self._player.close()
        self._player_is_for_nothing = self._is_for_nothing(sound)
        self._player = SilentPlayer() if self._player_is_for_nothing else self._make_player()
        return self._player

    def _awake_speaker(self, sound: SoundSettings) -> Speaker:
        if self._speaker is None or (_has_voice(sound) and not _has_voice(self._speaks_as)):
            if self._speaker is not None:
                self._speaker.close()
            self._speaker = self._make_speaker(sound)
        elif sound != self._speaks_as and _has_voice(sound):
            self._speaker.set_settings(sound)
        else:
            return self._speaker
        self._speaks_as = sound
        return self._speaker

    def _bank(self, sound: SoundSettings) -> SoundBank:
        """The sounds of these settings; for whoever hears nothing none is read."""
        language = sound.language
        if sound.choice is SoundChoice.OFF:
            return SoundBank({}, language)
        if language not in self._banks:
            self._banks[language] = self._read_bank(language)
        return self._banks[language]

    def _read_bank(self, language: Language) -> SoundBank:
        """A damaged file costs the sound, and not the session."""
        try:
            return load_bank(self._assets(), language)
        except SoundsUnusableError:
            _logger.exception("the sounds cannot be used")
            return SoundBank({}, language, trouble=DAMAGED)


def _has_voice(sound: SoundSettings | None) -> bool:
    return sound is not None and sound.choice.has_words and sound.speaks
