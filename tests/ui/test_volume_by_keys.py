"""The volume by keys, in a session and while the test of Settings sounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.engine.snapshot import Mode
from knee_coach.model.dose import Pace
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.settings.screen import SettingsScreen
from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts
from knee_coach.ui.screens.settings.view import SettingsFacts, derive_settings_view
from knee_coach.ui.volume import Volume
from knee_coach.ui.widgets.keys_panel import KeysPanel
from knee_coach.ui.widgets.rail import Place
from tests.ui.desk_samples import focused
from tests.ui.player_at_work import Player, light_look
from tests.ui.player_fakes import BRIDGE, STRETCH, reps

K = Qt.Key
EIGHTY = Volume(0.8)


@pytest.mark.parametrize(
    ("name", "keys", "wait", "loud", "muted"),
    [
        ("far too loud", [K.Key_Down] * 6, 0.05, 0.2, False),
        ("to the end and no further", [K.Key_Down] * 12, 0.05, 0.0, False),
        ("back again", [K.Key_Down, K.Key_Down, K.Key_Up], 0.05, 0.7, False),
        ("M trembles", [K.Key_M, K.Key_M], 0.2, 0.8, True),
        ("M twice", [K.Key_M, K.Key_M], 0.35, 0.8, False),
        ("off, and louder", [K.Key_M, K.Key_Up], 0.05, 0.9, False),
    ],
)
def test_in_a_session(qtbot: QtBot, name: str, keys: list[Qt.Key], wait: float, loud: float, muted: bool) -> None:
    """It begins at 80 %."""
    player = Player(qtbot, light_look(), STRETCH)
    player.go_to(15.0)
    for key in keys:
        player.press(key, wait=wait)
    assert (player.sound.share, player.sound.muted) == (loud, muted), name


def test_a_key_held_in_a_session(qtbot: QtBot) -> None:
    """Down for 1.3 s: 80 % · 70 % at once · from the first auto-repeat on a step every 0.16 s: 20 %."""
    player = Player(qtbot, light_look(), STRETCH)
    player.go_to(15.0)
    player.down(K.Key_Down)
    player.timers.pass_seconds(0.5)
    for _ in range(20):
        player.down(K.Key_Down, repeat=True)
        player.timers.pass_seconds(0.04)
    assert player.sound.share == 0.2


def test_up_that_puts_the_list_of_keys_away_leaves_the_volume(qtbot: QtBot) -> None:
    """While it waits for the patient: nothing is paused for the list."""
    player = Player(qtbot, light_look(), replace(BRIDGE, pace=Pace.SELF, dose=reps(10)))
    player.go_to(15.0)
    player.press(K.Key_Question)
    player.screen.stage.setFocus()
    player.down(K.Key_Up)
    assert player.mode is Mode.AWAITING
    assert not any(each.isVisible() for each in player.screen.findChildren(KeysPanel))
    player.timers.pass_seconds(0.5)
    player.down(K.Key_Up, repeat=True)
    assert player.sound.share == 0.8


class Listening:
    """Settings in the window, kept and rendered as the program does it. The keyboard is on the volume."""

    def __init__(self, qtbot: QtBot, *, is_testing: bool = True, volume: Volume = EIGHTY) -> None:
        self.volume, self.is_testing, self.stops = volume, is_testing, 0
        self.window, self.screen = MainWindow(light_look()), SettingsScreen(light_look())
        self.today = QWidget()
        self.window.add_place(Place.TODAY, self.today)
        self.window.add_place(Place.SETTINGS, self.screen)
        self.screen.sound.volume_chosen.connect(self._keep)
        self.screen.sound.stop_asked.connect(self._stop)
        self.render()
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.show_place(Place.SETTINGS)
        self.at = 10.0

    def render(self) -> None:
        facts = SoundSectionFacts(volume=self.volume, is_testing=self.is_testing)
        self.screen.render(derive_settings_view(SettingsFacts(facts)))

    def tab(self, times: int) -> None:
        for _ in range(times):
            QTest.keyClick(focused(), K.Key_Tab)

    def press(self, key: Qt.Key, *, wait: float = 0.4) -> None:
        """Press and let go a key as the system tells it, to the window; then wait a moment."""
        self.down(key)
        self.up(key)
        self.at += wait

    def down(self, key: Qt.Key, *, repeat: bool = False) -> None:
        self._send(QEvent.Type.KeyPress, key, repeat=repeat)

    def up(self, key: Qt.Key, *, repeat: bool = False) -> None:
        self._send(QEvent.Type.KeyRelease, key, repeat=repeat)

    def _send(self, kind: QEvent.Type, key: Qt.Key, *, repeat: bool) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeat)
        event.setTimestamp(round(self.at * 1000))
        QApplication.sendEvent(self.window.windowHandle(), event)

    def _keep(self, volume: Volume) -> None:
        self.volume = volume
        self.render()

    def begin(self) -> None:
        self.is_testing = True
        self.render()

    def _stop(self) -> None:
        self.stops += 1
        self.is_testing = False
        self.render()


WHILE_IT_SOUNDS: dict[str, tuple[Volume, list[Qt.Key], float, Volume]] = {
    "louder": (Volume(0.8), [K.Key_Up], 0.4, Volume(0.9)),
    "far too loud": (Volume(0.8), [K.Key_Down] * 6, 0.03, Volume(0.2)),
    "to the end and no further": (Volume(0.2), [K.Key_Down] * 5, 0.03, Volume(0.0)),
    "off": (Volume(0.8), [K.Key_M], 0.4, Volume(0.8, muted=True)),
    "off and on again": (Volume(0.8), [K.Key_M, K.Key_M], 0.4, Volume(0.8)),
    "off with a hand that trembles": (Volume(0.8), [K.Key_M, K.Key_M], 0.2, Volume(0.8, muted=True)),
    "louder turns it on": (Volume(0.8, muted=True), [K.Key_Up], 0.4, Volume(0.9)),
    "even at the loudest": (Volume(1.0, muted=True), [K.Key_Up], 0.4, Volume(1.0)),
}


@pytest.mark.parametrize(("before", "keys", "wait", "after"), WHILE_IT_SOUNDS.values(), ids=list(WHILE_IT_SOUNDS))
@pytest.mark.parametrize("tabs", [0, 1, 2, 3, 4, 6], ids=lambda tabs: f"{tabs} tabs")
def test_while_the_test_sounds(
    qtbot: QtBot, tabs: int, before: Volume, keys: list[Qt.Key], wait: float, after: Volume
) -> None:
    """Wherever the keyboard is: it stays there, nothing else is changed, and the test goes on."""
    listening = Listening(qtbot, volume=before)
    listening.tab(tabs)
    on = focused()
    for key in keys:
        listening.press(key, wait=wait)
    assert (listening.volume, listening.stops, focused()) == (after, 0, on)


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Escape, K.Key_Period], ids=["Space", "Esc", "a clicker"])
@pytest.mark.parametrize("tabs", [0, 1, 2, 3, 4], ids=lambda tabs: f"{tabs} tabs")
def test_one_key_ends_the_test_and_does_nothing_else(qtbot: QtBot, key: Qt.Key, tabs: int) -> None:
    """Through the window's shortcuts too, where Esc goes back to Today."""
    listening = Listening(qtbot)
    listening.tab(tabs)
    on = focused()
    QTest.keyClick(listening.window.windowHandle(), key)
    assert (listening.stops, listening.volume, focused()) == (1, Volume(0.8), on)
    assert listening.screen.isVisible()


def test_esc_goes_back_once_the_test_is_over(qtbot: QtBot) -> None:
    listening = Listening(qtbot)
    for _ in range(2):
        QTest.keyClick(listening.window.windowHandle(), K.Key_Escape)
    assert (listening.stops, listening.today.isVisible()) == (1, True)


def test_a_key_held_while_the_test_sounds(qtbot: QtBot) -> None:
    """Down for 1.3 s, as X sends it unmarked: 70 % at once · then a step every 0.16 s."""
    listening = Listening(qtbot)
    listening.down(K.Key_Down)
    listening.at += 0.5
    for _ in range(20):
        listening.up(K.Key_Down)
        listening.down(K.Key_Down)
        listening.at += 0.04
    assert listening.volume == Volume(0.2)


def test_a_held_key_steps_no_more_once_the_window_lost_the_keyboard(qtbot: QtBot) -> None:
    listening = Listening(qtbot)
    listening.down(K.Key_Down)
    QApplication.sendEvent(listening.window.windowHandle(), QFocusEvent(QEvent.Type.FocusOut))
    listening.at += 1.0
    listening.down(K.Key_Down, repeat=True)
    assert listening.volume == Volume(0.7)


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_M])
def test_with_ctrl_a_key_means_something_else(qtbot: QtBot, key: Qt.Key) -> None:
    listening = Listening(qtbot)
    listening.tab(2)
    QTest.keyClick(listening.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    assert (listening.volume, listening.stops) == (EIGHTY, 0)


def test_a_space_that_began_the_test_and_is_held_does_not_end_it(qtbot: QtBot) -> None:
    """X tells of letting go and pressing at one instant: the button begins the test, and nothing ends it."""
    listening = Listening(qtbot, is_testing=False)
    listening.screen.sound.play_asked.connect(listening.begin)
    listening.tab(2)
    listening.down(K.Key_Space)
    for _ in range(10):
        listening.at += 0.04
        listening.up(K.Key_Space)
        listening.down(K.Key_Space)
    assert (listening.is_testing, listening.stops) == (True, 0)


def test_without_the_test_the_keys_are_the_desk_s(qtbot: QtBot) -> None:
    """Down from “Sound off” leads to what stands below."""
    listening = Listening(qtbot, is_testing=False)
    listening.tab(3)
    on = focused()
    listening.press(K.Key_Down)
    listening.press(K.Key_M)
    assert focused() is not on
    assert (listening.volume, listening.stops) == (Volume(0.8), 0)


def test_in_another_place_the_keys_are_that_place_s(qtbot: QtBot) -> None:
    """The test is told to end when Settings is left; nobody may have said yet that it has."""
    listening = Listening(qtbot)
    listening.window.show_place(Place.TODAY)
    listening.press(K.Key_Down)
    assert listening.volume == Volume(0.8)
