"""Chooses how the sound is played on this computer."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from knee_coach.sound.only_way_out import only_way_out
from knee_coach.sound.players.playsound3_player import NOTHING_PLAYS, Playsound3Player
from knee_coach.sound.players.process_player import ProcessPlayer
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.players.spare import PlayerWithSpare
from knee_coach.sound.track_player import TrackPlayer


def choose_player(assets: Path, environ: Mapping[str, str] = os.environ) -> TrackPlayer:
    """The best player there is: Qt's, in a process of its own, with playsound3 as its spare while that has no sound.

    :func:`.only_way_out` may leave one of them. ``assets`` is the folder with the sounds. It takes about a second until
    sound comes out, and the device may have to wake up: the earlier before the first cue it is called, the better.
    Whoever calls it closes the player.
    """
    match only_way_out(environ):
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
