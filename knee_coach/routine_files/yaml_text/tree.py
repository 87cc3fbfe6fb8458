"""Builds the nodes of a YAML text.

PyYAML's events are read one by one, never its objects: nothing is constructed, no value is converted, and what a
routine must not have (anchors, aliases, tags, a second document, boundless nesting) is seen before it can grow.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TypeAlias

import yaml

from knee_coach.routine_files.yaml_text.faults import Fault, TakesFaults
from knee_coach.routine_files.yaml_text.indentation import indent_faults, with_plain_spaces
from knee_coach.routine_files.yaml_text.nodes import ListNode, MapNode, Node, Place, TextNode, UnreadNode
from knee_coach.routine_files.yaml_text.syntax import in_plain_words

MOST_NODES = 20_000
DEEPEST = 20
"""How many lists and groups may stand inside one another, the file's own included."""

# A string, because a PyYAML that was built without libyaml has no CSafeLoader.
Loader: TypeAlias = "type[yaml.CSafeLoader] | type[yaml.SafeLoader]"

FASTEST_LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it, some ten times as fast as PyYAML's own."""


_ONE_ROUTINE = 'one file holds one routine: take the "---" away, or give what follows a file of its own'
# A file cannot hold them as they are, but a backslash between double quotes writes them.
_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"


class _StoppedError(Exception):
    """The reason was reported; the rest of the file is not read."""


class _Open:
    """A list or group whose end has not come yet."""

    def __init__(self, start: int, *, is_list: bool, unread: bool) -> None:
        self.start = start
        self.is_list = is_list
        self.unread = unread
        self.children: list[Node] = []

    def closed(self, end: int) -> Node:
        if self.unread:
            return UnreadNode(self.start, end)
        if self.is_list:
            return ListNode(self.start, end, tuple(self.children))
        return MapNode(self.start, end, tuple(zip(self.children[::2], self.children[1::2], strict=True)))


def read_nodes(reading: TakesFaults, loader: Loader = FASTEST_LOADER) -> Node | None:
    """The file's own value; None when it is empty, or when it cannot be read (then the reason is reported)."""
    tree = _Tree(reading)
    text = reading.text
    try:
        for event in yaml.parse(with_plain_spaces(text), Loader=loader):
            if isinstance(event, yaml.DocumentStartEvent) and tree.is_complete:
                at = Place(*_offsets(event))
                reading.fault(Fault(*at, "a second document begins here", _ONE_ROUTINE))
                text = text[: at.start]
                break
            tree.take(event)
    except _StoppedError:
        return None
    except yaml.YAMLError as error:
        for fault in islice(in_plain_words(error, text, tree.many_lines), MOST_NODES):
            reading.fault(fault)
        return None
    for fault in islice(indent_faults(text, tree.many_lines), MOST_NODES):
        reading.fault(fault)
    return tree.root


class _Tree:
    """Builds the nodes from the events."""

    def __init__(self, reading: TakesFaults) -> None:
        self.root: Node | None = None
        self.is_complete = False
        """Whether the document has ended."""
        self.many_lines: list[Place] = []
        """The quoted and block texts of more than one line: a tab in them is text."""
        self._reading = reading
        self._open: list[_Open] = []
        self._nodes = 0
        self._has_escapes = "\\" in reading.text

    def take(self, event: yaml.Event) -> None:
        start, end = _offsets(event)
        match event:
            case yaml.DocumentEndEvent():
                self.is_complete = True
            case yaml.AliasEvent():
                self._report_alias(event, Place(start, end))
                self._add(UnreadNode(start, end))
            case yaml.ScalarEvent():
                self._add(self._scalar(event, start, end))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event, start, end)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._open.pop().closed(end), counted=True)
            case _:
                pass

    @property
    def _muted(self) -> bool:
        return any(collection.unread for collection in self._open)

    def _begin(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent, start: int, end: int) -> None:
        self._count(start, end)
        if len(self._open) == DEEPEST:
            self._stop(
                Place(start, end),
                f"lists and groups of keys stand more than {DEEPEST} deep inside one another here",
                "a routine needs no more than seven; look for brackets or indentation that went wrong",
            )
        unread = self._is_marked(event, Place(start, end))
        self._open.append(_Open(start, is_list=isinstance(event, yaml.SequenceStartEvent), unread=unread))

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> Node:
        if self._is_marked(event, Place(start, end)):
            return UnreadNode(start, end)
        if event.style and "\n" in self._reading.text[start:end]:
            self.many_lines.append(Place(start, end))
        bad = re.search(_CONTROL, event.value) if self._has_escapes else None
        if bad is None:
            return TextNode(start, end, event.value, in_quotes=event.style in {"'", '"'})
        if not self._muted:
            self._error(
                Place(start, end),
                f"this text holds a control character (U+{ord(bad[0]):04X})",
                "take it out; a backslash between double quotes makes one, so write '...' instead of \"...\"",
            )
        return UnreadNode(start, end)

    def _add(self, node: Node, *, counted: bool = False) -> None:
        if not counted:
            self._count(node.start, node.end)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _count(self, start: int, end: int) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._stop(
                Place(start, end),
                f"this file has more than {MOST_NODES:,} values; from here on it is not read",
                "a routine has a few hundred: is it the right file?",
            )

    def _is_marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, at: Place) -> bool:
        """Whether the value has an anchor or a tag, which is then reported."""
        if event.anchor is None and event.tag is None:
            return False
        if not self._muted:
            sign = self._reading.text[at.start]
            what = "name for a value (an anchor)" if sign == "&" else "tag"
            self._error(
                at,
                f'"{sign}" begins a {what}, and routine files have none',
                f'take it away; a text that is meant to begin with "{sign}" needs quotes round it',
            )
        return True

    def _report_alias(self, event: yaml.AliasEvent, at: Place) -> None:
        if not self._muted:
            self._error(
                at,
                f'"*{event.anchor}" stands for a value of another place (an alias), and routine files have none',
                'write the value itself here; a text that is meant to begin with "*" needs quotes round it',
            )

    def _stop(self, at: Place, message: str, hint: str) -> None:
        self._error(at, message, hint)
        raise _StoppedError

    def _error(self, at: Place, message: str, hint: str) -> None:
        self._reading.fault(Fault(*at, message, hint))


def _offsets(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise AssertionError("only events made by hand have no marks")
    return start.index, end.index
