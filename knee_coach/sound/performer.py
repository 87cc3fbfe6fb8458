"""Performs cues: the track goes to the player, the sentences to the speaker, always both at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.arrangement import Arrangement, arranged
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.score import Span, TimedCue
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track import Track
from knee_coach.sound.track_player import TrackPlayer

LOUDNESS_EXPONENT = 1 / 0.6
"""Loudness grows with the 0.6th power of a sound's amplitude (S. S. Stevens, 1955), so half the volume sounds half as
loud."""

VOICE_SHARE = 0.6
"""What the system's voice gets of the gain. Through Speech Dispatcher espeak-ng speaks at -14 to -17.6 dB (A-weighted)
and clips at 0 dBFS where the recorded words are at -19.6 to -21 dB: at -4.4 dB both are about as loud."""

Clock: TypeAlias = Callable[[], float]


class Performer:
    """Sounds cues as the settings have it. ``clock`` is the one that their instants are of."""

    def __init__(
        self, player: TrackPlayer, speaker: Speaker, bank: SoundBank, clock: Clock, settings: SoundSettings
    ) -> None:
        self._player, self._speaker = player, speaker
        self._bank = bank
        self._clock = clock
        self._settings = settings
        self._arrangement = Arrangement()
        self._voice_was_ready = False
        self._volume = 1.0
        self._muted = False

    def perform(self, cues: Iterable[TimedCue], spans: Sequence[Span], settled: float) -> None:
        """Sound these cues, of phases with these spans, in place of those before.

        What began up to the instant ``settled`` stays as it was.
        """
        now = self._clock()
        self._voice_was_ready = self._speaker.is_ready()
        self._arrangement = arranged(
            cues,
            spans,
            {cue: one for cue, one in self._arrangement.heard.items() if cue[0] <= max(now, settled)},
            self._settings,
            self._bank,
            voice_is_ready=self._voice_was_ready,
        )
        # Anew, each time: arranging takes some milliseconds, and what the clock says must be true when it is told.
        self._player.play(Track(self._arrangement.notes, self._bank), self._clock())
        script = [utterance for utterance in self._arrangement.script if utterance.until > now]
        if script:
            self._speaker.play(script, self._clock())
        else:
            self._speaker.cut()

    def voice_came_or_went(self) -> bool:
        """Whether the system's voice is ready and was not when the cues were arranged, or the other way round."""
        return self._speaker.is_ready() != self._voice_was_ready

    def ends(self) -> float:
        """About when the last of it is over; minus infinity where nothing sounds."""
        return self._arrangement.ends(self._bank, self._settings.speed)

    def cut(self) -> None:
        """Fall silent at once."""
        self._arrangement = Arrangement()
        self._player.cut()
        self._speaker.cut()

    def set_volume(self, share: float) -> None:
        """Set the volume, 0 to 1."""
        self._volume = share
        self._set_gain()

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute."""
        self._muted = muted
        self._set_gain()

    def status(self) -> str | None:
        """A sentence about what is wrong with the sound, None when all is well.

        A voice that is missing is no trouble: what it would say stands on the screen. Nothing is, for whoever chose to
        hear nothing.
        """
        if self._settings.choice is SoundChoice.OFF:
            return None
        return self._bank.trouble or self._player.status()

    def _set_gain(self) -> None:
        gain = 0.0 if self._muted else self._volume**LOUDNESS_EXPONENT
        self._player.set_gain(gain)
        self._speaker.set_gain(gain * VOICE_SHARE)
