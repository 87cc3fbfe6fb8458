"""Warns where an exercise follows another with hardly any time to get into position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knee_coach.model.routine import PLAYED_SECTIONS, Exercise
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.tables.circuit import ReadCircuit, ReadItem
from knee_coach.routine_files.yaml_text.nodes import Node

SHORTEST_CHANGE = 6.0
"""Seconds: under this even somebody who is quick cannot get from the back to the feet."""


class _Change(NamedTuple):
    """The rest after one exercise in seconds, where the file says so, and the exercise that can come next."""

    rest: float
    rest_at: Node | None
    next: Exercise


def warn_of_hurried_changes(items: Sequence[ReadItem], reading: Reading) -> None:
    """One warning for each rest of the file that leaves under 6 s before some exercise that does not wait."""
    warned: set[int] = set()
    for change in _changes(items):
        seconds = max(change.rest, change.next.prepare or 0)
        if seconds >= SHORTEST_CHANGE or change.next.wait or change.rest_at is None or change.rest_at.start in warned:
            continue
        warned.add(change.rest_at.start)
        message = f"only {seconds:g} s to change to {change.next.name}"
        reading.warning(change.rest_at, message, f'leave at least {SHORTEST_CHANGE:g} s, or write "wait: true" there')


def _changes(items: Sequence[ReadItem]) -> Iterator[_Change]:
    played = [item for section in PLAYED_SECTIONS for item in items if item.made.section is section and _first(item)]
    for place, item in enumerate(played):
        yield from _inside(item)
        for later in played[place + 1 :]:
            yield from _change_to(item, later)
            if not _may_be_left_out(later):
                break


def _inside(item: ReadItem) -> Iterator[_Change]:
    if not isinstance(item, ReadCircuit) or len(item.exercises) < 2:
        return
    for earlier, later in zip(item.exercises, item.exercises[1:], strict=False):
        yield _Change(earlier.exercise.rest.between_exercises, earlier.between_exercises_at, later.exercise)
    if item.circuit.rounds.high > 1:
        first = item.exercises[0].exercise
        yield _Change(item.circuit.rest_between_rounds, item.rest_between_rounds_at, first)


def _change_to(item: ReadItem, later: ReadItem) -> Iterator[_Change]:
    last = item.exercises[-1] if isinstance(item, ReadCircuit) else item
    upcoming = _first(later)
    if upcoming is not None:
        yield _Change(last.exercise.rest.between_exercises, last.between_exercises_at, upcoming)


def _first(item: ReadItem) -> Exercise | None:
    if isinstance(item, ReadCircuit):
        return item.exercises[0].exercise if item.exercises else None
    return item.exercise


def _may_be_left_out(item: ReadItem) -> bool:
    return item.made.optional is not None
