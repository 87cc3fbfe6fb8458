"""Reads a group of keys: every known key once, every problem with the others noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar, cast

from knee_coach.routine_files.reading import Reading, quoted
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode, UnreadNode, kind_of

T = TypeVar("T")


class _Entry(NamedTuple):
    key: TextNode
    value: Node
    read: object


class Given:
    """A group as it was written: the values that could be read, and where they stand."""

    def __init__(self, node: MapNode, entries: Mapping[str, _Entry], slips: frozenset[str]) -> None:
        self.node = node
        self.slips = slips
        """The known keys that unknown ones look like."""
        self._entries = entries

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
    def first_key(self) -> Node:
        """Where something missing is reported: the first key, or the group itself when it has none."""
        return self.node.pairs[0][0] if self.node.pairs else self.node


def read_group(node: Node, table: Table, reading: Reading) -> Given | None:
    """The group's values, every problem in it noted; None when it is not a group of keys."""
    if isinstance(node, UnreadNode):
        return None
    if not isinstance(node, MapNode):
        hint = table.how or f"write its keys on lines of their own under it: {listed(table.keys, 'and')}"
        reading.error(node, f"{table.what} is a group of keys, not {kind_of(node)}", hint)
        return None
    return _GroupReader(node, table, reading).given()


@dataclass(frozen=True)
class Group(Generic[T]):
    """The rule of a key whose value is a group: ``build`` makes one thing of what was given."""

    table: Table
    build: Callable[[Given, Reading], T]

    def read(self, node: Node, _key: str, reading: Reading) -> T | None:
        """See `Rule`."""
        given = read_group(node, self.table, reading)
        return None if given is None else self.build(given, reading)


class _GroupReader:
    def __init__(self, node: MapNode, table: Table, reading: Reading) -> None:
        self._node = node
        self._table = table
        self._reading = reading
        self._first: dict[str, TextNode] = {}
        self._entries: dict[str, _Entry] = {}
        self._slips: set[str] = set()

    def given(self) -> Given:
        for key, value in self._node.pairs:
            if isinstance(key, TextNode):
                self._pair(key, value)
            elif not isinstance(key, UnreadNode):
                self._reading.error(key, f"a key is a word, not {kind_of(key)}", 'write it like "name: Bridge"')
        given = Given(self._node, self._entries, frozenset(self._slips))
        for wanted in self._table.keys.values():
            if wanted.required and not given.has(wanted):
                hint = f'{self._table.what} needs a line like "{wanted.example}"'
                self._reading.error(given.first_key, f'"{wanted.name}" is missing', hint)
        return given

    def _pair(self, key: TextNode, value: Node) -> None:
        name = key.text
        known = self._table.keys.get(name)
        if known is None:
            self._unknown(key)
        elif name in self._first:
            line, column = self._reading.place(self._first[name])
            hint = f"the first one is in line {line}, column {column}: keep one of the two"
            self._reading.error(key, f'"{name}" is given twice', hint)
        else:
            self._first[name] = key
            if not (isinstance(value, TextNode) and value.is_nothing):
                read = None if isinstance(value, UnreadNode) else known.rule.read(value, name, self._reading)
                self._entries[name] = _Entry(key, value, read)

    def _unknown(self, key: TextNode) -> None:
        table = self._table
        message = f"{quoted(key.text)} is not a key of {table.what}"
        meant = table.meant.get(key.text.lower())
        if meant is None and key.text in table.others:
            self._reading.error(key, message, table.others[key.text])
            return
        likely = (meant,) if meant else self._reading.near(key.text, table.keys)
        self._slips.update(likely)
        hint = f'did you mean "{likely[0]}"?' if likely else f"{table.what} can have {listed(table.keys, 'and')}"
        self._reading.error(key, message, hint)
