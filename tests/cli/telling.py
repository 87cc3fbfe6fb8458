"""The command line as a person at a terminal meets it: what is printed, and the exit status."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

from knee_coach import cli

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


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Runs a command in this process: its exit status, and what it printed on the two outputs."""
    status = cli.main(arguments)
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes, *, at_terminal: bool = False) -> None:
    """Gives the standard input that content."""

    class Input(io.TextIOWrapper):
        def isatty(self) -> bool:
            return at_terminal

    monkeypatch.setattr(sys, "stdin", Input(io.BytesIO(data), encoding="utf-8"))


def run_outside(
    *arguments: str, folder: Path, stdout: int | IO[bytes] = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs a command in a process of its own, with that environment on top of this one."""
    changed: Mapping[str, str] = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    command = [sys.executable, "-m", "knee_coach", *arguments]
    return subprocess.run(
        command, cwd=folder, env=changed, stdout=stdout, stderr=subprocess.PIPE, timeout=60, check=False
    )
