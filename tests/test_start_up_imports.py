"""What a command does not need it does not load: the command line answers at once, and without a display."""

import subprocess
import sys

import pytest

import knee_coach

QT = {"PySide6", "shiboken6"}
SLOW = QT | {"playsound3", "wakepy", "sqlite3", "yaml", "imagesize", "platformdirs"}


def loaded_by(*arguments: str) -> tuple[int, str, set[str]]:
    """Runs `knee-coach` with these arguments; its exit status, what it printed, and the top-level modules it loaded."""
    command = [sys.executable, "-X", "importtime", "-m", "knee_coach", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return done.returncode, done.stdout, {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


def test_the_measure_sees_what_is_loaded() -> None:
    _, _, loaded = loaded_by("--version")
    assert {"knee_coach", "argparse"} <= loaded


@pytest.mark.parametrize(("arguments", "unwanted"), [(["--version"], SLOW), (["--help"], SLOW)])
def test_loads_only_what_it_needs(arguments: list[str], unwanted: set[str]) -> None:
    status, printed, loaded = loaded_by(*arguments)
    assert status == 0
    assert printed
    assert not loaded & unwanted, (
        f"knee-coach {' '.join(arguments)} loads these; import them inside the commands that do"
    )


def test_version() -> None:
    status, printed, _ = loaded_by("--version")
    assert (status, printed.split()[-1]) == (0, knee_coach.__version__)
