"""What the player's tests stand on: a clock that is told the time, timers that ring when told, routines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from knee_coach.engine.events import Event
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.timeline import Timeline, compile_timeline
from knee_coach.model.dose import Dose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Rests, Routine
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import Sides
from knee_coach.model.targets import Choices


class FakeClock:
    """Shows the time it was told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class FakeTimer:
    """Rings when the test says so. ``due`` is on the clock it was made with."""

    def __init__(self, clock: FakeClock, call_back: Callable[[], None]) -> None:
        self._clock = clock
        self._call_back = call_back
        self.due: float | None = None

    def start(self, milliseconds: int) -> None:
        self.due = self._clock.now + milliseconds / 1000

    def stop(self) -> None:
        self.due = None

    def ring(self) -> None:
        self.due = None
        self._call_back()


class FakeTimers:
    """Makes timers and lets time pass: every timer rings at its instant, in order."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.made: list[FakeTimer] = []

    def __call__(self, call_back: Callable[[], None]) -> FakeTimer:
        timer = FakeTimer(self._clock, call_back)
        self.made.append(timer)
        return timer

    def pass_to(self, at: float) -> None:
        """Go on to the instant ``at``."""
        while True:
            ringing = min(
                (timer for timer in self.made if timer.due is not None and timer.due <= at),
                key=lambda timer: timer.due or 0.0,
                default=None,
            )
            if ringing is None:
                break
            self._clock.now = max(self._clock.now, ringing.due or 0.0)
            ringing.ring()
        self._clock.now = at

    def pass_seconds(self, seconds: float) -> None:
        """Go on by so many seconds."""
        self.pass_to(self._clock.now + seconds)


class FakeSound:
    """Remembers what it was told; ``problem`` is what it says is wrong."""

    def __init__(self, problem: str | None = None) -> None:
        self.share = -1.0
        self.muted = False
        self.problem = problem

    def set_volume(self, share: float) -> None:
        self.share = share

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def status(self) -> str | None:
        return self.problem


@dataclass
class Listing:
    """A listener that lists what it heard."""

    heard: list[Event] = field(default_factory=list)

    def hear(self, event: Event) -> None:
        self.heard.append(event)


def held(seconds: float, sets: int = 1) -> Dose:
    return HoldDose(CountRange.exactly(sets), TimeRange.exactly(seconds))


def reps(number: int, sets: int = 1, hold: float | None = None) -> Dose:
    time = None if hold is None else TimeRange.exactly(hold)
    return RepsDose(CountRange.exactly(sets), CountRange.exactly(number), plain_rep(time))


STRETCH = Exercise(
    "stretch",
    "Hamstring stretch",
    held(30, sets=2),
    sides=Sides.EACH,
    position="Lie on your back.",
    cues=("Toes to the ceiling.", "Keep the other leg flat."),
    easier=("Bend the knee a little", "Rest the foot on a chair"),
)
BRIDGE = Exercise("bridge", "Bridge", reps(3, sets=2, hold=2), position="Lie down, knees bent.")


def timeline_of(*exercises: Exercise, settings: SessionSettings | None = None) -> Timeline:
    """10 s get ready, then the exercises with 30 s between them."""
    return compile_timeline(
        Routine("sample", "Knee strength", exercises or (STRETCH, BRIDGE)), Choices(), settings or SessionSettings()
    )


def engine_of(*exercises: Exercise) -> SessionEngine:
    return SessionEngine(timeline_of(*exercises))


NO_REST = Rests(between_sets=0.0, between_exercises=0.0)
