"""Layouts without the margins and gaps that Qt adds by itself."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from knee_coach.ui.theme import GRID

AnyLayout = TypeVar("AnyLayout", bound=QLayout)


def column(parent: QWidget | None = None, *, gap: int = GRID) -> QVBoxLayout:
    """Things below each other."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout


def row(parent: QWidget | None = None, *, gap: int = GRID) -> QHBoxLayout:
    """Things beside each other."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout


def stacked(*cards: QWidget) -> QWidget:
    """Cards below each other, at the top of the room there is."""
    stack = QWidget()
    layout = column(stack, gap=3 * GRID)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return stack


def emptied(layout: AnyLayout) -> AnyLayout:
    """The layout with nothing left in it; its widgets are gone at once from the screen."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
            inner.deleteLater()
    return layout
