"""The panel of "it hurts": how much, 0 to 10, and then what to do about it. Esc goes back to the pause panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from knee_coach.engine.commands import AfterPain, Pause, RatePain
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE
from knee_coach.ui.keys import Press, digit
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.frame import LINE_INK
from knee_coach.ui.screens.player.ink import REGULAR, fitted, font_of_ink, paint_lines
from knee_coach.ui.screens.player.list_keys import ListMove, list_move
from knee_coach.ui.screens.player.panel import Panel
from knee_coach.ui.screens.player.panel_views import HurtPanelView
from knee_coach.ui.screens.player.score_row import ScoreRow
from knee_coach.ui.session_driver import Clock

TEN_WITHIN_SECONDS = 1.0
"""Seconds: a 0 that follows a 1 no later makes 10."""

_ENDS_INK = 0.034
_HINT = "Arrow keys and Enter, a click, or type the number. Hold Space to go back."


class HurtPanel(Panel):
    """The scale across the whole width; once rated, small on the left, with the choices on the right.

    A number that is typed counts at once; a second one, also a 0 after a 1, puts it right.
    """

    def __init__(self, look: Look, clock: Clock, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._clock = clock
        self._rated = False
        self._one_typed_at: float | None = None
        self.scale = ScoreRow(look, self)
        self.scale.rated.connect(self._rate)
        self.choices.chosen.connect(self._choose)

    def show_view(self, view: HurtPanelView) -> None:
        """Show the panel so."""
        opening, self._rated = self.isHidden(), view.score is not None
        if opening:
            self._one_typed_at = None
        if opening or self._rated:
            self.scale.show_score(view.score)
        self._say(view.heading, view.text)
        if self.choices.show_entries(view.choices, self.choices.selected, self.height()) or opening:
            self.choices.select(0)
        self.choices.setVisible(self._rated)
        self._place_scale()

    def pressed(self, press: Press) -> bool:
        typed = digit(press)
        if typed is not None:
            self._type(typed)
            return True
        move = list_move(press)
        if move is ListMove.CLOSE:
            self.asked.emit(Pause())
        elif move is not None and self._rated:
            move.work(self.choices)
        elif move is not None:
            self._move_on_scale(move)
        return move is not None

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.scale.set_look(look)

    def focus_first(self) -> None:
        if self._rated:
            self.choices.focus_selected()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def watched(self) -> tuple[QWidget, ...]:
        return (self, *self.scale.cells, *self.choices.buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_scale()

    def _type(self, typed: int) -> None:
        now = self._clock()
        one_typed_at, self._one_typed_at = self._one_typed_at, now if typed == 1 else None
        if typed == 0 and one_typed_at is not None and now - one_typed_at <= TEN_WITHIN_SECONDS:
            typed = HIGHEST_SCORE
        self._rate(typed)

    def _move_on_scale(self, move: ListMove) -> None:
        match move:
            case ListMove.ON:
                self.scale.step(+1)
            case ListMove.BACK:
                self.scale.step(-1)
            case ListMove.FIRST:
                self.scale.select(LOWEST_SCORE)
            case ListMove.LAST:
                self.scale.select(HIGHEST_SCORE)
            case ListMove.TAKE:
                self.scale.take()
            case ListMove.CLOSE:
                return
            case _:
                assert_never(move)

    def _rate(self, score: int) -> None:
        self.asked.emit(RatePain(score))

    def _choose(self, command: AfterPain) -> None:
        self.asked.emit(command)

    def _place_scale(self) -> None:
        self.scale.setGeometry(self._scale_area().toRect())

    def _scale_area(self) -> QRectF:
        frame = self.frame
        if self._rated:
            height = 0.075 * frame.height
            return QRectF(frame.left.left(), frame.buttons.bottom() - height, frame.left.width(), height)
        across = frame.buttons
        return QRectF(across.left(), 0.47 * frame.height, across.width(), 0.2 * frame.height)

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        frame = self.frame
        if self._rated:
            above = QRectF(frame.left_whole)
            above.setBottom(self._scale_area().top() - 0.02 * frame.height)
            super()._paint_text(painter, above)
            return
        across = frame.buttons
        top = frame.words.top()
        super()._paint_text(
            painter, QRectF(across.left(), top, across.width(), self._scale_area().top() - 0.02 * frame.height - top)
        )
        self._paint_ends(painter)

    def _paint_ends(self, painter: QPainter) -> None:
        area, height = self._scale_area(), self.height()
        line = font_of_ink(_ENDS_INK * height, REGULAR).pixelSize() * 1.3
        below = QRectF(area.left(), area.bottom() + 0.02 * height, area.width(), line * 1.1)
        for text, align in (("0 no pain", 0.0), ("worst pain 10", 1.0)):
            paint_lines(painter, fitted(text, below, (_ENDS_INK * height,), REGULAR), below, align)
        hint = QRectF(area.left(), below.bottom() + 0.03 * height, area.width(), 0.16 * height)
        inks = (LINE_INK * height * 0.6, 0.026 * height)
        paint_lines(painter, fitted(_HINT, hint, inks, REGULAR), hint)
