"""A routine file to begin with: the template that comes along, with a title made of the file's name."""

from __future__ import annotations

import re

from knee_coach.model.routine import LONGEST_TITLE

_FALLBACK = "My knee exercises"


def starter(template: str, file_stem: str) -> str:
    """The text of a new routine file.

    Args:
        template: a routine whose title is ``{title}``.
        file_stem: the file's name without its ending.
    """
    return template.replace("{title}", _as_yaml(title_from(file_stem)), 1)


def title_from(file_stem: str) -> str:
    """``Week 1`` for ``week-1``: what can be read of the name, with a capital at its start."""
    # The name of a file can hold anything, even bytes that are no text in any encoding.
    readable = "".join(char if char.isprintable() else " " for char in file_stem)
    words = " ".join(re.sub(r"[-_\s]+", " ", readable).split())
    return (words[:1].upper() + words[1:])[:LONGEST_TITLE].rstrip() or _FALLBACK


def _as_yaml(text: str) -> str:
    if re.fullmatch(r"[^\W\d_][\w ,.()]*", text) and text != "Null":
        return text
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
