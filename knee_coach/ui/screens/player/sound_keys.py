"""Louder, quieter, off: what the keys do to the sound, and the word about it that stands on the stage for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from knee_coach.ui.ports import SoundControls
from knee_coach.ui.screens.player.volume import Volume
from knee_coach.ui.session_driver import MakeTimer

NOTICE_SECONDS = 2.0
"""Seconds that the volume is shown after it was changed."""


class SoundKeys(QObject):
    """Holds the volume. ``show_notice`` gets a sentence to show, None to show none.

    Between exercises, when nothing else is to be said, that sentence is what is wrong with the sound.
    """

    volume_changed = Signal(object)

    def __init__(
        self,
        sound: SoundControls,
        volume: Volume,
        show_notice: Callable[[str | None], None],
        make_timer: MakeTimer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._volume = volume
        self._show_notice = show_notice
        self._timer = make_timer(self._notice_over)
        self._noticing = False
        self._status: str | None = None
        self._apply()

    def louder(self, steps: int) -> None:
        """So many tenths louder; quieter when below 0."""
        self._set(self._volume.changed(steps))

    def toggle(self) -> None:
        """Off, or on again."""
        self._set(self._volume.toggled())

    def show_status(self, *, now: bool) -> None:
        """Show what is wrong with the sound, if anything is; not ``now`` means never mind, there is work to do."""
        self._status = self._sound.status() if now else None
        if not self._noticing:
            self._show_notice(self._status)

    def _set(self, volume: Volume) -> None:
        self._volume = volume
        self._apply()
        self._noticing = True
        self._show_notice(volume.said)
        self._timer.start(round(NOTICE_SECONDS * 1000))
        self.volume_changed.emit(volume)

    def _apply(self) -> None:
        self._sound.set_volume(self._volume.share)
        self._sound.set_muted(self._volume.muted)

    def _notice_over(self) -> None:
        self._noticing = False
        self._show_notice(self._status)
