"""Whether there is a display to open a window on. Qt ends the whole program when there is none, so we look first."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ADVICE = "Start it from a desktop, or set DISPLAY; `plan`, `check` and `history` work without one."
_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


@dataclass(frozen=True)
class DisplayProblem:
    """Why no window can be opened; ``str()`` says it with how to mend it."""

    what: str
    """Without a full stop, and begun inside a sentence."""
    mend: str = ADVICE

    def __str__(self) -> str:
        return f"{self.what}. {self.mend}"


def display_problem(platform: str, environ: Mapping[str, str]) -> DisplayProblem | None:
    """Why no window can be opened; None when one can, as far as is known.

    ``platform`` is that of ``sys.platform``. Only displays of this computer are tried; of others Qt finds out.
    """
    if not platform.startswith("linux"):
        return None
    wanted = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if wanted == "xcb":
        return _x_problem(environ)
    if wanted.startswith("wayland"):
        return _wayland_problem(environ)
    if wanted:
        return None
    # Qt tries one after the other.
    if not environ.get("WAYLAND_DISPLAY"):
        return _x_problem(environ)
    problem = _wayland_problem(environ)
    if problem is None or not environ.get("DISPLAY"):
        return problem
    return _x_problem(environ)


def _x_problem(environ: Mapping[str, str]) -> DisplayProblem | None:
    display = environ.get("DISPLAY", "")
    if not display:
        return DisplayProblem("there is no display to open a window on")
    local = _LOCAL.fullmatch(display)
    if local is None:
        return None
    place = f"/tmp/.X11-unix/X{local[1]}"
    # There, or at the name without a file that Linux has beside it.
    return None if _answers(place) or _answers(f"\0{place}") else _unreachable("DISPLAY", display)


def _wayland_problem(environ: Mapping[str, str]) -> DisplayProblem | None:
    if environ.get("WAYLAND_SOCKET"):
        return None  # whoever started the program has connected it already
    display = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    place = Path(environ.get("XDG_RUNTIME_DIR", ""), display)
    if place.is_absolute() and _answers(str(place)):
        return None
    return _unreachable("WAYLAND_DISPLAY", display)


def _unreachable(variable: str, display: str) -> DisplayProblem:
    return DisplayProblem(f"the display {display} (in {variable}) cannot be reached")


def _answers(address: str) -> bool:
    """Whether a server listens there."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as trial:
        try:
            trial.connect(address)
        except (OSError, ValueError):
            return False
        return True
