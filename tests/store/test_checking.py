"""Whether a log is sound, told without touching it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.store.checking import check_log
from knee_coach.store.errors import LogDamagedError, LogError, LogTooNewError
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import a_set, an_ended_session


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Forty sessions with their sets, closed."""
    path = tmp_path / "log.sqlite3"
    with SessionLog(path) as written:
        for number in range(40):
            written.begin(an_ended_session(f"s{number}", a_set(0), a_set(1)))
    return path


def test_a_sound_log_is_counted_and_not_touched(log: Path) -> None:
    before = log.read_bytes()
    assert check_log(log) == 40
    assert log.read_bytes() == before


def test_while_a_session_runs(log: Path) -> None:
    """What the other program has written into the write-ahead log counts as well."""
    with SessionLog(log) as other:
        other.begin(an_ended_session("now"))
        assert check_log(log) == 41


def test_a_page_of_rubbish_is_found(log: Path) -> None:
    data = bytearray(log.read_bytes())
    page = 4096
    data[-page:] = b"\x55" * page
    log.write_bytes(data)
    with pytest.raises(LogDamagedError):
        check_log(log)


def test_a_set_without_its_session_is_found(log: Path) -> None:
    with closing(sqlite3.connect(log)) as connection, connection:
        connection.execute("DELETE FROM session WHERE id = 's7'")
    with pytest.raises(LogDamagedError):
        check_log(log)


def test_no_database(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite3"
    path.write_text("not a database, but a shopping list; milk, bread and butter")
    with pytest.raises(LogDamagedError):
        check_log(path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(LogError):
        check_log(tmp_path / "log.sqlite3")


def test_a_newer_version(log: Path) -> None:
    with closing(sqlite3.connect(log)) as connection, connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LogTooNewError):
        check_log(log)
