"""Qt's player with a real sound server and with none.

Each time in a program of its own: Qt keeps one connection to the sound server for the whole of a program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from array import array

import pytest

from tools.beats import RECORDER, collect, running, sound_server

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sound server is PulseAudio's")

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from knee_coach.resources import assets_dir
from knee_coach.sound.players.qt_player import QtPlayer, has_output
from knee_coach.sound.tones import load_tones
from knee_coach.sound.track import track_of

app = QCoreApplication([])
print(has_output())
player = QtPlayer()
track = track_of([(2.0, "start"), (2.5, "finish"), (4.5, "finish")], load_tones(assets_dir() / "sounds"))
player.play(track, 0.0)
QTimer.singleShot(4200, player.cut)
QTimer.singleShot(int(sys.argv[1]), app.quit)
app.exec()
print(player.status())
player.set_gain(0.5)
player.play(track, 60.0)
player.close()
player.close()
"""


def run(milliseconds: int, env: dict[str, str]) -> list[str]:
    """What the program prints: whether there is an output, and what is wrong with the sound in the end."""
    command = [sys.executable, "-c", PROGRAM, str(milliseconds)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_without_a_sound_server_it_says_so_and_does_no_harm() -> None:
    env = {**os.environ, "PULSE_SERVER": "unix:/nowhere/at/all", "QT_QPA_PLATFORM": "offscreen"}
    told = "No loudspeaker found. Follow the screen."
    assert run(300, env) == ["False", told]


@pytest.mark.skipif(shutil.which("pulseaudio") is None, reason="PulseAudio is not installed")
def test_a_track_is_heard_until_it_is_cut() -> None:
    """start at 2.0 s · finish at 2.5 s · cut at 4.2 s, before the second finish"""
    samples = array("h")
    with sound_server() as env:
        with running(RECORDER, env, subprocess.PIPE) as recorder:
            reader = threading.Thread(target=collect, args=(recorder, samples))
            reader.start()
            printed = run(6000, {**env, "QT_QPA_PLATFORM": "offscreen"})
        reader.join(10)
    assert printed == ["True", "None"]
    loud = [index for index in range(0, len(samples), 48) if abs(samples[index]) > 300]
    assert loud
    assert 1000 * (loud[-1] - loud[0]) / 48_000 < 2200, "the second finish was cut"
