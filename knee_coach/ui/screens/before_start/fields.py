"""``dose: ask``: the numbers that the patient fills in as the therapist said them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knee_coach.model.dose import AskDose, Dose, DoseKey
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import Exercise, Routine
from knee_coach.model.targets import FILLED_IN, Choices, Target, asked_part
from knee_coach.ui.words.doses import count_range_said, time_range_said


@dataclass(frozen=True)
class FieldView:
    """One number that the patient fills in; the amount chosen is ``number * factor``."""

    item_id: str
    key: DoseKey
    name: str
    label: str
    unit: str
    number: int | None
    highest: int
    factor: int


@dataclass(frozen=True)
class MissingNumbers:
    """What an exercise still waits for. ``said`` names it: ``the sets and the reps``; ``others`` wait as well."""

    exercise: Exercise
    keys: tuple[DoseKey, ...]
    others: int = 0

    @property
    def said(self) -> str:
        """The missing numbers in words."""
        return " and ".join(f"the {_NAMES[key]}" for key in self.keys)


_NAMES = {DoseKey.SETS: "sets", DoseKey.REPS: "reps", DoseKey.HOLD: "hold", DoseKey.DURATION: "time"}


def missing_numbers(routine: Routine, choices: Choices) -> MissingNumbers | None:
    """The first exercise of the session that waits for the numbers the therapist said; None when all are there."""
    waiting = [(exercise, keys) for exercise in asking(routine, choices) if (keys := _missing(exercise, choices))]
    return MissingNumbers(*waiting[0], others=len(waiting) - 1) if waiting else None


def asking(routine: Routine, choices: Choices) -> list[Exercise]:
    """The exercises of the session whose numbers the patient fills in."""
    return [exercise for exercise in choices.exercises_of(routine) if isinstance(exercise.dose, AskDose)]


def numbers_asked(routine: Routine, choices: Choices) -> Mapping[str, Target]:
    """What the tick is about: by exercise the numbers, as far as they are there, that are a therapist's to give."""
    return {
        exercise.id: _asked(exercise, choices) for exercise in asking(routine, choices) if not is_up_to_you(exercise)
    }


def are_confirmed(asked: Mapping[str, Target], confirmed: Mapping[str, Target]) -> bool:
    """Whether the tick that was given for ``confirmed`` holds for what is asked now: no number changed, none came."""
    return all(confirmed.get(exercise) == numbers for exercise, numbers in asked.items())


def is_up_to_you(exercise: Exercise) -> bool:
    """How long to do what one may do or leave is one's own choice; no surgeon or therapist has to be asked."""
    asks = exercise.dose.asks if isinstance(exercise.dose, AskDose) else ()
    return exercise.optional is not None and asks == (DoseKey.DURATION,)


def _asked(exercise: Exercise, choices: Choices) -> Target:
    target = choices.target(exercise.id)
    return asked_part(exercise.dose, target) if isinstance(exercise.dose, AskDose) else target


def _missing(exercise: Exercise, choices: Choices) -> tuple[DoseKey, ...]:
    """A hold may stay empty where reps are counted: not every rep has one."""
    target = _asked(exercise, choices)
    asks = exercise.dose.asks if isinstance(exercise.dose, AskDose) else ()
    needed = [key for key in asks if not (key is DoseKey.HOLD and DoseKey.REPS in asks)]
    return tuple(key for key in needed if getattr(target, key.value) is None)


def fields_of(exercise: Exercise, choices: Choices) -> tuple[FieldView, ...]:
    """The numbers that the patient fills in; none where the file gives the dose."""
    if not isinstance(exercise.dose, AskDose):
        return ()
    target = _asked(exercise, choices)
    return tuple(_field(exercise.id, key, getattr(target, key.value), exercise.dose) for key in exercise.dose.asks)


def _field(item_id: str, key: DoseKey, value: float | None, dose: AskDose) -> FieldView:
    match key:
        case DoseKey.SETS:
            name, unit = "Sets", ""
        case DoseKey.REPS:
            name, unit = "Reps", ""
        case DoseKey.HOLD:
            name, unit = "Hold", "s"
        case DoseKey.DURATION:
            name, unit = "Time", "min"
        case _:
            assert_never(key)
    factor, highest = FILLED_IN[key]
    label = "Hold, if any" if key is DoseKey.HOLD and DoseKey.REPS in dose.asks else name
    return FieldView(item_id, key, name, label, unit, None if value is None else round(value / factor), highest, factor)


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
