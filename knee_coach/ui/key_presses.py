"""Which presses of a key count, and how long one has been held. Instants are passed in; nothing here knows Qt."""

from __future__ import annotations

from enum import Enum

from knee_coach.ui.keys import Press

SAME_KEY_SECONDS = 0.3
"""Seconds: a key that comes again within them is a contact that bounced or a hand that trembled."""

REPEAT_GAP_SECONDS = 0.05
"""Seconds: no hand lets go of a key and presses it again so quickly."""

HELD_SECONDS = 1.5
"""Seconds: Play held so long says "it hurts"; long enough that nobody does it by the way."""


class PressCounter:
    """Decides which presses count: no auto-repeat, and the same key once within 300 ms.

    X sends auto-repeat as letting go and pressing at the same instant. Qt marks it as a repeat only when it sees both
    at once, so the pairs it did not see are told by their :data:`REPEAT_GAP_SECONDS`.
    """

    def __init__(self) -> None:
        self._counted: dict[Press, float] = {}
        self._let_go: dict[int, float] = {}

    def counts(self, press: Press, at: float, *, auto_repeat: bool) -> bool:
        """Whether the press that came at ``at`` (seconds) is one."""
        bounced = press in self._counted and is_soon(self._counted[press], at, SAME_KEY_SECONDS)
        if auto_repeat or bounced or self.goes_on(press.key, at):
            return False
        self._counted[press] = at
        return True

    def went_up(self, key: int, at: float) -> None:
        """The key was let go, or so it seems."""
        self._let_go[key] = at

    def goes_on(self, key: int, at: float) -> bool:
        """Whether a press at ``at`` is a key that was held all along."""
        return key in self._let_go and is_soon(self._let_go[key], at, REPEAT_GAP_SECONDS)


def is_soon(earlier: float, later: float, seconds: float) -> bool:
    """Whether ``later`` comes less than so many seconds after ``earlier``. A clock that began anew tells nothing."""
    return 0.0 <= later - earlier < seconds


class Resolved(Enum):
    """What became of a key that was down."""

    HELD = "held"
    LET_GO = "let_go"


class HeldKey:
    """How long one key has been down, and whether it was let go before that means anything."""

    def __init__(self) -> None:
        self._key: int | None = None
        self._since = 0.0
        self._let_go: float | None = None

    def went_down(self, key: int, at: float) -> None:
        """The key went down at ``at`` (seconds); another one that was down no longer matters."""
        self._key, self._since, self._let_go = key, at, None

    def went_on(self, key: int) -> None:
        """The key had not been let go after all."""
        if key == self._key:
            self._let_go = None

    def went_up(self, key: int, at: float) -> None:
        """The key was let go, or so it seems."""
        if key == self._key:
            self._let_go = at

    def forget(self) -> None:
        """Nobody knows any more: the window lost the keyboard."""
        self._key = None

    @property
    def due(self) -> float | None:
        """When to ask what became of it; None when no key is down."""
        if self._key is None:
            return None
        return self._since + HELD_SECONDS if self._let_go is None else self._let_go + REPEAT_GAP_SECONDS

    def resolved(self, at: float) -> Resolved | None:
        """What became of it by ``at``, said once; None while it cannot be told."""
        if self.due is None or at < self.due:
            return None
        self._key = None
        return Resolved.HELD if self._let_go is None else Resolved.LET_GO
