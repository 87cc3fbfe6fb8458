"""Figures and pictures: files that a routine names, which must be there and inside the routine's own folder."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath, PureWindowsPath

from knee_coach.routine_files.reading import Reading, quoted
from knee_coach.routine_files.rules.words import text_of
from knee_coach.routine_files.yaml_text.nodes import Node

_FIGURE_ID = re.compile(r"[a-z0-9-]+")


class Image:
    """A picture file, relative to the routine file and inside its folder."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a picture file", reading)
        return None if text is None else _beside(text, "picture", node, reading)


class Figure:
    """The id of a bundled figure, or a pose file beside the routine."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a figure", reading)
        if text is None or not _FIGURE_ID.fullmatch(text):
            return None if text is None else _beside(text, "pose file", node, reading)
        figures = reading.surroundings.figures
        if figures is None or text in figures:
            return text
        likely = reading.near(text, figures)
        hint = f'did you mean "{likely[0]}"?' if likely else "leave the key out, or name a pose file beside this one"
        reading.error(node, f"there is no figure {quoted(text)}", hint)
        return None


def _beside(name: str, what: str, node: Node, reading: Reading) -> str | None:
    if not name:
        reading.error(node, f"the name of the {what} is empty", "write it, or leave the key out")
        return None
    folder = reading.surroundings.folder
    if _leaves(name) or (folder is not None and _leads_out(folder, name)):
        message = f"{quoted(name)} is outside the folder of this file"
        reading.error(node, message, f"put the {what} into that folder and write its name alone")
        return None
    if folder is not None and not _is_file(folder / name):
        message = f"there is no {what} {quoted(name)}"
        reading.error(node, message, "it is looked for beside this file; mind capital letters and the ending")
        return None
    return name


def _leaves(name: str) -> bool:
    """Whether the name alone shows that it leads out, on any system: a routine is handed from one to the other."""
    windows = PureWindowsPath(name)
    return bool(PurePosixPath(name).anchor or windows.anchor or ".." in windows.parts)


def _leads_out(folder: Path, name: str) -> bool:
    try:
        return not (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        # A loop of links, a name that is too long: it is not there, which is said next.
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
