"""What a person may press on the page: a closed set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Keep:
    """Keep what is there; ``at`` is the place in the list of outcomes, None for all that wait."""

    at: int | None = None


@dataclass(frozen=True)
class Replace:
    """Take the new file in place of what is there; ``at`` as in :class:`Keep`."""

    at: int | None = None


@dataclass(frozen=True)
class LookAt:
    """Look at a routine that was added, or is there."""

    id: str


@dataclass(frozen=True)
class TryAgain:
    """Read again what could not be added."""


@dataclass(frozen=True)
class CopyWords:
    """Put these words where they can be pasted into a message."""

    words: str


@dataclass(frozen=True)
class ChooseFile:
    """Choose another file."""


@dataclass(frozen=True)
class Leave:
    """To Routines."""


Action: TypeAlias = Keep | Replace | LookAt | TryAgain | CopyWords | ChooseFile | Leave


@dataclass(frozen=True)
class ButtonView:
    """A button, and what it asks for; ``spoken`` is what a screen reader says where the text alone is not enough."""

    text: str
    action: Action
    spoken: str | None = None
