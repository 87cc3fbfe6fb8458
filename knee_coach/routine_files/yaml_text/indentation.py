"""What stands before the first word of a line: spaces are right, tabs and other signs are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.nodes import Span
from knee_coach.routine_files.yaml_text.unseen import ODD_SPACES, name_of

# Texts and not patterns: hardly any file needs them compiled.
_IDLE_SPACES = rf"^[ \t{ODD_SPACES}]+(?=[\r\n#]|\Z)|^ *[{ODD_SPACES}][ {ODD_SPACES}]*"
_ODD_INDENT = rf"^ *([{ODD_SPACES}])[ \t{ODD_SPACES}]*(?=[^\s#])"
_ODD_SPACE = f"[\t{ODD_SPACES}\u2028\u2029]"
_INDENTING_TAB = r"^ *(\t)[ \t]*(?=[^\s#])"
# Hardly ever part of a text: a tab that comes first on its line, or one before a key, or beside the "-" of an item.
_SURE_TAB = r"^(\t)[ \t]*(?=[^\s#])|^ +(\t)[ \t]*(?=- |[^\W\d]\w*:(?:\s|\Z))|^ *(?:- +)*-(\t)[ \t]*(?=[^\s#])"
# Behind what a line begins with, its dashes too, a tab is a space to one of YAML's parsers and an error to the other.
_INNER_TAB = r"^([ \t]*(?:-[ \t]+)*[^\s-][^\t\n]*)(\t[^\n]*)"
_SEPARATORS = str.maketrans("\u2028\u2029", "  ")


def with_plain_spaces(text: str) -> str:
    """The text, as long as before, with spaces for what YAML stumbles over and editors show as a space.

    These are, where a line begins, the tabs of lines that are empty or a comment, and all odd spaces (a no-break
    space), so that their lines are read as they look; behind the first word of a line, tabs; and everywhere the
    separators U+2028 and U+2029, which end a line to YAML and to hardly any editor.
    """
    # Most texts need no pattern to be compiled for them.
    if (text.isascii() and "\t" not in text) or not re.search(_ODD_SPACE, text):
        return text
    text = _lines(_IDLE_SPACES).sub(lambda match: " " * len(match[0]), text)
    text = _lines(_INNER_TAB).sub(lambda match: match[1] + match[2].replace("\t", " "), text)
    return text.translate(_SEPARATORS)


def indent_faults(text: str, texts_of_many_lines: Sequence[Span]) -> Iterator[Fault]:
    """Every line that is indented with a tab or an odd space, but for lines inside the given texts (in order)."""
    starts = [span.start for span in texts_of_many_lines]

    def in_a_text(at: int) -> bool:
        before = bisect_right(starts, at)
        return before > 0 and at < texts_of_many_lines[before - 1].end

    for match in _lines(_INDENTING_TAB).finditer(text) if "\t" in text else ():
        if not in_a_text(match.start(1)):
            yield tab_fault(match.start(1), text)
    for match in () if text.isascii() else _lines(_ODD_INDENT).finditer(text):
        at = match.start(1)
        if not in_a_text(at):
            message = f"this line is indented with a sign that is no plain space ({name_of(match[1])})"
            yield Fault(at, at + 1, message, "delete what is before the first word, and type spaces")


def tabs_from(text: str, at: int) -> Iterator[Fault]:
    """The lines, from that offset on, that are indented with a tab, as far as they show it alone."""
    for match in _lines(_SURE_TAB).finditer(text, at):
        yield tab_fault(match.start(match.lastindex or 0), text)


def tab_fault(at: int, text: str) -> Fault:
    """What is said of the tab at that offset."""
    if text[text.rfind("\n", 0, at) + 1 : at].strip():
        return Fault(at, at + 1, "there is a tab here", "use a space")
    return Fault(at, at + 1, "this line is indented with a tab", "use spaces: two for each step to the right")


def _lines(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)
