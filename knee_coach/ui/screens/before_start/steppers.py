"""What a patient may choose within the therapist's ranges."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.dose import AskDose, DoseKey, DurationDose, HoldDose, RepsDose
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange, RangeForm, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.targets import Choices
from knee_coach.ui.words.doses import count_range_said, time_range_said
from knee_coach.ui.words.times import length


@dataclass(frozen=True)
class StepperView:
    """One amount that may be chosen within the therapist's range; ``less`` and ``more`` are the values next to it."""

    item_id: str
    key: DoseKey
    label: str
    value: str
    less: float | None
    more: float | None


def steppers_of(exercise: Exercise, choices: Choices) -> tuple[StepperView, ...]:
    """What may be chosen of an exercise: every amount that is a range."""
    dose, target = exercise.dose, choices.target(exercise.id)
    match dose:
        case RepsDose():
            reps = choices.count(dose.reps, target.reps)
            hold = dose.hold
            return (
                *count_stepper(exercise.id, DoseKey.REPS, "Reps", dose.reps, reps),
                *(_time_stepper(exercise.id, DoseKey.HOLD, "Hold", hold, choices, target.hold) if hold else ()),
                *_sets_stepper(exercise.id, dose.sets, choices, target.sets),
            )
        case HoldDose():
            return (
                *_time_stepper(exercise.id, DoseKey.HOLD, "Hold", dose.hold, choices, target.hold),
                *_sets_stepper(exercise.id, dose.sets, choices, target.sets),
            )
        case DurationDose():
            return (
                *_time_stepper(exercise.id, DoseKey.DURATION, "Time", dose.duration, choices, target.duration),
                *_sets_stepper(exercise.id, dose.sets, choices, target.sets),
            )
        case AskDose():
            return ()
        case _:
            assert_never(dose)


def _sets_stepper(item_id: str, sets: CountRange, choices: Choices, chosen: int | None) -> tuple[StepperView, ...]:
    return count_stepper(item_id, DoseKey.SETS, "Sets", sets, choices.count(sets, chosen))


def count_stepper(item_id: str, key: DoseKey, label: str, wanted: CountRange, value: int) -> tuple[StepperView, ...]:
    """A stepper for a count, or none where there is no choice."""
    if wanted.low == wanted.high:
        return ()
    less = value - 1 if value > wanted.low else None
    more = value + 1 if value < wanted.high else None
    return (StepperView(item_id, key, f"{label} ({count_range_said(wanted)})", str(value), less, more),)


def _time_stepper(
    item_id: str, key: DoseKey, label: str, wanted: TimeRange, choices: Choices, chosen: float | None
) -> tuple[StepperView, ...]:
    if wanted.low == wanted.high:
        return ()
    value = choices.seconds(wanted, chosen)
    stops = _stops(wanted)
    less = max((stop for stop in stops if stop < value), default=None)
    more = min((stop for stop in stops if stop > value), default=None)
    return (StepperView(item_id, key, f"{label} ({time_range_said(wanted)})", length(value), less, more),)


def _stops(wanted: TimeRange) -> list[float]:
    """The times a stepper stops at: round ones inside the range, and its ends."""
    step = 1 if wanted.high <= 10 else 5 if wanted.high <= 120 else 30 if wanted.high <= 600 else 60
    rounded = [float(step * at) for at in range(1, int(wanted.high // step) + 1)]
    ends = [wanted.high] if wanted.form is RangeForm.UP_TO else [wanted.low, wanted.high]
    return sorted({*(stop for stop in rounded if wanted.low <= stop <= wanted.high), *ends})
