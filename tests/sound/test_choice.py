"""Which way out is chosen, and what choosing loads."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.sound.players import choice
from knee_coach.sound.players.choice import choose_player
from knee_coach.sound.players.on_works import OnWorks, nobody_is_told
from knee_coach.sound.players.silent_player import SilentPlayer


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "PlayerWithSpare"),
        ({"KNEE_COACH_SOUND": "qt"}, "ProcessPlayer"),
        ({"KNEE_COACH_SOUND": "playsound3"}, "Playsound3Player"),
        ({"KNEE_COACH_SOUND": "none"}, "SilentPlayer"),
        ({"KNEE_COACH_SOUND": "something else"}, "PlayerWithSpare"),
    ],
)
def test_way_out(environ: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Playsound3Player(SilentPlayer):
        """Starts no programs."""

        def __init__(self, on_works: OnWorks = nobody_is_told) -> None:
            super().__init__()

    monkeypatch.setattr(choice, "Playsound3Player", Playsound3Player)
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/at/all")
    with closing(choose_player(Path("/no/assets"), environ)) as player:
        assert type(player).__name__ == expected


def test_the_program_itself_loads_nothing_that_a_sound_server_could_take_down() -> None:
    """Qt's sound is loaded in the process that it runs in, and playsound3 when it is needed."""
    program = "import sys, knee_coach.sound.players.choice; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "knee_coach.sound.players.process_player" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in ("PySide6", "playsound3")}
