"""Opens the log's file: private, durable, never one of a newer version."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from knee_coach.store.errors import LogTooNewError, told_plainly
from knee_coach.store.schema import migrate, newest_version, user_version

WAIT_FOR_LOCK = 2.0
"""Seconds to wait for another program to let go of the file. Longer would freeze the window; what could not be written
is tried again with the next set."""


class Database:
    """The open log at ``path``. Belongs to the thread that opened it.

    Raises:
        LogError: the file cannot be opened, is damaged, or was written by a newer version (it is left as it is then).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with told_plainly(path):
            _make_private(path)
            if _has_content(path.with_name(path.name + "-wal")):
                # The newest version number may still stand in the write-ahead log. Closing a connection that may write
                # would fold that into the file; closing this one does not.
                with closing(open_file(f"{path.absolute().as_uri()}?mode=ro")) as reader:
                    refuse_newer(reader, path)
            self._connection = open_file(path.absolute().as_uri())
            try:
                self._set_up()
            except BaseException:
                self._connection.close()
                raise

    def _set_up(self) -> None:
        execute = self._connection.execute
        refuse_newer(self._connection, self.path)
        execute("PRAGMA foreign_keys = ON")
        # A file system that cannot share memory answers with another mode; that one is as safe, only slower.
        execute("PRAGMA journal_mode = WAL")
        # FULL: what was confirmed is on the disk, even when the power fails a moment later.
        execute("PRAGMA synchronous = FULL")
        migrate(self._connection)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is written together, or not at all.

        Raises:
            LogError: it could not be written, and nothing was.
        """
        with told_plainly(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back by itself after some errors, a full disk among them.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read inside belongs to the same instant.

        Raises:
            LogError: it could not be read.
        """
        with told_plainly(self.path):
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; everything that was confirmed stays."""
        self._connection.close()


def open_file(uri: str) -> sqlite3.Connection:
    """A connection that begins and ends no transaction by itself."""
    return sqlite3.connect(uri, uri=True, timeout=WAIT_FOR_LOCK, isolation_level=None)


def refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    """See that the log is of a version that this program knows.

    Raises:
        LogTooNewError: it is not.
    """
    version = user_version(connection)
    if version > newest_version():
        raise LogTooNewError(path, f"log version {version}, this program knows {newest_version()}")


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _make_private(path: Path) -> None:
    """Make the file, readable by its owner alone. SQLite gives its ``-wal`` and ``-shm`` the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        # Not opened here: closing any descriptor of a file drops the locks this process holds on it.
        if os.name == "posix" and path.stat().st_mode & 0o077:
            with suppress(PermissionError):
                path.chmod(0o600)
