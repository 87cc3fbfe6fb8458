"""A routine whose numbers the therapist gives: no way into a session leads past the question for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.scenarios.opened import Opened

ROUTINE = """\
format: knee-routine/1
title: After the operation
affected_side: both
exercises:
  - {name: Quad set, DOSE}
"""
DOSES = {"numbers to fill in": ("dose: ask", 0), "numbers in the file": ("reps: 10", 1)}


@pytest.mark.parametrize(("dose", "sessions"), DOSES.values(), ids=DOSES)
def test_to_start_at_once_is_possible_only_with_numbers_that_somebody_gave(
    dose: str, sessions: int, tmp_path: Path, qtbot: QtBot
) -> None:
    """play FILE --start"""
    path = tmp_path / "after.yaml"
    path.write_text(ROUTINE.replace("DOSE", dose), encoding="utf-8")
    opened = Opened(str(path), start=True)
    qtbot.addWidget(opened.program.window)
    shown = opened.texts()
    if sessions:
        qtbot.waitUntil(lambda: len(opened.log.sessions()) == sessions)
    began = len(opened.log.sessions())
    opened.close()

    assert began == sessions
    assert ("Fill in the sets and the reps for Quad set, then you can start." in shown) is (sessions == 0)
