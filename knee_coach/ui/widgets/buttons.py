"""The buttons: one primary a screen, secondary ones beside it, quiet ones for what is seldom needed."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.theme import CORNER, CORNER_SMALL

_ICON_GAP = "  "
"""Between icon and text; a style sheet has no word for it."""


class Button(QPushButton):
    """A button that Enter presses as well as Space. Its text is shown as it is: an ``&`` is an ``&``."""

    RING_CORNER = CORNER

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self._icon_name: IconName | None = None
        self.set_label(text)

    def set_label(self, text: str) -> None:
        """Show this text."""
        self.setAccessibleName(text)
        self.setText((_ICON_GAP if self._icon_name else "") + text.replace("&", "&&"))

    def set_icon(self, look: Look, name: IconName, colour: str, pixels: int, disabled: str | None = None) -> None:
        """Show an icon before the text; ``disabled`` is its colour while the button is disabled."""
        self._icon_name = name
        self.setIconSize(QSize(pixels, pixels))
        self.setIcon(look.icons.icon(name, colour, pixels, disabled))
        self.set_label(self.accessibleName())

    def sizeHint(self) -> QSize:
        # Qt leaves out what the spaces before the text add.
        hint = super().sizeHint()
        return QSize(hint.width() + QFontMetrics(self.font()).horizontalAdvance(_ICON_GAP), hint.height())


class PrimaryButton(Button):
    """What this screen is for; one a screen."""

    def __init__(self, text: str, look: Look, icon: IconName | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._sign = icon
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        if self._sign is not None:
            colours = look.theme.colours
            self.set_icon(look, self._sign, colours.on_accent, look.theme.type.lead, disabled=colours.ink_soft)


class SecondaryButton(Button):
    """Another way on."""


class QuietButton(Button):
    """Something that is seldom needed."""

    RING_CORNER = CORNER_SMALL


class RoundButton(Button):
    """A round button with nothing but an icon; ``name`` is what a screen reader says."""

    SIDE = 40

    def __init__(self, name: str, icon: IconName, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(name)
        self.setFixedSize(self.SIDE, self.SIDE)
        self._sign = icon
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours."""
        self.setIconSize(QSize(20, 20))
        self.setIcon(look.icons.icon(self._sign, look.theme.colours.ink, 20))
