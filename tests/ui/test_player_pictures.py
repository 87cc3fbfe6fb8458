"""The pictures of the player show what a patient sees at that instant: what stands for a moment is gone after it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.player_at_work import light_look
from tools.player_screenshots import SCENES, player_in

BY_NAME = {scene.name: scene for scene in SCENES}


@pytest.mark.parametrize("name", ["05-rest-to-next-exercise", "06-await-ready"])
def test_two_seconds_after_an_exercise_its_words_are_gone(qtbot: QtBot, name: str) -> None:
    player = player_in(BY_NAME[name], (800, 560), light_look())
    qtbot.addWidget(player)
    assert player.stage.words is None
