"""What is known of the voices that this computer has for a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class VoicesAsked:
    """The computer was asked and has not answered yet."""


@dataclass(frozen=True)
class VoicesSilent:
    """The computer was asked, and did not answer in the time that an answer takes."""


@dataclass(frozen=True)
class VoicesKnown:
    """The names it answered with; none where it has no voice for the language."""

    names: tuple[str, ...]


Voices: TypeAlias = VoicesAsked | VoicesSilent | VoicesKnown
