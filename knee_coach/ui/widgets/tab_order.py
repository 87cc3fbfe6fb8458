"""Tab goes through a screen in the order in which it is read.

Qt walks in the order of creation: what is rendered anew would come last, after the buttons at the bottom.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def let_tab_follow_reading(screen: QWidget) -> None:
    """Put everything that takes the keyboard into the order of the layouts, from the top of ``screen`` down."""
    for before, after in pairwise(takers(screen)):
        QWidget.setTabOrder(before, after)


def takers(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard inside ``widget``, as it is read."""
    for child in _children(widget):
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield child
        yield from takers(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield inner
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)
