"""Looks whether the log is sound, without changing anything."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from knee_coach.store.database import open_file, refuse_newer
from knee_coach.store.errors import LogDamagedError, told_plainly


def check_log(path: Path) -> int:
    """Have SQLite read every page of the log and compare it with the indexes; returns the number of sessions.

    Raises:
        LogError: it cannot be read, is damaged, or is of a newer version.
    """
    with told_plainly(path), closing(open_file(f"{path.absolute().as_uri()}?mode=ro")) as connection:
        refuse_newer(connection, path)
        (first,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if first != "ok":
            raise LogDamagedError(path, first)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LogDamagedError(path, "a set belongs to no session")
        (sessions,) = connection.execute("SELECT count(*) FROM session").fetchone()
        return int(sessions)
