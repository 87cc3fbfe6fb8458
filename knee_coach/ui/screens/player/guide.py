"""The left half of the stage in words: what is being done, or what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, PlannedSet, RestKind
from knee_coach.model.routine import Exercise
from knee_coach.ui.screens.player.words import dose_words

_TO_ANOTHER_EXERCISE = (RestKind.BETWEEN_EXERCISES, RestKind.BETWEEN_ROUNDS)
_MOST_DETAILS = 3


@dataclass(frozen=True)
class Guide:
    """One large instruction, a heading above it while something new is coming, and smaller lines under it."""

    instruction: str
    heading: str | None = None
    details: tuple[str, ...] = ()


def guide_of(phase: Phase, planned: PlannedSet, easier: str | None) -> Guide:
    """What the patient reads in a phase; ``easier`` is the easier version that was chosen."""
    exercise = phase.place.exercise
    if introduces(phase):
        return _introduction(exercise, planned, easier)
    lines = _instructions(exercise)
    if easier is not None:
        lines = (f"Easier: {easier}", *lines)
    if lines == (exercise.name,):
        lines = (exercise.name, _sentence(dose_words(planned)))
    return Guide(lines[0], details=lines[1 : 1 + _MOST_DETAILS])


def introduces(phase: Phase) -> bool:
    """Whether an exercise is being introduced: everything that leads to its first set."""
    if phase.rest_kind in _TO_ANOTHER_EXERCISE:
        return True
    waits = phase.kind is PhaseKind.GET_READY or phase.await_kind is AwaitKind.READY
    return waits and phase.place.set == 1 and phase.place.rep in (None, 1)


def leads_on(phase: Phase) -> bool:
    """Whether a phase leads to a set, and not from rep to rep."""
    return phase.leads and phase.rest_kind is not RestKind.BETWEEN_REPS


def _introduction(exercise: Exercise, planned: PlannedSet, easier: str | None) -> Guide:
    details = [
        _sentence(dose_words(planned)),
        "Only if it feels all right. Skip it if not." if exercise.if_tolerated else None,
        f"Easier: {easier}" if easier is not None else None,
        f"With {exercise.load}." if exercise.load is not None else None,
        exercise.safety,
    ]
    shown = tuple(line for line in details if line)[:_MOST_DETAILS]
    how = exercise.position or next(iter(exercise.cues), None)
    if how is None:
        return Guide(exercise.name, details=shown)
    return Guide(how, heading=exercise.name, details=shown)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _instructions(exercise: Exercise) -> tuple[str, ...]:
    """The cues, else the position, else the name: the place is never empty."""
    found = (*exercise.cues, *((exercise.position,) if exercise.position else ()))
    return found or (exercise.name,)
