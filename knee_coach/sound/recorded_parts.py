"""Sentences made of recorded parts: ``Set 2 of 3. Left leg`` needs no recording of its own."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping

from knee_coach.sound.cue import SAY
from knee_coach.sound.wav import RATE

PAUSE = 0.15
"""Seconds between two parts: as long as a speaker takes at a full stop."""

_BETWEEN_PARTS = re.compile(r"[.,] ")


def parts_of(sentence: str) -> tuple[str, ...]:
    """The parts of a sentence, in lower case."""
    return tuple(_BETWEEN_PARTS.split(sentence.rstrip(".").lower()))


def recorded_part_of(sentence: str, said: Mapping[str, str]) -> str:
    """What of a sentence is recorded, as a sentence; "" for nothing. ``said``: recorded sounds by their text."""
    return ". ".join(part for part in parts_of(sentence) if part in said)


class Sounds(dict[str, "array[int]"]):
    """Sounds by name. A sentence of recorded parts is made when it is first asked for, and kept.

    ``said`` names the recorded sounds by their text in lower case; ``before`` is what stands before their cues.
    """

    def __init__(self, sounds: Mapping[str, array[int]], said: Mapping[str, str], before: str) -> None:
        super().__init__(sounds)
        self._said = said
        self._before = before + SAY

    def __missing__(self, name: str) -> array[int]:
        if not name.startswith(self._before):
            raise KeyError(name)
        joined: array[int] = array("h")
        for part in parts_of(name.removeprefix(self._before)):
            if joined:
                joined.extend(array("h", bytes(2 * round(PAUSE * RATE))))
            joined.extend(self[self._said[part]])
        self[name] = joined
        return joined
