"""A column of cards of which only the first are made: the others follow as somebody comes near them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.screens.routines.card_stack import CardStack
from knee_coach.ui.screens.routines.cards import CardView, Key, card_for, keyed, name_of
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card_button import CardButton
from knee_coach.ui.widgets.layouts import column

FIRST_CARDS = 10
"""As many as fit into most windows."""

BATCH = 12
"""Cards that are made at a time: 25 ms on a slow computer, most of it for the style sheet."""


@dataclass(frozen=True)
class _Made:
    view: CardView
    card: QWidget
    stack: CardStack


class CardList(QWidget):
    """``chosen`` carries the routine's id.

    What was made stays made, and a card whose view stays the same stays the same widget.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: dict[Key, CardView] = {}
        self._made: dict[Key, _Made] = {}
        self._column = column(self, gap=2 * GRID)

    @property
    def parts(self) -> Mapping[Key, QWidget]:
        """The cards that were made, from the top down."""
        return {key: made.card for key, made in self._made.items()}

    @property
    def buttons(self) -> Sequence[CardButton]:
        """Those that can be pressed, from the top down."""
        return [made.card for made in self._made.values() if isinstance(made.card, CardButton)]

    @property
    def complete(self) -> bool:
        """Whether all cards were made."""
        return len(self._made) == len(self._wanted)

    def show_cards(self, views: Sequence[CardView]) -> None:
        """Show these; the keyboard stays on its routine, or comes to one near it."""
        before, focused = self._made, self._focused_key()
        self._wanted = dict(keyed(views))
        self._made = dict(self._made_anew(before))
        if list(self._made.values()) == list(before.values()):
            return
        for stack in self._stacks(self._made):
            stack.hold([made.card for made in self._made.values() if made.stack is stack])
        if focused is not None:
            self._hand_on_keyboard(focused, list(before).index(focused))
        kept = {made.card for made in self._made.values()}
        for made in before.values():
            if made.card not in kept:  # only now: what is hidden has no keyboard to hand on
                made.card.hide()
                made.card.deleteLater()
        for stack in set(self._stacks(before)) - set(self._stacks(self._made)):
            stack.hide()
            stack.deleteLater()

    def make_more(self) -> None:
        """Make the next few cards."""
        stack = self._new_stack()
        keys = list(self._wanted)[len(self._made) :][:BATCH]
        self._made.update({key: self._make(key, stack) for key in keys})
        stack.hold([self._made[key].card for key in keys])

    def is_near_the_end(self, widget: QWidget) -> bool:
        """Whether this is one of the last cards that were made."""
        return any(made.card is widget for made in list(self._made.values())[-3:])

    def _made_anew(self, before: Mapping[Key, _Made]) -> Iterator[tuple[Key, _Made]]:
        """The cards that there must be: those that were made before, and what stands between them.

        A card stays in its stack. One that would have to leave it for its new place is made anew.
        """
        keys = list(self._wanted)
        reach = max(FIRST_CARDS, len(before), *(place for place, key in enumerate(keys, 1) if key in before))
        staying = {before[key].stack for key in keys if key in before}
        stacks = [stack for stack in self._stacks(before) if stack in staying]
        if keys and not stacks:
            stacks = [self._new_stack()]
        at = 0
        for key in keys[:reach]:
            old = before.get(key)
            if old is not None and old.stack in stacks[at : at + 2]:
                at = stacks.index(old.stack)
            else:
                old = None
            same = old is not None and old.view == self._wanted[key]
            yield key, old if old is not None and same else self._make(key, stacks[at])

    def _new_stack(self) -> CardStack:
        stack = CardStack(self)
        self._column.addWidget(stack)
        return stack

    def _make(self, key: Key, stack: CardStack) -> _Made:
        view = self._wanted[key]
        card = card_for(view, stack)
        if isinstance(card, CardButton):
            card.clicked.connect(lambda: self.chosen.emit(name_of(view)))
        return _Made(view, card, stack)

    def _stacks(self, made: Mapping[Key, _Made]) -> list[CardStack]:
        return list(dict.fromkeys(each.stack for each in made.values()))

    def _focused_key(self) -> Key | None:
        focused = self.window().focusWidget()
        return next((key for key, made in self._made.items() if made.card is focused), None)

    def _hand_on_keyboard(self, key: Key, place: int) -> None:
        made = list(self._made.values())
        same = [self._made[key]] if key in self._made else []
        for near in (*same, *made[place:], *reversed(made[:place])):
            if isinstance(near.card, CardButton):
                near.card.setFocus(Qt.FocusReason.OtherFocusReason)
                return
