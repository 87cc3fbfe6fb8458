"""Records what a session really sounds like and says how far every cue is from its planned instant (`make beats`).

    beats.py [--load N ...] [--wav OUT.wav] [--cues]
    beats.py --plan PLAN.json [--load N ...] [--wav OUT.wav] [--cues] -- COMMAND [ARGUMENT ...]

A private PulseAudio server with a null sink is started, COMMAND plays a session on it without anybody touching a key,
and the sink's monitor is recorded. PLAN.json is what `knee-coach plan FILE --json` printed for the same routine; its
audible cues (all but the sentences) are mixed with the program's own tones, and the starts of sound in that mix are
compared with those in the recording. The constant delay between the two is taken off; what remains is printed: lost
cues, sounds that are in no plan, standard deviation and worst deviation in milliseconds.

Without a COMMAND a short routine of its own is played with `knee-coach play FILE --start --side right`. `--load N`
runs N busy loops beside it; given more than once, one recording is made for each (default: 0 and 3). Exit status 1 if
a cue was lost. Needs pulseaudio and pulseaudio-utils, and a display or QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from knee_coach.resources import assets_dir
from knee_coach.sound.tones import load_tones
from knee_coach.sound.track import track_of
from knee_coach.sound.wav import RATE, write_wav

AUDIBLE = 300
"""Of 32767: quieter than this is silence."""

QUIET = RATE // 10
"""Samples below that before a sound counts as a new one."""

NEAR = 0.25
"""Seconds: a sound farther from a cue than this is not that cue's."""

SERVER_SETTLES = 5.0
"""Seconds: a null sink that has just been made drops up to 2 s of the first stream it gets."""

START_UP = 12.0
"""Seconds a program may take from its start to its session's, and the recorder to end."""

RECORDER = (
    *("parec", "-d", "out.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20", "--raw"),
)

ROUTINE = """\
format: knee-routine/1
title: Beats
defaults: {prepare: 6 s, rest: {between_sets: 5 s, between_exercises: 6 s}}
exercises:
  - name: Bridge
    sets: 2
    reps: 3
    tempo: lift 1 s, hold 2 s, lower 1 s
  - name: Wall squat
    hold: 30 s
"""


@dataclass(frozen=True)
class Figures:
    """How the sounds found compare with those expected; seconds from the first of each."""

    expected: tuple[float, ...]
    deviations: tuple[float | None, ...]
    """For each expected sound: seconds late, None when it was lost."""
    extra: tuple[float, ...]

    @property
    def lost(self) -> int:
        """How many expected sounds were not found."""
        return sum(late is None for late in self.deviations)

    def __str__(self) -> str:
        heard = [late * 1000 for late in self.deviations if late is not None]
        spread = f"sd {statistics.pstdev(heard):.2f} ms, worst {max(map(abs, heard)):.2f} ms" if heard else "none heard"
        return f"{len(self.expected)} cues, {self.lost} lost, {len(self.extra)} in no plan; {spread}"


def onsets(samples: Sequence[int]) -> tuple[float, ...]:
    """The instants, in seconds, at which sound starts after at least 0.1 s of silence."""
    found, last = [], -RATE
    for index, value in enumerate(samples):
        if value > AUDIBLE or value < -AUDIBLE:
            if index - last > QUIET:
                found.append(index / RATE)
            last = index
    return tuple(found)


def planned_onsets(plan: Mapping[str, object]) -> tuple[float, ...]:
    """The starts of sound in a plan: its cues mixed with the program's tones."""
    phases = plan["phases"]
    assert isinstance(phases, list)
    cues = [(cue["at"], cue["cue"]) for phase in phases for cue in phase["cues"]]
    track = track_of(cues, load_tones(assets_dir() / "sounds"))
    return onsets(track.samples(0, round((max(at for at, _ in cues) + 5) * RATE)))


def compared(expected: Sequence[float], found: Sequence[float]) -> Figures:
    """Match the sounds to the cues after the delay that fits best, then take off the median of what remains."""
    if not expected or not found:
        return Figures(tuple(expected), (None,) * len(expected), tuple(found))

    def nearest(instant: float) -> float:
        return min(found, key=lambda sound: abs(sound - instant))

    shifts = [sound - cue for sound in found[:60] for cue in expected[:20]]
    shift = max(shifts, key=lambda shift: sum(abs(nearest(cue + shift) - cue - shift) < NEAR / 5 for cue in expected))
    late = [nearest(cue + shift) - cue - shift for cue in expected]
    near = [value for value in late if abs(value) < NEAR]
    middle = statistics.median(near) if near else 0.0
    deviations = tuple(value - middle if abs(value) < NEAR else None for value in late)
    matched = {nearest(cue + shift) for cue, value in zip(expected, late, strict=True) if abs(value) < NEAR}
    return Figures(tuple(expected), deviations, tuple(sound for sound in found if sound not in matched))


@contextmanager
def sound_server() -> Iterator[dict[str, str]]:
    """A private PulseAudio with a null sink called ``out``; yields the environment that leads to it."""
    folder = tempfile.mkdtemp(prefix="beats-")
    socket = Path(folder, "native")
    env = {**os.environ, "PULSE_RUNTIME_PATH": folder, "PULSE_STATE_PATH": folder, "PULSE_COOKIE": f"{folder}/cookie"}
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    modules = [
        f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
        f"--load=module-null-sink sink_name=out rate={RATE}",
    ]
    with running(["pulseaudio", *options, *modules], env):
        until = time.monotonic() + 10
        while not socket.exists():
            if time.monotonic() > until:
                raise RuntimeError("pulseaudio did not start")
            time.sleep(0.05)
        yield {**env, "PULSE_SERVER": f"unix:{socket}"}
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(
    command: Sequence[str], env: Mapping[str, str], output: int = subprocess.DEVNULL
) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a process group of its own, ended with the block."""
    nothing = subprocess.DEVNULL
    program = subprocess.Popen(
        command, env=env, stdin=nothing, stdout=output, stderr=nothing, bufsize=0, start_new_session=True
    )
    try:
        yield program
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if program.poll() is None:
                os.killpg(program.pid, sign)
                try:
                    program.wait(5)
                except subprocess.TimeoutExpired:
                    continue


def collect(recorder: subprocess.Popen[bytes], samples: array[int]) -> None:
    """Append what a recorder prints to ``samples`` until it ends."""
    assert recorder.stdout is not None
    rest = b""
    with recorder.stdout as pipe:
        while chunk := pipe.read(65536):
            data = rest + chunk
            whole = len(data) // 2 * 2
            samples.frombytes(data[:whole])
            rest = data[whole:]


def record(command: Sequence[str], seconds: float, load: int) -> array[int]:
    """What the program sounds like in that time, with ``load`` busy loops beside it."""
    samples = array("h")
    with sound_server() as env, tempfile.TemporaryDirectory(prefix="beats-home-") as home, ExitStack() as stack:
        recorder = stack.enter_context(running(RECORDER, env, subprocess.PIPE))
        reader = threading.Thread(target=collect, args=(recorder, samples))
        reader.start()
        time.sleep(SERVER_SETTLES)
        for _ in range(load):
            stack.enter_context(running(["sh", "-c", "while :; do :; done"], env))
        program = stack.enter_context(running(command, {**env, "KNEE_COACH_HOME": home}))
        until = time.monotonic() + seconds
        while time.monotonic() < until and program.poll() is None:
            time.sleep(0.1)
        time.sleep(0.5)
    reader.join(5)
    return samples


def own_session(folder: Path) -> tuple[Mapping[str, object], list[str]]:
    """The plan of a short routine and the command that plays it."""
    routine = folder / "beats.yaml"
    routine.write_text(ROUTINE, encoding="utf-8")
    program = [sys.executable, "-m", "knee_coach"]
    plan = subprocess.run([*program, "plan", str(routine), "--json"], check=True, capture_output=True, text=True)
    return json.loads(plan.stdout), [*program, "play", str(routine), "--start", "--side", "right"]


def main() -> int:
    """Record, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", type=Path)
    parser.add_argument("--load", type=int, action="append")
    parser.add_argument("--wav", type=Path)
    parser.add_argument("--cues", action="store_true", help="print every cue with its deviation in milliseconds")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    command = given.command[given.command[:1] == ["--"] :]
    if bool(command) != bool(given.plan):
        parser.error("a COMMAND needs --plan, and --plan a COMMAND")
    lost = 0
    with tempfile.TemporaryDirectory(prefix="beats-") as folder:
        if given.plan:
            plan = json.loads(given.plan.read_text(encoding="utf-8"))
        else:
            plan, command = own_session(Path(folder))
        expected = planned_onsets(plan)
        for load in given.load or (0, 3):
            samples = record(command, float(plan["seconds"]) + START_UP, load)
            if given.wav:
                write_wav(given.wav, samples)
            figures = compared(expected, onsets(samples))
            print(f"{load} busy loops: {figures}", flush=True)
            if given.cues:
                for at, late in zip(figures.expected, figures.deviations, strict=True):
                    print(f"  {at:8.3f} s  {'lost' if late is None else f'{late * 1000:+.2f} ms'}")
                print("  in no plan:", *(f"{sound:.3f}" for sound in figures.extra))
            lost += figures.lost
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
