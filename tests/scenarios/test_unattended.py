"""A session from the first second to the log, in the real program, with nobody at the keys."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from knee_coach.model.records import Outcome, SessionRecord, SessionState
from knee_coach.paths import data_folder
from knee_coach.store.session_log import SessionLog
from tests.scenarios.running import LONG_LAST_SET, SHORT, eventually, history, program, written


def sessions() -> Sequence[SessionRecord]:
    """What the log holds now."""
    if not data_folder().log_file.exists():
        return ()
    with SessionLog(data_folder().log_file) as log:
        return log.sessions()


def states() -> list[SessionState]:
    return [session.state for session in sessions()]


def outcomes() -> list[tuple[str, str, int, Outcome]]:
    return [
        (entry.exercise_id, entry.side.value if entry.side else "", entry.set, entry.outcome)
        for session in sessions()
        for entry in session.sets
    ]


def test_plays_to_its_end_and_prints_every_set(tmp_path: Path) -> None:
    """play --start --side right · get ready · every set · finished"""
    with program("play", written(tmp_path, SHORT), "--start", "--side", "right") as running:
        eventually(lambda: states() == [SessionState.FINISHED], running)
        (session,) = history()
    assert (session["routine_title"], session["side"]) == ("Short", "right")
    assert outcomes() == [
        ("bridge", "right", 1, Outcome.DONE),
        ("bridge", "right", 2, Outcome.DONE),
        ("stretch", "left", 1, Outcome.DONE),
        ("stretch", "right", 1, Outcome.DONE),
    ]
    assert [entry["reps"] for entry in session["sets"]] == [2, 2, 1, 1]
    assert [entry["held_s"] for entry in session["sets"]] == [[0.5, 0.5], [0.5, 0.5], [1.0], [1.0]]


def test_killed_in_a_set_every_earlier_set_is_there(tmp_path: Path) -> None:
    """three sets done · in the fourth the process is killed"""
    with program("play", written(tmp_path, LONG_LAST_SET), "--start") as running:
        eventually(lambda: len(outcomes()) == 3, running)
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert outcomes() == [("bridge", "", number, Outcome.DONE) for number in (1, 2, 3)]
    with closing(sqlite3.connect(data_folder().log_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_asked_to_end_by_the_system_it_keeps_what_was_done(tmp_path: Path) -> None:
    """three sets done · SIGTERM · the program ends by itself, the session is one that was interrupted"""
    with program("play", written(tmp_path, LONG_LAST_SET), "--start") as running:
        eventually(lambda: len(outcomes()) == 3, running)
        running.send_signal(signal.SIGTERM)
        assert running.wait(30) == 0
    assert states() == [SessionState.INTERRUPTED]
    assert [outcome for *_, outcome in outcomes()][:3] == [Outcome.DONE] * 3
    assert set(outcomes()[3:]) <= {("walk", "", 1, Outcome.PARTIAL)}
