"""The player on the screen: worked by keys alone, read from three metres, still when nothing moves."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.engine.commands import AnswerStop, Pause, PauseChoice, StopAnswer, StopForToday
from knee_coach.engine.events import EasierChosen, PainRated, Refused, SetEnded, SetSkipped
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.model.dose import DurationDose, HoldDose, Pace, RepsDose, TempoHold, TempoMove, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import Outcome, SessionState
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import SideMeaning, Sides
from knee_coach.resources import routines_dir
from knee_coach.routine_files.reader import read_routine_file
from knee_coach.ui.key_presses import REPEAT_GAP_SECONDS
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.button_views import Act
from knee_coach.ui.screens.player.flashing import FlashGate
from knee_coach.ui.screens.player.frame import Frame
from knee_coach.ui.screens.player.guide import Guide
from knee_coach.ui.screens.player.guide_layout import guide_blocks
from knee_coach.ui.screens.player.ink import bound, in_whole_lines, shortened, wrapped
from knee_coach.ui.screens.player.view import derive_player_view
from knee_coach.ui.screens.player.word_row import word_row
from knee_coach.ui.screens.player.words import Wording
from knee_coach.ui.volume import Volume
from tests.ui.ink_measure import Picture
from tests.ui.player_at_work import LIMITS, MakesPlayers, Player, light_look
from tests.ui.player_fakes import BRIDGE, STRETCH, reps

K = Qt.Key
SIZES = [(800, 560), (1366, 768), (1920, 1080)]


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return light_look()


@pytest.fixture
def make(qtbot: QtBot, look: Look) -> MakesPlayers:
    return partial(Player, qtbot, look)


LIFT = Exercise(
    "lift",
    "Straight leg raise",
    RepsDose(
        CountRange.exactly(2),
        CountRange.between(2, 15),
        (TempoMove("lift", 2.0), TempoHold(TimeRange.exactly(2.0)), TempoMove("lower", 2.0)),
    ),
    sides=Sides.RIGHT,
    cues=("Keep your knee straight.",),
    easier=("Lift half as high",),
)


def click(button: QAbstractButton) -> None:
    """Click it with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def active(player: Player, qtbot: QtBot) -> Player:
    """The same player, its window having the keyboard."""
    with qtbot.waitActive(player.screen):
        player.screen.activateWindow()
    return player


def test_a_session_by_keyboard_alone(make: MakesPlayers) -> None:
    """Get ready · Next · one more rep · pause · resume · it hurts, 4, the easier version · again · skip · the end."""
    player = make(LIFT, STRETCH)
    player.press(K.Key_Right)
    assert player.stands_in(PhaseKind.MOVE)
    player.press(K.Key_Plus)
    assert "rep 1 of 3" in picture_words(player)
    player.press(K.Key_Space)
    assert player.stands_in(Mode.PAUSED)
    player.press(K.Key_Space)
    assert player.stands_in(PhaseKind.GET_READY)
    player.timers.pass_seconds(4.0)
    player.press(K.Key_H)
    assert player.stands_in(Mode.HURTING)
    player.press(K.Key_4)
    player.press(K.Key_Return)
    assert [event.version for event in player.happened(EasierChosen)] == ["Lift half as high"]
    assert player.stands_in(Mode.COUNTING)
    player.timers.pass_seconds(4.0)
    assert "Easier: Lift half as high" in picture_words(player)
    player.press(K.Key_Left)
    assert player.stands_in(PhaseKind.GET_READY)
    player.press(K.Key_S)
    assert player.set_and_side == (1, "left")
    skipped = player.happened(SetSkipped)
    assert [event.outcome for event in skipped] == [Outcome.SKIPPED, Outcome.SKIPPED]
    player.go_to(player.clock.now + 200)
    assert player.stands_in(Mode.ENDED)
    player.press(K.Key_Space)
    assert player.left == [SessionState.FINISHED]


def picture_words(player: Player) -> str:
    """Everything the view says, in one text."""
    view = derive_player_view(player.driver.snapshot(), "Knee strength", LIMITS, easier=player_easier(player))
    return " | ".join(str(part) for part in (view.rep, view.guide.instruction, view.count))


def player_easier(player: Player) -> str | None:
    chosen = player.happened(EasierChosen)
    return chosen[-1].version if chosen else None


def test_a_held_space_acts_once_and_opens_it_hurts(make: MakesPlayers) -> None:
    """Space down in a hold: paused · its auto-repeat does nothing · after 1.5 s: it hurts · let go: nothing more."""
    player = make(STRETCH)
    player.go_to(15.0)
    player.down(K.Key_Space)
    for _ in range(44):
        player.timers.pass_seconds(0.033)
        player.down(K.Key_Space, repeat=True)
        assert player.stands_in(Mode.PAUSED)
    player.timers.pass_seconds(0.1)
    assert player.stands_in(Mode.HURTING)
    player.press(K.Key_Space)
    assert player.stands_in(Mode.HURTING)
    assert player.happened(PainRated) == []


def test_one_key_leads_out_of_the_pain_panel(make: MakesPlayers) -> None:
    """Space held: it hurts · Space: nothing is selected · Space held again: paused · Space: on with the hold."""
    player = make(STRETCH)
    player.go_to(15.0)
    for mode in (Mode.HURTING, Mode.PAUSED):
        player.down(K.Key_Space)
        player.timers.pass_seconds(4.0)
        player.press(K.Key_Space, repeat=True)
        assert player.mode is mode
        player._send(QEvent.Type.KeyRelease, K.Key_Space, repeat=False)
        player.timers.pass_seconds(0.5)
        if mode is Mode.HURTING:
            player.press(K.Key_Space)
            assert player.mode is mode
    player.press(K.Key_Space)
    assert player.mode is Mode.COUNTING
    assert player.happened(PainRated) == []


@pytest.mark.parametrize(
    ("before", "meanwhile", "mode", "scores"),
    [
        ([K.Key_Right] * 8, [], Mode.HURTING, [7]),
        ([], [K.Key_4], Mode.HURTING, [4]),
        ([], [K.Key_Escape], Mode.PAUSED, []),
    ],
    ids=["a score was selected, and is taken", "one is typed meanwhile", "it is left meanwhile"],
)
def test_a_space_held_in_the_pain_panel_that_had_a_use_for_it_does_nothing_more(
    make: MakesPlayers, before: list[Qt.Key], meanwhile: list[Qt.Key], mode: Mode, scores: list[int]
) -> None:
    """H · Right to 7 · Space held for 1.8 s: 7 is rated, and the panel stays for what to do about it."""
    player = make(STRETCH)
    player.go_to(15.0)
    for key in (K.Key_H, *before):
        player.press(key)
    player.down(K.Key_Space)
    for key in meanwhile:
        player.press(key, wait=0.0)
    for _ in range(54):
        player.timers.pass_seconds(0.033)
        player.down(K.Key_Space, repeat=True)
    assert player.mode is mode
    assert [event.score for event in player.happened(PainRated)] == scores


def test_a_space_held_in_an_await_opens_it_hurts_and_nothing_is_done(make: MakesPlayers) -> None:
    """Ten reps at one's own pace · Space held for 1.5 s · it hurts, and no rep was counted"""
    player = make(
        replace(BRIDGE, pace=Pace.SELF, dose=RepsDose(CountRange.exactly(1), CountRange.exactly(10), plain_rep(None)))
    )
    player.go_to(12.0)
    assert player.mode is Mode.AWAITING
    player.down(K.Key_Space)
    player.go_to(13.6)
    assert player.stands_in(Mode.HURTING)
    assert player.happened(SetEnded) == []


@pytest.mark.parametrize(("pause", "mode"), [(0.1, Mode.PAUSED), (0.35, Mode.COUNTING)])
def test_a_second_space_within_300_ms_is_the_same(make: MakesPlayers, pause: float, mode: Mode) -> None:
    player = make(STRETCH)
    player.go_to(15.0)
    player.press(K.Key_Space, wait=pause)
    player.press(K.Key_Space, wait=2 * REPEAT_GAP_SECONDS)
    assert player.mode is mode


@pytest.mark.parametrize(
    ("name", "next_", "play"),
    [
        ("a presenter's clicker", K.Key_PageDown, K.Key_Period),
        ("a clicker that starts the show", K.Key_PageDown, K.Key_F5),
        ("a headset", K.Key_MediaNext, K.Key_MediaPlay),
        ("the keyboard", K.Key_Right, K.Key_Space),
    ],
)
def test_two_keys_do_everything(make: MakesPlayers, name: str, next_: Qt.Key, play: Qt.Key) -> None:
    """Play pauses · Next to "it hurts", Play · Next to 3, Play · Next past the easier ones, Play carries on."""
    player = make(STRETCH)
    player.go_to(15.0)
    player.press(play)
    player.press(next_)
    assert player.driver.snapshot().selected is PauseChoice.IT_HURTS
    player.press(play)
    for _ in range(4):
        player.press(next_)
    player.press(play)
    assert [event.score for event in player.happened(PainRated)] == [3]
    player.press(next_)
    player.press(next_)
    player.press(play)
    assert player.stands_in(Mode.COUNTING), name
    assert (player.happened(EasierChosen), player.happened(Refused)) == ([], [])


@pytest.mark.parametrize(
    ("name", "keys", "scores"),
    [
        ("a figure", [K.Key_7], [7]),
        ("1, then 0 within a second", [K.Key_1, K.Key_0], [1, 10]),
        ("arrows and Enter", [K.Key_Right, K.Key_Right, K.Key_Down, K.Key_Return], [2]),
        ("backwards begins at the top", [K.Key_Left, K.Key_Enter], [10]),
        ("Home and End", [K.Key_End, K.Key_Home, K.Key_Space], [0]),
        ("Enter with nothing chosen rates nothing", [K.Key_Return, K.Key_Space], []),
    ],
)
def test_rating_pain_by_keys(make: MakesPlayers, name: str, keys: list[Qt.Key], scores: list[int]) -> None:
    player = make(STRETCH)
    player.go_to(15.0)
    player.press(K.Key_H)
    for key in keys:
        player.press(key)
    assert [event.score for event in player.happened(PainRated)] == scores, name


def test_0_long_after_1_is_0(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.press(K.Key_H)
    player.press(K.Key_1, wait=1.1)
    player.press(K.Key_0)
    assert [event.score for event in player.happened(PainRated)] == [1, 0]


def test_rating_pain_by_mouse(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.go_to(15.0)
    click(player.screen.buttons.button(Act.HURTS))
    click(player.screen.panels.hurt.scale.cells[6])
    first, *_ = player.screen.panels.hurt.choices.buttons
    assert (player.driver.snapshot().pain, first.text()) == (6, "Skip this exercise")
    click(first)
    (ended,) = player.happened(SetEnded)
    assert ended.outcome is Outcome.STOPPED_FOR_PAIN


def test_esc_goes_back_to_the_pause_panel_and_loses_nothing(make: MakesPlayers) -> None:
    """Esc: paused · H · Esc: paused again · Esc: on with it, with all that was held."""
    player = make(STRETCH)
    player.go_to(25.0)
    player.press(K.Key_Escape)
    player.press(K.Key_H)
    assert player.stands_in(Mode.HURTING)
    player.press(K.Key_Escape)
    assert player.stands_in(Mode.PAUSED)
    player.press(K.Key_Escape, wait=3.1)
    assert player.stands_in(PhaseKind.HOLD)
    assert player.driver.snapshot().elapsed == pytest.approx(15.1, abs=0.02)


def test_enter_takes_an_entry_that_the_arrows_went_to(make: MakesPlayers) -> None:
    """Enter is a clicker's Next; after Down it is Enter."""
    player = make(STRETCH)
    player.press(K.Key_Space)
    player.press(K.Key_Return)
    assert player.driver.snapshot().selected is PauseChoice.IT_HURTS
    player.press(K.Key_Down)
    assert player.driver.snapshot().selected is PauseChoice.AGAIN
    player.press(K.Key_Return)
    assert player.stands_in(Mode.COUNTING)


def test_a_button_takes_space_only_when_tab_is_on_it(make: MakesPlayers, qtbot: QtBot) -> None:
    """Tab to Again, Space: again, not pause · the keyboard is back on the stage."""
    player = active(make(STRETCH), qtbot)
    player.go_to(25.0)
    player.press(K.Key_Tab, wait=0.0)
    assert player.screen.focusWidget() is player.screen.buttons.button(Act.AGAIN)
    player.press(K.Key_Space, wait=0.0)
    assert (player.kind, player.mode) == (PhaseKind.GET_READY, Mode.COUNTING)
    assert player.screen.focusWidget() is player.screen.stage


def test_after_five_seconds_the_keyboard_is_back_on_the_stage(make: MakesPlayers, qtbot: QtBot) -> None:
    player = active(make(STRETCH), qtbot)
    player.press(K.Key_Tab, wait=4.9)
    assert player.screen.focusWidget() is player.screen.buttons.button(Act.AGAIN)
    player.timers.pass_seconds(0.2)
    assert player.screen.focusWidget() is player.screen.stage
    player.press(K.Key_Space)
    assert player.stands_in(Mode.PAUSED)


def test_a_click_never_takes_the_keyboard(make: MakesPlayers) -> None:
    player = make(STRETCH)
    click(player.screen.buttons.button(Act.NEXT))
    assert player.stands_in(PhaseKind.HOLD)
    assert player.screen.focusWidget() is player.screen.stage


def test_closing_the_window_asks_and_a_second_time_keeps(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.go_to(15.0)
    assert not player.screen.request_close()
    assert player.stands_in(Mode.STOPPING)
    assert player.screen.request_close()
    assert player.left == [SessionState.STOPPED]
    assert player.screen.request_close()


@pytest.mark.parametrize(
    ("name", "nexts", "left"),
    [("keep", 0, [SessionState.STOPPED]), ("carry on", 1, []), ("delete it", 2, [None])],
)
def test_stop_for_today(make: MakesPlayers, name: str, nexts: int, left: list[SessionState | None]) -> None:
    player = make(STRETCH)
    player.go_to(15.0)
    player.screen.request_close()
    for _ in range(nexts):
        player.press(K.Key_PageDown)
    player.press(K.Key_Space)
    assert player.left == left, name


def test_the_stage_stays_ten_seconds_while_one_more_set_can_be_had(make: MakesPlayers) -> None:
    """The last set ends · + within ten seconds: it goes on · it ends · nobody presses: on to the questions."""
    player = make(Exercise("x", "X", HoldDose(CountRange.between(1, 2), TimeRange.exactly(10))))
    player.go_to(22.0)
    assert (player.mode, player.left) == (Mode.ENDED, [])
    player.press(K.Key_Plus)
    assert (player.mode, player.left) == (Mode.COUNTING, [])
    player.timers.pass_seconds(70.0)
    assert player.left == [SessionState.FINISHED]


def test_volume_keys(make: MakesPlayers) -> None:
    player = make(STRETCH)
    changed: list[Volume] = []
    player.screen.volume_changed.connect(changed.append)
    assert (player.sound.share, player.sound.muted) == (0.8, False)
    for key in (K.Key_Up, K.Key_Up, K.Key_Up, K.Key_M):
        player.press(key)
    assert (player.sound.share, player.sound.muted) == (1.0, True)
    player.press(K.Key_Down)
    assert (player.sound.share, player.sound.muted) == (0.9, False)
    assert changed[-1] == Volume(0.9, muted=False)
    assert player.stands_in(Mode.COUNTING)


def test_full_screen_is_asked_for(make: MakesPlayers, qtbot: QtBot) -> None:
    player = make(STRETCH)
    with qtbot.waitSignal(player.screen.full_screen_asked):
        player.press(K.Key_F11)


def test_the_keys_are_shown_over_a_paused_session(make: MakesPlayers) -> None:
    """? in a hold: paused, and the keys · Esc closes them and nothing else · Esc: on with it."""
    player = make(STRETCH)
    player.go_to(15.0)
    player.press(K.Key_Question)
    assert player.stands_in(Mode.PAUSED)
    player.press(K.Key_Escape)
    assert player.stands_in(Mode.PAUSED)
    player.press(K.Key_Escape)
    assert player.stands_in(Mode.COUNTING)


def test_a_screen_reader_is_told_one_thing_a_phase(make: MakesPlayers) -> None:
    player = make(STRETCH)
    player.go_to(46.0)
    player.press(K.Key_Escape)
    player.press(K.Key_Right)
    assert player.announced == [
        "Get ready. Hamstring stretch. Left leg. Set 1 of 2.",
        "Hold.",
        "Switch. Right leg.",
        "Hold.",
        "Paused. Take your time. Nothing is lost.",
    ]


class PaintCounter(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt names it)
        self.painted += event.type() is QEvent.Type.Paint
        return False


def paints(player: Player, seconds: float) -> int:
    """How often the stage is painted in so many seconds, once the window has come up."""
    assert QTest.qWaitForWindowExposed(player.screen)
    QGuiApplication.sync()
    QApplication.processEvents()
    counter = PaintCounter(player.screen.stage)
    end = player.clock.now + seconds
    while player.clock.now < end:
        player.timers.pass_seconds(0.005)
        QApplication.processEvents()
    return counter.painted


def test_it_paints_at_most_30_times_a_second_while_the_bar_moves(make: MakesPlayers) -> None:
    player = make(LIFT, size=(1920, 1080))
    player.go_to(10.2)
    assert 20 <= paints(player, 1.0) <= 31


@pytest.mark.parametrize(
    ("name", "exercise", "key"),
    [("in an await", replace(BRIDGE, wait=True), None), ("paused", STRETCH, K.Key_Space)],
)
def test_it_paints_nothing_while_nothing_moves(
    make: MakesPlayers, name: str, exercise: Exercise, key: Qt.Key | None
) -> None:
    player = make(exercise)
    if key is not None:
        player.press(key)
    player.timers.pass_seconds(1.0)
    assert paints(player, 5.0) == 0, name


def test_once_it_is_left_none_of_its_timers_fires(make: MakesPlayers) -> None:
    """A refused "+" is shown for two seconds · at once: stop for today · the player goes, and nothing calls it"""
    player = make(BRIDGE)
    player.go_to(11.0)
    player.press(K.Key_Plus, wait=0.1)
    assert [timer.due for timer in player.timers.made if timer.due is not None]
    player.driver.send(StopForToday())
    player.driver.send(AnswerStop(StopAnswer.KEEP))
    assert player.left == [SessionState.STOPPED]
    assert [timer.due for timer in player.timers.made if timer.due is not None] == []


# Ink, measured in pictures


def picture_at(player: Player, seconds: float) -> Picture:
    player.go_to(seconds)
    player.screen.refresh()
    return Picture(player.screen.stage.grab().toImage())


def whole(area: QRectF, above: float = 0.0) -> QRect:
    return area.toAlignedRect().adjusted(0, -round(above), 0, 0)


LONG = Exercise("long", "Long", DurationDose(CountRange.exactly(1), TimeRange.exactly(700)))
DIRECTION = Exercise(
    "direction",
    "Side steps",
    RepsDose(CountRange.exactly(20), CountRange.exactly(20), (TempoMove("side step out", 2.0), TempoMove("in", 2.0))),
    sides=Sides.EACH,
    side_means=SideMeaning.DIRECTION,
    cues=("Toes forward.",),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("name", "exercise", "seconds", "digits", "least"),
    [
        ("28", STRETCH, 12.0, 2, 0.35),
        ("17", STRETCH, 23.0, 2, 0.35),
        ("8", STRETCH, 32.5, 1, 0.35),
        ("1, a rep's number", DIRECTION, 10.5, 1, 0.35),
        ("11:35", LONG, 15.0, 5, 0.18),
    ],
)
def test_ink_of_the_count(
    make: MakesPlayers, size: tuple[int, int], name: str, exercise: Exercise, seconds: float, digits: int, least: float
) -> None:
    player = make(exercise, size=size)
    frame = player.screen.stage.frame
    between = QRectF(frame.right.left(), frame.words.bottom() + 4, frame.right.width(), 0.0)
    between.setBottom(frame.bar.top() - 4)
    picture = picture_at(player, seconds)
    first, *_, last = (glyphs := picture.glyphs(whole(between))) * 2
    assert len(glyphs) == digits
    assert min(picture.ink_height(first), picture.ink_height(last)) >= least * size[1], name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("name", "exercise", "seconds"),
    [
        ("LEFT LEG, GET READY", STRETCH, 5.0),
        ("RIGHT LEG, SWITCH", STRETCH, 42.0),
        ("TO THE LEFT, SIDE STEP OUT", DIRECTION, 10.5),
        ("PRESS SPACE", replace(BRIDGE, wait=True), 1.0),
    ],
)
def test_ink_of_side_and_phase_word(
    make: MakesPlayers, size: tuple[int, int], name: str, exercise: Exercise, seconds: float
) -> None:
    player = make(exercise, size=size)
    words = player.screen.stage.frame.words
    picture = picture_at(player, seconds)
    left = QRectF(words.left(), words.top() - 4, 0.06 * size[0], words.height() + 4)
    right = QRectF(words.right() - 0.2 * size[0], words.top() - 4, 0.2 * size[0], words.height() + 4)
    halves = [right] if exercise.name == "Bridge" else [left, right]
    assert all(picture.ink_height(whole(half)) >= 0.09 * size[1] for half in halves), name
    edge = QRectF(player.screen.width() - 0.5 * player.screen.stage.frame.margin, words.top(), 4, words.height())
    assert picture.ink_height(whole(edge)) == 0, "it runs off the window"


@pytest.mark.parametrize("size", SIZES)
def test_ink_of_rep_and_set(make: MakesPlayers, size: tuple[int, int]) -> None:
    """ "rep 1 of 20" and "set 1 of 20": each line's last sign is a digit."""
    player = make(DIRECTION, size=size)
    frame = player.screen.stage.frame
    picture = picture_at(player, 10.5)
    glyphs = picture.glyphs(whole(frame.lines))
    last = frame.lines
    if frame.is_narrow:
        last.setTop(last.center().y())
        glyphs = picture.glyphs(whole(last))
    assert picture.ink_height(glyphs[-1]) >= 0.05 * size[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("name", "cue"),
    [("short", "Toes to the ceiling."), ("long", "Toes to the ceiling, press the back of your knee down.")],
)
def test_ink_of_the_instruction(make: MakesPlayers, size: tuple[int, int], name: str, cue: str) -> None:
    player = make(replace(STRETCH, cues=(cue,)), size=size)
    frame = player.screen.stage.frame
    picture = picture_at(player, 15.0)
    line = picture.first_line(whole(frame.left))
    capital, *_ = picture.glyphs(line)
    assert picture.ink_height(capital) >= 0.05 * size[1], name
    below = QRectF(0, frame.left.bottom() + 2, frame.left.right(), frame.buttons.top() - frame.left.bottom() - 4)
    assert picture.ink_height(whole(below)) == 0, "it runs into the buttons"


def test_the_volume_of_a_muted_player_stays_off(make: MakesPlayers) -> None:
    player = make(STRETCH, muted=True)
    assert player.sound.muted


def test_commands_sent_by_others_are_shown_too(make: MakesPlayers) -> None:
    """A media key of the desktop may come by another way than the window."""
    player = make(STRETCH)
    player.driver.send(Pause())
    shown = [player.screen.panels.open]
    player.driver.send(StopForToday())
    shown.append(player.screen.panels.open)
    assert shown == [player.screen.panels.pause, player.screen.panels.stop]


KEYS = [
    *(K.Key_Space, K.Key_Period, K.Key_Right, K.Key_PageDown, K.Key_Return, K.Key_Left, K.Key_S, K.Key_H, K.Key_Plus),
    *(K.Key_Escape, K.Key_Up, K.Key_Down, K.Key_M, K.Key_F11, K.Key_Question, K.Key_Tab, K.Key_Backtab, K.Key_Home),
    *(K.Key_0, K.Key_1, K.Key_7, K.Key_A, K.Key_MediaPlay),
]


@pytest.mark.parametrize("seed", [1, 2])
def test_any_keys_at_all(make: MakesPlayers, seed: int) -> None:
    """20 s of 50 random keys a second, over and over · nothing raises · the picture is always the session's."""
    chance = random.Random(seed)
    player = make(LIFT, STRETCH, replace(BRIDGE, wait=True), Exercise("own", "Own", reps(5), pace=Pace.SELF))
    for _ in range(1000):
        player.press(chance.choice(KEYS), wait=0.02)
        if chance.random() < 0.03:
            player.timers.pass_seconds(chance.uniform(0.0, 6.0))
        assert (player.screen.panels.open is None) == (
            player.mode not in (Mode.PAUSED, Mode.HURTING, Mode.STOPPING) or bool(player.left)
        )


# Small parts


def ten_a_sign(text: str) -> float:
    """A typeface in which every sign is 10 pixels wide."""
    return 10.0 * len(text)


@pytest.mark.parametrize(
    ("name", "side", "word", "width", "said"),
    [
        ("both fit", "LEFT LEG", "HOLD", 200, ("LEFT LEG", "HOLD")),
        ("both are narrowed", "LEFT LEG", "GET READY", 173, ("LEFT LEG", "GET READY")),
        ("the word is said in brief", "LEFT LEG", "GET READY", 130, ("LEFT LEG", "READY")),
        ("both are", "LEFT LEG", "GET READY", 100, ("LEFT", "READY")),
        ("no side", None, "HOLD", 100, ("", "HOLD")),
        ("no side, and too wide", None, "GET READY", 81, ("", "GET READY")),
    ],
)
def test_side_and_word_share_a_row(name: str, side: str | None, word: str, width: float, said: tuple[str, str]) -> None:
    """20 pixels apart."""
    wording = None if side is None else Wording(side, side.split()[0])
    row = word_row(wording, Wording(word, word.rsplit(maxsplit=1)[-1]), width, 20.0, ten_a_sign)
    assert (row.side, row.word) == said, name
    assert row.side_width + row.word_width + (20 if side else 0) <= width
    assert (row.side_width, row.word_width) <= (ten_a_sign(row.side), ten_a_sign(row.word))


@pytest.mark.parametrize(
    ("name", "text", "most", "lines"),
    [
        ("fits", "toes up", 2, ("toes up",)),
        ("between words", "keep your knee straight", 3, ("keep your", "knee", "straight")),
        ("what does not fit is left out, and says so", "keep your knee straight", 2, ("keep your", "knee…")),
        ("a number stays with what it counts", "now rest 30 s", 2, ("now", "rest\u00a030\u00a0s")),
        ("a word too wide is cut", "electrocardiography", 1, ("electroca…",)),
    ],
)
def test_lines(name: str, text: str, most: int, lines: tuple[str, ...]) -> None:
    """Ten signs a line."""
    assert shortened(wrapped(bound(text), 100.0, ten_a_sign), most, 100.0, ten_a_sign) == lines, name


def test_never_more_than_three_flashes_a_second() -> None:
    gate = FlashGate()
    shown = [tick / 100 for tick in range(1000) if gate.lets_through(tick / 100)]
    assert len(shown) > 10
    assert all(later - earlier >= 1 / 3 for earlier, later in pairwise(shown))


def test_what_is_wrong_is_said_before_the_work_begins_and_when_it_changes(make: MakesPlayers) -> None:
    """Get ready: the sentence · hold: none · rest: none, it is known · something else goes wrong: the next rest."""
    player = make(Exercise("x", "X", HoldDose(CountRange.exactly(4), TimeRange.exactly(10))))
    player.screen.set_log_trouble("Another program is holding your exercise log. Close other windows of Knee Coach.")
    player.press(K.Key_Left)
    said = [player.screen.stage.trouble]
    for seconds in (15.0, 25.0):
        player.go_to(seconds)
        said.append(player.screen.stage.trouble)
    player.screen.set_log_trouble("The disk is full, so your exercise log could not be saved. Make some room on it.")
    player.go_to(65.0)
    said.append(player.screen.stage.trouble)
    assert said == [
        "Another program is holding your exercise log. Close other windows of Knee Coach.",
        None,
        None,
        "The disk is full, so your exercise log could not be saved. Make some room on it.",
    ]
    assert player.screen.stage.trouble_at_top is None


@pytest.mark.parametrize(
    ("name", "keys", "notice"),
    [
        ("louder", [K.Key_Up], "Sound 90 %"),
        ("more where the routine plans no more", [K.Key_Plus], "No more is planned here"),
        ("sound off, with a panel open", [K.Key_Escape, K.Key_M], "Sound off"),
    ],
)
def test_a_notice_stands_for_two_seconds(make: MakesPlayers, name: str, keys: list[Qt.Key], notice: str) -> None:
    """It stands above the panels, and its place is painted."""
    player = make(STRETCH)
    player.go_to(15.0)
    for key in keys:
        player.press(key)
    panel = player.screen.panels.open
    top = 0.0 if panel is None else panel.frame.panel.top()
    assert player.screen.stage.notice == notice, name
    assert panel is None or player.screen.stage.frame.header.bottom() < top
    player.timers.pass_seconds(2.0)
    assert player.screen.stage.notice is None


def test_quick_arrows_on_the_pain_scale_all_count(make: MakesPlayers) -> None:
    """H · Right five times, 0.15 s apart · Enter twice as quickly: one score."""
    player = make(STRETCH)
    player.go_to(15.0)
    player.press(K.Key_H)
    for _ in range(5):
        player.press(K.Key_Right, wait=0.15)
    player.press(K.Key_Return, wait=0.15)
    player.press(K.Key_Return, wait=0.15)
    assert [event.score for event in player.happened(PainRated)] == [4]
    assert player.stands_in(Mode.HURTING)


def test_a_mouse_that_rests_points_at_nothing(make: MakesPlayers) -> None:
    """A panel opens under the mouse · the mouse moves · it leaves."""
    player = make(STRETCH)
    player.press(K.Key_Escape)
    entry = player.screen.panels.pause.choices.buttons[2]
    at = QPointF(30.0, 20.0)
    QApplication.sendEvent(entry, QEnterEvent(at, at, at))
    pointed = [entry.is_pointed_at]
    for where in (at, at + QPointF(3.0, 0.0)):
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(entry, move)
        pointed.append(entry.is_pointed_at)
    QApplication.sendEvent(entry, QEvent(QEvent.Type.Leave))
    assert [*pointed, entry.is_pointed_at] == [False, False, True, False]


# Nothing is cut


def bundled() -> list[Exercise]:
    routine = read_routine_file(routines_dir() / "medial-knee-strengthening.yaml").routine
    assert routine is not None
    return list(routine.exercises)


def said_by(guide: Guide, area: QRectF, height: float) -> str:
    """What is read of a guide, in one line; it must stand inside its area."""
    blocks = guide_blocks(guide, area, height)
    for block in blocks:
        widths = [QFontMetricsF(block.text.font).horizontalAdvance(line) for line in block.text.lines]
        assert max(widths) <= area.width()
        assert block.top + block.text.height <= area.bottom() + 0.01
    return " ".join(line for block in blocks for line in block.text.lines).replace("\u00a0", " ")


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("exercise", bundled(), ids=lambda exercise: exercise.id)
def test_name_position_set_up_and_safety_are_read_whole(size: tuple[int, int], exercise: Exercise) -> None:
    """Each exercise of the bundled routine; where a third cue is needed to set it up, that one too."""
    width, height = size
    area = Frame(width, height).left_read(below_side=exercise.sides is not Sides.BOTH)
    guide = Guide(exercise.position or "", exercise.name, exercise.cues, exercise.safety)
    said = said_by(guide, area, height)
    set_up = 3 if exercise.name in ("Seated knee extension", "Resisted side-stepping", "Step up") else 2
    for whole_line in (exercise.name, exercise.position, *exercise.cues[:set_up], exercise.safety):
        assert whole_line is not None
        assert whole_line in said
    assert "…" not in said


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turn", range(5))
def test_a_cue_is_whole_or_not_there(size: tuple[int, int], turn: int) -> None:
    for exercise in bundled():
        first, *others = exercise.cues
        said = said_by(Guide(first, details=tuple(others), turn=turn), Frame(*size).left, size[1])
        rest = said.removeprefix(first).strip()
        assert said.startswith(first)
        assert not rest or rest in others or all(other in rest for other in others)


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("size", SIZES)
def test_a_safety_line_far_too_long_is_whole_all_the_same(size: tuple[int, int]) -> None:
    safety = "Keep a firm chair in reach and do not hurry. " * 8
    guide = Guide("Standing", "Balance", ("Stand tall.",) * 4, safety.strip())
    assert safety.strip() in said_by(guide, Frame(*size).left_read(below_side=True), size[1])


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("between words", "keep your knee", ("keep your", "knee")),
        ("a path goes on in the next line", "see /home/anna/log", ("see", "/home/anna", "/log")),
    ],
)
def test_whole_lines(name: str, text: str, lines: tuple[str, ...]) -> None:
    """Ten signs a line."""
    assert in_whole_lines(text, 100.0, ten_a_sign) == lines, name
