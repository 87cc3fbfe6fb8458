"""The pieces a schema is built of, in the forms that editors complete and explain best.

A YAML language server offers every type that a schema names as a value (``null``, ``true``), says nothing helpful of a
``not``, and can tell alternatives apart only by guessing. So what must not be is written as ``if`` it is there,
``then`` this message; and types are named inside an ``if`` alone.
"""

from __future__ import annotations

from typing import TypeAlias

JsonSchema: TypeAlias = "dict[str, object]"

SCALARS = ("string", "number", "boolean")
"""What YAML makes of a text that is not in quotes: ``2026`` is a number there, ``true`` a boolean."""


def only(types: tuple[str, ...], message: str) -> JsonSchema:
    """A value of one of these types; ``string`` is one of them."""
    return {"if": {"not": {"type": list(types)}}, "then": {"type": "string", "errorMessage": message}}


def given(*keys: str) -> JsonSchema:
    """A group in which these keys stand with something after them."""
    return {"required": list(keys), "properties": {key: {"not": {"type": "null"}} for key in keys}}


def never(condition: JsonSchema, key: str, message: str) -> JsonSchema:
    """Under this condition the key, which is there, is reported."""
    return {"if": condition, "then": {"properties": {key: False}, "errorMessage": message}}


def not_beside(key: str, other: str, message: str) -> JsonSchema:
    """Not both of two keys; the first is reported."""
    return never(given(key, other), key, message)


def only_with(key: str, condition: JsonSchema, message: str) -> JsonSchema:
    """A key that needs more than itself."""
    return never({"allOf": [given(key), {"not": condition}]}, key, message)


def one_at_least(keys: tuple[str, ...], message: str) -> JsonSchema:
    """A group in which at least one of the keys stands."""
    first = keys[0]
    then: JsonSchema = {"required": [first], "properties": {first: False}, "errorMessage": message}
    return {"if": {"not": {"anyOf": [given(key) for key in keys]}}, "then": then}
