"""``knee-coach schema``."""

from __future__ import annotations

import json

from knee_coach.cli.statuses import GOOD
from knee_coach.routine_files.schema.document import routine_schema


def schema() -> int:
    """Print the JSON Schema of routine files; returns the exit status."""
    print(json.dumps(routine_schema(), ensure_ascii=False, indent=2))
    return GOOD
