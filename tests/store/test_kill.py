"""SIGKILL at any instant: what was confirmed is in the log, and the log is whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.model.records import SessionState
from knee_coach.store.session_log import SessionLog

CHECKOUT = Path(__file__).parents[2]

WRITER = """
import itertools, sys
from pathlib import Path
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import a_session, a_set

log = SessionLog(Path(sys.argv[1]))
log.begin(a_session())
for index in itertools.count():
    log.save_sets("s1", [a_set(index, held=(2.0, 2.0, 2.0))])
    print(index, flush=True)
"""


@pytest.mark.parametrize("confirmed", [1, 2, 25])
def test_a_killed_program_leaves_every_set_it_was_told_was_written(tmp_path: Path, confirmed: int) -> None:
    """A child writes sets as fast as it can, says so each time, and is killed in the middle of the next one."""
    path = tmp_path / "log.sqlite3"
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as child:
        assert child.stdout is not None
        for _ in range(confirmed):
            child.stdout.readline()
        child.kill()
        last = max((int(line) for line in child.stdout.read().split()), default=confirmed - 1)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with SessionLog(path) as log:
        (session,) = log.interrupt_stale()
    assert session.state is SessionState.INTERRUPTED
    assert [made.set_index for made in session.sets][: last + 1] == list(range(last + 1))
    assert len(session.sets) in (last + 1, last + 2)
    assert all(made.held == (2.0, 2.0, 2.0) for made in session.sets)
