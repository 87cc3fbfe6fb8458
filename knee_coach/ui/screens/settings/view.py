"""What Settings shows: one value for each section."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.ui.screens.settings.sound_view import SoundFacts, SoundView, derive_sound_view


@dataclass(frozen=True)
class SettingsFacts:
    """What the screen is derived from, section by section."""

    sound: SoundFacts


@dataclass(frozen=True)
class SettingsView:
    """Everything on the screen."""

    title: str
    line: str
    sound: SoundView


def derive_settings_view(facts: SettingsFacts) -> SettingsView:
    """The screen for these facts."""
    return SettingsView("Settings", "Every change is kept at once.", derive_sound_view(facts.sound))
