"""Marks of the sessions that run: tells a session whose program died from one that goes on in another window.

While a session runs, its process holds a lock on a file of the session's own. The operating system lets go of it when
the process ends, however it ends, and no process number is used a second time by mistake.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import quote


class RunningMarks:
    """The marks in ``folder``, which is made when the first is set, readable by its owner alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, int] = {}

    def set(self, session_id: str) -> None:
        """Say that this process runs the session.

        Raises:
            OSError: the file cannot be made.
        """
        if session_id in self._held:
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self._path(session_id), os.O_CREAT | os.O_RDWR, 0o600)
        _lock(handle)
        self._held[session_id] = handle

    def is_set(self, session_id: str) -> bool:
        """Whether a living process runs the session, this one or another."""
        if session_id in self._held:
            return True
        try:
            handle = os.open(self._path(session_id), os.O_RDWR)
        except FileNotFoundError:
            return False
        try:
            return not _lock(handle)
        finally:
            os.close(handle)

    def remove(self, session_id: str) -> None:
        """The session runs no more."""
        handle = self._held.pop(session_id, None)
        if handle is not None:
            os.close(handle)
        self._path(session_id).unlink(missing_ok=True)

    def let_go(self) -> None:
        """Give up every mark of this process; the sessions then look as if it had died."""
        for handle in self._held.values():
            os.close(handle)
        self._held.clear()

    def _path(self, session_id: str) -> Path:
        return self._folder / f"{quote(session_id, safe='')}.running"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Try to lock an open file; it is let go of when it is closed."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Try to lock an open file; it is let go of when it is closed."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks: the mark then tells nothing, and a dead program's session must not stay
            # "running" for ever.
            return True
        return True
