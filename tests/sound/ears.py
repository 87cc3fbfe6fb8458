"""Fakes for the tests of the sound: a clock that is told the time, tones, a player that remembers what was heard."""

from __future__ import annotations

from array import array

from knee_coach.sound.tones import ToneBank
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

NAMES = (
    *("start", "tick", "set_done", "exercise_done", "finish", "pause", "resume", "word", "number", "side"),
    *("last_one", "halfway", "ten_seconds", "rest"),
)


class Clock:
    """Shows the time it was told."""

    def __init__(self, now: float = 0.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def bank(seconds: float = 0.1) -> ToneBank:
    """A bank in which every tone lasts that long; each has a level of its own."""
    count = round(seconds * RATE)
    return ToneBank({name: array("h", [1000 + 100 * index] * count) for index, name in enumerate(NAMES)})


class Ear:
    """A player that remembers which tone was heard when, as a faultless one would have sounded them."""

    STILL_WANTED = 0.25

    def __init__(self, clock: Clock) -> None:
        self.gain = 1.0
        self.plays = 0
        self.closed = False
        self.trouble: str | None = None
        self._clock = clock
        self._track: Track | None = None
        self._since = float("-inf")
        self._heard: list[Note] = []

    def play(self, track: Track, position_seconds: float) -> None:
        assert position_seconds == self._clock.now
        before = () if self._track is None else self._track.notes
        self._listen()
        self.plays += 1
        self._track = track
        late = (note for note in track.notes if position_seconds - self.STILL_WANTED < note.at < position_seconds)
        self._heard.extend(note for note in late if note not in before)

    def cut(self) -> None:
        self._listen()
        self._track = None

    def set_gain(self, gain: float) -> None:
        self.gain = gain

    def status(self) -> str | None:
        return self.trouble

    def close(self) -> None:
        self.closed = True

    def heard(self) -> list[str]:
        """Everything so far: ``instant tone``."""
        self._listen()
        return [f"{note.at:g} {note.tone}" for note in sorted(self._heard)]

    def _listen(self) -> None:
        now = self._clock.now
        if self._track is not None:
            self._heard.extend(note for note in self._track.notes if self._since <= note.at < now)
        self._since = now
