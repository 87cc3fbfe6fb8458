"""When the stage says what is wrong with the sound or the log.

The sound has few words: they stand at the top as soon as they are true, in any phase, and go as soon as they are not.
What is wrong with the log takes longer to read and is for the desk: it is shown whole before the work begins, and when
it has changed, in the next phase that only leads somewhere. Neither hides the other.
"""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.ui.screens.player.notices import Notices
from knee_coach.ui.session_driver import MakeTimer

LOOK_EVERY_SECONDS = 0.5
"""Seconds from one look to the next."""

SOUND_IS_FINE = "The sound is fine again"
"""True whether it was gone or only late."""


class TroubleNotice:
    """Asks ``sound`` what is wrong with it, unless ``is_heard`` says that it is turned off: then nobody misses it.

    ``show_at_top`` gets what is wrong with the sound, ``show_whole`` what is wrong with the log; None for nothing.
    """

    def __init__(
        self,
        sound: Callable[[], str | None],
        is_heard: Callable[[], bool],
        show_at_top: Callable[[str | None], None],
        show_whole: Callable[[str | None], None],
        notices: Notices,
        make_timer: MakeTimer,
    ) -> None:
        self._sound, self._is_heard = sound, is_heard
        self._show_at_top, self._show_whole, self._notices = show_at_top, show_whole, notices
        self._timer = make_timer(self.watch)
        self._at_top: str | None = None
        self._log_trouble: str | None = None
        self._work_begun = False
        self._told: str | None = None

    def set_log_trouble(self, sentence: str | None) -> None:
        """What is wrong with the log from now on, None for nothing. It is shown in its time."""
        self._log_trouble = sentence

    def watch(self) -> None:
        """Look now, and again and again from now on."""
        self._look()
        self._timer.start(round(LOOK_EVERY_SECONDS * 1000))

    def rest(self) -> None:
        """Look no more until asked to."""
        self._timer.stop()

    def phase_started(self, *, leads: bool) -> None:
        """A phase starts; ``leads`` says whether it only leads to something to do."""
        self._look()
        if not leads:
            self._work_begun = True
            self._show_whole(None)
            return
        is_new = self._log_trouble != self._told or not self._work_begun
        self._told = self._log_trouble
        self._show_whole(self._log_trouble if is_new else None)

    def _look(self) -> None:
        trouble, is_heard = self._sound(), self._is_heard()
        at_top = trouble if is_heard else None
        if at_top != self._at_top:
            if is_heard and trouble is None:
                self._notices.say(SOUND_IS_FINE)
            self._at_top = at_top
            self._show_at_top(at_top)
