"""The real program in a process of its own, as a patient starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds until a condition that must come true is given up; nothing here waits for time as such."""

LOOK_EVERY = 0.05
"""Seconds between two looks, in which the program has the processor for itself."""

SHORT = """\
format: knee-routine/1
title: Short
defaults: {prepare: 1 s, switch_sides: 1 s, rest: {between_sets: 1 s, between_exercises: 1 s}}
exercises:
  - name: Bridge
    reps: 2
    tempo: lift 0.5 s, hold 0.5 s
    sets: 2
    sides: affected
  - name: Stretch
    hold: 1 s
    sides: each
"""

LONG_LAST_SET = """\
format: knee-routine/1
title: Long last set
defaults: {prepare: 0.5 s, rest: {between_sets: 0.5 s, between_exercises: 0.5 s}}
exercises:
  - {name: Bridge, reps: 1, tempo: lift 0.5 s, sets: 3}
  - {name: Walk, duration: 10 min}
"""

BROKEN = LONG_LAST_SET.replace("reps: 1", "repps: 1")


@contextmanager
def program(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """``knee-coach`` with these arguments, ended on the way out."""
    running = subprocess.Popen([sys.executable, "-m", "knee_coach", *arguments], env=os.environ.copy())
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def history() -> list[dict[str, Any]]:
    """What ``knee-coach history --json`` prints."""
    printed = subprocess.run(
        [sys.executable, "-m", "knee_coach", "history", "--json"], capture_output=True, check=True, text=True
    ).stdout
    sessions: list[dict[str, Any]] = json.loads(printed)
    return sessions


def eventually(condition: Callable[[], bool], running: subprocess.Popen[bytes]) -> None:
    """Come back when the condition holds; fail when the program ends first or it takes too long."""
    until = time.monotonic() + PATIENCE
    while not condition():
        with suppress(subprocess.TimeoutExpired):
            running.wait(LOOK_EVERY)
            raise AssertionError(f"the program ended with {running.returncode}")
        assert time.monotonic() < until, "it did not come true"


def written(folder: Path, text: str) -> str:
    """A routine file with that text."""
    path = folder / "routine.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)
