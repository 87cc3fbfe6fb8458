"""The exercises of Before you start, section by section. What stays the same keeps its row and the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.exercise_row import ExerciseRow, shape_of
from knee_coach.ui.screens.before_start.items import ItemView, SectionView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.card import Rule
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.tab_order import takers
from knee_coach.ui.widgets.text import Text, TextStyle


class ExerciseList(QWidget):
    """``target_chosen``: item id, ``DoseKey``, amount or None. ``item_ticked``: item id, yes or no.

    Enter leads from one field to the next; ``all_entered`` follows when it is pressed in the last.
    """

    target_chosen = Signal(str, object, object)
    item_ticked = Signal(str, bool)
    all_entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: dict[str, ExerciseRow] = {}
        self._between: list[QWidget] = []
        self._shape: list[tuple[str | None, list[ExerciseRow]]] = []
        self._column = column(self, gap=2 * GRID)

    @property
    def rows(self) -> Mapping[str, ExerciseRow]:
        """The rows by the ids of their items, in the order in which they are read."""
        return self._rows

    def clear(self) -> None:
        """Forget everything, also which instructions were open."""
        self.show_sections((), details_open=False)

    def show_sections(self, sections: tuple[SectionView, ...], *, details_open: bool) -> bool:
        """Show these; whether a row came, went or moved. ``details_open`` holds for exercises that are new here."""
        before = self._rows
        items = [item for section in sections for item in section.items]
        self._rows = {item.id: self._row_for(item, before.get(item.id), details_open) for item in items}
        shape = [(section.heading, [self._rows[item.id] for item in section.items]) for section in sections]
        if shape == self._shape:
            return False
        self._shape = shape
        kept = set(self._rows.values())
        gone = [row for row in before.values() if row not in kept]
        self._lay_out(sections)
        self._hand_on_keyboard(before, gone)
        for row in gone:  # not before: what is hidden has no keyboard to hand on
            row.hide()
            row.deleteLater()
        return True

    def wrong_number(self) -> str | None:
        """What is wrong with the first number that cannot be."""
        return next((wrong for row in self._rows.values() if (wrong := row.wrong_number()) is not None), None)

    def first_gap(self) -> QWidget | None:
        """The first field that waits for a number."""
        return next((gap for row in self._rows.values() if (gap := row.empty_field()) is not None), None)

    def _go_on_from(self, field: QWidget) -> None:
        fields = [field for row in self._rows.values() for field in row.fields]
        following = fields[fields.index(field) + 1 :]
        if following:
            following[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.all_entered.emit()

    def _row_for(self, item: ItemView, before: ExerciseRow | None, details_open: bool) -> ExerciseRow:
        if before is not None and shape_of(before.item) == shape_of(item):
            before.show_item(item)
            return before
        row = ExerciseRow(item, self._look)
        row.target_chosen.connect(self.target_chosen)
        row.item_ticked.connect(self.item_ticked)
        row.field_done.connect(self._go_on_from)
        row.open_details(details_open if before is None else before.details_open)
        return row

    def _lay_out(self, sections: tuple[SectionView, ...]) -> None:
        while self._column.takeAt(0) is not None:
            pass  # the rows themselves stay where they are until they are laid out anew
        for widget in self._between:
            widget.hide()
            widget.deleteLater()
        self._between = []
        for at, section in enumerate(sections):
            if at:
                self._column.addSpacing(2 * GRID)
            if section.heading is not None:
                self._add_between(Text(section.heading, TextStyle.SOFT_STRONG))
            for place, item in enumerate(section.items):
                if place:
                    self._add_between(Rule())
                self._column.addWidget(self._rows[item.id])
                self._rows[item.id].show()

    def _add_between(self, widget: QWidget) -> None:
        self._between.append(widget)
        self._column.addWidget(widget)

    def _hand_on_keyboard(self, before: Mapping[str, ExerciseRow], gone: Sequence[ExerciseRow]) -> None:
        """The keyboard was in a row that goes: the same control of the same exercise has it next, else one near it."""
        focused = self.window().focusWidget()
        left = next((row for row in gone if row.isAncestorOf(focused)), None)
        if left is None:
            return
        place = list(before.values()).index(left)
        rows = list(self._rows.values())
        same = self._rows.get(left.item.id)
        near = [*([] if same is None else [same]), *rows[place:], *reversed(rows[:place])]
        for row in near:
            control = _like(focused, list(takers(left)), list(takers(row))) if row is same else next(takers(row), None)
            if control is not None:
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _like(control: QWidget, before: list[QWidget], now: list[QWidget]) -> QWidget | None:
    """The control that says the same as this one, else the one in its place."""
    same = [each for each in now if type(each) is type(control) and each.accessibleName() == control.accessibleName()]
    return next(iter([*same, *now[before.index(control) :], *reversed(now)]), None)
