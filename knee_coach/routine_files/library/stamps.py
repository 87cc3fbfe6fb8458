"""What the system tells of a file without opening it: enough to know that it is the one that was read before."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

Stamp = tuple[int, ...]
"""Size, time of the last change (ns), time of the last change of its entry (ns; on Windows of its making), inode."""

SETTLED_NS = 2_000_000_000
"""2 s, the coarsest clock of any file system (FAT's): what was read sooner after a change could change once more and
look the same."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file, or of what a link leads to; None where there is none."""
    try:
        return _stamp(path.stat())
    except (OSError, ValueError):
        return None


def stamps_beside(folder: Path, name: str) -> tuple[Stamp | None, ...]:
    """What there is of a file that a routine names: every step of the way to it, and what it leads to if it is a link.

    Where there is nothing, the folder's own stamp comes first: it tells that something was there a moment ago.
    """
    steps = PurePath(name).parts
    on_the_way = (_own_stamp(folder.joinpath(*steps[:number])) for number in range(1, len(steps) + 1))
    found = (*on_the_way, stamp_of(folder / name))
    return found if found[-1] is not None else (stamp_of(folder), *found)


def is_settled(stamp: Stamp, read_at_ns: int) -> bool:
    """Whether a file with this stamp cannot have changed unnoticed since it was read (ns since 1970)."""
    _, changed, entry_changed, _ = stamp
    return read_at_ns - max(changed, entry_changed) > SETTLED_NS


def _own_stamp(path: Path) -> Stamp | None:
    try:
        return _stamp(path.lstat())
    except (OSError, ValueError):
        return None


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
