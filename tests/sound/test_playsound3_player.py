"""Tones started one by one: real threads, and in place of playsound3 a list of what it would play."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from knee_coach.sound.players.playsound3_player import Playing, Playsound3Player
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import read_wav
from tests.sound.ears import Clock, bank

TONES = bank()
LONG = 10.0
"""Seconds after which a test gives up; none takes as long."""


class FakeSound:
    def __init__(self) -> None:
        self.stopped = False

    def is_alive(self) -> bool:
        return not self.stopped

    def stop(self) -> None:
        self.stopped = True


class FakePlaysound:
    """What was started: the loudest sample of the file, and a handle on it."""

    def __init__(self) -> None:
        self.started: queue.Queue[tuple[str, int, FakeSound]] = queue.Queue()
        self.error: Exception | None = None
        self.tried: queue.Queue[str] = queue.Queue()

    def __call__(self, path: Path) -> Playing:
        self.tried.put(path.name)
        if self.error is not None:
            raise self.error
        sound = FakeSound()
        self.started.put((path.name, max(read_wav(path)), sound))
        return sound


@pytest.fixture
def playsound() -> FakePlaysound:
    return FakePlaysound()


@pytest.fixture
def player(playsound: FakePlaysound) -> Iterator[Playsound3Player]:
    made = Playsound3Player(playsound, Clock(), prepare=lambda: None)
    yield made
    made.close()


def track(*notes: tuple[float, str]) -> Track:
    return Track(tuple(Note(at, tone) for at, tone in notes), TONES)


def test_a_tone_that_is_due_is_started(player: Playsound3Player, playsound: FakePlaysound) -> None:
    player.play(track((5.0, "tick"), (6.0, "finish")), 5.0)
    name, loudest, _ = playsound.started.get(timeout=LONG)
    assert (name, loudest) == ("tick-1000.wav", max(TONES.samples["tick"]))
    assert player.status() == "Sounds may come late. Follow the screen."


def test_the_volume_is_in_the_file(player: Playsound3Player, playsound: FakePlaysound) -> None:
    player.set_gain(0.5)
    player.play(track((5.0, "tick")), 5.0)
    name, loudest, _ = playsound.started.get(timeout=LONG)
    assert (name, loudest) == ("tick-500.wav", max(TONES.samples["tick"]) // 2)


class LookedAt(Clock):
    """A clock that counts how often it was looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._looks = threading.Semaphore(0)

    def __call__(self) -> float:
        self._looks.release()
        return super().__call__()

    def wait_for(self, looks: int) -> None:
        for _ in range(looks):
            assert self._looks.acquire(timeout=LONG)


def test_muted_nothing_is_started(playsound: FakePlaysound) -> None:
    clock = LookedAt()
    player = Playsound3Player(playsound, clock, prepare=lambda: None)
    clock.wait_for(2)  # the thread finds nothing due, and sees how long to wait
    player.set_gain(0.0)
    player.play(track((5.0, "start")), 5.0)
    clock.wait_for(4)  # the call above; the thread takes what is due, takes the next, and waits again
    assert playsound.tried.empty()
    player.close()


def test_a_cut_stops_what_sounds(player: Playsound3Player, playsound: FakePlaysound) -> None:
    player.play(track((5.0, "finish")), 5.0)
    _, _, sound = playsound.started.get(timeout=LONG)
    player.close()  # which cuts, and waits for the thread
    assert sound.stopped


def test_nothing_to_play_it_with(
    player: Playsound3Player, playsound: FakePlaysound, caplog: pytest.LogCaptureFixture
) -> None:
    """Three tones fail, the log says so once, and the player says what the patient should know."""
    playsound.error = RuntimeError("No supported audio backends on this system!")
    with caplog.at_level(logging.WARNING):
        player.play(track((5.0, "start"), (5.0, "tick"), (5.0, "word")), 5.0)
        assert {playsound.tried.get(timeout=LONG) for _ in range(3)} == {
            *("start-1000.wav", "tick-1000.wav", "word-1000.wav")
        }
        player.close()
    assert player.status() == "No sound on this computer. Follow the screen."
    assert len(caplog.records) == 1


def test_closing_twice_is_fine(player: Playsound3Player) -> None:
    player.close()
    player.close()
