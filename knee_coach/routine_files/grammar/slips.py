"""Counts and times as people write them elsewhere, each with how it is written here.

Asked only when a text is no count or no time, so that the hint can say what to write instead of showing examples.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_S = r"(?:seconds?|secs?|s)"
_M = r"(?:minutes?|mins?)"
_UNIT = rf"(?:{_S}|{_M}|hours?|h)"
_SIDE = r"(?:side|leg|knee|foot|arm|way|direction)s?"
_A_SIDE = rf"\s*(?:/\s*{_SIDE}|(?:per|a)\s+{_SIDE}|(?:(?:on|for)\s+)?each(?:\s+{_SIDE})?)"
_TIMES = r"\s*(?:[x×*]|sets?\s+of|times)\s*"
_FEET_INCHES = r"(?:''|\"|″|′′|’’|”)"
_ONE_PRIME = r"(?:'|′|’)"
_ONE_TO_TWELVE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DIGITS = {
    **{word: number for number, word in enumerate(_ONE_TO_TWELVE, start=1)},
    **dict(zip(("fifteen", "twenty", "thirty", "forty", "forty-five"), (15, 20, 30, 40, 45), strict=True)),
    **dict(zip(("fifty", "sixty", "ninety", "a", "an"), (50, 60, 90, 1, 1), strict=True)),
}
_WORD = rf"(?P<word>{'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
_NO_END = r"(?:amrap|max|maximum|as (?:many|long) as (?:possible|you can)|(?:to|until) (?:failure|fatigue))"


class _Slip(NamedTuple):
    """One way of writing that this format does not have."""

    pattern: str
    better: Callable[[re.Match[str]], str]
    """The same as this format writes it."""
    hint: Callable[[re.Match[str], str], str]
    """What to say, given what would be better."""


def _said(sentence: str) -> Callable[[re.Match[str], str], str]:
    return lambda _match, better: f'{sentence}: "{better}"'


def _for_each_side(_match: re.Match[str], better: str) -> str:
    return f'write "{better}" here, and on a line of its own "sides: each"'


def _so_often(match: re.Match[str], better: str) -> str:
    return (
        f'write "{better}" here, and how often on a line of its own: "sets: {match["sets"]}" or "reps: {match["sets"]}"'
    )


def _of(template: str) -> Callable[[re.Match[str]], str]:
    return lambda match: template.format_map({name: found or "" for name, found in match.groupdict().items()})


def _in_digits(match: re.Match[str]) -> str:
    return f"{_DIGITS[match['word'].lower()]}{match['rest']}"


def _hours_in_minutes(match: re.Match[str]) -> str:
    return f"{int(match['h']) * 60 + int(match['m'])} min"


_BOTH = (
    _Slip(
        r"(?P<low>[0-9]+)\s*(?:—|−|\.{2,}|…|or|and|until|till)\s*(?P<high>[0-9]+)(?P<unit>.*)",
        _of("{low}-{high}{unit}"),
        _said("put a hyphen between the two"),
    ),
    _Slip(
        r"(?:at\s+most|max\.?|maximum|not\s+more\s+than|no\s+more\s+than|<|≤|<=)\s*(?P<most>[0-9].*)",
        _of("up to {most}"),
        _said('write it with "up to"'),
    ),
    _Slip(
        rf"(?:(?:at\s+least|minimum|>|≥|>=)\s*(?P<least>{_NUMBER})|(?P<more>{_NUMBER})\s+or\s+more)(?P<unit>.*)",
        _of("{least}{more}+{unit}"),
        _said('write it with a "+"'),
    ),
    _Slip(rf"(?P<amount>[0-9].*?){_A_SIDE}", _of("{amount}"), _for_each_side),
)
_COUNTS = (
    _Slip(
        rf"(?P<sets>[0-9]+){_TIMES}(?P<reps>[0-9]+.*?)(?:\s*(?:reps?|repetitions|times))?",
        _of("{reps}"),
        lambda match, better: f'write the two on lines of their own: "sets: {match["sets"]}" and "reps: {better}"',
    ),
    _Slip(
        r"(?:x\s*)?(?P<count>[0-9].*?)\s*(?:reps?|repetitions?|times|x|×|sets?|rounds?)?\.?",
        _of("{count}"),
        _said("write the number alone"),
    ),
    _Slip(rf"{_WORD}(?P<rest>)", _in_digits, _said("write the number in digits")),
    _Slip(
        _NO_END,
        lambda _match: "10+",
        lambda _match, _better: 'give a number to begin with: "10+" is ten, and more if the patient wants more',
    ),
)
_LENGTHS = (
    _Slip(r"(?P<whole>[0-9]+),(?P<part>[0-9]+.*)", _of("{whole}.{part}"), _said("write the decimals with a point")),
    _Slip(rf"(?P<time>.*[0-9]\s*{_UNIT})\.", _of("{time}"), _said("take the last point away")),
    _Slip(rf"(?P<s>{_NUMBER})\s*{_FEET_INCHES}", _of("{s} s"), _said("write seconds as")),
    _Slip(rf"(?P<m>{_NUMBER})\s*{_ONE_PRIME}", _of("{m} min"), _said("write minutes as")),
    _Slip(
        rf"(?P<m>[0-9]+)\s*{_ONE_PRIME}\s*(?P<s>[0-9]+)\s*(?:{_FEET_INCHES})?",
        _of("{m} min {s} s"),
        _said("write minutes and seconds as"),
    ),
    _Slip(r"(?P<m>[0-9.]+)\s*m", _of("{m} min"), _said("write minutes as")),
    _Slip(
        rf"(?P<m>[0-9]+)\s*(?:m|{_M})\.?,?\s*(?:and\s*)?(?P<s>[0-9]+)\s*(?:{_S})?\.?",
        _of("{m} min {s} s"),
        _said("write minutes and seconds as"),
    ),
    _Slip(r"(?P<m>[0-9]+):(?P<s>[0-9])", _of("{m}:0{s}"), _said("write the seconds with two digits")),
    _Slip(rf"(?P<clock>[0-9]+:[0-9]+)\s*{_UNIT}", _of("{clock}"), _said("leave the unit out beside a colon")),
    _Slip(
        rf"(?P<h>[0-9])\s*(?:hours?|h),?\s*(?:and\s*)?(?P<m>[0-9]+)\s*(?:m|{_M})?",
        _hours_in_minutes,
        _said("write it in minutes"),
    ),
    _Slip(rf"{_WORD}(?P<rest>\s+{_UNIT})", _in_digits, _said("write the number in digits")),
    _Slip(
        rf"(?P<sets>[0-9]+){_TIMES}(?P<time>[0-9].*)",
        _of("{time}"),
        _so_often,
    ),
)
_TIMES_WITH_A_CHOICE = (
    _Slip(
        rf"(?P<low>{_NUMBER})\s*(?P<unit>{_UNIT})\s*(?:-|–|—|to)\s*(?P<high>{_NUMBER})\s*(?P=unit)",
        _of("{low}-{high} {unit}"),
        _said("write the unit once, at the end"),
    ),
    _Slip(
        rf"(?P<least>{_NUMBER})\s*(?P<unit>{_UNIT})\s*\+",
        _of("{least}+ {unit}"),
        _said('put the "+" after the number'),
    ),
    _Slip(
        _NO_END,
        lambda _match: "30+ s",
        lambda _match, _better: (
            'give a time to begin with: "30+ s" is 30 seconds, and longer if the patient wants more'
        ),
    ),
)


def hint_for_count(text: str, is_good: Callable[[str], bool]) -> str | None:
    """How to write what was probably meant; None when there is no telling. ``is_good`` knows a count."""
    return _hint(text, (*_COUNTS[:1], *_BOTH, *_COUNTS[1:]), is_good)


def hint_for_time(text: str, is_good: Callable[[str], bool]) -> str | None:
    """The same for a time. ``is_good`` knows what may stand here, so nothing is advised that would be refused next."""
    return _hint(text, (*_BOTH, *_LENGTHS, *_TIMES_WITH_A_CHOICE), is_good)


def _hint(text: str, slips: tuple[_Slip, ...], is_good: Callable[[str], bool]) -> str | None:
    for slip in slips:
        match = re.fullmatch(slip.pattern, text, re.IGNORECASE | re.ASCII)
        if match is not None and is_good(better := slip.better(match)):
            return slip.hint(match, better)
    return None
