"""One reading of one file: it collects the problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.routine_files.suggestions import near
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.lines import LONGEST_QUOTE, Lines, with_line_feeds
from knee_coach.routine_files.yaml_text.nodes import Span

T = TypeVar("T")

MOST_PROBLEMS = 300
"""So many are shown, and then how many more there are. Two hundred exercises with a mistake in each stay below it."""

MOST_GUESSES = 100
"""How often a file is offered the nearest known word; guessing is the slowest thing a reading does."""


class _Found(NamedTuple):
    """A problem before its line is looked up."""

    at: Span
    severity: Severity
    message: str
    hint: str


class Reading:
    """Collects the problems of one file while it is read."""

    def __init__(self, file: str, text: str, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.text = with_line_feeds(text)
        self._file = file
        self._lines = Lines(self.text)
        self._found: list[_Found] = []
        self._guesses = 0
        self._beside: dict[str, None] = {}
        self._seen: dict[tuple[Callable[[Path], object], Path], object] = {}

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

    def looks_for(self, name: str) -> None:
        """Note the name of a picture or pose file that should stand beside the file."""
        self._beside[name] = None

    def once(self, path: Path, look: Callable[[Path], T]) -> T:
        """What ``look`` finds at the path. Thousands of exercises may name one file; it is looked at once."""
        if (look, path) not in self._seen:
            self._seen[look, path] = look(path)
        return cast("T", self._seen[look, path])

    @property
    def beside(self) -> tuple[str, ...]:
        """The names looked for beside the file, there or not, in its order, each once."""
        return tuple(self._beside)

    def place(self, at: Span) -> tuple[int, int]:
        """Line and column, both from 1."""
        return self._lines.place(at.start)

    def rest_of_line(self, at: Span) -> str:
        """What stands behind it on its line, no more than a few words of it: a line may be a MiB long."""
        return self.text[at.end : at.end + LONGEST_QUOTE].split("\n", 1)[0]

    @property
    def has_errors(self) -> bool:
        """Whether anything found so far keeps the routine from being played."""
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found, in the order of the file; beyond 300 only how many more there are."""
        in_order = sorted(self._found, key=lambda found: found.at.start)
        shown, left = in_order[:MOST_PROBLEMS], in_order[MOST_PROBLEMS:]
        if left:
            severity = Severity.ERROR if any(found.severity is Severity.ERROR for found in left) else Severity.WARNING
            more = "there is one more problem" if len(left) == 1 else f"there are {len(left):,} more problems"
            more += " from here on"
            shown.append(_Found(left[0].at, severity, more, "mend those above first, then look again"))
        return tuple(self._problem(found) for found in shown)

    def _note(self, at: Span, severity: Severity, message: str, hint: str) -> None:
        self._found.append(_Found(at, severity, message, hint))

    def _problem(self, found: _Found) -> Problem:
        start, end = found.at.start, found.at.end
        line, column = self._lines.place(start)
        place = (self._file, line, column, found.severity, found.message, found.hint)
        return Problem(*place, *self._lines.excerpt(start, end))
