"""Chooses how the sound is played on this computer, now."""

from __future__ import annotations

import logging

from knee_coach.sound.players.playsound3_player import Playsound3Player
from knee_coach.sound.players.spare import PlayerWithSpare
from knee_coach.sound.track_player import TrackPlayer

log = logging.getLogger(__name__)


def choose_player() -> TrackPlayer:
    """The best player there is: Qt's with playsound3 as its spare, or that alone where Qt finds no output device.

    Loads QtMultimedia (about 0.1 s): call it when a session or a test of the sound opens, not at the start. The first
    second after it the device may still be waking up, so the earlier before the first cue the better. Whoever calls it
    closes the player.
    """
    try:
        from knee_coach.sound.players.qt_player import QtPlayer, has_output
    except ImportError as error:  # on Linux QtMultimedia needs libpulse, which a small system may lack
        log.warning("QtMultimedia cannot be loaded: %s", error)
        return Playsound3Player()
    if has_output():
        return PlayerWithSpare(QtPlayer, Playsound3Player)
    log.warning("Qt finds no sound output")
    return Playsound3Player()
