"""Whether a window can be opened, told before Qt is asked."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from knee_coach.desktop.display import ADVICE, display_problem

NUMBER = 59_317
"""No computer has that many displays."""


@pytest.fixture
def runtime(tmp_path: Path) -> Iterator[Path]:
    """The person's folder of sockets: an X server answers as the display of that number, a compositor as wayland-7."""
    with (
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as x,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as wayland,
    ):
        x.bind(f"\0/tmp/.X11-unix/X{NUMBER}")
        wayland.bind(str(tmp_path / "wayland-7"))
        for server in (x, wayland):
            server.listen()
        yield tmp_path


NO_DISPLAY = f"there is no display to open a window on. {ADVICE}"
NO_WAYLAND = f"the display wayland-0 (in WAYLAND_DISPLAY) cannot be reached. {ADVICE}"


@pytest.mark.parametrize(
    ("environ", "problem"),
    [
        ({}, NO_DISPLAY),
        ({"DISPLAY": f":{NUMBER}.0"}, f"the display :{NUMBER}.0 (in DISPLAY) cannot be reached. {ADVICE}"),
        ({"DISPLAY": "elsewhere:0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, NO_WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"}, NO_WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": "elsewhere:0"}, None),
        ({"WAYLAND_SOCKET": "7", "QT_QPA_PLATFORM": "wayland"}, None),
        ({"QT_QPA_PLATFORM": "wayland-egl", "DISPLAY": "elsewhere:0"}, NO_WAYLAND),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"QT_QPA_PLATFORM": "xcb"}, NO_DISPLAY),
    ],
)
def test_on_linux(environ: dict[str, str], problem: str | None) -> None:
    told = display_problem("linux", environ)
    assert (None if told is None else str(told)) == problem


def test_a_display_that_answers(runtime: Path) -> None:
    """X · Wayland by its name · by its path · a Wayland that is gone, with X beside it."""
    x, folder = {"DISPLAY": f":{NUMBER}"}, {"XDG_RUNTIME_DIR": str(runtime)}
    assert display_problem("linux", x) is None
    assert display_problem("linux", {**folder, "WAYLAND_DISPLAY": "wayland-7"}) is None
    assert display_problem("linux", {"WAYLAND_DISPLAY": str(runtime / "wayland-7")}) is None
    assert display_problem("linux", {**folder, **x, "WAYLAND_DISPLAY": "wayland-0"}) is None


def test_elsewhere_it_is_not_asked() -> None:
    assert display_problem("win32", {}) is None
