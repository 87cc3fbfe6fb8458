"""Whether there is a display to open a window on. Qt ends the whole program when there is none, so we look first."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping

ADVICE = "Start it from a desktop, or set DISPLAY; `plan`, `check` and `history` work without one."
_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def display_problem(platform: str, environ: Mapping[str, str]) -> str | None:
    """A sentence about why no window can be opened; None when one can, as far as is known.

    ``platform`` is that of ``sys.platform``. Only X displays of this computer are tried; of others Qt finds out.
    """
    if not platform.startswith("linux"):
        return None
    wanted = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if wanted not in ("", "xcb") or (not wanted and environ.get("WAYLAND_DISPLAY")):
        return None
    display = environ.get("DISPLAY", "")
    if not display:
        return f"there is no display to open a window on. {ADVICE}"
    local = _LOCAL.fullmatch(display)
    if local is not None and not _answers(f"/tmp/.X11-unix/X{local[1]}"):
        return f"the display {display} (in DISPLAY) cannot be reached. {ADVICE}"
    return None


def _answers(path: str) -> bool:
    """Whether an X server listens there, at the path or at the name without a file that Linux has beside it."""
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as trial:
            try:
                trial.connect(address)
            except OSError:
                continue
            return True
    return False
