"""The person's settings, and what was chosen per routine; kept in one JSON file."""

from knee_coach.settings.file import LoadedSettings, SettingsError, SettingsFile
from knee_coach.settings.values import THEMES, Settings, WindowPlace

__all__ = ["THEMES", "LoadedSettings", "Settings", "SettingsError", "SettingsFile", "WindowPlace"]
