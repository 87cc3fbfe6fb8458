"""Exit statuses, and the one way to say why a command cannot do what it was asked."""

from __future__ import annotations

import sys

from knee_coach.cli.printing import print_nothing_more
from knee_coach.routine_files.yaml_text.lines import without_unprintable

GOOD, PROBLEMS, UNUSABLE = 0, 1, 2
"""All is well; a routine file has errors; bad usage, or something cannot be read."""

INTERRUPTED = 130
"""Somebody pressed Ctrl+C: what shells know by this number."""


def complain(message: str) -> int:
    """Say it on standard error; returns the status of a command that could not do its work."""
    say(f"knee-coach: {without_unprintable(message)}")
    return UNUSABLE


def say(text: str) -> None:
    """Print on standard error. Where nobody can read that the status has to say it."""
    # It is None in a program that was started without one, and ``print`` would take the standard output then.
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        print_nothing_more(sys.stderr)


class Reached:
    """The worst status there was so far. Printing may end at any moment, and what was found until then counts."""

    def __init__(self) -> None:
        self.status = GOOD

    def note(self, status: int) -> None:
        """Keep it, if it is worse than those before."""
        self.status = max(self.status, status)

    def complain(self, message: str) -> None:
        """Say on standard error what cannot be done, and keep that as well."""
        self.note(complain(message))
