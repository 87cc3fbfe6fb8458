"""What Settings shows: one value for each section."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts, SoundView, derive_sound_view


@dataclass(frozen=True)
class SettingsFacts:
    """What the screen is derived from, section by section; ``unsaved`` says why the last change could not be saved."""

    sound: SoundSectionFacts
    unsaved: str | None = None


@dataclass(frozen=True)
class SettingsView:
    """Everything on the screen. ``unsaved`` takes the place of ``line``: both cannot be true."""

    title: str
    line: str | None
    unsaved: str | None
    sound: SoundView


def derive_settings_view(facts: SettingsFacts) -> SettingsView:
    """The screen for these facts."""
    sound = derive_sound_view(facts.sound)
    if facts.unsaved is None:
        return SettingsView("Settings", "Every change is kept at once.", None, sound)
    return SettingsView("Settings", None, f"{facts.unsaved} {_UNTIL_CLOSED}", sound)


_UNTIL_CLOSED = "Until then, what you choose here holds as long as Knee Coach is open."
