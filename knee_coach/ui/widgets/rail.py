"""The narrow rail on the left: the places, each an icon with its name."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QWidget

from knee_coach.ui.fonts import ui_font
from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.theme import CORNER, GRID
from knee_coach.ui.widgets.enter_key import is_enter
from knee_coach.ui.widgets.layouts import column

_LEAST_BUTTON = 104
_ICON = 26


class Place(Enum):
    """The places on the rail, in their order; the values are their names."""

    TODAY = "Today"
    ROUTINES = "Routines"
    HISTORY = "History"
    SETTINGS = "Settings"


_ICONS = {
    Place.TODAY: IconName.TODAY,
    Place.ROUTINES: IconName.ROUTINES,
    Place.HISTORY: IconName.HISTORY,
    Place.SETTINGS: IconName.SETTINGS,
}


class RailButton(QToolButton):
    """One place; the one that is shown is checked."""

    RING_CORNER = CORNER

    def __init__(self, place: Place, look: Look) -> None:
        super().__init__()
        self._place = place
        self._look = look
        self.setText(place.value)
        self.setAccessibleName(place.value)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(lambda _on: self._tint())
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours and sizes."""
        self._look = look
        font = ui_font(look.theme.type.small, QFont.Weight.DemiBold)
        longest = max(QFontMetrics(font).horizontalAdvance(place.value) for place in Place)
        self.setFixedWidth(max(_LEAST_BUTTON, longest + 3 * GRID))
        self.setMinimumHeight(_ICON + 3 * look.theme.type.small + 2 * GRID)
        self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def _tint(self) -> None:
        colours = self._look.theme.colours
        colour = colours.accent if self.isChecked() else colours.ink_soft
        self.setIcon(self._look.icons.icon(_ICONS[self._place], colour, _ICON))


class Rail(QFrame):
    """``asked`` carries the place somebody wants to go to."""

    asked = Signal(Place)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout = column(self, gap=GRID)
        layout.setContentsMargins(14, 28, 14, 28)
        self.buttons = {place: RailButton(place, look) for place in Place}
        for place, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, to=place: self.asked.emit(to))
            layout.addWidget(button)
        layout.addStretch(1)

    def show_place(self, place: Place) -> None:
        """Mark the place that is shown."""
        for at, button in self.buttons.items():
            button.setChecked(at is place)
