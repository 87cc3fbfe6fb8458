"""No voice: for those who want none."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.speaker import Utterance, Voice


class SilentSpeaker:
    """Says nothing, and starts nothing that could."""

    def play(self, script: Sequence[Utterance], position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""

    def set_settings(self, settings: SoundSettings) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""

    def is_ready(self) -> bool:
        """It never is."""
        return False

    def voices(self) -> tuple[Voice, ...]:
        """None."""
        return ()

    def status(self) -> str | None:
        """Nothing is wrong: no voice was wanted."""
        return None

    def close(self) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
