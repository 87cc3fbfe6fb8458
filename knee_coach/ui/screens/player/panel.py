"""What the panels share: they lie over the stage, say something on the left and offer choices on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.keys import Press
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.choice_list import ChoiceList
from knee_coach.ui.screens.player.frame import DETAIL_INKS, LINE_INK, WORD_INK, Frame
from knee_coach.ui.screens.player.ink import HEAVY, REGULAR, fitted, fitted_in_one_line, paint_lines

_HEADING_INKS = (WORD_INK, 0.084, 0.074, 0.066, 0.058)
_TEXT_INKS = (0.058, LINE_INK, 0.05, 0.046, 0.042, 0.038, 0.034, 0.030)
"""A panel is read to its last word, so its text may be smaller than the stage's."""


class Panel(QWidget):
    """Covers the stage but for its title and segments; ``asked`` carries a :data:`Command`."""

    RING_CORNER = None
    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.choices = ChoiceList(look, self)
        self._heading, self._text, self._detail = "", "", ""
        self.hide()

    @property
    def frame(self) -> Frame:
        """Where everything stands at the present size."""
        return Frame(self.width(), self.height())

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        self._look = look
        self.choices.set_look(look)
        self.update()

    def pressed(self, press: Press) -> bool:
        """Take a key; says whether there was a use for it."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the keyboard to what is selected."""
        self.choices.focus_selected()

    def watched(self) -> Sequence[QWidget]:
        """The widgets in it that can have the keyboard at present."""
        return self.choices.buttons

    def _say(self, heading: str, text: str, detail: str = "") -> None:
        self._heading, self._text, self._detail = heading, text, detail
        self.setAccessibleName(heading)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.theme.phases.paused
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.frame.panel, QColor(colours.ground))
        painter.setPen(QColor(colours.ink))
        self._paint_text(painter, self.frame.left_whole)
        painter.end()

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        height = self.height()
        area = QRectF(area)
        heading = fitted_in_one_line(self._heading, area, [share * height for share in _HEADING_INKS], HEAVY)
        area.setTop(paint_lines(painter, heading, area) + 0.03 * height)
        if self._detail:
            area.setHeight(area.height() - 0.15 * height)
        for text, inks in ((self._text, _TEXT_INKS), (self._detail, DETAIL_INKS)):
            if text:
                lines = fitted(text, area, [share * height for share in inks], REGULAR, leading=1.28)
                area.setTop(paint_lines(painter, lines, area) + 0.03 * height)
                area.setHeight(0.15 * height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        right = self.frame.right
        bottom = self.frame.buttons.bottom()
        self.choices.setGeometry(QRectF(right.left(), right.top(), right.width(), bottom - right.top()).toRect())
