"""Where a person's data lives, that nobody else reads it, and where else routines may lie."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import platformdirs
import pytest

from knee_coach.paths import (
    DataFolder,
    DataFolderError,
    NoRoutinesFolderError,
    data_folder,
    machine_folders,
    named_folders,
)


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
    named = (
        *(folder.log_file, folder.settings_file, folder.routines_dir, folder.routines_cache_file),
        folder.program_log_file,
    )
    assert [path.name for path in named] == [
        *("log.sqlite3", "settings.json", "routines", "routines-cache.json", "program.log"),
    ]
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


MACHINE: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "Linux": ("linux", {}, ["/usr/local/share/knee-coach/routines", "/usr/share/knee-coach/routines"]),
    "Linux, set to nothing": (
        "linux",
        {"XDG_DATA_DIRS": " "},
        ["/usr/local/share/knee-coach/routines", "/usr/share/knee-coach/routines"],
    ),
    "Linux, in the order of the variable": (
        "linux",
        {"XDG_DATA_DIRS": "/opt/clinic:/usr/share"},
        ["/opt/clinic/knee-coach/routines", "/usr/share/knee-coach/routines"],
    ),
    "Linux, empty and relative ones": (
        "linux",
        {"XDG_DATA_DIRS": ":share:/opt/clinic/::~/share:"},
        ["/opt/clinic/knee-coach/routines"],
    ),
    "macOS": (
        "darwin",
        {"XDG_DATA_DIRS": "/opt/clinic"},
        ["/Library/Application Support/knee-coach/routines"],
    ),
    "Windows": ("win32", {"PROGRAMDATA": "D:/Data"}, ["D:/Data/knee-coach/routines"]),
    "Windows, without the variable": ("win32", {}, ["C:\\ProgramData/knee-coach/routines"]),
}


@pytest.mark.parametrize(("platform", "environ", "folders"), MACHINE.values(), ids=MACHINE)
def test_the_folders_of_the_whole_machine(platform: str, environ: dict[str, str], folders: list[str]) -> None:
    assert machine_folders(environ, platform) == tuple(Path(folder) for folder in folders)


OPTION, VARIABLE = "--routines", "KNEE_COACH_ROUTINES"
NAMED: dict[str, tuple[str | None, dict[str, str], list[str], str]] = {
    "nobody named one": (None, {}, [], VARIABLE),
    "set to nothing": (None, {VARIABLE: " "}, [], VARIABLE),
    "by the variable": (None, {VARIABLE: "/a/week 1"}, ["/a/week 1"], VARIABLE),
    "several": (None, {VARIABLE: os.pathsep.join(("/a", "/b"))}, ["/a", "/b"], VARIABLE),
    "by the option": ("/c", {}, ["/c"], OPTION),
    "the option takes the variable's place": ("/c", {VARIABLE: "/a"}, ["/c"], OPTION),
    "an empty option too": ("", {VARIABLE: "/a"}, [], OPTION),
    "several by the option": (os.pathsep.join(("/c", "", " /d ", "")), {}, ["/c", "/d"], OPTION),
    "relative to the current folder": ("week1", {}, ["/here/week1"], OPTION),
    "in one's home": ("~/knee", {}, ["/home/ana/knee"], OPTION),
    "in the home of nobody": ("~nobody-of-this-name/x", {}, ["/here/~nobody-of-this-name/x"], OPTION),
}


@pytest.mark.parametrize(("given", "environ", "folders", "named_by"), NAMED.values(), ids=NAMED)
def test_folders_named_for_one_run(
    given: str | None,
    environ: dict[str, str],
    folders: list[str],
    named_by: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/ana")
    named = named_folders(given, environ)
    here = [folder.replace("/here", str(tmp_path)) for folder in folders]
    assert ([str(folder) for folder in named.folders], named.named_by) == (here, named_by)


def test_a_named_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    named_folders(str(tmp_path), {}).require()
    with pytest.raises(NoRoutinesFolderError) as refused:
        named_folders(os.pathsep.join((str(tmp_path), str(tmp_path / "none"))), {}).require()
    assert str(refused.value) == (
        f"cannot take routines from {tmp_path / 'none'}: there is no such folder. "
        "Name the folder that your routine files are in (--routines named this one)."
    )


def test_a_file_in_place_of_a_named_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "week1.yaml"
    file.touch()
    with pytest.raises(NoRoutinesFolderError) as refused:
        named_folders(None, {VARIABLE: str(file)}).require()
    assert str(refused.value) == (
        f"cannot take routines from {file}: it is not a folder. "
        "Name the folder that your routine files are in (KNEE_COACH_ROUTINES named this one)."
    )
