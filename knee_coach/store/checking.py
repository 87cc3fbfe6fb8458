"""Looks whether the log is sound, without changing anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from knee_coach.store.database import open_file, refuse_newer
from knee_coach.store.errors import LogDamagedError, LogError, told_plainly

Open: TypeAlias = Callable[[str], sqlite3.Connection]


def check_log(path: Path, open_log: Open = open_file) -> int:
    """Have SQLite read every page of the log and compare it with the indexes; returns the number of sessions.

    A session may run meanwhile, and nobody has to wait. No file is made beside a log that nobody has open; where
    somebody has, or where a program was killed, SQLite's ``-wal`` and ``-shm`` are there already.
    ``open_log`` opens a URI of SQLite's.

    Raises:
        LogError: it cannot be read, is damaged, or is of a newer version.
    """
    uri = path.absolute().as_uri()
    with told_plainly(path):
        before = _state(path)
        if _lies_in_one_file(path):
            # Only so does SQLite make no files beside it; nor does it look whether anybody writes, so we do.
            try:
                sessions = _checked(path, open_log(f"{uri}?mode=ro&immutable=1"))
            except (sqlite3.Error, LogError):
                if _state(path) == before:
                    raise
            else:
                if _state(path) == before:
                    return sessions
        return _checked(path, open_log(f"{uri}?mode=ro"))


def _checked(path: Path, opened: sqlite3.Connection) -> int:
    with closing(opened) as connection:
        refuse_newer(connection, path)
        (first,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if first != "ok":
            raise LogDamagedError(path, first)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LogDamagedError(path, "a set belongs to no session")
        (sessions,) = connection.execute("SELECT count(*) FROM session").fetchone()
        return int(sessions)


def _lies_in_one_file(path: Path) -> bool:
    """Whether nothing that was written waits beside the file to be folded in or taken back."""
    return not any(_size(path.with_name(path.name + ending)) for ending in ("-wal", "-journal"))


def _state(path: Path) -> tuple[object, ...]:
    """Another one after every change. The file is not opened: closing it would drop this process's locks on it."""
    status = path.stat()
    return _lies_in_one_file(path), status.st_ino, status.st_size, status.st_mtime_ns


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
