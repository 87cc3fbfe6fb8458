"""What routine files cost: checking them, and opening a library of a thousand, beside bare Python in the same run."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knee_coach.resources import routines_dir

MANY = 1000
"""Files of the library."""
BUNDLED = "medial-knee-strengthening"
PASS = [sys.executable, "-c", "pass"]
CHECK = [sys.executable, "-m", "knee_coach", "check"]
EXERCISE = """
  - name: Straight leg raise {number}
    position: On your back, one knee bent, the other leg straight.
    cues:
      - Tighten the front of your thigh first.
      - Lift until both knees are level, and no higher.
    equipment: [Mat or firm bed, Band {number}]
    easier: [Lift half as high.]
    sides: each
    sets: 2-3
    reps: 10-15
    tempo: lift 2 s, hold 2-5 s, lower 2 s
    rest: {{between_sets: 45 s}}
"""
OPEN = """
import json, sys, time
from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.cli.finding import open_library
from knee_coach.paths import data_folder
from knee_coach.settings import SettingsFile

begun = time.perf_counter()
library = open_library()
entries = library.entries()
read = time.perf_counter()
cards = Catalogue(open_library(), KeptSettings(SettingsFile(data_folder().settings_file))).entries()
shown = time.perf_counter()
assert len(entries) == len(cards) >= int(sys.argv[1])
assert all(card.outline for card in cards)
print(json.dumps([(read - begun) * 1000, (shown - read) * 1000]))
"""


@dataclass(frozen=True)
class Spent:
    """Milliseconds of one run: on the clock, and of the processor."""

    clock: float
    processor: float


def print_routine_figures(folder: Path, runs: int) -> None:
    """Measure in that folder, each ``runs`` times in turn, and print."""
    folder.mkdir()
    fifty = folder / "fifty.yaml"
    fifty.write_text(_routine_of(50), encoding="utf-8")
    home = folder / "home"
    many = _library(home / "routines")
    check_many = [*CHECK, *(str(file) for file in many)]
    rounds = [(_spent(PASS), _spent([*CHECK, str(fifty)]), _spent(check_many)) for _ in range(runs + 1)][1:]
    _print("bare Python", [bare for bare, _, _ in rounds])
    _print("check of 50 exercises, beyond bare Python", [_beyond(one, bare) for bare, one, _ in rounds])
    _print(f"check of {MANY} files in one call", [all_of_them for _, _, all_of_them in rounds])
    print(f"check of 50 exercises against bare Python: {_spread([s.clock / b.clock for b, s, _ in rounds])} times")
    first, second = [], []
    for _ in range(runs):
        for file in many:
            # As copied just now, which is the worst case: none of them may be trusted by its time alone.
            os.utime(file)
        (home / "routines-cache.json").unlink(missing_ok=True)
        first.append(_opened(home))
        second.append(_opened(home))
    for name, times in (("first", first), ("second", second)):
        files, cards = zip(*times, strict=True)
        print(f"{name} time, {MANY} files: library {_spread(files)} ms, then the screens' cards {_spread(cards)} ms")


def _routine_of(exercises: int) -> str:
    listed = "".join(EXERCISE.format(number=number) for number in range(1, exercises + 1))
    return f"format: knee-routine/1\ntitle: Many exercises\nexercises:{listed}"


def _library(folder: Path) -> list[Path]:
    text = (routines_dir() / f"{BUNDLED}.yaml").read_text(encoding="utf-8")
    folder.mkdir(parents=True)
    files = [folder / f"routine-{number:04}.yaml" for number in range(MANY)]
    for file in files:
        file.write_text(text.replace(f"\nid: {BUNDLED}\n", f"\nid: {file.stem}\n"), encoding="utf-8")
    return files


def _opened(home: Path) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(MANY)],
        env={**os.environ, "KNEE_COACH_HOME": str(home), "KNEE_COACH_ROUTINES": ""},
        capture_output=True,
        check=True,
    )
    library, cards = json.loads(done.stdout)
    return float(library), float(cards)


def _spent(command: Sequence[str]) -> Spent:
    begun, before = time.perf_counter(), _processor_seconds()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return Spent((time.perf_counter() - begun) * 1000, (_processor_seconds() - before) * 1000)


def _processor_seconds() -> float:
    """Of all processes that were run so far, and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _beyond(whole: Spent, bare: Spent) -> Spent:
    return Spent(whole.clock - bare.clock, whole.processor - bare.processor)


def _print(name: str, spent: Sequence[Spent]) -> None:
    clock, processor = [each.clock for each in spent], [each.processor for each in spent]
    print(f"{name}: {_spread(clock)} ms, of the processor {_spread(processor)} ms")


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.1f} ({min(values):.1f}-{max(values):.1f})"
