"""Keeps the screen awake while a session runs, and lets it sleep in a long pause and at the end."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from knee_coach.engine.events import Event, Paused, PhaseStarted, SessionDiscarded, SessionEnded
from knee_coach.ui.ports import WakeLock

LONG_PAUSE_MS = 5 * 60 * 1000
"""Milliseconds: in a pause as long as this nobody is exercising."""


class AwakeListener(QObject):
    """Hears a session's events and holds or releases the lock."""

    def __init__(self, lock: WakeLock) -> None:
        super().__init__()
        self._lock = lock
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LONG_PAUSE_MS)
        self._pause.timeout.connect(lock.release)

    def hear(self, event: Event) -> None:
        """Take one event."""
        match event:
            case PhaseStarted():
                self._pause.stop()
                self._lock.hold()
            case Paused():
                self._pause.start()
            case SessionEnded() | SessionDiscarded():
                self._pause.stop()
                self._lock.release()
            case _:
                pass
