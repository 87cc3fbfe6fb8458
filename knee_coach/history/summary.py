"""Done against planned, by exercise. Of a record that is superseded only pain is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

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
        """Whether every planned set was done."""
        return all(side.done >= side.planned for side in self.sides)

    @property
    def words(self) -> str:
        """``3 of 3 sets``, or ``left 3 of 3, right 2 of 3 sets``; then what became of the others."""
        counts = ", ".join(_of(side) for side in self.sides)
        unit = "set" if len(self.sides) == 1 and self.planned == 1 else "sets"
        rest = (
            (sum(side.partly for side in self.sides), "partly done"),
            (sum(side.skipped for side in self.sides), "skipped"),
            (sum(side.stopped_for_pain for side in self.sides), "stopped for pain"),
        )
        return " · ".join([f"{counts} {unit}", *(f"{count} {word}" for count, word in rest if count)])


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

    What was planned is what the records say: the sets of a round times the rounds.
    """
    table = _Table()
    seen: dict[tuple[str, Side | None], int] = {}
    for made in record.sets:
        sets = made.sets * (made.rounds or 1)
        have = seen.get((made.exercise_id, made.side), 0)
        for _ in range(sets - have):
            table.plan(made.exercise_id, made.exercise, made.side)
        seen[made.exercise_id, made.side] = max(sets, have)
        table.count(made)
    return table.rows()


class _Table:
    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._sides: dict[str, dict[Side | None, SideSummary]] = {}

    def plan(self, exercise_id: str, name: str, side: Side | None) -> None:
        now = self._side(exercise_id, name, side)
        self._sides[exercise_id][side] = replace(now, planned=now.planned + 1)

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


def _of(side: SideSummary) -> str:
    count = f"{side.done} of {side.planned}"
    return count if side.side is None else f"{side.side.value} {count}"
