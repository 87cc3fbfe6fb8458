"""Every small file of the reader's own tests: the schema is held against them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from tests.routine_files import (
    test_amounts,
    test_circuits,
    test_doses,
    test_exercise_keys,
    test_tempo,
    test_top_level_keys,
)
from tests.routine_files.test_format_rules import INVALID, VALID
from tests.routine_files.writing import with_exercise, with_exercises, with_top


def corpus() -> list[str]:
    """The files, each once."""
    return list(
        dict.fromkeys(
            [
                *(text for _, text in VALID if _is_small(text)),
                *(text for _, text, _ in INVALID if _is_small(text)),
                *map(with_exercise, _counts()),
                *map(with_exercise, _times()),
                *(with_exercise(f"reps: 10\n{lines}") for lines in (*test_tempo.TEMPOS, *test_tempo.FAULTS)),
                *map(with_exercise, (*test_doses.DOSES, test_exercise_keys.EVERYTHING)),
                *(with_exercise(f"reps: 10\n{lines}") for lines in test_exercise_keys.LOADS),
                *map(with_exercises, (test_circuits.CIRCUIT, *(lines for lines, _ in test_circuits.IDS.values()))),
                *(with_top(f"author: {text}") for text in test_top_level_keys.SURPRISES_OF_YAML),
                *(test_top_level_keys.ALL_SET, with_top(test_top_level_keys.DEFAULTS)),
            ]
        )
    )


def _is_small(text: str | bytes) -> TypeGuard[str]:
    """How a file is encoded and how large it is, is no question for a schema."""
    return isinstance(text, str) and len(text) < 100_000


def _counts() -> Iterable[str]:
    tables = (test_amounts.COUNTS, test_amounts.BAD_COUNTS, test_amounts.COUNTS_OF_ELSEWHERE)
    return [f"reps: {form}" for table in tables for text in table for form in (text, _in_quotes(text))]


def _times() -> Iterable[str]:
    tables = (
        *(test_amounts.LENGTHS, test_amounts.TIMES, test_amounts.BAD_TIMES, test_amounts.TIMES_OF_ELSEWHERE),
        *(test_amounts.TIMES_WITH_A_CHOICE_OF_ELSEWHERE, test_amounts.WITHOUT_UNIT),
    )
    texts = [text for table in tables for text in table]
    return [
        *(f"hold: {form}" for text in texts for form in (text, _in_quotes(text))),
        *(f"duration: {_in_quotes(text)}" for text in texts),
        *(f"duration: {text}" for text in test_amounts.WITHOUT_UNIT),
        *(f"reps: 10\nmovement: {text}" for text in test_amounts.LENGTHS),
        *(f"reps: 10\nmovement: {_in_quotes(text)}" for text in test_amounts.TIMES),
        *(f"reps: 10\nprepare: {text}" for text in ("0", "0 s", "0:00", "0.2", "0.5", "10800", "10801", "-1")),
    ]


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
