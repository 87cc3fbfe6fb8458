"""The test of the sound: what the patient hears lying down, to set the volume by. It sounds as a session would."""

from __future__ import annotations

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import SAY
from knee_coach.sound.performer import Clock, Performer
from knee_coach.sound.score import TimedCue
from knee_coach.sound.sentences import Phrases, phrases_in
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track_player import TrackPlayer

_COUNT = ("number:1", "number:2", "number:3", "word:hold", "word:rest")
_APART = 1.0
"""Seconds between the counted words: each is over, and nobody has to hurry after them."""

BEGINS_WITHIN = 8.0
"""Seconds that the test waits for sound to come out, at most: the spare way out takes 2.5-6 s to prove itself."""

AT_ONCE = 0.2
"""Seconds from the sound's coming out to the first tone."""

_VOICE_MAY_TAKE = 15.0
"""Seconds: any voice has said its sentence by then."""


class Trial:
    """One test, from its beginning: tones, words, then the system's voice, as far as the settings have them."""

    def __init__(
        self, player: TrackPlayer, speaker: Speaker, bank: SoundBank, clock: Clock, settings: SoundSettings
    ) -> None:
        self._performer = Performer(player, speaker, bank, clock, settings)
        self._bank = bank
        self._clock = clock
        self._settings = settings
        self._player = player
        self._begins_by: float | None = None
        """The instant until which it waits for the sound, None when it has begun."""

    def play(self) -> None:
        """Begin as soon as the player sounds, or without it after :data:`BEGINS_WITHIN`: see :meth:`look`."""
        self._begins_by = self._clock() + BEGINS_WITHIN
        self.look()

    def look(self) -> None:
        """Begin if it is time to; to be called a few times a second until it is over."""
        if self._begins_by is not None and (self._player.sounds() or self._clock() >= self._begins_by):
            self._begins_by = None
            self._begin()

    def stop(self) -> None:
        """Fall silent at once."""
        self._begins_by = None
        self._performer.cut()

    def is_sounding(self) -> bool:
        """Whether it is not over yet; it need not have begun."""
        return self._begins_by is not None or self._clock() < self._performer.ends()

    def set_volume(self, share: float) -> None:
        """Set the volume, 0 to 1."""
        self._performer.set_volume(share)

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute."""
        self._performer.set_muted(muted)

    def _begin(self) -> None:
        start = self._clock() + AT_ONCE
        cues = cues_of_trial(self._settings, self._bank, phrases_in(self._settings.language, self._bank.words))
        end = start + max(at for at, _ in cues) + _VOICE_MAY_TAKE
        self._performer.perform([(start + at, cue) for at, cue in cues], [(start, end)], start)


def cues_of_trial(settings: SoundSettings, bank: SoundBank, phrases: Phrases) -> tuple[TimedCue, ...]:
    """The cues of the test, in seconds from its start."""
    tones = 0.0 if settings.choice is SoundChoice.WORDS_ONLY else bank.seconds("test") + _APART
    counted = [(tones + index * _APART, cue) for index, cue in enumerate(_COUNT)]
    recorded = (counted[-1][0] + _APART, SAY + phrases.recorded_test)
    recording = bank.recording_of(recorded[1])
    spoken_at = recorded[0] + (0.0 if recording is None else bank.seconds(recording) + 0.5)
    with_tones = [(0.0, "test")] if tones else []
    return (*with_tones, *counted, recorded, (spoken_at, SAY + phrases.spoken_test))
