"""What a feeder needs of a sound device."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Protocol


class Output(Protocol):
    """A sound device that takes samples by itself."""

    def start(self, samples: array[int], first: Callable[[], int]) -> bool:
        """Drop what was to be played and play these on the default output; False when there is none to be had.

        ``first``, asked at the last instant, says how many of them to leave out; the next ones swell from silence.
        """

    def replace(self, samples: array[int]) -> None:
        """Go on with these after what the device has taken."""

    def taken(self) -> int:
        """How many samples are gone of those it was given last: left out at the start, or taken by the device."""

    def is_left_behind(self) -> bool:
        """Whether the system's default output is another one by now."""
