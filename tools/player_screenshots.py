"""Pictures of the player in every kind of phase and with every panel, from fixed data, for people to look at.

Run it as ``python tools/player_screenshots.py FOLDER [WIDTHxHEIGHT ...]``; a display is not needed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from knee_coach.engine.commands import Command, ItHurts, More, Pause, Play, RatePain, StopForToday
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.timeline import compile_timeline
from knee_coach.model.dose import Dose, DurationDose, HoldDose, Pace, RepsDose, TempoHold, TempoMove, plain_rep
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Load, Routine
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import SideMeaning, Sides
from knee_coach.model.targets import Choices
from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import load_fonts
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.screen import PlayerOptions, PlayerScreen
from knee_coach.ui.session_driver import SessionDriver
from knee_coach.ui.stylesheet import stylesheet
from knee_coach.ui.theme import ThemeName, theme_for
from tests.ui.player_fakes import FakeClock, FakeSound, FakeTimers

_SLEPT = 400.0
"""Seconds: a longer way to go is one that the computer slept through."""

SIZES = ((800, 560), (1366, 768), (1920, 1080))


@dataclass(frozen=True)
class Scene:
    """A session brought somewhere: seconds to go to, and commands."""

    name: str
    steps: tuple[float | Command, ...]
    exercises: tuple[Exercise, ...]


def _sets(number: int) -> CountRange:
    return CountRange.exactly(number)


def _held(seconds: float, sets: int = 2) -> Dose:
    return HoldDose(_sets(sets), TimeRange.exactly(seconds))


def _reps(number: int, sets: int = 3, hold: float | None = 2) -> Dose:
    time = None if hold is None else TimeRange.exactly(hold)
    return RepsDose(_sets(sets), CountRange.exactly(number), plain_rep(time))


STRETCH = Exercise(
    "stretch",
    "Hamstring stretch",
    _held(30),
    sides=Sides.EACH,
    position="Lie on your back with the strap round one foot.",
    cues=("Toes to the ceiling.", "Keep the other leg flat."),
    safety="Stop if your leg tingles.",
    easier=("Bend the knee a little", "Rest the foot on a chair"),
)
RAISE = Exercise(
    "raise",
    "Straight leg raise",
    RepsDose(
        _sets(3),
        CountRange.between(10, 15),
        (TempoMove("lift", 2), TempoHold(TimeRange.exactly(2)), TempoMove("lower", 2)),
    ),
    sides=Sides.RIGHT,
    position="Lie on your back and bend the other knee.",
    cues=("Keep your knee straight and lift to the height of the other knee.",),
    easier=("Lift half as high",),
)
BRIDGE = Exercise(
    "bridge",
    "Bridge",
    _reps(10),
    position="Lie on your back, knees bent, feet flat on the floor.",
    cues=("Squeeze your bottom and lift it.",),
    wait=True,
    load=Load(text="a rolled towel between your knees"),
)
STEPS = Exercise(
    "steps",
    "Resisted side-stepping",
    RepsDose(_sets(3), _sets(10), (TempoMove("step out", 2), TempoMove("together", 2))),
    sides=Sides.EACH,
    side_means=SideMeaning.DIRECTION,
    cues=("Toes forward, knees over your toes.",),
)
WALK = Exercise(
    "walk", "Easy walk", DurationDose(_sets(1), TimeRange.exactly(300)), cues=("Walk at a speed you can talk at.",)
)
BALANCE = Exercise(
    "balance",
    "Single-leg balance",
    HoldDose(_sets(5), TimeRange.at_least(30)),
    sides=Sides.LEFT,
    cues=("Keep a chair in reach. Look at one point on the wall.",),
)
OWN_PACE = Exercise(
    "own-pace", "Step up", _reps(10, hold=None), pace=Pace.SELF, sides=Sides.LEFT, cues=("Whole foot on the step.",)
)
PLAIN = Exercise("plain", "Quad set", _held(10, sets=1))

SCENES = (
    Scene("01-get-ready", (3.2,), (STRETCH, BRIDGE)),
    Scene("02-hold", (16.4,), (STRETCH, BRIDGE)),
    Scene("03-switch-sides", (42.2,), (STRETCH, BRIDGE)),
    Scene("04-rest-between-sets", (84.0,), (STRETCH, BRIDGE)),
    Scene("05-rest-to-next-exercise", (184.0,), (STRETCH, BRIDGE)),
    Scene("06-await-ready", (201.0,), (STRETCH, BRIDGE)),
    Scene("07-move", (23.2,), (RAISE, BRIDGE)),
    Scene("08-hold-in-rep", (24.5,), (RAISE, BRIDGE)),
    Scene("09-direction", (27.0,), (STEPS,)),
    Scene("10-activity-clock", (70.0,), (WALK,)),
    Scene("11-past-target", (20.0, More(), 47.0), (BALANCE,)),
    Scene("12-own-pace", (11.0,), (OWN_PACE,)),
    Scene("13-no-words-in-file", (13.0,), (PLAIN,)),
    Scene("14-paused", (16.4, Play()), (STRETCH, BRIDGE)),
    Scene("15-gap", (16.4, 500.0), (STRETCH, BRIDGE)),
    Scene("16-it-hurts", (16.4, ItHurts()), (STRETCH, BRIDGE)),
    Scene("17-hurts-2", (16.4, ItHurts(), RatePain(2)), (STRETCH, BRIDGE)),
    Scene("18-hurts-4", (16.4, ItHurts(), RatePain(4)), (STRETCH, BRIDGE)),
    Scene("19-hurts-7", (16.4, ItHurts(), RatePain(7)), (STRETCH, BRIDGE)),
    Scene("20-stop-nothing-done", (16.4, StopForToday()), (STRETCH, BRIDGE)),
    Scene("21-stop", (60.0, StopForToday()), (STRETCH, BRIDGE)),
    Scene("22-well-done", (22.0,), (PLAIN,)),
    Scene("23-paused-rest", (84.0, Pause()), (STRETCH, BRIDGE)),
)


def player_pictures(
    size: tuple[int, int], look: Look, scenes: Sequence[Scene] = SCENES
) -> Iterator[tuple[str, QPixmap]]:
    """Every scene's name and picture. A ``QApplication`` must be there and the fonts loaded."""
    for scene in scenes:
        screen = player_in(scene, size, look)
        yield scene.name, screen.grab()
        screen.close()
        screen.deleteLater()


def player_in(scene: Scene, size: tuple[int, int], look: Look) -> PlayerScreen:
    """The player, shown, where the scene brought it."""
    clock = FakeClock()
    timers = FakeTimers(clock)
    routine = Routine("sample", "Knee strength, week 2", scene.exercises)
    driver = SessionDriver(
        SessionEngine(compile_timeline(routine, Choices(), SessionSettings())), clock, make_timer=timers
    )
    options = PlayerOptions(flashes=False)
    screen = PlayerScreen(
        driver,
        look,
        clock,
        FakeSound(),
        routine_title=routine.title,
        limits=PainLimits(),
        options=options,
        make_timer=timers,
    )
    screen.setStyleSheet(stylesheet(look.theme))
    screen.resize(*size)
    screen.show()
    driver.start()
    for step in scene.steps:
        if isinstance(step, float):
            _go_to(step, clock, timers)
        else:
            driver.send(step)
    screen.refresh()
    return screen


def _go_to(at: float, clock: FakeClock, timers: FakeTimers) -> None:
    if at - clock.now > _SLEPT:
        clock.now = at  # the computer slept: every timer rings late
    timers.pass_to(at)


def main() -> None:
    """Write the pictures of every scene at every size and in every theme into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", metavar="WIDTHxHEIGHT", nargs="*")
    given = parser.parse_args()
    folder: Path = given.folder
    folder.mkdir(parents=True, exist_ok=True)
    sizes = [tuple(map(int, size.split("x"))) for size in given.sizes] or SIZES
    QApplication([])
    load_fonts(assets_dir() / "fonts")
    icons = Icons(assets_dir() / "icons")
    for name in (ThemeName.LIGHT, ThemeName.DARK, ThemeName.HIGH_CONTRAST):
        look = Look(theme_for(name, system_is_dark=False), icons)
        for width, height in sizes:
            for scene, picture in player_pictures((width, height), look):
                picture.save(str(folder / f"{scene}-{width}x{height}-{name.value}.png"))


if __name__ == "__main__":
    main()
