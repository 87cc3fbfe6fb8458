"""Which files are routine files, told by their names alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

ENDINGS = (".yaml", ".yml")

POSE_ENDING = ".pose.yaml"
"""How the name of a pose file ends, so that no list takes it for a routine."""


def is_pose_file(name: str) -> bool:
    """Whether a file of that name is one that a routine may name as its figure."""
    return name.lower().endswith(POSE_ENDING)


def ends_like_a_routine(name: str) -> bool:
    """Whether it has the ending of a routine file; upper and lower case are alike."""
    return name.lower().endswith(ENDINGS) and not is_pose_file(name)


def is_listed(name: str) -> bool:
    """Whether a library takes a file of that name for a routine: it ends like one and is not hidden."""
    return not name.startswith(".") and ends_like_a_routine(name)


def as_listed(name: str) -> str:
    """The name as a library lists it: not hidden, and with one of its endings.

    What a mail program made ``week1.yaml.txt`` of is ``week1.yaml`` again.
    """
    shown = name.lstrip(".") or name
    if is_pose_file(shown):
        return f"{shown[: -len(POSE_ENDING)] or 'pose'}.yaml"
    if ends_like_a_routine(shown):
        return shown
    without = shown.rpartition(".")[0] or shown
    return without if ends_like_a_routine(without) else f"{without}.yaml"


def routine_files_in(folder: Path) -> list[Path]:
    """The routine files of a folder by name, none of a folder inside it. One that cannot be looked into has none."""
    try:
        with os.scandir(folder) as found:
            names = sorted(file.name for file in found)
    except (OSError, ValueError):
        return []
    return [folder / name for name in names if is_listed(name)]


def folders_with_routine_files(top: str, cannot: Callable[[OSError], object]) -> Iterator[list[str]]:
    """For the folder ``top`` and each folder inside it, its routine files by name; what is hidden is left out.

    Links to folders are not followed. What cannot be looked into is handed to ``cannot`` and passed over.
    """
    for folder, folders, files in os.walk(top, onerror=cannot):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield [os.path.join(folder, name) for name in sorted(files) if is_listed(name)]  # noqa: PTH118
