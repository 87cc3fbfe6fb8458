"""Whether a log is sound, told without touching it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.store.checking import check_log
from knee_coach.store.database import open_file
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


def lying_beside(log: Path) -> dict[str, bytes]:
    """What the log's folder holds, but SQLite's index of who reads what, which changes with every look."""
    return {file.name: file.read_bytes() if file.suffix != ".sqlite3-shm" else b"" for file in log.parent.iterdir()}


def test_a_sound_log_is_counted_and_nothing_is_touched_or_left_beside_it(log: Path) -> None:
    before = lying_beside(log)
    assert list(before) == ["log.sqlite3"]
    assert check_log(log) == 40
    assert lying_beside(log) == before


def test_while_a_session_runs(log: Path) -> None:
    """What the other program has written into the write-ahead log counts as well, and it goes on writing."""
    with SessionLog(log) as other:
        other.begin(an_ended_session("now"))
        there = sorted(file.name for file in log.parent.iterdir())
        assert check_log(log) == 41
        assert sorted(file.name for file in log.parent.iterdir()) == there
        other.begin(an_ended_session("later"))
        assert check_log(log) == 42


def test_a_session_that_begins_while_it_is_looked_at(log: Path) -> None:
    """The file is read as one that nobody writes · somebody writes · it is read anew, as one that is written."""
    opened = []
    with SessionLog(log) as other:

        def open_log(uri: str) -> sqlite3.Connection:
            connection = open_file(uri)
            opened.append(uri.partition("?")[2])
            if len(opened) == 1:
                other.begin(an_ended_session("now"))
            return connection

        assert check_log(log, open_log) == 41
    assert opened == ["mode=ro&immutable=1", "mode=ro"]


def test_damage_that_is_none(log: Path) -> None:
    """While the file is read as one that nobody writes, somebody does, so half a change is seen: it is read anew."""
    opened = []

    def open_log(uri: str) -> sqlite3.Connection:
        opened.append(uri)
        if len(opened) == 1:
            with SessionLog(log) as other:
                other.begin(an_ended_session("now"))
            raise sqlite3.DatabaseError("database disk image is malformed")
        return open_file(uri)

    assert check_log(log, open_log) == 41
    assert len(opened) == 2


def test_a_program_that_opens_and_closes_the_log_all_the_time(log: Path) -> None:
    """Each time it folds what it wrote into the file. No look fails, none goes back, and every session is kept."""
    command = [sys.executable, "-c", OTHER, str(log)]
    counted = [40]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as other:
        while other.poll() is None:
            counted.append(check_log(log))
    assert other.returncode == 0
    assert counted == sorted(counted)
    assert check_log(log) == 100


OTHER = """
import sys
from pathlib import Path
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import an_ended_session

for number in range(60):
    with SessionLog(Path(sys.argv[1])) as log:
        log.begin(an_ended_session(f"other{number}"))
"""


def test_what_a_killed_program_left_is_counted_and_stays(log: Path, tmp_path: Path) -> None:
    left = tmp_path / "left"
    left.mkdir()
    with SessionLog(log) as killed:
        killed.begin(an_ended_session("now"))
        for ending in ("", "-wal", "-shm"):
            shutil.copy(f"{log}{ending}", left)
    before = lying_beside(left / log.name)
    assert sorted(before) == ["log.sqlite3", "log.sqlite3-shm", "log.sqlite3-wal"]
    assert check_log(left / log.name) == 41
    assert lying_beside(left / log.name) == before


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
