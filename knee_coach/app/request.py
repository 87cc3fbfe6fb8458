"""What the program was asked to open with."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.sides import AffectedSide
from knee_coach.routine_files.library.entry import LibraryEntry


@dataclass(frozen=True)
class Request:
    """``entry`` is the routine to open at, None for Today; ``start`` begins at once, ``side`` is the sore knee."""

    entry: LibraryEntry | None = None
    start: bool = False
    side: AffectedSide | None = None
