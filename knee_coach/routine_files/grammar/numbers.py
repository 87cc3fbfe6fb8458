"""Plain numbers as people write them elsewhere, each with how it is written here."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST = 60
_WORDS = {word: at for at, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"), start=1)}
_WORDS |= {"once": 1, "twice": 2, "thrice": 3}
MOST_IN = {"kg": 200, "lb": 440}
"""The heaviest weight that can be written, in each unit."""

_OF = r"(?P<of>\s*(?:/|of|out\s+of)\s*10)"
_OFTEN = r"\s*(?:[x×]|times?)?\s*(?:(?:a|per|each|every|/)\s*(?:(?P<day>day)|(?P<week>week)))?"
# Texts and not patterns: only a file with a slip pays for compiling them.
_NUMBER_MEANT = rf"(?P<number>[0-9]{{1,9}}|{'|'.join(_WORDS)})(?:{_OF}|{_OFTEN})\.?"
_DECIMAL = r"[0-9]{1,9}(?:[.,][0-9]{1,9})?|[.,][0-9]{1,9}"
_WEIGHT = rf"(?P<number>{_DECIMAL})\s*(?P<unit>(?P<kg>kgs?|kilos?|kilograms?)|lbs?|pounds?)?\.?"


class Weight(NamedTuple):
    """A number as a text with a decimal point, and its unit, ``kg`` or ``lb``, if there is one."""

    number: str
    unit: str | None


def number_meant(text: str, key: str = "") -> int | None:
    """The one whole number of ``4/10``, ``3x`` or ``twice a week``; None when there is no telling.

    ``key`` is what it stands after: ``3 times a day`` is no number of ``per_week``, and ``4/10`` only one of pain.
    """
    found = _matched(_NUMBER_MEANT, text)
    if (
        found is None
        or (found["of"] and not key.endswith("_above"))
        or (found["day"] and "week" in key)
        or (found["week"] and "day" in key)
    ):
        return None
    number = found["number"].lower()
    return _WORDS[number] if number in _WORDS else int(number)


def weight_meant(text: str) -> Weight | None:
    """The number and the unit of ``1,5 kg`` or ``2 pounds``; None when the text is something else."""
    found = _matched(_WEIGHT, text)
    if found is None:
        return None
    unit = "kg" if found["kg"] else "lb" if found["unit"] else None
    return Weight(found["number"].replace(",", "."), unit)


def hint_for_decimal(text: str, key: str, low: float, high: float) -> str:
    """How to write the number of ``1,5`` or ``2 kg``; ``key`` is what it stands after."""
    weight = weight_meant(text)
    if weight is not None and weight.unit not in {None, key}:
        low, high = 0, MOST_IN[weight.unit or key]
    if weight is None or not low <= float(weight.number) <= high:
        return "write one number, and nothing else; decimals have a point"
    if weight.unit not in {None, key}:
        return f'write "{weight.unit}: {weight.number}" in place of "{key}: ..."'
    return f'write {"it with a point" if "," in text else "the number alone"}: "{key}: {weight.number}"'


def _matched(pattern: str, text: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII) if len(text) <= _LONGEST else None
