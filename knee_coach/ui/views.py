"""What several views share: routines as the screens get them, and what was done of an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Circuit, Exercise, Routine, Section
from knee_coach.ui.file_problems import FileProblem
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.times import about, counted


class Origin(Enum):
    """Where a routine came from."""

    BUNDLED = "bundled"
    OWN_FILE = "own_file"


@dataclass(frozen=True)
class RoutineEntry:
    """One routine file: what could be read of it.

    ``file`` is the file's name without its folder; ``seconds`` the length of its plan, None where there is none.
    """

    id: str
    file: str
    origin: Origin
    routine: Routine | None
    seconds: float | None = None
    problems: tuple[FileProblem, ...] = ()


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
    """Where it came from, in words."""
    match entry.origin:
        case Origin.BUNDLED:
            return "Comes with Knee Coach"
        case Origin.OWN_FILE:
            return f"Your file {entry.file}"
        case _:
            assert_never(entry.origin)


def timed_exercises(routine: Routine, taken: frozenset[str] = frozenset()) -> tuple[Exercise, ...]:
    """The exercises of the session itself: not those offered afterwards, and of the optional ones those ``taken``."""
    found: list[Exercise] = []
    for item in routine.items:
        if item.section is not Section.AFTER and (item.optional is None or item.id in taken):
            found.extend(item.exercises if isinstance(item, Circuit) else (item,))
    return tuple(found)


def size_said(exercises: Sequence[Exercise], seconds: float | None) -> tuple[str, ...]:
    """``6 exercises`` and ``about 34 minutes``."""
    number = counted(len(exercises), "exercise")
    return (number, about(seconds)) if seconds else (number,)


def things_to_gather(exercises: Sequence[Exercise]) -> tuple[str, ...]:
    """Every piece of equipment once, in the order in which it is needed."""
    named = (capital(thing) for exercise in exercises for thing in exercise.equipment)
    return tuple(dict.fromkeys(named))
