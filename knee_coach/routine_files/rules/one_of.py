"""The rule of a word that must be one of a few."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.lines import quoted
from knee_coach.routine_files.yaml_text.nodes import ListNode, Node, TextNode

E = TypeVar("E", bound=Enum)

_FARTHEST = 100
"""Characters that are looked through for the sign before a value."""


@dataclass(frozen=True)
class OneOf(Generic[E]):
    """One word of a closed set: the values of an enumeration."""

    words: type[E]
    told: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What a hint explains of words that are easily taken for one another."""
    elsewhere: Callable[[str, str], str | None] | None = None
    """Makes the hint of a text that is written so elsewhere, and of the sign before it; None when there is no
    telling."""

    def read(self, node: Node, key: str, reading: Reading) -> E | None:
        """See `Rule`."""
        if isinstance(node, ListNode) and (hint := self._hint_for_list(node)):
            reading.error(node, f'"{key}" is one word, not a list', hint)
            return None
        text = text_of(node, key, "one word", reading)
        if text is None:
            return None
        by_word = {str(word.value): word for word in self.words}
        if text not in by_word:
            hint = self.elsewhere(text, _sign_before(node, reading)) if self.elsewhere else None
            hint = hint or f"{self._guess(text, by_word, reading)}it can be {listed(map(self._explained, by_word))}"
            reading.error(node, f'{quoted(text)} is not a choice for "{key}"', hint)
        return by_word.get(text)

    def _hint_for_list(self, node: ListNode) -> str | None:
        words = (item.text.strip() for item in node.items if isinstance(item, TextNode))
        return self.elsewhere(" ".join(words), "") if self.elsewhere else None

    def _guess(self, text: str, by_word: Mapping[str, E], reading: Reading) -> str:
        first = (text.lower().split() or [""])[0]
        likely = (first,) if first in by_word else reading.near(text, by_word)
        return f'did you mean "{likely[0]}"? ' if likely else ""

    def _explained(self, word: str) -> str:
        return f"{word} ({self.told[word]})" if word in self.told else word


def _sign_before(node: Node, reading: Reading) -> str:
    return reading.text[max(0, node.start - _FARTHEST) : node.start].rstrip()[-1:]
