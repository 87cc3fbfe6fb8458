"""When the first player stops working in the middle of a session, the spare one goes on."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.players.spare import PlayerWithSpare
from knee_coach.sound.track import Note, Track
from tests.sound.ears import Clock, bank

TRACK = Track((Note(50.0, "tick"),), bank())


class Bench:
    """Silent players, and the word of each about whether it works."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.first = SilentPlayer("first")
        self.spares: list[SilentPlayer] = []
        self.tell: Callable[[bool], None]
        self.spare_tells: list[Callable[[bool], None]] = []
        self.player = PlayerWithSpare(self._make_first, self._make_spare, self.clock)

    def _make_first(self, on_works: Callable[[bool], None]) -> SilentPlayer:
        self.tell = on_works
        return self.first

    def _make_spare(self, on_works: Callable[[bool], None]) -> SilentPlayer:
        self.spare_tells.append(on_works)
        self.spares.append(SilentPlayer("spare"))
        return self.spares[-1]


def test_while_the_first_works_there_is_no_spare() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.player.set_gain(0.5)
    bench.player.cut()
    bench.player.close()
    assert bench.first.given == [("play", TRACK, 40.0), ("gain", 0.5), ("cut",), ("close",)]
    assert bench.spares == []
    assert bench.player.status() == "first"


def test_the_spare_goes_on_where_the_track_is_by_now_and_as_loud() -> None:
    bench = Bench()
    bench.player.set_gain(0.5)
    bench.player.play(TRACK, 40.0)
    bench.clock.now = 7.0
    bench.tell(False)
    assert bench.spares[0].given == [("gain", 0.5), ("play", TRACK, 47.0)]


def test_what_the_spare_says_counts_while_it_is_heard() -> None:
    """The first is lost · the spare proves that it plays · it fails · it is heard again"""
    bench = Bench()
    bench.tell(False)
    statuses = [bench.player.status()]
    for works in (True, False, True):
        bench.spare_tells[0](works)
        statuses.append(bench.player.status())
    assert statuses == ["first", "spare", "first", "spare"]


def test_it_sounds_while_either_does() -> None:
    """The first sounds · it is lost · the spare proves that it plays · it fails · the first sounds again"""
    bench = Bench()
    sounds = []
    for first, spare in [(True, False), (False, False), (False, True), (False, False), (True, False)]:
        bench.first.pretends = first
        bench.tell(first)
        if not first:
            bench.spare_tells[-1](spare)
        sounds.append(bench.player.sounds())
    assert sounds == [True, False, True, False, True]


def test_both_are_told_from_then_on() -> None:
    bench = Bench()
    bench.tell(False)
    bench.player.play(TRACK, 40.0)
    bench.player.cut()
    bench.player.close()
    told = [("play", TRACK, 40.0), ("cut",), ("close",)]
    assert bench.first.given == told
    assert bench.spares[0].given == [("gain", 1.0), *told]


def test_when_the_first_works_again_the_spare_is_given_up() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.tell(False)
    bench.spare_tells[0](True)
    bench.tell(True)
    bench.player.play(TRACK, 45.0)
    assert bench.spares[0].given == [("gain", 1.0), ("play", TRACK, 40.0), ("close",)]
    assert bench.player.status() == "first"


def test_lost_twice_a_new_spare_has_to_prove_itself() -> None:
    """The one of the first time was heard then, and says so too late: nothing follows from it for the second."""
    bench = Bench()
    bench.tell(False)
    bench.spare_tells[0](True)
    bench.tell(True)
    bench.tell(False)
    bench.tell(False)
    assert len(bench.spares) == 2
    bench.spare_tells[0](True)
    assert bench.player.status() == "first"
    bench.spare_tells[1](True)
    assert bench.player.status() == "spare"


def test_a_cut_track_is_not_taken_up() -> None:
    bench = Bench()
    bench.player.play(TRACK, 40.0)
    bench.player.cut()
    bench.tell(False)
    assert bench.spares[0].given == [("gain", 1.0)]


def test_the_last_word_of_a_closed_player_changes_nothing() -> None:
    bench = Bench()
    bench.player.close()
    bench.tell(False)
    assert bench.spares == []
