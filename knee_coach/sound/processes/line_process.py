"""A process of the program's own, and the messages that go to it and come from it, each one line of JSON.

What can hang or die in it (a sound server's library, a speech engine) takes nothing of the session with it: nothing
here waits for the process, and when it ends its owner is told and may start another.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeAlias

_logger = logging.getLogger(__name__)

Message: TypeAlias = Mapping[str, Any]
"""What JSON can say; ``{"do": ...}`` to the process and ``{"is": ...}`` from it, with what belongs to it."""

_PROGRAM = Path(__file__).resolve().parents[3]
"""The folder that the package is in."""

HANDED_OVER_WITHIN = 0.01
"""Seconds that somebody who says something is held up at most; usually it is a tenth of a millisecond."""

ENDS_WITHIN = 1.0
"""Seconds that a process gets to end by itself once nothing more is going to be said to it."""


class CannotStartError(Exception):
    """The process could not be started; ``str()`` says why."""


def own_process(name: str) -> list[str]:
    """The command line of one of the program's own processes, in a checkout, an installation and a frozen build."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "process", name]
    return [sys.executable, "-m", "knee_coach", "process", name]


class LineProcess:
    """A running process, whose messages are heard.

    ``heard`` gets every message of it and ``ended`` one call at its end, both on a thread of its own; neither comes
    after :meth:`close` has returned.

    Raises:
        CannotStartError: when it cannot be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        heard: Callable[[Message], None],
        ended: Callable[[], None],
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self._heard, self._ended = heard, ended
        self._told: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._written = threading.Event()
        """Whether what was said last has been handed over."""
        self._closed = threading.Event()
        self._telling = threading.Lock()
        """Held while the owner is told something, so that closing can wait for the last of it."""
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=dict(os.environ if environ is None else environ),
                # With -m Python looks for modules in the current folder first, and that may be any folder: a file
                # that is called wave.py there would be run. In this one there is nobody's but us.
                cwd=_PROGRAM,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no black window on Windows
            )
        except OSError as error:
            raise CannotStartError(f"{command[0]}: {error.strerror or error}") from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        for work, pipe in ((self._write, self._process.stdin), (self._read, self._process.stdout)):
            threading.Thread(target=work, args=(pipe,), name=f"{work.__name__} {command[-1]}", daemon=True).start()

    def send(self, message: Message) -> None:
        """Say something to it. Returns within :data:`HANDED_OVER_WITHIN`, also when it hangs or is gone."""
        self._written.clear()
        self._told.put(message)
        # Until the writer has had its turn: a window that goes on to paint may not let another thread in for long.
        self._written.wait(HANDED_OVER_WITHIN)

    def kill(self) -> None:
        """End it at once. Its owner is told, as of any other end."""
        with suppress(OSError):
            self._process.kill()

    def close(self) -> None:
        """Let it end: by itself, or by force after :data:`ENDS_WITHIN`. Nothing is heard of it any more."""
        if self._closed.is_set():
            return
        self._closed.set()
        with self._telling:
            pass
        self._told.put(None)
        try:
            self._process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()

    def _write(self, pipe: IO[bytes]) -> None:
        with suppress(OSError), pipe:  # the reader notices that it is gone
            while (message := self._told.get()) is not None:
                pipe.write(json.dumps(message).encode() + b"\n")
                pipe.flush()
                self._written.set()

    def _read(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                message = _message(line)
                if message is None:
                    _logger.warning("a process said what is no message: %r", line[:200])
                    continue
                self._tell(partial(self._heard, message))
        self._process.wait()
        self._told.put(None)  # the writer has nobody to write to
        self._tell(self._ended)

    def _tell(self, what: Callable[[], None]) -> None:
        with self._telling:
            if not self._closed.is_set():
                what()


def _message(line: bytes) -> Message | None:
    """What a line says; None when it is no message, for a library may print whatever it likes."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    return said if isinstance(said, dict) and ("is" in said or "do" in said) else None
