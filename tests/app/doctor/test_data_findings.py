"""What the doctor says of the data folder and the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.app.doctor.data import look_at_folder, look_at_log, without_name
from knee_coach.app.doctor.finding import Finding, Verdict, as_text
from knee_coach.paths import DataFolder
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import an_ended_session


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """Ours alone, in the home of somebody whose name is in its path."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return DataFolder(tmp_path / "data")


def test_before_the_first_start_nothing_is_made(folder: DataFolder) -> None:
    assert look_at_folder(folder) == Finding("Data", Verdict.GOOD, "It will be in ~/data. There is none yet.")
    assert look_at_log(folder) == Finding("Log", Verdict.GOOD, "There is no session in it yet.")
    assert not folder.home.exists()


def test_all_is_well(folder: DataFolder) -> None:
    folder.make()
    with SessionLog(folder.log_file) as log:
        log.begin(an_ended_session("s1"))
    assert look_at_folder(folder) == Finding("Data", Verdict.GOOD, "It is in ~/data, and only you can read it.")
    assert look_at_log(folder) == Finding("Log", Verdict.GOOD, "It holds 1 session and is sound.")


def test_a_folder_that_others_can_look_into(folder: DataFolder) -> None:
    folder.make()
    folder.home.chmod(0o755)
    assert look_at_folder(folder).said == (
        "It is in ~/data. Others can look into that folder; what Knee Coach writes into it is yours alone."
    )


def test_a_file_in_the_way(folder: DataFolder) -> None:
    folder.home.write_text("in the way")
    assert as_text([look_at_folder(folder)]) == (
        "Data     WRONG   Nothing can be kept in ~/data: a file of that name is in the way.\n"
        "                 Make that folder writable for you, or name another one in the environment variable\n"
        "                 KNEE_COACH_HOME."
    )


def test_a_damaged_log(folder: DataFolder) -> None:
    folder.make()
    folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
    assert look_at_log(folder) == Finding(
        "Log",
        Verdict.WRONG,
        "Your exercise log is damaged and cannot be read (~/data/log.sqlite3).",
        "Nothing in it was changed. Move it to another folder and keep it; Knee Coach then begins a new one.",
    )


def test_a_path_outside_the_home_is_told_as_it_is(folder: DataFolder) -> None:
    assert without_name(Path("/srv/knee")) == "/srv/knee"
