"""``knee-coach new``: a file to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knee_coach.cli.printing import as_typed
from knee_coach.routine_files.reader import read_routine_file
from tests.cli.telling import told
from tests.routine_files.pictured import A_PNG


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the commands run in."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_it_says_what_comes_next(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "new", "week-1.yaml") == (
        0,
        (
            "Made week-1.yaml. It explains itself. What comes next:\n"
            "  1. Open it in a text editor and write your exercises.\n"
            "  2. See whether all is well:         knee-coach check week-1.yaml\n"
            "  3. See what a session will be:      knee-coach plan week-1.yaml --side left\n"
            "  4. See it while you write:          knee-coach play week-1.yaml\n"
            "  5. Take it into your own routines:  knee-coach import week-1.yaml\n"
        ),
        "",
    )
    assert told(capsys, "check", "week-1.yaml") == (0, "week-1.yaml: no problems\n", "")


def test_an_ending_is_added(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "new", "week-1")[1]
    assert out.startswith("Made week-1.yaml (routine files end in .yaml, so that was added). ")
    assert (desk / "week-1.yaml").exists()


TYPED = {
    "for ann.yaml": ("'for ann.yaml'", '"for ann.yaml"'),
    "$HOME & so.yaml": ("'$HOME & so.yaml'", '"$HOME & so.yaml"'),
    "-x.yaml": ("./-x.yaml", "./-x.yaml"),
    "week_1.yaml": ("week_1.yaml", "week_1.yaml"),
}


@pytest.mark.parametrize("name", TYPED)
def test_what_is_to_be_typed_can_be_typed(name: str) -> None:
    assert (as_typed(name, "linux"), as_typed(name, "win32")) == TYPED[name]


def test_the_next_commands_can_be_typed_as_they_are_shown(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "new", "./-x y.yaml")[1]
    assert f"knee-coach plan {as_typed('-x y.yaml')} --side left\n" in out


def test_a_name_that_would_move_the_cursor_is_shown_without_that(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "new", "a\x1b[31m\nb.yaml")[1]
    assert out.startswith("Made a\ufffd[31m\ufffdb.yaml. It explains itself.")
    assert "\x1b" not in out


NO_NAMES = {
    "": '"" names no file',
    ".": '"." names no file',
    "..": '".." begins with a dot and would be hidden',
    ".yaml": '".yaml" begins with a dot and would be hidden',
    "week/.hidden.yaml": '"week/.hidden.yaml" begins with a dot and would be hidden',
}


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_that_no_list_would_show_is_refused(desk: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = f"knee-coach: {NO_NAMES[name]}; give the new file a name like week-1.yaml\n"
    assert told(capsys, "new", name) == (2, "", said)
    assert list(desk.iterdir()) == []


TITLES = {
    "week-1.yaml": "Week 1",
    "ann_s  knee.yml": "Ann s knee",
    "Übungen für's Knie.yaml": "Übungen für's Knie",
    "膝の運動.yaml": "膝の運動",
    "a: b # c.yaml": "A: b # c",
    "null.yaml": "Null",
    "_-_.yaml": "My knee exercises",
    "line\nbreak.yaml": "Line break",
    f"{'long ' * 40}.yaml": ("Long " + "long " * 23).strip(),
}


@pytest.mark.parametrize("name", TITLES)
def test_the_title_is_made_of_the_name(desk: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "new", name)[0] == 0
    read = read_routine_file(desk / name)
    assert read.problems == ()
    assert read.routine is not None
    assert read.routine.title == TITLES[name]


def test_everything_that_is_offered_can_be_used(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line with one mark has it taken away, as the file itself says; the picture is put beside it."""
    told(capsys, "new", "full.yaml")
    file = desk / "full.yaml"
    text = file.read_text(encoding="utf-8")
    everything = re.sub(r"^( *)# ", r"\1", text, flags=re.MULTILINE)
    assert len(re.findall(r"^ *#(?!#)", everything, flags=re.MULTILINE)) == 0
    file.write_text(everything, encoding="utf-8")
    (desk / "hamstring-stretch.png").write_bytes(A_PNG)
    read = read_routine_file(file)
    assert read.problems == ()
    assert read.routine is not None
    assert [item.name for item in read.routine.items] == ["Hamstring stretch", "Straight leg raise", "Standing"]
    assert (read.routine.author, read.routine.pain.stop_above) == ("Your name", 5)
    assert read.routine.exercises[0].image == "hamstring-stretch.png"
    assert str(read.routine.exercises[1].load) == "1 kg, ankle"


class TestNothingIsOverwritten:
    @pytest.mark.parametrize("name", ["mine.yaml", "mine"])
    def test_a_file_of_that_name(self, desk: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        (desk / "mine.yaml").write_text("precious")
        assert told(capsys, "new", name) == (
            2,
            "",
            "knee-coach: mine.yaml is there already, and stays as it is; give the new file another name\n",
        )
        assert (desk / "mine.yaml").read_text() == "precious"

    def test_a_link_that_leads_nowhere_yet(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (desk / "mine.yaml").symlink_to(desk / "elsewhere.yaml")
        assert told(capsys, "new", "mine.yaml")[0] == 2
        assert not (desk / "elsewhere.yaml").exists()


CANNOT = {
    "nowhere/week1.yaml": f"cannot make {Path('nowhere/week1.yaml')}: there is no folder nowhere",
    "a\0b.yaml": "cannot make a\ufffdb.yaml: no file can have such a name",
    f"{'x' * 300}.yaml": f"cannot make {'x' * 300}.yaml: file name too long",
}


@pytest.mark.parametrize("name", CANNOT)
def test_what_cannot_be_made(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "new", name) == (2, "", f"knee-coach: {CANNOT[name]}\n")
