"""What is wrong in a routine file, as lines on a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

from knee_coach.ui.words.days import capital


class FileProblem(Protocol):
    """A problem of a routine file, as its reader tells it."""

    @property
    def file(self) -> str:
        """The file's path or name."""

    @property
    def line(self) -> int:
        """From 1."""

    @property
    def column(self) -> int:
        """From 1."""

    @property
    def message(self) -> str:
        """What is wrong."""

    @property
    def hint(self) -> str:
        """How to mend it."""

    @property
    def excerpt(self) -> str:
        """The line itself; empty where there is none."""

    @property
    def caret_at(self) -> int:
        """Where in the excerpt the fault begins, from 0."""

    @property
    def caret_width(self) -> int:
        """How many characters of the excerpt it is about."""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the routine from being played."""


@dataclass(frozen=True)
class ProblemLine:
    """One problem as it is shown. ``excerpt`` is the line of the file, with a line of carets under the fault."""

    where: str
    message: str
    hint: str | None
    excerpt: str | None


MEND_ONE = "One mistake can cause others: mend one, save, and look again."
"""Said below several problems."""


def problem_lines(problems: Sequence[FileProblem]) -> tuple[ProblemLine, ...]:
    """Every error, each with its place."""
    return tuple(_problem_line(problem) for problem in problems if problem.is_error)


def warnings_said(problems: Sequence[FileProblem]) -> tuple[str, ...]:
    """Every warning in a sentence or two: ``Line 27: this band has no brand. Add it``."""
    return tuple(
        f"Line {problem.line}: {'. '.join(filter(None, (problem.message, capital(problem.hint))))}."
        for problem in problems
        if not problem.is_error
    )


def _problem_line(problem: FileProblem) -> ProblemLine:
    name = PurePath(problem.file.replace("\\", "/")).name
    carets = " " * problem.caret_at + "^" * problem.caret_width
    return ProblemLine(
        where=f"{name}, line {problem.line}",
        message=capital(problem.message),
        hint=capital(problem.hint) or None,
        excerpt=f"{problem.excerpt}\n{carets}" if problem.excerpt.strip() else None,
    )
