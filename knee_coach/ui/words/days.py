"""Days as a person says them. English names, whatever the computer's language is."""

from __future__ import annotations

import datetime as dt

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def weekday(day: dt.date) -> str:
    """``Friday``."""
    return _WEEKDAYS[day.weekday()]


def date_said(day: dt.date, today: dt.date) -> str:
    """``20 November``, with the year when it is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def day_said(day: dt.date, today: dt.date) -> str:
    """``today``, ``yesterday``, ``Wednesday`` for the last six days, else the date."""
    ago = (today - day).days
    if ago == 0:
        return "today"
    if ago == 1:
        return "yesterday"
    return weekday(day) if 1 < ago < 7 else date_said(day, today)


def on_day_said(day: dt.date, today: dt.date) -> str:
    """``today``, ``yesterday``, ``on Wednesday``, ``on 3 November``: the same inside a sentence."""
    said = day_said(day, today)
    return said if said in ("today", "yesterday") else f"on {said}"


def coming_day_said(day: dt.date, today: dt.date) -> str:
    """``tomorrow``, ``on Monday`` for the next six days, else ``on`` that date."""
    ahead = (day - today).days
    if ahead == 1:
        return "tomorrow"
    return f"on {weekday(day)}" if 1 < ahead < 7 else f"on {date_said(day, today)}"


def day_and_date(day: dt.date, today: dt.date) -> str:
    """``Friday 20 November``."""
    return f"{weekday(day)} {date_said(day, today)}"


def short_day(day: dt.date, today: dt.date) -> str:
    """``Fri 20 Nov``, with the year when it is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{weekday(day)[:3]} {day.day} {_MONTHS[day.month - 1][:3]}{year}"


def time_said(moment: dt.datetime) -> str:
    """``17:05``."""
    return f"{moment.hour}:{moment.minute:02}"


def capital(text: str) -> str:
    """The same with a capital at its beginning."""
    return text[:1].upper() + text[1:]
