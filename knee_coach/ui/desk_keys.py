"""The keys of the desk, as the panel tells them; the player has its own."""

from __future__ import annotations

from knee_coach.ui.widgets.keys_panel import KeyLine

DESK_KEYS = (
    KeyLine("Tab", "Go to the next thing"),
    KeyLine("Shift Tab", "Go to the one before"),
    KeyLine("Space, Enter", "Press the button you are on"),
    KeyLine("Arrows", "Change a number or move in a row"),
    KeyLine("Page Up, Page Down", "Scroll the page"),
    KeyLine("0 to 9", "Answer on a scale (1, then 0: ten)"),
    KeyLine("Ctrl 1, 2, 3, 4", "Today, Routines, History, Settings"),
    KeyLine("Ctrl O", "Open a routine file"),
    KeyLine("Esc, Alt Left", "Back"),
    KeyLine("F11", "Full screen"),
    KeyLine("F1, ?", "Show these keys"),
)
"""In the order of the panel."""
