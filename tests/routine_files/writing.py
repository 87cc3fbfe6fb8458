"""Small routine files for tests: only what a case is about has to be written."""

from __future__ import annotations

from textwrap import indent

from knee_coach.model.routine import Exercise, Routine
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reader import ReadRoutine, read_routine

HEAD = "format: knee-routine/1\ntitle: Test\n"


def with_top(lines: str) -> str:
    """A routine with these lines at the top: the first of them is line 3."""
    return f"{HEAD}{lines}\nexercises:\n  - name: Bridge\n    reps: 10\n"


def with_exercise(lines: str) -> str:
    """A routine of one exercise with these lines: the first of them is line 5, and begins in column 5."""
    return f"{HEAD}exercises:\n  - name: Bridge\n{indent(lines, '    ')}\n"


def with_exercises(lines: str) -> str:
    """A routine with this list: its first line is line 4."""
    return f"{HEAD}exercises:\n{lines}\n"


def read(text: str, file: str = "test.yaml") -> ReadRoutine:
    """What reading the text gives."""
    return read_routine(text.encode(), file)


def good(text: str) -> Routine:
    """The routine of a text that has no problem at all."""
    result = read(text)
    assert result.problems == ()
    assert result.routine is not None
    return result.routine


def good_exercise(lines: str) -> Exercise:
    """The one exercise with these lines."""
    return good(with_exercise(lines)).exercises[0]


def told(problem: Problem) -> tuple[str, str]:
    """A problem as the tables write it: place, severity and message, and the hint."""
    place = f"{problem.line}:{problem.column}"
    return f"{place} {problem.severity.value}: {problem.message}", problem.hint


def told_of(text: str) -> list[tuple[str, str]]:
    """Every problem of a text, in order."""
    return [told(problem) for problem in read(text).problems]
