"""What keeps the doctor from playing its test."""

from __future__ import annotations

import json

import pytest

from knee_coach.app.doctor.examination import Examination
from knee_coach.paths import data_folder

KEPT_SILENT = {
    "off": ({"sound": {"choice": "off"}}, "nothing is chosen to be heard in Settings"),
    "muted": ({"muted": True}, "the sound is muted in Settings"),
    "at 0 %": ({"volume": 0}, "the volume in Settings is 0 %"),
}


@pytest.mark.parametrize(("settings", "why"), KEPT_SILENT.values(), ids=KEPT_SILENT)
def test_nothing_is_played_that_nobody_would_hear(settings: dict[str, object], why: str) -> None:
    """Nobody has looked at anything yet, so nothing was found to be well."""
    folder = data_folder()
    folder.make()
    folder.settings_file.write_text(json.dumps(settings))
    lines = list(Examination(folder, print).played())
    assert lines == [f"Nothing is played: {why} and the sounds are not whole."]
