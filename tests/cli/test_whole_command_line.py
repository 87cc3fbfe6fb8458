"""What holds for every command: its version, its help, bad usage, pipes that break, and Ctrl+C."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from knee_coach import __version__, cli
from knee_coach.cli import printing
from tests.cli.telling import BROKEN, GOOD, run_outside, told, type_in


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"knee-coach {__version__}\n"


def test_help_shows_the_commands_in_groups_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("usage: knee-coach [--routines DIR] [COMMAND ...]\n")
    assert [line.split()[0] for line in out.splitlines() if "  knee-coach " in line] == [
        "play",
        "plan",
        "history",
        "new",
        "check",
        "import",
        "schema",
    ]
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("command", ["play", "plan", "history", "new", "check", "import", "schema"])
def test_every_command_has_its_own_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: knee-coach {command}")


BAD_USAGE = {
    "no file": ["plan"],
    "no such command": ["chek", "a.yaml"],
    "no such form": ["check", "a.yaml", "--format", "xml"],
    "two forms": ["plan", "a.yaml", "--json", "--every-phase"],
}


@pytest.mark.parametrize("arguments", BAD_USAGE.values(), ids=BAD_USAGE)
def test_bad_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: knee-coach")


NOBODY_READS = {
    "help": (["--help"], 0),
    "a good file": (["check", "good.yaml"], 0),
    "a broken file": (["check", "broken.yaml"], 1),
    "a folder with one, and more than a pipe holds": (["check", "all"], 1),
    "one that cannot be read, and a broken one": (["check", "gone.yaml", "all"], 2),
    "a broken file is imported": (["import", "broken.yaml"], 1),
    "a plan": (["plan", "good.yaml", "--side", "left"], 0),
}


@pytest.mark.parametrize(("arguments", "status"), NOBODY_READS.values(), ids=NOBODY_READS)
def test_a_pipe_that_breaks_is_no_trouble_and_what_was_found_counts(
    tmp_path: Path, arguments: list[str], status: int
) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "broken.yaml").write_text(GOOD + "  - x\n" * 150)
    (tmp_path / "broken.yaml").write_text(BROKEN)
    (tmp_path / "good.yaml").write_text(GOOD)
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parents[2])!r}); from knee_coach.cli import main; "
    # The pipe is broken before anything is printed: whoever read along is gone already.
    program += "sys.stdin.readline(); sys.exit(main(sys.argv[1:]))"
    running = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdin is not None
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    running.stdin.write(b"go\n")
    running.stdin.close()
    complaints = running.stderr.read()
    running.stderr.close()
    assert running.wait(timeout=60) == status
    assert complaints == (b"knee-coach: cannot read gone.yaml: there is no such file\n" if status == 2 else b"")


WITHOUT_COMPLAINTS = {
    "cannot be read": (["check", "gone.yaml", "good.yaml"], 2),
    "cannot be found": (["plan", "gone.yaml"], 2),
    "broken": (["plan", "broken.yaml"], 1),
}


@pytest.mark.parametrize(("arguments", "status"), WITHOUT_COMPLAINTS.values(), ids=WITHOUT_COMPLAINTS)
@pytest.mark.parametrize("started", ["without a standard error", "with one that nobody reads"])
def test_where_no_complaint_can_be_printed_the_status_says_it(
    tmp_path: Path, started: str, arguments: list[str], status: int
) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN)
    (tmp_path / "good.yaml").write_text(GOOD)
    take_away = "sys.stderr = None; " if started.startswith("without") else ""
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                f"import sys; {take_away}from knee_coach.cli import main; sys.exit(main())",
                *arguments,
            ],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=subprocess.PIPE,
            stderr=write_end,
            check=False,
            timeout=60,
        )
    finally:
        os.close(write_end)
    assert done.returncode == status
    assert done.stdout == (b"1 file: no problems; 1 could not be read\n" if arguments[0] == "check" else b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_is_full(tmp_path: Path, unbuffered: str) -> None:
    (tmp_path / "a.yaml").write_text(GOOD)
    with Path("/dev/full").open("wb") as full:
        done = run_outside("check", "a.yaml", folder=tmp_path, stdout=full, PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (2, b"knee-coach: cannot print: the disk is full\n")


def test_ctrl_c_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    class Pressed:
        @property
        def buffer(self) -> object:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Pressed())
    assert told(capsys, "check", "-") == (130, "", "")


def test_a_damaged_installation(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/nowhere", raising=False)
    type_in(monkeypatch, GOOD.encode())
    status, out, err = told(capsys, "check", "-")
    assert (status, out) == (2, "")
    assert err.startswith("knee-coach: Knee Coach's own files are missing: ")


def test_counts() -> None:
    assert (printing.counted(1, "file"), printing.counted(1200, "file")) == ("1 file", "1,200 files")
