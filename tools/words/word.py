"""What one recording says, and how the engine is to say it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One recording.

    ``cues`` are the names it is found by, ``text`` is what is said, as it is written. ``spelled`` is what the engine
    is given where it would say the text wrongly. ``at_most`` is how long the recording may be, in seconds; None for a
    sentence, which nothing follows closely.
    """

    cues: tuple[str, ...]
    text: str
    at_most: float | None
    spelled: str | None = None
