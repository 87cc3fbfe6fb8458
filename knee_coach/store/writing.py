"""Writes sessions and their sets into an open log, inside the caller's transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3

from knee_coach.model.record_changes import SetKey
from knee_coach.model.records import SessionRecord, SetRecord
from knee_coach.store.instants import to_columns
from knee_coach.store.rows import document_key, session_row, set_row, side_column

_DONE_SETS = """
    SELECT 1 FROM set_record WHERE session_id = ?
    GROUP BY set_index, attempt HAVING min(outcome = 'done') = 1
"""


def insert_session(connection: sqlite3.Connection, record: SessionRecord) -> bool:
    """Write a session without its sets; False if the log has one of that id."""
    if connection.execute("SELECT 1 FROM session WHERE id = ?", (record.id,)).fetchone():
        return False
    for text in (record.routine_text, record.plan):
        connection.execute("INSERT OR IGNORE INTO document VALUES (?, ?)", (document_key(text), text))
    row = session_row(record)
    connection.execute(f"INSERT INTO session ({_names(row)}) VALUES ({_places(row)})", row)
    return True


def upsert_set(connection: sqlite3.Connection, session_id: str, record: SetRecord) -> None:
    """Write a set, in place of what was written of the same set, try and side."""
    row = set_row(session_id, record)
    connection.execute(
        f"INSERT INTO set_record ({_names(row)}) VALUES ({_places(row)}) "
        "ON CONFLICT (session_id, set_index, attempt, ifnull(side, 'both')) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in row),
        row,
    )
    number = connection.execute(
        "SELECT id FROM set_record WHERE session_id = ? AND set_index = ? AND attempt = ? AND side IS ?",
        (session_id, record.set_index, record.attempt, side_column(record.side)),
    ).fetchone()[0]
    connection.execute("DELETE FROM hold WHERE set_record_id = ?", (number,))
    connection.executemany(
        "INSERT INTO hold VALUES (?, ?, ?)",
        [(number, place, seconds) for place, seconds in enumerate(record.held, start=1)],
    )


def mark_superseded(connection: sqlite3.Connection, session_id: str, key: SetKey) -> None:
    """Mark a record: another try of the same set counts in its place."""
    connection.execute(
        "UPDATE set_record SET superseded = 1 WHERE session_id = ? AND set_index = ? AND attempt = ? AND side IS ?",
        (session_id, key.set_index, key.attempt, side_column(key.side)),
    )


def interrupt_session(connection: sqlite3.Connection, session_id: str, at: dt.datetime) -> bool:
    """Mark a session as interrupted; False if it runs no more: it may have ended since it was looked at."""
    ended_at, offset = to_columns(at)
    done = connection.execute(
        "UPDATE session SET state = 'interrupted', ended_at = ?, ended_offset = ? WHERE id = ? AND state = 'running'",
        (ended_at, offset, session_id),
    )
    return bool(done.rowcount)


def remove_session(connection: sqlite3.Connection, session_id: str) -> None:
    """Delete a session with its sets, and the texts nobody else needs.

    Raises:
        ValueError: a set of it was done (on every side that worked in it); such a session is not thrown away.
    """
    if connection.execute(_DONE_SETS, (session_id,)).fetchone():
        raise ValueError(f"session {session_id} has a set that was done")
    connection.execute("DELETE FROM session WHERE id = ?", (session_id,))
    connection.execute(
        "DELETE FROM document WHERE sha256 NOT IN (SELECT routine_text FROM session UNION SELECT plan FROM session)"
    )


def _names(row: dict[str, object]) -> str:
    return ", ".join(row)


def _places(row: dict[str, object]) -> str:
    return ", ".join(f":{name}" for name in row)
