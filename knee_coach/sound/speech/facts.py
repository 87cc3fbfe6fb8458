"""What is known about the voice of this computer, and what to say about it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from knee_coach.model.sound_settings import Language
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.speech.speaker import Voice

ADJECTIVES = {Language.ENGLISH: "English", Language.SPANISH: "Spanish"}


NO_ANSWER = "The voice does not answer. Sentences are left out until it does."


@dataclass(frozen=True)
class VoiceFacts:
    """What a voice process found for a ``language`` and a ``wished`` voice (None for the best one).

    ``engine`` is its name with Qt, None without one; ``voices`` those of the language, the best ones first; ``used``
    the one that speaks; ``why_not`` the engines' own words about why there is none.
    """

    language: Language
    wished: str | None = None
    engine: str | None = None
    voices: tuple[Voice, ...] = ()
    used: Voice | None = None
    why_not: str = ""

    def message(self) -> Message:
        """As a message."""
        return {
            "is": "facts",
            "language": self.language.value,
            "wished": self.wished,
            "engine": self.engine,
            "voices": [[voice.name, voice.locale] for voice in self.voices],
            "used": None if self.used is None else [self.used.name, self.used.locale],
            "why_not": self.why_not,
        }

    @classmethod
    def from_message(cls, message: Message) -> VoiceFacts:
        """The facts in a message."""
        return cls(
            Language(message["language"]),
            message["wished"],
            message["engine"],
            tuple(Voice(name, locale) for name, locale in message["voices"]),
            None if message["used"] is None else Voice(*message["used"]),
            message["why_not"],
        )


def trouble(facts: VoiceFacts, system: str = sys.platform) -> str | None:
    """What is wrong with the voice and how to mend it, None when all is well; ``system`` is a :data:`sys.platform`."""
    if facts.engine is None:
        return f"No voice for sentences was found. {_mend_engine(system)}"
    if facts.used is None:
        return f"There is no {ADJECTIVES[facts.language]} voice. {_mend_language(system)}"
    if facts.wished is not None and facts.wished != facts.used.name:
        return f"The voice “{facts.wished}” was not found. “{facts.used.name}” speaks instead."
    return None


def _mend_engine(system: str) -> str:
    match system:
        case "win32":
            return "Add one in Windows' settings, under Time & language, Speech."
        case "darwin":
            return "Add one in the system's settings, under Accessibility, Spoken Content."
        case _:
            return "On Debian and Ubuntu: sudo apt install speech-dispatcher speech-dispatcher-espeak-ng"


def _mend_language(system: str) -> str:
    match system:
        case "win32" | "darwin":
            return _mend_engine(system)
        case _:
            return "On Debian and Ubuntu: sudo apt install speech-dispatcher-espeak-ng"
