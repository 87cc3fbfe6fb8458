"""When the stage says what is wrong with the sound or the log.

A few words, as the sound has them, stand at the top as soon as they are true, in any phase, and go as soon as they are
not. What takes longer to read is for the desk: it is shown whole before the work begins, and when it has changed, in
the next phase that only leads somewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.ui.screens.player.notices import Notices
from knee_coach.ui.session_driver import MakeTimer

LOOK_EVERY_SECONDS = 0.5
"""Seconds from one look to the next."""

MOST_SIGNS = 45
"""Of what is read at a glance, and fits at the top of the smallest window."""

SOUND_IS_BACK = "The sound is back"


class TroubleNotice:
    """Asks ``status``. ``show_at_top`` and ``show_whole`` get a sentence, or None for none."""

    def __init__(
        self,
        status: Callable[[], str | None],
        show_at_top: Callable[[str | None], None],
        show_whole: Callable[[str | None], None],
        notices: Notices,
        make_timer: MakeTimer,
    ) -> None:
        self._status = status
        self._show_at_top, self._show_whole, self._notices = show_at_top, show_whole, notices
        self._timer = make_timer(self.watch)
        self._at_top: str | None = None
        self._work_begun = False
        self._told: str | None = None

    def watch(self) -> None:
        """Look now, and again and again from now on."""
        self._look()
        self._timer.start(round(LOOK_EVERY_SECONDS * 1000))

    def rest(self) -> None:
        """Look no more until asked to."""
        self._timer.stop()

    def phase_started(self, *, leads: bool) -> None:
        """A phase starts; ``leads`` says whether it only leads to something to do."""
        status = self._look()
        if not leads:
            self._work_begun = True
            self._show_whole(None)
            return
        long = None if status is None or _is_short(status) else status
        is_new = long != self._told or not self._work_begun
        self._told = long
        self._show_whole(long if is_new else None)

    def _look(self) -> str | None:
        status = self._status()
        at_top = status if status is not None and _is_short(status) else None
        if at_top != self._at_top:
            if status is None:
                self._notices.say(SOUND_IS_BACK)
            self._at_top = at_top
            self._show_at_top(at_top)
        return status


def _is_short(sentence: str) -> bool:
    return len(sentence) <= MOST_SIGNS
