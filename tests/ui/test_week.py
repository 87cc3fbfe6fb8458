"""Marks of days and sessions, and the week against the plan."""

from __future__ import annotations

import datetime as dt

import pytest

from knee_coach.model.records import Outcome, SessionRecord, SessionState
from knee_coach.model.routine import Schedule, Weekday
from knee_coach.ui.words.marks import Mark, mark_of_session
from knee_coach.ui.words.week import week_of, week_said
from tests.ui.desk_samples import made, session

FRIDAY = dt.date(2026, 11, 20)
DONE = session(16, made())
SHORT = session(18, made(), made(number=2, outcome=Outcome.PARTIAL))

MARKS: dict[str, tuple[SessionRecord, Mark]] = {
    "every set done": (DONE, Mark.DONE),
    "one set cut short": (SHORT, Mark.PARTLY),
    "stopped by the patient": (session(18, made(), state=SessionState.STOPPED), Mark.PARTLY),
    "stopped for pain": (session(18, made(), made(outcome=Outcome.STOPPED_FOR_PAIN)), Mark.STOPPED_FOR_PAIN),
    "nothing begun": (session(18, state=SessionState.STOPPED), Mark.NONE),
    "everything skipped": (session(18, made(outcome=Outcome.SKIPPED)), Mark.NONE),
    "hurt in a try that was repeated": (
        session(18, made(outcome=Outcome.STOPPED_FOR_PAIN, superseded=True), made()),
        Mark.STOPPED_FOR_PAIN,
    ),
}


@pytest.mark.parametrize(("record", "mark"), MARKS.values(), ids=MARKS)
def test_how_a_session_went(record: SessionRecord, mark: Mark) -> None:
    assert mark_of_session(record) is mark


def test_the_week_runs_from_monday_and_knows_today() -> None:
    days = week_of((session(15, made()), DONE, SHORT), FRIDAY)

    assert [day.name for day in days] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [day.mark for day in days] == [Mark.DONE, Mark.NONE, Mark.PARTLY, *[Mark.NONE] * 4]
    assert [day.is_today for day in days].index(True) == 4
    assert [day.spoken for day in days] == [
        "Monday: done",
        "Tuesday: no session",
        "Wednesday: partly done",
        "Thursday: no session",
        "Friday (today): no session",
        "Saturday",
        "Sunday",
    ]


def test_the_best_of_two_sessions_is_the_days_mark() -> None:
    days = week_of((session(18, made(outcome=Outcome.STOPPED_FOR_PAIN)), session(18, made())), FRIDAY)

    assert days[2].mark is Mark.DONE


@pytest.mark.parametrize(
    ("sessions", "schedule", "said"),
    [
        ((), None, "no session yet this week"),
        ((DONE,), None, "one session this week"),
        ((SHORT,), None, "one session this week, cut short"),
        ((SHORT, SHORT), None, "two sessions this week, both cut short"),
        ((SHORT, SHORT, SHORT), None, "three sessions this week, all cut short"),
        ((SHORT,), Schedule(per_week=3), "one of three sessions this week, cut short"),
        ((DONE, SHORT), None, "two sessions this week, one cut short"),
        ((), Schedule(per_week=3), "none of three sessions this week"),
        ((DONE, SHORT), Schedule(per_week=3), "two of three sessions this week, one cut short"),
        ((DONE,), Schedule(days=(Weekday.MON, Weekday.FRI), per_day=2), "one of four sessions this week"),
        ((DONE,), Schedule(until=FRIDAY), "one session this week"),
        ((session(15, made()),), None, "no session yet this week"),
    ],
)
def test_the_week_in_words(sessions: tuple[SessionRecord, ...], schedule: Schedule | None, said: str) -> None:
    assert week_said(sessions, schedule, FRIDAY) == said
