"""When to ask how the knee was the morning after a session."""

from __future__ import annotations

import datetime as dt

from knee_coach.model.records import SessionRecord, SessionState

MORNING_STARTS = dt.time(4)
"""On the day after the session, by the clock on the wall."""

ASK_FOR_DAYS = 7
"""Days after that; then nobody remembers."""


def is_due(session: SessionRecord, now: dt.datetime) -> bool:
    """Whether to ask about ``session``, the last one in which something was done, at ``now`` (aware, local time).

    The session's day is the one its own clock showed at the start, and ``now`` counts by the clock that hangs on the
    wall now: who has travelled is asked in the morning of the place they are at.
    """
    if session.state is SessionState.RUNNING or session.pain_next_morning_asked_at is not None:
        return False
    due = dt.datetime.combine(session.started_at.date() + dt.timedelta(days=1), MORNING_STARTS)
    return due <= now.replace(tzinfo=None) < due + dt.timedelta(days=ASK_FOR_DAYS)
