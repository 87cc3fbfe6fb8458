"""The programs that playsound3 plays files with, and which of them can be heard on this computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from knee_coach.sound.players.way_out import has_way_out, server_answers

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
    if ON_LINUX and not has_way_out(os.environ):
        return {}
    import playsound3.playsound3 as library

    names = best_first(library.AVAILABLE_BACKENDS, os.environ.get(CHOSEN))

    def player_of(name: str) -> PlayFile:
        return lambda path: library.playsound(path, block=False, backend=name)

    backends = {name: player_of(name) for name in names}
    if ON_LINUX and "gstreamer" in backends:
        backends["gstreamer"] = only_with_server(backends["gstreamer"], lambda: server_answers(os.environ))
    return backends


def best_first(available: Sequence[str], chosen: str | None) -> Sequence[str]:
    """The names in playsound3's own order, but what the user chose first, then aplay, and ffplay last.

    aplay starts most evenly, says when it has no output, and needs no sound server, which where Qt finds none may be
    missing. On a busy machine ffplay's sound jumps by tenths of a second inside a file.
    """
    places = {"alsa": -1, "ffplay": 1}
    rest = sorted((name for name in available if name != chosen), key=lambda name: places.get(name, 0))
    return rest if chosen is None else [chosen, *rest]


def only_with_server(play_file: PlayFile, answers: Callable[[], bool]) -> PlayFile:
    """A program that is believed to have played a file if the sound server still answers then.

    GStreamer does not tell: where it finds no output it plays to nobody, in time and without an error. That happens
    with a server that is gone and a card that ALSA uses through it, and with one that hangs and takes nobody more.
    """
    return lambda path: _OnlyWithServer(play_file(path), answers)


class _OnlyWithServer:
    def __init__(self, playing: Playing, answers: Callable[[], bool]) -> None:
        self._playing, self._answers = playing, answers

    def is_alive(self) -> bool:
        """Raises NothingHeardError at the end, if the server does not answer."""
        if self._playing.is_alive():
            return True
        if not self._answers():
            raise NothingHeardError("no sound server answers")
        return False

    def stop(self) -> None:
        self._playing.stop()
