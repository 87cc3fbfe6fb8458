"""``knee-coach plan``: which routine, with which choices, in which form. The tables themselves are in test_plan.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.telling import BROKEN, GOOD, told


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "short.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


def test_needs_to_know_the_knee(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, "plan", good)
    assert (status, out) == (2, "")
    assert "--side" in err


@pytest.mark.parametrize(
    ("extra", "seconds"),
    [
        ([], 10 + 2 * 4),
        (["--targets", "most"], 10 + 4 * 4),
        (["--with-optional"], 10 + 2 * 4 + 30 + 8),
    ],
)
def test_targets_and_optional_exercises(
    good: str, extra: list[str], seconds: float, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = told(capsys, "plan", good, "--side", "right", "--json", *extra)
    plan = json.loads(out)
    assert (status, plan["seconds"]) == (0, seconds)
    assert {phase["side"] for phase in plan["phases"]} <= {"right", None}


def test_the_table_says_what_was_chosen(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "plan", good, "--side", "right", "--targets", "most")[1]
    assert out == (
        "A short one\n"
        "Takes 0:26 (minutes:seconds); the right knee is the sore one; every range at its most.\n"
        "\n"
        "Start  Lasts  Side   Set     What\n"
        "\n"
        "1. Bridge: 4 reps, right leg\n"
        " 0:00   10 s                 get ready\n"
        " 0:10   16 s  right  1 of 1  4 x go 2 s, back 2 s\n"
        "\n"
        "Left out (optional): Stretch - on good days\n"
    )


def test_every_phase(good: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "plan", good, "--side", "left", "--every-phase")[1]
    assert out.splitlines()[3:6] == [
        "Start  Lasts  What       Where",
        " 0:00   10 s  get ready  to Bridge, left, set 1 of 1, rep 1 of 2",
        " 0:10    2 s  go         Bridge, left, set 1 of 1, rep 1 of 2",
    ]


def test_a_broken_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN)
    status, out, err = told(capsys, "plan", str(tmp_path / "broken.yaml"), "--side", "left")
    assert (status, out) == (1, "")
    assert "sexonds" in err


def test_a_bundled_routine_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(capsys, "plan", "medial-knee-strengthening", "--side", "left")
    assert status == 0
    assert "1. Straight leg raise: 10 lifts, hold 1 s, 3 sets, left leg\n" in out


def test_nothing_of_that_name(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = told(capsys, "plan", "medial-knee-strenghtening")
    assert status == 2
    assert 'did you mean "medial-knee-strengthening"?' in err


@pytest.mark.parametrize("before", [True, False])
def test_routines_of_another_folder(tmp_path: Path, before: bool, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tried-out.yaml").write_text(GOOD)
    folder = ["--routines", str(tmp_path)]
    plan = ["plan", "tried-out", "--side", "left"]
    status, out, _ = told(capsys, *([*folder, *plan] if before else [*plan, *folder]))
    assert (status, out.splitlines()[0]) == (0, "A short one")
