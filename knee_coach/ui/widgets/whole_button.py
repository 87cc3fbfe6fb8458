"""A button that draws itself: pressed anywhere in it, and by Enter as by Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from knee_coach.ui.widgets.enter_key import is_enter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as Drawn
else:  # a class of Qt's has one base of Qt's
    Drawn = object


class WholeButton(Drawn):
    """Stands before one of Qt's buttons among the bases of a class; Qt's would answer to its box and words alone."""

    def hitButton(self, position: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)
