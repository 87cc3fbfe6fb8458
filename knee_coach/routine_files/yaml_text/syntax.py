"""What YAML's parser says, said so that a therapist can mend it.

The two parsers of PyYAML (libyaml's and its own) word the same fault differently; the fragments below fit both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import yaml

from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.indentation import indent_faults, tab_fault, tabs_from
from knee_coach.routine_files.yaml_text.nodes import Span
from knee_coach.routine_files.yaml_text.slips import (
    NO_COLON_HINT,
    curly_quote_before,
    hint_for_tempo,
    is_list_without_key,
    slip_above,
    slip_in_line,
)

_QUOTES = 'put the whole text in quotes, like note: "..."'
_LINE_UP = 'keys that belong together begin in the same column, and so do the "-" of one list'

_LONGEST_KEY = 30
_BEGINS_AN_ENTRY = r"(name|circuit) *:"
_BEGINS_WITH_A_BRACKET = r"(?:[^\[{\]}]{1,200}: |\s*- )\s*(?P<sign>[\[{]).*[\]}]$"


def in_plain_words(error: yaml.YAMLError, text: str, texts_of_many_lines: Sequence[Span]) -> Iterator[Fault]:
    """The parser's error as a fault with a place, a sentence and a hint; of tabs, every line that has one.

    Args:
        error: what the parser raised.
        text: what it was reading.
        texts_of_many_lines: the texts of more than one line that it had read until then, in order.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        yield Fault(0, 0, "this file cannot be read as YAML", "save it as plain text in UTF-8")
        return
    problem, context = error.problem or "", error.context or ""
    at = min(error.problem_mark.index, len(text))
    context_at = at if error.context_mark is None else error.context_mark.index
    # A tab further up is the cause of most other complaints. What follows a quote that is never closed is text.
    until = _end_of_line(text, context_at if "quoted" in context else at)
    tabs = indent_faults(text[:until], texts_of_many_lines)
    first = next(tabs, None)
    if first is None and (text[at : at + 1] == "\t" or "tab character" in problem):
        first = tab_fault(at, text)
    if first is not None:
        yield from chain((first,), tabs, tabs_from(text, until))
        return
    yield _in_a_text(problem, context, at, context_at, text) or _between_texts(problem, context, at, context_at, text)


def _in_a_text(problem: str, context: str, at: int, context_at: int, text: str) -> Fault | None:
    """Faults of one value's own writing: quotes, brackets, signs that mean something at its beginning."""
    sign = text[context_at : context_at + 1]
    if "block scalar" in context:
        message = f'a text after "{sign}" begins on the next line'
        return Fault(at, _end_of_line(text, at), message, "move it down, indented")
    if "escape" in problem or "hexdecimal" in problem:
        at = max(text.rfind("\\", 0, at + 1), 0)
        return Fault(at, at + 1, "a backslash between double quotes begins a special sign", "use single quotes: '...'")
    if "quoted scalar" in context:
        message = f"this quote is never closed: {sign}"
        return Fault(context_at, _end_of_line(text, context_at), message, f"put another {sign} at the end of the text")
    if "parsing a flow" in context and sign in {"[", "{"}:
        return _not_closed(context_at, text)
    if "parsing a flow" in context and not text[at:].strip():
        return _not_closed(max(text.rfind("[", 0, at), text.rfind("{", 0, at)), text)
    if "cannot start any token" in problem or "node content" in problem or "undefined tag" in problem:
        return _sign(at, text)
    if "alias" in context or "anchor" in context or "tag" in context:
        return _sign(context_at, text)
    return None


def _between_texts(problem: str, context: str, at: int, context_at: int, text: str) -> Fault:
    """Faults of how values stand to each other: colons, dashes, columns."""
    if "mapping values are not allowed" in problem:
        return _colon(at, text)
    if "simple key" in context:
        no_colon = Fault(context_at, _end_of_line(text, context_at), 'this line has no ":"', NO_COLON_HINT)
        return slip_in_line(text, context_at) or no_colon
    if "sequence entries are not allowed" in problem:
        return Fault(at, at + 1, 'a list cannot begin here with "-"', f"begin the list on the next line, or {_QUOTES}")
    if "document" in problem or "directive" in problem + context:
        hint = 'lines that begin with "%" and the lines "---" and "..." have no place in a routine'
        return Fault(at, _end_of_line(text, at), "the text of a routine cannot go on here", hint)
    before = text[_start_of_line(text, at) : at].rstrip()
    if not before and is_list_without_key(text, at):
        return _no_key_above(at, text)
    if not before:
        return slip_in_line(text, at) or _out_of_line(at, _end_of_line(text, at), text)
    if before[-1:] in {"'", '"'}:
        other = '"' if before[-1] == "'" else "'"
        hint = f"a text that has {before[-1]} in it stands between two {other}"
        return Fault(at, _end_of_line(text, at), f"the text ends at the {before[-1]} before this", hint)
    hint = f"look for a quote too many; {_QUOTES}"
    if found := re.match(_BEGINS_WITH_A_BRACKET, before):
        hint = f'"{found["sign"]}" begins a {"list" if found["sign"] == "[" else "group"}: {_QUOTES}'
    return Fault(at, _end_of_line(text, at), "this does not belong here", hint)


def _colon(at: int, text: str) -> Fault:
    before = text[_start_of_line(text, at) : at]
    first = at - len(before.lstrip())
    if re.search(r":\s", before):
        curly = curly_quote_before(text, at)
        if curly is not None:
            return Fault(curly, curly + 1, "curly quotes do not hold a text together", 'type straight ones: "..."')
        hint = hint_for_tempo(text, at) or f"give each key a line of its own, or {_QUOTES}"
        return Fault(at, at + 1, 'a second ":" in one line', hint)
    if is_list_without_key(text, first):
        return _no_key_above(first, text)
    return slip_in_line(text, at) or slip_above(text, at) or _out_of_line(first, at, text)


def _out_of_line(start: int, end: int, text: str) -> Fault:
    entry = re.match(_BEGINS_AN_ENTRY, text[start : start + _LONGEST_KEY])
    hint = f'is a "-" missing before it? an entry of the list begins "- {entry[1]}: ..."' if entry else _LINE_UP
    return Fault(start, end, "this line does not line up with the lines above it", hint)


def _no_key_above(at: int, text: str) -> Fault:
    hint = 'write the key on a line of its own above it, like "exercises:"'
    return Fault(at, _end_of_line(text, at), "this list has no key", hint)


def _not_closed(at: int, text: str) -> Fault:
    closing = "]" if text[at] == "[" else "}"
    hint = f'put a "{closing}" at its end, and commas between its parts'
    return Fault(at, _end_of_line(text, at), f'this "{text[at]}" is never closed', hint)


def _sign(at: int, text: str) -> Fault:
    if not text[_start_of_line(text, at) : at].strip(" -") and (slip := slip_in_line(text, at)) is not None:
        return slip
    return Fault(at, at + 1, f'a text cannot begin with "{text[at : at + 1]}"', _QUOTES)


def _start_of_line(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
