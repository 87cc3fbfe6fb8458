"""The schemas of numbers, counts, times and dates."""

from __future__ import annotations

from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.grammar.amounts import (
    COUNT_HINT,
    LENGTH_HINT,
    LONGEST,
    LONGEST_SHOWN,
    SHORTEST,
    SHORTEST_SHOWN,
    TIME_HINT,
)
from knee_coach.routine_files.grammar.patterns import count_pattern, length_pattern, time_pattern
from knee_coach.routine_files.schema.building import JsonSchema, only
from knee_coach.routine_files.schema.patterns import ecma, number_up_to, whole_text

_BOUNDS = f"{SHORTEST_SHOWN} to {LONGEST_SHOWN}"
_NOT_ZERO = "(?=.*[1-9])"


def count(most: int, also: tuple[str, ...]) -> JsonSchema:
    """A count whose numbers are 1 to ``most``."""
    message = f"{COUNT_HINT}; it can be 1 to {most}"
    return {
        **only(("string", "integer", *also), message),
        "pattern": whole_text(ecma(count_pattern(number_up_to(most)), ignore_case=True)),
        "patternErrorMessage": message,
        "minimum": 1,
        "maximum": most,
    }


def length(also: tuple[str, ...], *, may_be_zero: bool) -> JsonSchema:
    """One length of time; a number is seconds."""
    message = f"{LENGTH_HINT}; it can be {'0, or ' if may_be_zero else ''}{_BOUNDS}"
    pattern = ecma(length_pattern(), ignore_case=True)
    above_zero: JsonSchema = {"minimum": SHORTEST, "maximum": LONGEST}
    return {
        **only(("string", "number", *also), message),
        **({"anyOf": [above_zero, {"maximum": 0, "minimum": 0}]} if may_be_zero else above_zero),
        "pattern": whole_text(pattern if may_be_zero else f"{_NOT_ZERO}(?:{pattern})"),
        "patternErrorMessage": message,
    }


def time(also: tuple[str, ...], *, unit_needed: bool) -> JsonSchema:
    """A time that may leave a choice; where no unit is needed, a number is seconds."""
    pattern = ecma(time_pattern(unit_needed=unit_needed), ignore_case=True)
    if unit_needed:
        message = f'write a number and its unit: "30 s", "10 min", "5-10 min"; it can be {_BOUNDS}'
        kinds, bounds = ("string", *also), {}
    else:
        message = f"{TIME_HINT}; it can be {_BOUNDS}"
        kinds, bounds = ("string", "number", *also), {"minimum": SHORTEST, "maximum": LONGEST}
    return {
        **only(kinds, message),
        **bounds,
        "pattern": whole_text(f"{_NOT_ZERO}(?:{pattern})"),
        "patternErrorMessage": message,
    }


def whole(low: int, high: int, also: tuple[str, ...]) -> JsonSchema:
    """A whole number; between quotes it is one too."""
    message = f"a whole number from {low} to {high}"
    zero = "0+|" if low == 0 else ""
    return {
        **only(("string", "integer", *also), message),
        "pattern": whole_text(rf"(?={ecma(patterns.WHOLE)}\s*$)(?:{zero}{number_up_to(high)})"),
        "patternErrorMessage": message,
        "minimum": low,
        "maximum": high,
    }


def decimal(low: float, high: float, also: tuple[str, ...]) -> JsonSchema:
    """A number; between quotes it is one too."""
    message = f"a number from {low:g} to {high:g}, without its unit and with a point: 2.5"
    return {
        **only(("string", "number", *also), message),
        "pattern": whole_text(ecma(patterns.DECIMAL)),
        "patternErrorMessage": message,
        "minimum": low,
        "maximum": high,
    }


def date(also: tuple[str, ...]) -> JsonSchema:
    """A day of the calendar."""
    message = 'write year, month and day, like "2026-11-23"'
    month, day = "[0-9]{4}-(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
    return {
        **only(("string", *also), message),
        "pattern": whole_text(rf"(?={ecma(patterns.DATE)}\s*$){month}-{day}"),
        "patternErrorMessage": message,
    }
