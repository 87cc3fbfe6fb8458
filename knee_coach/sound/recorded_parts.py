"""Sentences made of recordings: ``Set 2 of 3. Left leg`` and ``hold 14 seconds`` need none of their own.

A sentence is clauses between full stops, a clause is parts between commas, and a part is one recording or several in a
row: the usual ones are recorded whole, for a voice says them better in one breath.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Recorded:
    """What sentences can be made of: names of recorded sounds by their text, in lower case."""

    sentences: Mapping[str, str]
    """Whole sentences and parts: ``left leg``, ``30 seconds``."""
    numbers: Mapping[str, str]
    """As they are written, mostly in digits."""
    pieces: Mapping[str, str]
    """What stands between the numbers of a dose: ``hold``, ``seconds``."""

    def clauses(self, sentence: str) -> tuple[str, ...]:
        """The clauses of a sentence that are recorded, each whole.

        Half a dose would be a wrong one, and what stands inside a name or a position is not ours to say alone.
        """
        return tuple(clause for clause in clauses_of(sentence) if all(self.rows(clause)))

    def rows(self, clause: str) -> Iterator[tuple[str, ...]]:
        """For each part of a clause its sounds, see :meth:`in_a_row`."""
        return map(self.in_a_row, _BETWEEN_PARTS.split(clause))

    def in_a_row(self, part: str) -> tuple[str, ...]:
        """The sounds that say a part one after another; none where some of it is not recorded.

        A number or a piece alone is no part: it stands in a name (``Bridge no. 2``).
        """
        texts = self._longest_first(part.split(" "))
        if any(text in self.sentences for text in texts) or (len(texts) > 1 and any(map(self.numbers.get, texts))):
            return tuple(self._all[text] for text in texts)
        return ()

    def _longest_first(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words as texts that are recorded, the first as long as it can be."""
        rows: list[tuple[str, ...] | None] = [*(None for _ in words), ()]  # of the words from each one on
        for begin in reversed(range(len(words))):
            for end in range(min(len(words), begin + self._most_words), begin, -1):
                text, rest = " ".join(words[begin:end]), rows[end]
                if text in self._all and rest is not None:
                    rows[begin] = (text, *rest)
                    break
        return rows[0] or ()

    @cached_property
    def _all(self) -> Mapping[str, str]:
        return {**self.pieces, **self.numbers, **self.sentences}

    @cached_property
    def _most_words(self) -> int:
        return max((len(text.split(" ")) for text in self._all), default=0)


class Sounds(dict[str, "array[int]"]):
    """Sounds by name. A sentence of recorded parts is made when it is first asked for, and kept.

    ``before`` is what stands before the cues in the names of the recorded ones.
    """

    def __init__(self, sounds: Mapping[str, array[int]], recorded: Recorded, before: str) -> None:
        super().__init__(sounds)
        self._recorded = recorded
        self._before = before + SAY

    def __missing__(self, name: str) -> array[int]:
        if not name.startswith(self._before):
            raise KeyError(name)
        parts = tuple(self._recorded.rows(name.removeprefix(self._before)))
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
