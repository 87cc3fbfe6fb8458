"""Two routine files of one folder with the same id: only one of them would be used."""

from __future__ import annotations

from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.tables.routine import ID
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, Place, TextNode
from knee_coach.routine_files.yaml_text.tree import read_nodes


def twin_problem(later: ReadRoutine, first_name: str) -> Problem:
    """The warning that ``later`` has the id of another file of its folder, named ``first_name``.

    It points at the file's id; where that is made of the file's name, at the first key.
    """
    given_at, first_key = _places(later)
    suggestion = f'"id: {later.id}-2"'
    if given_at is None:
        hint = f"it is made of the file's name; add one of its own at the top, like {suggestion}"
    else:
        hint = f"a copy needs an id of its own, like {suggestion}"
    reading = Reading(later.file, later.text, Surroundings())
    message = f'the id "{later.id}" is that of {first_name} in the same folder, and only one of the two is used'
    reading.warning(given_at or first_key or Place(0, 0), message, hint)
    return reading.problems[0]


def _places(read: ReadRoutine) -> tuple[Node | None, Node | None]:
    """Where the id is given, and the first key; None where there is no such thing."""
    root = read_nodes(Reading(read.file, read.text, Surroundings()))
    if not isinstance(root, MapNode) or not root.pairs:
        return None, None
    given = (value for key, value in root.pairs if isinstance(key, TextNode) and key.text == ID.name)
    return next(given, None), root.pairs[0][0]
