"""What the voice process needs of a speech engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.reader import Engine
from knee_coach.sound.speech.speaker import Voice


class VoiceEngine(Engine, Protocol):
    """A speech engine with voices: :class:`~knee_coach.sound.speech.qt_engine.QtEngine`."""

    @property
    def name(self) -> str:
        """Like ``speechd``."""

    def follow(self, changed: Callable[[], None], failed: Callable[[str], None]) -> None:
        """Call ``changed`` when it begins or ends to speak, and ``failed`` with its reason when it cannot."""

    def voices(self, language: Language) -> tuple[Voice, ...]:
        """Its voices for a language, in its own order."""

    def use(self, voice: Voice, words_a_minute: float) -> None:
        """Speak with one of its :meth:`voices` at a speed."""
