"""Cues: what sounds at an instant, by name.

The names are those of the printed plan: ``start``, ``tick``, ``word:lift``, ``number:2``, ``last_one``, ``halfway``,
``ten_seconds``, ``say:Set 2 of 3``, ``set_done``, ``exercise_done``, ``finish``. A ``say:`` is a whole sentence; what
each sounds with is told in :mod:`.heard`.
"""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import Ending

WORD = "word:"
NUMBER = "number:"
SAY = "say:"
SIDE_WORDS = ("word:left", "word:right")
END_CUES = {Ending.SET: "set_done", Ending.EXERCISE: "exercise_done", Ending.SESSION: "finish"}


@dataclass(frozen=True)
class Cue:
    """A sound or word, ``at`` seconds after the start of its phase (0 or more)."""

    at: float
    name: str


def spoken_rank(name: str) -> int | None:
    """How much a recorded spoken cue matters, 0 most; None for tones and whole sentences.

    Numbers and "last one" come first, then sides, then other words, then halfway and ten seconds.
    """
    if name.startswith(NUMBER) or name == "last_one":
        return 0
    if name in SIDE_WORDS:
        return 1
    if name.startswith(WORD):
        return 2
    if name in ("halfway", "ten_seconds"):
        return 3
    return None
