"""Keeps the screen awake during a session, where the system allows. That it cannot be done harms nothing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol

ABSENT = "The screen may go dark during a session: this system offers no way to keep it awake."

_logger = logging.getLogger(__name__)


class AwakeMode(Protocol):
    """Keeps the screen awake from being entered to being left, if it can."""

    @property
    def active(self) -> bool:
        """Whether the screen is kept awake now."""

    def __enter__(self) -> AwakeMode: ...

    def __exit__(self, *error: object) -> None: ...


class WakepyMode:
    """wakepy's "presenting" mode; ``active`` says whether it took hold once it is entered."""

    def __init__(self) -> None:
        # 40 ms, and only a session needs it.
        from wakepy import keep  # noqa: PLC0415

        self._mode = keep.presenting(on_fail="pass")

    @property
    def active(self) -> bool:
        """Whether the screen is kept awake now."""
        return self._mode.active

    def __enter__(self) -> WakepyMode:
        self._mode.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._mode.__exit__(None, None, None)


class ScreenWakeLock:
    """Holds and releases on a thread of its own: a desktop's D-Bus can be absent, slow, or never answer.

    ``make_mode`` is called on that thread; what it makes is entered and left there, as wakepy demands.
    """

    def __init__(self, make_mode: Callable[[], AwakeMode] = WakepyMode) -> None:
        self._make_mode = make_mode
        self._change = threading.Condition()
        self._wanted = False
        self._closed = False
        self._absent: bool | None = None
        """Whether the screen cannot be kept awake; None while nobody knows."""
        self._thread: threading.Thread | None = None

    def hold(self) -> None:
        """Keep the screen awake from now on. Returns at once."""
        with self._change:
            self._wanted = True
            if self._thread is None and not self._closed:
                # A daemon: one that waits for an answer that never comes must not keep the program from ending.
                self._thread = threading.Thread(target=self._work, name="wake lock", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def release(self) -> None:
        """Let the screen sleep again. Returns at once."""
        with self._change:
            self._wanted = False
            self._change.notify_all()

    def close(self, wait: float = 0.5) -> None:
        """Release, and end the thread; waits for it at most ``wait`` seconds."""
        with self._change:
            self._wanted, self._closed = False, True
            self._change.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(wait)

    def wait_until_known(self, seconds: float) -> bool:
        """Whether the screen is kept awake, once that has turned out; False if it has not within so many seconds."""
        with self._change:
            self._change.wait_for(lambda: self._absent is not None, seconds)
            return self._absent is False

    def status(self) -> str | None:
        """A sentence once it has turned out that the screen cannot be kept awake; None otherwise."""
        with self._change:
            return ABSENT if self._absent else None

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._wanted or self._closed)
                if self._closed:
                    return
            self._hold_while_wanted()

    def _hold_while_wanted(self) -> None:
        absent = True
        try:
            with self._make_mode() as mode:
                absent = not mode.active
                self._say(absent=absent)
                self._wait_until_unwanted()
        except Exception:  # whatever a desktop's service does, a session goes on
            _logger.warning("the screen cannot be kept awake", exc_info=True)
            self._say(absent=absent)
            self._wait_until_unwanted()

    def _say(self, *, absent: bool) -> None:
        with self._change:
            self._absent = absent
            self._change.notify_all()

    def _wait_until_unwanted(self) -> None:
        with self._change:
            self._change.wait_for(lambda: not self._wanted)
