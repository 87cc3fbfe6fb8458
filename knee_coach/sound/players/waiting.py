"""What a sound process does that finds no output: it waits, so that not every second a new one is started in vain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

WAITS = 10.0
"""Seconds until it ends and another one looks afresh. Qt notices an output that comes, but no sound server; and a
server may be where only its own library finds it, or be started by it. Each look afresh costs 0.2 s of one core."""

Word = Literal["no_output", "no_loudspeaker"]
"""No output was found: somebody else may find one · a sound server is there, and there is no loudspeaker that it
could sound: nobody else could be heard either, though a dummy may play what they send."""


class Waiting:
    """``answered`` is whether a sound server answered before Qt looked for outputs, ``answers`` asks now.

    ``clock`` counts seconds and does not jump.
    """

    def __init__(self, answered: bool, answers: Callable[[], bool], clock: Callable[[], float]) -> None:
        self._answered = answered
        self._has_come = False
        self._answers = answers
        self._clock = clock
        self._until = clock() + WAITS

    @property
    def word(self) -> Word:
        """What to say after a look. Of a server that came later, or that hangs and takes no more, Qt knows nothing."""
        return "no_loudspeaker" if self._answered and not self._has_come else "no_output"

    def is_over(self) -> bool:
        """Look whether another process should look: a sound server has come, or it is time."""
        answered, self._answered = self._answered, self._answers()
        self._has_come = self._answered and not answered
        return self._has_come or self._clock() >= self._until
