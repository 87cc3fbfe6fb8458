"""Done against planned, by exercise. Of a record that is superseded only pain is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from knee_coach.history.planned_exercises import planned_sets
from knee_coach.model.records import Outcome, SessionRecord, SetRecord
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import Side


class PlannedPlace(Protocol):
    """Which exercise a planned set belongs to."""

    @property
    def exercise(self) -> Exercise:
        """The exercise."""


class Planned(Protocol):
    """What is needed of a planned set; the engine's own fits."""

    @property
    def place(self) -> PlannedPlace:
        """Where it stands."""

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """Whose set it is: a record is written for each."""


@dataclass(frozen=True)
class SideSummary:
    """One side of one exercise, in sets. A set that was begun and not finished is ``partly`` done."""

    side: Side | None
    planned: int = 0
    done: int = 0
    partly: int = 0
    skipped: int = 0
    stopped_for_pain: int = 0


@dataclass(frozen=True)
class ExerciseSummary:
    """Done against planned for one exercise, on each of its sides in the order they come."""

    exercise_id: str
    name: str
    sides: tuple[SideSummary, ...]

    @property
    def planned(self) -> int:
        """Sets planned, each side's counted."""
        return sum(side.planned for side in self.sides)

    @property
    def done(self) -> int:
        """Sets done, each side's counted."""
        return sum(side.done for side in self.sides)

    @property
    def complete(self) -> bool:
        """Whether every planned set was done; of an exercise that was not planned, whether some set was."""
        return all(side.done >= max(side.planned, 1) for side in self.sides)

    @property
    def words(self) -> str:
        """``3 of 3 sets``, or ``left 3 of 3, right 2 of 3 sets``; then what became of the others.

        With an added set ``4 sets, 3 planned``, or ``left 4 sets, 3 planned; right 3 of 3 sets``.
        """
        rest = (
            (sum(side.partly for side in self.sides), "partly done"),
            (sum(side.skipped for side in self.sides), "skipped"),
            (sum(side.stopped_for_pain for side in self.sides), "stopped for pain"),
        )
        return " · ".join([self._counts(), *(f"{count} {word}" for count, word in rest if count)])

    def _counts(self) -> str:
        if any(side.done > side.planned for side in self.sides):
            return "; ".join(f"{_named(side)}{_counted(side)}" for side in self.sides)
        counts = ", ".join(f"{_named(side)}{side.done} of {side.planned}" for side in self.sides)
        return f"{counts} {_sets(self.planned)}"


def done_against_planned(planned: Iterable[Planned], records: Iterable[SetRecord]) -> tuple[ExerciseSummary, ...]:
    """A row an exercise, in the order of the plan; what was done without being planned comes after.

    An exercise met several times, as in a circuit, is one row.
    """
    table = _Table()
    for planned_set in planned:
        for side in planned_set.sides:
            table.plan(planned_set.place.exercise.id, planned_set.place.exercise.name, side)
    for record in records:
        table.count(record)
    return table.rows()


def summary_of(record: SessionRecord) -> tuple[ExerciseSummary, ...]:
    """The same from the log alone, for exercises of which a set was begun or skipped.

    What was planned is in the plan that the log keeps. Of an exercise that it does not tell, the records say it:
    the sets of a round times the rounds.
    """
    table = _Table()
    planned = planned_sets(record.plan)
    names = {made.exercise_id: made.exercise for made in reversed(record.sets)}
    for exercise_id, side in planned:
        if exercise_id in names:
            table.plan(exercise_id, names[exercise_id], side)
    known = {exercise_id for exercise_id, _ in planned}
    for made in record.sets:
        if made.exercise_id not in known:
            table.plan_by_record(made)
        table.count(made)
    return table.rows()


class _Table:
    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._sides: dict[str, dict[Side | None, SideSummary]] = {}

    def plan(self, exercise_id: str, name: str, side: Side | None) -> None:
        now = self._side(exercise_id, name, side)
        self._sides[exercise_id][side] = replace(now, planned=now.planned + 1)

    def plan_by_record(self, record: SetRecord) -> None:
        """As many sets as this record says there are; those that an earlier one told are there already."""
        have = self._side(record.exercise_id, record.exercise, record.side).planned
        for _ in range(record.sets * (record.rounds or 1) - have):
            self.plan(record.exercise_id, record.exercise, record.side)

    def count(self, record: SetRecord) -> None:
        now = self._side(record.exercise_id, record.exercise, record.side)
        if not record.is_told:
            return
        self._sides[record.exercise_id][record.side] = replace(
            now,
            done=now.done + (record.outcome is Outcome.DONE),
            partly=now.partly + (record.outcome is Outcome.PARTIAL),
            skipped=now.skipped + (record.outcome is Outcome.SKIPPED),
            stopped_for_pain=now.stopped_for_pain + (record.outcome is Outcome.STOPPED_FOR_PAIN),
        )

    def rows(self) -> tuple[ExerciseSummary, ...]:
        return tuple(
            ExerciseSummary(exercise_id, self._names[exercise_id], tuple(sides.values()))
            for exercise_id, sides in self._sides.items()
        )

    def _side(self, exercise_id: str, name: str, side: Side | None) -> SideSummary:
        self._names.setdefault(exercise_id, name)
        return self._sides.setdefault(exercise_id, {}).setdefault(side, SideSummary(side))


def _named(side: SideSummary) -> str:
    return "" if side.side is None else f"{side.side.value} "


def _counted(side: SideSummary) -> str:
    if side.done > side.planned:
        return f"{side.done} {_sets(side.done)}, {side.planned or 'none'} planned"
    return f"{side.done} of {side.planned} {_sets(side.planned)}"


def _sets(number: int) -> str:
    return "set" if number == 1 else "sets"
