"""What is wrong with a routine file, and where: as text for people and as dictionaries for programs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error keeps the routine from being played; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """One thing to mend in one file. ``line`` and ``column`` count characters from 1."""

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    hint: str
    excerpt: str
    """The line itself, cut round the place when it is very long."""
    caret_at: int
    """Where in ``excerpt`` the place begins, from 0."""
    caret_width: int
    """How many characters of ``excerpt`` it is about, at least 1."""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the routine from being played."""
        return self.severity is Severity.ERROR


def render_problem(problem: Problem) -> str:
    """The problem as ``check`` prints it, four lines without a newline at the end."""
    before = problem.excerpt[: problem.caret_at]
    marked = problem.excerpt[problem.caret_at : problem.caret_at + problem.caret_width]
    carets = "^" * max(1, _columns(marked))
    return "\n".join(
        (
            f"{problem.file}:{problem.line}:{problem.column}: {problem.severity.value}: {problem.message}",
            f"{problem.line:>5} | {problem.excerpt}",
            f"{'':>5} | {' ' * _columns(before)}{carets}",
            f"   hint: {problem.hint}",
        )
    )


def render_problems(problems: tuple[Problem, ...]) -> str:
    """All problems in their order, one under the other; empty when there are none."""
    return "\n".join(render_problem(problem) for problem in problems)


def as_json(problem: Problem) -> dict[str, str | int]:
    """The problem as one entry of the list that ``check --format json`` prints."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def _columns(text: str) -> int:
    """How wide a terminal draws the text: accents take no room of their own, East Asian characters take two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
