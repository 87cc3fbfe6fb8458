"""How loud it is: the volume, and off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.sound_view import LoudnessView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.layouts import row
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.tick_box import TickBox


class LoudnessCard(Card):
    """``chosen`` carries the new ``Volume``."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: LoudnessView | None = None
        self._volume = Stepper(look)
        self._volume.less.connect(self._quieter)
        self._volume.more.connect(self._louder)
        self._muted = TickBox("Sound off", look)
        self._muted.clicked.connect(self._toggle)
        line = row(gap=4 * GRID)
        line.addWidget(self._volume)
        line.addWidget(self._muted, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self.column.addLayout(line)

    def show_loudness(self, view: LoudnessView) -> None:
        """Show the volume as it is."""
        self._view = view
        self._volume.show_value(
            "Volume", view.value, has_less=view.quieter is not None, has_more=view.louder is not None
        )
        self._muted.setChecked(view.is_muted)

    def focus_first(self) -> None:
        """Give the keyboard to the volume."""
        self._volume.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quieter(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.quieter)

    def _louder(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.louder)

    def _toggle(self) -> None:
        if self._view is not None:
            self.chosen.emit(self._view.toggled)
