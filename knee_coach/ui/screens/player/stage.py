"""The stage: the whole player but its buttons and panels, painted, and repainted only where something moved."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.colours import PhaseColours
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.bar_painter import bar_reach, paint_bar
from knee_coach.ui.screens.player.counting import CountForm
from knee_coach.ui.screens.player.cue_marks import Marks
from knee_coach.ui.screens.player.flash_painter import paint_flash
from knee_coach.ui.screens.player.flashing import FLASH_SECONDS
from knee_coach.ui.screens.player.frame import Frame
from knee_coach.ui.screens.player.header_painter import HeaderPainter
from knee_coach.ui.screens.player.stage_painter import StagePainter
from knee_coach.ui.screens.player.twins import FlashForm
from knee_coach.ui.screens.player.view import PlayerView


def colours_of(view: PlayerView, look: Look) -> PhaseColours:
    """The colours a view is shown in: the phase's, or the pause's while a panel is open."""
    if view.panel is not None:
        return look.theme.phases.paused
    if view.kind is None:
        return look.theme.phases.await_patient
    return look.theme.phase_colours(view.kind)


class Stage(QWidget):
    """Shows a :class:`PlayerView` and the marks of its bar."""

    RING_CORNER = None
    """It shows itself that the keyboard is on it; the window's ring keeps away."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Exercise")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._view: PlayerView | None = None
        self._marks = Marks()
        self._then_area = QRectF()
        self._notice: str | None = None
        self._trouble: str | None = None
        self._trouble_at_top: str | None = None
        self._words: str | None = None
        self._flash = FlashForm.FRAME
        self._flash_over = QTimer(self)
        self._flash_over.setSingleShot(True)
        self._flash_over.timeout.connect(self.update)

    @property
    def frame(self) -> Frame:
        """Where everything stands at the present size."""
        return Frame(self.width(), self.height())

    @property
    def bar_pixels(self) -> int:
        """How many device pixels the bar is long: it need not be painted oftener than it moves by one."""
        return int(self.frame.bar.width() * self.devicePixelRatioF())

    @property
    def notice(self) -> str | None:
        """The words that stand at the top for a moment."""
        return self._notice

    @property
    def trouble(self) -> str | None:
        """The sentence about what is wrong with the sound or the log, read at the desk."""
        return self._trouble

    @property
    def trouble_at_top(self) -> str | None:
        """The few words about it that stand at the top as long as they are true."""
        return self._trouble_at_top

    @property
    def words(self) -> str | None:
        """What stands in the place of rep and set for a moment: what a cue that sounded just now means."""
        return self._marks.words or self._words

    @property
    def flashes(self) -> FlashForm | None:
        """How the edge is lit up now."""
        return self._flash if self._flash_over.isActive() else None

    @property
    def marks(self) -> Marks:
        """The marks of the bar."""
        return self._marks

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        self._look = look
        self.update()

    def set_then_area(self, area: QRectF) -> None:
        """Where the buttons leave room for what comes next."""
        self._then_area = area
        self.update()

    def set_notice(self, notice: str | None) -> None:
        """Show a few words at the top, where no panel covers them, or no longer."""
        if notice != self._notice:
            self._notice = notice
            self.update(_whole(self.frame.header))

    def set_trouble(self, trouble: str | None) -> None:
        """Show what is wrong with the sound or the log under the instruction, or no longer."""
        if trouble != self._trouble:
            self._trouble = trouble
            self.update()

    def set_trouble_at_top(self, trouble: str | None) -> None:
        """Show a few words at the top, beside a notice if there is one, or no longer."""
        if trouble != self._trouble_at_top:
            self._trouble_at_top = trouble
            self.update(_whole(self.frame.header))

    def set_words(self, words: str | None) -> None:
        """Show what a cue means in the place of rep and set, or no longer."""
        if words != self._words:
            self._words = words
            self.update(_whole(self.frame.lines))

    def show_view(self, view: PlayerView, marks: Marks | None = None) -> None:
        """Show this from now on, painting only what is different."""
        before, self._view = self._view, view
        old_marks, self._marks = self._marks, marks or Marks()
        if before is None or self._marks.at != old_marks.at:
            self.update()
            return
        if self._marks.lit != old_marks.lit:
            self.update(_whole(bar_reach(self.frame.bar)))
        if self._marks.words != old_marks.words:
            self.update(_whole(self.frame.lines))
        if before == view:
            return
        if replace(before, bar=view.bar, count=view.count, progress=view.progress) != view:
            self.update()
            return
        if before.bar != view.bar:
            self.update(_whole(self.frame.bar))
        if before.count != view.count:
            self.update(_whole(self.frame.sentence.united(self.frame.count)))
        if before.progress != view.progress:
            self.update(_whole(self.frame.segments))

    def flash(self, form: FlashForm) -> None:
        """Light up the edge once, briefly."""
        self._flash = form
        self._flash_over.start(round(FLASH_SECONDS * 1000))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        colours = colours_of(view, self._look)
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(colours.ground))
        frame = self.frame
        self._paint(StagePainter(painter, frame, colours), view, event)
        if event.region().intersects(_whole(frame.header)):
            header = HeaderPainter(painter, frame, colours)
            header.paint(view.title, view.where, self._notice, self._trouble_at_top)
        if view.bar is not None and event.region().intersects(_whole(bar_reach(frame.bar))):
            paint_bar(painter, frame.bar, view.bar, colours, self._marks)
        if self.flashes is not None:
            paint_flash(painter, QRectF(self.rect()), self.flashes, colours)
        painter.end()

    def _paint(self, parts: StagePainter, view: PlayerView, event: QPaintEvent) -> None:
        frame, region = self.frame, event.region()
        if region.intersects(_whole(frame.segments)):
            parts.segments(view)
        if region.intersects(_whole(frame.words)):
            parts.words(view)
        if region.intersects(_whole(frame.left_read(below_side=False))):
            parts.guide(view.guide, self._trouble, below_side=view.side is not None)
        count_area = frame.sentence if _is_sentence(view) else frame.count
        if region.intersects(_whole(count_area)):
            parts.count(view.count)
        if region.intersects(_whole(frame.lines)):
            parts.lines((view.rep, view.set) if self.words is None else (self.words,))
        if view.then is not None and region.intersects(_whole(self._then_area)):
            parts.then(f"Then: {view.then}", self._then_area)


def _is_sentence(view: PlayerView) -> bool:
    return view.count is not None and view.count.form is CountForm.SENTENCE


def _whole(area: QRectF) -> QRect:
    """The pixels an area touches, and one more all round for what is smoothed at its edges."""
    return area.toAlignedRect().adjusted(-1, -1, 1, 1)
