"""``knee-coach`` and ``knee-coach play``: opens the window."""

from __future__ import annotations

import argparse

from knee_coach.cli.finding import find_in, open_library, playable
from knee_coach.cli.statuses import PROBLEMS, UNUSABLE


def window(given: argparse.Namespace) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    library = open_library(given.routines)
    if library is None:
        return UNUSABLE
    entry = None
    if given.command == "play":
        entry = find_in(library, given.routine)
        if entry is None:
            return UNUSABLE
        if given.start and playable(entry) is None:
            return PROBLEMS
    from knee_coach.app.request import Request
    from knee_coach.app.run import run
    from knee_coach.model.sides import AffectedSide

    if entry is None:
        return run(Request(), library)
    side = AffectedSide(given.side) if given.side else None
    return run(Request(entry, start=given.start, side=side), library)
