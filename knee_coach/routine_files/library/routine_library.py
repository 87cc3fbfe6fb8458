"""The library: the routines in a row of folders, found by id or by path."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from knee_coach.routine_files.file_names import ends_like_a_routine, routine_files_in
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.cache_file import CacheFile
from knee_coach.routine_files.library.entry import LibraryEntry, unreadable
from knee_coach.routine_files.library.hiding import with_the_hidden
from knee_coach.routine_files.library.known import KnownFiles
from knee_coach.routine_files.library.outline import outline_of
from knee_coach.routine_files.library.shelves import Origin, Shelf
from knee_coach.routine_files.reader import read_routine_file
from knee_coach.routine_files.suggestions import listed, near

MOST_LISTED = 12
"""Ids in a message: more would push what it says out of sight."""


class NoSuchRoutineError(Exception):
    """Nothing in the library has that id, and there is no such file; the message says what there is."""


class RoutineLibrary:
    """Routines of several folders; a file in a nearer folder hides one with the same id in a farther one.

    A broken file hides as well: to play another version of what somebody is mending would be the wrong dose. It hides
    what its last good version hid, and what it would hide by the id it has now.

    Args:
        shelves: the folders, the nearest first. One that comes twice is read once.
        figures: the ids of the bundled figures; None takes any.
        cache: where to keep what the files gave, for the next run; None keeps it for this run alone.
    """

    def __init__(
        self, shelves: Sequence[Shelf], figures: frozenset[str] | None = None, cache: CacheFile | None = None
    ) -> None:
        self.shelves = tuple(shelves)
        self._figures = figures
        self._cache = cache
        self._known: KnownFiles | None = None
        self._good_ids_elsewhere: dict[Path, str] = {}

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Every routine file as it is now: the nearest folder first, by file name inside each."""
        known = self._known_files()
        found = [
            self._entry(path, origin, known) for folder, origin in self._folders() for path in routine_files_in(folder)
        ]
        known.forget_what_is_gone({str(entry.path) for entry in found})
        self._keep(known)
        return with_the_hidden(found)

    def ids_in(self, folder: Path) -> dict[Path, str]:
        """The id of every routine file of a folder that can be read, by name. The folder need not be a shelf."""
        known = self._known_files()
        found: dict[Path, str] = {}
        for path in routine_files_in(folder):
            with suppress(CannotReadError):
                file = known.look_at(path)
                found[path] = file.good_id or file.id
        self._keep(known)
        return found

    def at(self, path: Path) -> LibraryEntry:
        """The file with that path, wherever it lies.

        Raises:
            CannotReadError: it is missing, not a regular file, or may not be read.
        """
        read = read_routine_file(path, figures=self._figures)
        outline = None if read.routine is None else outline_of(read.routine)
        if outline is not None:
            self._good_ids_elsewhere[path] = read.id
        found = LibraryEntry(
            path, Origin.ELSEWHERE, read.id, outline, read.problems, read.sha256, figures=self._figures
        )
        return _under(self._good_ids_elsewhere.get(path), found)

    def find(self, id_or_path: str) -> LibraryEntry:
        """The routine with that id, else the file with that path.

        Raises:
            NoSuchRoutineError: there is neither.
            CannotReadError: there is such a path, but it cannot be read.
        """
        entries = [] if _looks_like_a_path(id_or_path) else [entry for entry in self.entries() if not entry.hidden_by]
        for entry in sorted(entries, key=lambda entry: entry.id != id_or_path):
            if id_or_path in entry.ids:
                return entry
        path = Path(id_or_path)
        if _looks_like_a_path(id_or_path) or _exists(path):
            return self.at(path)
        raise NoSuchRoutineError(_nothing_like(id_or_path, [entry.id for entry in entries]))

    def _known_files(self) -> KnownFiles:
        if self._known is None:
            self._known = KnownFiles(self._figures, {} if self._cache is None else self._cache.load(self._figures))
        return self._known

    def _folders(self) -> list[tuple[Path, Origin]]:
        nearest: dict[str, tuple[Path, Origin]] = {}
        for shelf in self.shelves:
            nearest.setdefault(os.path.normcase(os.path.realpath(shelf.folder)), (shelf.folder, shelf.origin))
        return list(nearest.values())

    def _entry(self, path: Path, origin: Origin, known: KnownFiles) -> LibraryEntry:
        try:
            file = known.look_at(path)
        except CannotReadError as error:
            read = unreadable(error)
            entry = LibraryEntry(path, origin, read.id, None, read.problems, figures=self._figures)
            return _under(known.good_id(path), entry)
        entry = LibraryEntry(path, origin, file.id, file.outline, file.problems, file.sha256, figures=self._figures)
        return _under(file.good_id, entry)

    def _keep(self, known: KnownFiles) -> None:
        if known.changed and self._cache is not None:
            self._cache.save(known.files, self._figures)
        known.changed = False


def _under(good_id: str | None, entry: LibraryEntry) -> LibraryEntry:
    """The entry with the id that its last good version had."""
    return entry if good_id is None or good_id == entry.id else replace(entry, id=good_id, new_id=entry.id)


def _looks_like_a_path(text: str) -> bool:
    return "/" in text or "\\" in text or ends_like_a_routine(text)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _nothing_like(wanted: str, ids: list[str]) -> str:
    message = f'there is no routine and no file "{wanted}"'
    likely = near(wanted, ids)
    match sorted(ids):
        case []:
            return f"{message}; the library is empty"
        case _ if likely:
            return f'{message}; did you mean "{likely[0]}"?'
        case [only]:
            return f'{message}; there is only "{only}"'
        case several:
            more = len(several) - MOST_LISTED
            shown = [*several[:MOST_LISTED], f"{more} more"] if more > 1 else several
            return f"{message}; there are {listed(shown, 'and')}"
