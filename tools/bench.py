"""What the program costs: time to its window, memory, processor time, and what routine files take.

Each figure stands beside one of bare Python or a bare PySide6 window from the same run.

    make bench                    nine runs of each, in turn
    python tools/bench.py -n 3
    python tools/bench.py --routines

Needs a display (``make bench`` brings one) and xdotool, with ``--routines`` neither. Prints figures, judges nothing.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.routine_figures import print_routine_figures

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QWidget
application = QApplication([])
window = QWidget()
window.setWindowTitle("Bare window")
window.resize(1180, 728)
QLabel("Hello", window)
window.show()
sys.exit(application.exec())
"""
HOLD = """
format: knee-routine/1
title: A long hold
defaults: {prepare: 0}
exercises:
  - {name: Stretch, hold: 10 min}
"""
SETTLE = 3.0
"""Seconds after the window came up before memory and processor time are read."""
WATCH = 6.0
"""Seconds over which processor time is counted."""


@dataclass(frozen=True)
class Cost:
    """One run: milliseconds to the window, MiB of memory of its own (PSS), per cent of one core."""

    window: float
    memory: float
    processor: float


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", "--runs", type=int, default=9, help="runs of each, after one that warms up")
    parser.add_argument("--routines", action="store_true", help="only what routine files take")
    given = parser.parse_args()
    print(f"{given.runs} runs of each, in turn; median (least-most)")
    with tempfile.TemporaryDirectory() as folder:
        if not given.routines:
            print_window_figures(Path(folder), given.runs)
        print_routine_figures(Path(folder, "library"), given.runs)
    return 0


def print_window_figures(folder: Path, runs: int) -> None:
    """Measure Today and the player beside a bare window, and print."""
    os.environ["KNEE_COACH_HOME"] = str(folder / "home")
    routine = folder / "hold.yaml"
    routine.write_text(HOLD, encoding="utf-8")
    bare, today = [sys.executable, "-c", BARE], [sys.executable, "-m", "knee_coach"]
    player = [*today, "play", str(routine), "--start"]
    rounds = [
        (measured(bare, "Bare window"), measured(today, "Knee Coach"), measured(player, "Knee Coach"))
        for _ in range(runs + 1)
    ][1:]
    report("bare PySide6 window", [each[0] for each in rounds])
    report("Knee Coach, Today", [each[1] for each in rounds])
    report("Knee Coach, a hold in the player", [each[2] for each in rounds])
    for name, ratios in (
        ("time to the window", [today.window / bare.window for bare, today, _ in rounds]),
        ("memory", [today.memory / bare.memory for bare, today, _ in rounds]),
    ):
        print(f"Today against the bare window, {name}: {spread(ratios, '.2f')} times")


def measured(command: Sequence[str], title: str) -> Cost:
    """Run a program until its window is there and has settled."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        look = ["xdotool", "search", "--onlyvisible", "--name", title]
        while subprocess.run(look, capture_output=True, check=False).returncode:
            if process.poll() is not None:
                raise SystemExit(f"{' '.join(command)} ended with {process.returncode} and showed no window")
        shown = time.monotonic()
        time.sleep(SETTLE)
        before = seconds_used(process.pid)
        time.sleep(WATCH)
        used = seconds_used(process.pid) - before
        return Cost((shown - begun) * 1000, memory(process.pid), used / WATCH * 100)
    finally:
        process.kill()
        process.wait()


def seconds_used(pid: int) -> float:
    """Processor time of a process and its threads, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Proportional set size in MiB."""
    found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii"), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def report(name: str, costs: Sequence[Cost]) -> None:
    """One line a program."""
    columns: Iterator[tuple[str, str]] = zip(("window", "memory", "processor"), (" ms", " MiB", " %"), strict=True)
    told = (f"{column} {spread([getattr(cost, column) for cost in costs], '.1f')}{unit}" for column, unit in columns)
    print(f"{name}: {', '.join(told)}")


def spread(values: Sequence[float], form: str) -> str:
    """Median, least and most."""
    return f"{statistics.median(values):{form}} ({min(values):{form}}-{max(values):{form}})"


if __name__ == "__main__":
    sys.exit(main())
