"""The listener between a session and the log: nothing is lost, nothing crashes, and it is said once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.model.record_changes import (
    DiscardSession,
    EndSession,
    RecordChange,
    ReopenSession,
    SaveSets,
    SetKey,
)
from knee_coach.model.records import SessionState
from knee_coach.store.errors import LogError, LogLockedError
from knee_coach.store.log_listener import LogListener
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import a_session, a_set, after


class SaysWhatItHears:
    """A recorder whose events are the changes themselves."""

    def fold(self, event: tuple[RecordChange, ...]) -> tuple[RecordChange, ...]:
        return event


class Meddler:
    """Another program that holds the log's file when told to."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self.close = self._connection.close

    def hold(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        self._connection.execute("ROLLBACK")


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionLog]:
    monkeypatch.setattr("knee_coach.store.database.WAIT_FOR_LOCK", 0.0)
    with SessionLog(tmp_path / "log.sqlite3") as made:
        yield made


@pytest.fixture
def meddler(log: SessionLog, tmp_path: Path) -> Iterator[Meddler]:
    with closing(Meddler(tmp_path / "log.sqlite3")) as made:
        yield made


@pytest.fixture
def told() -> list[LogError | None]:
    return []


@pytest.fixture
def listener(log: SessionLog, told: list[LogError | None]) -> LogListener[tuple[RecordChange, ...]]:
    return LogListener(SaysWhatItHears(), log, "s1", told.append)


Listener = LogListener[tuple[RecordChange, ...]]


def test_every_change_is_written_as_it_comes(log: SessionLog, listener: Listener, told: list[object]) -> None:
    listener.begin(a_session())
    listener.hear((SaveSets((a_set(0),)),))
    assert log.session("s1").sets == (a_set(0),)
    listener.hear(
        (SaveSets((a_set(0, attempt=2),), (SetKey(0, 1, None),)), EndSession(SessionState.FINISHED, after(9)))
    )
    ended = a_session(
        state=SessionState.FINISHED, ended_at=after(9), sets=(a_set(0, superseded=True), a_set(0, attempt=2))
    )
    assert log.session("s1") == ended
    listener.hear((ReopenSession(),))
    assert log.session("s1").state is SessionState.RUNNING
    assert told == []


def test_a_session_thrown_away_is_gone(log: SessionLog, listener: Listener) -> None:
    listener.begin(a_session())
    listener.hear((DiscardSession(),))
    assert log.sessions() == ()


def test_what_the_log_refuses_for_good_does_not_hold_up_the_rest(log: SessionLog, listener: Listener) -> None:
    """A discard that comes after a set was done: the session stays, and what follows is written."""
    listener.begin(a_session())
    listener.hear((SaveSets((a_set(0),)),))
    listener.hear((DiscardSession(),))
    listener.hear((EndSession(SessionState.STOPPED, after(9)),))
    assert listener.flush()
    assert log.session("s1").state is SessionState.STOPPED
    assert log.session("s1").sets == (a_set(0),)


def test_what_could_not_be_written_is_written_with_the_next_set(
    log: SessionLog, listener: Listener, meddler: Meddler, told: list[LogError | None]
) -> None:
    """Two sets end while another program holds the file; the third comes after."""
    listener.begin(a_session())
    meddler.hold()
    listener.hear((SaveSets((a_set(0),)),))
    listener.hear(())
    listener.hear((SaveSets((a_set(1),)),))
    assert [type(problem) for problem in told] == [LogLockedError]
    meddler.let_go()
    listener.hear((SaveSets((a_set(2),)),))
    assert log.session("s1").sets == (a_set(0), a_set(1), a_set(2))
    assert told[1:] == [None]


def test_even_the_beginning_may_wait(log: SessionLog, listener: Listener, meddler: Meddler) -> None:
    meddler.hold()
    listener.begin(a_session())
    listener.hear((SaveSets((a_set(0),)),))
    meddler.let_go()
    assert listener.flush()
    assert log.session("s1").sets == (a_set(0),)


def test_at_the_end_one_more_try_can_be_made(
    log: SessionLog, listener: Listener, meddler: Meddler, told: list[LogError | None]
) -> None:
    listener.begin(a_session())
    assert listener.flush()
    meddler.hold()
    listener.hear((SaveSets((a_set(0),)), EndSession(SessionState.STOPPED, after(60))))
    assert not listener.flush()
    meddler.let_go()
    assert listener.flush()
    assert log.session("s1") == a_session(state=SessionState.STOPPED, ended_at=after(60), sets=(a_set(0),))
    assert [type(problem) for problem in told] == [LogLockedError, type(None)]


def test_trouble_that_comes_back_is_told_again(
    listener: Listener, meddler: Meddler, told: list[LogError | None]
) -> None:
    listener.begin(a_session())
    for index in range(2):
        meddler.hold()
        listener.hear((SaveSets((a_set(index),)),))
        meddler.let_go()
        listener.flush()
    assert [type(problem) for problem in told] == [LogLockedError, type(None)] * 2


def test_a_bug_is_no_trouble_with_the_disk(listener: Listener, told: list[LogError | None]) -> None:
    listener.begin(a_session())
    with pytest.raises(sqlite3.IntegrityError):
        listener.hear((SaveSets((a_set(pain=11),)),))
    assert told == []
