"""The keys while the test sounds: the patient lies on the floor, and they do what they do in a session."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from knee_coach.ui.key_events import is_plain, press_of, stamp_of
from knee_coach.ui.key_presses import PressCounter
from knee_coach.ui.keys import PlayerKey, stage_key
from knee_coach.ui.screens.settings.sound_view import SoundView
from knee_coach.ui.stepping_key import SteppingKey
from knee_coach.ui.volume import Volume

_TAKEN = (PlayerKey.LOUDER, PlayerKey.QUIETER, PlayerKey.MUTE, PlayerKey.PLAY, PlayerKey.ESCAPE)


class ListeningKeys(QObject):
    """Takes these keys of the window that ``section`` is in, wherever the keyboard is, while the test sounds.

    Louder, quieter and mute emit ``volume_chosen`` with the new ``Volume``; Play and Esc emit ``stop_asked``.
    """

    volume_chosen = Signal(object)
    stop_asked = Signal()

    def __init__(self, section: QWidget) -> None:
        super().__init__(section)
        self._section = section
        self._window: QWindow | None = None
        self._volume: Volume | None = None
        """None while no test sounds."""
        self._counter = PressCounter()
        self._stepping = SteppingKey()
        section.installEventFilter(self)

    def show_sound(self, view: SoundView) -> None:
        """Go by this."""
        self._volume = view.loudness.toggled.toggled() if view.listening.is_testing else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._section:
            if kind in (QEvent.Type.Show, QEvent.Type.Hide):
                self._watch(self._section.window().windowHandle() if kind == QEvent.Type.Show else None)
            return False
        match kind:
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._pressed(event)
            case QEvent.Type.KeyRelease if isinstance(event, QKeyEvent):
                self._let_go(event)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and self._meaning(event) is not None:
                event.accept()  # else the window's own Esc would go back to another place
                return True
            case QEvent.Type.FocusOut:
                self._stepping.forget()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def _meaning(self, event: QKeyEvent) -> PlayerKey | None:
        key = stage_key(press_of(event)) if is_plain(event) else None
        return key if key in _TAKEN and self._volume is not None else None

    def _pressed(self, event: QKeyEvent) -> bool:
        key = self._meaning(event)
        if key is None or self._volume is None:
            self._stepping.forget()
            return False
        if key in (PlayerKey.LOUDER, PlayerKey.QUIETER):
            if self._stepping.steps(event):
                self.volume_chosen.emit(self._volume.changed(+1 if key is PlayerKey.LOUDER else -1))
            return True
        self._stepping.forget()
        if self._counter.counts(press_of(event), stamp_of(event), auto_repeat=event.isAutoRepeat()):
            if key is PlayerKey.MUTE:
                self.volume_chosen.emit(self._volume.toggled())
            else:
                self.stop_asked.emit()
        return True

    def _let_go(self, event: QKeyEvent) -> None:
        self._stepping.went_up(event)
        if not event.isAutoRepeat():
            self._counter.went_up(event.key(), stamp_of(event))
