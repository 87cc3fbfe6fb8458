"""``knee-coach check``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from knee_coach.cli.named_files import STANDARD_INPUT, NamedFiles
from knee_coach.cli.printing import counted
from knee_coach.cli.statuses import PROBLEMS, Reached
from knee_coach.resources import figure_ids
from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reader import ReadRoutine, read_routine, read_routine_file
from knee_coach.routine_files.rendering import as_github, as_json, render_problem
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.yaml_text.decoding import MOST_BYTES
from knee_coach.routine_files.yaml_text.lines import without_unprintable

_SHOWN_INPUT = "<stdin>"


class _Tally:
    """What was found so far, over all files."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.unread = 0
        self.errors = 0
        self.warnings = 0
        self.with_problems = 0

    def add(self, file: str, problems: Sequence[Problem]) -> None:
        errors = sum(problem.is_error for problem in problems)
        self.files.append(file)
        self.errors += errors
        self.warnings += len(problems) - errors
        self.with_problems += bool(problems)

    def line(self) -> str | None:
        """What is said at the end; for one file with problems, nothing."""
        if len(self.files) + self.unread == 1:
            return (
                f"{without_unprintable(self.files[0])}: no problems" if self.files and not self.with_problems else None
            )
        unread = f"; {self.unread:,} could not be read" if self.unread else ""
        if not self.with_problems:
            return f"{counted(len(self.files), 'file')}: no problems{unread}" if self.files else None
        kinds = (
            counted(number, what) for number, what in ((self.errors, "error"), (self.warnings, "warning")) if number
        )
        where = "it" if len(self.files) == 1 else f"{self.with_problems:,} of them"
        return f"{counted(len(self.files), 'file')}: {' and '.join(kinds)} in {where}{unread}"


def check(paths: Sequence[str], form: str, reached: Reached) -> int:
    """Print what is wrong in files; returns the exit status.

    Args:
        paths: files, folders, and ``-`` for the standard input.
        form: ``text``, ``json`` or ``github``.
        reached: keeps the status, should nobody read to the end.
    """
    figures = figure_ids()
    named = NamedFiles(paths, reached)
    tally = _Tally()
    twins = _Twins()
    listed: list[Problem] = []
    for file in named:
        try:
            read = _read(file, figures)
        except CannotReadError as error:
            tally.unread += 1
            reached.complain(str(error))
            continue
        problems = twins.with_twin(read)
        tally.add(read.file, problems)
        if any(problem.is_error for problem in problems):
            reached.note(PROBLEMS)
        match form:
            case "json":
                listed.extend(problems)
            case "github":
                _print_each(map(as_github, problems))
            case _:
                _print_each(map(render_problem, problems))
    if form == "json":
        import json

        print(json.dumps([as_json(problem) for problem in listed], ensure_ascii=False))
    elif form == "text" and (line := tally.line()) is not None:
        print(line)
    return reached.status


class _Twins:
    """Remembers which file of a folder had an id first."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], str] = {}

    def with_twin(self, read: ReadRoutine) -> tuple[Problem, ...]:
        """The problems of a file, and in its place that another one of its folder has its id already."""
        if read.file == _SHOWN_INPUT:
            return read.problems
        path = Path(read.file)
        first = self._first.setdefault((os.path.realpath(path.parent), read.id), path.name)
        if first == path.name:
            return read.problems
        from knee_coach.routine_files.library.twins import twin_problem

        problems = (*read.problems, twin_problem(read, first))
        return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _read(file: str, figures: frozenset[str]) -> ReadRoutine:
    if file != STANDARD_INPUT:
        return read_routine_file(Path(file), figures=figures, shown_as=file)
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except (OSError, ValueError, AttributeError) as error:
        # ``sys.stdin`` is None in a program that was started without one.
        raise CannotReadError(Path(_SHOWN_INPUT), "nothing comes from there") from error
    return read_routine(data, _SHOWN_INPUT, Surroundings(figures=figures))


def _print_each(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
