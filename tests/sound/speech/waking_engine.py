"""Stands in for the speech engine in the voice process: one with a voice, which says nothing."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.speaker import Voice


class WakingEngine:
    name = "speechd"

    def follow(self, changed: Callable[[], None], failed: Callable[[str], None]) -> None:
        pass

    def voices(self, language: Language) -> tuple[Voice, ...]:
        return (Voice("Anna", f"{language.value}_GB"),)

    def use(self, voice: Voice, words_a_minute: float) -> None:
        pass

    def say(self, text: str, gain: float) -> None:
        raise AssertionError("nothing is to be said")

    def stop(self) -> None:
        pass

    def is_speaking(self) -> bool:
        return False
