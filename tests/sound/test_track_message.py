"""A track comes out of its message as it went in, wherever it is read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from knee_coach.model.sound_settings import Language
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.players.track_message import PlayAsked, play_asked, play_message
from knee_coach.sound.track import Note, Track
from tests.sound.ears import bank


def test_it_travels_to_the_last_bit() -> None:
    spanish = replace(bank(), language=Language.SPANISH)
    asked = PlayAsked(Track((Note(0.1 + 0.2, "tick"), Note(1e6 / 3, "es/number:2")), spanish), 12345.678, 1 / 7)
    line = json.dumps(play_message(asked, Path("/the/assets")))
    loaded: list[tuple[Path, Language]] = []

    def load(assets: Path, language: Language) -> SoundBank:
        loaded.append((assets, language))
        return spanish

    assert play_asked(json.loads(line), load) == asked
    assert loaded == [(Path("/the/assets"), Language.SPANISH)]
