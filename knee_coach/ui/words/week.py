"""This week as seven days, and how far it is along the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.model.records import SessionRecord
from knee_coach.model.routine import Schedule
from knee_coach.ui.words.days import weekday
from knee_coach.ui.words.marks import Mark, mark_of_session, said_of
from knee_coach.ui.words.times import counted, in_words


@dataclass(frozen=True)
class Day:
    """One day: its short name, how it went, whether it is today, and the same said in words."""

    name: str
    mark: Mark
    is_today: bool
    spoken: str


def week_of(sessions: Sequence[SessionRecord], today: dt.date) -> tuple[Day, ...]:
    """Monday to Sunday of the week that holds ``today``. A day's best session is its mark."""
    monday = today - dt.timedelta(days=today.weekday())
    return tuple(_day(sessions, monday + dt.timedelta(days=ahead), today) for ahead in range(7))


def week_said(sessions: Sequence[SessionRecord], schedule: Schedule | None, today: dt.date) -> str:
    """``two of three sessions this week, one cut short``; of a single session ``one session this week, cut short``."""
    monday = today - dt.timedelta(days=today.weekday())
    marks = [mark_of_session(record) for record in sessions if monday <= record.started_at.date() <= today]
    begun = [mark for mark in marks if mark is not Mark.NONE]
    short = sum(mark is not Mark.DONE for mark in begun)
    planned = _planned(schedule)
    if planned is not None:
        said = f"{in_words(len(begun)) if begun else 'none'} of {counted_in_words(planned)} this week"
    elif begun:
        said = f"{counted_in_words(len(begun))} this week"
    else:
        said = "no session yet this week"
    return said + _cut_short(short, len(begun))


def _cut_short(short: int, begun: int) -> str:
    if not short:
        return ""
    if short < begun:
        return f", {in_words(short)} cut short"
    if begun == 1:
        return ", cut short"
    return ", both cut short" if begun == 2 else ", all cut short"


def counted_in_words(sessions: int) -> str:
    """``three sessions``."""
    return f"{in_words(sessions)} {counted(sessions, 'session').partition(' ')[2]}"


def _planned(schedule: Schedule | None) -> int | None:
    if schedule is None:
        return None
    if schedule.per_week is not None:
        return schedule.per_week
    return len(schedule.days) * schedule.per_day if schedule.days else None


def _day(sessions: Sequence[SessionRecord], day: dt.date, today: dt.date) -> Day:
    marks = {mark_of_session(record) for record in sessions if record.started_at.date() == day}
    best = (Mark.DONE, Mark.STOPPED_FOR_PAIN, Mark.PARTLY)
    mark = next((mark for mark in best if mark in marks), Mark.NONE)
    name = weekday(day)
    said = "" if day > today and mark is Mark.NONE else f": {said_of(mark)}"
    return Day(name[:3], mark, day == today, f"{name}{' (today)' if day == today else ''}{said}")
