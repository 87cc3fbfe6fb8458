"""When the stage says what is wrong with the sound or the log: before the work begins, and when it has changed."""

from __future__ import annotations

from collections.abc import Callable


class TroubleNotice:
    """Asks ``status`` as a phase starts. ``show`` gets the sentence to show in that phase, None for none.

    What was read once is not repeated in every rest, and no hold or movement is disturbed.
    """

    def __init__(self, status: Callable[[], str | None], show: Callable[[str | None], None]) -> None:
        self._status = status
        self._show = show
        self._work_begun = False
        self._told: str | None = None

    def phase_started(self, *, leads: bool) -> None:
        """A phase starts; ``leads`` says whether it only leads to something to do."""
        if not leads:
            self._work_begun = True
            self._show(None)
            return
        status = self._status()
        is_new = status != self._told or not self._work_begun
        self._told = status
        self._show(status if is_new else None)
