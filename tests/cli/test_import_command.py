"""``knee-coach import``: what is said and asked. What is copied is tested in test_importing.py."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from knee_coach.paths import data_folder
from knee_coach.routine_files.reader import ReadRoutine, read_routine_file
from tests.cli.telling import BROKEN, GOOD, told, type_in
from tests.routine_files.pictured import A_PNG

LONGER = GOOD.replace("reps: 2-4", "reps: 3-6")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a routine that somebody handed over; the commands run in it. Nobody is at the terminal."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "week1.yaml").write_text(GOOD)
    type_in(monkeypatch, b"")
    return folder


@pytest.fixture
def own() -> Path:
    """The person's own folder."""
    folder = data_folder()
    folder.make()
    return folder.routines_dir


def test_a_first_routine(desk: Path, private_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = private_home / "routines" / "week1.yaml"
    assert told(capsys, "import", "week1.yaml") == (0, f"week1.yaml: imported to {target}\n", "")
    assert target.read_text() == GOOD
    assert told(capsys, "import", "week1.yaml") == (0, "week1.yaml is there already, just like that\n", "")
    assert told(capsys, "import", str(target)) == (0, f"{target} lies in your own routines already\n", "")


def test_pictures_come_along(desk: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "week1.yaml").write_text(GOOD.replace("reps: 2-4", "reps: 2-4\n    image: bridge.png"))
    (desk / "bridge.png").write_bytes(A_PNG)
    assert told(capsys, "import", "week1.yaml")[1] == (f"week1.yaml: imported with 1 picture to {own / 'week1.yaml'}\n")
    assert (own / "bridge.png").read_bytes() == A_PNG


def test_a_broken_file_stays_outside_and_the_others_come_in(
    desk: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "broken.yaml").write_text(BROKEN)
    status, out, err = told(capsys, "import", ".")
    assert (status, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].endswith('broken.yaml:5:5: error: "repps" is not a key of an exercise')
    assert lines[-2].endswith("broken.yaml: not imported, because of its errors")
    assert lines[-1].endswith(f"week1.yaml: imported to {own / 'week1.yaml'}")
    assert [path.name for path in own.iterdir()] == ["week1.yaml"]


class TestReplacing:
    @pytest.fixture(autouse=True)
    def older(self, own: Path) -> Path:
        """Another version is there already."""
        (own / "week1.yaml").write_text(LONGER)
        return own / "week1.yaml"

    def test_without_a_terminal_it_is_refused(self, older: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert told(capsys, "import", "week1.yaml") == (
            2,
            "",
            "knee-coach: week1.yaml: week1.yaml is there already and differs; add --replace to replace it\n",
        )
        assert older.read_text() == LONGER

    def test_with_replace_nobody_is_asked(self, older: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert told(capsys, "import", "week1.yaml", "--replace")[0] == 0
        assert older.read_text() == GOOD

    @pytest.mark.parametrize("answer", ["y\n", "YES\n", " y \n"])
    def test_yes(
        self, older: Path, answer: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        type_in(monkeypatch, answer.encode(), at_terminal=True)
        status, out, _ = told(capsys, "import", "week1.yaml")
        assert (status, out) == (
            0,
            f"week1.yaml is there already and differs. Replace it? [y/N] week1.yaml: imported to {older}\n",
        )
        assert older.read_text() == GOOD

    @pytest.mark.parametrize("answer", ["\n", "n\n", "what?\n", ""])
    def test_anything_else_is_no(
        self, older: Path, answer: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        type_in(monkeypatch, answer.encode(), at_terminal=True)
        status, out, _ = told(capsys, "import", "week1.yaml")
        assert (status, out.split("] ")[1].strip()) == (0, "week1.yaml: not imported; everything is as it was")
        assert older.read_text() == LONGER

    def test_a_picture_is_named_too(
        self,
        desk: Path,
        own: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        (desk / "week1.yaml").write_text(GOOD.replace("reps: 2-4", "reps: 2-4\n    image: bridge.png"))
        (desk / "bridge.png").write_bytes(A_PNG)
        (own / "bridge.png").write_bytes(b"another")
        type_in(monkeypatch, b"n\n", at_terminal=True)
        assert told(capsys, "import", "week1.yaml")[1].startswith(
            "week1.yaml and bridge.png are there already and differ; other routines that show that picture will show "
            "the new one. Replace them? [y/N] "
        )

    def test_another_routine_of_that_name(self, older: Path, capsys: pytest.CaptureFixture[str]) -> None:
        older.write_text(LONGER.replace("title: A", "id: ann\ntitle: A"))
        assert told(capsys, "import", "week1.yaml")[2] == (
            "knee-coach: week1.yaml: week1.yaml is there already and differs; week1.yaml is another routine now, "
            'with the id "ann"; add --replace to replace it\n'
        )

    def test_a_free_name_is_taken_where_the_id_does_not_hang_on_it(
        self, desk: Path, older: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (desk / "week1.yaml").write_text(GOOD.replace("title: A", "id: bob\ntitle: A"))
        assert told(capsys, "import", "week1.yaml") == (
            0,
            (
                f"week1.yaml: imported to {older.with_name('week1-2.yaml')}; "
                "it got that name because week1.yaml is another routine\n"
            ),
            "",
        )


def test_a_broken_file_of_ones_own_makes_room_for_the_same_routine(
    desk: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_id = GOOD.replace("title: A", "id: ann\ntitle: A")
    (own / "older.yaml").write_text(with_id + "  - [")
    (desk / "newer.yaml").write_text(with_id)
    said = "knee-coach: newer.yaml: older.yaml is there already and differs; add --replace to replace it\n"
    assert told(capsys, "import", "newer.yaml") == (2, "", said)
    assert told(capsys, "import", "newer.yaml", "--replace")[0] == 0
    assert [path.name for path in own.iterdir()] == ["older.yaml"]


def test_a_file_of_ones_own_that_no_list_shows(desk: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "plain.yaml.txt").write_text(GOOD)
    given = str(own / "plain.yaml.txt")
    assert told(capsys, "import", given) == (0, f"{given}: imported to {own / 'plain.yaml'}\n", "")


def test_a_name_that_would_move_the_cursor(desk: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\x1b[31m\nb.yaml"
    (desk / name).write_text(GOOD)
    shown = "a\ufffd[31m\ufffdb.yaml"
    assert told(capsys, "import", name) == (0, f"{shown}: imported to {own}{os.sep}{shown}\n", "")
    assert told(capsys, "import", name) == (0, f"{shown} is there already, just like that\n", "")
    (desk / name).write_text(BROKEN)
    assert told(capsys, "import", name)[1].endswith(f"\n{shown}: not imported, because of its errors\n")


def test_own_files_are_read_once_however_many_are_imported(
    desk: Path, own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []

    def counted(path: Path, **given: frozenset[str] | None) -> ReadRoutine:
        read.append(path)
        return read_routine_file(path, figures=given["figures"])

    monkeypatch.setattr("knee_coach.routine_files.library.known.read_routine_file", counted)
    for name in ("a", "b", "c"):
        (own / f"{name}.yaml").write_text(LONGER)
        (desk / f"new-{name}.yaml").write_text(GOOD)
    assert told(capsys, "import", ".")[0] == 0
    assert sorted(path.name for path in read) == ["a.yaml", "b.yaml", "c.yaml"]


def test_two_files_with_one_id_meet_in_the_own_folder(
    desk: Path, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yaml").write_text(GOOD.replace("title: A", "id: ann\ntitle: A"))
    (desk / "b.yaml").write_text(LONGER.replace("title: A", "id: ann\ntitle: A"))
    status, out, err = told(capsys, "import", "a.yaml", "b.yaml")
    assert (status, out) == (2, f"a.yaml: imported to {own / 'a.yaml'}\n")
    assert err == "knee-coach: b.yaml: a.yaml is there already and differs; add --replace to replace it\n"


def test_what_cannot_be_imported(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "import", "gone.yaml", "-") == (
        2,
        "",
        (
            "knee-coach: cannot read gone.yaml: there is no such file\n"
            'knee-coach: the standard input cannot be imported; name a file in place of "-"\n'
        ),
    )


def test_a_data_folder_that_cannot_be_made(desk: Path, private_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private_home.write_text("a file in its place")
    status, out, err = told(capsys, "import", "week1.yaml")
    assert (status, out) == (2, "")
    assert f"Knee Coach cannot keep its data in {private_home}: a file of that name is in the way." in err
