"""Records to rows and back. Column names are the parameters' names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from knee_coach.model.records import Outcome, SessionRecord, SessionState, SetRecord
from knee_coach.model.sides import Side
from knee_coach.store.instants import from_columns, from_optional_columns, to_columns, to_optional_columns

Row = Mapping[str, Any]


def document_key(text: str) -> str:
    """The name under which a text is kept once."""
    return hashlib.sha256(text.encode()).hexdigest()


def session_row(record: SessionRecord) -> dict[str, object]:
    """The columns of ``session``; the texts stand in ``document``, here are their keys."""
    started_at, started_offset = to_columns(record.started_at)
    ended_at, ended_offset = to_optional_columns(record.ended_at)
    asked_at, asked_offset = to_optional_columns(record.pain_next_morning_asked_at)
    return {
        "id": record.id,
        "started_at": started_at,
        "started_offset": started_offset,
        "ended_at": ended_at,
        "ended_offset": ended_offset,
        "routine_id": record.routine_id,
        "routine_title": record.routine_title,
        "routine_hash": record.routine_hash,
        "routine_text": document_key(record.routine_text),
        "plan": document_key(record.plan),
        "side": record.side,
        "state": record.state.value,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "pain_next_morning": record.pain_next_morning,
        "pain_next_morning_asked_at": asked_at,
        "pain_next_morning_asked_offset": asked_offset,
        "effort": record.effort,
        "note": record.note or None,
        "program_version": record.program_version,
    }


def session_from(row: Row, texts: Mapping[str, str], sets: Sequence[SetRecord]) -> SessionRecord:
    """The record of a row of ``session``; ``texts`` are the documents by their keys."""
    return SessionRecord(
        id=row["id"],
        started_at=from_columns(row["started_at"], row["started_offset"]),
        ended_at=from_optional_columns(row["ended_at"], row["ended_offset"]),
        routine_id=row["routine_id"],
        routine_title=row["routine_title"],
        routine_hash=row["routine_hash"],
        routine_text=texts[row["routine_text"]],
        plan=texts[row["plan"]],
        side=row["side"],
        state=SessionState(row["state"]),
        pain_before=row["pain_before"],
        pain_after=row["pain_after"],
        pain_next_morning=row["pain_next_morning"],
        pain_next_morning_asked_at=from_optional_columns(
            row["pain_next_morning_asked_at"], row["pain_next_morning_asked_offset"]
        ),
        effort=row["effort"],
        note=row["note"],
        program_version=row["program_version"],
        sets=tuple(sets),
    )


def set_row(session_id: str, record: SetRecord) -> dict[str, object]:
    """The columns of ``set_record`` but its number; the holds stand in ``hold``."""
    started_at, started_offset = to_columns(record.started_at)
    ended_at, ended_offset = to_columns(record.ended_at)
    return {
        "session_id": session_id,
        "set_index": record.set_index,
        "attempt": record.attempt,
        "side": side_column(record.side),
        "exercise_id": record.exercise_id,
        "exercise": record.exercise,
        "set_number": record.set,
        "sets": record.sets,
        "round": record.round,
        "rounds": record.rounds,
        "planned_reps": record.planned_reps,
        "reps": record.reps,
        "planned_hold": record.planned_hold,
        "planned_duration": record.planned_duration,
        "duration": record.duration,
        "load": record.load,
        "outcome": record.outcome.value,
        "pain": record.pain,
        "easier": record.easier,
        "superseded": int(record.superseded),
        "started_at": started_at,
        "started_offset": started_offset,
        "ended_at": ended_at,
        "ended_offset": ended_offset,
    }


def set_from(row: Row, held: Sequence[float]) -> SetRecord:
    """The record of a row of ``set_record`` with its holds."""
    return SetRecord(
        set_index=row["set_index"],
        attempt=row["attempt"],
        exercise_id=row["exercise_id"],
        exercise=row["exercise"],
        side=None if row["side"] is None else Side(row["side"]),
        set=row["set_number"],
        sets=row["sets"],
        planned_reps=row["planned_reps"],
        reps=row["reps"],
        planned_hold=row["planned_hold"],
        held=tuple(held),
        planned_duration=row["planned_duration"],
        duration=row["duration"],
        load=row["load"],
        outcome=Outcome(row["outcome"]),
        pain=row["pain"],
        easier=row["easier"],
        superseded=bool(row["superseded"]),
        started_at=from_columns(row["started_at"], row["started_offset"]),
        ended_at=from_columns(row["ended_at"], row["ended_offset"]),
        round=row["round"],
        rounds=row["rounds"],
    )


def side_column(side: Side | None) -> str | None:
    """How a side is written; NULL for both at once."""
    return None if side is None else side.value
