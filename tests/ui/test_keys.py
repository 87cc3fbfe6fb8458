"""Keys: what each means, which presses count, and Play held for 1.5 s."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.ui.key_presses import HELD_SECONDS, HeldKey, PressCounter, Resolved
from knee_coach.ui.keys import PanelKey, PlayerKey, Press, digit, panel_key, stage_key
from knee_coach.ui.screens.player.key_filter import Again, PlayerKeys
from knee_coach.ui.stepping_key import STEP_EVERY_SECONDS
from tests.ui.player_fakes import FakeClock, FakeTimers

K = Qt.Key
SPACE = Press(int(K.Key_Space))


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        *((key, PlayerKey.PLAY) for key in (K.Key_Space, K.Key_Period, K.Key_F5, K.Key_MediaPlay)),
        *((key, PlayerKey.NEXT) for key in (K.Key_Right, K.Key_PageDown, K.Key_Return, K.Key_Enter, K.Key_MediaNext)),
        *((key, PlayerKey.BACK) for key in (K.Key_Left, K.Key_PageUp, K.Key_MediaPrevious)),
        (K.Key_S, PlayerKey.SKIP),
        (K.Key_H, PlayerKey.HURTS),
        (K.Key_Plus, PlayerKey.MORE),
        (K.Key_Escape, PlayerKey.ESCAPE),
        (K.Key_Up, PlayerKey.LOUDER),
        (K.Key_Down, PlayerKey.QUIETER),
        (K.Key_M, PlayerKey.MUTE),
        (K.Key_F, PlayerKey.FULL_SCREEN),
        (K.Key_F11, PlayerKey.FULL_SCREEN),
        (K.Key_Question, PlayerKey.KEYS),
        (K.Key_F1, PlayerKey.KEYS),
        (K.Key_Tab, None),
        (K.Key_Equal, None),
        (K.Key_Slash, None),
        (K.Key_A, None),
    ],
)
def test_keys_of_the_stage(key: Qt.Key, meaning: PlayerKey | None) -> None:
    assert stage_key(Press(int(key))) is meaning


@pytest.mark.parametrize(
    ("layout", "press", "meaning"),
    [
        ("US: Shift and = report +", Press(int(K.Key_Plus), shift=True), PlayerKey.MORE),
        ("where Qt reports the key and not its sign", Press(int(K.Key_Equal), shift=True), PlayerKey.MORE),
        ("US: Shift and / report ?", Press(int(K.Key_Question), shift=True), PlayerKey.KEYS),
        ("where Qt reports the key and not its sign", Press(int(K.Key_Slash), shift=True), PlayerKey.KEYS),
        ("caps lock or Shift and s", Press(int(K.Key_S), shift=True), PlayerKey.SKIP),
    ],
)
def test_signs_on_other_keyboard_layouts(layout: str, press: Press, meaning: PlayerKey) -> None:
    assert stage_key(press) is meaning, layout


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        (K.Key_Space, PanelKey.TAKE),
        (K.Key_F5, PanelKey.TAKE),
        (K.Key_Return, PanelKey.ENTER),
        (K.Key_PageDown, PanelKey.ON),
        (K.Key_Right, PanelKey.ON),
        (K.Key_PageUp, PanelKey.BACK),
        (K.Key_Tab, PanelKey.WALK_ON),
        (K.Key_Down, PanelKey.WALK_ON),
        (K.Key_Backtab, PanelKey.WALK_BACK),
        (K.Key_Up, PanelKey.WALK_BACK),
        (K.Key_Home, PanelKey.FIRST),
        (K.Key_End, PanelKey.LAST),
        (K.Key_Escape, PanelKey.CLOSE),
        (K.Key_S, None),
    ],
)
def test_keys_of_a_panel(key: Qt.Key, meaning: PanelKey | None) -> None:
    assert panel_key(Press(int(key))) is meaning


def test_digits() -> None:
    assert [digit(Press(int(key))) for key in (K.Key_0, K.Key_1, K.Key_9, K.Key_A, K.Key_Space)] == [
        0,
        1,
        9,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("name", "presses", "counted"),
    [
        ("a key that bounces", [0.0, 0.04, 0.299], [0.0]),
        ("300 ms later it is meant", [0.0, 0.3, 0.61], [0.0, 0.3, 0.61]),
        ("300 ms from the press that counted, not from the last bounce", [0.0, 0.2, 0.4], [0.0, 0.4]),
    ],
)
def test_the_same_key_within_300_ms_counts_once(name: str, presses: list[float], counted: list[float]) -> None:
    counter = PressCounter()
    assert [at for at in presses if counter.counts(SPACE, at, auto_repeat=False)] == counted, name


def test_a_clock_that_began_anew_keeps_no_key_away() -> None:
    """A system's stamps of time begin anew after 49 days."""
    counter = PressCounter()
    counter.went_up(SPACE.key, 4_294_967.0)
    assert counter.counts(SPACE, 4_294_967.2, auto_repeat=False)
    assert counter.counts(SPACE, 0.1, auto_repeat=False)


def test_two_keys_within_300_ms_both_count() -> None:
    """In the pain panel: 1 and then 0 is 10."""
    counter = PressCounter()
    assert counter.counts(Press(int(K.Key_1)), 0.0, auto_repeat=False)
    assert counter.counts(Press(int(K.Key_0)), 0.1, auto_repeat=False)


def test_auto_repeat_never_counts() -> None:
    counter = PressCounter()
    assert counter.counts(SPACE, 0.0, auto_repeat=False)
    assert not any(counter.counts(SPACE, at / 10, auto_repeat=True) for at in range(100))


@pytest.mark.parametrize(
    ("name", "let_go", "became"),
    [
        ("held", None, Resolved.HELD),
        ("let go just before: that is sure a moment later", 1.49, None),
        ("let go at once", 0.1, Resolved.LET_GO),
    ],
)
def test_a_key_held(name: str, let_go: float | None, became: Resolved | None) -> None:
    held = HeldKey()
    held.went_down(SPACE.key, 0.0)
    if let_go is not None:
        held.went_up(SPACE.key, let_go)
    assert held.resolved(1.5) is became, name


def test_a_held_key_says_so_once() -> None:
    held = HeldKey()
    held.went_down(SPACE.key, 10.0)
    assert held.due == 10.0 + HELD_SECONDS
    assert [held.resolved(at) for at in (11.49, 11.5, 11.6)] == [None, Resolved.HELD, None]


@dataclass
class Keyboard:
    """A widget with the filter on it; ``typed`` lists what came through and counted."""

    qtbot: QtBot
    clock: FakeClock = field(default_factory=FakeClock)
    typed: list[str] = field(default_factory=list)
    takes: bool = True
    waits: bool = False
    again: Again = Again.IS_ONE

    def __post_init__(self) -> None:
        self.timers = FakeTimers(self.clock)
        self.widget = Plain()
        self.qtbot.addWidget(self.widget)
        self.keys = PlayerKeys(
            lambda press: stage_key(press) is not None,
            self._handle,
            lambda _press: self.waits,
            lambda _press: self.again,
            self.clock,
            self.timers,
        )
        self.keys.play_held.connect(lambda: self.typed.append("held"))
        self.keys.watch(self.widget)

    def send(self, kind: QEvent.Type, key: Qt.Key, *, repeat: bool = False, ctrl: bool = False) -> bool:
        modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(kind, key, modifiers, "", repeat)
        event.setTimestamp(round(self.clock.now * 1000))
        QApplication.sendEvent(self.widget, event)
        return event.isAccepted()

    def down(self, key: Qt.Key, *, repeat: bool = False, ctrl: bool = False) -> None:
        self.send(QEvent.Type.KeyPress, key, repeat=repeat, ctrl=ctrl)

    def up(self, key: Qt.Key, *, repeat: bool = False) -> None:
        self.send(QEvent.Type.KeyRelease, key, repeat=repeat)

    def _handle(self, press: Press) -> bool:
        self.typed.append(str(stage_key(press)))
        return self.takes


class Plain(QWidget):
    """Lists the keys that reached the widget itself."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt names it)
        self.reached.append(event.key())


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def test_a_held_space_acts_once_and_then_says_held(keyboard: Keyboard) -> None:
    """Space down · auto-repeat, as X and Windows send it · after 1.5 s: held · let go: nothing more."""
    keyboard.down(K.Key_Space)
    for _ in range(40):
        keyboard.timers.pass_seconds(0.033)
        keyboard.up(K.Key_Space, repeat=True)
        keyboard.down(K.Key_Space, repeat=True)
    assert keyboard.typed == ["PlayerKey.PLAY"]
    keyboard.timers.pass_to(1.6)
    assert keyboard.typed == ["PlayerKey.PLAY", "held"]
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(10.0)
    assert keyboard.typed == ["PlayerKey.PLAY", "held"]


def test_an_auto_repeat_that_qt_did_not_mark_is_one_all_the_same(keyboard: Keyboard) -> None:
    """X sends it as letting go and pressing at one instant · it acts once · after 1.5 s: held · then nothing more."""
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(0.66)
    for _ in range(60):
        keyboard.up(K.Key_Space)
        keyboard.down(K.Key_Space)
        keyboard.timers.pass_seconds(0.04)
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_seconds(5.0)
    assert keyboard.typed == ["PlayerKey.PLAY", "held"]


def test_a_press_that_waits_acts_when_the_key_is_let_go(keyboard: Keyboard) -> None:
    """In an await, where "done" could not be taken back."""
    keyboard.waits = True
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(0.2)
    assert keyboard.typed == []
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(0.3)
    assert keyboard.typed == ["PlayerKey.PLAY"]


def test_a_press_that_waits_and_is_held_is_only_held(keyboard: Keyboard) -> None:
    keyboard.waits = True
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(1.6)
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(3.0)
    assert keyboard.typed == ["held"]


@pytest.mark.parametrize(
    ("name", "again", "counted"),
    [
        ("a command of the player", Again.IS_ONE, 1),
        ("what moves about in a panel", Again.COUNTS, 3),
        ("the volume", Again.STEPS, 3),
    ],
)
def test_quick_presses_count_where_they_only_step(keyboard: Keyboard, name: str, again: Again, counted: int) -> None:
    """Right three times, 100 ms apart, each held for a moment so that it repeats itself once."""
    keyboard.again = again
    for _ in range(3):
        keyboard.down(K.Key_Right)
        keyboard.down(K.Key_Right, repeat=True)
        keyboard.up(K.Key_Right)
        keyboard.timers.pass_seconds(0.09)
    assert len(keyboard.typed) == counted, name


def test_every_press_that_steps_counts_however_quick(keyboard: Keyboard) -> None:
    """22 presses within half a second, each let go for 12 ms only: no auto-repeat, which has no pause at all."""
    keyboard.again = Again.STEPS
    for _ in range(22):
        keyboard.down(K.Key_Up)
        keyboard.timers.pass_seconds(0.013)
        keyboard.up(K.Key_Up)
        keyboard.timers.pass_seconds(0.012)
    assert keyboard.typed == ["PlayerKey.LOUDER"] * 22


@pytest.mark.parametrize(("name", "marked"), [("as Qt marks it", True), ("as X sends it, unmarked", False)])
def test_a_held_key_that_steps_goes_on_at_a_calm_rate(keyboard: Keyboard, name: str, marked: bool) -> None:
    """Up for 2 s, its auto-repeat every 40 ms after 0.66 s: 0, 0.66, 0.82, 0.98 s ..."""
    keyboard.again = Again.STEPS
    keyboard.down(K.Key_Up)
    keyboard.timers.pass_to(0.66)
    for _ in range(34):
        keyboard.up(K.Key_Up, repeat=marked)
        keyboard.down(K.Key_Up, repeat=marked)
        keyboard.timers.pass_seconds(0.04)
    keyboard.up(K.Key_Up)
    assert 2.0 / STEP_EVERY_SECONDS > len(keyboard.typed) == 10, name


@pytest.mark.parametrize("marked", [True, False])
def test_a_key_that_was_held_for_something_else_does_not_step(keyboard: Keyboard, marked: bool) -> None:
    """Up puts the list of keys away, and is let go late."""
    keyboard.down(K.Key_Up)
    keyboard.again = Again.STEPS
    keyboard.timers.pass_to(0.66)
    for _ in range(20):
        keyboard.up(K.Key_Up, repeat=marked)
        keyboard.down(K.Key_Up, repeat=marked)
        keyboard.timers.pass_seconds(0.04)
    assert keyboard.typed == ["PlayerKey.LOUDER"]


def test_a_held_key_steps_no_more_when_the_window_lost_the_keyboard(keyboard: Keyboard) -> None:
    keyboard.again = Again.STEPS
    keyboard.down(K.Key_Up)
    QApplication.sendEvent(keyboard.widget, QEvent(QEvent.Type.WindowDeactivate))
    keyboard.timers.pass_to(1.0)
    keyboard.down(K.Key_Up, repeat=True)
    assert keyboard.typed == ["PlayerKey.LOUDER"]


def test_after_a_hold_the_key_works_again(keyboard: Keyboard) -> None:
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(2.0)
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(2.5)
    keyboard.down(K.Key_Space)
    assert keyboard.typed == ["PlayerKey.PLAY", "held", "PlayerKey.PLAY"]


def test_a_space_let_go_just_before_it_would_be_held_is_not(keyboard: Keyboard) -> None:
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(1.49)
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(10.0)
    assert keyboard.typed == ["PlayerKey.PLAY"]


def test_a_space_let_go_early_does_nothing_more(keyboard: Keyboard) -> None:
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(1.4)
    keyboard.up(K.Key_Space)
    keyboard.timers.pass_to(10.0)
    assert keyboard.typed == ["PlayerKey.PLAY"]


def test_a_window_that_loses_the_keyboard_forgets_what_was_held(keyboard: Keyboard) -> None:
    """The release never comes: it goes to another window."""
    keyboard.down(K.Key_Space)
    QApplication.sendEvent(keyboard.widget, QEvent(QEvent.Type.WindowDeactivate))
    keyboard.timers.pass_to(10.0)
    assert keyboard.typed == ["PlayerKey.PLAY"]


def test_only_play_can_be_held(keyboard: Keyboard) -> None:
    keyboard.down(K.Key_Right)
    keyboard.timers.pass_to(10.0)
    assert keyboard.typed == ["PlayerKey.NEXT"]


def test_a_press_the_player_does_not_take_reaches_the_widget_and_is_not_held(keyboard: Keyboard) -> None:
    """A button that Tab is on takes Space itself."""
    keyboard.takes = False
    keyboard.down(K.Key_Space)
    keyboard.timers.pass_to(10.0)
    assert keyboard.widget.reached == [K.Key_Space]
    assert "held" not in keyboard.typed


@pytest.mark.parametrize(("name", "key", "ctrl"), [("no key of ours", K.Key_A, False), ("Ctrl S", K.Key_S, True)])
def test_other_keys_pass_by(keyboard: Keyboard, name: str, key: Qt.Key, ctrl: bool) -> None:
    keyboard.down(key, ctrl=ctrl)
    assert (keyboard.typed, keyboard.widget.reached) == ([], [key]), name


def test_the_window_s_shortcuts_do_not_get_the_player_s_keys(keyboard: Keyboard) -> None:
    assert keyboard.send(QEvent.Type.ShortcutOverride, K.Key_Escape)
    assert not keyboard.send(QEvent.Type.ShortcutOverride, K.Key_A)
    assert not keyboard.send(QEvent.Type.ShortcutOverride, K.Key_S, ctrl=True)
    assert keyboard.typed == []
