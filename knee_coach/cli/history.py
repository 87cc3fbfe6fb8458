"""``knee-coach history``."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.cli.statuses import GOOD, complain
from knee_coach.history.as_json import as_json as sessions_as_json
from knee_coach.history.as_lines import as_lines
from knee_coach.model.records import SessionRecord
from knee_coach.paths import data_folder
from knee_coach.store.errors import LogError
from knee_coach.store.session_log import SessionLog


def history(*, as_json: bool) -> int:
    """Print what was done; returns the exit status."""
    log_file = data_folder().log_file
    try:
        sessions: Sequence[SessionRecord] = ()
        if log_file.exists():
            with SessionLog(log_file) as log:
                log.interrupt_stale()
                sessions = log.sessions()
    except LogError as error:
        return complain(str(error))
    if as_json:
        import json

        print(json.dumps(sessions_as_json(sessions), ensure_ascii=False, indent=2))
    else:
        print("\n".join(as_lines(sessions)))
    return GOOD
