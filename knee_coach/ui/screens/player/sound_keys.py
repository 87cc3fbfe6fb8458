"""Louder, quieter, off: what the keys do to the sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from knee_coach.ui.ports import SoundControls
from knee_coach.ui.screens.player.notices import Notices
from knee_coach.ui.volume import Volume


class SoundKeys(QObject):
    """Holds the volume and says it when it is changed."""

    volume_changed = Signal(object)

    def __init__(self, sound: SoundControls, volume: Volume, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._volume = volume
        self._notices = notices
        self._apply()

    def louder(self, steps: int) -> None:
        """So many tenths louder; quieter when below 0."""
        self._set(self._volume.changed(steps))

    def toggle(self) -> None:
        """Off, or on again."""
        self._set(self._volume.toggled())

    def is_heard(self) -> bool:
        """Whether the patient wants to hear anything."""
        return not self._volume.is_silent

    def _set(self, volume: Volume) -> None:
        self._volume = volume
        self._apply()
        self._notices.say(volume.said)
        self.volume_changed.emit(volume)

    def _apply(self) -> None:
        self._sound.set_volume(self._volume.share)
        self._sound.set_muted(self._volume.muted)
