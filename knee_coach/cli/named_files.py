"""The routine files that a command line names: files, folders with all that is in them, and the standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from knee_coach.cli.statuses import GOOD, complain
from knee_coach.routine_files.library.file_names import is_listed

STANDARD_INPUT = "-"


class NamedFiles:
    """Every file that the paths name, each once, in their order; a folder's own by name, then its folders'.

    What a folder hides (a name that begins with a dot) is left out, unless it is named itself. Whatever cannot be
    looked into is said, and :attr:`status` is then the worst there was, once all have been asked for.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)
        self.status = GOOD

    def __iter__(self) -> Iterator[str]:
        seen: set[str] = set()
        for path in self._paths:
            for file in self._in(path):
                real = file if file == STANDARD_INPUT else _real(file)
                if real not in seen:
                    seen.add(real)
                    yield file

    def _in(self, path: str) -> Iterator[str]:
        if path == STANDARD_INPUT or not _is_folder(path):
            yield from _expanded(path)
            return
        found = False
        for file in self._walked(path):
            found = True
            yield file
        if not found:
            self.status = complain(f"there are no routine files (.yaml, .yml) in {path}")

    def _walked(self, top: str) -> Iterator[str]:
        """The files below a folder. A link is followed, but never to where it was before."""
        waiting = [top]
        been: set[str] = set()
        while waiting:
            folder = waiting.pop()
            if _real(folder) in been:
                continue
            been.add(_real(folder))
            files, folders = self._listed(folder)
            yield from files
            waiting.extend(reversed(folders))

    def _listed(self, folder: str) -> tuple[list[str], list[str]]:
        files: list[str] = []
        folders: list[str] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if _is_folder(entry.path):
                        folders.append(entry.path)
                    elif is_listed(entry.name):
                        files.append(entry.path)
        except OSError as error:
            self.status = complain(f"cannot look into {folder}: {(error.strerror or 'the system refuses').lower()}")
        return sorted(files), sorted(folders)


def _expanded(path: str) -> Sequence[str]:
    """What ``*.yaml`` stands for: the shells of Windows leave that to the program."""
    if "*" not in path or os.path.lexists(path):
        return (path,)
    return sorted(glob.glob(path)) or (path,)  # noqa: PTH207  (it keeps the path as it was written)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _real(path: str) -> str:
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):
        return path
