"""The body of a set: its reps, holds, activities and awaits, in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, Place, RestKind
from knee_coach.engine.visits import Visit
from knee_coach.model.dose import (
    AskDose,
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
from knee_coach.model.sides import Side


def set_body(visit: Visit, sides: tuple[Side | None, ...], set_number: int, pace: float) -> tuple[Phase, ...]:
    """The phases of one set, without what leads to it. A movement lasts its time divided by ``pace``."""
    match visit.dose:
        case AskDose():
            place = visit.place(None, 1, None, None)
            return (Phase(PhaseKind.AWAIT, place, None, await_kind=AwaitKind.UNKNOWN_DOSE),)
        case DurationDose():
            return _activities(visit, sides, set_number)
        case HoldDose() as dose:
            return _reps(visit, sides, set_number, (TempoHold(dose.hold),), pace)
        case RepsDose() as dose:
            return _reps(visit, sides, set_number, dose.items, pace)
        case _:
            assert_never(visit.dose)


def _activities(visit: Visit, sides: tuple[Side | None, ...], set_number: int) -> tuple[Phase, ...]:
    assert isinstance(visit.dose, DurationDose)
    phases: list[Phase] = []
    for turn, side in enumerate(sides):
        place = visit.place(side, set_number, None, None)
        if turn:
            phases.extend(_rest_between_reps(visit, place))
        phases.append(Phase(PhaseKind.ACTIVITY, place, visit.duration, range=visit.dose.duration, second_side=turn > 0))
    return tuple(phases)


def _reps(
    visit: Visit, sides: tuple[Side | None, ...], set_number: int, items: tuple[TempoItem, ...], pace: float
) -> tuple[Phase, ...]:
    assert visit.reps is not None
    turns = [
        (visit.place(side, set_number, rep, visit.reps), turn > 0)
        for rep in range(1, visit.reps + 1)
        for turn, side in enumerate(sides)
    ]
    if visit.exercise.pace is Pace.APP:
        return _without_last_rest(_timed(visit, turns, items, pace))
    if any(isinstance(item, TempoHold) for item in items):
        return tuple(_awaited_reps(visit, turns, items, pace))
    return (_awaited_set(visit, sides, set_number, len(turns), items, pace),)


def _timed(visit: Visit, turns: Sequence[tuple[Place, bool]], items: tuple[TempoItem, ...], pace: float) -> list[Phase]:
    items = tuple(item for item in items if not isinstance(item, TempoPause) or item.seconds)
    working = [index for index, item in enumerate(items) if not isinstance(item, TempoPause)]
    phases: list[Phase] = []
    for number, (place, second) in enumerate(turns):
        if number:
            phases.extend(_rest_between_reps(visit, place))
        rep = [_phase(visit, item, place, pace) for item in items]
        rep[working[-1]] = replace(rep[working[-1]], completes_rep=True)
        rep[0] = replace(rep[0], first_of_rep=True)
        phases.extend(replace(phase, second_side=second) for phase in rep)
    return phases


def _without_last_rest(phases: list[Phase]) -> tuple[Phase, ...]:
    while phases and phases[-1].kind is PhaseKind.REST:
        phases.pop()
    return tuple(phases)


def _awaited_reps(
    visit: Visit, turns: Sequence[tuple[Place, bool]], items: tuple[TempoItem, ...], pace: float
) -> Iterable[Phase]:
    """Each rep is an await for the movement, then its hold; one await for the movement back ends the set."""
    middle = next(index for index, item in enumerate(items) if isinstance(item, TempoHold))
    out, back = _moving(visit, items[:middle], pace), _moving(visit, items[middle:], pace)
    for number, (place, second) in enumerate(turns):
        if number:
            yield from _rest_between_reps(visit, place)
        yield Phase(
            PhaseKind.AWAIT,
            place,
            None,
            estimate=out + (back if number else 0.0),
            await_kind=AwaitKind.MOVEMENT,
            first_of_rep=True,
            second_side=second,
        )
        yield replace(_phase(visit, items[middle], place, pace), completes_rep=True, second_side=second)
    if back:
        yield Phase(PhaseKind.AWAIT, turns[-1][0], None, estimate=back, await_kind=AwaitKind.MOVEMENT)


def _awaited_set(
    visit: Visit,
    sides: tuple[Side | None, ...],
    set_number: int,
    turns: int,
    items: tuple[TempoItem, ...],
    pace: float,
) -> Phase:
    estimate = turns * _moving(visit, items, pace) + (turns - 1) * visit.exercise.rest.between_reps
    place = visit.place(sides[0] if len(sides) == 1 else None, set_number, None, None)
    return Phase(PhaseKind.AWAIT, place, None, estimate=estimate, await_kind=AwaitKind.WHOLE_SET)


def _moving(visit: Visit, items: Iterable[TempoItem], pace: float) -> float:
    return sum(_move_seconds(visit, item) / pace for item in items if isinstance(item, TempoMove))


def _move_seconds(visit: Visit, item: TempoMove) -> float:
    return visit.exercise.movement if item.seconds is None else item.seconds


def _phase(visit: Visit, item: TempoItem, place: Place, pace: float) -> Phase:
    match item:
        case TempoMove():
            return Phase(PhaseKind.MOVE, place, _move_seconds(visit, item) / pace, word=item.word)
        case TempoHold():
            return Phase(PhaseKind.HOLD, place, visit.hold, word="hold", range=item.time)
        case TempoPause():
            return Phase(PhaseKind.REST, place, item.seconds, word=item.word, rest_kind=RestKind.IN_REP)
        case _:
            assert_never(item)


def _rest_between_reps(visit: Visit, to: Place) -> Iterable[Phase]:
    seconds = visit.exercise.rest.between_reps
    if seconds:
        yield Phase(PhaseKind.REST, to, seconds, rest_kind=RestKind.BETWEEN_REPS)
