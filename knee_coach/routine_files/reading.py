"""One reading of one file: what it is told about its surroundings, and the problems it finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.routine_files.suggestions import near
from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.lines import Lines, printable

LONGEST_QUOTE = 60
"""Characters: a longer value is cut where a message repeats it."""

MOST_PROBLEMS = 1000
"""A file with more is no routine; reporting them all would take seconds."""

MOST_GUESSES = 100
"""How often a file is offered the nearest known word; guessing is the slowest thing a reading does."""


class Span(Protocol):
    """Anything that knows where in the text it stands: offsets of its start and its end."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


@dataclass(frozen=True)
class Surroundings:
    """What a file may refer to.

    ``folder`` is where its pictures are (None: unknown, as for standard input; then no picture is looked for).
    ``figures`` are the ids of the bundled figures (None: unknown; then any id is taken).
    """

    folder: Path | None = None
    figures: frozenset[str] | None = None


class Reading:
    """Collects the problems of one file while it is read."""

    def __init__(self, file: str, text: str, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.text = text
        self._file = file
        self._lines = Lines(text)
        self._found: list[Problem] = []
        self._guesses = 0

    def error(self, at: Span, message: str, hint: str) -> None:
        """Note what keeps the routine from being played."""
        self._note(at, Severity.ERROR, message, hint)

    def warning(self, at: Span, message: str, hint: str) -> None:
        """Note what the therapist should look at."""
        self._note(at, Severity.WARNING, message, hint)

    def fault(self, fault: Fault) -> None:
        """Note an error that was found before there were values to read."""
        self.error(fault, fault.message, fault.hint)

    def near(self, word: str, known: Iterable[str]) -> Sequence[str]:
        """Up to three known words like ``word``, the likest first. After a hundred questions it has no more ideas."""
        self._guesses += 1
        return near(word, known) if self._guesses <= MOST_GUESSES else ()

    def place(self, at: Span) -> tuple[int, int]:
        """Line and column, both from 1."""
        return self._lines.place(at.start)

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far keeps the routine from being played."""
        return any(problem.is_error for problem in self._found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found, in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: (problem.line, problem.column)))

    def _note(self, at: Span, severity: Severity, message: str, hint: str) -> None:
        if len(self._found) < MOST_PROBLEMS:
            line, column = self._lines.place(at.start)
            excerpt = self._lines.excerpt(at.start, at.end)
            self._found.append(Problem(self._file, line, column, severity, message, hint, *excerpt))


def quoted(text: str) -> str:
    """The text in double quotes, as messages repeat it: on one line, cut when it is long."""
    shown = printable(text)
    return f'"{shown}"' if len(shown) <= LONGEST_QUOTE else f'"{shown[: LONGEST_QUOTE - 1]}…"'
