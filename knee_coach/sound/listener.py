"""Follows a session's events with sound: what each of them means for what is heard."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.engine.ahead import Ahead
from knee_coach.engine.events import (
    EasierChosen,
    Event,
    PainRated,
    Paused,
    PhaseChanged,
    PhaseEnd,
    PhaseEnded,
    PhaseStarted,
    Refused,
    RepRestarted,
    Resumed,
    SessionDiscarded,
    SessionEnded,
    SessionReopened,
    SessionStarted,
    SetEnded,
    SetSkipped,
    SetStarted,
)
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import SessionState
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import END_CUES
from knee_coach.sound.performer import Clock, Performer
from knee_coach.sound.score_writer import ScoreWriter
from knee_coach.sound.sentences import phrases_in
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track_player import TrackPlayer


class SoundListener:
    """Hears every event of one session and sounds its cues and sentences.

    ``ahead`` is the engine's: what lies ahead for so many seconds. ``clock`` is the session's.
    """

    def __init__(
        self,
        player: TrackPlayer,
        speaker: Speaker,
        bank: SoundBank,
        clock: Clock,
        ahead: Callable[[float], Ahead],
        settings: SoundSettings,
    ) -> None:
        self._performer = Performer(player, speaker, bank, clock, settings)
        self._writer = ScoreWriter(self._performer, phrases_in(settings.language, bank.words), clock, ahead)
        self._clock = clock

    # What the session tells

    def hear(self, event: Event) -> None:
        """Take one event."""
        match event:
            case PhaseStarted():
                self._writer.follow(event)
            case PhaseChanged(at=at):
                self._writer.write_anew(at)
            case PhaseEnded():
                self._end_phase(event)
            case Paused():
                self._writer.sound_alone("pause")
            case Resumed():
                self._writer.owe(self._clock(), "resume")
            case SessionEnded():
                self._end_session(event)
            case SessionDiscarded():
                self._writer.fall_silent()
            case (
                SessionStarted()
                | SessionReopened()
                | RepRestarted()
                | SetStarted()
                | SetEnded()
                | SetSkipped()
                | PainRated()
                | EasierChosen()
                | Refused()
            ):
                pass
            case _:
                assert_never(event)

    # What the patient wants of the sound

    def set_volume(self, share: float) -> None:
        """Set the volume, 0 to 1."""
        self._performer.set_volume(share)

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute."""
        self._performer.set_muted(muted)

    def status(self) -> str | None:
        """A sentence about what is wrong with the sound, None when all is well."""
        return self._performer.status()

    def _end_phase(self, event: PhaseEnded) -> None:
        match event.how:
            case PhaseEnd.RAN_OUT:
                pass
            case PhaseEnd.DONE:
                if event.phase.ends is not None:
                    self._writer.owe(event.at, END_CUES[event.phase.ends])
            case PhaseEnd.CUT:
                self._writer.cut()
            case _:
                assert_never(event.how)

    def _end_session(self, event: SessionEnded) -> None:
        if event.state is SessionState.FINISHED:
            self._writer.finish(event.at)
        else:
            self._writer.fall_silent()
