"""Sentences made of recorded parts: ``Set 2 of 3. Left leg`` needs no recording of its own."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence

from knee_coach.sound.cue import SAY
from knee_coach.sound.wav import RATE

PAUSE = 0.15
"""Seconds between two parts: as long as a speaker takes at a full stop."""

_BETWEEN_PARTS = re.compile(r"[.,] ")


def clauses_of(sentence: str) -> tuple[str, ...]:
    """What stands between full stops, in lower case: the name, the side, the whole dose."""
    return tuple(sentence.rstrip(".").lower().split(". "))


def recorded_clauses(sentence: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """The clauses of a sentence that are recorded, each whole. ``said``: recorded sounds by their text.

    Half a dose would be a wrong one, and what stands inside a name or a position is not ours to say alone.
    """
    return tuple(clause for clause in clauses_of(sentence) if said.keys() >= {*_BETWEEN_PARTS.split(clause)})


def name_of(clauses: Sequence[str], said: Mapping[str, str], before: str) -> str:
    """The sound that says these clauses, one or more; ``before`` is what stands before its cue."""
    sentence = ". ".join(clauses)
    return said.get(sentence, before + SAY + sentence)


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
        for part in _BETWEEN_PARTS.split(name.removeprefix(self._before)):
            if joined:
                joined.extend(array("h", bytes(2 * round(PAUSE * RATE))))
            joined.extend(self[self._said[part]])
        self[name] = joined
        return joined
