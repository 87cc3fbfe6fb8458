"""The sound goes away in the middle of a session and comes back: the screen says so, and nothing else is disturbed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.model.dose import DurationDose
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.sound.players.playsound3_player import COMES_LATE, NOTHING_PLAYS
from knee_coach.sound.players.sound_health import NO_LOUDSPEAKER, NO_SOUND_NOW
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.stage import Stage
from knee_coach.ui.screens.player.trouble_notice import LOOK_EVERY_SECONDS, SOUND_IS_FINE
from tests.ui.player_at_work import MakesPlayers, Player, light_look
from tests.ui.player_fakes import STRETCH

K = Qt.Key
SEEN = 32
"""Of 255: edges of letters vary by less from one painting to the next."""
WALK = Exercise("walk", "Walk", DurationDose(CountRange.exactly(1), TimeRange.exactly(300)))
GONE = "No sound just now. Follow the screen."
LATE = "Sounds may come late. Follow the screen."
NEVER_THERE = "No sound on this computer. Follow the screen."
MOST_SIGNS = 45
"""Of what is read at a glance, and fits at the top of the smallest window."""
LOG = "The disk is full, so your exercise log could not be saved (/home/anna/log.db). Make some room on it."


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return light_look()


@pytest.fixture
def make(qtbot: QtBot, look: Look) -> MakesPlayers:
    return partial(Player, qtbot, look)


def said(player: Player) -> tuple[str | None, str | None]:
    """What stands at the top: what is wrong, and what is there for two seconds."""
    return player.screen.stage.trouble_at_top, player.screen.stage.notice


@pytest.mark.parametrize(
    ("name", "seconds", "keys", "standing"),
    [
        ("in a hold", 15.0, [], PhaseKind.HOLD),
        ("in the get-ready", 5.0, [], PhaseKind.GET_READY),
        ("in an activity", 15.0, [], PhaseKind.ACTIVITY),
        ("paused", 15.0, [K.Key_Space], Mode.PAUSED),
        ("while pain is rated", 15.0, [K.Key_H], Mode.HURTING),
    ],
)
def test_the_sound_goes_and_comes_back(
    make: MakesPlayers, name: str, seconds: float, keys: list[Qt.Key], standing: PhaseKind | Mode
) -> None:
    """Gone: said within half a second, for as long as it is true · there again: said for two seconds · nothing."""
    player = make(WALK if standing is PhaseKind.ACTIVITY else STRETCH)
    player.go_to(seconds)
    for key in keys:
        player.press(key)
    player.sound.problem = GONE
    player.timers.pass_seconds(LOOK_EVERY_SECONDS)
    assert (player.stands_in(standing), said(player)) == (True, (GONE, None)), name
    player.timers.pass_seconds(1.0)
    assert said(player) == (GONE, None)
    player.sound.problem = None
    player.timers.pass_seconds(LOOK_EVERY_SECONDS)
    assert said(player) == (None, SOUND_IS_FINE)
    player.timers.pass_seconds(2.0)
    assert said(player) == (None, None)
    assert player.stands_in(standing)


def test_without_sound_from_the_start_it_is_said_at_once(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.sound.problem = NEVER_THERE
    player.press(K.Key_Left, wait=0.0)
    assert said(player) == (NEVER_THERE, None)


def test_a_change_of_volume_is_said_beside_it(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.sound.problem = GONE
    player.go_to(15.0)
    player.press(K.Key_Up)
    assert said(player) == (GONE, "Sound 90 %")


def test_what_is_wrong_with_the_log_waits_for_the_desk(make: MakesPlayers) -> None:
    """The disk is full in a hold: nothing · the switch: whole, below the instruction, and nothing at the top."""
    player = make(STRETCH)
    player.go_to(15.0)
    player.screen.set_log_trouble(LOG)
    player.timers.pass_seconds(1.0)
    assert (player.screen.stage.trouble, said(player)) == (None, (None, None))
    player.go_to(41.0)
    assert (player.screen.stage.trouble, said(player)) == (LOG, (None, None))


def test_trouble_with_the_log_does_not_hide_the_loss_of_the_sound(make: MakesPlayers) -> None:
    """The disk is full · in a hold the sound dies: said at the top · the switch: both · all is well: neither."""
    player = make(STRETCH)
    player.screen.set_log_trouble(LOG)
    player.go_to(15.0)
    player.sound.problem = GONE
    player.timers.pass_seconds(LOOK_EVERY_SECONDS)
    assert (player.screen.stage.trouble, said(player)) == (None, (GONE, None))
    player.screen.set_log_trouble(f"{LOG} It is still full.")
    player.go_to(41.0)
    assert (player.screen.stage.trouble, said(player)) == (f"{LOG} It is still full.", (GONE, None))
    player.screen.set_log_trouble(None)
    player.sound.problem = None
    player.go_to(81.0)
    assert (player.screen.stage.trouble, said(player)) == (None, (None, None))


def test_whoever_turned_the_sound_off_misses_none(make: MakesPlayers) -> None:
    """Off: nothing · on: what is wrong · off again: nothing, and nobody says that the sound is fine."""
    player = make(STRETCH, muted=True)
    player.sound.problem = GONE
    player.go_to(15.0)
    assert said(player) == (None, None)
    player.press(K.Key_M)
    assert said(player) == (GONE, "Sound 80 %")
    player.press(K.Key_M)
    assert said(player) == (None, "Sound off")


def test_a_volume_of_nothing_is_off_too(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.sound.problem = GONE
    player.go_to(15.0)
    for _ in range(8):
        player.press(K.Key_Down)
    assert said(player) == (None, "Sound off")


def test_what_was_only_late_is_not_said_to_be_back(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.sound.problem = LATE
    player.go_to(15.0)
    player.sound.problem = None
    player.timers.pass_seconds(LOOK_EVERY_SECONDS)
    assert said(player) == (None, "The sound is fine again")


@pytest.mark.parametrize("size", [(800, 560), (1366, 768), (1920, 1080)])
def test_no_hold_is_made_unreadable(make: MakesPlayers, size: tuple[int, int]) -> None:
    """Below the header every pixel is as it was, and in it the name of the exercise."""
    player = make(STRETCH, size=size)
    player.go_to(15.0)
    player.screen.refresh()
    stage = player.screen.stage
    below, name = under_the_header(player), beginning_of_the_header(player)
    before = greys(stage, below), greys(stage, name)
    stage.set_trouble_at_top(GONE)
    assert most_different(greys(stage, below), before[0]) < SEEN
    assert most_different(greys(stage, name), before[1]) < SEEN
    header = stage.frame.header.toAlignedRect()
    said_there = greys(stage, header)
    stage.set_trouble_at_top(None)
    assert most_different(greys(stage, header), said_there) > SEEN


def greys(stage: Stage, area: QRect) -> bytes:
    """The pixels of an area, row by row; its width is made a multiple of four, so that nothing stands between rows."""
    grey = stage.grab(area.adjusted(0, 0, -(area.width() % 4), 0)).toImage()
    grey.convertTo(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def most_different(one: bytes, other: bytes) -> int:
    return max(abs(left - right) for left, right in zip(one, other, strict=True))


def under_the_header(player: Player) -> QRect:
    stage = player.screen.stage
    top = stage.frame.header.bottom() + 1
    return QRectF(0, top, stage.width(), stage.height() - top).toAlignedRect()


def beginning_of_the_header(player: Player) -> QRect:
    header = player.screen.stage.frame.header
    return QRectF(header.left(), header.top(), 0.22 * header.width(), header.height()).toAlignedRect()


def test_nobody_asks_while_the_player_is_not_shown(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.press(K.Key_Space)
    player.screen.hide()
    player.sound.problem = GONE
    player.timers.pass_seconds(5.0)
    assert said(player) == (None, None)
    player.screen.show()
    assert said(player) == (GONE, None)


def test_what_the_sound_says_is_short_enough_for_the_top() -> None:
    sentences = (NO_SOUND_NOW, NO_LOUDSPEAKER, COMES_LATE, NOTHING_PLAYS)
    assert [sentence for sentence in sentences if len(sentence) > MOST_SIGNS] == []
