"""One file of the library."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.outline import Outline
from knee_coach.routine_files.library.shelves import Origin
from knee_coach.routine_files.problems import Problem, Severity
from knee_coach.routine_files.reader import ReadRoutine, id_of_path, read_routine_file


@dataclass(frozen=True)
class HiddenFile:
    """A routine file that another one is used in place of, and whose folder it lies in."""

    path: Path
    origin: Origin


@dataclass(frozen=True)
class LibraryEntry:
    """One routine file, good or broken, as it was when the library looked at it."""

    path: Path
    origin: Origin
    id: str
    """The routine's id. A broken file has one too: that of its last good version, else from its ``id`` or its name."""
    outline: Outline | None
    """None when any problem is an error."""
    problems: tuple[Problem, ...] = ()
    """In the order of the file."""
    sha256: str = ""
    """SHA-256 of the file's bytes, in hexadecimal; empty where it could not be read. Another text has another one."""
    hidden_by: Path | None = None
    """The nearer file with the same id, which is used instead of this one."""
    hides: tuple[HiddenFile, ...] = ()
    """The files of farther folders with the same id, which this one is used in place of; the nearest first."""
    figures: frozenset[str] | None = field(default=None, repr=False)
    """The ids of the figures that it may name; None takes any."""
    new_id: str | None = None
    """The id that a broken file has by now, where its last good version had another one."""

    @property
    def ids(self) -> tuple[str, ...]:
        """All that it hides farther files by; the first is its own."""
        return (self.id,) if self.new_id is None else (self.id, self.new_id)

    def read(self) -> ReadRoutine:
        """The whole file, read anew: it may have changed since. Whatever it is like by now, nothing is raised."""
        try:
            return read_routine_file(self.path, figures=self.figures)
        except CannotReadError as error:
            return unreadable(error)


def unreadable(error: CannotReadError) -> ReadRoutine:
    """A file that cannot be read, as a routine with that problem."""
    file = str(error.path)
    message = f"this file cannot be read: {error.reason}"
    problem = Problem(file, 1, 1, Severity.ERROR, message, "look at the file itself", "", 0, 1)
    return ReadRoutine(file, id_of_path(file), None, (problem,), "", b"")
