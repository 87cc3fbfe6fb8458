"""Runs one command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from knee_coach.cli.arguments import parser
from knee_coach.cli.printing import cannot_be_printed, nobody_reads, print_all, print_anywhere, print_nothing_more
from knee_coach.cli.statuses import INTERRUPTED, Reached, complain


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    print_anywhere()
    reached = Reached()
    try:
        reached.note(_run(_given(arguments), reached))
        print_all()
        return reached.status
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if nobody_reads(error):
            # Whoever read along has seen enough (`knee-coach plan ... | head`).
            print_nothing_more(sys.stdout)
            return reached.status
        if cannot_be_printed(error):
            print_nothing_more(sys.stdout)
            return complain("cannot print: the disk is full")
        raise


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    try:
        return parser().parse_args(arguments)
    except SystemExit:
        # After --help and --version: what breaks here must break where it is caught, not when Python ends.
        print_all()
        raise


def _run(given: argparse.Namespace, reached: Reached) -> int:
    from knee_coach.resources import ResourcesMissingError

    try:
        return _command(given, reached)
    except ResourcesMissingError as error:
        return complain(str(error))


def _command(given: argparse.Namespace, reached: Reached) -> int:
    match given.command:
        case "plan":
            from knee_coach.cli.plan import plan

            return plan(given)
        case "history":
            from knee_coach.cli.history import history

            return history(as_json=given.json)
        case "new":
            from knee_coach.cli.new import new

            return new(given.file)
        case "check":
            from knee_coach.cli.check import check

            return check(given.paths, given.format, reached)
        case "import":
            from knee_coach.cli.importing import take_in

            return take_in(given.paths, reached, replace=given.replace)
        case "schema":
            from knee_coach.cli.schema import schema

            return schema()
        case "doctor":
            from knee_coach.cli.doctor import doctor

            return doctor(play=given.play)
        case "process":
            from knee_coach.cli.process import process

            return process(given.name)
        case _:
            from knee_coach.cli.window import window

            return window(given)
