"""A screen of the test's own, and what changes on it when: Xvfb keeps its picture in a file that can be watched."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

from tools.soundtest.programs import running

WIDTH, HEIGHT = 1366, 768

LOOKS_EVERY = 0.001
"""Seconds between two looks at the picture."""

_ROWS = 24
"""So many rows of a part are compared: a count that changes, changes most of them."""

_HEADER = struct.Struct(">25I")
"""Of an XWD file (X11/XWDFile.h)."""


@dataclass(frozen=True)
class Part:
    """A part of the picture, in pixels."""

    left: int
    top: int
    width: int
    height: int


class Screen:
    """The picture of one X display. ``env`` leads programs to it."""

    def __init__(self, env: Mapping[str, str], picture: mmap) -> None:
        self.env = env
        self._picture = picture
        header = _HEADER.unpack_from(picture)
        self._first = header[0] + 12 * header[19]
        self._row_bytes = header[12]
        self._pixel_bytes = header[11] // 8

    def looks_like(self, part: Part) -> bytes:
        """Some rows of a part, as they are now."""
        start = self._first + part.left * self._pixel_bytes
        length = part.width * self._pixel_bytes
        rows = range(part.top, part.top + part.height, max(1, part.height // _ROWS))
        return b"".join(
            self._picture[start + row * self._row_bytes : start + row * self._row_bytes + length] for row in rows
        )

    def press(self, key: str) -> float:
        """Press a key; returns the instant before it (``time.monotonic``)."""
        at = time.monotonic()
        subprocess.run(["xdotool", "key", key], env=self.env, check=True)
        return at

    def now(self) -> float:
        """The clock of all instants here."""
        return time.monotonic()

    def window_of(self, title: str) -> Part | None:
        """Where the window with this title is, None while it is not shown."""
        asked = ["xdotool", "search", "--onlyvisible", "--name", title, "getwindowgeometry", "--shell"]
        said = subprocess.run(asked, env=self.env, capture_output=True, text=True, check=False).stdout
        told = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
        if not told:
            return None
        return Part(int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"]))


@contextmanager
def screen(env: Mapping[str, str]) -> Iterator[Screen]:
    """A display with a window manager, ended with the block."""
    with tempfile.TemporaryDirectory(prefix="screen-", ignore_cleanup_errors=True) as folder, ExitStack() as stack:
        read, write = os.pipe()
        wanted = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-nolisten", "tcp"]
        stack.enter_context(running(["Xvfb", "-displayfd", str(write), *wanted], env, pass_fds=(write,)))
        os.close(write)
        with os.fdopen(read) as told:
            display = told.readline().strip()
        inside = {**env, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        if shutil.which("openbox"):  # it gives windows their focus
            stack.enter_context(running(["openbox"], inside))
        with Path(folder, "Xvfb_screen0").open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as picture:
            yield Screen(inside, picture)


class Watch:
    """Notes when a part of the picture changes."""

    def __init__(self, screen: Screen, part: Part) -> None:
        self._screen = screen
        self._part = part
        self._over = threading.Event()
        self.changes: list[float] = []
        """Instants of ``time.monotonic``: the look that found it changed."""
        self.longest_pause = 0.0
        """Seconds between two looks: no change was seen later than that."""

    def _work(self) -> None:
        before, looked = self._screen.looks_like(self._part), time.monotonic()
        while not self._over.wait(LOOKS_EVERY):
            picture, now = self._screen.looks_like(self._part), time.monotonic()
            self.longest_pause = max(self.longest_pause, now - looked)
            looked = now
            if picture != before:
                self.changes.append(now)
                before = picture

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look at it as long as the block lasts."""
        thread = threading.Thread(target=self._work, name="watch")
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()


def can_show() -> bool:
    """Whether this machine has what a screen of our own needs."""
    return all(shutil.which(program) for program in ("Xvfb", "openbox", "xdotool"))
