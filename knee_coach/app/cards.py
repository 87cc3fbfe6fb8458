"""Routine files as the screens show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from knee_coach.model.exhaustive import assert_never
from knee_coach.routine_files.library.entry import HiddenFile, LibraryEntry
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.routine_files.library.twins import twin_problem
from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.ui.views import Origin as ShownOrigin
from knee_coach.ui.views import RoutineEntry, other_said


def card(entry: LibraryEntry, seconds: float | None = None) -> RoutineEntry:
    """A file, good or broken; ``seconds`` is the length of its plan, None where nobody knows it."""
    return RoutineEntry(
        entry.id,
        entry.path.name,
        _shown_origin(entry.origin),
        entry.outline,
        seconds,
        problems=entry.problems,
        folder=entry.path.parent.name,
        instead_of=_instead_of(entry.hides),
        saved_at=_saved_at(entry.path),
    )


def broken_card(entry: LibraryEntry, problem: Problem) -> RoutineEntry:
    """A file that can be read, and still cannot be played."""
    return replace(card(entry), outline=None, problems=(problem,))


def too_long(path: Path) -> Problem:
    """What is wrong with a file whose plan would be longer than anybody's day."""
    return _problem(path, "it has more steps than fit into a day", "give it fewer sets or rounds")


def twin(entry: LibraryEntry) -> Problem:
    """What is wrong with a file that is hidden by another one of its own folder."""
    other = entry.hidden_by.name if entry.hidden_by is not None else ""
    return replace(twin_problem(entry.read(), other), file=entry.path.name, severity=Severity.ERROR)


def _problem(path: Path, message: str, hint: str) -> Problem:
    return Problem(path.name, 1, 1, Severity.ERROR, message, hint, "", 0, 1)


def _saved_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return 0.0


def _shown_origin(origin: Origin) -> ShownOrigin:
    match origin:
        case Origin.NAMED:
            return ShownOrigin.NAMED_FOLDER
        case Origin.MINE:
            return ShownOrigin.OWN_FILE
        case Origin.ELSEWHERE:
            return ShownOrigin.OPENED
        case Origin.MACHINE:
            return ShownOrigin.COMPUTER
        case Origin.BUNDLED:
            return ShownOrigin.BUNDLED
        case _:
            assert_never(origin)


def _instead_of(hides: Sequence[HiddenFile]) -> str | None:
    """The nearest of them: it is the one that would be used."""
    for hidden in hides:
        return other_said(_shown_origin(hidden.origin), hidden.path.name, hidden.path.parent.name)
    return None
