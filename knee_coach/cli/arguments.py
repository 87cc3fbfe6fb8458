"""What can be written after ``knee-coach``."""

from __future__ import annotations

import argparse

from knee_coach import __version__


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    whole = argparse.ArgumentParser(
        prog="knee-coach",
        description="Guides you through knee exercises: shows, times and records them. Without a command it opens the "
        "program.",
    )
    whole.add_argument("--version", action="version", version=f"knee-coach {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")

    play = commands.add_parser("play", help="open the program at a routine")
    play.add_argument("routine", metavar="FILE_OR_ID", help="a routine file, or the id of a routine you have")
    play.add_argument("--start", action="store_true", help="begin at once, with the get-ready")
    play.add_argument("--side", choices=("left", "right", "both"), help="the knee to exercise, where the routine asks")

    plan = commands.add_parser("plan", help="print what a routine will do, second by second")
    plan.add_argument("routine", metavar="FILE", help="a routine file, or the id of a routine you have")
    plan.add_argument("--targets", choices=("first", "most"), default="first", help="which end of every range to take")
    plan.add_argument("--side", choices=("left", "right", "both"), help="the knee to exercise, where the routine asks")
    plan.add_argument("--with-optional", action="store_true", help="take the optional exercises in")
    plan.add_argument("--json", action="store_true", help="print it for programs")

    check = commands.add_parser("check", help="say what is wrong in routine files, and where")
    check.add_argument("files", metavar="FILE", nargs="+")
    check.add_argument("--format", choices=("text", "json"), default="text")

    history = commands.add_parser("history", help="list the sessions you have done")
    history.add_argument("--json", action="store_true", help="print every set, for programs")
    return whole
