"""The text of a value, and what is seen in it of a slip in the writing."""

from __future__ import annotations

import re

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.yaml_text.lines import quoted
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, Place, TextNode, UnreadNode, kind_of
from knee_coach.routine_files.yaml_text.slips import LIST_SIGNS
from knee_coach.routine_files.yaml_text.unseen import INVISIBLE

_LIST_SIGN = re.compile(rf"(?P<hyphen>-)(?P<word>[^\W\d_]\w*)|(?P<other>[{LIST_SIGNS}])\s")
_NOTHING_ELSEWHERE = {"null", "~"}
_NUMBER_SIGN = re.compile(r" +(#[0-9]+)")


def text_of(node: Node, key: str, what: str, reading: Reading) -> str | None:
    """The text of a value that must be one; ``what`` is what the key takes: ``a time``."""
    if isinstance(node, TextNode):
        # What has no width comes along when a text is copied from a web page, and says nothing.
        return node.text.strip().strip(INVISIBLE).strip()
    if not isinstance(node, UnreadNode):
        hint = f'write it on one line, like "{key}: ..."'
        if isinstance(node, MapNode):
            hint = 'when a ":" belongs to a text, put the whole text in quotes: "..."'
        reading.error(node, f'"{key}" is {what}, not {kind_of(node)}', hint)
    return None


def looks_like_a_list(node: TextNode, reading: Reading) -> bool:
    """Whether the text looks like a list, ``-Slow -Low`` or ``• Slow • Low``, which is then reported.

    To YAML all of it is one text.
    """
    sign = None if node.in_quotes else _LIST_SIGN.match(node.text)
    if sign is None:
        return False
    if sign["hyphen"]:
        reading.error(node, 'there is no space after the "-"', f'write "- {sign["word"]}"')
    else:
        reading.error(node, f'a list is written with "-", not with "{sign["other"]}"', 'type a plain "-"')
    return True


def warn_of_a_number(node: TextNode, reading: Reading) -> None:
    """A text like ``Chair #2`` ends before the ``#``: to YAML the rest is a comment."""
    found = _NUMBER_SIGN.match(reading.rest_of_line(node))
    if found and not node.in_quotes:
        at = Place(node.end + found.start(1), node.end + found.end(1))
        hint = 'put the whole text in quotes: "..."; a comment has a space after its "#"'
        reading.warning(at, f'"{found[1]}" is left out: what follows a "#" is a comment', hint)


def warn_of_nothing(node: TextNode, text: str, reading: Reading) -> None:
    """``null`` and ``~`` are nothing to other programs and a text here."""
    if text.lower() in _NOTHING_ELSEWHERE and not node.in_quotes:
        hint = "leave the value empty; if the word itself is meant, put it in quotes"
        reading.warning(node, f"{quoted(text)} will be shown as a text", hint)
