"""What lights up and what stands on the screen for a moment, for somebody who does not hear."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.model.dose import RepsDose, TempoHold, TempoMove
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.flash_painter import paint_flash
from knee_coach.ui.screens.player.flashing import Flashes, FlashGate
from knee_coach.ui.screens.player.stage import Stage
from knee_coach.ui.screens.player.twins import FlashForm
from tests.ui.player_at_work import MakesPlayers, Player, light_look
from tests.ui.player_fakes import BRIDGE, NO_REST, STRETCH, FakeClock, FakeTimers, held

K = Qt.Key
ONE_SET = CountRange.exactly(1)
LIFT = Exercise("lift", "Leg raise", RepsDose(ONE_SET, CountRange.exactly(3), (TempoMove("lift", 3.0),)))
HOLDS = Exercise("holds", "Quad set", held(20, sets=2))


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return light_look()


@pytest.fixture
def make(qtbot: QtBot, look: Look) -> MakesPlayers:
    return partial(Player, qtbot, look)


@pytest.fixture
def lit(monkeypatch: pytest.MonkeyPatch) -> list[FlashForm]:
    """Every form in which the edge of a stage was lit up."""
    forms: list[FlashForm] = []
    really = Stage.flash

    def flash(stage: Stage, form: FlashForm) -> None:
        forms.append(form)
        really(stage, form)

    monkeypatch.setattr(Stage, "flash", flash)
    return forms


BEGIN, SET, EXERCISE, SESSION = FlashForm


@pytest.mark.parametrize(
    ("name", "exercises", "seconds", "form", "words"),
    [
        ("begin", (STRETCH,), 10.0, BEGIN, None),
        ("the set is over", (STRETCH,), 40.0, SET, "set done"),
        ("the exercise is over", (HOLDS, BRIDGE), 80.0, EXERCISE, "exercise done"),
        ("the session is over", (HOLDS,), 80.0, SESSION, None),
    ],
)
def test_the_edge_lights_up_in_a_form_of_its_own_and_says_what_it_means(
    make: MakesPlayers,
    lit: list[FlashForm],
    name: str,
    exercises: tuple[Exercise, ...],
    seconds: float,
    form: FlashForm,
    words: str | None,
) -> None:
    player = make(*exercises, flashes=True)
    player.go_to(seconds - 0.01)
    lit.clear()
    player.go_to(seconds + 0.01)
    assert (lit, player.screen.stage.words) == ([form], words), name
    assert player.screen.stage.flashes is form
    player.go_to(seconds + 2.1)
    assert player.screen.stage.words is None


@pytest.mark.parametrize(
    ("name", "flashes", "reduced_motion"), [("flashes turned off", False, False), ("reduced motion", True, True)]
)
def test_without_flashes_nothing_lights_up_and_the_words_are_there(
    make: MakesPlayers, lit: list[FlashForm], name: str, flashes: bool, reduced_motion: bool
) -> None:
    """A movement of 3 s with its ticks · the set is over: its words · nothing lit up."""
    player = make(LIFT, HOLDS, flashes=flashes, reduced_motion=reduced_motion)
    marks = []
    for instant in (10.0, 11.01, 12.01, 19.01):
        player.go_to(instant)
        marks.append(player.screen.stage.marks)
    assert [(mark.at, mark.lit) for mark in marks] == [((1.0, 2.0), None)] * 3 + [((27.0, 28.0, 29.0), None)], name
    assert (lit, player.screen.stage.words) == ([], "exercise done"), name


def test_what_is_left_unfinished_does_not_flash(make: MakesPlayers, lit: list[FlashForm]) -> None:
    """Next in a hold: the set is partly done, and no tone says that it is over."""
    player = make(HOLDS, flashes=True)
    player.go_to(15.0)
    lit.clear()
    player.press(K.Key_Right)
    assert player.stands_in(PhaseKind.REST)
    assert (lit, player.screen.stage.words) == ([], None)


def test_after_a_pause_a_long_hold_begins_with_a_flash_again(make: MakesPlayers, lit: list[FlashForm]) -> None:
    """Pause in a hold: the panel · resume: no panel, get ready · 3 s: the frame, and on it goes."""
    player = make(HOLDS, flashes=True)
    player.go_to(15.0)
    lit.clear()
    panels = []
    for _ in range(2):
        player.press(K.Key_Space)
        panels.append(player.screen.panels.open)
    assert (panels, lit) == ([player.screen.panels.pause, None], [])
    player.timers.pass_seconds(2.6)
    assert (player.kind, lit) == (PhaseKind.HOLD, [BEGIN])


def test_in_a_movement_a_tick_lights_up_its_mark(make: MakesPlayers) -> None:
    """The mark of the first second reaches beyond the bar when it is lit, and not before or after."""
    player = make(LIFT, flashes=True)
    stage = player.screen.stage
    beyond = QRectF(stage.frame.bar.left(), stage.frame.bar.top() - 5, stage.frame.bar.width(), 3).toAlignedRect()
    seen = []
    for instant in (10.9, 11.01, 11.3):
        player.go_to(instant)
        seen.append((stage.marks.lit, painted(stage.grab().toImage(), beyond)))
    assert seen == [(None, False), (1.0, True), (None, False)]


@pytest.mark.parametrize(
    ("name", "seconds", "words"),
    [("half of 60 s", 40.0, "halfway"), ("ten seconds before the end", 60.0, "ten seconds left")],
)
def test_what_tells_the_time_is_said_for_two_seconds(make: MakesPlayers, name: str, seconds: float, words: str) -> None:
    """In place of rep and set, where it is read from the floor; its mark lights up."""
    player = make(Exercise("long", "Long hold", held(60, sets=2)), flashes=True)
    stage = player.screen.stage
    player.go_to(seconds - 0.1)
    assert not stage.words, name
    player.go_to(seconds + 0.04)
    assert (stage.words, stage.marks.lit) == (words, seconds - 10.0), name
    lines = stage.frame.lines.toAlignedRect()
    said = stage.grab(lines).toImage()
    player.go_to(seconds + 2.1)
    assert not stage.words, name
    assert not stage.marks.lit, name
    assert stage.grab(lines).toImage() != said


def test_every_form_looks_different(look: Look) -> None:
    """From the others and from no flash at all, and it leaves the middle alone."""
    pictures = [picture(look, form) for form in (None, *FlashForm)]
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])
    middle = QRect(40, 30, 720, 500)
    assert all(each.copy(middle) == pictures[0].copy(middle) for each in pictures)


def picture(look: Look, form: FlashForm | None) -> QImage:
    image = QImage(800, 560, QImage.Format.Format_RGB32)
    colours = look.theme.phases.hold
    image.fill(QColor(colours.ground))
    if form is not None:
        painter = QPainter(image)
        paint_flash(painter, QRectF(image.rect()), form, colours)
        painter.end()
    return image


def painted(image: QImage, area: QRect) -> bool:
    """Whether an area has more than one colour."""
    rows = range(area.top(), area.bottom() + 1)
    return len({image.pixel(x, y) for y in rows for x in range(area.left(), area.right() + 1)}) > 1


def test_flashes_that_come_together_follow_one_another() -> None:
    """A set is over and the next one begins at once: done, and a third of a second later begin."""
    clock = FakeClock()
    timers = FakeTimers(clock)
    shown: list[tuple[float, FlashForm]] = []
    flashes = Flashes(FlashGate(), clock, lambda form: shown.append((clock.now, form)), timers, lights=True)
    flashes.flash(SET)
    flashes.flash(BEGIN)
    timers.pass_seconds(2.0)
    flashes.flash(SESSION)
    assert shown == [(0.0, SET), (0.35, BEGIN), (2.0, SESSION)]


HURRIED = Exercise(
    "hurried",
    "Hurried",
    RepsDose(
        CountRange.exactly(3),
        CountRange.exactly(3),
        (TempoMove("up", 1.1), TempoHold(TimeRange.exactly(1.0)), TempoMove("down", 1.2)),
    ),
    rest=NO_REST,
)


def test_never_more_than_three_things_light_up_in_a_second(make: MakesPlayers, lit: list[FlashForm]) -> None:
    """Movements that end just after their tick, sets without a rest: edge and marks together, looked at every 10 ms."""
    player = make(HURRIED, flashes=True)
    stage = player.screen.stage
    instants: list[float] = []
    mark = None
    while player.clock.now < 45.0:
        known = len(lit)
        player.timers.pass_seconds(0.01)
        instants += [player.clock.now] * (len(lit) - known)
        if stage.marks.lit is not None and stage.marks.lit != mark:
            instants.append(player.clock.now)
        mark = stage.marks.lit
    assert player.mode is Mode.ENDED
    assert lit == [BEGIN, SET, SET, SESSION]
    assert len(instants) > len(lit)
    assert all(later - earlier > 1 / 3 for earlier, later in pairwise(instants))
