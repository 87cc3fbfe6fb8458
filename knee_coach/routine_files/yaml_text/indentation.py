"""What stands before the first word of a line: blanks are right, tabs and other signs are not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from knee_coach.routine_files.reading import Span
from knee_coach.routine_files.yaml_text.faults import Fault
from knee_coach.routine_files.yaml_text.unseen import ODD_BLANKS, name_of

_IDLE_BLANKS = re.compile(rf"^[ \t{ODD_BLANKS}]+(?=[\r\n#]|\Z)|^ *[{ODD_BLANKS}][ {ODD_BLANKS}]*", re.MULTILINE)
_ODD_INDENT = re.compile(rf"^ *([{ODD_BLANKS}])[ \t{ODD_BLANKS}]*(?=[^\s#])", re.MULTILINE)
_HAS_ODD_BLANK = re.compile(f"[\t{ODD_BLANKS}]")
_INDENTING_TAB = re.compile(r"^ *(\t)[ \t]*(?=[^\s#])", re.MULTILINE)


def with_plain_blanks(text: str) -> str:
    """The text, as long as before, with blanks for what YAML stumbles over where a line begins.

    These are the tabs of lines that are empty or a comment, and all odd blanks (a no-break space), so that their
    lines are read as they look.
    """
    return _IDLE_BLANKS.sub(lambda match: " " * len(match[0]), text) if _HAS_ODD_BLANK.search(text) else text


def indent_faults(text: str, texts_of_many_lines: Sequence[Span]) -> Iterator[Fault]:
    """Every line that is indented with a tab or an odd blank, but for lines inside the given texts (in order)."""
    starts = [span.start for span in texts_of_many_lines]

    def in_a_text(at: int) -> bool:
        before = bisect_right(starts, at)
        return before > 0 and at < texts_of_many_lines[before - 1].end

    for match in _INDENTING_TAB.finditer(text):
        if not in_a_text(match.start(1)):
            yield tab_fault(match.start(1), text)
    for match in _ODD_INDENT.finditer(text):
        at = match.start(1)
        if not in_a_text(at):
            message = f"this line is indented with a sign that is no blank ({name_of(match[1])})"
            yield Fault(at, at + 1, message, "delete what is before the first word, and type blanks")


def tab_fault(at: int, text: str) -> Fault:
    """What is said of the tab at that offset."""
    if text[text.rfind("\n", 0, at) + 1 : at].strip():
        return Fault(at, at + 1, "there is a tab here", "use a blank")
    return Fault(at, at + 1, "this line is indented with a tab", "use blanks: two for each step to the right")
