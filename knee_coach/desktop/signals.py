"""Signals of the operating system that ask the program to end, brought into Qt's event loop.

Python runs a signal's handler only between two of its own instructions, and while Qt's loop waits there are none: the
program would not react until something else woke it. So the interpreter is told to write the signal's number into a
socket, which Qt watches.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

# SIGHUP: the terminal went away, or the desktop ends the session. SIGBREAK is what Windows sends to a console.
_NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


class EndingSignals(QObject):
    """Calls ``asked_to_end(name)`` in Qt's loop when the system or the person asks the program to end.

    Made on the main thread; it holds until :meth:`restore`, which gives the signals back what they did before. On
    Windows a socket is watched just the same; there the end of the login session arrives through Qt, not as a signal.
    """

    def __init__(self, asked_to_end: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked_to_end = asked_to_end
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._wakeup_before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _leave_it_to_qt) for number in numbers}

    def restore(self) -> None:
        """Stop listening."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._here.close()
        self._there.close()

    def _read(self) -> None:
        try:
            numbers = self._here.recv(64)
        except BlockingIOError:
            return
        for number in dict.fromkeys(numbers):
            if number in self._before:
                self._asked_to_end(signal.Signals(number).name)


def _leave_it_to_qt(number: int, frame: FrameType | None) -> None:
    """Only there so that the signal does not end the program at once."""
