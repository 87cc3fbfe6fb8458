"""The keys that say how much: those of a dose, and of what is suggested for one."""

from __future__ import annotations

from knee_coach.model.ranges import MOST_REPS, MOST_SETS
from knee_coach.routine_files.rules.amounts import Count, Time
from knee_coach.routine_files.rules.keys import Key

SETS = Key("sets", Count(MOST_SETS))
REPS = Key("reps", Count(MOST_REPS))
HOLD = Key("hold", Time())
DURATION = Key("duration", Time(unit_needed=True))
