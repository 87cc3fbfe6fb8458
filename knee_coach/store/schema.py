"""The numbered migrations: ``migrations/0001_*.sql``, ``0002_*.sql`` ... bring a log up to the newest form.

Each runs once, in one transaction together with the number it leaves behind (``PRAGMA user_version``), so a crash in
the middle leaves the log as it was before. A released file is never edited: old logs were made by it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

STRICT_SINCE = (3, 37, 0)
"""The SQLite that knows STRICT tables. An older one gets the same tables without that word; the checks remain."""

_NAME = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True)
class Migration:
    """One step: the version it leads to, and its statements in order."""

    version: int
    statements: tuple[str, ...]


@cache
def migrations() -> tuple[Migration, ...]:
    """Every migration, from version 1 on.

    Raises:
        RuntimeError: when the files are not numbered 1, 2, 3 ... (the program is packed wrongly).
    """
    found: dict[int, str] = {}
    for file in (resources.files("knee_coach.store") / "migrations").iterdir():
        if name := _NAME.fullmatch(file.name):
            found[int(name[1])] = file.read_text(encoding="utf-8")
    if not found or sorted(found) != list(range(1, len(found) + 1)):
        raise RuntimeError(f"store/migrations must be numbered from 1 without a gap, not {sorted(found)}")
    return tuple(Migration(version, tuple(statements(found[version]))) for version in sorted(found))


def newest_version() -> int:
    """The version of a log that this program writes."""
    return migrations()[-1].version


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one.

    ``executescript`` will not do: it commits whatever transaction is open before it begins.

    Raises:
        ValueError: when the last statement is not finished by a semicolon.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        if statement or (line.strip() and not line.startswith("--")):
            statement += line
        if statement and sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if statement.strip():
        raise ValueError(f"a migration ends in the middle of a statement: {statement.strip()[:60]!r}")


def migrate(connection: sqlite3.Connection, *, strict: bool = sqlite3.sqlite_version_info >= STRICT_SINCE) -> None:
    """Run the migrations that a log has not seen yet.

    ``connection`` is in autocommit mode (``isolation_level=None``). Another process may be doing the same: who comes
    second finds the work done.
    """
    for migration in migrations():
        if user_version(connection) >= migration.version:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            if user_version(connection) < migration.version:
                for statement in migration.statements:
                    connection.execute(statement if strict else without_strict(statement))
                connection.execute(f"PRAGMA user_version = {migration.version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def without_strict(statement: str) -> str:
    """The statement for a SQLite that does not know STRICT tables."""
    return re.sub(r"\)\s*STRICT\s*;\Z", ");", statement)


def user_version(connection: sqlite3.Connection) -> int:
    """The version of the log that is open; 0 for an empty file."""
    row: tuple[int] = connection.execute("PRAGMA user_version").fetchone()
    return row[0]
