"""The way back, always at the same place: top left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.widgets.buttons import QuietButton


class BackButton(QuietButton):
    """``Back``, with an arrow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("Back", parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        self.set_icon(look, IconName.BACK, look.theme.colours.ink, look.theme.type.body + 3)
