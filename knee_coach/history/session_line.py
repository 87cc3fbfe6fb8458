"""A session in one line, for Today and for the list in History."""

from __future__ import annotations

import datetime as dt

from knee_coach.history.planned_exercises import not_reached
from knee_coach.history.summary import summary_of
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.records import SessionRecord, SessionState


def session_line(record: SessionRecord) -> str:
    """``17 min · 5 of 6 exercises · pain 2 before, 3 after``, and that it was stopped early or interrupted.

    An exercise counts when every planned set of it was done, as it does in the summary.
    """
    parts = [_length(record), _exercises(record), _pain(record), _state(record.state)]
    return " · ".join(part for part in parts if part)


def _length(record: SessionRecord) -> str:
    if record.ended_at is None:
        return "going on now"
    return minutes(record.ended_at - record.started_at)


def minutes(length: dt.timedelta) -> str:
    """``17 min``, ``under a minute``, ``1 h 5 min``."""
    whole = round(length.total_seconds() / 60)
    if whole < 1:
        return "under a minute"
    hours, left = divmod(whole, 60)
    if not hours:
        return f"{whole} min"
    return f"{hours} h {left} min" if left else f"{hours} h"


def _exercises(record: SessionRecord) -> str:
    rows = summary_of(record)
    whole = sum(row.complete for row in rows)
    planned = len(rows) + len(not_reached(record))
    return f"{whole} of {planned} {'exercise' if planned == 1 else 'exercises'}" if planned else ""


def _pain(record: SessionRecord) -> str:
    said = (
        (record.pain_before, "before"),
        (record.pain_after, "after"),
        (record.pain_next_morning, "next morning"),
    )
    scores = ", ".join(f"{score} {when}" for score, when in said if score is not None)
    return f"pain {scores}" if scores else ""


def _state(state: SessionState) -> str:
    match state:
        case SessionState.STOPPED:
            return "stopped early"
        case SessionState.INTERRUPTED:
            return "interrupted"
        case SessionState.RUNNING | SessionState.FINISHED:
            return ""
        case _:
            assert_never(state)
