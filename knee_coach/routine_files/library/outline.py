"""The outline of a routine: what a list of routines shows, without the whole of each."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.dose import AskDose
from knee_coach.model.routine import Routine, Schedule
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.length import planned_seconds
from knee_coach.routine_files.library.outline_things import things_of


@dataclass(frozen=True)
class Outline:
    """A routine as a card shows it: the exercises that are done, without those of the section *after*."""

    title: str
    author: str | None
    schedule: Schedule | None
    affected_side: AffectedSide
    needs_side: bool
    """Whether the plan depends on which knee is affected."""
    exercises: int
    """How many there are, those of a circuit once."""
    equipment: tuple[str, ...]
    """As the file writes it, with its bands and weights, each thing once, in the order in which it is needed."""
    asks: bool
    """Whether some of them has a dose that the patient fills in."""
    seconds: float
    """The length of one session before anything was chosen, with the settings as they are at first; an unfilled dose
    counts as none."""


def outline_of(routine: Routine, choices: Choices | None = None) -> Outline:
    """The outline of a routine that was read; without choices nothing optional is done, and all else is."""
    exercises = (choices or Choices()).exercises_of(routine)
    things = (thing for exercise in exercises for thing in things_of(exercise))
    return Outline(
        title=routine.title,
        author=routine.author,
        schedule=routine.schedule,
        affected_side=routine.affected_side,
        needs_side=routine.needs_side,
        exercises=len(exercises),
        equipment=tuple(dict.fromkeys(things)),
        asks=any(isinstance(exercise.dose, AskDose) for exercise in exercises),
        seconds=planned_seconds(routine),
    )
