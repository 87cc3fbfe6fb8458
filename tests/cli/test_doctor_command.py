"""``knee-coach doctor``."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from knee_coach.cli.doctor import MAY_BE_COPIED, tell_terminal
from knee_coach.paths import data_folder
from tests.cli.telling import run_outside

NOWHERE = {
    "PULSE_SERVER": "unix:/nowhere/at/all",
    "XDG_RUNTIME_DIR": "/nowhere",
    "SPEECHD_ADDRESS": "unix_socket:/nowhere/at/all",
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/at/all",
    "DISPLAY": "",
    "WAYLAND_DISPLAY": "",
    "QT_QPA_PLATFORM": "",
}
"""A computer without sound, voice, desktop and display."""


def doctor(folder: Path, *options: str, **environment: str) -> tuple[int, str]:
    done = run_outside("doctor", *options, folder=folder, stdout=subprocess.PIPE, **{**NOWHERE, **environment})
    assert done.stderr == b""
    return done.returncode, done.stdout.decode()


def test_a_computer_without_any_sound(tmp_path: Path) -> None:
    """It ends well, says so, says how to mend it, plays nothing, makes nothing, and names nobody's home."""
    home = tmp_path / "anna-maria"
    home.mkdir()
    status, out = doctor(tmp_path, "--play", HOME=str(home), KNEE_COACH_HOME=str(home / "data"))
    assert status == 0
    told = " ".join(out.split())
    assert told.startswith("Knee Coach ")
    assert "Settings good Words and tones are to be heard, at 80 % of the volume." in told
    assert "Sound none No loudspeaker and no headphones were found." in told
    assert "Plug in or switch on a loudspeaker" in told
    assert "Window none There is no display to open a window on." in told
    assert "Data good It will be in ~/data. There is none yet." in told
    assert "Log good There is no session in it yet." in told
    assert "Nothing is played: there is nothing to play it on." in told
    assert out.endswith(f"{MAY_BE_COPIED}\n")
    assert "anna-maria" not in out
    assert not any(home.iterdir())


def test_what_is_wrong_with_the_data_is_told(tmp_path: Path) -> None:
    """A damaged log, and settings that cannot be read: the status says that no session can be recorded."""
    folder = data_folder()
    folder.make()
    folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
    folder.settings_file.write_text("{")
    status, out = doctor(tmp_path, HOME=str(tmp_path))
    told = " ".join(out.split())
    assert status == 1
    assert "Log WRONG Your exercise log is damaged" in told
    assert "Settings none Your settings could not be read" in told
    assert "The file is ~/knee-coach-home/settings.json." in told
    assert sorted(file.name for file in folder.home.iterdir()) == ["log.sqlite3", "routines", "settings.json"]


class Screen(io.StringIO):
    """Something that may be a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.mark.parametrize(("is_terminal", "told"), [(True, "Asking ...\n"), (False, "")])
def test_who_waits_at_a_terminal_is_told_for_what(
    monkeypatch: pytest.MonkeyPatch, told: str, *, is_terminal: bool
) -> None:
    screen = Screen(is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    tell_terminal("Asking ...")
    assert screen.getvalue() == told
