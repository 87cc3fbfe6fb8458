"""The style sheet, made from a theme. Widgets are named by their class, texts by their style."""

from __future__ import annotations

from string import Template

from knee_coach.ui.theme import CORNER, CORNER_SMALL, GRID, Theme

_SHEET = Template("""
* { outline: none; }
MainWindow, Page, PageBody, Stack { background: $paper; color: $ink; border: none; }
QWidget { color: $ink; font-size: ${body}px; }
QToolTip { background: $surface; color: $ink; border: none; padding: 8px; font-size: ${small}px; }

Text { background: transparent; }
Text[style="display"] { font-size: ${display}px; font-weight: 700; }
Text[style="title"] { font-size: ${title}px; font-weight: 700; }
Text[style="lead"] { font-size: ${lead}px; }
Text[style="lead_strong"] { font-size: ${lead}px; font-weight: 600; }
Text[style="body"] { font-size: ${body}px; }
Text[style="body_strong"] { font-size: ${body}px; font-weight: 600; }
Text[style="soft"] { font-size: ${body}px; color: $ink_soft; }
Text[style="soft_strong"] { font-size: ${body}px; font-weight: 600; color: $ink_soft; }
Text[style="small"] { font-size: ${small}px; color: $ink_soft; }
Text[style="accent"] { font-size: ${body}px; font-weight: 600; color: $accent; }
Text[style="alarm"] { font-size: ${body}px; color: $on_alarm; }
Text[style="alarm_strong"] { font-size: ${body}px; font-weight: 600; color: $on_alarm; }
Text[style="code"] { font-family: monospace; font-size: ${small}px; color: $on_alarm; }

Card { background: $surface; border: none; border-radius: ${corner}px; }
Card[tone="alarm"] { background: $alarm; }
Chip { background: $surface_soft; border-radius: ${chip_corner}px; padding: 8px 16px; font-weight: 600; }
Rule { background: $surface_soft; border: none; }

QPushButton {
    border: none; border-radius: ${corner}px; padding: 12px 24px; font-weight: 600;
    background: $surface_soft; color: $ink;
}
QPushButton:hover { background: $surface_hover; }
PrimaryButton { background: $accent; color: $on_accent; font-size: ${lead}px; padding: 0 44px; min-height: ${big}px; }
PrimaryButton:hover, PrimaryButton:pressed { background: $accent_hover; }
PrimaryButton:disabled { background: $surface_soft; color: $ink_soft; }
PlayButton { padding: 0 8px; }
SecondaryButton { padding: 0 28px; min-height: ${big}px; }
QuietButton { background: transparent; color: $ink; padding: 8px 12px; border-radius: ${corner_small}px; }
QuietButton:hover { background: $surface_hover; }
RoundButton { background: $surface_soft; border-radius: 20px; padding: 0; }
RoundButton:disabled { background: transparent; }

OptionButton { background: $surface_soft; border-radius: ${corner_small}px; padding: 0; min-height: ${option}px; }
OptionButton[band="low"] { background: $pain_low; }
OptionButton[band="middle"] { background: $pain_middle; }
OptionButton[band="high"] { background: $pain_high; }
OptionButton:hover { background: $surface_hover; }
OptionButton:checked { background: $accent; color: $on_accent; }
OptionButton[wide="true"] { padding: 0 24px; }

Rail { background: $rail; border: none; }
RailButton {
    background: transparent; color: $ink_soft; border: none; border-radius: ${corner}px;
    font-size: ${small}px; font-weight: 600; padding: 14px 4px 12px 4px;
}
RailButton:hover { background: $surface_hover; color: $ink; }
RailButton:checked { background: $surface; color: $accent; }

QLineEdit, QPlainTextEdit {
    background: $surface_soft; color: $ink; border: none; border-radius: ${corner_small}px; padding: 10px 12px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $ink_soft;
}
TickBox { background: transparent; spacing: 12px; font-weight: 600; }
OptionLine { background: transparent; }

VoiceList { background: $surface_soft; border: none; border-radius: ${corner_small}px; padding: 4px; }
VoiceList::item { padding: 9px 12px; border-radius: ${corner_small}px; color: $ink; }
VoiceList::item:hover { background: $surface_hover; }
VoiceList::item:selected { background: $accent; color: $on_accent; }
SessionList { background: transparent; border: none; }
Notice { background: $paper; border: none; border-bottom: 2px solid $surface_soft; }
FootBar { background: $paper; border: none; border-top: 2px solid $surface_soft; }
KeysPanel { background: $surface; border-left: 2px solid $handle; }
DisclosureButton { padding: 6px 8px 6px 0; color: $accent; text-align: left; }
DisclosureButton:hover { background: transparent; color: $ink; }
BackButton { padding: 8px 12px 8px 0; text-align: left; }
CardButton { background: $surface; padding: 0; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar::handle:vertical { background: $handle; border-radius: 5px; min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 2px; }
QScrollBar::handle:horizontal { background: $handle; border-radius: 5px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet of the whole window in this theme."""
    colours = {name: getattr(theme.colours, name) for name in theme.colours.__dataclass_fields__}
    sizes = {name: getattr(theme.type, name) for name in theme.type.__dataclass_fields__}
    # A chip's corners are round to its ends; Qt draws none at all when they are larger than half its height.
    corners = {"corner": CORNER, "corner_small": CORNER_SMALL, "chip_corner": round(0.6 * theme.type.body) + 7}
    heights = {"option": round(2.5 * theme.type.body), "big": max(9 * GRID, 2 * theme.type.lead)}
    return _SHEET.substitute(**colours, **sizes, **corners, **heights)
