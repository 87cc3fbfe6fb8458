"""Follows a session's events with sound: writes the score of what lies ahead and has it performed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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
from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import SessionState
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import END_CUES
from knee_coach.sound.performer import Clock, Performer
from knee_coach.sound.score import Score, TimedCue, joined, written
from knee_coach.sound.sentences import phrases_in
from knee_coach.sound.speech.speaker import Speaker
from knee_coach.sound.track_player import TrackPlayer

HORIZON = 120.0
"""Seconds written down beyond the phase at hand. Phases that follow in one track are even to the sample."""

WRITE_ON_UNDER = 60.0
"""Seconds: when less than this is written down beyond a phase that starts, more is written."""

ALREADY_TAKEN = 1.5
"""Seconds: the device has taken the next second already, so writing on changes nothing before this."""

STILL_SOUNDING = 5.0
"""Seconds: an older cue is over."""

JUST_NOW = 0.001
"""Seconds: what is this close to an event belongs to it."""


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
        self._phrases = phrases_in(settings.language, bank.words)
        self._clock = clock
        self._ahead = ahead
        self._score = Score()
        self._owed: tuple[TimedCue, ...] = ()
        """Cues that only an event brings, to be sounded with what follows it."""
        self._phase: Phase | None = None
        self._resuming = False

    # What the session tells

    def hear(self, event: Event) -> None:
        """Take one event."""
        match event:
            case PhaseStarted():
                self._start_phase(event)
            case PhaseChanged(at=at):
                self._write_anew(at)
            case PhaseEnded():
                self._end_phase(event)
            case Paused():
                self._sound_alone("pause")
            case Resumed():
                self._owed = (*self._owed, (self._clock(), "resume"))
                self._resuming = True
            case SessionEnded():
                self._end_session(event)
            case SessionDiscarded():
                self._fall_silent()
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

    def _start_phase(self, event: PhaseStarted) -> None:
        goes_on = event.elapsed > 0 and event.phase.kind in (PhaseKind.HOLD, PhaseKind.ACTIVITY)
        if goes_on and self._phase is not None and self._phase.kind is PhaseKind.GET_READY:
            self._owed = (*self._owed, (event.at, "start"))
        self._phase = event.phase
        if not self._score.covers(event.phase, event.at - event.elapsed):
            self._write_anew(event.at)
        elif self._is_nearly_sounded(event) or self._performer.voice_came_or_went():
            self._write(self._score.until(event.at + ALREADY_TAKEN), event.at, event.at + ALREADY_TAKEN)
        self._resuming = False

    def _is_nearly_sounded(self, event: PhaseStarted) -> bool:
        return self._score.is_open and self._score.end < event.at + (event.phase.length or 0.0) + WRITE_ON_UNDER

    def _end_phase(self, event: PhaseEnded) -> None:
        match event.how:
            case PhaseEnd.RAN_OUT:
                pass
            case PhaseEnd.DONE:
                if event.phase.ends is not None:
                    self._owed = (*self._owed, (event.at, END_CUES[event.phase.ends]))
            case PhaseEnd.CUT:
                self._cut()
            case _:
                assert_never(event.how)

    def _end_session(self, event: SessionEnded) -> None:
        if event.state is not SessionState.FINISHED:
            self._fall_silent()
            return
        sounded = (*self._score.until(event.at), *self._owed)
        if not any(name == "finish" and at > event.at - JUST_NOW for at, name in sounded):
            sounded = (*sounded, (self._clock(), "finish"))
        self._play(Score(sounded), event.at, event.at)

    def _write_anew(self, at: float) -> None:
        """Write the score from ``at`` on; what sounded before stays."""
        self._write(self._score.until(at), at, at)

    def _write(self, before: Iterable[TimedCue], at: float, after: float) -> None:
        ahead = self._ahead(HORIZON)
        if not ahead.phases:
            return
        if self._resuming and ahead.phases[0].kind is PhaseKind.GET_READY:
            # What this get-ready leads to may go on from where it stopped: only its own event says so.
            ahead = Ahead(ahead.started, ahead.phases[:1])
        is_open = sum(phase.planned for phase in ahead.phases[1:]) >= HORIZON
        score = written(ahead, self._phrases, is_open=is_open)
        self._play(joined((*before, *self._owed), score, after), at, after)

    def _play(self, score: Score, at: float, after: float) -> None:
        self._score = score.since(at - STILL_SOUNDING)
        self._owed = ()
        self._performer.perform(self._score.cues, self._score.spans, after)

    def _sound_alone(self, name: str) -> None:
        now = self._clock()
        self._play(Score(((now, name),)), now, now)

    def _fall_silent(self) -> None:
        self._cut()
        self._owed = ()

    def _cut(self) -> None:
        """Nothing that was written down sounds any more; what is owed still does."""
        self._score = Score()
        self._performer.cut()
