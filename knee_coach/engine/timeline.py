"""The timeline: a routine, the patient's choices and the settings compiled to phases.

It is data: the same input gives the same timeline. The printed plan and the session come from this one compiler.

    session   = get_ready  exercise  ( rest  exercise )*
    exercise  = sets, in the order of its sides
    set       = rep ( rest between reps, rep )*          a rest of 0 s is no phase
    rep       = the tempo's items in order; a rest at the very end of a set is left out
    activity  = one phase, once a set
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knee_coach.engine.leads import changes_side_only, first_lead, next_lead
from knee_coach.engine.phases import Ending, Phase, PhaseKind, PlannedSet, RestKind
from knee_coach.engine.set_body import set_body
from knee_coach.engine.visits import Visit, visits_of
from knee_coach.model.routine import Routine
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import Side
from knee_coach.model.targets import Choices

_LEADING_RESTS = (RestKind.BETWEEN_SETS, RestKind.BETWEEN_EXERCISES, RestKind.BETWEEN_ROUNDS)

MOST_PHASES = 100_000
"""A day and more of exercise: nobody means that, and compiling it would stop the window."""


class TimelineTooLongError(ValueError):
    """The routine has more steps than anybody could do in a day."""


@dataclass(frozen=True)
class Timeline:
    """A compiled session. ``visits[n]`` is the exercise that places with ``visit == n`` belong to."""

    routine: Routine
    settings: SessionSettings
    visits: tuple[Visit, ...]
    sets: tuple[PlannedSet, ...]

    @property
    def phases(self) -> tuple[Phase, ...]:
        """Every phase in order."""
        return tuple(phase for planned in self.sets for phase in planned.phases)

    @property
    def seconds(self) -> float:
        """The whole session in seconds, awaits by their estimates."""
        return sum(planned.planned for planned in self.sets)


def compile_timeline(routine: Routine, choices: Choices, settings: SessionSettings) -> Timeline:
    """Compile a session.

    Raises:
        SideNeededError: when the routine depends on the affected side and nobody said which that is.
        TimelineTooLongError: when it would have more than 100,000 phases.
    """
    visits = visits_of(routine, choices)
    planned: list[PlannedSet] = []
    phases = 0
    for visit in visits:
        for sides, number in visit.sets_in_order():
            planned.append(planned_set(len(planned), visit, sides, number, settings))
            phases += len(planned[-1].body)
            if phases > MOST_PHASES:
                raise TimelineTooLongError(
                    f"this routine has more than {MOST_PHASES:,} steps: give it fewer sets, reps or rounds"
                )
    return Timeline(routine, settings, visits, finished_sets(planned, visits, routine, settings))


def planned_set(
    set_id: int, visit: Visit, sides: tuple[Side | None, ...], number: int, settings: SessionSettings
) -> PlannedSet:
    """One set with its body; what leads to it and what ends with it depend on its neighbours and come later."""
    body = set_body(visit, sides, number, settings.pace)
    return PlannedSet(set_id, body[0].place, sides, (), body, reps=visit.reps, hold=visit.hold, duration=visit.duration)


def finished_sets(
    planned: Sequence[PlannedSet], visits: Sequence[Visit], routine: Routine, settings: SessionSettings
) -> tuple[PlannedSet, ...]:
    """The sets in their order, each with what leads to it, where it opens, and what ends with it."""
    done: list[PlannedSet] = []
    for index, current in enumerate(planned):
        visit = visits[current.place.visit]
        if index == 0:
            lead = first_lead(visit, current.place, routine.prepare, settings.wait_for_me)
        else:
            before = planned[index - 1]
            lead = lead_between(before, current, visits, settings)
        done.append(_opened(replace(current, lead=lead)))
    return tuple(_ended(done, index) for index in range(len(done)))


def lead_between(
    before: PlannedSet, current: PlannedSet, visits: Sequence[Visit], settings: SessionSettings
) -> tuple[Phase, ...]:
    """What leads from one set to another."""
    visit = visits[current.place.visit]
    switch = changes_side_only(visit, before.place, current.place)
    was, to = before.body[-1].place, current.place
    return next_lead(visits[before.place.visit], visit, was, to, settings.wait_for_me, switch=switch)


def _opened(planned: PlannedSet) -> PlannedSet:
    lead = mark_opening(planned.lead)
    body = mark_opening(planned.body, waiting=any(_announces(phase) for phase in lead))
    return replace(planned, lead=lead, body=body)


def mark_opening(phases: Iterable[Phase], *, waiting: bool = False) -> tuple[Phase, ...]:
    """Mark the first thing to do after each get-ready, switch, or rest that led there.

    ``waiting`` says that such a lead has just gone by.
    """
    marked: list[Phase] = []
    for phase in phases:
        to_do = phase.kind in (PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.ACTIVITY, PhaseKind.AWAIT)
        marked.append(replace(phase, opens=to_do and waiting))
        if _announces(phase):
            waiting = True
        elif to_do:
            waiting = False
    return tuple(marked)


def _announces(phase: Phase) -> bool:
    return phase.kind in (PhaseKind.GET_READY, PhaseKind.SWITCH_SIDES) or phase.rest_kind in _LEADING_RESTS


def _ended(planned: Sequence[PlannedSet], index: int) -> PlannedSet:
    current = planned[index]
    if index + 1 == len(planned):
        ending = Ending.SESSION
    elif planned[index + 1].place.visit != current.place.visit:
        ending = Ending.EXERCISE
    else:
        ending = Ending.SET
    return replace(current, body=(*current.body[:-1], replace(current.body[-1], ends=ending)))
