"""Opening the log: private, durable, upgraded in steps, and never one of a newer program."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.store import schema
from knee_coach.store.database import Database
from knee_coach.store.errors import (
    LogDamagedError,
    LogDiskFullError,
    LogError,
    LogLockedError,
    LogReadOnlyError,
    LogTooNewError,
    kind_of,
    told_plainly,
)
from knee_coach.store.schema import Migration, migrate, migrations, newest_version, statements, user_version


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.sqlite3"


@pytest.fixture
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def opened(path: Path) -> None:
    Database(path).close()


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}


def test_a_new_log_is_of_the_newest_version_and_durable(path: Path) -> None:
    with closing(Database(path)) as database, database.reading() as connection:
        assert user_version(connection) == newest_version() == len(migrations())
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_what_is_open_is_readable_by_its_owner_alone(path: Path) -> None:
    """The file, the write-ahead log and its shared memory; also when the umask would allow more."""
    before = os.umask(0)
    try:
        with closing(Database(path)) as database, database.transaction() as connection:
            connection.execute("INSERT INTO document VALUES (?, 'x')", ("0" * 64,))
            names = {file.name for file in path.parent.glob("log.sqlite3*")}
            assert names == {"log.sqlite3", "log.sqlite3-wal", "log.sqlite3-shm"}
            modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.glob("log.sqlite3*")}
    finally:
        os.umask(before)
    assert modes == {0o600} if sys.platform != "win32" else modes


def test_a_log_that_others_could_read_is_made_private(path: Path) -> None:
    opened(path)
    path.chmod(0o644)
    opened(path)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or sys.platform == "win32"


def test_a_log_of_a_newer_program_is_refused_and_left_as_it_is(path: Path, plain: sqlite3.Connection) -> None:
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("CREATE TABLE future (x)")
    plain.execute("PRAGMA user_version = 7")
    plain.close()
    before = contents(path.parent)
    with pytest.raises(LogTooNewError) as refused:
        opened(path)
    assert contents(path.parent) == before
    assert str(refused.value) == (
        f"Your exercise log was written by a newer Knee Coach ({path}: log version 7, this program knows "
        f"{newest_version()}). It was left as it is. Install the newest Knee Coach to go on with it."
    )


def test_a_newer_version_is_seen_in_the_write_ahead_log_too(path: Path, plain: sqlite3.Connection) -> None:
    """The newer program was killed: its number stands only beside the file."""
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA wal_autocheckpoint = 0")
    plain.execute("PRAGMA user_version = 7")
    copies = path.parent / "copies"
    copies.mkdir()
    for name in ("log.sqlite3", "log.sqlite3-wal"):
        (copies / name).write_bytes((path.parent / name).read_bytes())
    before = contents(copies)
    with pytest.raises(LogTooNewError):
        opened(copies / "log.sqlite3")
    after = contents(copies)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("junk", [b"xyz", b"hello " * 1000, b"SQLite format 3\x00"], ids=["short", "long", "cut off"])
def test_what_is_no_log_is_refused_and_left_as_it_is(path: Path, junk: bytes) -> None:
    path.write_bytes(junk)
    with pytest.raises(LogDamagedError) as refused:
        opened(path)
    assert path.read_bytes() == junk
    assert str(refused.value) == (
        f"Your exercise log is damaged and cannot be read ({path}). Nothing in it was changed. "
        "Move it to another folder and keep it; Knee Coach then begins a new one."
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LogError, match=r"could not be saved or read .*No such file or directory"):
        opened(tmp_path / "nowhere" / "log.sqlite3")


def test_a_log_that_somebody_else_holds(path: Path, plain: sqlite3.Connection) -> None:
    with closing(Database(path)) as database:
        with database.reading() as connection:
            connection.execute("PRAGMA busy_timeout = 0")
        plain.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogLockedError) as refused, database.transaction():
            pytest.fail("wrote while somebody else was writing")
        plain.execute("ROLLBACK")
        with database.transaction() as connection:
            connection.execute("INSERT INTO document VALUES (?, 'x')", ("0" * 64,))
    assert str(refused.value) == (
        f"Another program is holding your exercise log ({path}). "
        "Close other windows of Knee Coach, and programs that copy or scan that file."
    )


def test_a_log_that_may_not_be_written(path: Path) -> None:
    with closing(Database(path)) as database:
        with database.reading() as connection:
            connection.execute("PRAGMA query_only = ON")
        with pytest.raises(LogReadOnlyError) as refused, database.transaction() as connection:
            connection.execute("INSERT INTO document VALUES (?, 'x')", ("0" * 64,))
    assert str(refused.value) == (
        f"Knee Coach may not write to your exercise log ({path}). "
        "Check that the file and its folder belong to you and are not write-protected."
    )


def test_a_full_disk_leaves_the_log_as_it_was_and_usable(path: Path) -> None:
    """The file may not grow by a single page."""
    with closing(Database(path)) as database:
        with database.reading() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LogDiskFullError) as refused, database.transaction() as connection:
            connection.execute("INSERT INTO document VALUES (?, ?)", ("0" * 64, "x" * 100_000))
        with database.transaction() as connection:
            connection.execute("PRAGMA max_page_count = 1000000")
            connection.execute("INSERT INTO document VALUES (?, ?)", ("0" * 64, "x" * 100_000))
    assert str(refused.value) == (
        f"The disk is full, so your exercise log could not be saved ({path}). Make some room on it."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("attempt to write a readonly database", LogReadOnlyError),
        ("database is locked", LogLockedError),
        ("database or disk is full", LogDiskFullError),
        ("database disk image is malformed", LogDamagedError),
        ("file is not a database", LogDamagedError),
        ("disk I/O error", LogError),
        ("unable to open database file", LogError),
        ("CHECK constraint failed: pain", None),
        ("no such table: sessions", None),
    ],
)
def test_python_3_10_tells_the_errors_apart_by_their_text(text: str, expected: type[LogError] | None) -> None:
    assert kind_of(sqlite3.OperationalError(text)) is expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (PermissionError(13, "Permission denied"), LogReadOnlyError),
        (OSError(28, "No space left on device"), LogDiskFullError),
        (OSError(5, "Input/output error"), LogError),
    ],
)
def test_what_the_operating_system_says_is_told_plainly(path: Path, error: OSError, expected: type[LogError]) -> None:
    with pytest.raises(LogError) as told, told_plainly(path):
        raise error
    assert type(told.value) is expected
    assert str(path) in str(told.value)


def test_what_happened_and_how_to_mend_it_are_told_apart_as_well(tmp_path: Path) -> None:
    """A path may hold what looks like the end of a sentence."""
    error = LogDiskFullError(tmp_path / "Dr. Who" / "log.sqlite3")
    assert error.what == f"The disk is full, so your exercise log could not be saved ({error.path})."
    assert error.mend == "Make some room on it."
    assert str(error) == f"{error.what} {error.mend}"


# Migrations


def test_a_script_is_taken_apart_into_statements() -> None:
    script = """-- What it is for; and more.

CREATE TABLE t (
    -- a comment; with a semicolon
    x TEXT CHECK (x <> ';')
);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN
    DELETE FROM t;
    DELETE FROM t;
END;
"""
    found = list(statements(script))
    assert [line.split(" (")[0].split(" AFTER")[0] for line in found] == ["CREATE TABLE t", "CREATE TRIGGER tr"]
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in found:
            connection.execute(statement)


def test_a_script_that_ends_in_the_middle_is_a_bug() -> None:
    with pytest.raises(ValueError, match="in the middle of a statement: 'CREATE TABLE t"):
        list(statements("CREATE TABLE t (x)"))


def test_a_migration_that_fails_leaves_nothing_behind(
    plain: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first statement is taken back with its second, and the log stays at the version before."""
    steps = (Migration(1, ("CREATE TABLE a (x)",)), Migration(2, ("CREATE TABLE b (x)", "CREATE TABLE a (x)")))
    monkeypatch.setattr(schema, "migrations", lambda: steps)
    with pytest.raises(sqlite3.OperationalError, match="table a already exists"):
        migrate(plain)
    assert user_version(plain) == 1
    assert plain.execute("SELECT name FROM sqlite_master").fetchall() == [("a",)]


def test_each_migration_runs_once_and_from_where_the_log_stands(
    plain: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = (Migration(1, ("CREATE TABLE a (x)",)), Migration(2, ("CREATE TABLE b (x)",)))
    monkeypatch.setattr(schema, "migrations", lambda: steps[:1])
    migrate(plain)
    monkeypatch.setattr(schema, "migrations", lambda: steps)
    migrate(plain)
    migrate(plain)
    assert user_version(plain) == 2
    assert plain.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall() == [("a",), ("b",)]


def tables(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))


def test_tables_are_strict_where_sqlite_knows_that(plain: sqlite3.Connection) -> None:
    migrate(plain, strict=True)
    assert tables(plain).keys() == {"document", "session", "set_record", "hold"}
    assert all(sql.endswith("STRICT") for sql in tables(plain).values())


def test_an_older_sqlite_gets_the_same_tables_without_the_word(plain: sqlite3.Connection) -> None:
    migrate(plain, strict=False)
    assert tables(plain).keys() == {"document", "session", "set_record", "hold"}
    assert not any("STRICT" in sql for sql in tables(plain).values())
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
        plain.execute("INSERT INTO document VALUES ('short', 'x')")
