"""What leads to a set: get-ready, rests, switches of side, and waiting for the patient."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, Place, RestKind
from knee_coach.engine.visits import Visit
from knee_coach.model.routine import SHORT_GET_READY
from knee_coach.model.session_settings import WaitForMe
from knee_coach.model.sides import SideOrder


def first_lead(visit: Visit, to: Place, prepare: float, wait: WaitForMe) -> tuple[Phase, ...]:
    """What the session begins with; ``prepare`` is the routine's own time to get into position, in seconds."""
    own = visit.exercise.prepare
    ready = _unless_zero(PhaseKind.GET_READY, to, prepare if own is None else own)
    if waits_before(visit, wait, new_exercise=True):
        return (_wait(to), *ready)
    return ready


def next_lead(
    before: Visit, visit: Visit, was: Place, to: Place, wait: WaitForMe, *, switch: bool = False
) -> tuple[Phase, ...]:
    """What leads from where one set ended to the next; ``switch`` says that only the side changes."""
    new_exercise = before.index != visit.index
    if new_exercise:
        kind, seconds = _rest_between_visits(before, visit)
        lead = _unless_zero(PhaseKind.REST, to, seconds, kind)
    elif switch:
        lead = _unless_zero(PhaseKind.SWITCH_SIDES, to, visit.exercise.switch_sides)
    else:
        lead = _unless_zero(PhaseKind.REST, to, visit.exercise.rest.between_sets, RestKind.BETWEEN_SETS)
    if not new_exercise and None not in (was.side, to.side) and was.side is not to.side:
        lead = tuple(replace(phase, changes_side=True) for phase in lead)
    if waits_before(visit, wait, new_exercise=new_exercise):
        return (*lead, _wait(to), get_ready(to))
    return lead


def changes_side_only(visit: Visit, was: Place, to: Place) -> bool:
    """Whether going from one set of a visit to the next is a switch of sides, not a rest."""
    if was.side is to.side:
        return False
    return visit.order is SideOrder.BY_SIDE or was.set == to.set


def waits_before(visit: Visit, wait: WaitForMe, *, new_exercise: bool) -> bool:
    """Whether the patient is waited for here: the file says so, or the setting does."""
    if new_exercise:
        return visit.exercise.wait or wait is not WaitForMe.NEVER
    return wait is WaitForMe.EACH_SET


def get_ready(to: Place) -> Phase:
    """The short get-ready."""
    return Phase(PhaseKind.GET_READY, to, SHORT_GET_READY)


def _wait(to: Place) -> Phase:
    return Phase(PhaseKind.AWAIT, to, None, await_kind=AwaitKind.READY)


def _rest_between_visits(before: Visit, visit: Visit) -> tuple[RestKind, float]:
    kind, seconds = RestKind.BETWEEN_EXERCISES, before.exercise.rest.between_exercises
    if before.circuit is not None and before.circuit == visit.circuit and before.round != visit.round:
        kind, seconds = RestKind.BETWEEN_ROUNDS, before.rest_between_rounds
    return kind, max(seconds, visit.exercise.prepare or 0.0)


def _unless_zero(kind: PhaseKind, to: Place, seconds: float, rest: RestKind | None = None) -> tuple[Phase, ...]:
    return (Phase(kind, to, seconds, rest_kind=rest),) if seconds else ()
