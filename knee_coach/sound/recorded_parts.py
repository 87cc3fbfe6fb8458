"""Sentences made of recordings: ``Set 2 of 3. Left leg`` and ``hold 14 seconds`` need none of their own.

A sentence is clauses between full stops, a clause is parts between commas, and a part is one recording or several in a
row: the usual ones are recorded whole, for a voice says them better in one breath.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence

from knee_coach.sound.cue import SAY
from knee_coach.sound.wav import RATE

PAUSE = 0.15
"""Seconds between two parts: as long as a speaker takes at a full stop."""

GAP = 0.03
"""Seconds between two recordings of one part: as long as a speaker takes between two words."""

_BETWEEN_PARTS = re.compile(r"[.,] ")


def clauses_of(sentence: str) -> tuple[str, ...]:
    """What stands between full stops, in lower case: the name, the side, the whole dose."""
    return tuple(sentence.rstrip(".").lower().split(". "))


def recorded_clauses(sentence: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """The clauses of a sentence that are recorded, each whole. ``said``: recorded sounds by their text.

    Half a dose would be a wrong one, and what stands inside a name or a position is not ours to say alone.
    """
    return tuple(
        clause for clause in clauses_of(sentence) if all(in_a_row(part, said) for part in _BETWEEN_PARTS.split(clause))
    )


def in_a_row(part: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """The sounds that say a part one after another, each as long as can be; none where some of it is not recorded."""
    words = part.split(" ")
    rows: list[tuple[str, ...] | None] = [*(None for _ in words), ()]  # what says the words from each one on
    for begin in reversed(range(len(words))):
        for end in range(len(words), begin, -1):
            sound, rest = said.get(" ".join(words[begin:end])), rows[end]
            if sound is not None and rest is not None:
                rows[begin] = (sound, *rest)
                break
    return rows[0] or ()


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
        parts = [in_a_row(part, self._said) for part in _BETWEEN_PARTS.split(name.removeprefix(self._before))]
        if not all(parts):
            raise KeyError(name)
        self[name] = _joined([_joined([self[sound] for sound in part], GAP) for part in parts], PAUSE)
        return self[name]


def _joined(sounds: Sequence[array[int]], between: float) -> array[int]:
    silence = array("h", bytes(2 * round(between * RATE)))
    joined = array("h", sounds[0])
    for sound in sounds[1:]:
        joined.extend(silence)
        joined.extend(sound)
    return joined
