"""Days of the week as people write them, each with how they are written in a routine file."""

from __future__ import annotations

import re

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENDINGS = {
    "mon": ("day", "days"),
    "tue": ("s", "sday", "sdays"),
    "wed": ("s", "nesday", "nesdays"),
    "thu": ("r", "rs", "rsday", "rsdays"),
    "fri": ("day", "days"),
    "sat": ("urday", "urdays"),
    "sun": ("day", "days"),
}
_BY_WORD = {day + ending: day for day, endings in _ENDINGS.items() for ending in ("", *endings)}
_FILLERS = {"and", "on", "every", "each"}
_ALL = r"daily|all|(?:every|each|all) ?days?|7 days?(?: a week)?"
_RANGE = r"(?P<first>[a-z]+)\s*(?:-|–|to|until|through)\s*(?P<last>[a-z]+)"
_GROUPS = {"weekdays": _DAYS[:5], "weekends": _DAYS[5:], "weekend": _DAYS[5:]}
_LONGEST = 100


def hint_for_days(text: str, before: str = "") -> str | None:
    """How to write the days that the text names; None when there is no telling.

    ``before`` is the sign before the text: in a list already, a list would be refused.
    """
    text = " ".join(text.lower().split())
    if len(text) > _LONGEST:
        return None
    if re.fullmatch(_ALL, text):
        if before in {"-", "[", ","}:
            return 'for every day write "per_week: 7" in place of "days"'
        return f'for every day write "[{", ".join(_DAYS)}]", or "per_week: 7" in place of "days"'
    if re.fullmatch("[1-7]", text):
        return f'for a number of days a week write "per_week: {text}" in place of "days"'
    days = days_in(text)
    if not days:
        return None
    if len(days) == 1:
        return f'did you mean "{days[0]}"?'
    return _listed(days, before)


def _listed(days: tuple[str, ...], before: str) -> str:
    if before == "-":
        items = ", ".join(f'"- {day}"' for day in days)
        return f"give each day a line of its own: {items}"
    if before in {"[", ","}:
        return f'write each day, with commas: "{", ".join(days)}"'
    return f'write them in brackets, with commas: "[{", ".join(days)}]"'


def days_in(text: str) -> tuple[str, ...]:
    """The days of a text in small letters, in their short form; none when there is anything else in it."""
    if re.fullmatch(_ALL, text):
        return _DAYS
    if text in _GROUPS:
        return _GROUPS[text]
    span = re.fullmatch(_RANGE, text)
    if span and span["first"] in _BY_WORD and span["last"] in _BY_WORD:
        first, last = (_DAYS.index(_BY_WORD[span[name]]) for name in ("first", "last"))
        return _DAYS[first : last + 1] if first <= last else (*_DAYS[first:], *_DAYS[: last + 1])
    words = [word for word in re.split(r"[^\w]+", text) if word and word not in _FILLERS]
    found = [_BY_WORD.get(word) for word in words]
    return tuple(dict.fromkeys(day for day in found if day)) if None not in found else ()
