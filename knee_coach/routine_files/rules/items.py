"""The items of a list as they were written: for faults that only the whole list shows."""

from __future__ import annotations

from collections.abc import Iterator

from knee_coach.routine_files.yaml_text.nodes import ListNode, Node, TextNode


def items_of(node: Node) -> tuple[Node, ...]:
    """The items of a list; a single value is a list of one."""
    return node.items if isinstance(node, ListNode) else (node,)


def words_of(node: Node) -> Iterator[tuple[Node, str]]:
    """The items that are texts, each with its text."""
    return ((item, item.text.strip()) for item in items_of(node) if isinstance(item, TextNode))


def first_repeated(node: Node) -> Node | None:
    """The first item that says what an earlier one said; None without one."""
    earlier: set[str] = set()
    for item, word in words_of(node):
        if word in earlier:
            return item
        earlier.add(word)
    return None
