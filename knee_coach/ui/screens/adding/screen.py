"""Adding files, as widgets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.adding.actions import Action, ButtonView, CopyWords
from knee_coach.ui.screens.adding.comparison import Comparison
from knee_coach.ui.screens.adding.view import AddingView, CardView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.back_button import BackButton
from knee_coach.ui.widgets.bullets import Bullets
from knee_coach.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from knee_coach.ui.widgets.card import Card
from knee_coach.ui.widgets.flow import FlowLayout
from knee_coach.ui.widgets.foot_bar import FootBar
from knee_coach.ui.widgets.layouts import column, emptied
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.problem_list import MOST_PROBLEMS, ProblemList
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading
from knee_coach.ui.widgets.text import Text, TextStyle

_MOST_PROBLEMS_OF_ONE = 20
"""The page is there for them; whoever mends twenty things will press "Try again" for the rest."""

_COPIED = "Copied: paste it into a message"


class AddingScreen(QWidget):
    """``asked`` carries what was pressed, one of the page's actions; ``in_sight`` whether the page is shown now."""

    asked = Signal(object)
    back_asked = Signal()
    in_sight = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: AddingView | None = None
        self._primary: Button | None = None
        self._page = page = Page()
        back = BackButton(look)
        back.clicked.connect(self.back_asked)
        self._title = PlaceTitle()
        self._cards = column(gap=2 * GRID)
        head = column(gap=0)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._title)
        page.column.addLayout(head)
        page.column.addLayout(self._cards)
        page.column.addStretch(1)
        foot = FootBar()
        self._foot = FlowLayout(gap=2 * GRID)
        foot.line.addStretch(1)
        foot.line.addLayout(self._foot)
        layout = column(self, gap=0)
        layout.addWidget(page, 1)
        layout.addWidget(foot)

    def render(self, view: AddingView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this."""
        if view == self._view:
            return  # as it was: new buttons would lose the keyboard
        focused: QWidget | None = self.window().focusWidget()  # also while another program has the keyboard
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._view = view
        self._title.show_title(view.title, view.line)
        emptied(self._cards)
        for card in view.cards:
            self._cards.addWidget(self._card(card, alone=len(view.cards) == 1))
        self._show_foot(view)
        let_tab_follow_reading(self)
        if had_keyboard:
            self.focus_first()

    def focus_first(self) -> None:
        """The safe way on."""
        if self._primary is not None:
            self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._page.scroll_by_key(event):  # the primary button has the keyboard and stands below the page
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.in_sight.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.in_sight.emit(False)

    def _show_foot(self, view: AddingView) -> None:
        emptied(self._foot)
        for button in view.others:
            self._foot.addWidget(self._button(SecondaryButton(button.text), button))
        self._primary = self._button(PrimaryButton(view.primary.text, self._look), view.primary)
        self._foot.addWidget(self._primary)
        self._primary.show()  # what is not shown yet does not take the keyboard

    def _card(self, view: CardView, *, alone: bool) -> Card:
        card = Card()
        texts = ((view.name, TextStyle.LEAD_STRONG), (view.heading, TextStyle.BODY_STRONG), (view.line, TextStyle.BODY))
        for text, style in texts:
            if text is not None:
                card.column.addWidget(Text(text, style))
        if view.changes:
            changes = Bullets(TextStyle.BODY)
            changes.show_lines(view.changes)
            card.column.addWidget(Text("What is different", TextStyle.SOFT_STRONG))
            card.column.addWidget(changes)
            card.column.addSpacing(GRID)
        if view.rows:
            card.column.addWidget(Comparison(view.rows))
            card.column.addSpacing(GRID)
        for note in view.notes:
            card.column.addWidget(Text(note, TextStyle.BODY))
        if view.problems:
            problems = ProblemList(most=_MOST_PROBLEMS_OF_ONE if alone else MOST_PROBLEMS)
            problems.show_problems(view.problems)
            card.column.addSpacing(GRID)
            card.column.addWidget(problems)
        if view.buttons:
            line = FlowLayout(gap=2 * GRID)
            for button in view.buttons:
                line.addWidget(self._button(Button(button.text), button))
            card.column.addSpacing(GRID)
            card.column.addLayout(line)
        return card

    def _button(self, button: Button, view: ButtonView) -> Button:
        if view.spoken is not None:
            button.setAccessibleName(view.spoken)
        button.clicked.connect(lambda: self._press(button, view.action))
        return button

    def _press(self, button: Button, action: Action) -> None:
        if isinstance(action, CopyWords):
            button.set_label(_COPIED)
        self.asked.emit(action)
