"""A group of keys as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar, cast

from knee_coach.routine_files.rules.keys import Key
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode

T = TypeVar("T")


class Entry(NamedTuple):
    """One key with something after it; ``read`` is None when its value could not be read."""

    key: TextNode
    value: Node
    read: object


class Given:
    """A group as it was written: the values that could be read, and where they stand."""

    def __init__(
        self, node: MapNode, entries: Mapping[str, Entry], meant: frozenset[str], others: tuple[Given, ...] = ()
    ) -> None:
        self.node = node
        self.meant = meant
        """The known keys that unknown ones look like."""
        self.others = others
        """What follows in the same group, in parts that each seem to be an entry of its own whose "-" is missing."""
        self._entries = entries

    def before(self, others: tuple[Given, ...]) -> Given:
        """The same, with what follows it in the group."""
        return Given(self.node, self._entries, self.meant, others)

    def get(self, key: Key[T]) -> T | None:
        """The value; None when the key is absent or its value could not be read."""
        entry = self._entries.get(key.name)
        return None if entry is None else cast("T | None", entry.read)

    def get_or(self, key: Key[T], default: T) -> T:
        """The value, or ``default``."""
        value = self.get(key)
        return default if value is None else value

    def has(self, key: Key[object]) -> bool:
        """Whether the key is there with something after it, right or wrong."""
        return key.name in self._entries

    def key_at(self, key: Key[object]) -> Node:
        """The key's own place; the key must be there."""
        return self._entries[key.name].key

    def value_at(self, key: Key[object]) -> Node:
        """The value's place; the key must be there."""
        return self._entries[key.name].value

    def in_order(self, *keys: Key[object]) -> list[Key[object]]:
        """Those of the keys that are there, in the order of the file."""
        known = {key.name: key for key in keys}
        return [known[name] for name in self._entries if name in known]

    @property
    def broken_off(self) -> bool:
        """Whether it goes only up to where another one seems to begin; what it lacks is then no problem."""
        return bool(self.others)

    @property
    def first_key(self) -> Node:
        """Where something missing is reported: the first key, or the group itself when it has none."""
        return self.node.pairs[0][0] if self.node.pairs else self.node
