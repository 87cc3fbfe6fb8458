"""Whether what was done can be read."""

from __future__ import annotations

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.paths import DataFolder
from knee_coach.store.checking import check_log
from knee_coach.store.errors import LogError


def look_at_log(folder: DataFolder) -> Finding:
    """Whether every page of the log can be read."""
    try:
        folder.log_file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return Finding("Log", Verdict.GOOD, "There is no session in it yet.")
    except OSError:
        pass  # the log's own sentence for it is a better one
    try:
        sessions = check_log(folder.log_file)
    except LogError as error:
        return Finding("Log", Verdict.WRONG, error.what, error.mend)
    return Finding("Log", Verdict.GOOD, f"It holds {sessions:,} session{'' if sessions == 1 else 's'} and is sound.")
