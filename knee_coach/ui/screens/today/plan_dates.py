"""Where today stands in the dates of a routine's schedule, and how that is said."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from knee_coach.model.exhaustive import assert_never
from knee_coach.model.routine import Schedule
from knee_coach.ui.words.days import coming_day_said, date_said, on_day_said


class PlanState(Enum):
    """A closed set."""

    NONE = "none"
    """There is no schedule, or nobody can read it."""
    HOLDS = "holds"
    LATER = "later"
    ENDED = "ended"


def plan_state(schedule: Schedule | None, today: dt.date) -> PlanState:
    """A date that is not given is open: a schedule without dates holds every day."""
    if schedule is None:
        return PlanState.NONE
    if schedule.until is not None and schedule.until < today:
        return PlanState.ENDED
    if schedule.start is not None and schedule.start > today:
        return PlanState.LATER
    return PlanState.HOLDS


def plan_said(schedule: Schedule | None, today: dt.date) -> str | None:
    """``Your plan until 30 November``, ``Your plan begins on Monday``; None without a schedule."""
    state = plan_state(schedule, today)
    if schedule is None:
        return None
    match state:
        case PlanState.NONE:
            return None
        case PlanState.HOLDS:
            return (
                "Your plan for now" if schedule.until is None else f"Your plan until {date_said(schedule.until, today)}"
            )
        case PlanState.LATER:
            return None if schedule.start is None else f"Your plan begins {coming_day_said(schedule.start, today)}"
        case PlanState.ENDED:
            return None if schedule.until is None else f"Your plan ended {on_day_said(schedule.until, today)}"
        case _:
            assert_never(state)
