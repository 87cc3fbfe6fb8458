"""What a reader of YAML 1.2 makes of a routine file: the data that an editor holds against the schema."""

from __future__ import annotations

import re

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.yaml_text.nodes import ListNode, MapNode, Node, TextNode, UnreadNode
from knee_coach.routine_files.yaml_text.tree import read_nodes

Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None

_NOTHING = re.compile(r"null|Null|NULL|~|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class NoDataError(Exception):
    """The text is no YAML, or has what no routine may have: editors report that without a schema."""


def core_data(text: str) -> Data:
    """The text's value.

    Raises:
        NoDataError: it has none.
    """
    reading = Reading("test.yaml", text, Surroundings())
    root = read_nodes(reading)
    if reading.has_errors:
        raise NoDataError
    return None if root is None else _value(root)


def _value(node: Node) -> Data:
    match node:
        case TextNode(text=text, in_quotes=in_quotes):
            return text if in_quotes else resolved(text)
        case ListNode(items=items):
            return [_value(item) for item in items]
        case MapNode(pairs=pairs):
            if not all(isinstance(key, TextNode) for key, _ in pairs):
                raise NoDataError
            keys = [key.text for key, _ in pairs if isinstance(key, TextNode)]
            if len(set(keys)) < len(keys):
                raise NoDataError
            return dict(zip(keys, (_value(value) for _, value in pairs), strict=True))
        case UnreadNode():
            raise NoDataError


def resolved(text: str) -> Data:
    """What a text without quotes is: YAML 1.2.2, section 10.3.2."""
    if _NOTHING.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if _WHOLE.fullmatch(text):
        return int(text)
    if _OCTAL.fullmatch(text) or _HEXADECIMAL.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _NO_NUMBER.fullmatch(text):
        return float(text.replace(".", ""))
    return text
