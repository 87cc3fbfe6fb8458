"""The program's own log: private, bounded, and without anything about health."""

from __future__ import annotations

import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knee_coach.logs import KEPT, MOST_BYTES, start_program_log, stop_program_log
from tests.store.sample_records import a_set, an_ended_session


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    handler = start_program_log(tmp_path / "program.log")
    yield tmp_path / "program.log"
    stop_program_log(handler)
    root.setLevel(level)


def test_a_line_says_when_how_bad_and_who(path: Path) -> None:
    logging.getLogger("knee_coach.store").warning("the log could not be written: %s", "disk full")
    assert path.read_text("utf-8").endswith(" WARNING knee_coach.store: the log could not be written: disk full\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_pain_and_notes_never_get_in(path: Path) -> None:
    """Not as a record that is printed, and not in a traceback that quotes one."""
    record = an_ended_session("s1", a_set(pain=8), pain_before=7, effort=9, note='Ana\'s "bad" day, at home')
    logging.getLogger("knee_coach").info("writing %r", record)
    try:
        raise ValueError(f"cannot write {record!r}")
    except ValueError:
        logging.getLogger("knee_coach").exception("it failed")
    written = path.read_text("utf-8")
    assert written.count("pain_before=…, ") == 2
    assert written.count("note=…, ") == 2
    assert "bad" not in written
    assert not any(secret in written for secret in ("pain_before=7", "pain=8", "effort=9"))
    assert "routine_id='knee'" in written


def test_the_log_stays_small(path: Path) -> None:
    for _ in range(5):
        logging.getLogger("knee_coach").info("x" * (MOST_BYTES - 200))
    files = sorted(path.parent.iterdir())
    assert len(files) == KEPT + 1
    assert all(file.stat().st_size <= MOST_BYTES for file in files)


def test_trouble_with_the_log_is_not_worth_a_word(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.mkdir()
    logging.getLogger("knee_coach").info("nowhere to put this")
    assert capsys.readouterr().err == ""
