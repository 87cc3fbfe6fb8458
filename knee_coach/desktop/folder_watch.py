"""Notices files that are saved, by looking: why not by being told is in docs/adr/0009-watching-by-looking.md."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from knee_coach.desktop.looks import Settling, Sighting, look_at

LOOK_EVERY_S = 0.4
"""Seconds between two looks while nothing happens."""

LOOK_AGAIN_S = 0.2
"""Seconds until the look that must agree with one that saw a change. Both together leave time to read and to draw."""

MOST_SHARE = 0.05
"""Of the thread's time that looking may take: where a look takes long, as on a slow network, there are fewer."""


class FolderWatch(QObject):
    """``changed`` follows, within a second, when a file in the folders or one of the single files was saved.

    Folders are looked at from construction on; one that does not exist yet may come later. All looking is done on a
    thread of its own, which never opens a file. When a network drive stalls, that thread stalls and nothing else does.
    """

    changed = Signal()
    _seen = Signal()

    def __init__(
        self,
        folders: Iterable[Path],
        *,
        look_every_s: float = LOOK_EVERY_S,
        look: Callable[[Iterable[Path], Iterable[Path]], Sighting] = look_at,
    ) -> None:
        super().__init__()
        self._look = look
        self._folders = tuple(folders)
        self._look_every_s = look_every_s
        self._look_again_s = min(LOOK_AGAIN_S, look_every_s)
        self._files: frozenset[Path] = frozenset()
        self._paused = False
        self._closed = False
        self._change = threading.Condition()
        # Queued, so that whoever hears of a change does so on the window's thread.
        self._seen.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        # A daemon: one that waits for a drive that never answers must not keep the program from ending.
        self._thread = threading.Thread(target=self._work, name="folder watch", daemon=True)
        self._thread.start()

    def watch_files(self, files: Iterable[Path]) -> None:
        """Look at these files as well, and no longer at those given before.

        A file that is new here is told of once: it may have been saved between being read and being watched.
        """
        with self._change:
            self._files = frozenset(files)
            self._change.notify_all()

    def pause(self) -> None:
        """Look no more until :meth:`resume`."""
        with self._change:
            self._paused = True
            self._change.notify_all()

    def resume(self) -> None:
        """Look again, at once; what was saved meanwhile is told."""
        with self._change:
            self._paused = False
            self._change.notify_all()

    def close(self, wait_s: float = 0.5) -> None:
        """Tell nothing more, and end the thread; waits for it at most ``wait_s`` seconds."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        self._thread.join(wait_s)

    def _work(self) -> None:
        settling = Settling(self._look(self._folders, ()))
        while (files := self._files_once_wanted()) is not None:
            began = time.monotonic()
            if settling.see(self._look(self._folders, files)):
                self._tell()
            took = time.monotonic() - began
            soon, later = max(self._look_again_s, took), max(self._look_every_s, took / MOST_SHARE)
            self._sleep(soon if settling.waits else later, files)

    def _files_once_wanted(self) -> frozenset[Path] | None:
        """The single files to look at, once there is to be a look; None when there is to be none any more."""
        with self._change:
            self._change.wait_for(lambda: self._closed or not self._paused)
            return None if self._closed else self._files

    def _sleep(self, wait_s: float, files: frozenset[Path]) -> None:
        with self._change:
            self._change.wait_for(lambda: self._closed or self._paused or self._files != files, wait_s)

    def _tell(self) -> None:
        with self._change:
            if not self._closed:  # afterwards the object may be gone
                self._seen.emit()
