"""Finds the routine that a command names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knee_coach import __version__
from knee_coach.cli.statuses import complain, say
from knee_coach.model.routine import Routine
from knee_coach.paths import NoRoutinesFolderError, data_folder, machine_folders, named_folders
from knee_coach.resources import figure_ids, routines_dir
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.cache_file import CacheFile
from knee_coach.routine_files.library.entry import LibraryEntry
from knee_coach.routine_files.library.routine_library import NoSuchRoutineError, RoutineLibrary
from knee_coach.routine_files.library.shelves import Shelf, shelves
from knee_coach.routine_files.rendering import render_problems


def open_library(routines: str | None = None) -> RoutineLibrary | None:
    """The routines of this computer; None after saying why there are none.

    Args:
        routines: what ``--routines`` was given, None without it.
    """
    named = named_folders(routines)
    try:
        named.require()
    except NoRoutinesFolderError as error:
        complain(str(error))
        return None
    own = data_folder().routines_dir
    return _library(shelves(own, routines_dir(), named=named.folders, machine=machine_folders()))


def own_ids() -> dict[Path, str]:
    """The person's own routine files with their ids."""
    return _library(()).ids_in(data_folder().routines_dir)


def _library(row: Sequence[Shelf]) -> RoutineLibrary:
    return RoutineLibrary(row, figure_ids(), CacheFile(data_folder().routines_cache_file, __version__))


def find_routine(file_or_id: str, routines: str | None = None) -> LibraryEntry | None:
    """The routine of that file or id; None after saying why there is none. ``routines`` as in :func:`open_library`."""
    library = open_library(routines)
    return None if library is None else find_in(library, file_or_id)


def find_in(library: RoutineLibrary, file_or_id: str) -> LibraryEntry | None:
    """The routine of that file or id; None after saying why there is none."""
    try:
        return library.find(file_or_id)
    except (CannotReadError, NoSuchRoutineError) as error:
        complain(str(error))
        return None


def playable(entry: LibraryEntry) -> Routine | None:
    """The routine if it can be played; its problems are told on the way."""
    read = entry.read()
    if read.problems:
        say(render_problems(read.problems))
    return read.routine
