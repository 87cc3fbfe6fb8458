"""A row of answers of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from knee_coach.ui.theme import CORNER_SMALL
from knee_coach.ui.widgets.buttons import Button
from knee_coach.ui.widgets.layouts import row
from knee_coach.ui.widgets.one_of import OneOf, is_arrow

LEAST_WIDTH = 24
"""Pixels: the least a pointer hits (WCAG 2.2, 2.5.8)."""


@dataclass(frozen=True)
class Option:
    """One answer: what stands on it, what a screen reader says, and which ground it has (see the style sheet)."""

    text: str
    spoken: str
    band: str = ""


class OptionButton(Button):
    """One answer of a row."""

    RING_CORNER = CORNER_SMALL

    def __init__(self, option: Option, *, wide: bool) -> None:
        super().__init__(option.text)
        self.setAccessibleName(option.spoken)
        self.setCheckable(True)
        self.setProperty("band", option.band)
        self.setProperty("wide", wide)
        if not wide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.setMinimumWidth(LEAST_WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_arrow(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class OptionRow(OneOf):
    """Answers beside each other."""

    def __init__(
        self,
        options: Sequence[Option],
        *,
        gap: int = 4,
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__([OptionButton(option, wide=wide) for option in options], parent)
        layout = row(self, gap=gap)
        for button in self.buttons:
            layout.addWidget(button, 0 if wide else 1)
        if wide:
            layout.addStretch(1)
