"""The folders of the library, the nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Origin(Enum):
    """Whose folder a routine lies in."""

    NAMED = "named"
    """A folder that was named for this run."""
    MINE = "mine"
    MACHINE = "machine"
    """A folder for everybody who uses this computer."""
    BUNDLED = "bundled"
    ELSEWHERE = "elsewhere"
    """A file that was named by its path."""


@dataclass(frozen=True)
class Shelf:
    """One folder of routines. It need not exist."""

    folder: Path
    origin: Origin


def shelves(own: Path, bundled: Path, *, named: Sequence[Path] = (), machine: Sequence[Path] = ()) -> tuple[Shelf, ...]:
    """The folders of routines on this computer, the nearest first.

    Args:
        own: the person's own folder.
        bundled: the folder of those that come with the program.
        named: folders that were named for this run; they go before all others, in their order.
        machine: folders for everybody who uses this computer, in their order.
    """
    return (
        *(Shelf(folder, Origin.NAMED) for folder in named),
        Shelf(own, Origin.MINE),
        *(Shelf(folder, Origin.MACHINE) for folder in machine),
        Shelf(bundled, Origin.BUNDLED),
    )
