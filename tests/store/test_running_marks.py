"""A session of a program that died is told from one that goes on."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from knee_coach.model.records import SessionState
from knee_coach.store.running_marks import RunningMarks
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import a_session, a_set, after


def test_a_mark_is_seen_by_others_until_it_is_let_go(tmp_path: Path) -> None:
    mine, theirs = RunningMarks(tmp_path), RunningMarks(tmp_path)
    assert not theirs.is_set("s1")
    mine.set("s1")
    mine.set("s1")
    assert mine.is_set("s1")
    assert theirs.is_set("s1")
    assert not theirs.is_set("s2")
    mine.let_go()
    assert not theirs.is_set("s1")


def test_a_mark_that_is_removed_leaves_no_file(tmp_path: Path) -> None:
    marks = RunningMarks(tmp_path / "running")
    marks.set("a/b: c")
    assert len(list((tmp_path / "running").iterdir())) == 1
    marks.remove("a/b: c")
    marks.remove("never set")
    assert list((tmp_path / "running").iterdir()) == []


def test_marks_are_private(tmp_path: Path) -> None:
    marks = RunningMarks(tmp_path / "running")
    marks.set("s1")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "running", *(tmp_path / "running").iterdir())]
    marks.let_go()
    assert modes == [0o700, 0o600] or sys.platform == "win32"


def test_a_session_of_this_program_or_of_another_window_is_left_running(tmp_path: Path) -> None:
    with SessionLog(tmp_path / "log.sqlite3") as mine, SessionLog(tmp_path / "log.sqlite3") as theirs:
        mine.begin(a_session())
        assert mine.interrupt_stale() == ()
        assert theirs.interrupt_stale() == ()
        assert theirs.session("s1").state is SessionState.RUNNING


def test_a_session_whose_program_died_was_interrupted_at_its_last_set(tmp_path: Path) -> None:
    """The set that was written last ended before one that was skipped: the later end counts."""
    sets = (a_set(1), a_set(0))
    with SessionLog(tmp_path / "log.sqlite3") as dead:
        dead.begin(a_session(sets=sets))
    with SessionLog(tmp_path / "log.sqlite3") as log:
        expected = a_session(state=SessionState.INTERRUPTED, ended_at=after(120), sets=sets)
        assert log.interrupt_stale() == (expected,)
        assert log.session("s1") == expected
        assert log.interrupt_stale() == ()
    assert list((tmp_path / "running").iterdir()) == []


def test_a_session_that_died_before_its_first_set_ended_when_it_began(tmp_path: Path) -> None:
    with SessionLog(tmp_path / "log.sqlite3") as dead:
        dead.begin(a_session())
    with SessionLog(tmp_path / "log.sqlite3") as log:
        (interrupted,) = log.interrupt_stale()
    assert interrupted.ended_at == interrupted.started_at


def test_a_session_that_ends_in_another_window_while_it_is_looked_at_stays_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other window ends it after its state was read and before its mark is."""
    is_set = RunningMarks.is_set
    with SessionLog(tmp_path / "log.sqlite3") as mine, SessionLog(tmp_path / "log.sqlite3") as theirs:
        mine.begin(a_session())

        def end_first(marks: RunningMarks, session_id: str) -> bool:
            mine.end(session_id, SessionState.FINISHED, after(60))
            return is_set(marks, session_id)

        monkeypatch.setattr(RunningMarks, "is_set", end_first)
        assert theirs.interrupt_stale() == ()
        assert theirs.session("s1").state is SessionState.FINISHED


def test_a_session_taken_up_again_is_this_programs(tmp_path: Path) -> None:
    with SessionLog(tmp_path / "log.sqlite3") as dead:
        dead.begin(a_session())
    with SessionLog(tmp_path / "log.sqlite3") as log, SessionLog(tmp_path / "log.sqlite3") as other:
        log.interrupt_stale()
        log.reopen("s1")
        assert other.interrupt_stale() == ()
        log.end("s1", SessionState.FINISHED, after(60))
        log.reopen("s1")
        assert other.interrupt_stale() == ()
