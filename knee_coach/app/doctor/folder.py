"""Whether the person's data can be kept in its folder."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.paths import DataFolder

_ANOTHER = "or name another folder in the environment variable KNEE_COACH_HOME."


May: TypeAlias = Callable[[Path, int], bool]


def look_at_folder(folder: DataFolder, may: May = os.access) -> Finding:
    """Where the data lies, and who can read it. ``may`` is asked like :func:`os.access`."""
    home = folder.home
    try:
        status = home.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _not_there(home, may)
    except OSError as error:
        return _unusable(home, error.strerror or str(error))
    if not stat.S_ISDIR(status.st_mode):
        return _in_the_way(home, home)
    if not may(home, os.R_OK | os.W_OK | os.X_OK):
        return _unusable(home, "it may not be read and written")
    if sys.platform != "win32" and status.st_mode & 0o077:
        return Finding(
            "Data",
            Verdict.GOOD,
            f"It is in {home}. Others can look into that folder; what Knee Coach writes into it is yours alone.",
        )
    return Finding("Data", Verdict.GOOD, f"It is in {home}, and only you can read it.")


def _not_there(home: Path, may: May) -> Finding:
    nearest = next((path for path in (home, *home.parents) if os.path.lexists(path)), home)
    if not os.path.exists(nearest):  # noqa: PTH110  (Path.exists raises where it may not look)
        return Finding(
            "Data",
            Verdict.WRONG,
            f"Nothing can be kept in {home}: {nearest} leads to a folder that is not there.",
            f"Connect the disk that it is on, {_ANOTHER}",
        )
    if not os.path.isdir(nearest):  # noqa: PTH112
        return _in_the_way(home, nearest)
    if not may(nearest, os.W_OK | os.X_OK):
        return _unusable(home, f"there is none yet, and {nearest} may not be written")
    return Finding("Data", Verdict.GOOD, f"It will be in {home}. There is none yet.")


def _in_the_way(home: Path, file: Path) -> Finding:
    what = "a file of that name" if file == home else f"the file {file}"
    return Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {home}: {what} is in the way.",
        f"Move that file to another place, {_ANOTHER}",
    )


def _unusable(home: Path, why: str) -> Finding:
    return Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {home}: {why}.",
        f"Make that folder writable for you, {_ANOTHER}",
    )
