"""Tries to add files to the person's own routines, and says of each what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from knee_coach.app.dropped_files import TooManyFoldersError, routine_files_of
from knee_coach.model.routine import Routine
from knee_coach.routine_files.file_names import ends_like_a_routine
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.carrying_out import carry_out
from knee_coach.routine_files.library.copying import CannotCopyError
from knee_coach.routine_files.library.importing import BrokenImport, PlannedImport, plan_import
from knee_coach.routine_files.library.outline import outline_of
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.reader import read_routine_file
from knee_coach.routine_files.rendering import render_problems
from knee_coach.ui.screens.adding.changes import changes_said
from knee_coach.ui.screens.adding.outcomes import (
    Added,
    AlreadyThere,
    Broken,
    Kept,
    NoRoutineFile,
    NotCopied,
    NothingInFolder,
    Outcome,
    TooMany,
    Unreadable,
    WouldReplace,
)

MOST_FILES = 100
"""Reading these takes half a second. Whoever drops more meant another folder."""


@dataclass(frozen=True)
class Attempt:
    """A file, or a folder that none came of; ``plan`` is there as long as somebody has to be asked."""

    source: Path
    outcome: Outcome
    plan: PlannedImport | None = None


class Attempts:
    """Adds files to the folder ``own``, whose files the library knows.

    ``figures`` are the ids of the figures there are; None takes any.
    """

    def __init__(self, own: Path, library: RoutineLibrary, figures: frozenset[str] | None = None) -> None:
        self._own = own
        self._library = library
        self._figures = figures

    def add_all(self, paths: Iterable[Path]) -> tuple[Attempt, ...]:
        """Add every file that nobody needs to be asked about; a folder stands for the routine files in it and below."""
        ids = self._library.ids_in(self._own)
        given = tuple(paths)
        try:
            found = routine_files_of(given)
        except TooManyFoldersError:
            return (Attempt(given[0], TooMany(None, MOST_FILES)),)
        number = sum(len(files) for files in found.values())
        if number > MOST_FILES:
            return (Attempt(next(iter(found)), TooMany(number, MOST_FILES)),)
        attempts: list[Attempt] = []
        for path, files in found.items():
            attempts.extend(self._add(file, ids) for file in files)
            if not files:
                attempts.append(Attempt(path, NothingInFolder(path.name)))
        return tuple(attempts)

    def add_again(self, attempt: Attempt) -> tuple[Attempt, ...]:
        """Try once more what went wrong; the file may have been mended meanwhile. Anything else stays as it is."""
        if isinstance(attempt.outcome, Broken | Unreadable | NotCopied):
            return self.add_all([attempt.source])
        return (attempt,)

    def replacer(self) -> Callable[[Attempt], Attempt]:
        """What does what was asked about, for one answer to one or many; the own folder is looked through once.

        It does so if that is still what it would do; anything else stays as it is.
        """
        ids = self._library.ids_in(self._own)
        return lambda attempt: self._replace(attempt, ids)

    def _replace(self, attempt: Attempt, ids: dict[Path, str]) -> Attempt:
        asked = attempt.plan
        if asked is None:
            return attempt
        planned = self._planned(attempt.source, ids)
        plan = planned.plan
        if plan is None or plan.read.data != asked.read.data or not {*plan.replaces} <= {*asked.replaces}:
            return planned
        return self._carried_out(plan, ids)

    def _add(self, source: Path, ids: dict[Path, str]) -> Attempt:
        attempt = self._planned(source, ids)
        plan = attempt.plan
        if plan is None or plan.replaces:
            return attempt
        return self._carried_out(plan, ids)

    def _planned(self, source: Path, ids: dict[Path, str]) -> Attempt:
        """What would become of it, with its plan; without one it is settled already."""
        try:
            plan = plan_import(source, self._own, ids, figures=self._figures, shown_as=source.name)
        except CannotReadError as error:
            return Attempt(source, Unreadable(source.name, error.reason))
        if isinstance(plan, BrokenImport):
            return Attempt(source, _of_broken(plan))
        return Attempt(source, _question(plan), plan)

    def _carried_out(self, plan: PlannedImport, ids: dict[Path, str]) -> Attempt:
        routine = plan.read.routine
        assert routine is not None
        name = plan.source.name
        if not plan.changes:
            return Attempt(plan.source, AlreadyThere(name, plan.read.id, routine.title))
        try:
            carry_out(plan)
        except CannotCopyError as error:
            return Attempt(plan.source, NotCopied(name, str(error)))
        for path in plan.removes:
            ids.pop(path, None)
        ids[plan.target] = plan.read.id
        return Attempt(plan.source, Added(name, plan.read.id, routine.title, bool(plan.replaces)))


def kept(attempt: Attempt) -> Attempt:
    """The answer that nothing is to be replaced; what nobody was asked about stays as it is."""
    if isinstance(attempt.outcome, WouldReplace):
        return Attempt(attempt.source, Kept(attempt.outcome.file, attempt.outcome.new.title))
    return attempt


def _of_broken(broken: BrokenImport) -> Outcome:
    if not ends_like_a_routine(broken.source.name):
        return NoRoutineFile(broken.source.name)
    errors = tuple(problem for problem in broken.read.problems if problem.is_error)
    return Broken(broken.source.name, errors, render_problems(errors))


def _question(plan: PlannedImport) -> WouldReplace:
    new = plan.read.routine
    assert new is not None
    # The routine file that would go: at the same place, or under another name.
    old = next((path for path in (plan.target, *plan.removes) if path in plan.replaces), None)
    had = None if old is None else _routine(old)
    others = [path for path in plan.replaces if path != old]
    same_routine = plan.other_id is None
    return WouldReplace(
        file=plan.source.name,
        id=plan.read.id,
        new=outline_of(new),
        old_file=None if old is None else old.name,
        old=None if had is None else outline_of(had),
        same_routine=same_routine,
        pictures=_names(path for path in others if path not in plan.removes),
        removed=_names(path for path in others if path in plan.removes),
        changes=changes_said(had, new) if had is not None and same_routine else None,
    )


def _routine(path: Path) -> Routine | None:
    try:
        return read_routine_file(path).routine
    except CannotReadError:
        return None


def _names(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(path.name for path in paths)
