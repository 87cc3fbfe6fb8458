"""Which routine Today offers, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.model.records import SessionRecord
from knee_coach.ui.views import Origin, RoutineEntry
from knee_coach.ui.words.days import date_said


@dataclass(frozen=True)
class RoutineChoice:
    """The routine to offer and, in a few words, why it is this one."""

    entry: RoutineEntry
    why: str


def choose_routine(
    entries: Sequence[RoutineEntry], sessions: Sequence[SessionRecord], today: dt.date, asked: str | None = None
) -> RoutineChoice | None:
    """The routine whose dates hold today, else the last one done, else a bundled one, else any; None without any.

    Of the bundled ones it is the shortest in which every dose is given: numbers to fill in are for somebody to whom a
    surgeon or therapist gave them.

    ``asked`` is the id of the one the program was opened with; it goes before all others. Of several whose dates
    hold, the one that was done last goes first. Nobody knows the dates of a file with errors.
    """
    opened = next((entry for entry in entries if entry.id == asked), None)
    if opened is not None:
        return RoutineChoice(opened, "The routine you opened")
    recent = [record.routine_id for record in reversed(sessions)]
    by_use = sorted(entries, key=lambda entry: recent.index(entry.id) if entry.id in recent else len(recent))
    for entry in by_use:
        why = _dates_hold(entry, today)
        if why is not None:
            return RoutineChoice(entry, why)
    if by_use and by_use[0].id in recent:
        return RoutineChoice(by_use[0], "The routine you did last")
    bundled = [entry for entry in entries if entry.origin is Origin.BUNDLED and entry.outline is not None]
    if bundled:
        return RoutineChoice(min(bundled, key=_for_a_beginner), "A routine to begin with")
    readable = [entry for entry in entries if entry.outline is not None]
    first = next(iter([*readable, *entries]), None)
    return None if first is None else RoutineChoice(first, "The routine in your folder")


def _for_a_beginner(entry: RoutineEntry) -> tuple[bool, float]:
    """The smaller, the better to begin with."""
    assert entry.outline is not None
    return entry.outline.asks, entry.outline.seconds


def _dates_hold(entry: RoutineEntry, today: dt.date) -> str | None:
    schedule = entry.outline.schedule if entry.outline is not None else None
    if schedule is None or (schedule.start is None and schedule.until is None):
        return None
    begun = schedule.start is None or schedule.start <= today
    over = schedule.until is not None and schedule.until < today
    if not begun or over:
        return None
    if schedule.until is not None:
        return f"Your plan until {date_said(schedule.until, today)}"
    return "Your plan for now"
