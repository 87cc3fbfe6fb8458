"""A fault that was found in a text before there were values to read."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Fault(NamedTuple):
    """Where (offsets in the text), what, and how to mend it."""

    start: int
    end: int
    message: str
    hint: str


class TakesFaults(Protocol):
    """A text that is read, and who is told what is wrong with it."""

    @property
    def text(self) -> str:
        """The whole text; a carriage return stands in it only before a line feed."""

    def fault(self, fault: Fault) -> None:
        """Note one fault."""
