"""The timers of one screen: made one by one, and none of them fires once the screen has gone."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.ui.session_driver import MakeTimer, WakeTimer


class WakeTimers:
    """Makes timers like those it was given, until it is over for all of them.

    A timer that fired after its screen was deleted would call into widgets that are no more.
    """

    def __init__(self, make_timer: MakeTimer) -> None:
        self._make_timer = make_timer
        self._made: list[WakeTimer] = []
        self.over = False

    def __call__(self, call_back: Callable[[], None]) -> WakeTimer:
        """One more timer."""
        timer = self._make_timer(call_back)
        self._made.append(timer)
        return _Timer(timer, self)

    def end(self) -> None:
        """Stop them all; none can be started again."""
        self.over = True
        for timer in self._made:
            timer.stop()


class _Timer:
    def __init__(self, timer: WakeTimer, all_of_them: WakeTimers) -> None:
        self._timer = timer
        self._all = all_of_them

    def start(self, milliseconds: int) -> None:
        if not self._all.over:
            self._timer.start(milliseconds)

    def stop(self) -> None:
        self._timer.stop()
