"""The outline of a routine: what a card shows of it."""

from __future__ import annotations

import datetime as dt

from knee_coach.model.routine import Schedule, Weekday
from knee_coach.model.sides import AffectedSide
from knee_coach.routine_files.length import planned_seconds
from knee_coach.routine_files.library.outline import Outline, outline_of
from tests.routine_files.writing import good, with_exercises

WHOLE = """
format: knee-routine/1
title: Week 2
author: Dr A. Example
affected_side: left
schedule: {days: [mon, fri], until: 2026-12-24}
exercises:
  - {name: Bike, duration: 5 min, equipment: [Bike, mat]}
  - circuit: Legs
    rounds: 2
    exercises:
      - {name: Raise, reps: 10, sides: affected, equipment: [mat, strap]}
      - {name: Squat, reps: 10, equipment: wall, load: {band: red, brand: TheraBand, at: above the knee}}
  - {name: Steps, reps: 10, optional: On a good day, equipment: step}
  - {name: Ice, duration: 10 min, section: after, equipment: ice}
"""


def test_an_outline_has_what_a_card_shows() -> None:
    """Neither what is optional nor what comes after the session is counted or gathered for."""
    routine = good(WHOLE)
    assert outline_of(routine) == Outline(
        title="Week 2",
        author="Dr A. Example",
        schedule=Schedule(days=(Weekday.MON, Weekday.FRI), until=dt.date(2026, 12, 24)),
        affected_side=AffectedSide.LEFT,
        needs_side=True,
        exercises=3,
        equipment=("Bike", "mat", "strap", "wall", "red band (TheraBand)"),
        asks=False,
        seconds=planned_seconds(routine),
    )


def test_a_dose_to_fill_in_is_told_unless_nobody_has_to() -> None:
    """One that is optional, or for after the session, does not keep the length of the others from being known."""
    ask = "name: A, dose: ask"
    assert outline_of(good(with_exercises(f"  - {{{ask}}}"))).asks
    assert outline_of(good(with_exercises(f"  - {{circuit: X, rounds: 2, exercises: [{{{ask}}}]}}"))).asks
    free = f"  - {{{ask}, optional: Maybe}}\n  - {{{ask}, section: after}}\n  - {{name: B, reps: 5}}"
    assert not outline_of(good(with_exercises(free))).asks
