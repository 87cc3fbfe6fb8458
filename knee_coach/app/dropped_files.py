"""Which routine files are meant by what was opened or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from knee_coach.routine_files.file_names import folders_with_routine_files
from knee_coach.routine_files.files import is_folder

MOST_FOLDERS = 1000
"""Looking into these takes a tenth of a second. Whoever drops more meant another folder."""


class TooManyFoldersError(Exception):
    """A folder has more folders inside it than anybody means to add."""


def routine_files_of(paths: Iterable[Path], most_folders: int = MOST_FOLDERS) -> Mapping[Path, Sequence[Path]]:
    """For each path the file itself, or all routine files in the folder and below, like the command line.

    Raises:
        TooManyFoldersError: one of them has more than ``most_folders`` in it.
    """
    return {path: _below(path, most_folders) if is_folder(path) else [path] for path in paths}


def _below(folder: Path, most_folders: int) -> Sequence[Path]:
    found: list[Path] = []
    # What cannot be looked into has none.
    for number, files in enumerate(folders_with_routine_files(str(folder), lambda _: None)):
        if number > most_folders:
            raise TooManyFoldersError
        found.extend(map(Path, files))
    return found
