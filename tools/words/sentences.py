"""The sentences that are the same in every session, and the parts that others are made of.

Which side, how much, what to press: where the computer has no voice these parts are all there is.
"""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.model.sides import Side, SideMeaning
from knee_coach.sound.sentences import Phrases
from tools.words.word import Word

_MOST_SETS = 6
_REPS = (*range(1, 22), 25, 30, 31, 41)
_HELD = (*range(1, 11), 15, 20, 25, 30, 40, 45, 60, 90)
_LENGTHS = (1, 1.5, 2.5, 30, 45, *range(51, 61), 90, 120, 180, 300, 600, 900, 1200, 1800, 3600)
"""The usual ones, and those that cannot be put together: for 21 reps Spanish has a word of its own, and of the numbers
over 50 only the tens are recorded."""


def sentences(phrases: Phrases) -> Iterator[Word]:
    """One recording for each, in the order in which they stand in the file."""
    for text in _texts(phrases):
        yield Word((f"say:{text}",), text, None)


def _texts(phrases: Phrases) -> Iterator[str]:
    yield from (phrases.switch(side, means) for means in SideMeaning for side in (*Side, None))
    yield from (phrases.set_of(number, sets) for sets in range(2, _MOST_SETS + 1) for number in range(2, sets + 1))
    yield from (phrases.side(side, means) for means in SideMeaning for side in Side)
    yield from (phrases.counted(reps) for reps in _REPS)
    yield from (f"{phrases.hold} {phrases.time(seconds)}" for seconds in _HELD)
    yield from (phrases.time(seconds) for seconds in _LENGTHS)
    yield from (*phrases.pieces, *phrases.number_words)
    yield from (several for _, several in phrases.units)
    yield from (phrases.press_when_ready, phrases.press_when_done, phrases.as_told)
    yield phrases.recorded_test
