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
from knee_coach.routine_files.yaml_text.nodes import Node

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True)
class OneOf(Generic[E]):
    """One word of a closed set: the values of an enumeration."""

    words: type[E]
    told: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What a hint explains of words that are easily taken for one another."""
    elsewhere: Callable[[str], str | None] | None = None
    """Makes the hint of a text that is written so elsewhere; None when there is no telling."""

    def read(self, node: Node, key: str, reading: Reading) -> E | None:
        """See `Rule`."""
        text = text_of(node, key, "one word", reading)
        if text is None:
            return None
        by_word = {str(word.value): word for word in self.words}
        if text not in by_word:
            hint = self.elsewhere(text) if self.elsewhere else None
            hint = hint or f"{self._guess(text, by_word, reading)}it can be {listed(map(self._explained, by_word))}"
            reading.error(node, f'{quoted(text)} is not a choice for "{key}"', hint)
        return by_word.get(text)

    def _guess(self, text: str, by_word: Mapping[str, E], reading: Reading) -> str:
        # "left leg" can only mean one thing; "both legs" may mean one after the other.
        first = (text.lower().split() or [""])[0]
        if first in self.told and first != text.lower():
            return ""
        likely = (first,) if first in by_word else reading.near(text, by_word)
        return f'did you mean "{likely[0]}"? ' if likely else ""

    def _explained(self, word: str) -> str:
        return f"{word} ({self.told[word]})" if word in self.told else word
