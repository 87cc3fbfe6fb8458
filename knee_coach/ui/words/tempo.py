"""A rep in words: ``lift 2 s, hold 3 s, lower 3 s``."""

from __future__ import annotations

from knee_coach.model.dose import Pace, RepsDose, TempoHold, TempoItem, TempoMove, TempoPause
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Exercise
from knee_coach.model.targets import Choices
from knee_coach.ui.words.doses import hold_said
from knee_coach.ui.words.times import length


def tempo_said(exercise: Exercise, choices: Choices) -> str | None:
    """The items of a rep with their times, at the file's own speed; None where the file has no tempo.

    At the patient's own pace nobody times the movements, so they have no seconds.
    """
    dose = exercise.dose
    if not isinstance(dose, RepsDose) or not dose.tempo_written:
        return None
    return ", ".join(item_said(item, exercise, choices) for item in dose.items)


def item_said(item: TempoItem, exercise: Exercise, choices: Choices) -> str:
    """One item of the exercise's rep: ``lift 2 s``."""
    match item:
        case TempoMove():
            seconds = exercise.movement if item.seconds is None else item.seconds
            return item.word if exercise.pace is Pace.SELF else f"{item.word} {length(seconds)}"
        case TempoHold():
            return f"hold {hold_said(item.time, choices.seconds(item.time, choices.target(exercise.id).hold))}"
        case TempoPause():
            return f"{item.word} {length(item.seconds)}"
        case _:
            assert_never(item)
