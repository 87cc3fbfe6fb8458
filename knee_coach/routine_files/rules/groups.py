"""Reads a group of keys: every known key once, every problem with the others noted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Decimal
from knee_coach.routine_files.rules.given import Entry, Given
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.unknown_keys import advice_on
from knee_coach.routine_files.yaml_text.lines import quoted
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
        reading.error(node, f"{table.what} is a group of keys, not {kind_of(node)}", table.hint_instead_of(node))
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
        self._entries: dict[str, Entry] = {}
        self._meant: set[str] = set()
        self._written = {key.text for key, _ in node.pairs if isinstance(key, TextNode)}

    def given(self) -> Given:
        parts: list[Given] = []
        for key, value in self._node.pairs:
            if isinstance(key, TextNode):
                if self._begins_another(key):
                    # What follows belongs to an entry whose "-" is missing: read as part of this one, it would be
                    # full of keys given twice.
                    parts.append(self._part())
                    self._first, self._entries, self._meant = {}, {}, set()
                self._pair(key, value)
            elif not isinstance(key, UnreadNode):
                self._reading.error(key, f"a key is a word, not {kind_of(key)}", 'write it like "name: Bridge"')
        given = self._part()
        if parts:
            return parts[0].before((*parts[1:], given))
        for wanted in self._table.keys.values():
            if wanted.required and not given.has(wanted):
                self._reading.error(given.first_key, f'"{wanted.name}" is missing', self._needed(wanted))
        return given

    def _part(self) -> Given:
        return Given(self._node, self._entries, frozenset(self._meant))

    def _needed(self, wanted: Key[object]) -> str:
        key = self._first.get(wanted.name)
        if key is not None and _NUMBERED.match(self._reading.rest_of_line(key)):
            return 'what follows a "#" is a comment: put the whole text in quotes, like "#1"'
        return f'{self._table.what} needs a line like "{wanted.example}"'

    def _begins_another(self, key: TextNode) -> bool:
        """Whether an entry of the list begins here without its "-", which is then reported."""
        if key.text != self._table.begins or key.text not in self._entries:
            return False
        what = "circuit" if key.text == "circuit" else "exercise"
        self._twice(key, key.text, f', or put a "-" before this one if another {what} begins here')
        return True

    def _twice(self, key: TextNode, name: str, more: str = "") -> None:
        line, column = self._reading.place(self._first[name])
        hint = f"the first one is in line {line}, column {column}: keep one of the two{more}"
        self._reading.error(key, f'"{name}" is given twice', hint)

    def _pair(self, key: TextNode, value: Node) -> None:
        name = self._name(key)
        known = self._table.keys.get(name)
        if known is None:
            self._unknown(key, value)
            return
        if name in self._first:
            self._twice(key, name)
        self._first.setdefault(name, key)
        # Of a key given twice, the first that says anything is read.
        if name not in self._entries and not (isinstance(value, TextNode) and value.is_nothing):
            read = None if isinstance(value, UnreadNode) else known.rule.read(value, name, self._reading)
            self._entries[name] = Entry(key, value, read)

    def _name(self, key: TextNode) -> str:
        """The key without signs that nobody can see; they are reported, and it is read as it looks."""
        if key.text in self._table.keys or (name := without_unseen(key.text)) not in self._table.keys:
            return key.text
        sign = first_unseen(key.text)
        what = "a space" if sign is None else f"a sign that cannot be seen ({name_of(sign)})"
        self._reading.error(key, f'the key "{name}" has {what} in it', "delete the whole word and type it anew")
        return name

    def _unknown(self, key: TextNode, value: Node) -> None:
        advice = advice_on(key, value, self._table, self._written, self._reading)
        self._meant |= advice.all_meant
        meant = self._table.keys.get(advice.meant or "")
        instead = None
        if meant and isinstance(meant.rule, Group) and isinstance(value, TextNode) and not value.is_nothing:
            instead = meant.rule.table.hint_for_text(value) or meant.rule.table.how
        hint = self._with_a_point(key, value) or instead or advice.hint
        self._reading.error(key, f"{quoted(key.text)} is not a key of {self._table.what}", hint)

    def _with_a_point(self, key: TextNode, value: Node) -> str | None:
        """For ``{kg: 1,5}``, which to YAML is a ``kg`` of 1 and a key named 5."""
        name, last = next(reversed(self._entries.items()), ("", None))
        if last is None or not isinstance(last.value, TextNode) or not isinstance(value, TextNode):
            return None
        rule, number = self._table.keys[name].rule, f"{last.value.text}.{key.text}"
        touching = self._reading.text[last.value.end : key.start] == ","
        if touching and value.is_nothing and isinstance(rule, Decimal) and rule.takes(number):
            return f'write the decimals with a point: "{number}"'
        return None
