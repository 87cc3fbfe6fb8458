"""The event filter that feeds the player's keys to what decides about them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.key_events import is_plain, press_of
from knee_coach.ui.key_presses import HeldKey, PressCounter, Resolved
from knee_coach.ui.keys import PlayerKey, Press, stage_key
from knee_coach.ui.session_driver import Clock, MakeTimer, QtWakeTimer, milliseconds_until
from knee_coach.ui.stepping_key import SteppingKey


class Again(Enum):
    """What becomes of a key that comes again soon."""

    IS_ONE = "is_one"
    """Within 300 ms it is the same press, and held it is one press."""
    COUNTS = "counts"
    """Every press counts, however soon; held it is one press."""
    STEPS = "steps"
    """Every press counts, however soon; held it goes on at a calm rate."""


class PlayerKeys(QObject):
    """Feeds key events of the widgets it watches to ``handle`` and says when Play was held.

    ``handle`` gets every press that counts and answers whether it had a use for it; what it has none for goes to the
    widget. ``wants`` answers, without doing anything, whether a press belongs to the player at all: its auto-repeat is
    swallowed, and no shortcut of the window gets it. A press that ``waits`` acts when the key is let go: what it does
    could not be taken back if the key turns out to be held. ``again`` says what becomes of one that comes again soon.
    """

    play_held = Signal()

    def __init__(
        self,
        wants: Callable[[Press], bool],
        handle: Callable[[Press], bool],
        waits: Callable[[Press], bool],
        again: Callable[[Press], Again],
        clock: Clock,
        make_timer: MakeTimer = QtWakeTimer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wants = wants
        self._handle = handle
        self._waits = waits
        self._again = again
        self._waiting: Press | None = None
        self._clock = clock
        self._timer = make_timer(self._hold_over)
        self._counter = PressCounter()
        self._held = HeldKey()
        self._stepping = SteppingKey()

    def watch(self, widget: QWidget) -> None:
        """Take this widget's keys from now on."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._pressed(event)
            case QEvent.Type.KeyRelease if isinstance(event, QKeyEvent):
                return self._released(event)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                wanted = is_plain(event) and self._wants(press_of(event))
                event.setAccepted(wanted)
                return wanted
            case QEvent.Type.WindowDeactivate:
                self._held.forget()
                self._stepping.forget()
                self._waiting = None
                self._timer.stop()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        press = press_of(event)
        if not is_plain(event) or not self._wants(press):
            return False
        again = self._again(press)
        if again is Again.STEPS:
            return not self._stepping.steps(event) or self._handle(press)
        self._stepping.forget()
        now, auto_repeat = self._clock(), event.isAutoRepeat()
        if auto_repeat or self._counter.goes_on(press.key, now):
            self._held.went_on(press.key)
            self._ask_again(now)
            return True
        taken = True
        if self._counter.counts(press, now, auto_repeat=auto_repeat) or again is Again.COUNTS:
            self._waiting = press if self._waits(press) else None
            taken = self._waiting is not None or self._handle(press)
        if taken and stage_key(press) is PlayerKey.PLAY:
            self._held.went_down(press.key, now)
            self._ask_again(now)
        return taken

    def _released(self, event: QKeyEvent) -> bool:
        self._stepping.went_up(event)
        if not event.isAutoRepeat():
            now = self._clock()
            self._counter.went_up(event.key(), now)
            self._held.went_up(event.key(), now)
            self._ask_again(now)
        return False

    def _hold_over(self) -> None:
        now = self._clock()
        waiting = self._waiting
        match self._held.resolved(now):
            case Resolved.HELD:
                self._waiting = None
                self.play_held.emit()
            case Resolved.LET_GO:
                self._waiting = None
                if waiting is not None:
                    self._handle(waiting)
            case None:
                self._ask_again(now)

    def _ask_again(self, now: float) -> None:
        if self._held.due is None:
            self._timer.stop()
        else:
            self._timer.start(milliseconds_until(self._held.due, now))
