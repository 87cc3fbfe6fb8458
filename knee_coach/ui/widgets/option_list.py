"""Answers below each other, each with a sentence that says what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from knee_coach.ui.fonts import ui_font
from knee_coach.ui.look import Look
from knee_coach.ui.theme import CORNER_SMALL, GRID
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.one_of import OneOf, is_arrow
from knee_coach.ui.widgets.whole_button import WholeButton

_CIRCLE = 28
_DOT = 14
_WORDS_AT = _CIRCLE + 14
_AROUND = GRID
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True)
class ExplainedOption:
    """One answer and what it means, in a sentence."""

    text: str
    sentence: str


class OptionLine(WholeButton, QRadioButton):
    """One answer of a list; the whole of it, the sentence too, can be clicked."""

    RING_CORNER = CORNER_SMALL

    def __init__(self, option: ExplainedOption, look: Look) -> None:
        super().__init__()
        self._option = option
        self.setAutoExclusive(False)  # the list says which one is chosen
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take the theme's colours and sizes."""
        self._colours = look.theme.colours
        self._strong = ui_font(look.theme.type.body, QFont.Weight.DemiBold)
        self._plain = ui_font(look.theme.type.body)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._title_height(width) + self._height_of(self._plain, self._option.sentence, width)
        return _AROUND + self._words_below_circle() + words + _AROUND

    def sizeHint(self) -> QSize:
        widest = max(
            QFontMetrics(self._strong).horizontalAdvance(self._option.text),
            QFontMetrics(self._plain).horizontalAdvance(self._option.sentence),
        )
        width = _WORDS_AT + widest + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_WORDS_AT + 8 * QFontMetrics(self._strong).averageCharWidth(), _CIRCLE + 2 * _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_arrow(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = self._title_height(self.width())
        line = QFontMetrics(self._strong).height()
        middle = QPointF(2 + _CIRCLE / 2, _AROUND + max(line, _CIRCLE) / 2)
        painter.setPen(QPen(QColor(self._colours.accent), 2))
        painter.setBrush(QColor(self._colours.surface))
        painter.drawEllipse(_circle(middle, _CIRCLE - 2))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.accent))
            painter.drawEllipse(_circle(middle, _DOT))
        words = self.rect().adjusted(_WORDS_AT, _AROUND + self._words_below_circle(), 0, 0)
        painter.setFont(self._strong)
        painter.setPen(QColor(self._colours.ink))
        painter.drawText(words, _WRAPPED, self._option.text)
        painter.setFont(self._plain)
        painter.setPen(QColor(self._colours.ink_soft))
        painter.drawText(words.adjusted(0, title, 0, 0), _WRAPPED, self._option.sentence)

    def _words_below_circle(self) -> int:
        """Pixels by which the words begin below the circle's top, so that its middle is that of their first line."""
        return max(0, (_CIRCLE - QFontMetrics(self._strong).height()) // 2)

    def _title_height(self, width: int) -> int:
        return self._height_of(self._strong, self._option.text, width)

    def _height_of(self, font: QFont, text: str, width: int) -> int:
        room = QRect(0, 0, max(1, width - _WORDS_AT), 10_000)
        return QFontMetrics(font).boundingRect(room, _WRAPPED, text).height()


class OptionList(OneOf):
    """Answers below each other; ``name`` is what they answer, for a screen reader."""

    def __init__(
        self, name: str, options: Sequence[ExplainedOption], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__([OptionLine(option, look) for option in options], parent)
        self.setAccessibleName(name)
        layout = column(self, gap=0)
        for button in self.buttons:
            layout.addWidget(button)


def _circle(middle: QPointF, across: float) -> QRectF:
    return QRectF(middle.x() - across / 2, middle.y() - across / 2, across, across)
