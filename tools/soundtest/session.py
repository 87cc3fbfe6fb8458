"""A session in the real window: its plan, the program that plays it, and when it began according to its log."""

from __future__ import annotations

import datetime as dt
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knee_coach.sound.only_way_out import WAY_OUT
from tools.soundtest.programs import running
from tools.soundtest.screen import Part, Screen
from tools.soundtest.server import pause, wait_until

TITLE = "Knee Coach"
"""Of the window."""

LOOKS_THROUGH = 4.0
"""Seconds that a person looks at the page before the start, at least. The loudspeaker wakes up meanwhile, which takes
1.3-2.2 s from the opening of the stream on a busy machine."""

STARTS_WITHIN = 60.0
"""Seconds in which the program must have begun the session, on a machine that is busy."""

_PROGRAM = (sys.executable, "-m", "knee_coach")

_LEADS_TO = ("get_ready", "rest", "switch_sides")
"""Kinds of phases that may belong to a set which has not begun yet."""


@dataclass(frozen=True)
class Plan:
    """What `knee-coach plan --json` printed."""

    phases: tuple[Mapping[str, Any], ...]
    seconds: float

    @property
    def cues(self) -> tuple[tuple[float, str], ...]:
        """Every cue with its second."""
        return tuple((cue["at"], cue["cue"]) for phase in self.phases for cue in phase["cues"])

    @property
    def counted_ticks(self) -> tuple[float, ...]:
        """The ticks with which the count on the screen changes: all but those of movements, which count reps."""
        counted = [phase for phase in self.phases if phase["kind"] != "move"]
        return tuple(cue["at"] for phase in counted for cue in phase["cues"] if cue["cue"] == "tick")

    def set_starts(self) -> dict[tuple[str, str | None, int], float]:
        """When each set begins, by exercise, side and number."""
        starts: dict[tuple[str, str | None, int], float] = {}
        for phase in self.phases:
            if phase["kind"] not in _LEADS_TO:
                starts.setdefault((phase["exercise"], phase["side"], phase["set"]), phase["at"])
        return starts


class Playing:
    """A session that is being played."""

    def __init__(self, plan: Plan, screen: Screen, env: Mapping[str, str]) -> None:
        self.plan = plan
        self.screen = screen
        self._env = env
        self._monotonic_at_epoch = time.monotonic() - time.time()

    def log(self) -> Mapping[str, Any] | None:
        """The session as `knee-coach history --json` prints it; None before it has begun."""
        asked = [*_PROGRAM, "history", "--json"]
        said = subprocess.run(asked, env=self._env, check=True, capture_output=True, text=True).stdout
        sessions: list[Mapping[str, Any]] = json.loads(said)
        return sessions[-1] if sessions else None

    def began_about(self) -> float:
        """When it began, in seconds of ``time.monotonic``, to some milliseconds; while it is being played."""
        log = self.log()
        assert log is not None, "no session has begun"
        return self._instant(log["started_at"])

    def began(self) -> float:
        """When it began, to the millisecond; when it is over."""
        log = self.log()
        assert log is not None, "no session has begun"
        planned = self.plan.set_starts()
        starts = [
            self._instant(each["started_at"]) - planned[each["exercise_id"], each["side"], each["set"]]
            for each in log["sets"]
            if (each["exercise_id"], each["side"], each["set"]) in planned
        ]
        return statistics.median(starts)

    def held(self) -> tuple[float, ...]:
        """The seconds of each hold, as the log has them."""
        log = self.log()
        assert log is not None, "no session has begun"
        return tuple(seconds for each in log["sets"] for seconds in each["held_s"])

    def wait_for(self, second: float) -> None:
        """Return at about that second of the session."""
        time.sleep(max(0.0, self.began_about() + second - time.monotonic()))

    def wait_for_end(self) -> None:
        """Return when it is over and has sounded out."""
        self.wait_for(self.plan.seconds + 2)
        wait_until(self._is_over, 30, "the session did not end")

    def part(self, left: float, top: float, right: float, bottom: float) -> Part:
        """A part of the window, given in shares of its width and height."""
        window = self.screen.window_of(TITLE)
        assert window is not None, "the window has gone"
        return Part(
            window.left + round(left * window.width),
            window.top + round(top * window.height),
            round((right - left) * window.width),
            round((bottom - top) * window.height),
        )

    @property
    def count(self) -> Part:
        """The middle of the count, where nothing else changes."""
        return self.part(0.56, 0.32, 0.94, 0.58)

    def _is_over(self) -> bool:
        log = self.log()
        return log is not None and log["state"] != "running"

    def _instant(self, wall: str) -> float:
        return dt.datetime.fromisoformat(wall).timestamp() + self._monotonic_at_epoch


@contextmanager
def playing(screen: Screen, routine: str) -> Iterator[Playing]:
    """Plays a routine on a screen, with a data folder of its own.

    It is started as a person does it: looked through, and begun once the sound is open.
    """
    with tempfile.TemporaryDirectory(prefix="sound-test-", ignore_cleanup_errors=True) as folder:
        file = Path(folder, "routine.yaml")
        file.write_text(routine, encoding="utf-8")
        env = {**screen.env, "KNEE_COACH_HOME": f"{folder}/home"}
        plan = [*_PROGRAM, "plan", str(file), "--json"]
        printed = json.loads(subprocess.run(plan, env=env, check=True, capture_output=True, text=True).stdout)
        session = Playing(Plan(tuple(printed["phases"]), printed["seconds"]), screen, env)
        complaints = Path(folder, "complaints.txt")
        with complaints.open("wb") as errors, running([*_PROGRAM, "play", str(file)], env, errors=errors) as program:
            wait_until(lambda: screen.window_of(TITLE) or program.poll() is not None, STARTS_WITHIN, "no window came")
            if screen.window_of(TITLE) is None:
                raise RuntimeError(f"the program ended with {program.poll()}: {complaints.read_text(errors='replace')}")
            if env.get(WAY_OUT) != "playsound3":  # that one opens nothing before there is something to play
                wait_until(lambda: _is_open(env), STARTS_WITHIN, "the program opened no sound")
            pause(LOOKS_THROUGH)
            screen.press("space")
            wait_until(session.log, STARTS_WITHIN, "the program began no session")
            yield session


def _is_open(env: Mapping[str, str]) -> bool:
    """Whether a program has a stream open on the sound server that ``env`` leads to."""
    asked = ["pactl", "list", "short", "sink-inputs"]
    return bool(subprocess.run(asked, env=env, check=True, capture_output=True).stdout.strip())
