"""What stands above and below the rows of a printed plan: the session, its exercises, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.engine.phases import AwaitKind, PhaseKind
from knee_coach.engine.timeline import Timeline
from knee_coach.engine.visits import Visit
from knee_coach.model.dose import AskDose
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Circuit, Routine, RoutineItem, Section
from knee_coach.model.sides import AffectedSide, SideOrder
from knee_coach.model.targets import Choices, TargetRule, filled_in
from knee_coach.plan.words import NUMBERS_TO_FILL_IN, clock
from knee_coach.ui.words.doses import dose_said
from knee_coach.ui.words.sides import knee_said, worked_side_said

_INDENT = "    "
_WITHOUT = f" without the {NUMBERS_TO_FILL_IN}"


def heading(timeline: Timeline, choices: Choices) -> str:
    """The title, and under it how long it takes, for which knee, and what was taken of every range."""
    routine = timeline.routine
    if not timeline.phases:
        return f"{routine.title}\nNothing to do."
    awaits = {phase.await_kind for phase in timeline.phases if phase.kind is PhaseKind.AWAIT}
    about, without = ("about " if awaits else ""), (_WITHOUT if AwaitKind.UNKNOWN_DOSE in awaits else "")
    parts = [f"Takes {about}{clock(timeline.seconds)} (minutes:seconds){without}"]
    side = routine.affected_side.answered(choices.side)
    if routine.needs_side and side is not AffectedSide.ASK:
        parts.append("both knees are sore" if side is AffectedSide.BOTH else f"the {knee_said(side)} is the sore one")
    match choices.rule:
        case TargetRule.FIRST:
            parts.append("every range as it is at first")
        case TargetRule.MOST:
            parts.append("every range at its most")
        case _:
            assert_never(choices.rule)
    return f"{routine.title}\n{'; '.join(parts)}."


def exercise_heading(number: int, visit: Visit, routine: Routine, choices: Choices) -> Iterator[str]:
    """The exercise with its dose, its load and its position; from a circuit's second round on its name alone."""
    exercise = visit.exercise
    if visit.round is not None and visit.round > 1:
        yield f"{number}. {exercise.name}"
        return
    section = "" if exercise.section is Section.MAIN else f" ({exercise.section.value})"
    load = "" if exercise.load is None else f", {exercise.load}"
    yield f"{number}. {exercise.name}{section}: {_dose(visit, routine, choices)}{load}"
    if exercise.position is not None:
        yield f"{_INDENT}{' '.join(exercise.position.split())}"


def round_heading(visit: Visit, timeline: Timeline) -> str | None:
    """``Legs, round 1 of 3`` where a round of a circuit begins; None anywhere else."""
    if visit.circuit is None:
        return None
    before = timeline.visits[visit.index - 1] if visit.index else None
    if before is not None and (before.circuit, before.round) == (visit.circuit, visit.round):
        return None
    return f"{_circuit_of(visit, timeline.routine).name}, round {visit.round} of {visit.rounds}"


def left_out(timeline: Timeline) -> Iterator[str]:
    """A line for every optional item that is not in the plan, and one for each that is offered after the session."""
    taken = {visit.exercise.id for visit in timeline.visits}
    items = timeline.routine.items
    for item in items:
        if item.section is not Section.AFTER and item.optional is not None and taken.isdisjoint(_ids(item)):
            yield f"Left out (optional): {item.name}{_when(item)}"
    for item in items:
        if item.section is Section.AFTER:
            yield f"Offered afterwards: {item.name}{_when(item)}"


def _dose(visit: Visit, routine: Routine, choices: Choices) -> str:
    exercise = visit.exercise
    affected = routine.affected_side.answered(choices.side)
    if isinstance(filled_in(exercise.dose, choices.target(exercise.id)), AskDose):
        side = worked_side_said(exercise, affected)
        return NUMBERS_TO_FILL_IN if side is None else f"{NUMBERS_TO_FILL_IN}, {side}"
    said = dose_said(exercise, choices, affected)
    if len(visit.sides) == 1:
        return said
    match visit.order:
        case SideOrder.BY_SET:
            return said
        case SideOrder.BY_SIDE:
            return f"{said}, one side after the other"
        case SideOrder.BY_REP:
            return f"{said}, in turn"
        case _:
            assert_never(visit.order)


def _circuit_of(visit: Visit, routine: Routine) -> Circuit:
    return next(
        item
        for item in routine.items
        if isinstance(item, Circuit) and any(exercise.id == visit.exercise.id for exercise in item.exercises)
    )


def _ids(item: RoutineItem) -> set[str]:
    return {exercise.id for exercise in item.exercises} if isinstance(item, Circuit) else {item.id}


def _when(item: RoutineItem) -> str:
    return "" if item.optional is None else f" - {item.optional}"
