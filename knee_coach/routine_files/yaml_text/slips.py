"""Slips of the writing that YAML trips over only later, or not at all: seen in the line itself."""

from __future__ import annotations

import re

from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.lines import printable
from knee_coach.routine_files.yaml_text.unseen import INVISIBLE, ODD_SPACES, name_of

LIST_SIGNS = "–—−‐‑•‣▪●·*"
"""What people begin the items of a list with, other than a hyphen. For the inside of a pattern's brackets."""

# Texts and not patterns: only a file with a slip pays for compiling them.
_ITEM = r"^(?P<before> *(?:- +)*)"
_NO_LIST_SIGN = rf"{_ITEM}(?P<sign>[{LIST_SIGNS}])[ \t{ODD_SPACES}]"
_DASH_ALONE = rf"{_ITEM}(?P<sign>-)(?P<word>[^\W\d_]\w*)"
_UNSEEN_AT_FRONT = rf"{_ITEM}(?P<sign>[{ODD_SPACES}{INVISIBLE}])"
_COLON_ALONE = rf"{_ITEM}(?P<word>[^\W\d_][\w ]*?) ?(?P<sign>[:：]) *(?P<rest>[^ \t\r\n/].*)"
_EQUALS = rf"{_ITEM}(?P<word>[^\W\d_]\w*) *(?P<sign>=)"
_NO_COLON = rf"{_ITEM}(?P<word>[^\s#:][^:]*)$"
_TEXT_OF_CURLY_QUOTES = rf"{_ITEM}[\w ]+: +(?P<sign>[“”„«»‘’‚])"

_TEMPO = r"^ *(?:- +)?tempo: +(?P<parts>[^\"'\[{|>].*)$"
_COLONS = r"\s*:\s+"

_LONGEST_LINE = 1000
"""Characters: a line that is longer was not typed by hand, and looking through it again and again takes its time."""

_MOST_ABOVE = 100
_FAR_ABOVE = 100_000
"""Characters: so far above an entry the key of its list is looked for."""

NO_COLON_HINT = 'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further'


def slip_in_line(text: str, at: int) -> Fault | None:
    """The slip in the line of that offset, if one can be seen in it."""
    start, end = _line(text, at)
    line = text[start:end]
    if found := re.search(_NO_LIST_SIGN, line):
        place = start + found.start("sign")
        return Fault(place, place + 1, f'a list is written with "-", not with "{found["sign"]}"', 'type a plain "-"')
    if found := re.search(_UNSEEN_AT_FRONT, line):
        place = start + found.start("sign")
        message = f"this line begins with a sign that is no plain space ({name_of(found['sign'])})"
        return Fault(place, place + 1, message, "delete what is before the first word, and type spaces")
    if found := re.search(_DASH_ALONE, line):
        place = start + found.start("sign")
        return Fault(place, place + 1, 'there is no space after the "-"', f'write "- {found["word"]}"')
    if found := re.search(_COLON_ALONE, line):
        return _after_the_colon(found, start, end)
    if found := re.search(_EQUALS, line):
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
    found = re.search(_NO_COLON, text[first:end])
    column = len(text[start:at]) - len(text[start:at].lstrip(" "))
    # A line without a colon may be the second of a text, but for the first of the file and for an item of a list.
    item = found and "-" in found["before"] and found.end("before") == column
    if found and (item or _above(text, first) is None):
        hint = NO_COLON_HINT
        if item and _is_entry(text, first, found.start("word")):
            hint = f'write "- name: {printable(found["word"])}"'
        return Fault(first + found.start("word"), end, 'this line has no ":"', hint)
    return None


def hint_for_tempo(text: str, at: int) -> str | None:
    """For ``tempo: lift: 2 s``, with the second colon at that offset: the same without colons."""
    start, end = _line(text, at)
    found = re.match(_TEMPO, text[start:end])
    if found is None or "#" in found["parts"]:
        return None
    return f'write no ":" between a word and its time: "{printable(re.sub(_COLONS, " ", found["parts"]))}"'


def _is_entry(text: str, start: int, column: int) -> bool:
    """Whether the item that begins on that line, with its text in that column, stands in a list of exercises."""
    dash = max(column - 2, 0)
    # The key of the list stands at most as far right as the dash; behind another dash it begins a circuit.
    behind_a_dash = rf"|^ {{0,{dash - 1}}}- +" if dash else ""
    above = re.compile(rf"(?:^ {{0,{dash}}}{behind_a_dash})(?P<key>[^\s#-][^\n]*)$", re.MULTILINE)
    key = ""
    for found in above.finditer(text, max(start - _FAR_ABOVE, 0), start):
        key = found["key"]
    return key.startswith("exercises")


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
    found = re.search(_TEXT_OF_CURLY_QUOTES, text[start:end])
    return start + found.start("sign") if found else None


def _after_the_colon(found: re.Match[str], start: int, end: int) -> Fault | None:
    sign, rest = found["sign"], found["rest"]
    place = start + found.start("sign")
    if sign == "：":
        return Fault(place, place + 1, f'"{sign}" is not a plain ":"', 'type a ":" and a space after it')
    if found.start("rest") != found.end("sign"):
        return None
    word = found["word"]
    if rest[0] in ODD_SPACES.replace("-", "") or rest[0] in INVISIBLE:
        message = f'after the ":" stands a sign that is no plain space ({name_of(rest[0])})'
        return Fault(place + 1, place + 2, message, f'delete it and type a space: "{word}: ..."')
    key_at = start + found.start("word")
    shown = rest.strip()
    value = shown if len(shown) <= 30 else "..."
    return Fault(key_at, end, 'there is no space after the ":"', f'put a space after the ":", like "{word}: {value}"')


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
