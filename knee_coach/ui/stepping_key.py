"""A key that steps: every press is a step, and while it is held it goes on at a calm rate. The volume's keys do so."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from knee_coach.ui.key_events import stamp_of
from knee_coach.ui.key_presses import is_soon

STEP_EVERY_SECONDS = 0.15
"""Seconds between the steps of a held key, at least: from loudest to silence in a second and a half, and a hand that
lets go on hearing that it is right (after about 0.25 s) is two steps late at most."""


class SteppingKey:
    """Decides which events of such keys are a step. It wants every release, and every press of one that steps.

    X sends auto-repeat as letting go and pressing, and Qt does not mark all of it. Both come with the same stamp of
    time, which no hand does, however quick; so the stamps are asked and no clock.
    """

    def __init__(self) -> None:
        self._key: int | None = None
        self._stepped = 0.0
        self._let_go: tuple[int, float] | None = None

    def steps(self, event: QKeyEvent) -> bool:
        """Whether this press is a step."""
        key, at = event.key(), stamp_of(event)
        is_held_on = event.isAutoRepeat() or self._let_go == (key, at)
        if is_held_on and (key != self._key or is_soon(self._stepped, at, STEP_EVERY_SECONDS)):
            return False
        self._key, self._stepped = key, at
        return True

    def went_up(self, event: QKeyEvent) -> None:
        """A key was let go, or so it seems."""
        self._let_go = (event.key(), stamp_of(event))

    def forget(self) -> None:
        """Something else happened: a key that is still held steps no more until it is pressed anew."""
        self._key = None
