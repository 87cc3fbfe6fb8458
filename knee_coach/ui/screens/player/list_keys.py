"""The keys of a list that holds its own selection: the stop panel's and the hurt panel's."""

from __future__ import annotations

from enum import Enum

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.keys import PanelKey, Press, panel_key
from knee_coach.ui.screens.player.choice_list import ChoiceList


class ListMove(Enum):
    """What a key does in a list."""

    ON = "on"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    TAKE = "take"
    CLOSE = "close"

    def work(self, choices: ChoiceList) -> None:
        """Do it; closing is the panel's business."""
        match self:
            case ListMove.ON:
                choices.select(choices.selected + 1)
            case ListMove.BACK:
                choices.select(choices.selected - 1)
            case ListMove.FIRST:
                choices.select(0)
            case ListMove.LAST:
                choices.select(-1)
            case ListMove.TAKE:
                choices.take()
                return
            case ListMove.CLOSE:
                return
            case _:
                assert_never(self)
        choices.focus_selected()


def list_move(press: Press) -> ListMove | None:
    """What a press does in a list; None when nothing."""
    key = panel_key(press)
    match key:
        case PanelKey.ON | PanelKey.WALK_ON:
            return ListMove.ON
        case PanelKey.BACK | PanelKey.WALK_BACK:
            return ListMove.BACK
        case PanelKey.TAKE | PanelKey.ENTER:
            return ListMove.TAKE
        case PanelKey.FIRST:
            return ListMove.FIRST
        case PanelKey.LAST:
            return ListMove.LAST
        case PanelKey.CLOSE:
            return ListMove.CLOSE
        case None:
            return None
        case _:
            assert_never(key)
