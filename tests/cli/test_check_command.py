"""``knee-coach check``: files, folders and the standard input, for people, for programs and for GitHub."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.telling import BROKEN, GOOD, run_outside, told, type_in

WARNED = GOOD.replace("reps: 2-4", "reps: 2-4\n    load: {band: red}")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the commands run in."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def write(folder: Path, **texts: str) -> None:
    """``write(desk, week1=GOOD)`` writes ``week1.yaml``."""
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


class TestOneFile:
    def test_a_good_one(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, short=GOOD)
        assert told(capsys, "check", "short.yaml") == (0, "short.yaml: no problems\n", "")

    def test_a_broken_one_says_where_what_and_how_to_mend_it(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(desk, broken=BROKEN)
        status, out, err = told(capsys, "check", "broken.yaml")
        assert (status, err) == (1, "")
        assert out.startswith('broken.yaml:5:5: error: "repps" is not a key of an exercise\n')
        assert 'broken.yaml:8:11: error: "8 sexonds" is not a time\n' in out
        assert "    8 |     hold: 8 sexonds\n      |           ^^^^^^^^^\n   hint: " in out

    def test_a_warning_is_no_error(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, warned=WARNED)
        status, out, _ = told(capsys, "check", "warned.yaml")
        assert (status, out.splitlines()[0]) == (
            0,
            "warned.yaml:6:18: warning: this band has no brand, and each maker has other colours",
        )

    def test_a_figure_that_is_not_among_the_bundled_ones(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, short=GOOD.replace("reps: 2-4", "reps: 2-4\n    figure: no-such-figure"))
        assert told(capsys, "check", "short.yaml")[1].startswith(
            'short.yaml:6:13: error: there is no figure "no-such-figure"\n'
        )


class TestSeveral:
    def test_the_last_line_counts(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, a=GOOD, b=BROKEN, c=WARNED)
        status, out, _ = told(capsys, "check", "a.yaml", "b.yaml", "c.yaml")
        assert (status, out.splitlines()[-1]) == (1, "3 files: 2 errors and 1 warning in 2 of them")

    def test_all_good(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, a=GOOD, b=GOOD)
        assert told(capsys, "check", "a.yaml", "b.yaml") == (0, "2 files: no problems\n", "")

    def test_the_same_file_twice_is_one_file(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, a=GOOD)
        assert told(capsys, "check", "a.yaml", "./a.yaml", ".") == (0, "a.yaml: no problems\n", "")

    def test_a_star_that_no_shell_has_expanded(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, a=GOOD, b=GOOD)
        assert told(capsys, "check", "*.yaml") == (0, "2 files: no problems\n", "")
        assert told(capsys, "check", "*.txt") == (2, "", "knee-coach: cannot read *.txt: there is no such file\n")

    def test_what_cannot_be_read_does_not_keep_the_others_from_being_checked(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(desk, good=GOOD)
        assert told(capsys, "check", "missing.yaml", "good.yaml") == (
            2,
            "1 file: no problems; 1 could not be read\n",
            "knee-coach: cannot read missing.yaml: there is no such file\n",
        )


class TestFolders:
    def test_all_routine_files_in_it_by_name_and_then_those_of_its_folders(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(desk / "all", b=BROKEN, a=BROKEN)
        write(desk / "all" / "0-knee" / "left", c=BROKEN)
        (desk / "all" / "d.YML").write_text(BROKEN)
        out = told(capsys, "check", "all", "--format", "json")[1]
        files = [problem["file"] for problem in json.loads(out)][::2]
        assert files == [
            str(Path("all", *parts)) for parts in (["a.yaml"], ["b.yaml"], ["d.YML"], ["0-knee", "left", "c.yaml"])
        ]

    def test_what_is_hidden_or_no_routine_is_left_out(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk / "all", a=GOOD)
        write(desk / "all" / ".git", b=BROKEN)
        for name in (".hidden.yaml", "notes.txt", "a.yaml~"):
            (desk / "all" / name).write_text(BROKEN)
        assert told(capsys, "check", "all")[0] == 0

    def test_links_to_folders_are_followed_only_where_they_are_named(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(desk / "all", a=GOOD)
        write(desk / "elsewhere", b=BROKEN)
        (desk / "all" / "again").symlink_to(desk / "all", target_is_directory=True)
        (desk / "all" / "upwards").symlink_to(desk, target_is_directory=True)
        (desk / "link").symlink_to(desk / "elsewhere", target_is_directory=True)
        assert told(capsys, "check", "all") == (0, f"{Path('all', 'a.yaml')}: no problems\n", "")
        assert told(capsys, "check", "link")[0] == 1

    def test_pose_files_are_no_routines(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk / "all", a=GOOD.replace("reps: 2-4", "reps: 2-4\n    figure: bridge.pose.yaml"))
        (desk / "all" / "bridge.pose.yaml").write_text("bones: []")
        assert told(capsys, "check", "all") == (0, f"{Path('all', 'a.yaml')}: no problems\n", "")

    def test_one_that_cannot_be_looked_into(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Played by a disk that refuses: nobody can keep root out of a folder."""
        (desk / "locked").mkdir()

        def refuse(folder: str) -> None:
            raise PermissionError(errno.EACCES, "Permission denied", folder)

        monkeypatch.setattr(os, "scandir", refuse)
        assert told(capsys, "check", "locked") == (2, "", "knee-coach: cannot look into locked: permission denied\n")

    def test_an_empty_name(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, a=GOOD)
        assert told(capsys, "check", "") == (2, "", 'knee-coach: an empty name ("") is no file\n')

    def test_a_name_that_would_move_the_cursor(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, **{"a\x1b[31m\nb": GOOD})
        assert told(capsys, "check", "a\x1b[31m\nb.yaml")[1] == "a\ufffd[31m\ufffdb.yaml: no problems\n"
        assert (
            told(capsys, "check", "gone\x1b[2J")[2] == "knee-coach: cannot read gone\ufffd[2J: there is no such file\n"
        )

    def test_a_folder_without_any(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (desk / "empty").mkdir()
        write(desk, a=GOOD)
        assert told(capsys, "check", "empty", "a.yaml") == (
            2,
            "a.yaml: no problems\n",
            "knee-coach: there are no routine files (.yaml, .yml) in empty\n",
        )


class TestTwins:
    """A file was copied, and the id in it forgotten."""

    def test_the_id_that_is_given(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        named = GOOD.replace("title: A", "id: knee\ntitle: A")
        write(desk / "all", first=named, later=named)
        status, out, _ = told(capsys, "check", "all")
        assert status == 0
        assert out == (
            f"{Path('all', 'later.yaml')}:2:5: warning: "
            'the id "knee" is that of first.yaml in the same folder, and only one of the two is used\n'
            "    2 | id: knee\n"
            "      |     ^^^^\n"
            '   hint: a copy needs an id of its own, like "id: knee-2"\n'
            "2 files: 1 warning in 1 of them\n"
        )

    def test_the_id_that_is_made_of_the_name(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk / "all", knee=f"# my own\n{GOOD}")
        (desk / "all" / "knee.yml").write_text(f"# my own\n{GOOD}")
        out = told(capsys, "check", "all")[1]
        assert out.splitlines()[0].startswith(f"{Path('all', 'knee.yml')}:2:1: warning: ")
        assert '   hint: it is made of the file\'s name; add one of its own at the top, like "id: knee-2"\n' in out

    def test_an_empty_file(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk / "all", knee="")
        (desk / "all" / "knee.yml").write_text("")
        assert f"{Path('all', 'knee.yml')}:1:1: warning: the id " in told(capsys, "check", "all")[1]

    def test_a_folder_that_is_named_in_two_ways_is_one_folder(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(desk / "all", a=GOOD.replace("title: A", "id: knee\ntitle: A"))
        write(desk / "all", b=GOOD.replace("title: A", "id: knee\ntitle: A"))
        (desk / "link").symlink_to(desk / "all", target_is_directory=True)
        out = told(capsys, "check", str(Path("all", "a.yaml")), str(Path("link", "b.yaml")))[1]
        assert 'the id "knee" is that of a.yaml in the same folder' in out

    def test_files_of_different_folders_are_no_twins(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk / "ann", knee=GOOD)
        write(desk / "bob", knee=GOOD)
        assert told(capsys, "check", "ann", "bob")[1] == "2 files: no problems\n"


class TestStandardInput:
    def test_it_is_a_file_like_others_but_for_its_pictures(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        type_in(monkeypatch, GOOD.replace("reps: 2-4", "reps: 2-4\n    image: not-here.png").encode())
        assert told(capsys, "check", "-") == (0, "<stdin>: no problems\n", "")

    def test_its_problems(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        type_in(monkeypatch, BROKEN.encode())
        status, out, _ = told(capsys, "check", "-", "-")
        assert (status, out.splitlines()[0]) == (1, '<stdin>:5:5: error: "repps" is not a key of an exercise')

    def test_no_more_is_read_than_a_routine_can_have(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        type_in(monkeypatch, b"#" * (3 << 20))
        out = told(capsys, "check", "-")[1]
        assert out.splitlines()[0] == "<stdin>:1:1: error: this file is larger than 1 MiB"
        assert len(sys.stdin.buffer.read()) == (2 << 20) - 1

    def test_there_is_none(
        self, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert told(capsys, "check", "-") == (2, "", "knee-coach: cannot read <stdin>: nothing comes from there\n")


class TestForPrograms:
    def test_json_has_six_keys(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, broken=BROKEN, good=GOOD)
        status, out, _ = told(capsys, "check", "good.yaml", "broken.yaml", "--format", "json")
        problems = json.loads(out)
        assert status == 1
        assert {(each["file"], each["line"], each["column"], each["severity"]) for each in problems} == {
            ("broken.yaml", 5, 5, "error"),
            ("broken.yaml", 8, 11, "error"),
        }
        assert all(set(each) == {"file", "line", "column", "severity", "message", "hint"} for each in problems)

    def test_json_of_nothing(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, good=GOOD)
        assert told(capsys, "check", "good.yaml", "--format", "json") == (0, "[]\n", "")

    def test_github(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (desk / "50%, a:b.yaml").write_text(GOOD.replace("8 s", "8 sex%onds"))
        status, out, err = told(capsys, "check", "50%, a:b.yaml", "--format", "github")
        assert (status, err) == (1, "")
        assert out == (
            "::error file=50%25%2C a%3Ab.yaml,line=8,col=11,endColumn=21,title=Knee Coach::"
            '"8 sex%25onds" is not a time. '
            'Write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"\n'
        )

    def test_github_hears_of_warnings_and_of_nothing_else(self, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(desk, warned=WARNED, good=GOOD)
        out = told(capsys, "check", "warned.yaml", "good.yaml", "--format", "github")[1]
        assert [line.partition(" ")[0] for line in out.splitlines()] == ["::warning"]


def test_what_the_terminal_cannot_show_is_spelt_out(desk: Path) -> None:
    (desk / "a.yaml").write_text(GOOD.replace("8 s", "ö 😀"), encoding="utf-8")
    text = run_outside("check", "a.yaml", folder=desk, PYTHONIOENCODING="ascii", LANG="C")
    assert (text.returncode, text.stderr) == (1, b"")
    assert rb'a.yaml:8:11: error: "\u00f6 \ud83d\ude00" is not a time' in text.stdout
    form = run_outside("check", "a.yaml", "--format", "json", folder=desk, PYTHONIOENCODING="ascii", LANG="C")
    assert json.loads(form.stdout)[0]["message"] == '"ö 😀" is not a time'
