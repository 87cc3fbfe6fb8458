"""How long a session takes, as a sum: a file within all limits can ask for a hundred million phases.

It follows the same rules as the compiled timeline, with every range at its first target, without optional parts,
and without the patient's settings.
"""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.model.dose import (
    AskDose,
    Dose,
    DurationDose,
    HoldDose,
    Pace,
    RepsDose,
    TempoHold,
    TempoItem,
    TempoMove,
    TempoPause,
)
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import PLAYED_SECTIONS, SHORT_GET_READY, Circuit, Exercise, Routine, RoutineItem
from knee_coach.model.sides import AffectedSide, SideOrder, Sides


def planned_seconds(routine: Routine) -> float:
    """Seconds of one session; an unfilled ``dose: ask`` counts as none."""
    total = 0.0
    gap: float | None = None
    for item in _played(routine):
        if isinstance(item, Circuit):
            gap, seconds = _circuit(item, gap, routine)
            total += seconds
        else:
            total += _lead(item, gap, routine) + _exercise_seconds(item, routine)
            gap = item.rest.between_exercises
    return total


def _played(routine: Routine) -> Iterator[RoutineItem]:
    for section in PLAYED_SECTIONS:
        for item in routine.items:
            if item.section is section and item.optional is None:
                yield item


def _circuit(circuit: Circuit, gap: float | None, routine: Routine) -> tuple[float | None, float]:
    """The rest after the circuit, and the seconds of all its rounds with what leads to them."""
    rounds = circuit.rounds.at_first
    total = 0.0
    for place, exercise in enumerate(circuit.exercises):
        first_gap = gap if place == 0 else circuit.exercises[place - 1].rest.between_exercises
        later_gap = circuit.rest_between_rounds if place == 0 else first_gap
        leads = _lead(exercise, first_gap, routine) + (rounds - 1) * _lead(exercise, later_gap, routine)
        total += leads + rounds * _exercise_seconds(exercise, routine)
    return (circuit.exercises[-1].rest.between_exercises if circuit.exercises else gap), total


def _lead(exercise: Exercise, gap: float | None, routine: Routine) -> float:
    if gap is None:
        return routine.prepare if exercise.prepare is None else exercise.prepare
    return max(gap, exercise.prepare or 0.0) + (SHORT_GET_READY if exercise.wait else 0.0)


def _exercise_seconds(exercise: Exercise, routine: Routine) -> float:
    dose = exercise.dose
    if isinstance(dose, AskDose):
        return 0.0
    sets = dose.sets.at_first
    sides = _number_of_sides(exercise, routine)
    between_sets = (sets - 1) * exercise.rest.between_sets
    if sides == 1:
        return sets * _set_seconds(dose, exercise, 1) + between_sets
    match exercise.order:
        case SideOrder.BY_SET:
            return sets * (2 * _set_seconds(dose, exercise, 1) + exercise.switch_sides) + between_sets
        case SideOrder.BY_SIDE:
            return 2 * (sets * _set_seconds(dose, exercise, 1) + between_sets) + exercise.switch_sides
        case SideOrder.BY_REP:
            return sets * _set_seconds(dose, exercise, 2) + between_sets
        case _:
            assert_never(exercise.order)


def _number_of_sides(exercise: Exercise, routine: Routine) -> int:
    of_a_knee = exercise.sides in {Sides.AFFECTED, Sides.UNAFFECTED}
    both_knees = of_a_knee and routine.affected_side is AffectedSide.BOTH
    return 2 if exercise.sides is Sides.EACH or both_knees else 1


def _set_seconds(dose: Dose, exercise: Exercise, sides: int) -> float:
    """Seconds of one set; ``sides`` is 2 when they take turns in it."""
    match dose:
        case AskDose():
            return 0.0
        case HoldDose():
            return sides * dose.hold.at_first + (sides - 1) * exercise.rest.between_reps
        case DurationDose():
            return sides * dose.duration.at_first
        case RepsDose():
            reps = sides * dose.reps.at_first
            rep = sum(_item_seconds(item, exercise) for item in dose.items)
            return reps * rep + (reps - 1) * exercise.rest.between_reps - _left_out_at_the_end(dose, exercise)
        case _:
            assert_never(dose)


def _item_seconds(item: TempoItem, exercise: Exercise) -> float:
    match item:
        case TempoMove():
            return exercise.movement if item.seconds is None else item.seconds
        case TempoHold():
            return item.time.at_first
        case TempoPause():
            return 0.0 if exercise.pace is Pace.SELF else item.seconds
        case _:
            assert_never(item)


def _left_out_at_the_end(dose: RepsDose, exercise: Exercise) -> float:
    last = dose.items[-1]
    return _item_seconds(last, exercise) if isinstance(last, TempoPause) else 0.0
