"""The programs that playsound3 plays files with, and which of them can be heard on this computer."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

ON_LINUX: bool = sys.platform == "linux"


CHOSEN = "PLAYSOUND3_BACKEND"
"""playsound3's environment variable that chooses a program; it is tried first."""


class Playing(Protocol):
    """A file that was started."""

    def is_alive(self) -> bool:
        """Whether it still sounds."""

    def stop(self) -> None:
        """End it. It does not wait for the end."""


class NothingHeardError(Exception):
    """A program does not play its file; ``str()`` says how that shows."""


PlayFile = Callable[[Path], Playing]


def playsound3_backends() -> Mapping[str, PlayFile]:
    """By name, what plays a file, the best first; empty where nothing can be heard.

    Loads playsound3, which runs three programs to see which exist (95-250 ms): not for the window's thread.
    """
    import playsound3.playsound3 as library

    names = best_first(library.AVAILABLE_BACKENDS, os.environ.get(CHOSEN))

    def player_of(name: str) -> PlayFile:
        return lambda path: library.playsound(path, block=False, backend=name)

    return {name: player_of(name) for name in names if name != "gstreamer" or not ON_LINUX or has_way_out(os.environ)}


def best_first(available: Sequence[str], chosen: str | None) -> Sequence[str]:
    """The names in playsound3's own order, but what the user chose first, then aplay, and ffplay last.

    aplay starts most evenly, says when it has no output, and needs no sound server, which where Qt finds none may be
    missing. On a busy machine ffplay's sound jumps by tenths of a second inside a file.
    """
    places = {"alsa": -1, "ffplay": 1}
    rest = sorted((name for name in available if name != chosen), key=lambda name: places.get(name, 0))
    return rest if chosen is None else [chosen, *rest]


def has_way_out(environ: Mapping[str, str], devices: Path = Path("/dev/snd")) -> bool:
    """Whether a Linux computer has a sound card or a sound server that answers.

    GStreamer does not tell: where it finds no output it plays to nobody, in time and without an error.
    """
    if any(devices.glob("pcm*p")):
        return True
    server = environ.get("PULSE_SERVER", "")
    if server and not server.startswith(("unix:", "/")):
        return True  # on another computer
    runtime = Path(environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    places = [runtime / "pulse" / "native", runtime / "pipewire-0"]
    if "PULSE_RUNTIME_PATH" in environ:
        places.append(Path(environ["PULSE_RUNTIME_PATH"], "native"))
    if server:
        places = [Path(server.removeprefix("unix:"))]
    return any(_answers(place) for place in places)


def _answers(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(0.5)
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True
