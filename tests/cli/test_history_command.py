"""``knee-coach history``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knee_coach.paths import data_folder
from knee_coach.store.session_log import SessionLog
from tests.cli.telling import told
from tests.store.sample_records import a_set, an_ended_session


def test_before_the_first_session_nothing_is_made(private_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "history", "--json") == (0, "[]\n", "")
    assert told(capsys, "history")[1].startswith("No sessions yet.")
    assert not private_home.exists()


def test_every_set_of_every_session(capsys: pytest.CaptureFixture[str]) -> None:
    folder = data_folder()
    folder.make()
    record = an_ended_session("s1", a_set(0), a_set(1))
    with SessionLog(folder.log_file) as log:
        log.begin(record)
    status, out, _ = told(capsys, "history", "--json")
    (session,) = json.loads(out)
    assert status == 0
    assert session["id"] == record.id
    assert len(session["sets"]) == len(record.sets)
    assert record.routine_title in told(capsys, "history")[1]


def test_a_log_that_is_no_log(capsys: pytest.CaptureFixture[str]) -> None:
    folder = data_folder()
    folder.make()
    folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
    status, out, err = told(capsys, "history")
    assert (status, out) == (2, "")
    assert str(folder.log_file) in err
