"""Choices with one thing changed: what the screen's intents amount to."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.model.dose import DoseKey
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Routine
from knee_coach.model.targets import Choices


def with_target(choices: Choices, exercise_id: str, key: DoseKey, value: float | None) -> Choices:
    """The choices with one amount of one exercise (or a circuit's rounds, under ``sets``); None takes it back.

    ``value`` is a count, or seconds for a hold and a duration.
    """
    before = choices.target(exercise_id)
    count = None if value is None else int(value)
    match key:
        case DoseKey.SETS:
            target = replace(before, sets=count)
        case DoseKey.REPS:
            target = replace(before, reps=count)
        case DoseKey.HOLD:
            target = replace(before, hold=value)
        case DoseKey.DURATION:
            target = replace(before, duration=value)
        case _:
            assert_never(key)
    return replace(choices, targets={**choices.targets, exercise_id: target})


def with_taken(choices: Choices, routine: Routine, item_id: str, *, taken: bool) -> Choices:
    """The choices with an exercise or circuit taken, or not: an optional one, or one that may be left out."""
    if any(item.id == item_id and item.optional is not None for item in routine.items):
        return replace(choices, optional=choices.optional | {item_id} if taken else choices.optional - {item_id})
    return replace(choices, left_out=choices.left_out - {item_id} if taken else choices.left_out | {item_id})
