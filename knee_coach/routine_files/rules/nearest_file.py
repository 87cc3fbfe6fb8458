"""The picture that was probably meant by a name that no file has."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path, PurePosixPath

from knee_coach.routine_files.reading import Reading

_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_MOST_LOOKED_AT = 1_000
"""Files of the folder: somebody's whole photograph collection need not be looked through."""

_MOST_PICTURES = 200


def nearest_file(folder: Path, name: str, reading: Reading) -> str | None:
    """The name of a picture in the same folder with other capitals, another ending or a letter wrong; None without.

    Args:
        folder: where the routine file is.
        name: as written, with a "/" between a folder and what is in it; it does not lead out.
        reading: looks into each folder only once, and knows the words that are near.
    """
    wanted = PurePosixPath(name)
    pictures = reading.once(folder / wanted.parent, _pictures_in)
    low = wanted.name.lower()
    found = pictures.get(low) or pictures.get(_stem(low))
    if found is None:
        likely = reading.near(low, pictures)
        found = pictures[likely[0]] if likely else None
    return None if found is None else str(wanted.parent / found)


def _pictures_in(folder: Path) -> dict[str, str]:
    """The names of the pictures, by the same in small letters, with and without the ending."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in islice(entries, _MOST_LOOKED_AT))
    except (OSError, ValueError):
        return {}
    pictures = [name for name in names if name.lower().endswith(_ENDINGS)][:_MOST_PICTURES]
    return {key: name for name in reversed(pictures) for key in (name.lower(), _stem(name.lower()))}


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
