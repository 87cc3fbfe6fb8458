"""Lines are read at their instants, never past their ends, and an engine that does not obey is found out."""

import pytest

from knee_coach.sound.speech.reader import EngineStuckError, Line, Outcome, Reader


class Bench:
    """A reader, a clock that is told the time, and an engine that does what the test says it does."""

    def __init__(self) -> None:
        self.now = 0.0
        self.speaks = False
        self.asked: list[str] = []
        self.told: list[str] = []
        self.reader = Reader(self, 150.0, self._tell)
        self.next: float | None = None

    def _tell(self, outcome: Outcome, text: str) -> None:
        self.told.append(f"{self.now:g} {outcome.value} {text}")

    # The engine

    def say(self, text: str, gain: float) -> None:
        self.asked.append(f"{self.now:g} say {text}" + ("" if gain == 1.0 else f" at {gain:g}"))

    def stop(self) -> None:
        self.asked.append(f"{self.now:g} stop")

    def is_speaking(self) -> bool:
        return self.speaks

    # The test

    def play(self, *lines: Line) -> None:
        self.next = self.reader.play(lines, self.now)

    def at(self, now: float, *, speaks: bool) -> None:
        self.now, self.speaks = now, speaks
        self.next = self.reader.look(now)


BRIDGE = Line(1.0, "Bridge", 5.0)
NEXT = Line(8.0, "Next", 12.0)


def test_each_line_is_said_at_its_instant() -> None:
    bench = Bench()
    bench.play(NEXT, BRIDGE)
    assert bench.next == 1.0
    bench.at(1.0, speaks=False)
    assert bench.next == 3.0  # to see whether it began
    bench.at(1.1, speaks=True)
    assert bench.next == pytest.approx(3.9)
    bench.at(2.0, speaks=False)
    assert bench.next == 6.0
    bench.at(8.0, speaks=False)
    assert bench.asked == ["1 say Bridge", "8 say Next"]
    assert bench.told == ["1.1 begun Bridge", "2 finished Bridge"]


def test_a_line_is_broken_off_at_its_end() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.at(5.0, speaks=True)
    assert bench.asked == ["1 say Bridge", "5 stop"]
    assert bench.told == ["1.1 begun Bridge", "5 broken_off Bridge"]


@pytest.mark.parametrize(
    ("line", "is_said"),
    [
        pytest.param(Line(10.0, "Set 2 of 3", 20.0), True, id="in time"),
        pytest.param(Line(9.5, "Set 2 of 3", 20.0), True, id="half a second late"),
        pytest.param(Line(9.4, "Set 2 of 3", 20.0), False, id="too late"),
        pytest.param(Line(9.8, "Set 2 of 3", 10.0), False, id="its time is over"),
        pytest.param(Line(1.0, "Set 2 of 3", 11.0, may_wait=True), True, id="late, but there is time for it"),
        pytest.param(Line(1.0, "Set 2 of 3", 10.9, may_wait=True), False, id="late, and no time for it"),
    ],
)
def test_what_is_said_late(line: Line, is_said: bool) -> None:
    bench = Bench()
    bench.now = 10.0
    bench.play(line)
    assert (bench.asked, bench.told) == (["10 say Set 2 of 3"], []) if is_said else ([], ["10 left_out Set 2 of 3"])


def test_what_is_in_both_scripts_goes_on_with_its_new_end() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.play(Line(1.02, "Bridge", 3.0), NEXT)
    assert bench.asked == ["1 say Bridge"]
    bench.at(3.0, speaks=True)
    assert bench.asked == ["1 say Bridge", "3 stop"]


def test_what_is_not_in_the_new_script_falls_silent_before_the_next_is_said() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.play(Line(1.1, "Rest", 5.0))
    assert bench.asked == ["1 say Bridge", "1.1 stop"]
    bench.at(1.15, speaks=False)
    assert bench.asked == ["1 say Bridge", "1.1 stop", "1.15 say Rest"]


def test_a_line_that_was_read_to_its_end_is_not_read_again() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.at(1.3, speaks=False)
    bench.play(BRIDGE, NEXT)
    assert bench.asked == ["1 say Bridge"]


def test_the_next_line_interrupts_the_one_before() -> None:
    bench = Bench()
    bench.play(BRIDGE, Line(2.0, "Switch", 4.0))
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.at(2.0, speaks=True)
    bench.at(2.1, speaks=False)
    assert bench.asked == ["1 say Bridge", "2 stop", "2.1 say Switch"]


def test_a_cut_stops_and_forgets() -> None:
    bench = Bench()
    bench.play(BRIDGE, NEXT)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.next = bench.reader.cut(1.1)
    bench.at(1.2, speaks=False)
    assert bench.next is None
    bench.at(8.0, speaks=False)
    assert bench.asked == ["1 say Bridge", "1.1 stop"]


def test_nothing_is_stopped_where_nothing_is_spoken() -> None:
    """Speech Dispatcher silences every program when one of them stops: a screen reader, too."""
    bench = Bench()
    bench.play(BRIDGE)
    bench.next = bench.reader.cut(0.5)
    assert bench.asked == []


def test_no_gain_breaks_off_and_says_nothing_until_there_is_some_again() -> None:
    bench = Bench()
    bench.play(BRIDGE, Line(2.0, "Rest", 4.0), NEXT)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.next = bench.reader.set_gain(0.0, 1.1)
    bench.at(1.2, speaks=False)
    bench.at(2.0, speaks=False)
    bench.next = bench.reader.set_gain(0.3, 3.0)
    bench.at(8.0, speaks=False)
    assert bench.asked == ["1 say Bridge", "1.1 stop", "8 say Next at 0.3"]
    assert bench.told == ["1.1 begun Bridge", "1.1 broken_off Bridge", "2 left_out Rest"]


def test_a_line_that_was_stopped_before_it_began_is_stopped_again_when_it_begins() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.next = bench.reader.cut(1.0)
    assert bench.next == pytest.approx(0.2)
    bench.at(1.1, speaks=True)
    assert bench.asked == ["1 say Bridge", "1 stop", "1.1 stop"]


def test_a_line_that_begins_long_after_it_was_stopped_is_stopped_again() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.next = bench.reader.cut(1.0)
    bench.at(1.5, speaks=False)
    bench.at(2.0, speaks=True)
    assert bench.asked == ["1 say Bridge", "1 stop", "2 stop"]


def test_an_engine_that_does_not_begin_is_stuck() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    with pytest.raises(EngineStuckError, match=r"^the engine does not begin to speak$"):
        bench.at(4.0, speaks=False)


def test_an_engine_that_says_for_ever_that_it_speaks_is_stuck() -> None:
    bench = Bench()
    bench.play(BRIDGE)
    bench.at(1.0, speaks=False)
    bench.at(1.1, speaks=True)
    bench.at(5.0, speaks=True)
    assert bench.next == 1.0
    with pytest.raises(EngineStuckError, match=r"^the engine does not stop speaking$"):
        bench.at(6.0, speaks=True)
