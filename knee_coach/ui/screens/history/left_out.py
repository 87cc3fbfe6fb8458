"""Which exercises a session did not come to, in words."""

from __future__ import annotations

from knee_coach.history.planned_exercises import not_reached
from knee_coach.model.records import SessionRecord, SessionState


def left_out_said(record: SessionRecord) -> str | None:
    """``Not reached: wall squat, step up``; None when every exercise was, and while the session goes on."""
    if record.state is SessionState.RUNNING:
        return None
    names = not_reached(record)
    return f"Not reached: {', '.join(names)}" if names else None
