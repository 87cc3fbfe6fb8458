"""The routine files that a command line names: files, folders with all that is in them, and the standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from knee_coach.cli.statuses import Reached
from knee_coach.routine_files.file_names import folders_with_routine_files
from knee_coach.routine_files.files import is_folder

STANDARD_INPUT = "-"


class NamedFiles:
    """Every file that the paths name, each once, in their order; a folder's own by name, then its folders'.

    What a folder hides (a name that begins with a dot) is left out, unless it is named itself; a link to a folder is
    followed only where it is named itself. Whatever cannot be looked into is said, and kept in ``reached``.
    """

    def __init__(self, paths: Iterable[str], reached: Reached) -> None:
        self._paths = tuple(paths)
        self._reached = reached

    def __iter__(self) -> Iterator[str]:
        seen: set[str] = set()
        for path in self._paths:
            for file in self._in(path):
                real = file if file == STANDARD_INPUT else _real(file)
                if real not in seen:
                    seen.add(real)
                    yield file

    def _in(self, path: str) -> Iterator[str]:
        if not path:
            self._reached.complain('an empty name ("") is no file')
            return
        if path == STANDARD_INPUT or not is_folder(Path(path)):
            yield from _expanded(path)
            return
        shut: list[OSError] = []
        found = False
        for files in folders_with_routine_files(path, shut.append):
            found = found or bool(files)
            yield from files
        for error in shut:
            reason = (error.strerror or "the system refuses").lower()
            self._reached.complain(f"cannot look into {error.filename}: {reason}")
        if not found and not shut:
            self._reached.complain(f"there are no routine files (.yaml, .yml) in {path}")


def _expanded(path: str) -> Sequence[str]:
    """What ``*.yaml`` stands for: the shells of Windows leave that to the program."""
    if "*" not in path or os.path.lexists(path):
        return (path,)
    return sorted(glob.glob(path)) or (path,)  # noqa: PTH207  (it keeps the path as it was written)


def _real(path: str) -> str:
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return path
