"""What became of each thing that was opened or dropped: a closed set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from knee_coach.routine_files.library.outline import Outline
from knee_coach.ui.file_problems import FileProblem


@dataclass(frozen=True)
class Added:
    """It is among the person's own routines now; ``replaced`` says that another file made room for it."""

    file: str
    id: str
    title: str
    replaced: bool = False


@dataclass(frozen=True)
class AlreadyThere:
    """The same was there before; nothing was copied."""

    file: str
    id: str
    title: str


@dataclass(frozen=True)
class WouldReplace:
    """It waits for an answer: files with other content are in its place.

    ``old`` is the routine file that would go, None where only files beside it would; its outline is None where that
    file cannot be read. ``same_routine`` says whether the old one has the same id. ``changes`` is a line for each thing
    that is different in the new version; it is None where the two are not compared.
    """

    file: str
    id: str
    new: Outline
    old_file: str | None = None
    old: Outline | None = None
    same_routine: bool = True
    pictures: tuple[str, ...] = ()
    """The names of pictures and figures that would be replaced."""
    removed: tuple[str, ...] = ()
    """The names of routine files that would be taken away: the same routine under another name."""
    changes: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Kept:
    """The person kept what was there."""

    file: str
    title: str


@dataclass(frozen=True)
class Broken:
    """It has errors; nothing was copied. ``words`` are all problems as text, for whoever wrote it."""

    file: str
    problems: tuple[FileProblem, ...]
    words: str


@dataclass(frozen=True)
class NoRoutineFile:
    """A picture, a PDF: it is something else."""

    file: str


@dataclass(frozen=True)
class Unreadable:
    """The system does not let it be read; ``reason`` says why, without a full stop."""

    file: str
    reason: str


@dataclass(frozen=True)
class NotCopied:
    """It could not be written; ``sentence`` says which file, why and what to do, without a full stop."""

    file: str
    sentence: str


@dataclass(frozen=True)
class NothingInFolder:
    """A folder without any routine file."""

    folder: str


@dataclass(frozen=True)
class TooMany:
    """More files than anybody means to add; none was read. ``found`` is None for too many folders to count them in."""

    found: int | None
    most: int


Outcome: TypeAlias = (
    Added
    | AlreadyThere
    | WouldReplace
    | Kept
    | Broken
    | NoRoutineFile
    | Unreadable
    | NotCopied
    | NothingInFolder
    | TooMany
)
