"""Sessions as ``knee-coach history --json`` prints them. The names are a contract: docs/session-log.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from knee_coach.model.records import SessionRecord, SetRecord


def as_json(records: Iterable[SessionRecord]) -> list[dict[str, object]]:
    """The sessions in the order given, each with its sets; ready for ``json.dumps``."""
    return [_session(record) for record in records]


def _session(record: SessionRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "started_at": _instant(record.started_at),
        "ended_at": _instant(record.ended_at),
        "routine_id": record.routine_id,
        "routine_title": record.routine_title,
        "routine_hash": record.routine_hash,
        "side": record.side,
        "state": record.state.value,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "pain_next_morning": record.pain_next_morning,
        "pain_next_morning_asked_at": _instant(record.pain_next_morning_asked_at),
        "effort": record.effort,
        "note": record.note,
        "sets": [_set(made) for made in record.sets],
    }


def _set(record: SetRecord) -> dict[str, object]:
    return {
        "exercise_id": record.exercise_id,
        "exercise": record.exercise,
        "side": None if record.side is None else record.side.value,
        "set": record.set,
        "sets": record.sets,
        "planned_reps": record.planned_reps,
        "reps": record.reps,
        "planned_hold_s": _seconds(record.planned_hold),
        "held_s": [_seconds(seconds) for seconds in record.held],
        "planned_duration_s": _seconds(record.planned_duration),
        "duration_s": _seconds(record.duration),
        "load": record.load,
        "outcome": record.outcome.value,
        "pain": record.pain,
        "easier": record.easier,
        "superseded": record.superseded,
        "started_at": _instant(record.started_at),
        "ended_at": _instant(record.ended_at),
    }


def _seconds(seconds: float | None) -> float | None:
    """To the millisecond."""
    return None if seconds is None else round(float(seconds), 3)


def _instant(instant: dt.datetime | None) -> str | None:
    """ISO 8601 with its offset, to the microsecond the log keeps."""
    return None if instant is None else instant.isoformat(timespec="microseconds")
