"""What can be written after ``knee-coach``."""

from __future__ import annotations

import argparse
from typing import Any

from knee_coach import __version__

_DESCRIPTION = """\
Guides you through knee exercises: shows, times and records them.
Without a command it opens the program."""

_COMMANDS = """\
exercising:
  play ROUTINE    open the program at a routine   knee-coach play week1.yaml
  plan ROUTINE    print what a session will be    knee-coach plan week1.yaml
  history         list what you have done         knee-coach history
  doctor          see what works on this computer knee-coach doctor --play

writing routines:
  new FILE        make a file to begin with       knee-coach new week1.yaml
  check PATH...   say what is wrong, and where    knee-coach check week1.yaml
  import PATH...  take files to your own          knee-coach import week1.yaml
  schema          print what editors check by     knee-coach schema

"knee-coach COMMAND --help" tells more about each."""

_PATHS = "routine files, or folders with all routine files in them"
_ROUTINE = "a routine file, or the id of a routine you have"
_KNEE = "the knee to exercise, where the routine asks"


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    whole = argparse.ArgumentParser(
        prog="knee-coach",
        usage="%(prog)s [--routines DIR] [COMMAND ...]",
        description=_DESCRIPTION,
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"knee-coach {__version__}")
    _add_routines(whole, default=None)
    # The epilog says it in groups and with examples, which argparse cannot.
    commands = whole.add_subparsers(prog="knee-coach", dest="command", metavar="COMMAND", help=argparse.SUPPRESS)
    _add_exercising(commands)
    _add_writing(commands)
    # Not for people: the program starts these itself.
    commands.add_parser("process").add_argument("name", choices=("sound", "voice"))
    return whole


def _add_exercising(commands: Any) -> None:  # noqa: ANN401  (argparse keeps the type to itself)
    play = commands.add_parser("play", description="Open the program at a routine.")
    play.add_argument("routine", metavar="ROUTINE", help=_ROUTINE)
    play.add_argument("--start", action="store_true", help="begin at once, with the get-ready")
    play.add_argument("--side", choices=("left", "right", "both"), help=_KNEE)
    _add_routines(play)

    plan = commands.add_parser("plan", description="Print what a session of a routine will be, set by set.")
    plan.add_argument("routine", metavar="ROUTINE", help=_ROUTINE)
    plan.add_argument("--targets", choices=("first", "most"), default="first", help="which end of every range to take")
    plan.add_argument("--side", choices=("left", "right", "both"), help=_KNEE)
    plan.add_argument("--with-optional", action="store_true", help="take the optional exercises in")
    form = plan.add_mutually_exclusive_group()
    form.add_argument("--every-phase", action="store_true", help="print every movement, hold and rest on its own line")
    form.add_argument("--json", action="store_true", help="print it for programs")
    _add_routines(plan)

    doctor = commands.add_parser(
        "doctor",
        description="Say where the sound comes out, which voice speaks, whether the "
        "screen can be kept awake, and whether your data is safe.",
    )
    doctor.add_argument("--play", action="store_true", help="play the test sound too")

    history = commands.add_parser("history", description="List the sessions you have done.")
    history.add_argument("--json", action="store_true", help="print every set, for programs")


def _add_writing(commands: Any) -> None:  # noqa: ANN401
    new = commands.add_parser("new", description="Make a routine file to begin with. It explains itself.")
    new.add_argument("file", metavar="FILE", help="its name; without an ending it gets .yaml")

    check = commands.add_parser("check", description="Say what is wrong in routine files, where, and how to mend it.")
    check.add_argument("paths", metavar="PATH", nargs="+", help=f'{_PATHS}; "-" for the standard input')
    check.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="for people, for programs, or for GitHub, which shows each problem beside its line",
    )

    take = commands.add_parser(
        "import",
        description="Check routine files and copy them, with their pictures, to your own routines. You are asked "
        "before anything is replaced.",
    )
    take.add_argument("paths", metavar="PATH", nargs="+", help=_PATHS)
    take.add_argument("--replace", action="store_true", help="replace what is there without asking")

    commands.add_parser("schema", description="Print the JSON Schema of routine files, for editors that check by it.")


def _add_routines(to: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """It may stand before the command or after it; after it there is no default, which would undo the one before."""
    to.add_argument(
        "--routines", metavar="DIR", default=default, help="look for routines in this folder before all others"
    )
