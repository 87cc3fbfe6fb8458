"""Where in the person's own folder a routine goes that is imported."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from knee_coach.routine_files.file_names import as_listed, is_listed
from knee_coach.routine_files.reader import ReadRoutine, read_routine


def place_for(read: ReadRoutine, source: Path, own: Path, ids: Mapping[Path, str]) -> tuple[Path, Path | None]:
    """Where the routine goes, and the own file with the same id, if there is one."""
    twins = [path for path, known in ids.items() if known == read.id]
    for path in twins:
        if _keeps_its_id(read, path.name):
            return path, path
    twin = twins[0] if twins else None
    wanted = own / as_listed(source.name)
    if not is_there(wanted):
        return wanted, twin
    # An id that is made of the file's name would become another one under another name, and the history with it.
    # Then the other routine is replaced, or stays: the person is asked.
    free = _free(wanted)
    return (free if _keeps_its_id(read, free.name) else wanted), twin


def lies_in(source: Path, own: Path) -> bool:
    """Whether a file is one of the own folder's routines already, under a name that is listed there."""
    try:
        return is_listed(source.name) and source.resolve().parent == own.resolve()
    except (OSError, RuntimeError):
        return False


def is_there(path: Path) -> bool:
    """Whether there is something of that name, be it a link to nothing.

    Where that cannot be known (a name that is too long, a folder that may not be searched) there is nothing: copying
    then says why it cannot be done.
    """
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def _keeps_its_id(read: ReadRoutine, name: str) -> bool:
    return read_routine(read.data, name).id == read.id


def _free(wanted: Path) -> Path:
    number = 2
    while is_there(path := wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")):
        number += 1
    return path
