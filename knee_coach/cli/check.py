"""``knee-coach check``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knee_coach.cli.statuses import GOOD, PROBLEMS, complain
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.problems import Problem, as_json, render_problem
from knee_coach.routine_files.reader import read_routine_file


def check(files: Sequence[str], form: str) -> int:
    """Print what is wrong in files; returns the exit status."""
    status = GOOD
    told: list[Problem] = []
    for file in files:
        try:
            read = read_routine_file(Path(file))
        except CannotReadError as error:
            status = complain(str(error))
            continue
        told.extend(read.problems)
        if read.routine is None:
            status = max(status, PROBLEMS)
        if form == "text":
            for problem in read.problems:
                print(render_problem(problem))
            if not read.problems:
                print(f"{file}: no problems")
    if form == "json":
        import json

        print(json.dumps([as_json(problem) for problem in told], ensure_ascii=False))
    return status
