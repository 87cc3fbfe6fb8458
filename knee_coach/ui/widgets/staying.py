"""Lets a page change while it is read: what the eye is on stays where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget

from knee_coach.ui.widgets.page import Page

Parts: TypeAlias = Callable[[], Mapping[Any, QWidget]]
"""The parts of a page from its top down, each by what it is known by before and after."""


@contextmanager
def staying(page: Page, parts: Parts) -> Iterator[None]:
    """Whatever changes inside, the topmost part in sight keeps its place; a page at its top stays there.

    The keyboard may be given to something else inside: that does not scroll the page either.
    """
    bar = page.verticalScrollBar()
    before = bar.value()
    held = _topmost(page, parts()) if before else None
    yield
    if not page.isVisible():
        return
    _lay_out(page)
    if held is None:
        bar.setValue(before)
        return
    known_by, top = held
    part = parts().get(known_by)
    bar.setValue(before if part is None else bar.value() + _top(page, part) - top)


def _topmost(page: Page, parts: Mapping[Any, QWidget]) -> tuple[Any, int] | None:
    for known_by, part in parts.items():
        if part.isVisible() and _top(page, part) + part.height() > 0:
            return known_by, _top(page, part)
    return None


def _top(page: Page, part: QWidget) -> int:
    return part.mapTo(page.viewport(), QPoint(0, 0)).y()


def _lay_out(page: Page) -> None:
    """Qt would do so once control is back in its loop, and only then know how far the page can be scrolled."""
    for widget in page.findChildren(QWidget):
        # What a layout was given while it was in sight is shown by a posted call; until then it takes no room.
        if widget.isHidden() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.MetaCall.value)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
