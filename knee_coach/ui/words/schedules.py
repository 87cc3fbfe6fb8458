"""How often a routine is meant to be done, and when, in words."""

from __future__ import annotations

import datetime as dt

from knee_coach.model.routine import Schedule
from knee_coach.ui.words.days import date_said
from knee_coach.ui.words.times import counted

_NOTHING = "it does not say"


def often_said(schedule: Schedule | None) -> str:
    """``3 times a week``, ``on Mon, Wed``, ``every day, 2 times a day``; ``it does not say`` without any of it."""
    if schedule is None:
        return _NOTHING
    often = _how_often(schedule)
    if schedule.per_day > 1:
        often = ", ".join(filter(None, (often, f"{schedule.per_day} times a day")))
    return often or _NOTHING


def dates_said(schedule: Schedule | None) -> str:
    """``from 16 November 2026 until 6 December 2026``; ``it does not say`` without a date."""
    if schedule is None:
        return _NOTHING
    dates = (("from", schedule.start), ("until", schedule.until))
    # With its year: nobody says which year it is today.
    return " ".join(f"{word} {date_said(day, dt.date.min)}" for word, day in dates if day is not None) or _NOTHING


def _how_often(schedule: Schedule) -> str:
    if schedule.per_week is not None:
        return f"{counted(schedule.per_week, 'time')} a week"
    if len(schedule.days) == 7:
        return "every day"
    return f"on {', '.join(day.value.capitalize() for day in schedule.days)}" if schedule.days else ""
