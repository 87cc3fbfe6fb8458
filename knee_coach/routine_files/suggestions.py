"""The known word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONGEST_GUESSED = 60
"""Characters: nothing as long as this is a slip of a word, and comparing it would take its time."""


def near(word: str, known: Iterable[str]) -> Sequence[str]:
    """Up to three known words like ``word``, the likest first; upper and lower case are alike."""
    if len(word) > _LONGEST_GUESSED:
        return ()
    # Only a file with a slip pays for loading difflib.
    from difflib import get_close_matches  # noqa: PLC0415

    return get_close_matches(word.strip().lower().replace(" ", "_"), tuple(known))


def listed(words: Iterable[str], last: str = "or") -> str:
    """``a, b or c``."""
    *front, end = words
    return f"{', '.join(front)} {last} {end}" if front else end
