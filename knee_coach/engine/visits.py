"""Visits: a routine and the patient's choices become the exercises as they are met, one after another.

A visit is one stay at one exercise. A plain exercise is one visit; a circuit of two exercises and three rounds is six.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knee_coach.engine.phases import Place
from knee_coach.model.dose import AskDose, Dose, DurationDose, HoldDose, RepsDose
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import PLAYED_SECTIONS, Circuit, Exercise, Routine
from knee_coach.model.sides import AffectedSide, FirstSide, Side, SideOrder, Sides
from knee_coach.model.targets import Choices, Target, filled_in


class SideNeededError(ValueError):
    """The plan depends on which knee is affected, and nobody has said."""


@dataclass(frozen=True)
class Visit:
    """One stay at an exercise, with everything chosen. Times are seconds.

    ``sides`` holds None alone where both sides work at once. ``circuit`` counts the circuits of the routine.
    """

    index: int
    exercise: Exercise
    dose: Dose
    sides: tuple[Side | None, ...]
    sets: int
    reps: int | None = None
    hold: float | None = None
    duration: float | None = None
    circuit: int | None = None
    rest_between_rounds: float = 0.0
    round: int | None = None
    rounds: int | None = None

    def place(self, side: Side | None, set_number: int, rep: int | None, reps: int | None) -> Place:
        """A place in this visit."""
        target = Target(self.sets, self.reps, self.hold, self.duration)
        return Place(self.index, self.exercise, side, set_number, self.sets, rep, reps, self.round, self.rounds, target)

    @property
    def order(self) -> SideOrder:
        """How the sides share the visit; with one side there is nothing to share."""
        return self.exercise.order if len(self.sides) > 1 else SideOrder.BY_SET

    def sets_in_order(self) -> Iterator[tuple[tuple[Side | None, ...], int]]:
        """The sets as they come: which sides work in it (two only ``by_rep``), and its number from 1."""
        numbers = range(1, self.sets + 1)
        match self.order:
            case SideOrder.BY_SET:
                yield from (((side,), number) for number in numbers for side in self.sides)
            case SideOrder.BY_SIDE:
                yield from (((side,), number) for side in self.sides for number in numbers)
            case SideOrder.BY_REP:
                yield from ((self.sides, number) for number in numbers)
            case _:
                assert_never(self.order)

    @property
    def sets_range(self) -> CountRange | None:
        """The range the number of sets was chosen from."""
        return None if isinstance(self.dose, AskDose) else self.dose.sets

    @property
    def reps_range(self) -> CountRange | None:
        """The range the number of reps was chosen from."""
        return self.dose.reps if isinstance(self.dose, RepsDose) else None


def visits_of(routine: Routine, choices: Choices) -> tuple[Visit, ...]:
    """Every visit of a session, in order.

    Raises:
        SideNeededError: when an exercise works the affected side and nobody said which that is.
    """
    affected = routine.affected_side.answered(choices.side)
    found: list[Visit] = []
    circuits = 0
    for section in PLAYED_SECTIONS:
        for item in routine.items:
            if item.section is not section or not choices.takes(item):
                continue
            if isinstance(item, Circuit):
                found.extend(_circuit_visits(item, circuits, choices, affected))
                circuits += 1
            else:
                found.append(_visit(item, choices, affected))
    return tuple(replace(visit, index=index) for index, visit in enumerate(found))


def _circuit_visits(circuit: Circuit, number: int, choices: Choices, affected: AffectedSide) -> Iterator[Visit]:
    rounds = choices.count(circuit.rounds, choices.target(circuit.id).sets)
    for turn in range(1, rounds + 1):
        for exercise in filter(choices.takes, circuit.exercises):
            yield replace(
                _visit(exercise, choices, affected),
                circuit=number,
                rest_between_rounds=circuit.rest_between_rounds,
                round=turn,
                rounds=rounds,
            )


def _visit(exercise: Exercise, choices: Choices, affected: AffectedSide) -> Visit:
    target = choices.target(exercise.id)
    dose = filled_in(exercise.dose, target)
    if isinstance(dose, AskDose):
        return Visit(0, exercise, dose, (None,), sets=1)
    plain = Visit(0, exercise, dose, sides_of(exercise, affected), choices.count(dose.sets, target.sets))
    match dose:
        case RepsDose():
            hold = None if dose.hold is None else choices.seconds(dose.hold, target.hold)
            return replace(plain, reps=choices.count(dose.reps, target.reps), hold=hold)
        case HoldDose():
            return replace(plain, reps=1, hold=choices.seconds(dose.hold, target.hold))
        case DurationDose():
            return replace(plain, duration=choices.seconds(dose.duration, target.duration))
        case _:
            assert_never(dose)


def sides_of(exercise: Exercise, affected: AffectedSide) -> tuple[Side | None, ...]:
    """The sides an exercise works, in their order; ``(None,)`` where both work at once.

    With both knees affected, ``affected`` and ``unaffected`` mean each side, and the affected one counts as the left.

    Raises:
        SideNeededError: when it depends on the affected side and that is not known.
    """
    match exercise.sides:
        case Sides.BOTH:
            return (None,)
        case Sides.LEFT:
            return (Side.LEFT,)
        case Sides.RIGHT:
            return (Side.RIGHT,)
        case Sides.EACH:
            first = _first_side(exercise.first_side, affected)
            return (first, first.other)
        case Sides.AFFECTED | Sides.UNAFFECTED:
            if affected is AffectedSide.BOTH:
                first = _first_side(exercise.first_side, affected)
                return (first, first.other)
            sore = _sore_side(affected)
            return (sore if exercise.sides is Sides.AFFECTED else sore.other,)
        case _:
            assert_never(exercise.sides)


def _first_side(first: FirstSide, affected: AffectedSide) -> Side:
    match first:
        case FirstSide.LEFT:
            return Side.LEFT
        case FirstSide.RIGHT:
            return Side.RIGHT
        case FirstSide.AFFECTED:
            return _sore_side(affected)
        case FirstSide.UNAFFECTED:
            return _sore_side(affected).other
        case _:
            assert_never(first)


def _sore_side(affected: AffectedSide) -> Side:
    match affected:
        case AffectedSide.LEFT | AffectedSide.BOTH:
            return Side.LEFT
        case AffectedSide.RIGHT:
            return Side.RIGHT
        case AffectedSide.ASK:
            raise SideNeededError("this routine needs to know which knee is affected: left, right or both")
        case _:
            assert_never(affected)
