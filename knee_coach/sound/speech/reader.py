"""Reads a script aloud: says each line at its instant, breaks it off at its end, and notices an engine that is stuck.

It is asked to :meth:`Reader.look` when a line is due and when the engine changed its state. Its clock is told to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from knee_coach.sound.speech.rates import spoken_seconds

LATE_AT_MOST = 0.5
"""Seconds: a line that should have begun earlier than this is left out."""

BEGINS_WITHIN = 3.0
"""Seconds an engine may take from a line to its first sound; natural voices of Windows need about one."""

ENDS_WITHIN = 1.0
"""Seconds an engine may go on after it was stopped."""

NOT_BEGUN_ENDS_WITHIN = 0.2
"""Seconds after which a line that was stopped before it began will not begin any more."""

SAME_INSTANT = 0.05
"""Seconds between the instants of one line in two scripts: each had the session's clock read anew."""


class NoEngineError(Exception):
    """There is no engine, or none that works; ``str()`` is what they said."""


class EngineStuckError(Exception):
    """The engine does not begin, or does not stop; only a new process helps. ``str()`` says which."""


@dataclass(frozen=True, order=True)
class Line:
    """A text with the instants at which it begins and is broken off at the latest, in seconds of a steady clock."""

    at: float
    text: str
    until: float
    may_wait: bool = False
    """Whether it is spoken late as long as there is time for it."""

    def is_same(self, other: Line) -> bool:
        """Whether it is the same text for the same instant; its end may have moved."""
        return self.text == other.text and abs(self.at - other.at) < SAME_INSTANT


class Outcome(Enum):
    """What became of a line."""

    BEGUN = "begun"
    FINISHED = "finished"
    BROKEN_OFF = "broken_off"
    LEFT_OUT = "left_out"


class Engine(Protocol):
    """A speech engine."""

    def say(self, text: str, gain: float) -> None:
        """Begin to speak; returns at once. ``gain`` is 0 to 1."""

    def stop(self) -> None:
        """Stop speaking."""

    def is_speaking(self) -> bool:
        """Whether it speaks, as far as it tells."""


class Reader:
    """Reads with one engine. ``words_a_minute`` is the speed that it was set to; ``told`` hears of every line."""

    def __init__(self, engine: Engine, words_a_minute: float, told: Callable[[Outcome, str], None]) -> None:
        self.words_a_minute = words_a_minute
        self._engine = engine
        self._told = told
        self._gain = 1.0
        self._lines: list[Line] = []
        self._current: Line | None = None
        self._read: Line | None = None
        """The last one that was read to its end: the next script may still hold it."""
        self._asked = 0.0
        """When the engine was last asked to speak or to stop."""
        self._begun = False
        """Whether the engine told that it speaks, since it was asked to."""
        self._stopping = False

    def play(self, lines: Iterable[Line], now: float) -> float | None:
        """Read these in place of those before; returns what :meth:`look` does."""
        lines = sorted(line for line in lines if self._read is None or not line.is_same(self._read))
        if self._current is not None:
            same = next((line for line in lines if line.is_same(self._current)), None)
            if same is None:
                self._break_off(now)
            else:
                self._current = replace(self._current, until=same.until)
                lines.remove(same)
        self._lines = lines
        return self.look(now)

    def cut(self, now: float) -> float | None:
        """Fall silent and forget the lines; returns what :meth:`look` does."""
        self._read = None
        return self.play((), now)

    def set_gain(self, gain: float, now: float) -> float | None:
        """Speak from the next line on with this loudness, 0 to 1; at 0 nothing; returns what :meth:`look` does."""
        self._gain = gain
        if gain == 0.0 and self._current is not None:
            self._break_off(now)
        return self.look(now)

    def look(self, now: float) -> float | None:
        """Do what is due; returns after how many seconds to look again, None if only a change of the engine matters.

        Raises:
            EngineStuckError: when the engine does not do what it was asked to.
        """
        self._follow_engine(now)
        while self._lines and self._lines[0].at <= now:
            if not self._wanted(self._lines[0], now):
                self._told(Outcome.LEFT_OUT, self._lines.pop(0).text)
            elif self._current is not None:
                self._break_off(now)
            elif self._stopping:
                break
            else:
                self._say(self._lines.pop(0), now)
        return self._seconds_to_next(now)

    def _follow_engine(self, now: float) -> None:
        speaks = self._engine.is_speaking()
        waited = now - self._asked
        if self._stopping:
            if not speaks and (self._begun or waited >= NOT_BEGUN_ENDS_WITHIN):
                self._stopping = False
            elif waited >= ENDS_WITHIN:
                raise EngineStuckError("the engine does not stop speaking")
            elif speaks and not self._begun:  # it began although it was stopped before
                self._begun = True
                self._engine.stop()
        elif self._current is not None:
            if self._begun and not speaks:
                self._told(Outcome.FINISHED, self._current.text)
                self._current, self._read = None, self._current
                return
            if speaks and not self._begun:
                self._begun = True
                self._told(Outcome.BEGUN, self._current.text)
            if now >= self._current.until:
                self._break_off(now)
            elif not self._begun and waited >= BEGINS_WITHIN:
                raise EngineStuckError("the engine does not begin to speak")
        elif speaks:  # what was stopped long ago, before it began
            self._break_off(now)
            self._begun = True

    def _wanted(self, line: Line, now: float) -> bool:
        if self._gain == 0.0 or line.until <= now:
            return False
        if line.may_wait:
            return now + spoken_seconds(line.text, self.words_a_minute) <= line.until
        return now - line.at <= LATE_AT_MOST

    def _say(self, line: Line, now: float) -> None:
        self._current, self._asked, self._begun = line, now, False
        self._engine.say(line.text, self._gain)

    def _break_off(self, now: float) -> None:
        if self._current is not None:
            self._told(Outcome.BROKEN_OFF, self._current.text)
        self._current, self._asked, self._stopping = None, now, True
        self._engine.stop()

    def _seconds_to_next(self, now: float) -> float | None:
        instants = [line.at for line in self._lines[:1] if not self._stopping]
        if self._stopping:
            instants.append(self._asked + (ENDS_WITHIN if self._begun else NOT_BEGUN_ENDS_WITHIN))
        elif self._current is not None:
            instants.append(self._current.until)
            if not self._begun:
                instants.append(self._asked + BEGINS_WITHIN)
        return max(0.0, min(instants) - now) if instants else None
