"""One line at the top of the window about what was just done. It asks for nothing and goes with the next screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.announcing import announce
from knee_coach.ui.widgets.layouts import row
from knee_coach.ui.widgets.page import margins_for
from knee_coach.ui.widgets.text import Text, TextStyle

_ICON = 22


class Notice(QFrame):
    """Takes no room while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._text = Text("", TextStyle.BODY_STRONG)
        self._line = row(self, gap=GRID)
        self._line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self._text, 1)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        icon = look.icons.icon(IconName.CHECK, look.theme.colours.accent, _ICON)
        self._sign.setPixmap(icon.pixmap(_ICON, _ICON))

    def say(self, text: str | None) -> None:
        """Show this, and let a screen reader say it; nothing for None."""
        self._text.setText(text or "")
        self.setVisible(bool(text))
        if text:
            announce(self, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = margins_for(event.size()).left()
        self._line.setContentsMargins(side, 2 * GRID, side, 2 * GRID)
