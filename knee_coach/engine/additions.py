"""More: one more rep, one more set, or on past the target, within what the routine file allows."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from dataclasses import replace

from knee_coach.engine.leads import get_ready
from knee_coach.engine.phases import Phase, PhaseKind, PlannedSet
from knee_coach.engine.set_body import set_body
from knee_coach.engine.tape import Step, Tape
from knee_coach.engine.timeline import Timeline, finished_sets, planned_set
from knee_coach.engine.visits import Visit
from knee_coach.model.ranges import MOST_REPS_IN_A_SESSION, MOST_SETS
from knee_coach.model.routine import SHORT_GET_READY
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import Side, SideOrder


def going_on(phase: Phase) -> Phase:
    """The open hold or activity, counting on past its target."""
    return replace(phase, goes_on=True)


def may_add_rep(tape: Tape, visits: Sequence[Visit]) -> bool:
    """Whether the set at hand, which has begun, may grow by a rep; a set done in one await may not."""
    wanted = visits[tape.planned.place.visit].reps_range
    now = tape.planned.body[0].place.reps
    return wanted is not None and now is not None and now < wanted.ceiling(MOST_REPS_IN_A_SESSION)


def add_rep(tape: Tape, visits: Sequence[Visit], settings: SessionSettings) -> None:
    """Give the set at hand one more rep (of each side that takes turns in it), keeping the place on the tape.

    The longer body begins with the shorter one, so a step keeps its ordinal.
    """
    planned = tape.planned
    reps = planned.body[0].place.reps
    assert reps is not None
    visit = replace(visits[planned.place.visit], reps=reps + 1)
    body = list(set_body(visit, planned.sides, planned.place.set, settings.pace))
    for ordinal, old in enumerate(planned.body):
        body[ordinal] = replace(body[ordinal], opens=old.opens)
    body[-1] = replace(body[-1], ends=planned.body[-1].ends)
    for step in tape.steps:
        if step.ordinal is None:
            step.phase = replace(step.phase, place=replace(step.phase.place, reps=reps + 1))
        else:
            step.phase = replace(body[step.ordinal], opens=step.phase.opens, goes_on=step.phase.goes_on)
    tape.steps.extend(Step(body[ordinal], ordinal) for ordinal in range(len(planned.body), len(body)))
    tape.sets[tape.index] = replace(planned, body=tuple(body))


def may_add_set(tape: Tape, visits: Sequence[Visit], ended_set: int) -> bool:
    """Whether the exercise whose set ended last may get one more set."""
    visit = visits[tape.sets[tape.index_of(ended_set)].place.visit]
    return visit.sets_range is not None and visit.sets < visit.sets_range.ceiling(MOST_SETS)


def add_set(
    tape: Tape, visits: MutableSequence[Visit], timeline: Timeline, ended_set: int, rested: float
) -> tuple[Phase, ...] | None:
    """Give the exercise whose set ended last one more set (one on each side).

    Returns what leads to the new set when it comes next, ``rested`` seconds of the rest before it being over; None
    when another set of the exercise comes first and the present lead stays.
    """
    number = visits[tape.sets[tape.index_of(ended_set)].place.visit].index
    visits[number] = visit = replace(visits[number], sets=visits[number].sets + 1)
    coming = None if tape.over else tape.planned.id
    for index in range(tape.index, len(tape.sets)):
        if tape.sets[index].place.visit == number:
            tape.sets[index] = _with_sets(tape.sets[index], visit, timeline.settings)
    for sides in _groups(visit):
        fresh = planned_set(_unused_id(tape), visit, sides, visit.sets, timeline.settings)
        tape.sets.insert(_where(tape, visit, sides), fresh)
    tape.sets[tape.index :] = finished_sets(tape.sets, visits, timeline.routine, timeline.settings)[tape.index :]
    if tape.planned.id == coming:
        _renew_steps(tape)
        return None
    return _shortened(tape.planned.lead, rested) or (get_ready(tape.planned.place),)


def _groups(visit: Visit) -> tuple[tuple[Side | None, ...], ...]:
    return (visit.sides,) if visit.order is SideOrder.BY_REP else tuple((side,) for side in visit.sides)


def _with_sets(planned: PlannedSet, visit: Visit, settings: SessionSettings) -> PlannedSet:
    """The set among more sets than before; a rep that was added to it stays."""
    own = replace(visit, reps=planned.body[0].place.reps or visit.reps)
    body = set_body(own, planned.sides, planned.place.set, settings.pace)
    return replace(planned, place=body[0].place, body=body)


def _unused_id(tape: Tape) -> int:
    return max(planned.id for planned in tape.sets) + 1


def _where(tape: Tape, visit: Visit, sides: tuple[Side | None, ...]) -> int:
    """After the last set ahead of the same exercise (``by_side``: of the same side, while one is ahead)."""
    ahead = [index for index in range(tape.index, len(tape.sets)) if tape.sets[index].place.visit == visit.index]
    same_side = [index for index in ahead if tape.sets[index].sides == sides]
    if visit.order is SideOrder.BY_SIDE and same_side:
        return same_side[-1] + 1
    return ahead[-1] + 1 if ahead else tape.index


def _renew_steps(tape: Tape) -> None:
    for step in tape.steps:
        if step.ordinal is None:
            step.phase = replace(step.phase, place=tape.planned.place)
        else:
            step.phase = replace(tape.planned.body[step.ordinal], opens=step.phase.opens)


def _shortened(lead: tuple[Phase, ...], rested: float) -> tuple[Phase, ...]:
    """The lead with the seconds already rested taken off its rest; a rest too short for its ticks is dropped."""
    if not lead or lead[0].kind not in (PhaseKind.REST, PhaseKind.SWITCH_SIDES):
        return lead
    left = (lead[0].seconds or 0.0) - rested
    return (replace(lead[0], seconds=left), *lead[1:]) if left >= SHORT_GET_READY else lead[1:]
