"""Flashes: what lights up at the instant of a cue. All together never more than three in any second (WCAG 2.3.1)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from knee_coach.ui.screens.player.twins import FlashForm
from knee_coach.ui.session_driver import Clock, MakeTimer, milliseconds_until

FLASH_SECONDS = 0.18
"""Seconds that a flash stays: long enough to be seen out of the corner of the eye."""

APART_SECONDS = 0.35
"""Seconds from one flash to the next at least: fewer than three a second, with a little to spare."""


class FlashGate:
    """Lets a flash through when the last one lies far enough back."""

    def __init__(self) -> None:
        self._last: float | None = None

    def opens(self, at: float) -> float:
        """The first instant from ``at`` on (seconds) at which a flash may be shown."""
        return at if self._last is None else max(at, self._last + APART_SECONDS)

    def lets_through(self, at: float) -> bool:
        """Whether a flash may be shown at ``at`` (seconds); if so it counts as shown."""
        if self.opens(at) > at:
            return False
        self._last = at
        return True


class Flashes:
    """Shows flashes of the edge, each as soon as the gate is open; of several that wait, the last two.

    ``lights`` says whether there are any at all.
    """

    def __init__(
        self,
        gate: FlashGate,
        clock: Clock,
        show: Callable[[FlashForm], None],
        make_timer: MakeTimer,
        *,
        lights: bool,
    ) -> None:
        self._gate, self._clock, self._show, self._lights = gate, clock, show, lights
        self._waiting: deque[FlashForm] = deque(maxlen=2)
        self._timer = make_timer(self._try)

    def flash(self, form: FlashForm) -> None:
        """Light up in this form, now or when the gate opens."""
        if self._lights:
            self._waiting.append(form)
            self._try()

    def _try(self) -> None:
        now = self._clock()
        if self._gate.lets_through(now):
            self._show(self._waiting.popleft())
        if self._waiting:
            self._timer.start(milliseconds_until(self._gate.opens(now), now))
