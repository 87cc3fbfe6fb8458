"""Turns the reader's regular expressions into those of JSON Schema, which are ECMAScript's."""

from __future__ import annotations

import re

from knee_coach.routine_files.yaml_text.unseen import INVISIBLE

_UNSEEN = "".join(f"\\u{ord(char):04x}" for char in INVISIBLE)
SPACE = rf"[\s{_UNSEEN}]"
"""What the reader takes away from both ends of a text."""

SIGN = rf"[^\s{_UNSEEN}]"
"""Anything else."""

_TOKEN = re.compile(r"\\.|\(\?P<\w+>|\[(?:\\.|[^\]])*\]|.", re.DOTALL)
_RANGE = re.compile(r"\\.|(.)-(.)|.", re.DOTALL)


def ecma(pattern: str, *, ignore_case: bool = False) -> str:
    """The pattern as ECMAScript has it: groups without names, and upper and lower case spelt out.

    It knows what the reader's patterns are made of: literals, escapes, classes of single characters and ranges,
    groups, alternatives and counts. References to a group are not among them.
    """
    return "".join(_token(match[0], ignore_case=ignore_case) for match in _TOKEN.finditer(pattern))


def whole_text(pattern: str) -> str:
    """The pattern for a whole text, spaces round it allowed, as the reader takes them away."""
    return rf"^{SPACE}*(?:{pattern}){SPACE}*$"


def number_up_to(most: int) -> str:
    """The whole numbers from 1 to ``most``, zeros before them allowed."""
    digits = str(most)
    shorter = [rf"[1-9][0-9]{{0,{len(digits) - 2}}}"] if len(digits) > 1 else []
    as_long = []
    for place, digit in enumerate(digits):
        lowest = 0 if place else 1
        if int(digit) > lowest:
            rest = len(digits) - place - 1
            as_long.append(f"{digits[:place]}[{lowest}-{int(digit) - 1}]" + (f"[0-9]{{{rest}}}" if rest else ""))
    return f"0*(?:{'|'.join([*shorter, *as_long, digits])})"


def _token(token: str, *, ignore_case: bool) -> str:
    if token.startswith("(?P<"):
        return "(?:"
    if not ignore_case or token.startswith("\\"):
        return token
    if token.startswith("["):
        return f"[{''.join(_both_cases_of_a_range(match) for match in _RANGE.finditer(token[1:-1]))}]"
    return f"[{token.upper()}{token.lower()}]" if token.isascii() and token.isalpha() else token


def _both_cases_of_a_range(match: re.Match[str]) -> str:
    found = match[0]
    letters = found.replace("-", "")
    return found + found.upper() if letters.isascii() and letters.isalpha() and letters.islower() else found
