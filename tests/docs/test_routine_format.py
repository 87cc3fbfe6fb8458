"""Every example of docs/routine-format.md, run through the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.cli.main import main
from knee_coach.model.dose import RepsDose
from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Circuit, Exercise, Section
from knee_coach.model.sides import Sides
from tests.docs.guide import EXAMPLES, FILE_NAME, GOOD, PICTURES, said_after, tiny_png, whole_file
from tests.docs.markdown import Block
from tests.routine_files.writing import good

WITH_ANSWER = [block for block in EXAMPLES if said_after(block) is not None]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the reader of the page works, with all pictures it names."""
    for picture in PICTURES:
        (tmp_path / picture).parent.mkdir(exist_ok=True)
        (tmp_path / picture).write_bytes(tiny_png())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KNEE_COACH_HOME", str(tmp_path / "home"))
    return tmp_path


def line_of(block: Block) -> str:
    return f"line {block.line}"


@pytest.mark.parametrize("example", GOOD, ids=line_of)
def test_an_example_has_no_problem(example: Block, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FILE_NAME).write_text(whole_file(example), encoding="utf-8")
    assert (main(["check", FILE_NAME]), capsys.readouterr().out) == (0, f"{FILE_NAME}: no problems\n")


@pytest.mark.parametrize("example", WITH_ANSWER, ids=line_of)
def test_check_says_what_the_page_shows(example: Block, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / FILE_NAME).write_text(whole_file(example), encoding="utf-8")
    status = main(["check", FILE_NAME])
    assert capsys.readouterr().out == said_after(example)
    assert status == int(": error: " in (said_after(example) or ""))


def test_a_wrong_example_is_followed_by_its_problem() -> None:
    wrong = [block for block in EXAMPLES if block not in GOOD]
    assert len(wrong) >= 6
    for block in wrong:
        assert ": error: " in (said_after(block) or "") or ": warning: " in (said_after(block) or ""), line_of(block)


def test_the_file_of_step_1_is_good(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", FILE_NAME]) == 0
    capsys.readouterr()
    assert (main(["check", FILE_NAME]), capsys.readouterr().out) == (0, f"{FILE_NAME}: no problems\n")


def test_one_file_shows_where_each_part_stands() -> None:
    """A schedule, pain limits, what to avoid and when to stop, and the rests, above the exercises of every section."""
    whole = max((block for block in GOOD if block.info == "yaml file"), key=lambda block: len(block.text))
    routine = good(whole.text)
    assert routine.schedule is not None
    assert routine.pain != PainLimits()
    assert routine.avoid
    assert routine.stop_if
    assert {item.section for item in routine.items} >= {Section.WARM_UP, Section.MAIN, Section.AFTER}
    assert "rest:" in whole.text.split("exercises:")[0]


def test_the_file_of_step_4_has_all_that_the_step_is_about(folder: Path) -> None:
    """Sides, a tempo, a circuit and a picture; and its plan can be printed."""
    _, week_2, *_ = (block for block in GOOD if block.info == "yaml file")
    (folder / "week-2.yaml").write_text(week_2.text, encoding="utf-8")
    leg_raise, circuit = good(week_2.text).items
    assert isinstance(leg_raise, Exercise)
    assert isinstance(leg_raise.dose, RepsDose)
    assert (leg_raise.sides, leg_raise.dose.tempo_written, leg_raise.image) == (Sides.EACH, True, "leg-raise.png")
    assert isinstance(circuit, Circuit)
    assert main(["plan", "week-2.yaml"]) == 0
