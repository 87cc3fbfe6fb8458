"""What the keys of the stage send to the engine, and the list of keys that is shown for "?"."""

from __future__ import annotations

from knee_coach.engine.commands import Back, Command, ItHurts, More, Next, Pause, Play, SkipExercise
from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.keys import PlayerKey
from knee_coach.ui.screens.player.button_views import Act
from knee_coach.ui.widgets.keys_panel import KeyLine

PLAYER_KEYS = (
    KeyLine("Space", "Pause and go on; done or ready"),
    KeyLine("Hold Space", "It hurts"),
    KeyLine("Right, Enter", "Next"),
    KeyLine("Left", "Again, or the set before"),
    KeyLine("S", "Skip this exercise"),
    KeyLine("H", "It hurts"),
    KeyLine("+", "One more, or longer"),
    KeyLine("Esc", "Pause; close a panel"),
    KeyLine("Up, Down, M", "Louder, quieter, sound off"),
    KeyLine("F, F11", "Full screen"),
    KeyLine("?, F1", "Show these keys"),
)


def command_of_key(key: PlayerKey) -> Command | None:
    """The command a key sends; None for the keys that change sound or window."""
    match key:
        case PlayerKey.PLAY:
            return Play()
        case PlayerKey.NEXT:
            return Next()
        case PlayerKey.BACK:
            return Back()
        case PlayerKey.SKIP:
            return SkipExercise()
        case PlayerKey.HURTS:
            return ItHurts()
        case PlayerKey.MORE:
            return More()
        case PlayerKey.ESCAPE:
            return Pause()
        case PlayerKey.LOUDER | PlayerKey.QUIETER | PlayerKey.MUTE | PlayerKey.FULL_SCREEN | PlayerKey.KEYS:
            return None
        case _:
            assert_never(key)


def command_of_act(act: Act) -> Command | None:
    """The command a button sends; None for the one that leaves the player."""
    match act:
        case Act.AGAIN:
            return Back()
        case Act.PLAY:
            return Play()
        case Act.PAUSE:
            return Pause()
        case Act.NEXT:
            return Next()
        case Act.SKIP:
            return SkipExercise()
        case Act.MORE:
            return More()
        case Act.HURTS:
            return ItHurts()
        case Act.LEAVE:
            return None
        case _:
            assert_never(act)
