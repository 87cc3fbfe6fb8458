"""``knee-coach doctor``."""

from __future__ import annotations

import subprocess
from pathlib import Path

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
    """It ends well, says so, says how to mend it, makes nothing, and names nobody: a home often bears a name."""
    home = tmp_path / "anna-maria"
    home.mkdir()
    status, out = doctor(tmp_path, HOME=str(home), KNEE_COACH_HOME=str(home / "data"))
    assert status == 0
    told = " ".join(out.split())
    assert told.startswith("Knee Coach ")
    assert "Sound none No loudspeaker and no headphones were found." in told
    assert "Plug in or switch on a loudspeaker" in told
    assert "Window none There is no display to open a window on." in told
    assert "Data good It will be in ~/data. There is none yet." in told
    assert "Log good There is no session in it yet." in told
    assert "anna-maria" not in out
    assert not any(home.iterdir())


def test_a_damaged_log_is_wrong_and_what_cannot_be_played_is_told(tmp_path: Path) -> None:
    folder = data_folder()
    folder.make()
    folder.log_file.write_text("not a database, but a shopping list; milk, bread and butter")
    folder.settings_file.write_text('{"sound": {"choice": "tones_only"}}')
    status, out = doctor(tmp_path, "--play")
    assert status == 1
    assert "Log      WRONG" in out
    assert "No loudspeaker found. Follow the screen." in out
