"""Runs one command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from knee_coach.cli.arguments import parser
from knee_coach.cli.statuses import GOOD


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = parser().parse_args(arguments)
    try:
        status = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read along has seen enough (`knee-coach plan ... | head`). Python would complain once more when it
        # closes the standard output, so that is sent nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    return status


def _run(given: argparse.Namespace) -> int:
    match given.command:
        case "plan":
            from knee_coach.cli.plan import plan

            return plan(given)
        case "check":
            from knee_coach.cli.check import check

            return check(given.files, given.format)
        case "history":
            from knee_coach.cli.history import history

            return history(as_json=given.json)
        case _:
            from knee_coach.cli.window import window

            return window(given)
