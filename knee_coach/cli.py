"""The command line. Only the window and ``play`` load Qt; everything slow is imported by the command that needs it.

Exit statuses: 0 all is well; 1 a routine file has errors; 2 bad usage, or something cannot be read.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knee_coach import __version__

if TYPE_CHECKING:
    from knee_coach.model.records import SessionRecord
    from knee_coach.model.routine import Routine
    from knee_coach.routine_files.library import LibraryEntry
    from knee_coach.routine_files.problems import Problem

GOOD, PROBLEMS, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = _parser().parse_args(arguments)
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
    if given.command == "plan":
        return _plan(given)
    if given.command == "check":
        return _check(given.files, given.format)
    if given.command == "history":
        return _history(as_json=given.json)
    return _window(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="knee-coach",
        description="Guides you through knee exercises: shows, times and records them. Without a command it opens the "
        "program.",
    )
    parser.add_argument("--version", action="version", version=f"knee-coach {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

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
    return parser


def _plan(given: argparse.Namespace) -> int:
    from knee_coach.engine.timeline import TimelineTooLongError, compile_timeline
    from knee_coach.engine.visits import SideNeededError
    from knee_coach.model.session_settings import SessionSettings
    from knee_coach.model.sides import AffectedSide
    from knee_coach.model.targets import Choices, TargetRule
    from knee_coach.plan import plan_as_json, plan_as_table

    entry = _find(given.routine)
    if entry is None:
        return UNUSABLE
    routine = _playable(entry)
    if routine is None:
        return PROBLEMS
    choices = Choices(
        rule=TargetRule(given.targets),
        side=AffectedSide(given.side) if given.side else None,
        with_all_optional=given.with_optional,
    )
    try:
        timeline = compile_timeline(routine, choices, SessionSettings())
    except SideNeededError as error:
        return _complain(f"{given.routine}: {error}; add --side left, --side right or --side both")
    except TimelineTooLongError as error:
        _complain(f"{given.routine}: {error}")
        return PROBLEMS
    print(plan_as_json(timeline) if given.json else plan_as_table(timeline))
    return GOOD


def _check(files: Sequence[str], form: str) -> int:
    from knee_coach.routine_files.files import CannotReadError
    from knee_coach.routine_files.problems import as_json, render_problem
    from knee_coach.routine_files.reader import read_routine_file

    status = GOOD
    told: list[Problem] = []
    for file in files:
        try:
            read = read_routine_file(Path(file))
        except CannotReadError as error:
            status = _complain(str(error))
            continue
        told.extend(read.problems)
        if read.routine is None:
            status = max(status, PROBLEMS)
        if form == "text":
            for problem in read.problems:
                print(render_problem(problem))
            if not read.problems:
                print(f"{file}: no problems")
    if form == "json":
        import json

        print(json.dumps([as_json(problem) for problem in told], ensure_ascii=False))
    return status


def _history(*, as_json: bool) -> int:
    from knee_coach.history.as_json import as_json as sessions_as_json
    from knee_coach.history.as_lines import as_lines
    from knee_coach.paths import data_folder
    from knee_coach.store.errors import LogError
    from knee_coach.store.session_log import SessionLog

    log_file = data_folder().log_file
    try:
        sessions: Sequence[SessionRecord] = ()
        if log_file.exists():
            with SessionLog(log_file) as log:
                log.interrupt_stale()
                sessions = log.sessions()
    except LogError as error:
        return _complain(str(error))
    if as_json:
        import json

        print(json.dumps(sessions_as_json(sessions), ensure_ascii=False, indent=2))
    else:
        print("\n".join(as_lines(sessions)))
    return GOOD


def _window(given: argparse.Namespace) -> int:
    entry = None
    if given.command == "play":
        entry = _find(given.routine)
        if entry is None:
            return UNUSABLE
        if given.start and _playable(entry) is None:
            return PROBLEMS
    from knee_coach.app import Request, run
    from knee_coach.model.sides import AffectedSide

    if entry is None:
        return run(Request())
    return run(Request(entry, start=given.start, side=AffectedSide(given.side) if given.side else None))


def _find(file_or_id: str) -> LibraryEntry | None:
    """The routine of that file or id, read; None after saying why there is none."""
    from knee_coach.paths import data_folder
    from knee_coach.resources import routines_dir
    from knee_coach.routine_files.files import CannotReadError
    from knee_coach.routine_files.library import NoSuchRoutineError, RoutineLibrary, shelves

    library = RoutineLibrary(shelves(data_folder().routines_dir, routines_dir()))
    try:
        return library.find(file_or_id)
    except (CannotReadError, NoSuchRoutineError) as error:
        _complain(str(error))
        return None


def _playable(entry: LibraryEntry) -> Routine | None:
    """The routine if it can be played; its problems are told on the way."""
    from knee_coach.routine_files.problems import render_problems

    if entry.read.problems:
        print(render_problems(entry.read.problems), file=sys.stderr)
    return entry.read.routine


def _complain(message: str) -> int:
    print(f"knee-coach: {message}", file=sys.stderr)
    return UNUSABLE
