"""``dose: ask``: the numbers that the patient fills in as the therapist said them."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.dose import AskDose, Dose, DoseKey
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import MOST_REPS_IN_A_SESSION, MOST_SETS, CountRange
from knee_coach.model.routine import Exercise, Routine
from knee_coach.model.targets import Choices, filled_in
from knee_coach.ui.views import timed_exercises
from knee_coach.ui.words.doses import count_range_said, time_range_said

_MOST_MINUTES = 180
_MOST_HOLD_S = 600


@dataclass(frozen=True)
class FieldView:
    """One number that the patient fills in; the amount chosen is ``number * factor``."""

    item_id: str
    key: DoseKey
    label: str
    unit: str
    number: int | None
    highest: int
    factor: int


def missing_numbers(routine: Routine, choices: Choices) -> Exercise | None:
    """The first exercise of the session that waits for the numbers the therapist said; None when all are there."""
    return next((exercise for exercise in asking(routine, choices) if not _is_filled(exercise, choices)), None)


def asking(routine: Routine, choices: Choices) -> list[Exercise]:
    """The exercises of the session whose numbers the patient fills in."""
    exercises = timed_exercises(routine, choices.optional)
    return [exercise for exercise in exercises if isinstance(exercise.dose, AskDose)]


def _is_filled(exercise: Exercise, choices: Choices) -> bool:
    """Sets, and something to count or to time. A hold may stay empty where reps are counted: not every rep has one."""
    target = choices.target(exercise.id)
    asks = exercise.dose.asks if isinstance(exercise.dose, AskDose) else ()
    needs_sets = DoseKey.SETS in asks and target.sets is None
    needs_reps = DoseKey.REPS in asks and target.reps is None
    return not needs_sets and not needs_reps and not isinstance(filled_in(exercise.dose, target), AskDose)


def fields_of(exercise: Exercise, choices: Choices) -> tuple[FieldView, ...]:
    """The numbers that the patient fills in; none where the file gives the dose."""
    if not isinstance(exercise.dose, AskDose):
        return ()
    target = choices.target(exercise.id)
    return tuple(_field(exercise.id, key, getattr(target, key.value), exercise.dose) for key in exercise.dose.asks)


def _field(item_id: str, key: DoseKey, value: float | None, dose: AskDose) -> FieldView:
    match key:
        case DoseKey.SETS:
            label, unit, highest, factor = "Sets", "", MOST_SETS, 1
        case DoseKey.REPS:
            label, unit, highest, factor = "Reps", "", MOST_REPS_IN_A_SESSION, 1
        case DoseKey.HOLD:
            label = "Hold, if any" if DoseKey.REPS in dose.asks else "Hold"
            unit, highest, factor = "s", _MOST_HOLD_S, 1
        case DoseKey.DURATION:
            label, unit, highest, factor = "Time", "min", _MOST_MINUTES, 60
        case _:
            assert_never(key)
    return FieldView(item_id, key, label, unit, None if value is None else round(value / factor), highest, factor)


def suggestion_of(dose: Dose) -> str | None:
    """What the file offers beside an empty dose, and where it comes from."""
    if not isinstance(dose, AskDose) or dose.suggested is None:
        return None
    given = dose.suggested
    parts = [_counts(given.reps, "rep")] if given.reps else []
    parts += [f"hold {time_range_said(given.hold)}"] if given.hold else []
    parts += [time_range_said(given.duration)] if given.duration else []
    parts += [_counts(given.sets, "set")] if given.sets else []
    source = f" ({given.come_from})" if given.come_from else ""
    return f"Often: {', '.join(parts)}{source}" if parts else None


def _counts(wanted: CountRange, unit: str) -> str:
    return f"{count_range_said(wanted)} {unit if wanted.high == 1 else unit + 's'}"
