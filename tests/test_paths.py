"""Where a person's data lives, and that nobody else reads it."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from knee_coach.paths import DataFolder, DataFolderError, data_folder


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode) if sys.platform != "win32" else 0o700


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/ana")
    assert data_folder({"KNEE_COACH_HOME": str(tmp_path / "x")}).home == tmp_path / "x"
    assert data_folder({"KNEE_COACH_HOME": "here"}).home == tmp_path / "here"
    assert data_folder({"KNEE_COACH_HOME": "~/knee"}).home == Path("/home/ana/knee")


@pytest.mark.parametrize("environ", [{}, {"KNEE_COACH_HOME": ""}, {"KNEE_COACH_HOME": "  "}])
def test_else_it_is_the_platforms_own_place(environ: dict[str, str]) -> None:
    home = data_folder(environ).home
    assert home == platformdirs.user_data_path("knee-coach", appauthor=False)
    assert home.name == "knee-coach"


def test_the_tests_have_a_folder_of_their_own(private_home: Path) -> None:
    assert data_folder().home == private_home


def test_everything_lies_under_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    named = (folder.log_file, folder.settings_file, folder.routines_dir, folder.program_log_file)
    assert [path.name for path in named] == ["log.sqlite3", "settings.json", "routines", "program.log"]
    assert {path.parent for path in named} == {tmp_path}


def test_naming_the_folder_makes_nothing(private_home: Path) -> None:
    assert data_folder().log_file.parent == private_home
    assert not private_home.exists()


def test_the_folder_is_made_for_its_owner_alone(private_home: Path) -> None:
    before = os.umask(0)
    try:
        data_folder().make()
    finally:
        os.umask(before)
    assert [mode(private_home), mode(private_home / "routines")] == [0o700, 0o700]
    data_folder().make()


def test_an_empty_folder_that_is_there_is_made_private(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o755)
    DataFolder(tmp_path / "home").make()
    assert mode(tmp_path / "home") == 0o700


def test_a_folder_with_something_in_it_keeps_its_mode(tmp_path: Path) -> None:
    """It could be /tmp."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "somebody else's").touch()
    DataFolder(shared).make()
    assert mode(shared) == (0o755 if sys.platform != "win32" else 0o700)


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_file_in_the_way_is_told(tmp_path: Path, inside: str) -> None:
    (tmp_path / "taken").touch()
    home = tmp_path / "taken" / inside
    with pytest.raises(DataFolderError) as refused:
        DataFolder(home).make()
    assert str(refused.value) == (
        f"Knee Coach cannot keep its data in {home}: a file of that name is in the way. "
        "Make that folder writable for you, or name another one in the environment variable KNEE_COACH_HOME."
    )


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by the system as it is there: a test may run as root, who may do everything."""

    def refuse(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(DataFolderError, match=r"cannot keep its data in .*: Permission denied. Make that folder"):
        DataFolder(tmp_path / "home").make()


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, wanted: False)
    with pytest.raises(DataFolderError, match=r"cannot keep its data in .*: it may not be written. Make that folder"):
        DataFolder(tmp_path / "home").make()
