"""The routines as the screens show them: the library's files, with how long each would take."""

from __future__ import annotations

from knee_coach.app.kept_settings import KeptSettings
from knee_coach.engine.timeline import compile_timeline
from knee_coach.engine.visits import SideNeededError
from knee_coach.model.routine import Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.library import LibraryEntry, Origin, RoutineLibrary
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
        found = [entry for entry in self._library.entries() if entry.hidden_by is None]
        if self._extra is not None:
            found = [self._extra, *(entry for entry in found if entry.id != self._extra.id)]
        return tuple(found)

    def file(self, routine_id: str) -> LibraryEntry | None:
        """The file of a routine, None when it is gone."""
        return next((entry for entry in self.files() if entry.id == routine_id), None)

    def entries(self) -> tuple[RoutineEntry, ...]:
        """Every routine as a screen shows it."""
        return tuple(self._shown(entry) for entry in self.files())

    def seconds(self, routine: Routine, choices: Choices) -> float:
        """How long the plan of a routine takes; where no knee was named, as with one that is sore."""
        settings = self._settings.for_sessions
        try:
            return compile_timeline(routine, choices, settings).seconds
        except SideNeededError:
            guess = Choices(choices.targets, choices.rule, AffectedSide.LEFT, choices.optional)
            return compile_timeline(routine, guess, settings).seconds

    def _shown(self, entry: LibraryEntry) -> RoutineEntry:
        routine = entry.read.routine
        return RoutineEntry(
            id=entry.id,
            file=entry.path.name,
            origin=ShownOrigin.BUNDLED if entry.origin is Origin.BUNDLED else ShownOrigin.OWN_FILE,
            routine=routine,
            seconds=None if routine is None else self.seconds(routine, self._settings.choices_for(entry.id)),
            problems=entry.read.problems,
        )
