"""What the doctor says of the data folder and the log."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from knee_coach.app.doctor.finding import Finding, Verdict, as_text
from knee_coach.app.doctor.folder import look_at_folder
from knee_coach.app.doctor.home import without_home
from knee_coach.app.doctor.log import look_at_log
from knee_coach.paths import DataFolder
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import an_ended_session

ANOTHER = "or name another folder in the environment variable KNEE_COACH_HOME."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of somebody whose name is in its path."""
    home = tmp_path / "anna"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def folder(home: Path) -> DataFolder:
    """Ours alone, in that home."""
    return DataFolder(home / "data")


def test_before_the_first_start_nothing_is_made(folder: DataFolder) -> None:
    assert as_text([look_at_folder(folder)]) == "Data     good    It will be in ~/data. There is none yet."
    assert look_at_log(folder) == Finding("Log", Verdict.GOOD, "There is no session in it yet.")
    assert not folder.home.exists()


def test_all_is_well(folder: DataFolder) -> None:
    folder.make()
    with SessionLog(folder.log_file) as log:
        log.begin(an_ended_session("s1"))
    assert as_text([look_at_folder(folder)]) == "Data     good    It is in ~/data, and only you can read it."
    assert look_at_log(folder) == Finding("Log", Verdict.GOOD, "It holds 1 session and is sound.")


def test_a_folder_that_others_can_look_into(folder: DataFolder) -> None:
    folder.make()
    folder.home.chmod(0o755)
    assert look_at_folder(folder).said == (
        f"It is in {folder.home}. Others can look into that folder; what Knee Coach writes into it is yours alone."
    )


def test_a_file_in_the_way(folder: DataFolder) -> None:
    folder.home.write_text("in the way")
    assert as_text([look_at_folder(folder)]) == (
        "Data     WRONG   Nothing can be kept in ~/data: a file of that name is in the way.\n"
        "                 Move that file to another place, or name another folder in the environment variable\n"
        "                 KNEE_COACH_HOME."
    )


def test_a_file_further_up_in_the_way(folder: DataFolder) -> None:
    folder.home.write_text("in the way")
    below = DataFolder(folder.home / "knee" / "data")
    assert look_at_folder(below) == Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {below.home}: the file {folder.home} is in the way.",
        f"Move that file to another place, {ANOTHER}",
    )
    assert look_at_log(below).verdict is Verdict.GOOD


def test_a_link_to_a_disk_that_is_not_connected(folder: DataFolder, tmp_path: Path) -> None:
    folder.home.symlink_to(tmp_path / "stick")
    assert look_at_folder(folder) == Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {folder.home}: {folder.home} leads to a folder that is not there.",
        f"Connect the disk that it is on, {ANOTHER}",
    )


def test_folders_that_may_not_be_written(folder: DataFolder) -> None:
    """The folder above ours, before there is one · ours."""

    def may(path: Path, _: int) -> bool:
        return path not in (folder.home.parent, folder.home)

    above = folder.home.parent
    assert look_at_folder(folder, may).said == (
        f"Nothing can be kept in {folder.home}: there is none yet, and {above} may not be written."
    )
    folder.make()
    assert look_at_folder(folder, may) == Finding(
        "Data",
        Verdict.WRONG,
        f"Nothing can be kept in {folder.home}: it may not be read and written.",
        f"Make that folder writable for you, {ANOTHER}",
    )


class ShutPath(type(Path())):  # type: ignore[misc]
    """A path in a folder that may not be entered; root, who may run the tests, may enter each."""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))


def test_a_folder_that_may_not_be_entered() -> None:
    folder = DataFolder(ShutPath("/shut/data"))
    assert look_at_folder(folder) == Finding(
        "Data",
        Verdict.WRONG,
        "Nothing can be kept in /shut/data: Permission denied.",
        f"Make that folder writable for you, {ANOTHER}",
    )
    assert look_at_log(folder) == Finding(
        "Log",
        Verdict.WRONG,
        "Knee Coach may not write to your exercise log (/shut/data/log.sqlite3).",
        "Check that the file and its folder belong to you and are not write-protected.",
    )


def test_a_damaged_log_in_a_folder_whose_name_looks_like_the_end_of_a_sentence(home: Path) -> None:
    folder = DataFolder(home / "Dr. Who")
    folder.make()
    folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
    assert look_at_log(folder) == Finding(
        "Log",
        Verdict.WRONG,
        f"Your exercise log is damaged and cannot be read ({folder.log_file}).",
        "Nothing in it was changed. Move it to another folder and keep it; Knee Coach then begins a new one.",
    )


HOMES = {
    "alone": ("in {home}.", "in ~."),
    "with what is in it": ("({home}/data/log.sqlite3)", "(~/data/log.sqlite3)"),
    "twice": ("{home}/a and {home}/b", "~/a and ~/b"),
    "at the end": ("It is {home}", "It is ~"),
    "somebody else's with a longer name": ("in {home}bel/data", "in {home}bel/data"),
    "somebody else's with a name beside it": ("in {home}.old/data and {home}-2", "in {home}.old/data and {home}-2"),
    "elsewhere": ("/srv/knee", "/srv/knee"),
}


@pytest.mark.parametrize(("text", "told"), HOMES.values(), ids=HOMES)
def test_the_home_is_named_nowhere_in_a_text(text: str, told: str, home: Path) -> None:
    assert without_home(text.format(home=home)) == told.format(home=home)


def test_a_home_behind_a_link_is_not_named_either(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = home.with_name("here")
    link.symlink_to(home)
    monkeypatch.setenv("HOME", str(link))
    assert without_home(f"{link}/data, {home}/data") == "~/data, ~/data"


def test_findings_do_not_name_it_whatever_is_in_them(home: Path) -> None:
    finding = Finding("Sound", Verdict.WITHOUT, f"No {home}/lib/x.so.", f"Look at {home}/lib.")
    assert as_text([finding]) == "Sound    none    No ~/lib/x.so.\n                 Look at ~/lib."


def test_a_home_that_is_the_root_of_everything_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/")
    assert without_home("/srv/knee") == "/srv/knee"
