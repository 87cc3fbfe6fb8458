"""What an output is fed: every sample of the track at its place, whatever is asked for and whenever."""

from __future__ import annotations

from array import array
from collections.abc import Callable

import pytest

from knee_coach.sound.players.beat_watch import OFF_BEAT
from knee_coach.sound.players.device_watch import LOST_AFTER, WAKES_WITHIN
from knee_coach.sound.players.feeder import (
    LEAD,
    PUT_RIGHT_WITHIN,
    START_LATENCY,
    STARTS_AGAIN,
    WINDOW,
    Feeder,
)
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE
from tests.sound.ears import Clock, bank

TAKES_AHEAD = 1.0
"""Seconds the device takes ahead."""


class FakeDevice:
    """Takes a second ahead, then as the clock goes; remembers all that it has taken since it was started last."""

    def __init__(self, clock: Clock) -> None:
        self.starts = 0
        self.replacements = 0
        self.is_there = True
        self.is_default = True
        self.takes_seconds_to_get_ready = self.takes_seconds_to_start = self.hesitates_once = 0.0
        self._clock = clock
        self._hangs_since: float | None = None
        self._behind = 0.0
        self._started_at = 0.0
        self._left_out = 0
        self._stream: array[int] = array("h")
        self._samples: array[int] = array("h")
        self.runs = 1.0
        """How many of its seconds pass in one of the clock's."""

    def start(self, samples: array[int], first: Callable[[], int]) -> bool:
        self.starts += 1
        self.is_default = True
        self._clock.now += self.takes_seconds_to_get_ready
        self._left_out = first()
        self._clock.now += self.takes_seconds_to_start + self.hesitates_once
        self.hesitates_once = 0.0
        self._started_at, self._behind = self._clock.now, 0.0
        self._stream, self._samples = array("h"), samples
        return self.is_there

    def replace(self, samples: array[int]) -> None:
        self.replacements += 1
        self._stream.extend(self._samples[self._left_out : self.taken()])
        self._samples, self._left_out = samples, 0

    def taken(self) -> int:
        now = self._clock.now if self._hangs_since is None else self._hangs_since
        gone = (now - self._started_at) * self.runs
        wanted = round((gone - self._behind + TAKES_AHEAD) * RATE) - len(self._stream)
        return min(self._left_out + wanted, len(self._samples))

    def is_left_behind(self) -> bool:
        return not self.is_default

    def hang(self) -> None:
        """Take nothing any more."""
        self._hangs_since = self._clock.now

    def go_on(self) -> None:
        """Take samples again, from where it stopped."""
        assert self._hangs_since is not None
        self._behind += self._clock.now - self._hangs_since
        self._hangs_since = None

    def drop(self, seconds: float) -> None:
        """Run dry for so long: everything after it is late by as much."""
        self._behind += seconds

    def stream(self) -> array[int]:
        """All that it has taken since it was started last."""
        return self._stream + self._samples[self._left_out : self.taken()]


class Bench:
    """A feeder on a fake device that has woken by 100 s of its clock, which is 1000 s of the session's."""

    def __init__(self) -> None:
        self.clock = Clock(99.5)
        self.device = FakeDevice(self.clock)
        self.feeder = Feeder(self.device, self.clock)
        self.feeder.open()
        self.pass_looks(10)
        self.clock.now = 100.0

    @property
    def now(self) -> float:
        """The session's clock."""
        return self.clock.now + 900.0

    def play(self, track: Track) -> None:
        self.feeder.play(track, self.now, self.clock.now)

    def pass_looks(self, count: int) -> None:
        """As it is looked after until it has woken."""
        for _ in range(count):
            self.clock.now += 0.05
            self.feeder.look_after()

    def pass_seconds(self, seconds: float) -> None:
        for _ in range(round(seconds * 4)):
            self.clock.now += 0.25
            self.feeder.look_after()


def track(*notes: tuple[float, str]) -> Track:
    """Tones of 0.1 s at instants of the session's clock."""
    return Track(tuple(Note(at, tone) for at, tone in notes), bank())


def first_sample(started_at: float) -> int:
    """The number, on the session's axis, of the first sample after a start at that instant of the session's clock."""
    return round(started_at * RATE) + round(START_LATENCY * RATE)


def test_opened_it_sounds_silence() -> None:
    bench = Bench()
    assert bench.device.starts == 1
    assert not any(bench.device.stream())
    assert bench.feeder.has_woken
    assert not bench.feeder.is_lost()


def test_a_track_begins_at_the_sample_that_belongs_to_now() -> None:
    """Ticks each second from 1001 on, played at 1000.4: the first sample is the one of 1000.43."""
    bench = Bench()
    ticks = track((1001.0, "tick"), (1002.0, "tick"))
    bench.pass_seconds(0.25)
    bench.clock.now = 100.4
    bench.play(ticks)
    bench.pass_seconds(1.0)
    stream = bench.device.stream()
    assert any(stream)
    assert stream == ticks.samples(first_sample(1000.4), len(stream))


def test_what_is_over_when_the_device_is_ready_is_left_out() -> None:
    """It takes 0.1 s to mix the track and to hand it over: it is on the beat all the same."""
    bench = Bench()
    ticks = track((1000.5, "tick"), (1001.0, "tick"))
    bench.device.takes_seconds_to_get_ready = 0.1
    bench.play(ticks)
    bench.pass_seconds(5.0)
    assert bench.device.starts == 2
    stream = bench.device.stream()
    assert stream == ticks.samples(first_sample(1000.1), len(stream))


def test_a_tone_that_is_due_now_is_sounded_whole_a_moment_later() -> None:
    """Pressed at 1000.0 and told 10 ms later; its word keeps its own time."""
    bench = Bench()
    bench.clock.now += 0.01
    bench.play(track((1000.0, "start"), (1000.3, "word")))
    moved = track((1000.01 + LEAD, "start"), (1000.3, "word"))
    assert bench.device.stream() == moved.samples(first_sample(1000.01), len(bench.device.stream()))


def test_a_tone_that_was_due_long_ago_is_left_out() -> None:
    bench = Bench()
    bench.clock.now += 2.0
    bench.play(track((1001.4, "start"), (1002.5, "tick")))
    later = track((1002.5, "tick"))
    assert bench.device.stream() == later.samples(first_sample(1002.0), len(bench.device.stream()))


def test_half_an_hour_of_ticks_without_a_seam() -> None:
    bench = Bench()
    ticks = track(*((1001.0 + second, "tick") for second in range(1800)))
    bench.play(ticks)
    for _ in range(36):
        bench.pass_seconds(5.0)
        stream = bench.device.stream()[-10 * RATE :]
        end = first_sample(1000.0) + len(bench.device.stream())
        assert stream == ticks.samples(end - len(stream), len(stream))
    assert bench.device.starts == 2
    assert bench.device.replacements > 5


def test_more_of_the_same_is_not_heard_as_a_change() -> None:
    bench = Bench()
    bench.play(track((1001.0, "tick"), (1005.0, "tick")))
    bench.pass_seconds(1.5)
    longer = track((1001.0, "tick"), (1005.0, "tick"), (1010.0, "finish"))
    bench.play(longer)
    bench.pass_seconds(10.0)
    assert bench.device.starts == 2
    stream = bench.device.stream()
    assert stream == longer.samples(first_sample(1000.0), len(stream))


def test_a_change_beyond_what_the_device_has_taken_is_not_heard_either() -> None:
    bench = Bench()
    bench.play(track((1001.0, "tick"), (1005.0, "tick")))
    bench.pass_seconds(1.5)
    bench.play(track((1001.0, "tick"), (1006.0, "start")))
    bench.pass_seconds(6.0)
    assert bench.device.starts == 2
    expected = track((1001.0, "tick"), (1006.0, "start"))
    assert bench.device.stream() == expected.samples(first_sample(1000.0), len(bench.device.stream()))


def test_a_change_within_it_starts_anew() -> None:
    """At 1001.5 the device has taken all up to 1002.5: the tick at 1002 must go."""
    bench = Bench()
    bench.play(track((1001.0, "tick"), (1002.0, "tick")))
    bench.pass_seconds(1.5)
    bench.play(track((1001.0, "tick"), (1003.0, "tick")))
    assert bench.device.starts == 3
    bench.pass_seconds(3.0)
    expected = track((1003.0, "tick"))
    assert bench.device.stream() == expected.samples(first_sample(1001.5), len(bench.device.stream()))


def test_what_has_sounded_is_not_sounded_late_once_more() -> None:
    """The start tone at 1001.4 is over when the track changes at 1001.55."""
    bench = Bench()
    bench.play(track((1001.4, "start"), (1002.0, "tick")))
    bench.pass_seconds(1.5)
    bench.clock.now += 0.05
    bench.play(track((1001.4, "start"), (1002.2, "tick")))
    assert bench.device.starts == 3
    expected = track((1002.2, "tick"))
    assert bench.device.stream() == expected.samples(first_sample(1001.55), len(bench.device.stream()))


def test_a_cut_is_silence_at_once() -> None:
    bench = Bench()
    bench.play(track((1001.0, "tick"), (1002.0, "tick")))
    bench.pass_seconds(0.5)
    bench.feeder.cut()
    bench.pass_seconds(5.0)
    assert bench.device.starts == 3
    assert not any(bench.device.stream())


@pytest.mark.parametrize("tones_at", [1020.2, 1021.2])
def test_a_stream_that_fell_behind_is_put_right_where_nobody_hears_it(tones_at: float) -> None:
    """The machine was too busy for 0.3 s at 1010 s; from then on everything is late until it is put right."""
    bench = Bench()
    ticks = track(*((1003.0 + 2 * number, "tick") for number in range(20)))
    bench.play(ticks)
    bench.pass_seconds(10.0)
    assert bench.device.starts == 2
    bench.device.drop(0.3)
    bench.pass_seconds(tones_at - 1010.0)
    assert bench.device.starts == 3
    end = bench.now
    bench.pass_seconds(10.0)
    assert bench.device.starts == 3
    stream = bench.device.stream()
    started = end + 10.0 + TAKES_AHEAD - len(stream) / RATE
    assert ticks.is_quiet(round((started - 0.25) * RATE), RATE // 2)
    assert stream == ticks.samples(first_sample(started), len(stream))


def test_a_stream_that_fell_behind_is_put_right_soon_where_there_is_always_something_to_hear() -> None:
    """Ticks 0.4 s apart, which leave no quiet instant; the machine was too busy for 0.3 s at 1010 s."""
    bench = Bench()
    ticks = track(*((1003.0 + 0.4 * number, "tick") for number in range(100)))
    bench.play(ticks)
    bench.pass_seconds(10.0)
    bench.device.drop(0.3)
    bench.pass_seconds(3.0 + PUT_RIGHT_WITHIN)
    assert bench.device.starts == 3
    stream = bench.device.stream()
    assert list(stream) == list(ticks.samples(first_sample(bench.now + TAKES_AHEAD - len(stream) / RATE), len(stream)))


def test_a_small_difference_between_two_clocks_is_left_alone() -> None:
    bench = Bench()
    bench.play(track((1003.0, "tick")))
    bench.pass_seconds(5.0)
    bench.device.drop(OFF_BEAT / 2)
    bench.pass_seconds(20.0)
    assert bench.device.starts == 2


@pytest.mark.parametrize("runs", [1.0002, 0.9998])
def test_a_device_with_a_clock_of_its_own_is_kept_to_ours(runs: float) -> None:
    """Ticks for five minutes on a device whose clock is twice as wrong as usual ones: 60 ms if nobody saw to it.

    Each is heard whole and within 20 ms of its instant, and the stream is never broken off.
    """
    bench = Bench()
    ticks = track(*((1001.0 + second, "tick") for second in range(300)))
    bench.device.runs = runs
    bench.play(ticks)
    started = bench.now
    starts = bench.device.starts
    bench.pass_seconds(300.0)
    assert bench.device.starts == starts
    late = [
        started + START_LATENCY + sample / RATE / runs - note.at
        for sample, note in zip(onsets(bench.device.stream()), ticks.notes, strict=True)
    ]
    assert max(map(abs, late)) < 0.02


def onsets(stream: array[int]) -> list[int]:
    """The samples at which a whole tick begins."""
    tick, data = bank().samples["tick"].tobytes(), stream.tobytes()
    found, place = [], data.find(tick)
    while place >= 0:
        found.append(place // 2)
        place = data.find(tick, place + len(tick))
    return found


def test_a_start_that_took_long_is_done_again_where_nobody_hears_it() -> None:
    """The server hesitates for 0.2 s as the track starts at 1000 s: all of it would be late."""
    bench = Bench()
    ticks = track((1001.0, "tick"), (1005.0, "tick"))
    bench.device.takes_seconds_to_start = 0.2
    bench.play(ticks)
    bench.device.takes_seconds_to_start = 0.0
    bench.pass_seconds(0.5)
    assert bench.device.starts == 4
    bench.pass_seconds(5.0)
    assert bench.device.starts == 4
    stream = bench.device.stream()
    assert any(stream)
    assert stream == ticks.samples(first_sample(bench.now + TAKES_AHEAD - len(stream) / RATE), len(stream))


@pytest.mark.parametrize("hesitates", [0.01, 0.2])
def test_when_the_server_hesitates_once_even_the_first_tone_is_on_the_beat_or_whole(hesitates: float) -> None:
    """A long sentence may come first: it must not be late until the next silence."""
    bench = Bench()
    begun = bench.now
    bench.device.hesitates_once = hesitates
    bench.play(track((begun + 0.1, "tick"), (begun + 5.0, "tick")))
    bench.pass_seconds(0.6)
    stream = bench.device.stream()
    due = max(begun + 0.1, begun + hesitates + LEAD)
    heard = track((due, "tick")).samples(first_sample(bench.now + TAKES_AHEAD - len(stream) / RATE), len(stream))
    assert any(stream)
    assert stream == heard


def test_a_device_that_always_takes_long_to_start_is_left_alone_after_a_few_tries() -> None:
    bench = Bench()
    bench.device.takes_seconds_to_start = 0.02
    bench.play(track((1001.0, "tick")))
    bench.pass_seconds(10.0)
    assert bench.device.starts == 2 + STARTS_AGAIN


def test_another_default_output_is_moved_to_where_nobody_hears_it() -> None:
    """Headphones are plugged in at 1005 s, as a tick sounds."""
    bench = Bench()
    ticks = track(*((1001.0 + 2 * number, "tick") for number in range(20)))
    bench.play(ticks)
    bench.pass_seconds(5.0)
    bench.device.is_default = False
    bench.feeder.look_after()
    assert bench.device.starts == 2
    bench.pass_seconds(0.5)
    assert bench.device.starts == 3
    bench.pass_seconds(5.0)
    assert bench.device.starts == 3


def test_a_device_that_takes_nothing_any_more_is_lost() -> None:
    """The sound server goes away at 1005 s."""
    bench = Bench()
    bench.play(track((1003.0, "tick")))
    bench.pass_seconds(5.0)
    bench.device.hang()
    bench.pass_seconds(LOST_AFTER - 0.25)
    assert not bench.feeder.is_lost()
    bench.pass_seconds(0.25)
    assert bench.feeder.is_lost()


def test_a_device_that_only_hesitated_is_not_lost() -> None:
    bench = Bench()
    bench.play(track((1003.0, "tick")))
    bench.pass_seconds(5.0)
    bench.device.hang()
    bench.pass_seconds(1.0)
    bench.device.go_on()
    bench.pass_seconds(LOST_AFTER)
    assert not bench.feeder.is_lost()


def test_a_device_may_take_some_seconds_to_wake_up() -> None:
    """Nothing is taken beyond what fills it up until 3 s after it was opened."""
    clock = Clock(100.0)
    device = FakeDevice(clock)
    feeder = Feeder(device, clock)
    feeder.open()
    device.hang()
    for _ in range(60):
        clock.now += 0.05
        feeder.look_after()
        assert not feeder.has_woken
        assert not feeder.is_lost()
    device.go_on()
    for _ in range(10):
        clock.now += 0.05
        feeder.look_after()
    assert feeder.has_woken


def test_a_device_that_never_wakes_up_is_lost() -> None:
    clock = Clock(100.0)
    device = FakeDevice(clock)
    feeder = Feeder(device, clock)
    feeder.open()
    device.hang()
    clock.now += WAKES_WITHIN
    feeder.look_after()
    clock.now += WAKES_WITHIN
    feeder.look_after()
    assert feeder.is_lost()


def test_without_a_device_it_is_lost_at_once() -> None:
    clock = Clock(100.0)
    device = FakeDevice(clock)
    device.is_there = False
    feeder = Feeder(device, clock)
    feeder.open()
    assert feeder.is_lost()


def test_a_track_that_goes_on_on_a_new_stream_sounds_nothing_late() -> None:
    """Asked for at 995 s, when the sound was gone; it is back at 1000 s, just after a tick."""
    bench = Bench()
    ticks = track((999.8, "tick"), (1001.0, "tick"))
    bench.feeder.play(ticks, 995.0, 95.0)
    only = track((1001.0, "tick"))
    assert bench.device.stream() == only.samples(first_sample(1000.0), len(bench.device.stream()))


def test_left_alone_for_longer_than_its_window_it_starts_anew() -> None:
    """The program was stopped for a minute; the device has played all it had."""
    bench = Bench()
    ticks = track(*((1001.0 + second, "tick") for second in range(100)))
    bench.play(ticks)
    bench.pass_seconds(1.0)
    bench.clock.now += 60.0
    assert bench.device.taken() == WINDOW
    bench.feeder.look_after()
    assert bench.device.starts == 3
    stream = bench.device.stream()
    assert stream == ticks.samples(first_sample(bench.now), len(stream))
