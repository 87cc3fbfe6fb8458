"""The program's own files are found in a checkout, in an installed package and in a frozen program."""

import sys
from pathlib import Path

import pytest

from knee_coach import resources


def test_a_checkout_has_them_at_the_top() -> None:
    top = Path(__file__).resolve().parent.parent
    assert (resources.assets_dir(), resources.routines_dir()) == (top / "assets", top / "routines")


def test_an_installed_package_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "knee_coach"
    (package / "_data" / "assets").mkdir(parents=True)
    (package.parent / "assets").mkdir()  # somebody else's, beside the package
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resources.assets_dir() == package / "_data" / "assets"


def test_a_frozen_program_has_them_where_it_unpacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "knee_coach" / "_data" / "routines").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.routines_dir() == tmp_path / "knee_coach" / "_data" / "routines"


def test_a_figure_has_the_id_its_file_is_named_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assets = tmp_path / "knee_coach" / "_data" / "assets"
    assets.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.figure_ids() == frozenset()
    (assets / "figures").mkdir()
    for name in ("bridge.yaml", "wall-squat.yaml", "notes.txt"):
        (assets / "figures" / name).touch()
    assert resources.figure_ids() == {"bridge", "wall-squat"}


def test_missing_files_are_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(resources.ResourcesMissingError) as caught:
        resources.assets_dir()
    assert str(caught.value) == (
        f"Knee Coach's own files are missing: no folder {tmp_path / 'knee_coach' / '_data' / 'assets'}. "
        "Install Knee Coach again to bring them back."
    )
