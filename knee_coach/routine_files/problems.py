"""What is wrong with a routine file, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error keeps the routine from being played; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Problem:
    """One thing to mend in one file. ``line`` and ``column`` count characters from 1."""

    file: str
    line: int
    column: int
    severity: Severity
    message: str
    hint: str
    excerpt: str
    """The line itself, cut round the place when it is very long."""
    caret_at: int
    """Where in ``excerpt`` the place begins, from 0."""
    caret_width: int
    """How many characters of ``excerpt`` it is about, at least 1."""

    @property
    def is_error(self) -> bool:
        """Whether it keeps the routine from being played."""
        return self.severity is Severity.ERROR
