"""The plan for people: a heading for each exercise, and a line for each set and each rest."""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.engine.phases import AwaitKind, PlannedSet
from knee_coach.engine.timeline import Timeline
from knee_coach.engine.visits import Visit
from knee_coach.model.targets import Choices
from knee_coach.plan.columns import in_columns
from knee_coach.plan.folding import set_in_words
from knee_coach.plan.headings import exercise_heading, heading, left_out, round_heading
from knee_coach.plan.words import clock, lead_said, phases_lasting

_COLUMNS = ("Start", "Lasts", "Side", "Set", "What")


def plan_as_table(timeline: Timeline, choices: Choices) -> str:
    """The whole session as a therapist reads it.

    Args:
        timeline: the compiled session.
        choices: those it was compiled with; the heading says them.
    """
    lines = [heading(timeline, choices)]
    if timeline.sets:
        lines += ["", *_exercises(timeline, choices)]
    others = list(left_out(timeline))
    return "\n".join([*lines, "", *others] if others else lines)


def _exercises(timeline: Timeline, choices: Choices) -> Iterator[str]:
    starts: list[int] = []
    rows: list[tuple[str, ...]] = [_COLUMNS]
    start = 0.0
    for planned in timeline.sets:
        starts.append(len(rows))
        rows.extend(_rows(planned, start))
        start += planned.planned
    lines = in_columns(rows, to_the_right=2)
    yield lines[0]
    numbers: dict[str, int] = {}  # in a circuit's later rounds an exercise keeps the one it has
    visit = -1
    for planned, begin, end in zip(timeline.sets, starts, [*starts[1:], len(rows)], strict=True):
        if planned.place.visit != visit:
            visit = planned.place.visit
            number = numbers.setdefault(planned.place.exercise.id, len(numbers) + 1)
            yield from _above(number, timeline.visits[visit], timeline, choices)
        yield from lines[begin:end]


def _above(number: int, visit: Visit, timeline: Timeline, choices: Choices) -> Iterator[str]:
    yield ""
    turn = round_heading(visit, timeline)
    if turn is not None:
        yield turn
    yield from exercise_heading(number, visit, timeline.routine, choices)


def _rows(planned: PlannedSet, start: float) -> Iterator[tuple[str, ...]]:
    for phase in planned.lead:
        yield clock(start), phases_lasting([phase]), "", "", lead_said(phase)
        start += phase.planned
    place = planned.place
    known = planned.body[0].await_kind is not AwaitKind.UNKNOWN_DOSE
    number = f"{place.set} of {place.sets}" if known else ""
    yield clock(start), phases_lasting(planned.body), _side(planned), number, set_in_words(planned)


def _side(planned: PlannedSet) -> str:
    if len(planned.sides) > 1:
        return "in turn"
    return planned.sides[0].value if planned.sides[0] is not None else ""
