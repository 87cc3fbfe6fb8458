"""A process of the program's own that is kept going: started again when it ended, and ended when it hangs."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from knee_coach.sound.processes.line_process import CannotStartError, LineProcess, Message

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Patience:
    """How long a process is waited for, in seconds."""

    starts_within: float = 10.0
    """From its start to its first message."""
    hangs_after: float = 3.0
    """From one message to the next."""
    pauses: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
    """Before it is started for the second time, the third and so on; the last one is kept to."""
    well_after: float = 20.0
    """A process that lived for so long makes the pauses begin with the first one again."""


PATIENT = Patience()

KEEPER = "keep a process"
"""What the threads that do it are called."""


class KeptProcess:
    """Keeps one process going, on a thread of its own, until :meth:`close`. Nothing here waits for the process.

    ``first`` gives what every new process is told first; what it returns must be up to date before :meth:`send` is
    called with a part of it. ``heard`` gets every message and ``ended`` one call when a process has ended, was ended or
    could not be started; both come from other threads, and neither may call :meth:`close`.
    """

    def __init__(
        self,
        command: Sequence[str],
        first: Callable[[], Iterable[Message]],
        heard: Callable[[Message], None],
        ended: Callable[[], None],
        environ: Mapping[str, str] | None = None,
        patience: Patience = PATIENT,
    ) -> None:
        self._command, self._environ, self._patience = tuple(command), environ, patience
        self._first, self._heard, self._ended = first, heard, ended
        self._changed = threading.Condition()
        self._process: LineProcess | None = None
        self._is_gone = False
        """Whether the process has ended by itself."""
        self._cannot_start = False
        """Whether the last one could not be started."""
        self._is_over = False
        """Whether none is wanted any more."""
        self._last_sign = 0.0
        self._signs = 0
        threading.Thread(target=self._keep, name=KEEPER, daemon=True).start()

    def send(self, message: Message) -> None:
        """Say something to the process; without one it is lost."""
        with self._changed:
            if self._process is not None:
                self._process.send(message)

    def close(self) -> None:
        """Let it end, and start no other one. Returns at once; closing twice is fine."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()

    def _keep(self) -> None:
        pauses = self._pauses()
        while not self._is_over:
            started = time.monotonic()
            try:
                process = LineProcess(self._command, self._hear, self._end, self._environ)
            except CannotStartError as error:
                if not self._cannot_start:
                    _logger.warning("a process cannot be started: %s", error)
                self._cannot_start = True
            else:
                self._cannot_start = False
                self._watch(process)
            self._ended()
            if time.monotonic() - started >= self._patience.well_after:
                pauses = self._pauses()
            with self._changed:
                self._changed.wait_for(lambda: self._is_over, next(pauses))

    def _pauses(self) -> Iterator[float]:
        return chain(self._patience.pauses, repeat(self._patience.pauses[-1]))

    def _watch(self, process: LineProcess) -> None:
        """Return when the process has ended, hangs or is not wanted any more; then it is gone."""
        with self._changed:
            for message in self._first():
                process.send(message)
            self._process, self._is_gone = process, False
            self._last_sign, self._signs = time.monotonic(), 0
            while not (self._is_over or self._is_gone) and (left := self._seconds_left()) > 0:
                self._changed.wait(left)
            self._process = None
            hangs = not (self._is_over or self._is_gone)
        if hangs:
            _logger.warning("a process hangs and is ended: %s", " ".join(self._command))
            process.kill()
        process.close()

    def _seconds_left(self) -> float:
        patience = self._patience.hangs_after if self._signs else self._patience.starts_within
        return self._last_sign + patience - time.monotonic()

    def _hear(self, message: Message) -> None:
        with self._changed:
            self._last_sign, self._signs = time.monotonic(), self._signs + 1
            if self._signs == 1:  # from now on the patience is another one
                self._changed.notify_all()
        self._heard(message)

    def _end(self) -> None:
        with self._changed:
            self._is_gone = True
            self._changed.notify_all()
