"""What the player says is wrong: first what threatens the log, then what is wrong with the sound."""

from __future__ import annotations

from knee_coach.store.errors import LogError
from knee_coach.ui.ports import SoundControls


class TellsTroubles:
    """The sound's controls, whose status also tells that sets cannot be written for now."""

    def __init__(self, sound: SoundControls) -> None:
        self._sound = sound
        self._log_trouble: LogError | None = None

    def log_in_trouble(self, trouble: LogError | None) -> None:
        """Sets cannot be written (they are kept in memory meanwhile); None: all is written again."""
        self._log_trouble = trouble

    def set_volume(self, share: float) -> None:
        """Set the volume, 0 to 1."""
        self._sound.set_volume(share)

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute."""
        self._sound.set_muted(muted)

    def status(self) -> str | None:
        """A sentence, None when all is well."""
        return self._sound.status() if self._log_trouble is None else str(self._log_trouble)
