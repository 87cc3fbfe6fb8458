"""Settings, as widgets: a page with a section for each subject."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from knee_coach.ui.look import Look
from knee_coach.ui.screens.settings.alarm_card import AlarmCard
from knee_coach.ui.screens.settings.sound_section import SoundSection
from knee_coach.ui.screens.settings.view import SettingsView
from knee_coach.ui.widgets.page import Page
from knee_coach.ui.widgets.place_title import PlaceTitle
from knee_coach.ui.widgets.staying import staying
from knee_coach.ui.widgets.tab_order import let_tab_follow_reading


class SettingsScreen(Page):
    """The sections' intents are theirs; ``left`` follows when something else is shown in its place."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = PlaceTitle()
        self.sound = SoundSection(look)
        self._unsaved = AlarmCard()
        self.column.addWidget(self._title)
        self.column.addWidget(self._unsaved)
        self.column.addWidget(self.sound)
        self.column.addStretch(1)
        self._shown: SettingsView | None = None
        self._is_left = True

    def render(self, view: SettingsView) -> None:  # type: ignore[override]  # QWidget.render paints into a picture
        """Show this. What is read or chosen just now stays where it is."""
        if view == self._shown:
            return
        is_first = self._shown is None
        self._shown = view
        with staying(self, self._parts):
            self._title.show_title(view.title, view.line)
            self._unsaved.say(view.unsaved)
            self.sound.show_sound(view.sound)
        if is_first:
            let_tab_follow_reading(self)

    def focus_first(self) -> None:
        """The volume."""
        self.sound.focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_left = False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A window that is put away may go on sounding; and Qt also hides what was never shown.
        if not event.spontaneous() and not self._is_left:
            self._is_left = True
            self.left.emit()

    def _parts(self) -> dict[str, QWidget]:
        """Those of which one stays: what the keyboard is on, or else the topmost in sight."""
        parts = {"title": self._title, "unsaved": self._unsaved, **self.sound.parts}
        on: object = self.focusWidget()  # None before anything had the keyboard, whatever Qt's types say
        with_keyboard = {
            name: part for name, part in parts.items() if isinstance(on, QWidget) and part.isAncestorOf(on)
        }
        return with_keyboard if any(map(self._is_in_sight, with_keyboard.values())) else parts

    def _is_in_sight(self, part: QWidget) -> bool:
        return not part.visibleRegion().isEmpty()
