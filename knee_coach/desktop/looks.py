"""What a look at folders and files sees, and when what it saw is worth telling."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

Footprint: TypeAlias = tuple[int, ...]
"""Kind, size in bytes, time of change of the contents and of the entry (in nanoseconds), and number of the file."""

Sighting: TypeAlias = Mapping[str, Footprint]
"""What was there, by path; what was not has no entry."""


def look_at(folders: Iterable[Path], files: Iterable[Path]) -> Sighting:
    """What is there now: everything in these folders but hidden files, and these files. Nothing is opened.

    What is missing, or may not be looked at, is not there; nothing is raised.
    """
    seen: dict[str, Footprint] = {}
    for folder in folders:
        _look_into(folder, seen)
    for file in files:
        try:
            seen[str(file)] = _stamp(file.stat())
        except (OSError, ValueError):
            continue
    return seen


def _look_into(folder: Path, seen: dict[str, Footprint]) -> None:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.name.startswith("."):  # an editor's own file, written every few seconds
                    _look_at_entry(entry, seen)
    except (OSError, ValueError):
        return


def _look_at_entry(entry: os.DirEntry[str], seen: dict[str, Footprint]) -> None:
    try:
        seen[entry.path] = _stamp(entry.stat())
    except OSError:
        return  # it went meanwhile, or is a link to nothing


def _stamp(status: os.stat_result) -> Footprint:
    return status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


class Settling:
    """Tells a change once it has settled: when two looks agree about a path, and not with what was told last.

    An editor that empties a file and then writes it is seen when it is through. Each path settles by itself: one that
    is written to without end does not keep the others from being told.
    """

    def __init__(self, at_first: Sighting) -> None:
        self._last: Sighting = at_first
        self._told: dict[str, Footprint] = dict(at_first)

    def see(self, look: Sighting) -> bool:
        """Take a look; whether something in it is to be told."""
        settled = [path for path in self._in_doubt(look) if look.get(path) == self._last.get(path)]
        self._last = look
        for path in settled:
            self._tell(path)
        return bool(settled)

    @property
    def waits(self) -> bool:
        """Whether the last look saw a change that has not settled yet."""
        return bool(self._in_doubt(self._last))

    def _in_doubt(self, look: Sighting) -> list[str]:
        """The paths of which a look says something else than what was told last."""
        if look == self._told:
            return []
        return [path for path in {*look, *self._told} if look.get(path) != self._told.get(path)]

    def _tell(self, path: str) -> None:
        stamp = self._last.get(path)
        if stamp is None:
            self._told.pop(path, None)
        else:
            self._told[path] = stamp
