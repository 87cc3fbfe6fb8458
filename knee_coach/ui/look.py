"""What a widget is given to look right: the theme and the icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from knee_coach.ui.icons import Icons
from knee_coach.ui.theme import Theme


@dataclass(frozen=True)
class Look:
    """The theme with the icons to draw in its colours."""

    theme: Theme
    icons: Icons


@runtime_checkable
class Dressed(Protocol):
    """A widget that paints itself, or holds an icon: the style sheet does not reach it, so it is told."""

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
