"""The rules of words and texts: what may stand after a key, and what is said when something else does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.keys import Rule
from knee_coach.routine_files.rules.texts import looks_like_a_list, text_of, warn_of_a_number, warn_of_nothing
from knee_coach.routine_files.yaml_text.lines import printable, quoted
from knee_coach.routine_files.yaml_text.nodes import ListNode, Node, TextNode, kind_of
from knee_coach.routine_files.yaml_text.slips import slip_in_line

T = TypeVar("T")

_ID = re.compile(patterns.ID)


class Text(NamedTuple):
    """A text. ``longest`` bounds its characters; on ``one_line`` its line breaks become spaces."""

    longest: int | None = None
    one_line: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "a text", reading)
        if text is None:
            return None
        if self.one_line:
            text = " ".join(text.split())
        if not text:
            reading.error(node, f'"{key}" has an empty text', "write something between the quotes")
            return None
        if self.longest is not None and len(text) > self.longest:
            reading.error(node, f'"{key}" has {len(text)} characters', f"it can have {self.longest} at most")
            return None
        if isinstance(node, TextNode):
            warn_of_a_number(node, reading)
            warn_of_nothing(node, text, reading)
        return text


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list of values of one rule; a single value is taken as a list of one."""

    item: Rule[T]

    def read(self, node: Node, key: str, reading: Reading) -> tuple[T, ...] | None:
        """See `Rule`."""
        found = []
        if isinstance(node, TextNode) and looks_like_a_list(node, reading):
            return None
        for item in node.items if isinstance(node, ListNode) else (node,):
            if isinstance(item, TextNode) and item.is_nothing:
                reading.error(item, f'an item of "{key}" is empty', 'write something after the "-", or take it away')
            elif (value := self.item.read(item, key, reading)) is not None:
                found.append(value)
        return tuple(found)


class Flag:
    """``true`` or ``false``."""

    def read(self, node: Node, key: str, reading: Reading) -> bool | None:
        """See `Rule`."""
        text = text_of(node, key, "true or false", reading)
        if text in {"true", "false"}:
            return text == "true"
        if text is not None:
            reading.error(node, f"{quoted(text)} is neither true nor false", f'write "{key}: true" or "{key}: false"')
        return None


class Id:
    """An id: small letters, digits and hyphens."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "a word", reading)
        if text is not None and not _ID.fullmatch(text):
            reading.error(node, f"{quoted(text)} cannot be an id", 'use a to z, 0 to 9 and "-" only, like "wall-squat"')
            return None
        return text


class Language:
    """A language tag of BCP 47: ``en``, ``pt-BR``."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "a language", reading)
        if text is not None and not re.fullmatch(patterns.LANGUAGE, text, re.IGNORECASE | re.ASCII):
            reading.error(node, f"{quoted(text)} is not a language tag", 'write it like "en", "de" or "pt-BR"')
            return None
        return text


class Exactly(NamedTuple):
    """One fixed text; ``newer`` is the pattern of later ones, which only a newer program can read."""

    text: str
    hint: str
    newer: str = ""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, f'"{self.text}"', reading)
        if text is not None and self.newer and text != self.text and re.fullmatch(self.newer, text):
            message = f"this program reads {self.text}, and the file says {printable(text)}"
            reading.error(node, message, f"a newer program may be needed; {self.hint}, if the file follows that")
            return None
        if text is not None and text != self.text:
            reading.error(node, f'{quoted(text)} cannot stand after "{key}"', self.hint)
            return None
        return text


class Entries(NamedTuple):
    """A list of 1 to 200 entries, which are read when everything they need is known."""

    most: int = 200

    def read(self, node: Node, key: str, reading: Reading) -> tuple[Node, ...] | None:
        """See `Rule`."""
        if not isinstance(node, ListNode) and (slip := slip_in_line(reading.text, node.start)) is not None:
            reading.fault(slip)
            return None
        if not isinstance(node, ListNode):
            reading.error(node, f'"{key}" is a list, not {kind_of(node)}', 'begin each exercise with "- name: ..."')
            return None
        if not node.items:
            reading.error(node, "there is nothing to play", 'write at least one exercise, beginning with "- name: ..."')
        if len(node.items) > self.most:
            reading.error(node, f'"{key}" has {len(node.items)} entries', f"it can have {self.most} at most")
        return node.items[: self.most]
