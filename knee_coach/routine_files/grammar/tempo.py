"""The grammar of a tempo: ``lift 2 s, hold 2-5 s, lower 2 s, relax 1 s``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from knee_coach.model.dose import TempoHold, TempoItem, TempoMove, TempoPause
from knee_coach.routine_files.grammar.amounts import (
    LENGTH_HINT,
    TIME_HINT,
    AmountError,
    LeavesAChoiceError,
    parse_length,
    parse_time,
)
from knee_coach.routine_files.yaml_text.lines import quoted

T = TypeVar("T")

HOLD_WORD = "hold"
PAUSE_WORDS = ("rest", "relax")

LONGEST_PART = 100
"""Characters in one part; it also bounds what the pattern below can cost."""

MOST_PARTS = 100

# The word ends where the time begins: at a digit, or at the "up to" before it.
_ITEM = re.compile(r"(?P<word>\D*?)\s*(?P<time>(?:\bup\s+to\s*)?\.?[0-9].*)?", re.IGNORECASE | re.DOTALL)


class TempoError(Exception):
    """A part of a tempo that cannot be read, in a whole sentence."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def parts(text: str) -> list[str]:
    """The parts of a tempo in one text, each without its comma."""
    return [part.strip() for part in text.split(",")]


def parse_part(text: str) -> TempoItem:
    """One movement, hold or pause. A movement's word is in lower case, its inner spaces collapsed.

    Raises:
        TempoError: it is none of them.
    """
    match = _ITEM.fullmatch(text) if len(text) <= LONGEST_PART else None
    word = " ".join(match["word"].split()).lower() if match else ""
    if match is None or not all(may_stand_in_a_word(char) for char in word):
        raise TempoError(
            f"{quoted(text)} is not a part of a tempo",
            'write a word and a time, like "lift 2 s"; a word has letters, spaces and hyphens',
        )
    if not any(char.isalpha() for char in word):
        what = f"{quoted(text)} in the tempo has no word" if text else "a part of the tempo is empty"
        hint = f'say what happens, like "lift {text if _is_length(text) else "2 s"}"'
        raise TempoError(what, hint if text else "take away the comma too many")
    return _item(word, match["time"])


def whole_error(items: Iterable[TempoItem]) -> TempoError | None:
    """What is wrong with the parts taken together."""
    kinds = [type(item) for item in items]
    if kinds.count(TempoHold) > 1:
        return TempoError("the tempo has two holds", "one rep has at most one; give the other part a word of its own")
    if TempoHold not in kinds and TempoMove not in kinds:
        hint = 'write it like "lift 2 s, hold 5 s, lower 2 s"'
        return TempoError("the tempo has neither a movement nor a hold", hint)
    return None


def _item(word: str, time: str | None) -> TempoItem:
    if word == HOLD_WORD:
        if time is None:
            raise TempoError('"hold" in the tempo has no time', 'say how long it is held: "hold 5 s"')
        return TempoHold(_read(parse_time, time, word))
    if word in PAUSE_WORDS:
        if time is None:
            raise TempoError(f'"{word}" in the tempo has no time', f'say how long the pause lasts: "{word} 2 s"')
        return TempoPause(word, _read(_one_length, time, word))
    return TempoMove(word, None if time is None else _read(_one_length, time, word))


def _read(parse: Callable[[str], T], time: str, word: str) -> T:
    try:
        return parse(time)
    except AmountError as error:
        # The examples for a time alone would be wrong here: beside them stands a word.
        hint = _like(word, time) if error.hint in {TIME_HINT, LENGTH_HINT} else error.hint
        raise TempoError(f"{quoted(time)} {error.message}", hint) from error


def _is_length(text: str) -> bool:
    try:
        return bool(parse_length(text))
    except AmountError:
        return False


def _one_length(time: str) -> float:
    try:
        return parse_length(time)
    except LeavesAChoiceError as error:
        raise AmountError(error.message, f'only "hold" can have a range; {error.hint}') from error


def _like(word: str, time: str) -> str:
    found = re.match(r"(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>[^\W\d_]+)(?P<more>.*)", time)
    # The 30 of "lift 30 degrees" is no seconds: there the example has a number of its own.
    is_seconds = found and _is_seconds(found["unit"].lower(), may_have_a_slip=not found["more"])
    example = f"{found['number']} s" if found and is_seconds else ""
    return f'write it like "{word} {example if _is_length(example) else "2 s"}"'


def _is_seconds(unit: str, *, may_have_a_slip: bool) -> bool:
    words = ("s", "sec", "secs", "second", "seconds")
    if unit in words or not may_have_a_slip:
        return unit in words
    # Only a file with a slip pays for loading it.
    from difflib import get_close_matches  # noqa: PLC0415

    return unit not in {"set", "sets"} and bool(get_close_matches(unit, words, 1, 0.65 if len(unit) < 4 else 0.75))


def may_stand_in_a_word(char: str) -> bool:
    """Whether the word of a part may have this character."""
    # Some scripts write vowels as marks that are not letters.
    return char in " -" or char.isalpha() or unicodedata.category(char)[0] == "M"
