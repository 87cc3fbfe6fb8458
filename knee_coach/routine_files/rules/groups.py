"""Reads a group of keys: every known key once, every problem with the others noted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from knee_coach.routine_files.reading import Reading, quoted
from knee_coach.routine_files.rules.given import Entry, Given
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.lines import printable
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode, UnreadNode, kind_of
from knee_coach.routine_files.yaml_text.slips import slip_in_line
from knee_coach.routine_files.yaml_text.unseen import first_unseen, name_of, without_unseen

T = TypeVar("T")

_NUMBERED = re.compile(r" *: +#\S")


def read_group(node: Node, table: Table, reading: Reading) -> Given | None:
    """The group's values, every problem in it noted; None when it is not a group of keys."""
    if isinstance(node, UnreadNode):
        return None
    if isinstance(node, TextNode) and node.is_nothing:
        reading.error(node, "an entry of the list is empty", 'write something after the "-", or take it away')
        return None
    if not isinstance(node, MapNode):
        if isinstance(node, TextNode) and (slip := slip_in_line(reading.text, node.start)) is not None:
            reading.fault(slip)
            return None
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


def _only_heads(value: Node) -> bool:
    """Whether a key stands above other keys, or above nothing: ``- Bridge:``."""
    return isinstance(value, MapNode) or (isinstance(value, TextNode) and value.is_nothing)


def _pairs(value: Node) -> tuple[tuple[Node, Node], ...]:
    return value.pairs if isinstance(value, MapNode) else ()


class _GroupReader:
    def __init__(self, node: MapNode, table: Table, reading: Reading) -> None:
        self._node = node
        self._table = table
        self._reading = reading
        self._first: dict[str, TextNode] = {}
        self._entries: dict[str, Entry] = {}
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
                self._reading.error(given.first_key, f'"{wanted.name}" is missing', self._needed(wanted))
        return given

    def _needed(self, wanted: Key[object]) -> str:
        key = self._first.get(wanted.name)
        if key is not None and _NUMBERED.match(self._reading.rest_of_line(key)):
            return 'what follows a "#" is a comment: put the whole text in quotes, like "#1"'
        return f'{self._table.what} needs a line like "{wanted.example}"'

    def _pair(self, key: TextNode, value: Node) -> None:
        name = self._name(key)
        known = self._table.keys.get(name)
        if known is None:
            self._unknown(key, value)
        elif name in self._first:
            line, column = self._reading.place(self._first[name])
            hint = f"the first one is in line {line}, column {column}: keep one of the two"
            self._reading.error(key, f'"{name}" is given twice', hint)
        else:
            self._first[name] = key
            if not (isinstance(value, TextNode) and value.is_nothing):
                read = None if isinstance(value, UnreadNode) else known.rule.read(value, name, self._reading)
                self._entries[name] = Entry(key, value, read)

    def _name(self, key: TextNode) -> str:
        """The key without signs that nobody can see; they are reported, and it is read as it looks."""
        if key.text in self._table.keys or (name := without_unseen(key.text)) not in self._table.keys:
            return key.text
        sign = first_unseen(key.text)
        what = "a blank" if sign is None else f"a sign that cannot be seen ({name_of(sign)})"
        self._reading.error(key, f'the key "{name}" has {what} in it', "delete the whole word and type it anew")
        return name

    def _unknown(self, key: TextNode, value: Node) -> None:
        table = self._table
        message = f"{quoted(key.text)} is not a key of {table.what}"
        meant = table.meant.get(key.text.lower())
        if meant in self._first:
            meant = None
        if meant is None and key.text in table.others:
            self._reading.error(key, message, table.others[key.text])
            return
        likely = (meant,) if meant else self._reading.near(key.text, table.keys)
        self._slips.update(likely)
        hint = f'did you mean "{likely[0]}"?' if likely else f"{table.what} can have {listed(table.keys, 'and')}"
        if not likely and "name" in table.keys and _only_heads(value):
            hint = f'write "- name: {printable(key.text)}", and the other keys in lines of their own under that'
            self._slips.update(inner.text for inner, _ in _pairs(value) if isinstance(inner, TextNode))
        self._reading.error(key, message, hint)
