"""The routines as the screens show them: the library's files, with how long each would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knee_coach.app.kept_settings import KeptSettings
from knee_coach.engine.timeline import TimelineTooLongError, compile_timeline
from knee_coach.model.routine import Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.library.routine_library import LibraryEntry, Origin, RoutineLibrary
from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.ui.views import Origin as ShownOrigin
from knee_coach.ui.views import RoutineEntry


class Catalogue:
    """Reads the library anew each time it is asked: a file that was mended meanwhile is good at once.

    ``extra`` is the routine the program was opened with when it lies in none of the library's folders.
    """

    def __init__(self, library: RoutineLibrary, settings: KeptSettings, extra: LibraryEntry | None = None) -> None:
        self._library = library
        self._settings = settings
        self._extra = extra if extra is not None and extra.origin is Origin.ELSEWHERE else None

    def files(self) -> tuple[LibraryEntry, ...]:
        """Every routine file that can be chosen, one for each id."""
        return self._choosable(self._library.entries())

    def _choosable(self, entries: Sequence[LibraryEntry]) -> tuple[LibraryEntry, ...]:
        found = [entry for entry in entries if entry.hidden_by is None]
        if self._extra is not None:
            found = [self._extra, *(entry for entry in found if entry.id != self._extra.id)]
        return tuple(found)

    def file(self, routine_id: str) -> LibraryEntry | None:
        """The file of a routine, None when it is gone."""
        return next((entry for entry in self.files() if entry.id == routine_id), None)

    def entries(self) -> tuple[RoutineEntry, ...]:
        """Every routine as a screen shows it; a file whose id a neighbour has already is one that must be mended."""
        entries = self._library.entries()
        shown = (self._shown(entry) for entry in self._choosable(entries))
        return (*shown, *(_shown_as_twin(entry) for entry in entries if _is_twin(entry)))

    def seconds(self, routine: Routine, choices: Choices) -> float | None:
        """How long the plan of a routine takes; where no knee was named, as with one that is sore.

        None when the plan would be longer than anybody's day.
        """
        if routine.needs_side and routine.affected_side.answered(choices.side) is AffectedSide.ASK:
            choices = replace(choices, side=AffectedSide.LEFT)
        try:
            return compile_timeline(routine, choices, self._settings.for_sessions).seconds
        except TimelineTooLongError:
            return None

    def _shown(self, entry: LibraryEntry) -> RoutineEntry:
        routine = entry.read.routine
        if routine is None:
            return _shown_broken(entry, *entry.read.problems)
        seconds = self.seconds(routine, self._settings.choices_for(entry.id))
        if seconds is None:
            too_long = _problem(entry, "it has more steps than fit into a day", "give it fewer sets or rounds")
            return _shown_broken(entry, too_long)
        return RoutineEntry(entry.id, entry.path.name, _origin(entry), routine, seconds)


def _origin(entry: LibraryEntry) -> ShownOrigin:
    return ShownOrigin.BUNDLED if entry.origin is Origin.BUNDLED else ShownOrigin.OWN_FILE


def _shown_broken(entry: LibraryEntry, *problems: Problem) -> RoutineEntry:
    return RoutineEntry(entry.id, entry.path.name, _origin(entry), routine=None, problems=problems)


def _problem(entry: LibraryEntry, message: str, hint: str) -> Problem:
    return Problem(entry.path.name, 1, 1, Severity.ERROR, message, hint, "", 0, 1)


def _is_twin(entry: LibraryEntry) -> bool:
    return entry.hidden_by is not None and entry.hidden_by.parent == entry.path.parent


def _shown_as_twin(entry: LibraryEntry) -> RoutineEntry:
    other = entry.hidden_by.name if entry.hidden_by is not None else ""
    message = f'its id "{entry.id}" is that of {other} as well, and that one is used'
    return _shown_broken(
        entry, _problem(entry, message, 'give it an id of its own at the top of the file, like "id: knee-week-2"')
    )
