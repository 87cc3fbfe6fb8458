"""``knee-coach new``: a file to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
            "  4. Take it into your own routines:  knee-coach import week-1.yaml\n"
        ),
        "",
    )
    assert told(capsys, "check", "week-1.yaml") == (0, "week-1.yaml: no problems\n", "")


def test_an_ending_is_added_and_a_name_with_blanks_is_quoted(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "new", "for ann")[1]
    assert out.startswith("Made for ann.yaml (routine files end in .yaml, so that was added). ")
    assert 'knee-coach check "for ann.yaml"\n' in out
    assert (desk / "for ann.yaml").exists()


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
    "a\0b.yaml": "cannot make a\0b.yaml: no file can have such a name",
    f"{'x' * 300}.yaml": f"cannot make {'x' * 300}.yaml: file name too long",
}


@pytest.mark.parametrize("name", CANNOT)
def test_what_cannot_be_made(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "new", name) == (2, "", f"knee-coach: {CANNOT[name]}\n")
