"""Targets: what the patient does within the ranges of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from knee_coach.model.dose import AskDose, Dose, DoseKey, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import MOST_REPS, MOST_SETS, CountRange, TimeRange
from knee_coach.model.routine import Circuit, Exercise, Routine, RoutineItem, Section
from knee_coach.model.sides import AffectedSide

FILLED_IN: Mapping[DoseKey, tuple[int, int]] = {
    DoseKey.SETS: (1, MOST_SETS),
    DoseKey.REPS: (1, MOST_REPS),
    DoseKey.HOLD: (1, 600),
    DoseKey.DURATION: (60, 180),
}
"""What a patient can fill in: whole numbers of a unit (1, or seconds), from 1 up to this many. Ours: ten minutes of a
hold and three hours of an activity are more than anybody prescribes."""


class TargetRule(Enum):
    """Which end of every range to plan with when nobody chose."""

    FIRST = "first"
    MOST = "most"


@dataclass(frozen=True)
class Target:
    """A patient's choice for one exercise; None leaves the range at its rule. Times are seconds."""

    sets: int | None = None
    reps: int | None = None
    hold: float | None = None
    duration: float | None = None


@dataclass(frozen=True)
class Choices:
    """Everything a patient decides before a session starts.

    ``targets`` is keyed by exercise id (a circuit's rounds by the circuit's id, under ``sets``); ``optional`` holds
    the ids of optional exercises and circuits that were said yes to, ``left_out`` those of exercises without a dose
    that were said no to; ``side`` answers ``affected_side: ask``.
    """

    targets: Mapping[str, Target] = field(default_factory=dict)
    rule: TargetRule = TargetRule.FIRST
    side: AffectedSide | None = None
    optional: frozenset[str] = frozenset()
    with_all_optional: bool = False
    left_out: frozenset[str] = frozenset()

    def takes(self, item: RoutineItem) -> bool:
        """Whether an exercise or circuit is part of the session, as far as the patient decides it."""
        if item.optional is not None:
            return self.with_all_optional or item.id in self.optional
        return not (item.id in self.left_out and may_be_left_out(item))

    def exercises_of(self, routine: Routine) -> tuple[Exercise, ...]:
        """The exercises of the session itself, those of a circuit once, in the order of the file.

        Left out are those of the section *after*, and what the patient said no to.
        """
        found: list[Exercise] = []
        for item in routine.items:
            if item.section is not Section.AFTER and self.takes(item):
                found.extend(filter(self.takes, item.exercises) if isinstance(item, Circuit) else (item,))
        return tuple(found)

    def target(self, exercise_id: str) -> Target:
        """The choice for one exercise, empty when there is none."""
        return self.targets.get(exercise_id, Target())

    def count(self, wanted: CountRange, chosen: int | None) -> int:
        """The count to plan: the choice brought into the range, else the range's first or most."""
        if chosen is not None:
            return wanted.clamped(chosen)
        return wanted.at_most if self.rule is TargetRule.MOST else wanted.at_first

    def seconds(self, wanted: TimeRange, chosen: float | None) -> float:
        """The seconds to plan: the choice brought into the range, else the range's first or most."""
        if chosen is not None:
            return wanted.clamped(chosen)
        return wanted.at_most if self.rule is TargetRule.MOST else wanted.at_first


def may_be_left_out(item: RoutineItem) -> bool:
    """Whether the patient may say no to it before the session: nobody may have given them numbers for it.

    Once a file gives the dose, what was left out before counts no more.
    """
    return isinstance(item, Exercise) and item.optional is None and isinstance(item.dose, AskDose)


def asked_part(dose: AskDose, target: Target) -> Target:
    """Of what was filled in, what the file asks for, as far as its field can show it.

    A number may be remembered from a version of the file that gave a range: 1 min 30 s is none that can be filled in.
    """
    shown = {key.value for key in dose.asks if _can_be_filled_in(key, getattr(target, key.value))}
    return Target(**{key: amount for key, amount in vars(target).items() if key in shown})


def _can_be_filled_in(key: DoseKey, amount: float | None) -> bool:
    unit, most = FILLED_IN[key]
    return amount is not None and amount % unit == 0 and unit <= amount <= most * unit


def filled_in(dose: Dose, target: Target) -> Dose:
    """The dose as it is planned: an ``ask`` becomes a real dose once the patient gave its numbers.

    Sets are the file's own where it gives them; else the patient's, or one. An ``ask`` without reps, hold or duration
    stays an ``ask``. Numbers that are remembered from an earlier version of the file, and that it asks for no more, do
    not count: nobody sees them before the start.
    """
    if not isinstance(dose, AskDose):
        return dose
    target = asked_part(dose, target)
    sets = dose.sets or CountRange.exactly(target.sets or 1)
    if target.duration is not None:
        return DurationDose(sets, TimeRange.exactly(target.duration))
    hold = None if target.hold is None else TimeRange.exactly(target.hold)
    if target.reps is not None:
        return RepsDose(sets, CountRange.exactly(target.reps), plain_rep(hold))
    if hold is not None:
        return HoldDose(sets, hold)
    return dose
