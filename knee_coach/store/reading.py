"""Reads sessions and their sets out of an open log."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Any

from knee_coach.model.records import SessionRecord, SetRecord
from knee_coach.store.rows import Row, session_from, set_from

_LAST_BEGUN = """
    SELECT id FROM session WHERE EXISTS (
        SELECT 1 FROM set_record WHERE session_id = session.id AND outcome <> 'skipped'
    ) ORDER BY started_at DESC, rowid DESC LIMIT 1
"""


def read_sessions(connection: sqlite3.Connection, only: str | None = None) -> list[SessionRecord]:
    """Every session, oldest first, each with its sets in the order they ended; or the one with the id ``only``.

    A text that many sessions share is one object in memory too.
    """
    where, having = ("", ()) if only is None else ("WHERE {} = ?", (only,))
    held: defaultdict[int, list[float]] = defaultdict(list)
    for number, seconds in connection.execute(
        f"SELECT set_record_id, seconds FROM hold JOIN set_record ON id = set_record_id {where.format('session_id')} "
        "ORDER BY set_record_id, place",
        having,
    ):
        held[number].append(seconds)
    sets: defaultdict[str, list[SetRecord]] = defaultdict(list)
    for row in _rows(connection, f"SELECT * FROM set_record {where.format('session_id')} ORDER BY id", having):
        sets[row["session_id"]].append(set_from(row, held[row["id"]]))
    sessions = _rows(connection, f"SELECT * FROM session {where.format('id')} ORDER BY started_at, rowid", having)
    texts: dict[str, str] = {}
    for row in sessions:
        for key in (row["routine_text"], row["plan"]):
            if key not in texts:
                texts[key] = _rows(connection, "SELECT text FROM document WHERE sha256 = ?", (key,))[0]["text"]
    return [session_from(row, texts, sets[row["id"]]) for row in sessions]


def read_running(connection: sqlite3.Connection) -> list[SessionRecord]:
    """Every session that runs, or ran when its program died."""
    running = connection.execute("SELECT id FROM session WHERE state = 'running' ORDER BY started_at, rowid").fetchall()
    return [record for (session_id,) in running for record in read_sessions(connection, session_id)]


def read_last_begun(connection: sqlite3.Connection) -> SessionRecord | None:
    """The latest session in which a set was begun, or stopped for pain before it was."""
    row = connection.execute(_LAST_BEGUN).fetchone()
    return None if row is None else read_sessions(connection, row[0])[0]


def _rows(connection: sqlite3.Connection, query: str, values: tuple[Any, ...]) -> list[Row]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
