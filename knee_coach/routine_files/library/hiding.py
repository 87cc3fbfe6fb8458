"""Which file is used of several with one id: the nearest, and in one folder the first by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from knee_coach.routine_files.library.entry import HiddenFile, LibraryEntry


def with_the_hidden(found: Sequence[LibraryEntry]) -> tuple[LibraryEntry, ...]:
    """The entries, the nearest first, each with what it hides or with what hides it."""
    first: dict[str, LibraryEntry] = {}
    hidden: dict[Path, list[HiddenFile]] = {}
    for _, in_folder in groupby(found, key=lambda entry: entry.path.parent):
        neighbours = tuple(in_folder)
        for entry in neighbours:
            first.setdefault(entry.id, entry)
        # The id that a broken file only has by now hides farther files, and no good neighbour.
        for entry in neighbours:
            if entry.new_id is not None:
                first.setdefault(entry.new_id, entry)
    for entry in found:
        used = first[entry.id]
        if used is not entry and used.path.parent != entry.path.parent:
            hidden.setdefault(used.path, []).append(HiddenFile(entry.path, entry.origin))
    return tuple(_with_its_hidden(entry, first[entry.id], hidden.get(entry.path, ())) for entry in found)


def _with_its_hidden(entry: LibraryEntry, used: LibraryEntry, hidden: Sequence[HiddenFile]) -> LibraryEntry:
    if used is not entry:
        return replace(entry, hidden_by=used.path)
    # Most hide nothing, and a copy of each of a thousand takes its time.
    return replace(entry, hides=tuple(hidden)) if hidden else entry
