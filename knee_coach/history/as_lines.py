"""Sessions as ``knee-coach history`` prints them: a line a session and a line an exercise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from knee_coach.history.planned_exercises import not_reached
from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.records import SessionRecord

NOTHING_YET = "No sessions yet. Once you have done one, it is listed here."

# Names of our own: the locale of a process is not the language of the program.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def as_lines(records: Iterable[SessionRecord]) -> tuple[str, ...]:
    """The sessions in the order given; one friendly sentence when there is none."""
    lines: list[str] = []
    for record in records:
        lines.extend(_lines_of(record))
    return tuple(lines) or (NOTHING_YET,)


def _lines_of(record: SessionRecord) -> Iterable[str]:
    side = f" ({record.side})" if record.side else ""
    yield f"{day_and_time(record.started_at)}  {record.routine_title}{side} · {session_line(record)}"
    for row in summary_of(record):
        yield f"    {row.name}: {row.words}"
    left = not_reached(record)
    if left:
        yield f"    not reached: {', '.join(left)}"
    if record.note:
        yield f"    note: {' '.join(record.note.split())}"


def day_and_time(instant: dt.datetime) -> str:
    """``Wed 18 Nov 2026 17:30``, by the clock that hung on the wall."""
    day = f"{_DAYS[instant.weekday()]} {instant.day} {_MONTHS[instant.month - 1]} {instant.year}"
    return f"{day} {instant.hour:02}:{instant.minute:02}"
