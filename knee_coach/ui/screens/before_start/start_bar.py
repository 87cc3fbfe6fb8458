"""The strip with Start: how long it will take, and what is still needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.view import BeforeStartView
from knee_coach.ui.widgets.buttons import PrimaryButton, SecondaryButton
from knee_coach.ui.widgets.foot_bar import FootBar
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.text import Text, TextStyle


class StartBar(FootBar):
    """Start; or, with pain above the limit, "Not today" before it."""

    start_asked = Signal()
    not_today_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._not_today_first = False
        self._length = Text("", TextStyle.BODY_STRONG)
        self._why_not = Text("", TextStyle.SOFT)
        self._not_today = PrimaryButton("Not today", look)
        self._not_today.clicked.connect(self.not_today_asked)
        self._start_all_the_same = SecondaryButton("Start all the same")
        self._start = PrimaryButton("Start", look, IconName.PLAY)
        for button in (self._start, self._start_all_the_same):
            button.clicked.connect(self.start_asked)
        words = column(gap=2)
        words.addStretch(1)
        words.addWidget(self._length)
        words.addWidget(self._why_not)
        words.addStretch(1)
        self.line.addLayout(words, 1)
        for button in (self._start_all_the_same, self._not_today, self._start):
            self.line.addWidget(button)

    @property
    def primary(self) -> QPushButton:
        """What is to be pressed."""
        return self._not_today if self._not_today_first else self._start

    @property
    def may_start(self) -> bool:
        """Whether the session can be started."""
        return self._start.isEnabled()

    def show_start(self, view: BeforeStartView, wrong_number: str | None = None) -> None:
        """Show this; a number that cannot be keeps Start from being pressed."""
        self._not_today_first = view.not_today_first
        self._length.show_text(view.length or None)
        self._why_not.show_text(wrong_number or view.why_not or view.from_before)
        self._not_today.setVisible(view.not_today_first)
        self._start.setVisible(not view.not_today_first)
        self._start_all_the_same.setVisible(view.not_today_first)
        for button in (self._start, self._start_all_the_same):
            button.setEnabled(view.may_start and wrong_number is None)
