"""Settings of the patient's about what is heard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

SLOWEST_SPEECH = 0.6
FASTEST_SPEECH = 1.6


class SoundChoice(Enum):
    """What sounds: words, tones, both, or nothing."""

    WORDS_AND_TONES = "words_and_tones"
    TONES_ONLY = "tones_only"
    WORDS_ONLY = "words_only"
    OFF = "off"

    @property
    def has_words(self) -> bool:
        """Whether words and sentences are spoken."""
        return self in (SoundChoice.WORDS_AND_TONES, SoundChoice.WORDS_ONLY)


class Language(Enum):
    """The languages that words are recorded in; the values are their ISO 639-1 codes."""

    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True)
class SoundSettings:
    """What is heard, and how it is spoken.

    ``speaks`` is whether the system's voice says sentences; ``voice`` its name, None for the one that fits the language
    best. ``speed`` 0.6 to 1.6 multiplies a calm 150 words a minute; it is the system's voice's alone, recordings
    are as they are.

    Raises:
        ValueError: when ``speed`` is outside its range.
    """

    choice: SoundChoice = SoundChoice.WORDS_AND_TONES
    language: Language = Language.ENGLISH
    speaks: bool = True
    voice: str | None = None
    speed: float = 1.0

    def __post_init__(self) -> None:
        if not SLOWEST_SPEECH <= self.speed <= FASTEST_SPEECH:
            raise ValueError(f"speed is 0.6 to 1.6, not {self.speed}")
