"""``knee-coach import``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from knee_coach.cli.finding import own_ids
from knee_coach.cli.named_files import STANDARD_INPUT, NamedFiles
from knee_coach.cli.printing import counted
from knee_coach.cli.statuses import GOOD, PROBLEMS, Reached, complain
from knee_coach.paths import DataFolder, DataFolderError, data_folder
from knee_coach.resources import figure_ids
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.carrying_out import carry_out
from knee_coach.routine_files.library.copying import CannotCopyError
from knee_coach.routine_files.library.importing import BrokenImport, PlannedImport, plan_import
from knee_coach.routine_files.rendering import render_problem
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.lines import without_unprintable


def take_in(paths: Sequence[str], reached: Reached, *, replace: bool) -> int:
    """Copy routine files to the person's own; returns the exit status.

    Args:
        paths: files, and folders with files in them.
        reached: keeps the status, should nobody read to the end.
        replace: whether to replace what differs without asking.
    """
    home = data_folder()
    ids = own_ids()
    figures = figure_ids()
    for file in NamedFiles(paths, reached):
        if file == STANDARD_INPUT:
            reached.complain('the standard input cannot be imported; name a file in place of "-"')
            continue
        try:
            planned = plan_import(Path(file), home.routines_dir, ids, figures=figures, shown_as=file)
        except CannotReadError as error:
            reached.complain(str(error))
            continue
        if isinstance(planned, BrokenImport):
            reached.note(PROBLEMS)
        for problem in planned.read.problems:
            print(render_problem(problem))
        if isinstance(planned, BrokenImport):
            print(f"{without_unprintable(file)}: not imported, because of its errors")
        else:
            reached.note(_take_one(planned, home, ids, replace=replace))
    return reached.status


def _take_one(planned: PlannedImport, home: DataFolder, ids: dict[Path, str], *, replace: bool) -> int:
    file = without_unprintable(planned.read.file)
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
    said = f"{names} {'is' if one else 'are'} there already and {'differs' if one else 'differ'}{other}"
    return without_unprintable(said + _of_other_routines(planned))


def _of_other_routines(planned: PlannedImport) -> str:
    """What replacing pictures and pose files does to the routines that are not asked about."""
    own_files = {planned.target, *planned.removes}
    match len([path for path in planned.replaces if path not in own_files]):
        case 0:
            return ""
        case 1:
            return "; other routines that show that picture will show the new one"
        case _:
            return "; other routines that show those pictures will show the new ones"


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
        told += f"; it got that name because {planned.wanted_name} is another routine"
    return without_unprintable(told)
