"""One exercise of Before you start: its dose, what can be chosen, what must be filled in, how it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.before_start.fields import FieldView
from knee_coach.ui.screens.before_start.items import ItemView
from knee_coach.ui.screens.before_start.steppers import StepperView
from knee_coach.ui.theme import GRID
from knee_coach.ui.widgets.disclosure import Disclosure
from knee_coach.ui.widgets.flow import FlowLayout
from knee_coach.ui.widgets.layouts import column
from knee_coach.ui.widgets.number_field import NumberField
from knee_coach.ui.widgets.page import Columns
from knee_coach.ui.widgets.picture import Picture
from knee_coach.ui.widgets.stepper import Stepper
from knee_coach.ui.widgets.text import Text, TextStyle
from knee_coach.ui.widgets.tick_box import TickBox

_WORDS_WIDTH = 220
_STEPPER_WIDTH = 170
"""Pixels at the usual size of text: what the words need at least, and each stepper beside them."""


def shape_of(item: ItemView) -> object:
    """What a row is built from: while it stays the same, the row is kept and only shows other values."""
    fields = tuple((field.key, field.label, field.unit, field.highest) for field in item.fields)
    steppers = tuple(stepper.key for stepper in item.steppers)
    tick = None if item.tick is None else item.tick.text
    return item.id, item.name, steppers, fields, tick, item.details, item.picture, item.inside_circuit


class ExerciseRow(QWidget):
    """``target_chosen``: item id, ``DoseKey``, amount or None. ``item_ticked``: item id, whether it is taken.

    ``field_done`` follows when Enter is pressed in a field, and carries the field.
    """

    field_done = Signal(QWidget)
    target_chosen = Signal(str, object, object)
    item_ticked = Signal(str, bool)

    def __init__(self, item: ItemView, look: Look) -> None:
        super().__init__()
        self._item = item
        self._dose = Text("", TextStyle.BODY)
        self._caution = Text("", TextStyle.SOFT)
        self._suggestion = Text("", TextStyle.SOFT)
        self._steppers = [self._stepper(at, look) for at in range(len(item.steppers))]
        self._fields = [self._field(at, field, look) for at, field in enumerate(item.fields)]
        self._tick = TickBox(item.tick.text, look) if item.tick is not None else None
        picture = Picture(item.picture, item.name) if item.picture is not None else None
        self._details = Disclosure("How to do it", "Hide how to do it", self, above=picture)
        self._details.show_lines(item.details)

        words = column(gap=4)
        words.addWidget(Text(item.name, TextStyle.LEAD_STRONG))
        for part in (self._dose, self._caution, self._suggestion):
            words.addWidget(part)
        words.addStretch(1)
        said = QWidget()
        said.setLayout(words)
        chosen = QWidget(self)  # shown without a parent it would be a window for an instant
        steppers = FlowLayout(chosen, gap=3 * GRID)
        for stepper in self._steppers:
            steppers.addWidget(stepper)
        chosen.setVisible(bool(self._steppers))
        beside_from = _WORDS_WIDTH + _STEPPER_WIDTH * len(self._steppers)
        layout = column(self, gap=GRID)
        layout.setContentsMargins(3 * GRID if item.inside_circuit else 0, 0, 0, 0)
        layout.addWidget(Columns(said, chosen, shares=(1, 0), beside_from=beside_from))
        if self._tick is not None:
            self._tick.clicked.connect(lambda ticked: self.item_ticked.emit(self._item.id, ticked))
            layout.addWidget(self._tick)
        if self._fields:
            line = FlowLayout(gap=3 * GRID)
            for field in self._fields:
                line.addWidget(field)
            layout.addLayout(line)
        layout.addWidget(self._details)
        self.show_item(item)

    @property
    def item(self) -> ItemView:
        """What is shown."""
        return self._item

    @property
    def details_open(self) -> bool:
        """Whether it is shown how it is done."""
        return self._details.is_open

    def show_item(self, item: ItemView) -> None:
        """Show other values of the same shape."""
        self._item = item
        self._dose.setText(item.dose)
        self._caution.show_text(item.caution)
        self._suggestion.show_text(item.suggestion)
        for stepper, shown in zip(self._steppers, item.steppers, strict=True):
            stepper.show_value(
                shown.label, shown.value, has_less=shown.less is not None, has_more=shown.more is not None
            )
        for field, wanted in zip(self._fields, item.fields, strict=True):
            field.set_number(wanted.number)
        if self._tick is not None and item.tick is not None:
            self._tick.setChecked(item.tick.ticked)

    @property
    def fields(self) -> list[QWidget]:
        """What takes the keyboard of each field, in their order."""
        return [field.edit for field in self._fields]

    def empty_field(self) -> QWidget | None:
        """The first field that waits for a number."""
        return next((field.edit for field in self._fields if field.number() is None), None)

    def wrong_number(self) -> str | None:
        """What is wrong with the first number that cannot be: ``Hold for Bridge: 600 at most``."""
        fields = zip(self._fields, self._item.fields, strict=True)
        return next(
            (f"{view.name} for {self._item.name}: {field.wrong}" for field, view in fields if field.wrong), None
        )

    def open_details(self, is_open: bool) -> None:
        """Show how it is done, or leave it behind its button."""
        self._details.set_open(is_open)

    def _stepper(self, at: int, look: Look) -> Stepper:
        stepper = Stepper(look)
        stepper.less.connect(lambda: self._emit_step(self._item.steppers[at], self._item.steppers[at].less))
        stepper.more.connect(lambda: self._emit_step(self._item.steppers[at], self._item.steppers[at].more))
        return stepper

    def _emit_step(self, stepper: StepperView, value: float | None) -> None:
        self.target_chosen.emit(stepper.item_id, stepper.key, value)

    def _field(self, at: int, view: FieldView, look: Look) -> NumberField:
        field = NumberField(view.label, view.unit, view.highest, look)
        field.entered.connect(lambda number: self._emit_number(self._item.fields[at], number))
        field.edit.done.connect(lambda: self.field_done.emit(field.edit))
        return field

    def _emit_number(self, field: FieldView, number: int | None) -> None:
        self.target_chosen.emit(field.item_id, field.key, None if number is None else number * field.factor)
