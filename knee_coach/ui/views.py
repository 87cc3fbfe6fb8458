"""What several views share: routines as the screens get them, and what was done of an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Exercise
from knee_coach.routine_files.library.outline import Outline
from knee_coach.routine_files.library.outline_things import things_of
from knee_coach.ui.file_problems import FileProblem
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.times import about, counted


class Origin(Enum):
    """Where a routine came from."""

    NAMED_FOLDER = "named_folder"
    """A folder that was named when the program was started."""
    OWN_FILE = "own_file"
    OPENED = "opened"
    """A file from somewhere else, named when the program was started."""
    COMPUTER = "computer"
    """A folder for everybody who uses this computer."""
    BUNDLED = "bundled"


@dataclass(frozen=True)
class RoutineEntry:
    """One routine file: what could be read of it.

    ``file`` is the file's name without its folder, ``folder`` the name of its folder; ``outline`` is None where the
    file cannot be played; ``seconds`` is the length of its plan, None where there is none. ``instead_of`` says in words
    which other file with the same id this one is used in place of, such as ``the one that comes with Knee Coach``;
    ``saved_at`` is when the file was last saved, in seconds since 1970, 0 where nobody knows.
    """

    id: str
    file: str
    origin: Origin
    outline: Outline | None
    seconds: float | None = None
    problems: tuple[FileProblem, ...] = ()
    folder: str = ""
    instead_of: str | None = None
    saved_at: float = 0.0


class SideDone(Protocol):
    """What became of the sets of one side of an exercise, as numbers of sets."""

    @property
    def done(self) -> int:
        """Done as planned."""

    @property
    def partly(self) -> int:
        """Begun and not finished."""

    @property
    def stopped_for_pain(self) -> int:
        """Ended because it hurt."""


class ExerciseDone(Protocol):
    """Done against planned for one exercise; the summaries of ``knee_coach.history`` are such rows."""

    @property
    def name(self) -> str:
        """The exercise's name."""

    @property
    def complete(self) -> bool:
        """Whether every planned set was done."""

    @property
    def words(self) -> str:
        """``3 of 3 sets`` and what became of the others."""

    @property
    def sides(self) -> Sequence[SideDone]:
        """One entry a side."""


def mark_of_exercise(row: ExerciseDone) -> Mark:
    """Done: every set; stopped for pain: some set was; partly: some set was begun; none: nothing was."""
    if any(side.stopped_for_pain for side in row.sides):
        return Mark.STOPPED_FOR_PAIN
    if row.complete:
        return Mark.DONE
    return Mark.PARTLY if any(side.done or side.partly for side in row.sides) else Mark.NONE


def origin_said(entry: RoutineEntry) -> str:
    """Where it came from, in words, and what it is used in place of."""
    place = _place_said(entry)
    return place if entry.instead_of is None else f"{place}, used in place of {entry.instead_of}"


def _place_said(entry: RoutineEntry) -> str:
    match entry.origin:
        case Origin.NAMED_FOLDER:
            return f"From the folder {entry.folder}"
        case Origin.OWN_FILE:
            return f"Your file {entry.file}"
        case Origin.OPENED:
            return f"{entry.file}, opened from the folder {entry.folder}"
        case Origin.COMPUTER:
            return "Set up on this computer"
        case Origin.BUNDLED:
            return "Comes with Knee Coach"
        case _:
            assert_never(entry.origin)


def other_said(origin: Origin, file: str, folder: str) -> str:
    """A routine file that is not used, as the card of the one in its place names it."""
    match origin:
        case Origin.NAMED_FOLDER:
            return f"the one from the folder {folder}"
        case Origin.OWN_FILE | Origin.OPENED:
            return f"your file {file}"
        case Origin.COMPUTER:
            return "the one set up on this computer"
        case Origin.BUNDLED:
            return "the one that comes with Knee Coach"
        case _:
            assert_never(origin)


def not_used_said(entry: RoutineEntry) -> str | None:
    """What a broken file keeps from being used, and why; None where that is nothing."""
    if entry.instead_of is None:
        return None
    return (
        f"It stands in place of {entry.instead_of}; that one is not used until this file is mended or taken away, "
        "because its dose may differ."
    )


def size_said(exercises: int, seconds: float | None) -> tuple[str, ...]:
    """``6 exercises`` and ``about 34 minutes``."""
    number = counted(exercises, "exercise")
    return (number, about(seconds)) if seconds else (number,)


def things_to_gather(exercises: Sequence[Exercise]) -> tuple[str, ...]:
    """Every piece of equipment, band and weight once, in the order in which it is needed."""
    return things_said(thing for exercise in exercises for thing in things_of(exercise))


def things_said(things: Iterable[str]) -> tuple[str, ...]:
    """Each once, with a capital: a file may write it now with one, now without."""
    return tuple(dict.fromkeys(capital(thing) for thing in things))
