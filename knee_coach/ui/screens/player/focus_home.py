"""Brings the keyboard back to the stage: nobody on the floor knows that a button still has it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from knee_coach.ui.session_driver import MakeTimer

HOME_AFTER_SECONDS = 5.0
"""Seconds that a button keeps the keyboard after Tab brought it there."""


class FocusHome(QObject):
    """Watches ``others``; what took the keyboard loses it to ``home`` after five seconds."""

    def __init__(self, home: QWidget, others: Iterable[QWidget], make_timer: MakeTimer) -> None:
        super().__init__(home)
        self._home = home
        self._others = tuple(others)
        self._timer = make_timer(self.go_home)
        for widget in self._others:
            widget.installEventFilter(self)

    def go_home(self) -> None:
        """Give the keyboard to the stage, if one of the others has it."""
        self._timer.stop()
        if self._home.window().focusWidget() in self._others:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self._timer.start(round(HOME_AFTER_SECONDS * 1000))
        return False
