"""One rule of the routine format, with texts that keep it and texts that break it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.routine_files.writing import with_exercise, with_exercises, with_top

Said = tuple[str, str]
"""A problem as the tables write it: ``line:column severity: message``, and the hint."""


@dataclass(frozen=True)
class Rule:
    """What the format says, and what the reader makes of it."""

    name: str
    valid: tuple[str | bytes, ...]
    """Whole files without any problem."""
    invalid: Mapping[str | bytes, list[Said]]
    """Whole files, each with all of its problems."""


def whole(text: str | bytes) -> str | bytes:
    """A whole file."""
    return text


def top(lines: str) -> str:
    """A routine with these lines at the top: the first of them is line 3."""
    return with_top(lines)


def entries(lines: str) -> str:
    """A routine with this list of exercises: its first line is line 4."""
    return with_exercises(lines)


def exercise(lines: str) -> str:
    """A routine of one exercise with these lines: the first of them is line 5, and begins in column 5."""
    return with_exercise(lines)


def with_reps(lines: str) -> str:
    """A routine of one exercise of ten reps with these lines: the first of them is line 6, and begins in column 5."""
    return with_exercise(f"reps: 10\n{lines}")
