"""Whether the person's data can be kept: the folder, and the log in it."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.paths import DataFolder
from knee_coach.store.checking import check_log
from knee_coach.store.errors import LogError


def look_at_folder(folder: DataFolder) -> Finding:
    """Where the data lies, and who can read it."""
    where = without_name(folder.home)
    try:
        status = folder.home.stat()
    except FileNotFoundError:
        return Finding("Data", Verdict.GOOD, f"It will be in {where}. There is none yet.")
    except OSError as error:
        return _unusable(where, error.strerror or str(error))
    if not stat.S_ISDIR(status.st_mode):
        return _unusable(where, "a file of that name is in the way")
    if not os.access(folder.home, os.R_OK | os.W_OK | os.X_OK):
        return _unusable(where, "it may not be written")
    if sys.platform != "win32" and status.st_mode & 0o077:
        return Finding(
            "Data",
            Verdict.GOOD,
            f"It is in {where}. Others can look into that folder; what Knee Coach writes into it is yours alone.",
        )
    return Finding("Data", Verdict.GOOD, f"It is in {where}, and only you can read it.")


def look_at_log(folder: DataFolder) -> Finding:
    """Whether every page of the log can be read."""
    if not folder.log_file.exists():
        return Finding("Log", Verdict.GOOD, "There is no session in it yet.")
    try:
        sessions = check_log(folder.log_file)
    except LogError as error:
        told, _, mend = str(error).replace(str(folder.log_file), without_name(folder.log_file)).partition(". ")
        return Finding("Log", Verdict.WRONG, f"{told}.", mend)
    return Finding("Log", Verdict.GOOD, f"It holds {sessions:,} session{'' if sessions == 1 else 's'} and is sound.")


def without_name(path: Path) -> str:
    """The path with ``~`` for the person's home: its name is often theirs, and need not be in a mail."""
    try:
        return str(Path("~", path.relative_to(Path.home())))
    except (ValueError, RuntimeError):
        return str(path)


def _unusable(where: str, why: str) -> Finding:
    return Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {where}: {why}.",
        "Make that folder writable for you, or name another one in the environment variable KNEE_COACH_HOME.",
    )
