"""The left half of the stage in words: what is being done, or what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, PlannedSet, RestKind
from knee_coach.model.routine import Exercise
from knee_coach.ui.screens.player.words import dose_words

_TO_ANOTHER_EXERCISE = (RestKind.BETWEEN_EXERCISES, RestKind.BETWEEN_ROUNDS)


@dataclass(frozen=True)
class Guide:
    """One large instruction, a heading above it while something new is coming, and smaller lines under it.

    Of ``details`` as many are shown as there is room for, ``safety`` always.
    """

    instruction: str
    heading: str | None = None
    details: tuple[str, ...] = ()
    safety: str | None = None
    turn: int = 0
    """Where not all details have room: which of them it is the turn of; it goes on from rep to rep."""


def guide_of(phase: Phase, planned: PlannedSet, easier: str | None) -> Guide:
    """What the patient reads in a phase; ``easier`` is the easier version that was chosen."""
    exercise = phase.place.exercise
    if introduces(phase):
        return _introduction(exercise, easier)
    lines = _instructions(exercise)
    if easier is not None:
        return Guide(f"Easier: {easier}", details=lines)
    if lines == (exercise.name,):
        lines = (exercise.name, _sentence(dose_words(planned)))
    return Guide(lines[0], details=lines[1:], turn=_turn(phase))


def introduces(phase: Phase) -> bool:
    """Whether an exercise is being introduced: everything that leads to its first set."""
    if phase.rest_kind in _TO_ANOTHER_EXERCISE:
        return True
    waits = phase.kind is PhaseKind.GET_READY or phase.await_kind is AwaitKind.READY
    return waits and phase.place.rep in (None, 1)


def leads_on(phase: Phase) -> bool:
    """Whether a phase leads to a set, and not from rep to rep."""
    return phase.leads and phase.rest_kind is not RestKind.BETWEEN_REPS


def _introduction(exercise: Exercise, easier: str | None) -> Guide:
    """What the exercise is; its dose stands large under the bar."""
    before = [
        "Only if it feels all right. Skip it if not." if exercise.if_tolerated else None,
        f"Easier: {easier}" if easier is not None else None,
        f"With {exercise.load}." if exercise.load is not None else None,
    ]
    details = (*(line for line in before if line), *exercise.cues)
    return Guide(exercise.position or "", heading=exercise.name, details=details, safety=exercise.safety)


def _turn(phase: Phase) -> int:
    place = phase.place
    return (place.set if place.rep is None or place.reps == 1 else place.rep) - 1


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _instructions(exercise: Exercise) -> tuple[str, ...]:
    """The cues, else the position, else the name: the place is never empty."""
    found = (*exercise.cues, *((exercise.position,) if exercise.position else ()))
    return found or (exercise.name,)
