"""Whether a window can be opened, told before Qt is asked."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from knee_coach.desktop.display import ADVICE, display_problem

NUMBER = 59_317
"""No computer has that many displays."""


@pytest.fixture
def listening() -> Iterator[None]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0/tmp/.X11-unix/X{NUMBER}")
        server.listen()
        yield


@pytest.mark.parametrize(
    ("environ", "problem"),
    [
        ({}, f"there is no display to open a window on. {ADVICE}"),
        ({"DISPLAY": f":{NUMBER}.0"}, f"the display :{NUMBER}.0 (in DISPLAY) cannot be reached. {ADVICE}"),
        ({"DISPLAY": "elsewhere:0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"QT_QPA_PLATFORM": "xcb"}, f"there is no display to open a window on. {ADVICE}"),
    ],
)
def test_on_linux(environ: dict[str, str], problem: str | None) -> None:
    assert display_problem("linux", environ) == problem


@pytest.mark.usefixtures("listening")
def test_a_display_that_answers() -> None:
    assert display_problem("linux", {"DISPLAY": f":{NUMBER}"}) is None


def test_elsewhere_it_is_not_asked() -> None:
    assert display_problem("win32", {}) is None
