"""Figures and pictures: files that a routine names, which must be there and inside the routine's own folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.reading import Reading, quoted
from knee_coach.routine_files.rules.picture_files import picture_fault
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.yaml_text.nodes import Node

_FIGURE_ID = re.compile(patterns.ID)


class Image:
    """A picture file, relative to the routine file and inside its folder."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a picture file", reading)
        name = None if text is None else _beside(text, "picture", Path.exists, node, reading)
        folder = reading.surroundings.folder
        fault = None if name is None or folder is None else reading.once(folder / name, picture_fault)
        if name is not None and fault is not None:
            reading.error(node, f"{quoted(name)} {fault.message}", fault.hint)
            return None
        return name


class Figure:
    """The id of a bundled figure, or a pose file beside the routine."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a figure", reading)
        if text is None or not _FIGURE_ID.fullmatch(text):
            return None if text is None else _beside(text, "pose file", Path.is_file, node, reading)
        figures = reading.surroundings.figures
        if figures is None or text in figures:
            return text
        likely = reading.near(text, figures)
        hint = f'did you mean "{likely[0]}"?' if likely else "leave the key out, or name a pose file beside this one"
        reading.error(node, f"there is no figure {quoted(text)}", hint)
        return None


def _beside(name: str, what: str, is_there: Callable[[Path], bool], node: Node, reading: Reading) -> str | None:
    if not name:
        reading.error(node, f"the name of the {what} is empty", "write it, or leave the key out")
        return None
    folder = reading.surroundings.folder
    if _leaves(name) or (folder is not None and _leads_out(folder, name)):
        message = f"{quoted(name)} is outside the folder of this file"
        reading.error(node, message, f"put the {what} into that folder and write its name alone")
        return None
    if "\\" in name:
        hint = f'write "/" between a folder and what is in it: {quoted(name.replace(chr(92), "/"))}'
        reading.error(node, f'{quoted(name)} has a "\\", which only Windows takes for a folder', hint)
        return None
    reading.looks_for(name)
    if folder is not None and not _asked(is_there, folder / name):
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


def _asked(is_there: Callable[[Path], bool], path: Path) -> bool:
    try:
        return is_there(path)
    except (OSError, ValueError):
        return False
