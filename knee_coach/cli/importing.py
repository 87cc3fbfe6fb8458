"""``knee-coach import``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from knee_coach.cli.named_files import STANDARD_INPUT, NamedFiles
from knee_coach.cli.printing import counted
from knee_coach.cli.statuses import GOOD, PROBLEMS, complain
from knee_coach.paths import DataFolder, DataFolderError, data_folder
from knee_coach.resources import figure_ids
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.importing import (
    BrokenImport,
    CannotCopyError,
    PlannedImport,
    carry_out,
    own_ids,
    plan_import,
)
from knee_coach.routine_files.problems import render_problem
from knee_coach.routine_files.suggestions import listed


def take_in(paths: Sequence[str], *, replace: bool) -> int:
    """Copy routine files to the person's own; returns the exit status.

    Args:
        paths: files, and folders with files in them.
        replace: whether to replace what differs without asking.
    """
    home = data_folder()
    named = NamedFiles(paths)
    ids = own_ids(home.routines_dir)
    figures = figure_ids()
    status = GOOD
    for file in named:
        if file == STANDARD_INPUT:
            status = max(status, complain('the standard input cannot be imported; name a file in place of "-"'))
            continue
        try:
            planned = plan_import(Path(file), home.routines_dir, figures=figures, shown_as=file, ids=ids)
        except CannotReadError as error:
            status = max(status, complain(str(error)))
            continue
        for problem in planned.read.problems:
            print(render_problem(problem))
        if isinstance(planned, BrokenImport):
            print(f"{file}: not imported, because of its errors")
            status = max(status, PROBLEMS)
        else:
            status = max(status, _take_one(planned, home, ids, replace=replace))
    return max(status, named.status)


def _take_one(planned: PlannedImport, home: DataFolder, ids: dict[Path, str], *, replace: bool) -> int:
    file = planned.read.file
    if not planned.changes:
        where = "lies in your own routines already" if planned.is_own_already else "is there already, just like that"
        print(f"{file} {where}")
        return GOOD
    if planned.replaces and not replace:
        question = _question(planned)
        if sys.stdin is None or not sys.stdin.isatty():
            return complain(f"{file}: {question}; add --replace to replace it")
        if not _yes(f"{question}. Replace {'it' if len(planned.replaces) == 1 else 'them'}? [y/N] "):
            print(f"{file}: not imported; everything is as it was")
            return GOOD
    try:
        home.make()
        carry_out(planned)
    except (DataFolderError, CannotCopyError) as error:
        return complain(f"{file}: {error}")
    for path in planned.removes:
        ids.pop(path, None)
    ids[planned.target] = planned.read.id
    print(_told(planned))
    return GOOD


def _question(planned: PlannedImport) -> str:
    """What is there already, as far as it would be replaced."""
    names = listed([path.relative_to(planned.own).as_posix() for path in planned.replaces], "and")
    one = len(planned.replaces) == 1
    if planned.other_id is not None and planned.target in planned.replaces:
        other = f'; {planned.target.name} is another routine now, with the id "{planned.other_id}"'
    else:
        other = ""
    return f"{names} {'is' if one else 'are'} there already and {'differs' if one else 'differ'}{other}"


def _yes(question: str) -> bool:
    try:
        return input(question).strip().lower() in {"y", "yes"}
    except EOFError:
        print()
        return False


def _told(planned: PlannedImport) -> str:
    pictures = f" with {counted(len(planned.pictures), 'picture')}" if planned.pictures else ""
    told = f"{planned.read.file}: imported{pictures} to {planned.target}"
    if planned.is_renamed:
        return f"{told}; it got that name because {planned.wanted_name} is another routine"
    return told
