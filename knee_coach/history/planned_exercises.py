"""Which exercises a session was planned to have: read from the plan that the log keeps with it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

_KEPT = 64
"""Plans are long, few, and shared by most sessions; a list of a year would read the same one 300 times."""


@lru_cache(maxsize=_KEPT)
def planned_exercise_ids(plan: str) -> tuple[str, ...]:
    """Ids of the exercises of a compiled plan (JSON), each once, in order; none if it cannot be read."""
    try:
        phases: Any = json.loads(plan)["phases"]
        return tuple(dict.fromkeys(str(phase["exercise"]) for phase in phases))
    except (ValueError, KeyError, TypeError):
        return ()
