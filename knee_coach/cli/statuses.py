"""Exit statuses, and the one way to say why a command cannot do what it was asked."""

from __future__ import annotations

import sys

GOOD, PROBLEMS, UNUSABLE = 0, 1, 2
"""All is well; a routine file has errors; bad usage, or something cannot be read."""

INTERRUPTED = 130
"""Somebody pressed Ctrl+C: what shells know by this number."""


def complain(message: str) -> int:
    """Say it on standard error; returns the status of a command that could not do its work."""
    print(f"knee-coach: {message}", file=sys.stderr)
    return UNUSABLE
