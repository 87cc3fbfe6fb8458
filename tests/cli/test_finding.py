"""Which routine a command takes, and what it says when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.cli import main
from knee_coach.cli.finding import find_routine, playable
from knee_coach.paths import data_folder
from knee_coach.routine_files.library.shelves import Origin
from tests.routine_files.writing import with_exercise

GOOD = with_exercise("reps: 10")
BROKEN = with_exercise("repps: 10")


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Origin, Path]:
    """A folder of each kind, the bundled one aside."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    found = {
        Origin.NAMED: tmp_path / "clinic",
        Origin.MINE: data_folder().routines_dir,
        Origin.MACHINE: tmp_path / "share" / "knee-coach" / "routines",
    }
    for folder in found.values():
        folder.mkdir(parents=True)
    return found


def test_the_nearest_folder_has_the_routine(folders: dict[Origin, Path]) -> None:
    for folder in folders.values():
        (folder / "medial-knee-strengthening.yaml").write_text(GOOD)
    origins = []
    while True:
        entry = find_routine("medial-knee-strengthening", str(folders[Origin.NAMED]))
        assert entry is not None
        origins.append(entry.origin)
        if entry.origin is Origin.BUNDLED:
            break
        entry.path.unlink()
    assert origins == [Origin.NAMED, Origin.MINE, Origin.MACHINE, Origin.BUNDLED]


def test_the_variable_names_a_folder_and_the_option_another(
    folders: dict[Origin, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders[Origin.NAMED] / "week1.yaml").write_text(GOOD)
    monkeypatch.setenv("KNEE_COACH_ROUTINES", str(folders[Origin.NAMED]))
    assert find_routine("week1") is not None
    assert find_routine("week1", str(folders[Origin.MACHINE])) is None


REFUSED = {
    "by the option": (["plan", "week1", "--routines", "{none}"], "", "--routines"),
    "by the variable": (["plan", "week1"], "{none}", "KNEE_COACH_ROUTINES"),
    "by the variable, for the window": ([], "{none}", "KNEE_COACH_ROUTINES"),
}


@pytest.mark.parametrize(("arguments", "variable", "named_by"), REFUSED.values(), ids=REFUSED)
def test_a_named_folder_that_is_not_there_is_told_and_nothing_else_happens(
    arguments: list[str],
    variable: str,
    named_by: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    none = str(tmp_path / "none")
    monkeypatch.setenv("KNEE_COACH_ROUTINES", variable.format(none=none))
    assert main([argument.format(none=none) for argument in arguments]) == 2
    assert capsys.readouterr().err == (
        f"knee-coach: cannot take routines from {none}: there is no such folder. "
        f"Name the folder that your routine files are in ({named_by} named this one).\n"
    )
    assert not data_folder().home.exists()


def test_what_is_played_is_the_file_as_it_is_by_then(
    folders: dict[Origin, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    file = folders[Origin.MINE] / "week1.yaml"
    file.write_text(GOOD)
    entry = find_routine("week1")
    assert entry is not None
    assert playable(entry) is not None
    file.write_text(BROKEN)
    assert playable(entry) is None
    assert "week1.yaml:5:5: error:" in capsys.readouterr().err


def test_a_figure_that_does_not_come_with_the_program_is_a_problem(folders: dict[Origin, Path]) -> None:
    (folders[Origin.MINE] / "week1.yaml").write_text(with_exercise("reps: 10\nfigure: no-such-figure"))
    entry = find_routine("week1")
    assert entry is not None
    assert [problem.message for problem in entry.problems] == ['there is no figure "no-such-figure"']


def test_a_command_that_only_looks_makes_no_data_folder() -> None:
    assert find_routine("medial-knee-strengthening") is not None
    assert not data_folder().home.exists()
