"""Writes the score of what lies ahead and has it performed: anew when something happened, else on and on in time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knee_coach.engine.ahead import Ahead
from knee_coach.engine.events import PhaseStarted
from knee_coach.sound.performer import Clock, Performer
from knee_coach.sound.score import Score, TimedCue, joined, written
from knee_coach.sound.sentences import Phrases

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


class ScoreWriter:
    """Keeps the score that is being performed.

    ``ahead`` is the engine's: what lies ahead for so many seconds. ``clock`` is the session's.
    """

    def __init__(self, performer: Performer, phrases: Phrases, clock: Clock, ahead: Callable[[float], Ahead]) -> None:
        self._performer = performer
        self._phrases = phrases
        self._clock = clock
        self._ahead = ahead
        self._score = Score()
        self._owed: tuple[TimedCue, ...] = ()
        """Cues that only an event brings, to be sounded with what follows it."""

    def owe(self, at: float, name: str) -> None:
        """Sound a cue with what is performed next."""
        self._owed = (*self._owed, (at, name))

    def follow(self, event: PhaseStarted) -> None:
        """Have a phase in the score that has begun, or gone on, and enough of what comes after it."""
        started = event.at - event.elapsed
        if not self._score.covers(event.phase, started):
            self.write_anew(event.at)
        elif self._is_nearly_sounded(started + (event.phase.length or 0.0)) or self._performer.voice_came_or_went():
            self._write(self._score.until(event.at + ALREADY_TAKEN), event.at, event.at + ALREADY_TAKEN)

    def write_anew(self, at: float) -> None:
        """Write the score from ``at`` on; what sounded before stays."""
        self._write(self._score.until(at), at, at)

    def finish(self, at: float) -> None:
        """The session is finished: what told it sounds on, or sounds now."""
        sounded = (*self._score.until(at), *self._owed)
        if not any(name == "finish" and instant > at - JUST_NOW for instant, name in sounded):
            sounded = (*sounded, (self._clock(), "finish"))
        self._play(Score(sounded), at, at)

    def sound_alone(self, name: str) -> None:
        """Sound one cue now, and nothing that was written down."""
        now = self._clock()
        self._play(Score(((now, name),)), now, now)

    def cut(self) -> None:
        """Nothing that was written down sounds any more; what is owed still does."""
        self._score = Score()
        self._performer.cut()

    def fall_silent(self) -> None:
        """Nothing sounds any more."""
        self.cut()
        self._owed = ()

    def _is_nearly_sounded(self, phase_ends: float) -> bool:
        return self._score.is_open and self._score.end < phase_ends + WRITE_ON_UNDER

    def _write(self, before: Iterable[TimedCue], at: float, after: float) -> None:
        ahead = self._ahead(HORIZON)
        if not ahead.phases:
            return
        is_open = sum(one.left for one in ahead.phases[1:]) >= HORIZON
        score = written(ahead, self._phrases, is_open=is_open)
        self._play(joined((*before, *self._owed), score, after), at, after)

    def _play(self, score: Score, at: float, after: float) -> None:
        self._score = score.since(at - STILL_SOUNDING)
        self._owed = ()
        self._performer.perform(self._score.cues, self._score.spans, after)
