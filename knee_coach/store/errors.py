"""What can go wrong with the log through no fault of the program, each as a sentence for the person it happens to.

Everything else SQLite raises (a broken constraint, wrong SQL) is a bug and is let through as it is.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LogError(Exception):
    """The log could not be opened, read or written. ``str()`` says what happened, where, and how to mend it.

    ``what`` and ``mend`` are the two halves of that. A path may hold anything, so they cannot be cut apart again.
    """

    says = "Your exercise log could not be saved or read ({path}: {reason})."
    mends = "Check that the disk is connected and in order."

    def __init__(self, path: Path, reason: str = "") -> None:
        self.path = path
        self.what = self.says.format(path=path, reason=reason)
        self.mend = self.mends
        super().__init__(f"{self.what} {self.mend}")


class LogDiskFullError(LogError):
    """No room left on the disk."""

    says = "The disk is full, so your exercise log could not be saved ({path})."
    mends = "Make some room on it."


class LogReadOnlyError(LogError):
    """The file or its folder may not be written."""

    says = "Knee Coach may not write to your exercise log ({path})."
    mends = "Check that the file and its folder belong to you and are not write-protected."


class LogLockedError(LogError):
    """Another program holds the file for longer than Knee Coach waits."""

    says = "Another program is holding your exercise log ({path})."
    mends = "Close other windows of Knee Coach, and programs that copy or scan that file."


class LogDamagedError(LogError):
    """The file is no database, or a broken one."""

    says = "Your exercise log is damaged and cannot be read ({path})."
    mends = "Nothing in it was changed. Move it to another folder and keep it; Knee Coach then begins a new one."


class LogTooNewError(LogError):
    """A newer version of the program has written the file."""

    says = "Your exercise log was written by a newer Knee Coach ({path}: {reason})."
    mends = "It was left as it is. Install the newest Knee Coach to go on with it."


_BY_CODE: dict[int, type[LogError]] = {
    3: LogReadOnlyError,  # SQLITE_PERM
    5: LogLockedError,  # SQLITE_BUSY
    6: LogLockedError,  # SQLITE_LOCKED
    8: LogReadOnlyError,  # SQLITE_READONLY
    10: LogError,  # SQLITE_IOERR
    11: LogDamagedError,  # SQLITE_CORRUPT
    13: LogDiskFullError,  # SQLITE_FULL
    14: LogError,  # SQLITE_CANTOPEN
    15: LogLockedError,  # SQLITE_PROTOCOL: a race for the write-ahead log's lock
    26: LogDamagedError,  # SQLITE_NOTADB
}

# Python 3.10 does not give the code, only SQLite's English text.
_BY_TEXT: tuple[tuple[str, type[LogError]], ...] = (
    ("readonly database", LogReadOnlyError),
    ("access permission denied", LogReadOnlyError),
    ("locked", LogLockedError),
    ("locking protocol", LogLockedError),
    ("disk is full", LogDiskFullError),
    ("malformed", LogDamagedError),
    ("not a database", LogDamagedError),
    ("disk i/o error", LogError),
    ("unable to open database file", LogError),
)

_BY_ERRNO: dict[int, type[LogError]] = {
    errno.ENOSPC: LogDiskFullError,
    errno.EACCES: LogReadOnlyError,
    errno.EPERM: LogReadOnlyError,
    errno.EROFS: LogReadOnlyError,
}
if hasattr(errno, "EDQUOT"):
    _BY_ERRNO[errno.EDQUOT] = LogDiskFullError


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the operating system raise about the log at ``path`` into a :class:`LogError`.

    Raises:
        LogError: for everything that is no bug of the program's.
    """
    try:
        yield
    except sqlite3.Error as error:
        kind = kind_of(error)
        if kind is None:
            raise
        raise kind(path, str(error)) from error
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, LogError)(path, error.strerror or str(error)) from error


def kind_of(error: sqlite3.Error) -> type[LogError] | None:
    """The plain error for one of SQLite's; None for a bug of the program's."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _BY_CODE.get(code & 0xFF)
    text = str(error).lower()
    return next((kind for part, kind in _BY_TEXT if part in text), None)
