"""The playsound3 way as a whole: its real thread, and in place of playsound3 programs that are fakes."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from knee_coach.sound.players.playsound3_backends import PlayFile
from knee_coach.sound.players.playsound3_player import (
    FOLDER,
    LEFT_BEHIND_AFTER,
    Playsound3Player,
    remove_left_behind,
    tried_again_after,
)
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE, read_wav
from tests.sound.ears import bank

TONES = bank()
SECONDS = tuple(float(second) for second in range(5, 65))
LONG = 10.0
"""Seconds after which a test gives up; none takes as long."""


class Looks:
    """A clock that goes on by 20 ms whenever somebody looks at it."""

    def __init__(self) -> None:
        self._now = 0.0
        self._looking = threading.Lock()

    def __call__(self) -> float:
        with self._looking:
            self._now += 0.02
            return self._now


class File:
    """A file that plays by that clock."""

    def __init__(self, path: Path, clock: Looks) -> None:
        self.path = path
        self.samples = read_wav(path)
        self.private = path.parent.stat().st_mode & 0o077 == 0
        self._clock = clock
        self.over = clock() + len(self.samples) / RATE
        self.stopped = threading.Event()

    def is_alive(self) -> bool:
        return not self.stopped.is_set() and self._clock() < self.over

    def stop(self) -> None:
        self.stopped.set()


class Program:
    """A program that plays; ``is_broken`` says that it ends at once."""

    def __init__(self) -> None:
        self.files: list[File] = []
        self.clock = Looks()
        self.is_broken = False
        self._changed = threading.Condition()

    def __call__(self, path: Path) -> File:
        file = File(path, self.clock)
        if self.is_broken:
            file.stop()
        with self._changed:
            self.files.append(file)
            self._changed.notify_all()
        return file

    def wait_for(self, wanted: Callable[[File], bool]) -> File:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.files)), LONG)
            return next(filter(wanted, self.files))


def raises(path: Path) -> File:
    raise RuntimeError(f"cannot play {path.name}")


def sounds(file: File) -> bool:
    return any(file.samples)


@pytest.fixture
def program() -> Program:
    return Program()


@pytest.fixture
def player(program: Program) -> Iterator[Playsound3Player]:
    made = Playsound3Player(lambda: {"fake": program}, program.clock)
    yield made
    made.close()


def ticks(*instants: float) -> Track:
    return Track(tuple(Note(at, "tick") for at in instants), TONES)


def test_a_tone_is_in_the_file_that_is_started(player: Playsound3Player, program: Program) -> None:
    player.play(ticks(*SECONDS), 5.0)
    file = program.wait_for(sounds)
    assert max(file.samples) == max(TONES.samples["tick"])
    assert player.status() is None


def test_the_files_are_private_and_gone_after_closing(player: Playsound3Player, program: Program) -> None:
    player.play(ticks(*SECONDS), 5.0)
    file = program.wait_for(sounds)
    assert file.private or os.name == "nt"
    player.close()
    assert file.stopped.is_set()
    assert not file.path.parent.exists()


def test_a_loudspeaker_is_kept_awake_until_the_first_track(player: Playsound3Player, program: Program) -> None:
    file = program.wait_for(lambda file: len(file.samples) > 10 * RATE)
    assert not sounds(file)


def test_a_cut_stops_it(player: Playsound3Player, program: Program) -> None:
    player.play(ticks(*SECONDS), 5.0)
    file = program.wait_for(sounds)
    player.cut()
    assert file.stopped.wait(LONG)


def test_muted_nothing_is_started(program: Program) -> None:
    """The volume is 0 before the first track: only the silent files of the measuring are played."""
    player = Playsound3Player(lambda: {"fake": program}, program.clock)
    player.set_gain(0.0)
    player.play(ticks(*SECONDS), 5.0)
    program.wait_for(lambda _: len(program.files) == 7)
    player.close()
    assert not any(map(sounds, program.files))


def test_where_the_best_program_plays_nothing_the_next_one_does(program: Program) -> None:
    broken = Program()
    broken.clock = program.clock
    broken.is_broken = True
    player = Playsound3Player(lambda: {"raises": raises, "broken": broken, "fake": program}, program.clock)
    player.play(ticks(*SECONDS), 5.0)
    program.wait_for(sounds)
    assert player.status() is None
    player.close()


def test_a_program_that_seems_to_start_very_late_is_told(program: Program) -> None:
    """Each file goes on for 0.4 s after its last sample."""

    def slow(path: Path) -> File:
        file = program(path)
        file.over += 0.4
        return file

    player = Playsound3Player(lambda: {"slow": slow}, program.clock)
    player.play(ticks(*SECONDS), 5.0)
    program.wait_for(sounds)
    assert player.status() == "Sounds may come late. Follow the screen."
    player.close()


class Told:
    """Who hears whether a program plays, and how many rounds failed before each pause; there are no pauses."""

    def __init__(self) -> None:
        self.log: list[bool | int] = []
        self._changed = threading.Condition()

    def works(self, works: bool) -> None:
        self._note(works)

    def rounds(self, failed: int) -> float:
        self._note(failed)
        return 0.0

    def wait_for(self, *expected: bool | int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: len(self.log) >= len(expected), LONG)
            assert self.log[: len(expected)] == list(expected)

    def _note(self, what: bool | int) -> None:
        with self._changed:
            self.log.append(what)
            self._changed.notify_all()


def test_it_works_from_the_proof_until_the_program_fails(program: Program) -> None:
    """Nothing is heard in two rounds · in the third it plays · its server dies · nothing is heard in two more"""
    told = Told()
    rounds = iter([True, True, False, True, True])

    def find() -> Mapping[str, PlayFile]:
        program.is_broken = next(rounds, True)
        return {"fake": program}

    def dies(path: Path) -> File:
        file = program(path)
        if sounds(file):
            file.stop()
        return file

    player = Playsound3Player(lambda: dict.fromkeys(find(), dies), program.clock, told.works, told.rounds)
    player.play(ticks(*SECONDS), 5.0)
    told.wait_for(False, 1, False, 2, True, False, 1, False, 2)
    player.close()


def test_it_sounds_from_the_proof_until_the_program_fails(program: Program) -> None:
    """It plays · its server dies when a tone is played · no program is found any more"""
    told = Told()

    def dies(path: Path) -> File:
        file = program(path)
        if sounds(file):
            file.stop()
        return file

    found = iter([{"fake": dies}])
    player = Playsound3Player(lambda: next(found, {}), program.clock, told.works, told.rounds)
    told.wait_for(True)
    assert player.sounds()
    player.play(ticks(*SECONDS), 5.0)
    told.wait_for(True, False)
    assert not player.sounds()
    player.close()


@pytest.mark.parametrize(("failed_rounds", "seconds"), [(1, 2.0), (2, 4.0), (3, 8.0), (4, 16.0), (5, 30.0), (99, 30.0)])
def test_it_is_tried_again_ever_less_often(failed_rounds: int, seconds: float) -> None:
    assert tried_again_after(failed_rounds) == seconds


def no_playsound3() -> Mapping[str, PlayFile]:
    raise ImportError("no module named playsound3")


SILENT: dict[str, Callable[[], Mapping[str, PlayFile]]] = {
    "no program": dict,
    "one that fails": lambda: {"raises": raises},
    "no playsound3": no_playsound3,
}


class Waiting(logging.Handler):
    """Lets a test wait for the first warning."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warned = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("playsound3 "):
            self.warned.set()


@pytest.mark.parametrize("find_backends", SILENT.values(), ids=SILENT)
def test_nothing_to_play_it_with(find_backends: Callable[[], Mapping[str, PlayFile]]) -> None:
    waiting = Waiting()
    logger = logging.getLogger("knee_coach.sound.players.playsound3_player")
    logger.addHandler(waiting)
    player = Playsound3Player(find_backends)
    player.play(ticks(*SECONDS), 5.0)
    assert waiting.warned.wait(LONG)
    player.close()
    logger.removeHandler(waiting)
    assert player.status() == "No sound on this computer. Follow the screen."
    assert not player.sounds()


def test_closing_twice_is_fine(player: Playsound3Player) -> None:
    player.close()
    player.close()


def test_folders_that_a_killed_program_left_are_removed(tmp_path: Path) -> None:
    old, new, other = (tmp_path / name for name in (f"{FOLDER}1", f"{FOLDER}2", "other"))
    for folder in (old, new, other):
        folder.mkdir()
        (folder / "1.wav").touch()
    for folder in (old, other):
        os.utime(folder, (time.time(), time.time() - LEFT_BEHIND_AFTER - 60))
    remove_left_behind(tmp_path)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == [f"{FOLDER}2", "other"]
