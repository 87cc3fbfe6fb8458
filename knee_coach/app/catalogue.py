"""The routines as the screens show them: the library's files, with how long each would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knee_coach.app.cards import broken_card, card, too_long, twin
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.engine.timeline import TimelineTooLongError, compile_timeline
from knee_coach.model.routine import Routine
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.entry import HiddenFile, LibraryEntry, unreadable
from knee_coach.routine_files.library.outline import Outline, outline_of
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.ui.views import RoutineEntry

CERTAINLY_FITS = 3 * 3600.0
"""Seconds: a routine no longer than this has not nearly too many steps for a day, so its outline says enough."""


@dataclass(frozen=True)
class _Compiled:
    """What a file comes to with what was chosen: its outline, and how long it takes (None: longer than a day)."""

    entry: LibraryEntry
    choices: Choices
    settings: SessionSettings
    outline: Outline | None
    seconds: float | None


class Catalogue:
    """Asks the library anew each time it is asked: a file that was mended meanwhile is good at once.

    ``extra`` is the routine the program was opened with when it lies in none of the library's folders.
    """

    def __init__(self, library: RoutineLibrary, settings: KeptSettings, extra: LibraryEntry | None = None) -> None:
        self._library = library
        self._settings = settings
        self._extra = extra if extra is not None and extra.origin is Origin.ELSEWHERE else None
        self._compiled: dict[str, _Compiled] = {}

    def files(self) -> tuple[LibraryEntry, ...]:
        """Every routine file that can be chosen, one for each id."""
        return self._choosable(self._library.entries())

    def _choosable(self, entries: Sequence[LibraryEntry]) -> tuple[LibraryEntry, ...]:
        found = [entry for entry in entries if entry.hidden_by is None]
        extra = self._extra_now()
        if extra is not None:
            others = [entry for entry in entries if entry.id in extra.ids and not _is_same_file(entry, extra)]
            origins = [entry.origin for entry in entries if _is_same_file(entry, extra)]
            hides = tuple(HiddenFile(entry.path, entry.origin) for entry in others)
            extra = replace(extra, hides=hides, origin=next(iter(origins), extra.origin))
            found = [extra, *(entry for entry in found if entry.id not in extra.ids)]
        return tuple(found)

    def let_go_of(self, routine_id: str) -> None:
        """The routine the program was opened with is in the library now: from here on it is that file that counts."""
        if self._extra is not None and routine_id in self._extra.ids:
            self._extra = None

    def _extra_now(self) -> LibraryEntry | None:
        if self._extra is None:
            return None
        try:
            self._extra = self._library.at(self._extra.path)
        except CannotReadError as error:
            return replace(self._extra, outline=None, problems=unreadable(error).problems, sha256="")
        return self._extra

    def file(self, routine_id: str) -> LibraryEntry | None:
        """The file of a routine, None when it is gone."""
        return next((entry for entry in self.files() if entry.id == routine_id), None)

    def entries(self) -> tuple[RoutineEntry, ...]:
        """Every routine as a screen shows it; a file whose id a neighbour has already is one that must be mended."""
        entries = self._library.entries()
        shown = (self._shown(entry) for entry in self._choosable(entries))
        return (*shown, *(broken_card(entry, twin(entry)) for entry in entries if _is_twin(entry)))

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
        if entry.outline is None:
            return card(entry)
        choices, settings = self._settings.choices_for(entry.id), self._settings.for_sessions
        if entry.outline.asks and not choices.targets:
            return card(entry)
        seconds: float | None = entry.outline.seconds
        outline: Outline | None = entry.outline
        if entry.outline.seconds > CERTAINLY_FITS or choices != Choices() or settings != SessionSettings():
            compiled = self._compiled.get(entry.id)
            if compiled is None or (compiled.entry, compiled.choices, compiled.settings) != (entry, choices, settings):
                compiled = self._compile(entry, choices, settings)
            outline, seconds = compiled.outline, compiled.seconds
        if seconds is None:
            return broken_card(entry, too_long(entry.path))
        return replace(card(entry, seconds), outline=outline)

    def _compile(self, entry: LibraryEntry, choices: Choices, settings: SessionSettings) -> _Compiled:
        read = entry.read()
        if read.routine is None or read.sha256 != entry.sha256:
            # It changed since the library looked at it; the next look will see it.
            outline = entry.outline
            return _Compiled(entry, choices, settings, outline, None if outline is None else outline.seconds)
        outline = outline_of(read.routine, choices)
        self._compiled[entry.id] = _Compiled(entry, choices, settings, outline, self.seconds(read.routine, choices))
        return self._compiled[entry.id]


def _is_same_file(entry: LibraryEntry, other: LibraryEntry) -> bool:
    try:
        return entry.path.samefile(other.path)
    except (OSError, ValueError):
        return False


def _is_twin(entry: LibraryEntry) -> bool:
    return entry.hidden_by is not None and entry.hidden_by.parent == entry.path.parent
