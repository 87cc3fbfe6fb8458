"""What a group of keys may hold: which keys there are, and what each one's value is.

The tables made of these are the whole vocabulary of the format. The reader walks them; so can whatever else needs
to know the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.lines import LONGEST_QUOTE
from knee_coach.routine_files.yaml_text.nodes import Node, TextNode

T_co = TypeVar("T_co", covariant=True)


class Rule(Protocol[T_co]):
    """What the value of a key may be."""

    def read(self, node: Node, key: str, reading: Reading, /) -> T_co | None:
        """The value; None when it cannot be read, and then the problem is noted in ``reading``."""


class Key(Generic[T_co]):
    """One key: its name and the rule of its value.

    Args:
        name: as it stands in a file.
        rule: what its value may be.
        example: for a required key, a line that shows how to write it.
    """

    def __init__(self, name: str, rule: Rule[T_co], *, example: str | None = None) -> None:
        self.name = name
        self.rule = rule
        self.example = example

    @property
    def required(self) -> bool:
        """Whether a group without it has an error."""
        return self.example is not None


class Table:
    """The keys of one kind of group.

    Args:
        what: the group, as messages name it: ``an exercise``.
        keys: every key it may have.
        others: keys that belong elsewhere, each with the hint where to; ``{value}`` in it is what was written.
        meant: other words for a key that people write, each with the key.
        how: the hint for somebody who wrote something else than a group; by default it lists the keys.
        from_text: makes that hint of the text that was written instead, where the text is clear.
        common: the most used keys, where there are too many to list them all.
        begins: the key with which an entry of a list begins; a second one shows that a "-" is missing.
    """

    def __init__(
        self,
        what: str,
        keys: tuple[Key[object], ...],
        *,
        others: Mapping[str, str] | None = None,
        meant: Mapping[str, str] | None = None,
        how: str | None = None,
        from_text: Callable[[str], str | None] | None = None,
        common: tuple[str, ...] = (),
        begins: str | None = None,
    ) -> None:
        self.what = what
        self.keys = {key.name: key for key in keys}
        self.others = others or {}
        self.meant = meant or {}
        self.how = how
        self.begins = begins
        self._from_text = from_text
        self._common = common

    @property
    def some_keys(self) -> str:
        """The keys, or the most used ones and how many more there are."""
        if not self._common:
            return listed(self.keys, "and")
        return f"{', '.join(self._common)} and {len(self.keys) - len(self._common)} more"

    def hint_instead_of(self, node: Node) -> str:
        """What to write in place of a value that is no group."""
        of_text = self.hint_for_text(node)
        return of_text or self.how or f"write its keys on lines of their own under it: {self.some_keys}"

    def hint_for_text(self, node: Node) -> str | None:
        """The group that the text probably means, as it is written; None when there is no telling."""
        if self._from_text is None or not isinstance(node, TextNode) or not 0 < len(node.text) <= LONGEST_QUOTE:
            return None
        return self._from_text(" ".join(node.text.split()))
