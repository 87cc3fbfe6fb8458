"""What speaks sentences, whichever way it does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knee_coach.model.sound_settings import SoundSettings


@dataclass(frozen=True, order=True)
class Utterance:
    """A text to be spoken from ``at`` on, and to be broken off at ``until``: seconds of the session's clock."""

    at: float
    text: str
    until: float


@dataclass(frozen=True)
class Voice:
    """A voice of this computer's, by the name its engine gives it; ``locale`` is like ``en_GB``."""

    name: str
    locale: str


class Speaker(Protocol):
    """Speaks utterances at their instants. None of its methods waits for the voice, and none raises when it fails."""

    def play(self, script: Sequence[Utterance], position_seconds: float) -> None:
        """Speak these in place of those before; ``position_seconds`` is what the session's clock says now.

        What is being spoken goes on if it is in both. An utterance whose time is over, or that should have begun more
        than half a second ago, is left out; one that was asked for before the voice was first ready is spoken late if
        there is time for it.
        """

    def cut(self) -> None:
        """Fall silent at once, and forget the script."""

    def set_gain(self, gain: float) -> None:
        """Multiply its loudness by 0 to 1, from the next utterance on; 0 also breaks off the one that is spoken."""

    def set_settings(self, settings: SoundSettings) -> None:
        """Speak in another language, with another voice or at another speed, from the next utterance on."""

    def is_ready(self) -> bool:
        """Whether an utterance asked for now would be heard, as far as is known."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices for the language of the settings, the best ones first; empty until they are known."""

    def status(self) -> str | None:
        """A sentence about what is wrong with the voice and how to mend it, None when all is well or not yet known."""

    def close(self) -> None:
        """Fall silent and let go of the voice. Closing twice is fine."""
