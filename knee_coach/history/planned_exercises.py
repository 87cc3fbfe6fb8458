"""What a session was planned to have: read from the plan that the log keeps with it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from knee_coach.model.records import SessionRecord
from knee_coach.model.sides import Side

_KEPT = 64
"""Plans are long, few, and shared by most sessions; a list of a year would read the same one 300 times."""


@lru_cache(maxsize=_KEPT)
def planned_sets(plan: str) -> tuple[tuple[str, Side | None], ...]:
    """Exercise id and side of every set of a compiled plan (JSON), in order; none if it cannot be read.

    A set that works both sides is there once for each, as it is in the log.
    """
    try:
        phases: list[dict[str, Any]] = json.loads(plan)["phases"]
        sets = dict.fromkeys(
            (str(phase["exercise"]), phase["side"], phase["round"], int(phase["set"])) for phase in phases
        )
        return tuple((exercise_id, None if side is None else Side(side)) for exercise_id, side, _, _ in sets)
    except (ValueError, KeyError, TypeError):
        return ()


def not_reached(record: SessionRecord) -> tuple[str, ...]:
    """The planned exercises of which no set was begun or skipped, in the order of the plan: ``wall squat``.

    The plan knows exercises by their ids alone; an id is the name in small letters with hyphens.
    """
    reached = {made.exercise_id for made in record.sets}
    planned = dict.fromkeys(exercise_id for exercise_id, _ in planned_sets(record.plan))
    return tuple(exercise_id.replace("-", " ") for exercise_id in planned if exercise_id not in reached)
