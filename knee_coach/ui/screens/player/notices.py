"""What stands on the screen for a moment: the volume that was set, or that there is no more to add."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.ui.session_driver import MakeTimer

NOTICE_SECONDS = 2.0
"""Seconds that a notice is shown."""

NO_MORE = "No more is planned here"
"""The answer to "one more" where the routine allows none."""


class Notices:
    """``show`` gets a few words to show, and None when their time is over."""

    def __init__(self, show: Callable[[str | None], None], make_timer: MakeTimer) -> None:
        self._show = show
        self._timer = make_timer(self._over)

    def say(self, words: str) -> None:
        """Show these words for :data:`NOTICE_SECONDS`, in place of any others."""
        self._show(words)
        self._timer.start(round(NOTICE_SECONDS * 1000))

    def _over(self) -> None:
        self._show(None)
