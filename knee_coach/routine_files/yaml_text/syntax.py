"""What YAML's parser says, said so that a therapist can mend it.

The two parsers of PyYAML (libyaml's and its own) word the same fault differently; the fragments below fit both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import yaml

from knee_coach.routine_files.reading import Span
from knee_coach.routine_files.yaml_text.faults import Fault

_QUOTES = 'put the whole text in quotes, like note: "..."'
_LINE_UP = 'keys that belong together begin in the same column, and so do the "-" of one list'
_IDLE_BLANKS = re.compile(r"^[ \t]+(?=[\r\n#]|\Z)", re.MULTILINE)
_INDENTING_TAB = re.compile(r"^ *(\t)[ \t]*(?=[^\s#])", re.MULTILINE)


def without_idle_tabs(text: str) -> str:
    """The text with blanks for the tabs of lines that are empty or a comment; YAML stumbles over some of them."""
    return _IDLE_BLANKS.sub(lambda match: " " * len(match[0]), text) if "\t" in text else text


def tab_faults(text: str, texts_of_many_lines: Sequence[Span]) -> Iterator[Fault]:
    """Every line that is indented with a tab, but for lines inside the given texts (which come in order)."""
    starts = [span.start for span in texts_of_many_lines]
    for match in _INDENTING_TAB.finditer(text):
        before = bisect_right(starts, match.start(1))
        if before == 0 or match.start(1) >= texts_of_many_lines[before - 1].end:
            yield _tab(match.start(1), text)


def in_plain_words(error: yaml.YAMLError, text: str, texts_of_many_lines: Sequence[Span]) -> Fault:
    """The parser's error as a fault with a place, a sentence and a hint.

    Args:
        error: what the parser raised.
        text: what it was reading.
        texts_of_many_lines: the texts of more than one line that it had read until then, in order.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault(0, 0, "this file cannot be read as YAML", "save it as plain text in UTF-8")
    problem, context = error.problem or "", error.context or ""
    at = min(error.problem_mark.index, len(text))
    context_at = at if error.context_mark is None else error.context_mark.index
    # A tab further up is the cause of most other complaints. What follows a quote that is never closed is text.
    until = _end_of_line(text, context_at if "quoted" in context else at)
    tab = next(tab_faults(text[:until], texts_of_many_lines), None)
    if tab is not None:
        return tab
    if text[at : at + 1] == "\t" or "tab character" in problem:
        return _tab(at, text)
    return _in_a_text(problem, context, at, context_at, text) or _between_texts(problem, context, at, context_at, text)


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
        hint = 'a line is "key: value", or an item of a list: "- value"'
        return Fault(context_at, _end_of_line(text, context_at), 'this line has no ":"', hint)
    if "sequence entries are not allowed" in problem:
        return Fault(at, at + 1, 'a list cannot begin here with "-"', f"begin the list on the next line, or {_QUOTES}")
    if "document" in problem or "directive" in problem + context:
        hint = 'lines that begin with "%" and the lines "---" and "..." have no place in a routine'
        return Fault(at, _end_of_line(text, at), "the text of a routine cannot go on here", hint)
    if not text[_start_of_line(text, at) : at].strip():
        return Fault(at, _end_of_line(text, at), "this line does not line up with the lines above it", _LINE_UP)
    return Fault(at, _end_of_line(text, at), "this does not belong here", f"look for a quote too many; {_QUOTES}")


def _colon(at: int, text: str) -> Fault:
    before = text[_start_of_line(text, at) : at]
    if re.search(r":\s", before):
        return Fault(at, at + 1, 'a second ":" in one line', _QUOTES)
    return Fault(at - len(before.lstrip()), at, "this line does not line up with the lines above it", _LINE_UP)


def _not_closed(at: int, text: str) -> Fault:
    closing = "]" if text[at] == "[" else "}"
    hint = f'put a "{closing}" at its end, and commas between its parts'
    return Fault(at, _end_of_line(text, at), f'this "{text[at]}" is never closed', hint)


def _sign(at: int, text: str) -> Fault:
    return Fault(at, at + 1, f'a text cannot begin with "{text[at : at + 1]}"', _QUOTES)


def _tab(at: int, text: str) -> Fault:
    if text[_start_of_line(text, at) : at].strip():
        return Fault(at, at + 1, "there is a tab here", "use a blank")
    return Fault(at, at + 1, "this line is indented with a tab", "use blanks: two for each step to the right")


def _start_of_line(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
