"""Where an amount stands in a file: what can be advised depends on it."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """The key before an amount, and whether the keys of an exercise can stand beside it."""

    key: str = ""
    of_exercise: bool = False
    """Whether it is the dose of an exercise, so that its sets, reps and sides can stand in lines beside it."""


NOWHERE = Place()
"""Where no other key can be named."""
