"""Counts and times as people write them elsewhere: what the two have in common.

Asked only when a text is no count or no time, so that the hint can say what to write instead of showing examples.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from knee_coach.routine_files.grammar.patterns import NUMBER

_SIDE = r"(?:side|leg|knee|foot|arm|way|direction)s?"
_A_SIDE = rf"\s*(?:/\s*{_SIDE}|(?:per|a)\s+{_SIDE}|(?:(?:on|for)\s+)?each(?:\s+{_SIDE})?)"
_ONE_TO_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DIGITS = {
    **{word: number for number, word in enumerate(_ONE_TO_TWELVE, start=1)},
    **dict(zip(("fifteen", "twenty", "thirty", "forty", "forty-five"), (15, 20, 30, 40, 45), strict=True)),
    **dict(zip(("fifty", "sixty", "ninety", "a", "an"), (50, 60, 90, 1, 1), strict=True)),
}
WORD = rf"(?P<word>{'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
"""A number in letters; see `in_digits`."""

TIMES = r"\s*(?:[x×*]|sets?\s+of|times)\s*"
"""Between two numbers, or a number and a time."""

NO_END = r"(?:amrap|max|maximum|as (?:many|long) as (?:possible|you can)|(?:to|until) (?:failure|fatigue))"
"""As much as somebody can."""


class Slip(NamedTuple):
    """One way of writing that this format does not have."""

    pattern: str
    better: Callable[[re.Match[str]], str]
    """The same as this format writes it."""
    hint: Callable[[re.Match[str], str], str | None]
    """What to say, given what would be better; None when that would be refused too."""


def said(sentence: str) -> Callable[[re.Match[str], str], str]:
    """A hint: the sentence, and what would be better."""
    return lambda _match, better: f'{sentence}: "{better}"'


def of(template: str) -> Callable[[re.Match[str]], str]:
    """What would be better, made of the groups of the pattern."""
    return lambda match: template.format_map({name: found or "" for name, found in match.groupdict().items()})


def in_digits(match: re.Match[str]) -> str:
    """The number of the group ``word`` in digits, and the group ``rest``."""
    return f"{_DIGITS[match['word'].lower()]}{match['rest']}"


def _for_each_side(_match: re.Match[str], better: str) -> str:
    return f'write "{better}" here, and on a line of its own "sides: each"'


EACH_SIDE = Slip(rf"(?P<amount>[0-9].*?){_A_SIDE}", of("{amount}"), _for_each_side)
"""Only where ``sides:`` can stand beside it."""

BOTH = (
    Slip(
        r"(?P<low>[0-9]+)\s*(?:—|−|\.{2,}|…|or|and|until|till|bis)\s*(?P<high>[0-9]+)(?P<unit>.*)",
        of("{low}-{high}{unit}"),
        said("put a hyphen between the two"),
    ),
    Slip(
        r"(?:at\s+most|max\.?|maximum|not\s+more\s+than|no\s+more\s+than|<|≤|<=)\s*(?P<most>[0-9].*)",
        of("up to {most}"),
        said('write it with "up to"'),
    ),
    Slip(
        rf"(?:(?:at\s+least|minimum|>|≥|>=)\s*(?P<least>{NUMBER})|(?P<more>{NUMBER})\s+or\s+more)(?P<unit>.*)",
        of("{least}{more}+{unit}"),
        said('write it with a "+"'),
    ),
    Slip(
        r"(?P<about>about|around|approx\.?|approximately|circa|ca\.?|roughly|~|≈)\s*(?P<amount>[0-9].*)",
        of("{amount}"),
        lambda match, better: f'leave "{match["about"]}" out: "{better}"',
    ),
)


def hint_from(slips: Iterable[Slip], text: str, is_good: Callable[[str], bool]) -> str | None:
    """The hint of the first slip that explains the text; None when there is no telling.

    ``is_good`` knows what may stand there, so that nothing is advised that would be refused next.
    """
    for slip in slips:
        match = re.fullmatch(slip.pattern, text, re.IGNORECASE | re.ASCII)
        if match is not None and is_good(better := slip.better(match)):
            hint = slip.hint(match, better)
            if hint is not None:
                return hint
    return None
