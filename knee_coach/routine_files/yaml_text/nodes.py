"""Nodes: the values of a YAML text, each as the text that stands there and with its place (offsets).

They are named tuples and not dataclasses because a file may have 20,000 of them.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Span(Protocol):
    """Anything that knows where in the text it stands: offsets of its start and its end."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


class TextNode(NamedTuple):
    """A text, a number, anything that is neither list nor group."""

    start: int
    end: int
    text: str
    in_quotes: bool

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written: a key with nothing after it."""
        return not self.in_quotes and not self.text.strip()


class ListNode(NamedTuple):
    """A list."""

    start: int
    end: int
    items: tuple[Node, ...]


class MapNode(NamedTuple):
    """A group of keys, in the order of the file."""

    start: int
    end: int
    pairs: tuple[tuple[Node, Node], ...]


class UnreadNode(NamedTuple):
    """Something already reported (an anchor, an alias, a tag), which is not read further."""

    start: int
    end: int


Node = TextNode | ListNode | MapNode | UnreadNode


def kind_of(node: Node) -> str:
    """What a value is, as messages name it."""
    return {ListNode: "a list", MapNode: "a group of keys"}.get(type(node), "a text")


class Place(NamedTuple):
    """A place in the text that is not a node."""

    start: int
    end: int
