"""Slips of the writing that YAML trips over only later, or not at all: seen in the line itself."""

from __future__ import annotations

import re

from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.unseen import INVISIBLE, ODD_BLANKS, name_of

LIST_SIGNS = "–—−‐‑•‣▪●·*"
"""What people begin the items of a list with, other than a hyphen. For the inside of a pattern's brackets."""

_ITEM = r"^(?P<before> *(?:- +)*)"
_NO_LIST_SIGN = re.compile(rf"{_ITEM}(?P<sign>[{LIST_SIGNS}])[ \t{ODD_BLANKS}]")
_DASH_ALONE = re.compile(rf"{_ITEM}(?P<sign>-)(?P<word>[^\W\d_]\w*)")
_UNSEEN_AT_FRONT = re.compile(rf"{_ITEM}(?P<sign>[{ODD_BLANKS}{INVISIBLE}])")
_COLON_ALONE = re.compile(rf"{_ITEM}(?P<word>[^\W\d_][\w ]*?) ?(?P<sign>[:：]) *(?P<rest>[^ \t\r\n/].*)")
_EQUALS = re.compile(rf"{_ITEM}(?P<word>[^\W\d_]\w*) *(?P<sign>=)")
_NO_COLON = re.compile(rf"{_ITEM}(?P<word>[^\s#:][^:]*)$")
_TEXT_OF_CURLY_QUOTES = re.compile(rf"{_ITEM}[\w ]+: +(?P<sign>[“”„«»‘’‚])")

_LONGEST_LINE = 1000
"""Characters: a line that is longer was not typed by hand, and looking through it again and again takes its time."""

_MOST_ABOVE = 100

NO_COLON_HINT = 'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further'


def slip_in_line(text: str, at: int) -> Fault | None:
    """The slip in the line of that offset, if one can be seen in it."""
    start, end = _line(text, at)
    line = text[start:end]
    if found := _NO_LIST_SIGN.search(line):
        place = start + found.start("sign")
        return Fault(place, place + 1, f'a list is written with "-", not with "{found["sign"]}"', 'type a plain "-"')
    if found := _UNSEEN_AT_FRONT.search(line):
        place = start + found.start("sign")
        message = f"this line begins with a sign that is no blank ({name_of(found['sign'])})"
        return Fault(place, place + 1, message, "delete what is before the first word, and type blanks")
    if found := _DASH_ALONE.search(line):
        place = start + found.start("sign")
        return Fault(place, place + 1, 'there is no blank after the "-"', f'write "- {found["word"]}"')
    if found := _COLON_ALONE.search(line):
        return _after_the_colon(found, start, end)
    if found := _EQUALS.search(line):
        place = start + found.start("sign")
        return Fault(place, place + 1, 'a key and its value have a ":" between them', f'write "{found["word"]}: ..."')
    return None


def slip_above(text: str, at: int) -> Fault | None:
    """The slip in the line above that keeps the line of that offset from being read."""
    start, _ = _line(text, at)
    above = _above(text, start)
    if above is None:
        return None
    fault = slip_in_line(text, above)
    if fault is not None:
        return fault
    first, end = _line(text, above)
    found = _NO_COLON.search(text[first:end])
    column = len(text[start:at]) - len(text[start:at].lstrip(" "))
    # A line without a colon may be the second of a text, but for the first of the file and for an item of a list.
    item = found and "-" in found["before"] and found.end("before") == column
    if found and (item or _above(text, first) is None):
        return Fault(first + found.start("word"), end, 'this line has no ":"', NO_COLON_HINT)
    return None


def is_list_without_key(text: str, at: int) -> bool:
    """Whether the "-" at that offset begins a list although the key above it, at the top, has a value already."""
    above = _above(text, _line(text, at)[0])
    if not text.startswith("- ", at) or above is None:
        return False
    first, end = _line(text, above)
    return re.match(r"\w[\w ]*: +[^\s#]", text[first:end]) is not None


def curly_quote_before(text: str, at: int) -> int | None:
    """The offset of the curly quote that begins the value in the line of that offset."""
    start, end = _line(text, at)
    found = _TEXT_OF_CURLY_QUOTES.search(text[start:end])
    return start + found.start("sign") if found else None


def _after_the_colon(found: re.Match[str], start: int, end: int) -> Fault | None:
    sign, rest = found["sign"], found["rest"]
    place = start + found.start("sign")
    if sign == "：":
        return Fault(place, place + 1, f'"{sign}" is not a plain ":"', 'type a ":" and a blank after it')
    if found.start("rest") != found.end("sign"):
        return None
    word = found["word"]
    if rest[0] in ODD_BLANKS.replace("-", "") or rest[0] in INVISIBLE:
        message = f'after the ":" stands a sign that is no blank ({name_of(rest[0])})'
        return Fault(place + 1, place + 2, message, f'delete it and type a blank: "{word}: ..."')
    key_at = start + found.start("word")
    shown = rest.strip()
    value = shown if len(shown) <= 30 else "..."
    return Fault(key_at, end, 'there is no blank after the ":"', f'put a blank after the ":", like "{word}: {value}"')


def _line(text: str, at: int) -> tuple[int, int]:
    """Where the line of that offset begins and ends; nothing of a very long one."""
    first, last = max(at - _LONGEST_LINE, 0), min(at + _LONGEST_LINE, len(text))
    before, end = text.rfind("\n", first, at), text.find("\n", at, last)
    if (before < 0 and first > 0) or (end < 0 and last < len(text)):
        return at, at
    end = last if end < 0 else end
    return before + 1, end - (text[end - 1 : end] == "\r")


def _above(text: str, start: int) -> int | None:
    """Where the nearest line above begins that is neither empty nor a comment; a hundred are looked at."""
    for _ in range(_MOST_ABOVE):
        if start == 0:
            return None
        start, end = _line(text, start - 1)
        line = text[start:end].strip()
        if line and line[0] != "#":
            return start
    return None
