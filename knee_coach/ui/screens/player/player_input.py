"""Where a key goes: to the list of keys, to a button that Tab is on, to the open panel, or to the stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.engine.commands import Command, ItHurts, More, Pause
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.ui.keys import PlayerKey, Press, digit, panel_key, stage_key
from knee_coach.ui.screens.player.key_filter import Again, PlayerKeys
from knee_coach.ui.screens.player.panels import Panels
from knee_coach.ui.screens.player.sound_keys import SoundKeys
from knee_coach.ui.screens.player.stage_button import StageButton
from knee_coach.ui.screens.player.stage_keys import command_of_key
from knee_coach.ui.session_driver import Clock, MakeTimer
from knee_coach.ui.widgets.keys_panel import KeysPanel

_BUTTON_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVING_KEYS = frozenset(
    int(key)
    for key in (
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Home, Qt.Key.Key_End),
    )
)
_VOLUME_KEYS = (PlayerKey.LOUDER, PlayerKey.QUIETER)
_MAY_HURT = (Mode.COUNTING, Mode.AWAITING, Mode.PAUSED)
_LEAVING_KEYS = (PlayerKey.PLAY, PlayerKey.NEXT, PlayerKey.ESCAPE)


class PlayerInput(QObject):
    """Turns keys into what they ask for; ``asked`` carries a :data:`Command`.

    ``snapshot`` tells how the session stands, ``focused`` which widget has the keyboard.
    """

    asked = Signal(object)
    leave_asked = Signal()
    full_screen_asked = Signal()
    key_list_asked = Signal()

    def __init__(
        self,
        snapshot: Callable[[], Snapshot],
        focused: Callable[[], QWidget | None],
        panels: Panels,
        key_list: KeysPanel,
        sound: SoundKeys,
        clock: Clock,
        make_timer: MakeTimer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._snapshot = snapshot
        self._focused = focused
        self._panels = panels
        self._key_list = key_list
        self._sound = sound
        self._when_held: Command | None = None
        self._keys = PlayerKeys(self._wants, self._pressed, self._waits, self._again, clock, make_timer, self)
        self._keys.play_held.connect(self._play_held)
        panels.opened.connect(self.watch)

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """Take these widgets' keys."""
        for widget in widgets:
            self._keys.watch(widget)

    def _wants(self, press: Press) -> bool:
        if stage_key(press) is not None:
            return True
        return self._panels.open is not None and (panel_key(press) is not None or digit(press) is not None)

    def _waits(self, press: Press) -> bool:
        """Whether a press acts only when the key is let go: Play, where it does not pause but is done or takes."""
        if stage_key(press) is not PlayerKey.PLAY or self._key_list.isVisible() or self._is_on_button(press):
            return False
        snapshot = self._snapshot()
        self._when_held = _when_held(snapshot)
        return snapshot.mode in _MAY_HURT and not snapshot.play_pauses

    def _again(self, press: Press) -> Again:
        """A command counts once. Of what only moves about in a panel, or the volume, each press is seen or heard."""
        if self._key_list.isVisible():
            return Again.IS_ONE
        if self._panels.open is not None:
            moves_about = press.key in _MOVING_KEYS or digit(press) is not None
            return Again.COUNTS if moves_about else Again.IS_ONE
        return Again.STEPS if stage_key(press) in _VOLUME_KEYS else Again.IS_ONE

    def _is_on_button(self, press: Press) -> bool:
        return press.key in _BUTTON_KEYS and isinstance(self._focused(), StageButton)

    def _pressed(self, press: Press) -> bool:
        snapshot, key = self._snapshot(), stage_key(press)
        self._when_held = None
        if self._key_list.isVisible():
            self._key_list.put_away()
            return True
        if self._is_on_button(press):
            return False
        self._when_held = _when_held(snapshot)
        if self._panels.pressed(press):
            return True
        return key is not None and self._stage_pressed(key, snapshot.mode)

    def _stage_pressed(self, key: PlayerKey, mode: Mode) -> bool:
        """Act on a key of the stage. An open panel has had its keys; what is left changes sound and window only."""
        match key:
            case PlayerKey.LOUDER:
                self._sound.louder(+1)
            case PlayerKey.QUIETER:
                self._sound.louder(-1)
            case PlayerKey.MUTE:
                self._sound.toggle()
            case PlayerKey.FULL_SCREEN:
                self.full_screen_asked.emit()
            case PlayerKey.KEYS:
                self.key_list_asked.emit()
            case _ if self._panels.open is None:
                self._command_key(key, mode)
            case _:
                pass
        return True

    def _command_key(self, key: PlayerKey, mode: Mode) -> None:
        command = command_of_key(key)
        if command is None:
            return
        if mode is not Mode.ENDED or isinstance(command, More):
            self.asked.emit(command)
        elif key in _LEAVING_KEYS:
            self.leave_asked.emit()

    def _play_held(self) -> None:
        command = self._when_held
        # The press itself may have rated a score that was selected: then it has done what it was for.
        if isinstance(command, Pause) and _when_held(self._snapshot()) != command:
            return
        if command is not None:
            self.asked.emit(command)


def _when_held(snapshot: Snapshot) -> Command | None:
    if snapshot.mode in _MAY_HURT:
        return ItHurts()
    # A pedal has one key, and nothing is selected before the score: held again it leads back.
    return Pause() if snapshot.mode is Mode.HURTING and snapshot.pain is None else None
