"""Which key means what in a running session.

A presenter's clicker, a pedal and a headset's buttons send the same keys as a keyboard.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt


class PlayerKey(Enum):
    """What a key asks for while the stage is shown."""

    PLAY = "play"
    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    HURTS = "hurts"
    MORE = "more"
    ESCAPE = "escape"
    LOUDER = "louder"
    QUIETER = "quieter"
    MUTE = "mute"
    FULL_SCREEN = "full_screen"
    KEYS = "keys"


class PanelKey(Enum):
    """What a key asks for while a panel lies over the stage."""

    TAKE = "take"
    ENTER = "enter"
    """Takes too, but on the pause panel, where it is the stage's Next unless the keyboard walked there."""
    ON = "on"
    BACK = "back"
    WALK_ON = "walk_on"
    """As ``ON``, by a key that only a keyboard has: Tab, Down."""
    WALK_BACK = "walk_back"
    FIRST = "first"
    LAST = "last"
    CLOSE = "close"


@dataclass(frozen=True)
class Press:
    """A key that went down: Qt's code, and whether Shift was held."""

    key: int
    shift: bool = False


_K = Qt.Key
_STAGE = {
    PlayerKey.PLAY: (_K.Key_Space, _K.Key_Period, _K.Key_F5, _K.Key_MediaPlay, _K.Key_MediaTogglePlayPause),
    PlayerKey.NEXT: (_K.Key_Right, _K.Key_PageDown, _K.Key_Return, _K.Key_Enter, _K.Key_MediaNext),
    PlayerKey.BACK: (_K.Key_Left, _K.Key_PageUp, _K.Key_MediaPrevious),
    PlayerKey.SKIP: (_K.Key_S,),
    PlayerKey.HURTS: (_K.Key_H,),
    PlayerKey.MORE: (_K.Key_Plus,),
    PlayerKey.ESCAPE: (_K.Key_Escape,),
    PlayerKey.LOUDER: (_K.Key_Up,),
    PlayerKey.QUIETER: (_K.Key_Down,),
    PlayerKey.MUTE: (_K.Key_M,),
    PlayerKey.FULL_SCREEN: (_K.Key_F, _K.Key_F11),
    PlayerKey.KEYS: (_K.Key_Question, _K.Key_F1),
}
_PANEL = {
    PanelKey.TAKE: _STAGE[PlayerKey.PLAY],
    PanelKey.ENTER: (_K.Key_Return, _K.Key_Enter),
    PanelKey.ON: (_K.Key_Right, _K.Key_PageDown, _K.Key_MediaNext),
    PanelKey.BACK: _STAGE[PlayerKey.BACK],
    PanelKey.WALK_ON: (_K.Key_Tab, _K.Key_Down),
    PanelKey.WALK_BACK: (_K.Key_Backtab, _K.Key_Up),
    PanelKey.FIRST: (_K.Key_Home,),
    PanelKey.LAST: (_K.Key_End,),
    PanelKey.CLOSE: (_K.Key_Escape,),
}
# Layouts on which Qt reports the key itself and not the sign that Shift makes of it.
_SHIFTED = {int(_K.Key_Equal): PlayerKey.MORE, int(_K.Key_Slash): PlayerKey.KEYS}
_STAGE_KEYS = {int(key): meaning for meaning, keys in _STAGE.items() for key in keys}
_PANEL_KEYS = {int(key): meaning for meaning, keys in _PANEL.items() for key in keys}


def stage_key(press: Press) -> PlayerKey | None:
    """What a press means on the stage; None when it means nothing there."""
    if press.shift and press.key in _SHIFTED:
        return _SHIFTED[press.key]
    return _STAGE_KEYS.get(press.key)


def panel_key(press: Press) -> PanelKey | None:
    """What a press means on a panel; None when it means nothing there."""
    return _PANEL_KEYS.get(press.key)


def digit(press: Press) -> int | None:
    """The figure 0-9 on the key, of the main block or the number pad."""
    value = press.key - int(_K.Key_0)
    return value if 0 <= value <= 9 else None
