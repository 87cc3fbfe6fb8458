"""Chooses how the sound is played on this computer."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from knee_coach.sound.players.playsound3_player import NOTHING_PLAYS, Playsound3Player
from knee_coach.sound.players.process_player import ProcessPlayer
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.players.spare import PlayerWithSpare
from knee_coach.sound.track_player import TrackPlayer

WAY_OUT = "KNEE_COACH_SOUND"
"""Environment variable that leaves only one way out, for measuring and for finding what is wrong: ``qt``,
``playsound3`` or ``none``."""


def choose_player(assets: Path, environ: Mapping[str, str] = os.environ) -> TrackPlayer:
    """The best player there is: Qt's, in a process of its own, with playsound3 as its spare while that has no sound.

    ``assets`` is the folder with the sounds. It takes about a second until sound comes out, and the device may have to
    wake up: the earlier before the first cue it is called, the better. Whoever calls it closes the player.
    """
    match environ.get(WAY_OUT):
        case "qt":
            return ProcessPlayer(assets)
        case "playsound3":
            return Playsound3Player()
        case "none":
            return SilentPlayer(NOTHING_PLAYS)
        case _:
            return PlayerWithSpare(
                lambda on_works: ProcessPlayer(assets, on_works), lambda on_works: Playsound3Player(on_works=on_works)
            )
