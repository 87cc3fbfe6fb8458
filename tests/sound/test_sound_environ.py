"""What the sound process asks of the desktop's sound server."""

from __future__ import annotations

import pytest

from knee_coach.sound.players.environment import sound_environ

WISHES = {
    "PULSE_LATENCY_MSEC": "100",
    "PULSE_PROP": (
        "media.role=a11y module-stream-restore.id='sink-input-by-application-name:Knee Coach'"
        " application.icon_name=knee-coach"
    ),
    "PIPEWIRE_PROPS": "{ media.role = Accessibility application.icon-name = knee-coach }",
}


@pytest.mark.parametrize(
    ("environ", "system", "expected"),
    [
        pytest.param({"HOME": "/h"}, "linux", {"HOME": "/h", **WISHES}, id="Linux"),
        pytest.param({"PULSE_PROP": "x=y"}, "linux", {**WISHES, "PULSE_PROP": "x=y"}, id="somebody set one"),
        pytest.param({"HOME": "/h"}, "win32", {"HOME": "/h"}, id="Windows"),
        pytest.param({"HOME": "/h"}, "darwin", {"HOME": "/h"}, id="macOS"),
    ],
)
def test_environment(environ: dict[str, str], system: str, expected: dict[str, str]) -> None:
    assert sound_environ(environ, system) == expected
