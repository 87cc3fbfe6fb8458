"""The driver: one timer round the engine, every event to every listener, in order."""

from __future__ import annotations

import logging
import random
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.engine.commands import AnswerStop, Pause, Play, StopAnswer, StopForToday
from knee_coach.engine.events import Event, Paused, PauseReason, PhaseStarted, SessionEnded, SessionStarted
from knee_coach.engine.machine import PAUSE_ENDS_SESSION_AFTER, SessionEngine
from knee_coach.model.records import SessionState
from knee_coach.model.routine import Exercise
from knee_coach.ui.session_driver import QtWakeTimer, SessionDriver, milliseconds_until
from tests.ui.player_fakes import BRIDGE, STRETCH, FakeClock, FakeTimers, Listing, engine_of, held, timeline_of

ONCE = Exercise("once", "Once", held(5.0))


@dataclass
class Bench:
    """A driver on a fake clock."""

    engine: SessionEngine
    clock: FakeClock = field(default_factory=FakeClock)
    listing: Listing = field(default_factory=Listing)

    def __post_init__(self) -> None:
        self.timers = FakeTimers(self.clock)
        self.driver = SessionDriver(self.engine, self.clock, [self.listing], self.timers)

    @property
    def due(self) -> float | None:
        return self.timers.made[0].due

    def ring_late(self, late: float) -> None:
        assert self.due is not None
        self.clock.now = self.due + late
        self.timers.made[0].ring()


@pytest.mark.parametrize(
    ("name", "deadline", "now", "milliseconds"),
    [
        ("a quarter of a second ahead", 10.25, 10.0, 250),
        ("part of a millisecond is a whole one: waking early does nothing", 10.0001, 10.0, 1),
        ("now", 10.0, 10.0, 0),
        ("already over", 10.0, 11.5, 0),
    ],
)
def test_milliseconds_until(name: str, deadline: float, now: float, milliseconds: int) -> None:
    assert milliseconds_until(deadline, now) == milliseconds, name


@pytest.mark.parametrize("seed", range(5))
def test_a_session_woken_late_ends_when_it_was_planned_to(seed: int) -> None:
    """A session of 20 minutes · each wake-up 0 to 1.9 s late · it ends as planned, with every event in its order."""
    timeline = timeline_of(*[STRETCH, BRIDGE] * 4, Exercise("last", "Last", held(46.0)))
    assert timeline.seconds == pytest.approx(1200.0)
    late, punctual = Bench(SessionEngine(timeline)), Bench(SessionEngine(timeline))
    chance = random.Random(seed)
    late.driver.start()
    while late.due is not None:
        late.ring_late(chance.uniform(0.0, 1.9))
    punctual.driver.start()
    punctual.timers.pass_to(timeline.seconds + 1)

    end = late.listing.heard[-1]
    assert isinstance(end, SessionEnded)
    assert end.state is SessionState.FINISHED
    assert end.at == pytest.approx(timeline.seconds, abs=0.05)
    assert [type(event) for event in late.listing.heard] == [type(event) for event in punctual.listing.heard]
    assert [event.at for event in late.listing.heard] == pytest.approx(
        [event.at for event in punctual.listing.heard], abs=0.001
    )
    starts = [event.phase for event in late.listing.heard if isinstance(event, PhaseStarted)]
    assert starts == list(timeline.phases)


def test_a_machine_that_slept_finds_its_session_paused() -> None:
    bench = Bench(engine_of())
    bench.driver.start()
    bench.timers.pass_to(16.0)
    bench.ring_late(300.0)
    paused = bench.listing.heard[-1]
    assert isinstance(paused, Paused)
    assert paused.reason is PauseReason.GAP


def test_the_timer_follows_the_engine() -> None:
    """Counting: a quarter of a second at most · paused: the two hours after which it ends · ended: nothing."""
    bench = Bench(engine_of())
    bench.driver.start()
    assert bench.due == pytest.approx(0.25)
    bench.driver.send(Pause())
    assert bench.due == pytest.approx(PAUSE_ENDS_SESSION_AFTER)
    bench.driver.send(StopForToday())
    bench.driver.send(AnswerStop(StopAnswer.KEEP))
    assert bench.due is None


class Broken:
    """A listener that cannot take anything."""

    def hear(self, event: Event) -> None:
        raise OSError("no sound device")


def test_a_listener_that_raises_is_logged_and_the_session_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    clock, listing = FakeClock(), Listing()
    timers = FakeTimers(clock)
    driver = SessionDriver(engine_of(ONCE), clock, [Broken(), listing], timers)
    with caplog.at_level(logging.ERROR):
        driver.start()
        timers.pass_to(60.0)
    assert isinstance(listing.heard[-1], SessionEnded)
    assert caplog.messages[0] == "Broken could not take SessionStarted; the session goes on"


class PausesAtOnce:
    """A listener that sends a command while it is being told something."""

    driver: SessionDriver

    def hear(self, event: Event) -> None:
        if isinstance(event, SessionStarted):
            self.driver.send(Pause())


def test_what_a_listener_causes_is_told_after_what_caused_it() -> None:
    clock, listing, pauser = FakeClock(), Listing(), PausesAtOnce()
    driver = SessionDriver(engine_of(), clock, [pauser, listing], FakeTimers(clock))
    pauser.driver = driver
    driver.start()
    assert [type(event) for event in listing.heard] == [SessionStarted, PhaseStarted, Paused]


def test_signals_follow_the_listeners(qtbot: QtBot) -> None:
    bench = Bench(engine_of())
    order: list[str] = []
    bench.driver.events_happened.connect(lambda events: order.append(f"{len(events)} of {len(bench.listing.heard)}"))
    bench.driver.ended.connect(lambda state: order.append(f"ended {state}"))
    bench.driver.start()
    bench.driver.send(Play())
    bench.driver.send(StopForToday())
    bench.driver.send(AnswerStop(StopAnswer.DISCARD))
    assert order == ["2 of 2", "1 of 3", "1 of 4", "ended None"]


def test_a_real_timer_rings_once(qtbot: QtBot) -> None:
    rung: list[str] = []
    timer = QtWakeTimer(lambda: rung.append("ring"))
    timer.start(0)
    qtbot.waitUntil(lambda: rung == ["ring"])
    timer.start(10_000)
    timer.stop()
    assert rung == ["ring"]
