"""The library: the routines in a row of folders, found by id or by path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.routine_files.reader import ReadRoutine, read_routine_file
from knee_coach.routine_files.suggestions import listed, near

ENDINGS = (".yaml", ".yml")


class Origin(Enum):
    """Whose folder a routine lies in."""

    BUNDLED = "bundled"
    MINE = "mine"
    ELSEWHERE = "elsewhere"
    """A file that was named by its path."""


@dataclass(frozen=True)
class Shelf:
    """One folder of routines. It need not exist."""

    folder: Path
    origin: Origin


@dataclass(frozen=True)
class LibraryEntry:
    """One routine file of the library, good or broken."""

    path: Path
    origin: Origin
    read: ReadRoutine
    hidden_by: Path | None = None
    """The nearer file with the same id, which is played instead of this one."""

    @property
    def id(self) -> str:
        """The routine's id."""
        return self.read.id


def shelves(own: Path, bundled: Path) -> tuple[Shelf, ...]:
    """The folders of routines on this computer, the nearest first: the person's own, then those that came along."""
    return (Shelf(own, Origin.MINE), Shelf(bundled, Origin.BUNDLED))


class NoSuchRoutineError(Exception):
    """Nothing in the library has that id, and there is no such file; the message says what there is."""


class RoutineLibrary:
    """Routines of several folders; a file in a nearer folder hides one with the same id in a farther one.

    A broken file hides as well: to play another version of what somebody is mending would be the wrong dose.

    Args:
        shelves: the folders, the nearest first.
        figures: the ids of the bundled figures; None takes any.
    """

    def __init__(self, shelves: Sequence[Shelf], figures: frozenset[str] | None = None) -> None:
        self._shelves = tuple(shelves)
        self._figures = figures

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Every routine file, read anew: the nearest folder first, by file name inside each."""
        found: list[LibraryEntry] = []
        by_id: dict[str, Path] = {}
        for shelf in self._shelves:
            for path in _files(shelf.folder):
                read = self._read(path)
                nearer = by_id.setdefault(read.id, path)
                found.append(LibraryEntry(path, shelf.origin, read, None if nearer is path else nearer))
        return tuple(found)

    def find(self, id_or_path: str) -> LibraryEntry:
        """The routine with that id, else the file with that path.

        Raises:
            NoSuchRoutineError: there is neither.
            CannotReadError: there is such a path, but it cannot be read.
        """
        entries = [] if _looks_like_a_path(id_or_path) else [entry for entry in self.entries() if not entry.hidden_by]
        for entry in entries:
            if entry.id == id_or_path:
                return entry
        path = Path(id_or_path)
        if _looks_like_a_path(id_or_path) or _exists(path):
            return LibraryEntry(path, Origin.ELSEWHERE, read_routine_file(path, figures=self._figures))
        raise NoSuchRoutineError(_nothing_like(id_or_path, [entry.id for entry in entries]))

    def _read(self, path: Path) -> ReadRoutine:
        try:
            return read_routine_file(path, figures=self._figures)
        except CannotReadError as error:
            message = f"this file cannot be read: {error.reason}"
            problem = Problem(str(path), 1, 1, Severity.ERROR, message, "look at the file itself", "", 0, 1)
            return ReadRoutine(str(path), path.stem, None, (problem,), "", b"")


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.name[0] != ".")
    except OSError:
        # Most people have no folder of their own yet; the bundled routines must come up whatever it is like.
        return []


def _looks_like_a_path(text: str) -> bool:
    return "/" in text or "\\" in text or text.lower().endswith(ENDINGS)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _nothing_like(wanted: str, ids: list[str]) -> str:
    message = f'there is no routine and no file "{wanted}"'
    if not ids:
        return f"{message}; the library is empty"
    likely = near(wanted, ids)
    return f'{message}; did you mean "{likely[0]}"?' if likely else f"{message}; there are {listed(sorted(ids), 'and')}"
