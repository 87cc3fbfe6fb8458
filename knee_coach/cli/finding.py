"""Finds the routine that a command names."""

from __future__ import annotations

import sys

from knee_coach.cli.statuses import complain
from knee_coach.model.routine import Routine
from knee_coach.paths import data_folder
from knee_coach.resources import routines_dir
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.routine_library import LibraryEntry, NoSuchRoutineError, RoutineLibrary, shelves
from knee_coach.routine_files.problems import render_problems


def find_routine(file_or_id: str) -> LibraryEntry | None:
    """The routine of that file or id, read; None after saying why there is none."""
    library = RoutineLibrary(shelves(data_folder().routines_dir, routines_dir()))
    try:
        return library.find(file_or_id)
    except (CannotReadError, NoSuchRoutineError) as error:
        complain(str(error))
        return None


def playable(entry: LibraryEntry) -> Routine | None:
    """The routine if it can be played; its problems are told on the way."""
    if entry.read.problems:
        print(render_problems(entry.read.problems), file=sys.stderr)
    return entry.read.routine
