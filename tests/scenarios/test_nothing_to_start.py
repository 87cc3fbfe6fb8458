"""A routine in which nothing is left to do: no way leads into an empty session."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.scenarios.opened import Opened

ROUTINE = """\
format: knee-routine/1
title: Only if you like
exercises:
  - {name: Walk, optional: if you like, duration: 5 min}
"""


def test_to_start_at_once_with_nothing_to_do_opens_the_page_instead(tmp_path: Path, qtbot: QtBot) -> None:
    """play FILE --start"""
    path = tmp_path / "walk.yaml"
    path.write_text(ROUTINE, encoding="utf-8")
    opened = Opened(str(path), start=True)
    qtbot.addWidget(opened.program.window)
    began, shown = len(opened.log.sessions()), opened.texts()
    opened.close()

    assert began == 0
    assert "Choose something to do, then you can start." in shown
