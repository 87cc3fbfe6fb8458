"""Kills the program in the middle of sessions and looks at what the log kept: `make crashtest`.

Each time the program plays a routine of very short sets in a private data folder, and gets SIGKILL at a random instant.
Then the log must be whole, every set whose planned end lay at least 100 ms before the kill must be in it, and nothing
that was in it before may have changed. The planned ends come from `knee-coach plan --json`, counted from the session's
start as the log has it. The same folder serves all kills, so each program starts with what the last one left behind.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]

ROUTINE = """\
format: knee-routine/1
title: Crash test
defaults: {prepare: 0.5 s, switch_sides: 0.5 s, movement: 0.5 s}
exercises:
  - {name: Lift, sides: affected, sets: 4, reps: 1, rest: {between_sets: 0, between_exercises: 0.5 s}}
  - {name: Hold, sides: each, sets: 2, reps: 1, hold: 0.5 s, rest: {between_sets: 0, between_exercises: 0.5 s}}
  - {name: Turns, sides: each, order: by_rep, sets: 2, reps: 1, rest: {between_sets: 0.5 s, between_exercises: 0.5 s}}
  - {name: March, sets: 10, duration: 0.5 s, rest: {between_sets: 0}}
"""

BY_TURNS = "turns"
"""The exercise whose sides take turns inside a set, and so end together."""

MARGIN = 0.1
"""Seconds: a set that ended this long before the kill must be in the log."""

START_UP_WITHIN = 60.0
"""Seconds in which the program must have begun the session, on a machine that is busy."""

KILLED_WHILE_STARTING = 0.1
"""Share of the kills that come while the program starts and has the log's file made, opened or recovered."""

SetName = tuple[str, str | None, int]
"""Exercise, side, number of the set."""


class CrashTestError(Exception):
    """The program did not do what the crash test needs."""


@dataclass(frozen=True)
class Kill:
    """One kill. ``after`` is seconds since the session began, None if it had not."""

    after: float | None
    expected: int
    kept: int
    lost: tuple[SetName, ...]
    faults: tuple[str, ...]


class Patient:
    """Plays the routine in a folder of its own, and reads what is left."""

    def __init__(self, folder: Path) -> None:
        self._home = folder / "home"
        self._routine = folder / "crash-test.yaml"
        self._routine.write_text(ROUTINE, encoding="utf-8")
        self._output = folder / "output.txt"
        self._environment = {**os.environ, "KNEE_COACH_HOME": str(self._home)}
        if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
            self._environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        plan = json.loads(self._run("plan", str(self._routine), "--side", "right", "--json"))
        self.planned_ends = planned_ends(plan)
        self.seconds = float(plan["seconds"])

    def play(self) -> subprocess.Popen[bytes]:
        """Start a session."""
        command = self._command("play", str(self._routine), "--start", "--side", "right")
        with self._output.open("wb") as output:
            return subprocess.Popen(command, env=self._environment, stdout=output, stderr=output, cwd=CHECKOUT)

    def wait_for_session(self, program: subprocess.Popen[bytes], known: set[str]) -> None:
        """Wait until a session has begun that was not ``known``, told by its mark; the log itself is left alone."""
        limit = time.monotonic() + START_UP_WITHIN
        while not self.marks() - known:
            if program.poll() is not None:
                raise CrashTestError(f"the program ended by itself:\n{self._output.read_text(errors='replace')}")
            if time.monotonic() > limit:
                raise CrashTestError(f"no session began within {START_UP_WITHIN:g} s")
            time.sleep(0.005)

    def marks(self) -> set[str]:
        """The sessions that run, or ran when their program died."""
        return {path.name for path in (self._home / "running").glob("*")}

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the log."""
        file = self._home / "log.sqlite3"
        if not file.exists():
            return ()
        with closing(sqlite3.connect(file)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            found += connection.execute("PRAGMA foreign_key_check").fetchall()
        return tuple(str(row) for row in found if row != ("ok",))

    def sessions(self) -> list[dict[str, Any]]:
        """Every session, as the program itself prints them."""
        sessions: list[dict[str, Any]] = json.loads(self._run("history", "--json"))
        return sessions

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(
            self._command(*arguments), env=self._environment, capture_output=True, text=True, check=False, cwd=CHECKOUT
        )
        if done.returncode:
            raise CrashTestError(f"knee-coach {' '.join(arguments)} failed:\n{done.stderr}")
        return done.stdout

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "knee_coach", *arguments]


def planned_ends(plan: Mapping[str, Any]) -> dict[SetName, float]:
    """Seconds from the session's start to the end of every set of every side."""
    ends: dict[SetName, float] = {}
    for phase in plan["phases"]:
        if phase["kind"] in ("move", "hold", "activity"):
            ends[phase["exercise"], phase["side"], phase["set"]] = phase["at"] + phase["seconds"]
    return {name: ends[_other(name)] if _ends_with_other(name, ends) else end for name, end in ends.items()}


def _ends_with_other(name: SetName, ends: Mapping[SetName, float]) -> bool:
    return name[0] == BY_TURNS and ends[_other(name)] > ends[name]


def _other(name: SetName) -> SetName:
    exercise, side, number = name
    return exercise, "left" if side == "right" else "right", number


def kill_after(patient: Patient, chance: random.Random) -> float:
    """Seconds into the session: half of the kills come anywhere, half as soon after a set as it must be in the log."""
    if chance.random() < 0.5:
        return chance.uniform(0, patient.seconds * 0.9)
    return chance.choice(sorted(patient.planned_ends.values())) + chance.uniform(MARGIN, 2 * MARGIN)


def kill_once(patient: Patient, chance: random.Random) -> Kill:
    """Play, kill, and compare."""
    before, known = patient.sessions(), patient.marks()
    program = patient.play()
    try:
        if chance.random() < KILLED_WHILE_STARTING:
            time.sleep(chance.uniform(0, 1))
        else:
            patient.wait_for_session(program, known)
            time.sleep(kill_after(patient, chance))
        killed_at = dt.datetime.now(dt.timezone.utc)
    finally:
        program.kill()
        program.wait()
    faults = patient.faults()
    sessions = patient.sessions()
    kept_before = [session["sets"] for session in sessions[: len(before)]]
    if kept_before != [session["sets"] for session in before]:
        faults += ("an earlier session has changed",)
    if len(sessions) == len(before):
        return Kill(None, 0, 0, (), faults)
    session = sessions[-1]
    after = (killed_at - dt.datetime.fromisoformat(session["started_at"])).total_seconds()
    expected = {name for name, end in patient.planned_ends.items() if end <= after - MARGIN}
    kept = {(made["exercise_id"], made["side"], made["set"]) for made in session["sets"] if made["outcome"] == "done"}
    return Kill(after, len(expected), len(kept), tuple(sorted(expected - kept, key=str)), faults)


def main() -> int:
    """Kill as often as asked and print what came of it; 1 if anything was lost or broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=None, help="the same kills again")
    given = parser.parse_args()
    seed = random.randrange(1_000_000) if given.seed is None else given.seed
    chance = random.Random(seed)
    print(f"seed {seed}")
    kills: list[Kill] = []
    with tempfile.TemporaryDirectory(prefix="knee-coach-crashtest-") as folder:
        patient = Patient(Path(folder))
        for number in range(1, given.kills + 1):
            kills.append(kill_once(patient, chance))
            print(f"{number:3}  {_told(kills[-1])}", flush=True)
    lost = sum(len(kill.lost) for kill in kills)
    broken = sum(bool(kill.faults) for kill in kills)
    expected, kept = sum(kill.expected for kill in kills), sum(kill.kept for kill in kills)
    print(f"{len(kills)} kills: {expected} sets had to be in the log, {kept} were; {lost} lost, {broken} logs broken")
    return 1 if lost or broken else 0


def _told(kill: Kill) -> str:
    when = "while starting" if kill.after is None else f"{kill.after:6.3f} s into the session"
    what = f"{kill.expected:3} sets expected, {kill.kept:3} there" if kill.after is not None else "no session yet"
    wrong = [f"lost {' '.join(str(part) for part in name if part is not None)}" for name in kill.lost]
    return ", ".join([f"killed {when}: {what}", *wrong, *kill.faults])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except CrashTestError as error:
        sys.exit(f"crashtest: {error}")
