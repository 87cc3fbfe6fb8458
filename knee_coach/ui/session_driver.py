"""The one timer round the engine: it wakes at the engine's next deadline, advances it, and tells what happened.

The engine knows no clock and no Qt; this module knows nothing else. How late a wake-up comes matters to nobody: the
engine's deadlines are absolute.
"""

from __future__ import annotations

import logging
import math
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from knee_coach.engine.commands import Command
from knee_coach.engine.events import Event, SessionDiscarded, SessionEnded
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.snapshot import Snapshot
from knee_coach.ui.ports import SessionListener

log = logging.getLogger(__name__)

Clock = Callable[[], float]
"""Seconds of a clock that never goes back and goes on while the machine sleeps."""


class WakeTimer(Protocol):
    """Calls back once, some milliseconds from now."""

    def start(self, milliseconds: int) -> None:
        """Call back then, and forget what was asked before."""

    def stop(self) -> None:
        """Do not call back."""


MakeTimer = Callable[[Callable[[], None]], WakeTimer]


class QtWakeTimer:
    """A single-shot, precise QTimer. Qt's coarse timers may be 5 % late: 50 ms at the count of a second."""

    def __init__(self, call_back: Callable[[], None]) -> None:
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(call_back)

    def start(self, milliseconds: int) -> None:
        """Call back then, and forget what was asked before."""
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Do not call back."""
        self._timer.stop()


def milliseconds_until(deadline: float, now: float) -> int:
    """Whole milliseconds from ``now`` to ``deadline`` (both seconds), rounded up: waking early does nothing."""
    return max(0, math.ceil((deadline - now) * 1000))


class SessionDriver(QObject):
    """Runs an engine on a clock and hands every event to every listener, in order.

    A listener that raises is logged and the session goes on: a broken sound must not end somebody's exercise.
    """

    events_happened = Signal(object)
    """A tuple of :data:`Event`, after every listener heard them."""
    changed = Signal()
    """A command was carried out or refused. Not every one makes an event: going along the pause panel makes none."""
    ended = Signal(object)
    """The :class:`SessionState` the session ended in, or None when it was thrown away."""

    def __init__(
        self,
        engine: SessionEngine,
        clock: Clock,
        listeners: Sequence[SessionListener] = (),
        make_timer: MakeTimer = QtWakeTimer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._listeners = tuple(listeners)
        self._timer = make_timer(self.wake)
        self._untold: deque[Event] = deque()
        self._telling = False

    def start(self) -> None:
        """Start the session now."""
        self._follow_up(self._engine.start(self._clock()))

    def send(self, command: Command) -> None:
        """Do what the patient asked for, now."""
        self._follow_up(self._engine.handle(command, self._clock()))
        self.changed.emit()

    def interrupt(self) -> None:
        """End the session now as one that was interrupted; nothing happens when it is over already."""
        self._follow_up(self._engine.interrupt(self._clock()))

    def snapshot(self) -> Snapshot:
        """What a screen shows now."""
        return self._engine.snapshot(self._clock())

    def wake(self) -> None:
        """The timer rang: let time pass. Ringing too early or too late does no harm."""
        self._follow_up(self._engine.advance(self._clock()))

    def _follow_up(self, events: Iterable[Event]) -> None:
        self._untold.extend(events)
        # A listener may send a command of its own; what comes of it is told after what is being told now.
        if not self._telling:
            self._announce(self._tell_listeners())
        self._arm()

    def _tell_listeners(self) -> tuple[Event, ...]:
        told = []
        self._telling = True
        try:
            while self._untold:
                event = self._untold.popleft()
                for listener in self._listeners:
                    _tell(listener, event)
                told.append(event)
        finally:
            self._telling = False
        return tuple(told)

    def _announce(self, events: tuple[Event, ...]) -> None:
        if events:
            self.events_happened.emit(events)
        for event in events:
            if isinstance(event, SessionEnded):
                self.ended.emit(event.state)
            elif isinstance(event, SessionDiscarded):
                self.ended.emit(None)

    def _arm(self) -> None:
        deadline = self._engine.next_deadline()
        if deadline is None:
            self._timer.stop()
        else:
            self._timer.start(milliseconds_until(deadline, self._clock()))


def _tell(listener: SessionListener, event: Event) -> None:
    try:
        listener.hear(event)
    except Exception:
        log.exception("%s could not take %s; the session goes on", type(listener).__name__, type(event).__name__)
