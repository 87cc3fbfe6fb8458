"""Reads routine files: bytes in, a routine or every problem out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from knee_coach.model.routine import Routine
from knee_coach.routine_files.files import read_bytes
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.tables.ids import id_of_file_name, written_id
from knee_coach.routine_files.tables.routine import read_top
from knee_coach.routine_files.yaml_text.decoding import decode
from knee_coach.routine_files.yaml_text.tree import read_nodes


@dataclass(frozen=True)
class ReadRoutine:
    """What reading one file gave."""

    file: str
    id: str
    """The routine's id; a broken file has one too, from its ``id`` or its name."""
    routine: Routine | None
    """None when any problem is an error."""
    problems: tuple[Problem, ...]
    """In the order of the file."""
    text: str
    """The text as it was, without a byte-order mark."""
    data: bytes
    beside: tuple[str, ...] = ()
    """The pictures and pose files it names, there or not: relative names as written, in its order, each once.
    When one of them comes, goes or changes, reading the file again may give something else."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the file's bytes, in hexadecimal."""
        # A check never asks for it, and OpenSSL takes longer to load than a routine to read.
        import hashlib  # noqa: PLC0415

        return hashlib.sha256(self.data).hexdigest()


def read_routine(data: bytes, file: str, surroundings: Surroundings | None = None) -> ReadRoutine:
    """Read the bytes of a routine file. Whatever they are, the answer is a routine or problems; nothing is raised.

    Args:
        data: the file's bytes.
        file: its name, as problems show it and as an id is made from it.
        surroundings: what it may refer to; by default pictures and figures are not looked for.
    """
    decoded = decode(data)
    reading = Reading(file, decoded.text, surroundings or Surroundings())
    if decoded.fault is not None:
        reading.fault(decoded.fault)
        root = None
    else:
        root = read_nodes(reading)
    named = id_of_path(file)
    top = read_top(root, named, reading)
    # A broken file hides what it would hide once mended: where its keys cannot be read, a line with the id is enough.
    id_ = written_id(data) or named if top.routine is None and top.id == named else top.id
    return ReadRoutine(file, id_, top.routine, reading.problems, decoded.text, data, reading.beside)


def read_routine_file(path: Path, *, figures: frozenset[str] | None = None, shown_as: str | None = None) -> ReadRoutine:
    """Read a routine file from disk; its pictures are looked for in its folder.

    Args:
        path: the file.
        figures: the ids of the bundled figures; None takes any.
        shown_as: its name in problems; by default the path as given.

    Raises:
        CannotReadError: it is missing, not a regular file, or may not be read.
    """
    data = read_bytes(path)
    return read_routine(data, shown_as or str(path), Surroundings(path.parent, figures))


def id_of_path(file: str) -> str:
    """The id of a routine that gives none, made of the name of its file, whatever system the path is from."""
    name = re.split(r"[/\\]", file)[-1]
    return id_of_file_name(re.sub(r"\.[^.]*$", "", name) or name)
