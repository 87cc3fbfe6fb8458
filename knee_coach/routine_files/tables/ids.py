"""Ids: those the file gives must be unique; the others are made of the names."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import replace

from knee_coach.model.routine import Circuit, Exercise
from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.tables.circuit import ReadCircuit, ReadItem
from knee_coach.routine_files.tables.exercise import ReadExercise
from knee_coach.routine_files.yaml_text.lines import quoted
from knee_coach.routine_files.yaml_text.nodes import Node

_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
# Latin letters that Unicode does not take apart into a plain letter and a mark.
_SPELT_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


# The zeros of UTF-16 are taken out before.
_WRITTEN_ID = (
    rb"(?:\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?|[\r\n])[\"']?id[\"']?[ \t]*:"
    rb"[ \t]*[\"']?(" + patterns.ID.encode() + rb")[\"']?[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)"
)


def slug(name: str) -> str:
    """The name in small letters, digits and hyphens; empty when it has no Latin letter."""
    made = _joined(_plain(name))
    return made if re.search("[a-z]", made) else ""


def id_of_file_name(stem: str) -> str:
    """The id of a routine that gives none, made of its file's name without the ending.

    ``week-1`` of ``Week 1``, ``2026-11-20`` of itself. Where that would leave out letters of another script, so that
    two routines became one, a checksum of the whole name stands for them: ``routine-5d0f1c``.
    """
    plain = _plain(stem)
    made = _joined(plain)
    if made and all(char.isascii() or not char.isalnum() for char in plain):
        return made
    # However the system spells it: macOS takes letters and their accents apart.
    whole = unicodedata.normalize("NFC", stem.lower()).encode("utf-8", "surrogatepass")
    return f"{made or 'routine'}-{zlib.crc32(whole) & 0xFFFFFF:06x}"


def written_id(data: bytes) -> str | None:
    """The id that stands at the beginning of a line in a file that cannot be read any further; None without one."""
    # Compiled only for a file that is broken.
    found = re.search(_WRITTEN_ID, data.replace(b"\0", b""))
    return None if found is None else found[1].decode("ascii")


def _plain(name: str) -> str:
    """In small letters, without accents."""
    apart = unicodedata.normalize("NFKD", name.lower().translate(_SPELT_OUT))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _joined(plain: str) -> str:
    return _NOT_IN_AN_ID.sub("-", plain).strip("-")


def with_ids(items: Sequence[ReadItem], reading: Reading) -> tuple[Exercise | Circuit, ...]:
    """The exercises and circuits, each with an id of its own.

    An exercise gets its id before any circuit does: its id is what the log keeps.
    """
    giver = _IdGiver(_given_ids(items, reading))
    exercises = [_with_id(read, place, giver) for place, read in enumerate(_all_exercises(items), start=1)]
    upcoming = iter(exercises)
    made: list[Exercise | Circuit] = []
    circuits = 0
    for item in items:
        if isinstance(item, ReadExercise):
            made.append(next(upcoming))
        else:
            circuits += 1
            inner = tuple(next(upcoming) for _ in item.exercises)
            own = giver.unused(slug(item.circuit.name) or f"circuit-{circuits}")
            made.append(replace(item.circuit, exercises=inner, id=own))
    return tuple(made)


def _all_exercises(items: Sequence[ReadItem]) -> list[ReadExercise]:
    return [read for item in items for read in (item.exercises if isinstance(item, ReadCircuit) else (item,))]


def _given_ids(items: Sequence[ReadItem], reading: Reading) -> set[str]:
    first: dict[str, Node] = {}
    for read in _all_exercises(items):
        if read.id_at is None:
            continue
        taken_at = first.setdefault(read.exercise.id, read.id_at)
        if taken_at is not read.id_at:
            line, column = reading.place(taken_at)
            hint = f"an exercise has it already in line {line}, column {column}: give each its own"
            reading.error(read.id_at, f"the id {quoted(read.exercise.id)} is taken", hint)
    return set(first)


def _with_id(read: ReadExercise, place: int, giver: _IdGiver) -> Exercise:
    if read.id_at is not None:
        return read.exercise
    return replace(read.exercise, id=giver.unused(slug(read.exercise.name) or f"exercise-{place}"))


class _IdGiver:
    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._next: dict[str, int] = {}

    def unused(self, wanted: str) -> str:
        """``wanted``, or with ``-2``, ``-3`` ... after it."""
        found = wanted
        number = self._next.get(wanted, 2)
        while found in self._taken:
            found = f"{wanted}-{number}"
            number += 1
        # Remembered, so that a thousand exercises of one name do not count from 2 each.
        self._next[wanted] = number
        self._taken.add(found)
        return found
