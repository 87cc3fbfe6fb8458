"""Begins a session by itself, as soon as its first cue would be heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 100

BEGINS_WITHIN_LOOKS = 30
"""After 3 s it begins without a sound: the screen says what is wrong with it."""


class Unattended(QObject):
    """``is_heard`` says whether sound comes out; ``is_wanted`` whether nobody has gone elsewhere meanwhile."""

    def __init__(self, is_heard: Callable[[], bool], is_wanted: Callable[[], bool]) -> None:
        super().__init__()
        self._is_heard, self._is_wanted = is_heard, is_wanted
        self._begin: Callable[[], object] | None = None
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def begin_soon(self, begin: Callable[[], object]) -> None:
        """Call ``begin`` once, unless it is not wanted any more by then."""
        self._begin, self._looks = begin, 0
        self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        begin = self._begin
        if begin is None or not self._is_wanted():
            self._timer.stop()
        elif self._is_heard() or self._looks >= BEGINS_WITHIN_LOOKS:
            self._timer.stop()
            begin()
