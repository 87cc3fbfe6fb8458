"""Sessions and sets to write into a log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from knee_coach.model.records import Outcome, SessionRecord, SessionState, SetRecord

HERE = dt.timezone(dt.timedelta(hours=1))
WEDNESDAY = dt.datetime(2026, 11, 18, 17, 30, tzinfo=HERE)


def after(seconds: float) -> dt.datetime:
    """That long after half past five on Wednesday."""
    return WEDNESDAY + dt.timedelta(seconds=seconds)


def a_session(session_id: str = "s1", **changed: object) -> SessionRecord:
    """A session that runs."""
    values: dict[str, Any] = {
        "id": session_id,
        "started_at": WEDNESDAY,
        "ended_at": None,
        "routine_id": "knee",
        "routine_title": "Knee",
        "routine_hash": "ab" * 32,
        "routine_text": "format: knee-routine/1\n",
        "plan": '{"phases": []}',
        "side": "right",
        "state": SessionState.RUNNING,
        "program_version": "0.1.0",
    }
    return SessionRecord(**{**values, **changed})


def an_ended_session(session_id: str = "s1", *sets: SetRecord, **changed: object) -> SessionRecord:
    """A session that was finished after 17 minutes."""
    return a_session(
        session_id, **{"ended_at": after(17 * 60), "state": SessionState.FINISHED, "sets": sets, **changed}
    )


def a_set(index: int = 0, **changed: object) -> SetRecord:
    """A set of ten that was done, a minute of it, one after another by their index."""
    values: dict[str, Any] = {
        "set_index": index,
        "attempt": 1,
        "exercise_id": "bridge",
        "exercise": "Bridge",
        "side": None,
        "set": 1,
        "sets": 3,
        "planned_reps": 10,
        "reps": 10,
        "planned_hold": None,
        "held": (),
        "planned_duration": None,
        "duration": None,
        "load": None,
        "outcome": Outcome.DONE,
        "pain": None,
        "easier": None,
        "superseded": False,
        "started_at": after(60 * index),
        "ended_at": after(60 * index + 60),
    }
    return SetRecord(**{**values, **changed})
