"""What to say of a key that a group does not have."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.keys import Table
from knee_coach.routine_files.yaml_text.lines import printable
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode

_LONGEST_REPEATED = 30
"""Characters: a longer value is not repeated in a hint."""


class Advice(NamedTuple):
    """What to write instead."""

    hint: str
    meant: str | None = None
    """The key that was probably meant."""
    all_meant: frozenset[str] = frozenset()
    """All keys that may have been meant."""


def advice_on(key: TextNode, value: Node, table: Table, written: Set[str], reading: Reading) -> Advice:
    """What to write instead of the key.

    Args:
        key: the unknown key.
        value: what stands after it.
        table: the keys there are.
        written: the keys of the group as they stand in the file; one that is there already is not what was meant.
        reading: knows the words that are near.
    """
    word = key.text.strip().lower().replace(" ", "_").replace("-", "_")
    meant = table.meant.get(word)
    if meant is not None and meant not in written:
        return Advice(f'did you mean "{meant}"?', meant, frozenset({meant}))
    if word in table.others:
        return Advice(table.others[word].replace("{value}", _repeated(value)))
    likely = reading.near(key.text, table.keys)
    if likely:
        return Advice(f'did you mean "{likely[0]}"?', likely[0], frozenset(likely))
    if "name" in table.keys and _only_heads(value):
        hint = f'write "- name: {printable(key.text)}", and the other keys in lines of their own under that'
        return Advice(hint, None, frozenset(inner.text for inner, _ in _pairs(value) if isinstance(inner, TextNode)))
    return Advice(f"{table.what} can have {table.some_keys}")


def _repeated(value: Node) -> str:
    shown = printable(value.text) if isinstance(value, TextNode) else ""
    return shown if 0 < len(shown) <= _LONGEST_REPEATED else "..."


def _only_heads(value: Node) -> bool:
    """Whether a key stands above other keys, or above nothing: ``- Bridge:``."""
    return isinstance(value, MapNode) or (isinstance(value, TextNode) and value.is_nothing)


def _pairs(value: Node) -> tuple[tuple[Node, Node], ...]:
    return value.pairs if isinstance(value, MapNode) else ()
