"""The row of buttons under the stage; which ones there are and what they say is the view's business."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.icons import IconName
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.button_views import Act, ButtonView
from knee_coach.ui.screens.player.stage_button import ButtonColours, StageButton

_ICONS = {
    Act.AGAIN: IconName.AGAIN,
    Act.PAUSE: IconName.PAUSE,
    Act.NEXT: IconName.NEXT,
    Act.MORE: IconName.MORE,
}
_ICON_OF_TEXT = {"Pause": IconName.PAUSE, "Done": IconName.CHECK, "Ready": IconName.PLAY}
"""Play's button changes with what Play does."""


class ButtonRow(QWidget):
    """``acted`` carries the :class:`Act` of the button that was pressed."""

    acted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[ButtonView, ...] = ()
        self._buttons = {act: self._button(act) for act in Act}

    @property
    def buttons(self) -> tuple[StageButton, ...]:
        """Every button there can be, in the order of Tab."""
        return tuple(self._buttons.values())

    def button(self, act: Act) -> StageButton:
        """The button of one act, shown or not."""
        return self._buttons[act]

    def show_buttons(self, views: Sequence[ButtonView], look: Look, colours: PhaseColours) -> None:
        """Show these and no others; "it hurts" stands at the right, the others at the left."""
        self._look, self._shown = look, tuple(views)
        for act, button in self._buttons.items():
            button.setVisible(any(view.act is act for view in views))
        for view in views:
            button = self._buttons[view.act]
            icon = _ICON_OF_TEXT.get(view.text) if view.act is Act.PLAY else _ICONS.get(view.act)
            button.say(view.text, view.name, view.key, icon)
            button.dress(look, self._colours(view.act, colours))
        self._place()

    def free_area(self) -> QRectF:
        """Where no button stands, in the parent's pixels."""
        left = max((self._buttons[view.act].geometry().right() for view in self._left), default=0)
        right = min((self._buttons[view.act].geometry().left() for view in self._right), default=self.width())
        gap = self.height() * 0.35
        return QRectF(self.x() + left + gap, self.y(), right - left - 2 * gap, self.height())

    def resizeEvent(self, event: object) -> None:
        self._place()

    @property
    def _left(self) -> tuple[ButtonView, ...]:
        return tuple(view for view in self._shown if view.act is not Act.HURTS)

    @property
    def _right(self) -> tuple[ButtonView, ...]:
        return tuple(view for view in self._shown if view.act is Act.HURTS)

    def _place(self) -> None:
        gap = max(6, round(self.height() * 0.14))
        left = 0
        for view in self._left:
            button = self._buttons[view.act]
            button.set_height(self.height())
            button.setGeometry(QRect(left, 0, button.sizeHint().width(), self.height()))
            left += button.width() + gap
        right = self.width()
        for view in self._right:
            button = self._buttons[view.act]
            button.set_height(self.height())
            right -= button.sizeHint().width()
            button.setGeometry(QRect(right, 0, button.sizeHint().width(), self.height()))
            right -= gap

    def _colours(self, act: Act, colours: PhaseColours) -> ButtonColours:
        palette = self._look.theme.colours
        if act in (Act.PLAY, Act.LEAVE):
            return ButtonColours(colours.ink, colours.bar, colours.ground)
        if act is Act.HURTS:
            return ButtonColours(palette.alarm, palette.alarm_hover, palette.on_alarm)
        # On a dark ground the darker surface would not be told from it.
        surface = palette.surface_soft if self._look.theme.is_dark else palette.surface
        return ButtonColours(surface, palette.surface_hover, palette.ink)

    def _button(self, act: Act) -> StageButton:
        button = StageButton(self._look, self)
        button.clicked.connect(lambda: self.acted.emit(act))
        button.hide()
        return button
