"""Figures and pictures: files that a routine names, which must be there and inside the routine's own folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

from knee_coach.routine_files.file_names import ENDINGS, POSE_ENDING, is_pose_file
from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.nearest_file import nearest_file
from knee_coach.routine_files.rules.picture_files import picture_fault
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.yaml_text.lines import quoted
from knee_coach.routine_files.yaml_text.nodes import Node

_FIGURE_ID = re.compile(patterns.ID)
_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]*://"


class Image:
    """A picture file, relative to the routine file and inside its folder."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a picture file", reading)
        name = None if text is None else _beside(text, "picture", Path.exists, node, reading)
        folder = reading.surroundings.folder
        fault = None if name is None or folder is None else reading.once(folder / name, picture_fault)
        if name is None or fault is None:
            return name
        note = reading.warning if fault.can_be_left_out else reading.error
        note(node, f"{quoted(name)} {fault.message}", fault.hint)
        return None


class Figure:
    """The id of a bundled figure, or a pose file beside the routine."""

    def read(self, node: Node, key: str, reading: Reading) -> str | None:
        """See `Rule`."""
        text = text_of(node, key, "the name of a figure", reading)
        if text is None:
            return None
        if not _FIGURE_ID.fullmatch(text):
            return self._pose_file(text, node, reading)
        figures = reading.surroundings.figures
        if figures is None or text in figures:
            return text
        likely = reading.near(text, figures)
        hint = f'did you mean "{likely[0]}"?' if likely else "leave the key out, or name a pose file beside this one"
        reading.error(node, f"there is no figure {quoted(text)}", hint)
        return None

    def _pose_file(self, name: str, node: Node, reading: Reading) -> str | None:
        if name and not name.lower().endswith(ENDINGS):
            hint = f'the name of one ends in "{POSE_ENDING}", and the id of a figure is like "wall-squat"'
            reading.error(node, f"{quoted(name)} is not the name of a pose file", hint)
            return None
        found = _beside(name, "pose file", Path.is_file, node, reading)
        if found is not None and not is_pose_file(name):
            hint = f'let its name end in "{POSE_ENDING}", and write it so here'
            reading.warning(node, f"{quoted(name)} is taken for a routine by whoever lists this folder", hint)
        return found


def _beside(name: str, what: str, is_there: Callable[[Path], bool], node: Node, reading: Reading) -> str | None:
    if not name:
        reading.error(node, f"the name of the {what} is empty", "write it, or leave the key out")
        return None
    folder = reading.surroundings.folder
    if _leaves(name):
        _say_outside(name, what, node, reading)
        return None
    if re.match(_ADDRESS, name):
        hint = f"save the {what} into the folder of this file, and write its name alone"
        reading.error(node, f"{quoted(name)} is a web address, and the {what} must be a file beside this one", hint)
        return None
    if "\\" in name:
        hint = f'write "/" between a folder and what is in it: {quoted(name.replace(chr(92), "/"))}'
        reading.error(node, f'{quoted(name)} has a "\\", which only Windows takes for a folder', hint)
        return None
    # Before any link is followed: one that leads out may be mended, and then the file is good.
    reading.looks_for(name)
    if folder is not None and _leads_out(folder, name):
        _say_outside(name, what, node, reading)
        return None
    if folder is not None and not _asked(is_there, folder / name):
        likely = nearest_file(folder, name, reading) if what == "picture" else None
        hint = "save it into the folder of this file, under exactly this name"
        hint = hint if likely is None else f"did you mean {quoted(likely)}? that file is there"
        reading.error(node, f"there is no {what} {quoted(name)}", hint)
        return None
    return name


def _say_outside(name: str, what: str, node: Node, reading: Reading) -> None:
    message = f"{quoted(name)} is outside the folder of this file"
    reading.error(node, message, f"put the {what} into that folder and write its name alone")


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
