"""The keys that say how much: those of a dose, and of what is suggested for one."""

from __future__ import annotations

from knee_coach.model.ranges import MOST_REPS, MOST_SETS
from knee_coach.routine_files.rules.amounts import Count, Time
from knee_coach.routine_files.rules.keys import Key

SETS = Key("sets", Count(MOST_SETS, of_exercise=True))
REPS = Key("reps", Count(MOST_REPS, of_exercise=True))
HOLD = Key("hold", Time(of_exercise=True))
DURATION = Key("duration", Time(unit_needed=True, of_exercise=True))

SUGGESTED_SETS = Key("sets", Count(MOST_SETS))
SUGGESTED_REPS = Key("reps", Count(MOST_REPS))
SUGGESTED_HOLD = Key("hold", Time())
SUGGESTED_DURATION = Key("duration", Time(unit_needed=True))
"""The same under ``suggested:``, where no hint can lead to another line of the exercise."""
