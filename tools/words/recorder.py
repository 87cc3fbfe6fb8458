"""Records a word: as slowly as it may be said, trimmed and levelled."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knee_coach.sound.wav import RATE
from tools.words.packing import Recording
from tools.words.shaping import levelled, trimmed
from tools.words.word import Word

LEVEL = -14.5
"""How loud every recording is to ears of seventy, in the dB of ``tools/hearing.py``: as the tones that mark the time.
That measure adds energies. Speech fills more of the ear than a tone does, so above the threshold it is heard louder
than a tone of the same figure: about as loud as the tones that call, which have 4 dB more."""

STEP = 1.04
"""A word that is too long is said so many times as fast, again and again."""


class Speaks(Protocol):
    """Makes speech: :class:`tools.words.engine.Engine`."""

    def speak(self, text: str, speed: float) -> array[float]:
        """The samples of a text; ``speed`` 1 is the engine's own, 2 twice as fast."""


@dataclass(frozen=True)
class Recorder:
    """An engine with the speed of its own language.

    A word is said at ``speed`` if it is then over in ``aim`` seconds, else faster, down to ``aim``; but not faster
    than ``hurried`` unless it would be too long altogether: better clear than short.
    """

    engine: Speaks
    speed: float
    hurried: float
    aim: float

    def record(self, word: Word) -> Recording:
        """One recording.

        Raises:
            tools.words.engine.EngineMissingError: the engine is not installed.
            ValueError: it cannot be made as loud as the others.
        """
        speed = self.speed
        spoken = self._spoken(word, speed)
        while _seconds(spoken) >= self._longest(word, speed):
            speed *= STEP
            spoken = self._spoken(word, speed)
        try:
            return Recording(word, levelled(spoken, LEVEL), speed)
        except ValueError as error:
            raise ValueError(f'"{word.text}" is {error}') from error

    def _spoken(self, word: Word, speed: float) -> Sequence[float]:
        return trimmed(self.engine.speak(word.spelled or word.text, speed))

    def _longest(self, word: Word, speed: float) -> float:
        if word.at_most is None:
            return float("inf")
        return min(self.aim, word.at_most) if speed < self.hurried else word.at_most


def _seconds(samples: Sequence[float]) -> float:
    return len(samples) / RATE
