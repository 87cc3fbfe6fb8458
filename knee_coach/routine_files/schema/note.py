"""What a note on a key is made of."""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import NamedTuple

from knee_coach.routine_files.rules.amounts import Count, Decimal, Whole
from knee_coach.routine_files.rules.keys import Key
from knee_coach.routine_files.rules.words import Entries, Text


class Note(NamedTuple):
    """One key's: what it says or does, its default where the format has one, and examples."""

    says: str
    default: object = None
    examples: tuple[object, ...] = ()


def usual(of: type, name: str) -> object:
    """The default of a field, as a file would write it."""
    value = next(field.default for field in dataclasses.fields(of) if field.name == name)
    return value.value if isinstance(value, Enum) else value


def limits(key: Key[object]) -> str:
    """``1 to 14``, as the key's rule has it.

    Raises:
        TypeError: it has no such limits.
    """
    match key.rule:
        case Whole(low=low, high=high) | Decimal(low=low, high=high):
            return f"{low:g} to {high:g}"
        case Count(most=int(most)) | Entries(most=int(most)) | Text(longest=int(most)):
            return f"1 to {most}"
        case _:
            raise TypeError(f"{key.name} has no limits")


def seconds_shown(seconds: float) -> str:
    """As a file would write them: ``5 s``."""
    return f"{seconds:g} s"


EXAMPLES_OF_COUNTS = ("10", "10-15", "up to 15", "10+")
EXAMPLES_OF_SETS = ("3", "2-3", "up to 3")
EXAMPLES_OF_HOLDS = ("5 s", "2-5 s", "up to 30 s", "30+ s")
EXAMPLES_OF_DURATIONS = ("10 min", "5-10 min", "up to 20 min", "1 min 30 s")
