"""Which tones are due, for a player that starts them one by one. Instants: the track's clock is 1000 s ahead."""

from __future__ import annotations

from knee_coach.sound.players.schedule import Schedule
from knee_coach.sound.track import Note, Track
from tests.sound.ears import bank

TONES = bank()


def track(*instants: float) -> Track:
    return Track(tuple(Note(at, "tick") for at in instants), TONES)


def due(schedule: Schedule, now: float) -> list[float]:
    return [note.at for note in schedule.take_due(now)]


def test_nothing_to_play() -> None:
    schedule = Schedule()
    assert due(schedule, 0.0) == []
    assert schedule.seconds_to_next(0.0) is None


def test_each_tone_is_due_once() -> None:
    schedule = Schedule()
    schedule.play(track(1001.0, 1002.0), position=1000.5, now=0.5)
    assert schedule.seconds_to_next(0.5) == 0.5
    assert due(schedule, 0.9) == []
    assert due(schedule, 1.01) == [1001.0]
    assert due(schedule, 1.02) == []
    assert schedule.seconds_to_next(1.5) == 0.5
    assert due(schedule, 2.0) == [1002.0]
    assert schedule.seconds_to_next(2.0) is None


def test_what_is_due_now_has_no_time_to_wait() -> None:
    schedule = Schedule()
    schedule.play(track(1001.0), position=1001.1, now=1.1)
    assert schedule.seconds_to_next(1.1) == 0.0


def test_what_was_due_a_quarter_of_a_second_ago_is_left_out() -> None:
    schedule = Schedule()
    schedule.play(track(1001.0, 1001.2), position=1001.3, now=1.3)
    assert due(schedule, 1.3) == [1001.2]


def test_another_track_does_not_repeat_what_was_taken() -> None:
    schedule = Schedule()
    schedule.play(track(1001.0), position=1001.0, now=1.0)
    assert due(schedule, 1.0) == [1001.0]
    schedule.play(track(1001.0, 1001.1), position=1001.1, now=1.1)
    assert due(schedule, 1.1) == [1001.1]


def test_a_cut_forgets_everything() -> None:
    schedule = Schedule()
    schedule.play(track(1001.0), position=1000.0, now=0.0)
    schedule.cut()
    assert due(schedule, 1.0) == []
    assert schedule.seconds_to_next(0.0) is None
