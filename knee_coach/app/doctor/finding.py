"""What the doctor found, and how it is told."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from knee_coach.app.doctor.home import without_home

_WIDTH = 100
_ABOUT_WIDTH = 8
_INDENT = " " * (_ABOUT_WIDTH + 9)


class Verdict(Enum):
    """How good it is; the values are what is printed."""

    GOOD = "good"
    WITHOUT = "none"
    """It is not there, and a session goes on without it."""
    WRONG = "WRONG"
    """It has to be mended before a session can be recorded."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, in whole sentences; ``mend`` is how to make it better, None if it is good."""

    about: str
    verdict: Verdict
    said: str
    mend: str | None = None


def as_text(findings: Iterable[Finding]) -> str:
    """All findings, for a terminal and for a mail; without the name of the person's home folder."""
    return "\n".join(map(_lines, findings))


def _lines(finding: Finding) -> str:
    head = f"{finding.about:<{_ABOUT_WIDTH}} {finding.verdict.value:<7} "
    # A command that is to be copied stays in one piece.
    wrap = textwrap.TextWrapper(_WIDTH, subsequent_indent=_INDENT, break_long_words=False, break_on_hyphens=False)
    lines = wrap.wrap(head + without_home(finding.said))
    if finding.mend is not None:
        wrap.initial_indent = _INDENT
        lines += wrap.wrap(without_home(finding.mend))
    return "\n".join(lines)
