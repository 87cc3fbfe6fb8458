"""The command line as a person at a terminal meets it: what is printed, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knee_coach import __version__, cli
from knee_coach.paths import data_folder
from knee_coach.store.session_log import SessionLog
from tests.store.sample_records import a_set, an_ended_session

GOOD = """\
format: knee-routine/1
title: A short one
exercises:
  - name: Bridge
    reps: 2-4
    sides: affected
  - name: Stretch
    hold: 8 s
    optional: on good days
"""
BROKEN = GOOD.replace("hold: 8 s", "hold: 8 sexonds").replace("reps", "repps")


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "short.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return str(path)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


class TestCheck:
    def test_a_good_file(self, good: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert told(capsys, "check", good) == (0, f"{good}: no problems\n", "")

    def test_a_broken_file_says_where_what_and_how_to_mend_it(
        self, broken: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status, out, err = told(capsys, "check", broken)
        assert (status, err) == (1, "")
        assert f'{broken}:5:5: error: "repps" is not a key of an exercise' in out
        assert f'{broken}:8:11: error: "8 sexonds" is not a time' in out
        assert "    8 |     hold: 8 sexonds\n      |           ^^^^^^^^^\n   hint: " in out

    def test_json(self, broken: str, good: str, capsys: pytest.CaptureFixture[str]) -> None:
        status, out, _ = told(capsys, "check", good, broken, "--format", "json")
        problems = json.loads(out)
        assert status == 1
        assert {(each["file"], each["line"], each["column"], each["severity"]) for each in problems} == {
            (broken, 5, 5, "error"),
            (broken, 8, 11, "error"),
        }
        assert all(set(each) == {"file", "line", "column", "severity", "message", "hint"} for each in problems)

    def test_what_cannot_be_read_does_not_keep_the_others_from_being_checked(
        self, good: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        missing = str(tmp_path / "missing.yaml")
        status, out, err = told(capsys, "check", missing, good)
        assert status == 2
        assert missing in err
        assert out == f"{good}: no problems\n"


class TestPlan:
    def test_needs_to_know_the_knee(self, good: str, capsys: pytest.CaptureFixture[str]) -> None:
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
        self, good: str, extra: list[str], seconds: float, capsys: pytest.CaptureFixture[str]
    ) -> None:
        status, out, _ = told(capsys, "plan", good, "--side", "right", "--json", *extra)
        plan = json.loads(out)
        assert (status, plan["seconds"]) == (0, seconds)
        assert {phase["side"] for phase in plan["phases"]} <= {"right", None}

    def test_a_broken_file(self, broken: str, capsys: pytest.CaptureFixture[str]) -> None:
        status, out, err = told(capsys, "plan", broken, "--side", "left")
        assert (status, out) == (1, "")
        assert "sexonds" in err

    def test_a_bundled_routine_by_its_id(self, capsys: pytest.CaptureFixture[str]) -> None:
        status, out, _ = told(capsys, "plan", "medial-knee-strengthening", "--side", "left")
        assert status == 0
        assert "Straight leg raise · left · set 1 of 3" in out

    def test_nothing_of_that_name(self, capsys: pytest.CaptureFixture[str]) -> None:
        status, _, err = told(capsys, "plan", "medial-knee-strenghtening")
        assert status == 2
        assert 'did you mean "medial-knee-strengthening"?' in err


class TestHistory:
    def test_before_the_first_session_nothing_is_made(
        self, private_home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert told(capsys, "history", "--json") == (0, "[]\n", "")
        assert told(capsys, "history")[1].startswith("No sessions yet.")
        assert not private_home.exists()

    def test_every_set_of_every_session(self, capsys: pytest.CaptureFixture[str]) -> None:
        folder = data_folder()
        folder.make()
        record = an_ended_session("s1", a_set(0), a_set(1))
        with SessionLog(folder.log_file) as log:
            log.begin(record)
        status, out, _ = told(capsys, "history", "--json")
        (session,) = json.loads(out)
        assert status == 0
        assert session["id"] == record.id
        assert len(session["sets"]) == len(record.sets)
        assert record.routine_title in told(capsys, "history")[1]

    def test_a_log_that_is_no_log(self, capsys: pytest.CaptureFixture[str]) -> None:
        folder = data_folder()
        folder.make()
        folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
        status, out, err = told(capsys, "history")
        assert (status, out) == (2, "")
        assert str(folder.log_file) in err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"knee-coach {__version__}\n"


def test_bad_usage_is_two() -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["plan"])
    assert ended.value.code == 2
