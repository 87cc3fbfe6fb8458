"""When the first player stops working in the middle of a session, the spare one goes on."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.players.spare import SPARE_SETTLES, PlayerWithSpare
from knee_coach.sound.track import Note, Track
from tests.sound.ears import Clock, bank

TRACK = Track((Note(50.0, "tick"),), bank())


class Bench:
    """Two silent players, and the word of the first about whether it works."""

    def __init__(self, spare_says: str = "spare") -> None:
        self.clock = Clock()
        self.first = SilentPlayer("first")
        self.spare = SilentPlayer(spare_says)
        self.spares = 0
        self.tell: Callable[[bool], None]
        self.player = PlayerWithSpare(self._make_first, self._make_spare, "silent too", self.clock)

    def _make_first(self, on_change: Callable[[bool], None]) -> SilentPlayer:
        self.tell = on_change
        return self.first

    def _make_spare(self) -> SilentPlayer:
        self.spares += 1
        return self.spare


def test_while_the_first_works_there_is_no_spare() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.player.set_gain(0.5)
    bench.player.cut()
    bench.player.close()
    assert bench.first.given == [("play", TRACK, 40.0), ("gain", 0.5), ("cut",), ("close",)]
    assert bench.spares == 0
    assert bench.player.status() == "first"


def test_the_spare_goes_on_where_the_track_is_by_now_and_as_loud() -> None:
    bench = Bench()
    bench.player.set_gain(0.5)
    bench.player.play(TRACK, 40.0)
    bench.clock.now = 7.0
    bench.tell(False)
    assert bench.spare.given == [("gain", 0.5), ("play", TRACK, 47.0)]


def test_what_the_spare_says_counts_once_it_knows() -> None:
    bench = Bench()
    bench.tell(False)
    assert bench.player.status() == "first"
    bench.clock.now += SPARE_SETTLES
    assert bench.player.status() == "spare"


def test_a_spare_that_cannot_be_heard_either_has_no_say() -> None:
    bench = Bench("silent too")
    bench.tell(False)
    bench.clock.now += SPARE_SETTLES
    assert bench.player.status() == "first"


def test_both_are_told_from_then_on() -> None:
    bench = Bench()
    bench.tell(False)
    bench.player.play(TRACK, 40.0)
    bench.player.cut()
    bench.player.close()
    told = [("play", TRACK, 40.0), ("cut",), ("close",)]
    assert bench.first.given == told
    assert bench.spare.given == [("gain", 1.0), *told]


def test_when_the_first_works_again_the_spare_is_silent() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.tell(False)
    bench.tell(True)
    bench.player.play(TRACK, 45.0)
    assert bench.spare.given == [("gain", 1.0), ("play", TRACK, 40.0), ("cut",)]
    assert bench.player.status() == "first"


def test_lost_twice_there_is_still_one_spare() -> None:
    bench = Bench()
    for works in (False, True, False):
        bench.tell(works)
    assert bench.spares == 1


def test_a_cut_track_is_not_taken_up() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.player.cut()
    bench.tell(False)
    assert bench.spare.given == [("gain", 1.0)]


def test_the_last_word_of_a_closed_player_changes_nothing() -> None:
    bench = Bench()
    bench.player.close()
    bench.tell(False)
    assert bench.spares == 0
