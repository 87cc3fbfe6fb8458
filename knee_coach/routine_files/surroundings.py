"""What a routine file may refer to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Surroundings:
    """What a file may refer to.

    ``folder`` is where its pictures are (None: unknown, as for standard input; then no picture is looked for).
    ``figures`` are the ids of the bundled figures (None: unknown; then any id is taken).
    """

    folder: Path | None = None
    figures: frozenset[str] | None = None
