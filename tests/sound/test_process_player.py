"""What the sound processes are told, one after the other, and what the session is told of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from knee_coach.sound.players.process_player import ProcessPlayer
from knee_coach.sound.players.sound_health import MISSED_AFTER
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.track import Note, Track
from tests.sound.ears import Clock, bank

TRACK = Track((Note(50.0, "tick"),), bank())
OTHER = Track((Note(60.0, "start"),), bank())
GAIN = {"do": "gain", "gain": 0.5}
CUT = {"do": "cut"}


def play(tone: str, at: float, position: float, asked_at: float) -> Message:
    """A track of one note, as it is told."""
    return {
        "do": "play",
        "notes": [[at, tone]],
        "language": "en",
        "assets": "/assets",
        "position": position,
        "asked_at": asked_at,
    }


class Bench:
    """A player with a process that is played by the test; ``log`` is what happened, in order."""

    def __init__(self) -> None:
        self.clock = Clock(100.0)
        self.log: list[object] = []
        self.says: Callable[[Message], None]
        self.ends: Callable[[], None]
        self.player = ProcessPlayer(Path("/assets"), self.log.append, self._keep, self.clock)

    def _keep(self, heard: Callable[[Message], None], ended: Callable[[], None]) -> Bench:
        self.says, self.ends = heard, ended
        return self

    def send(self, message: Message) -> None:
        self.log.append(message)

    def close(self) -> None:
        self.log.append("closed")

    def sounds(self) -> None:
        self.says({"is": "sounding", "output": "Loudspeaker"})


def test_a_process_that_sounds_is_told_the_volume_and_the_track() -> None:
    bench = Bench()
    bench.player.set_gain(0.5)
    bench.player.play(TRACK, 40.0)
    bench.says({"is": "waking", "output": "Loudspeaker"})
    assert bench.log == []
    bench.sounds()
    bench.sounds()
    assert bench.log == [GAIN, play("tick", 50.0, 40.0, 100.0)]


def test_it_sounds_when_its_process_says_so_and_until_that_ends() -> None:
    bench = Bench()
    bench.says({"is": "waking", "output": "Loudspeaker"})
    assert not bench.player.sounds()
    bench.sounds()
    assert bench.player.sounds()
    bench.ends()
    assert not bench.player.sounds()


def test_from_then_on_it_is_told_everything_at_once() -> None:
    bench = Bench()
    bench.sounds()
    bench.player.play(TRACK, 40.0)
    bench.player.set_gain(0.5)
    bench.player.cut()
    bench.player.close()
    assert bench.log == [play("tick", 50.0, 40.0, 100.0), GAIN, CUT, "closed"]


def test_the_next_process_goes_on_with_the_track_where_it_is_by_then() -> None:
    """Played at 100 s · its process dies at 105 s · another one sounds at 107 s · it knows when the track was played"""
    bench = Bench()
    bench.sounds()
    bench.player.play(TRACK, 40.0)
    bench.log.clear()
    bench.clock.now = 105.0
    bench.ends()
    bench.player.set_gain(0.5)
    bench.clock.now = 107.0
    bench.sounds()
    assert bench.log == [GAIN, play("tick", 50.0, 40.0, 100.0)]


def test_what_was_asked_for_while_there_was_no_sound_holds() -> None:
    bench = Bench()
    bench.sounds()
    bench.player.play(TRACK, 40.0)
    bench.ends()
    bench.player.play(OTHER, 50.0)
    bench.log.clear()
    bench.sounds()
    assert bench.log == [play("start", 60.0, 50.0, 100.0)]


def test_a_track_that_was_cut_is_not_taken_up() -> None:
    bench = Bench()
    bench.sounds()
    bench.player.play(TRACK, 40.0)
    bench.ends()
    bench.player.cut()
    bench.log.clear()
    bench.sounds()
    assert bench.log == []


def test_a_short_loss_is_on_the_screen_and_nobody_stands_in() -> None:
    bench = Bench()
    bench.sounds()
    bench.ends()
    assert bench.player.status() == "No sound just now. Follow the screen."
    bench.clock.now += MISSED_AFTER - 0.5
    bench.sounds()
    assert bench.player.status() is None
    assert bench.log == []


def test_where_there_is_no_sound_somebody_may_stand_in() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.says({"is": "no_output"})
    bench.ends()
    bench.says({"is": "no_output"})
    assert bench.log == [False]
    assert bench.player.status() == "No loudspeaker found. Follow the screen."


def test_where_there_is_no_loudspeaker_nobody_stands_in() -> None:
    """A sound server has a dummy there: a program would play into it, and believe it is heard."""
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.says({"is": "no_loudspeaker"})
    bench.clock.now += MISSED_AFTER
    bench.says({"is": "no_loudspeaker"})
    bench.ends()
    assert bench.log == []
    assert bench.player.status() == "No loudspeaker found. Follow the screen."


def test_who_stood_in_is_silent_before_the_track_goes_on() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.says({"is": "no_output"})
    bench.sounds()
    assert bench.log == [False, True, play("tick", 50.0, 40.0, 100.0)]


def test_a_device_that_does_not_wake_up_is_missed_after_a_while() -> None:
    bench = Bench()
    bench.says({"is": "waking", "output": "Headphones"})
    assert bench.log == []
    bench.clock.now += MISSED_AFTER
    bench.says({"is": "waking", "output": "Headphones"})
    assert bench.log == [False]


def test_who_is_told_of_a_change_may_ask_for_something() -> None:
    """As the spare's lock may be held by a thread that asks this player for something."""
    clock = Clock(100.0)
    asked: list[str | None] = []
    says: list[Callable[[Message], None]] = []

    def keep(heard: Callable[[Message], None], ended: Callable[[], None]) -> Bench:
        says.append(heard)
        return Bench()

    player = ProcessPlayer(Path("/assets"), lambda works: asked.append(player.status()), keep, clock)
    says[0]({"is": "no_output"})
    assert asked == ["No loudspeaker found. Follow the screen."]
