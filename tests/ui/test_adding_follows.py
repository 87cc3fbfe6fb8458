"""A file with errors is followed while its page is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.app.adding import Adding
from knee_coach.app.attempts import Attempts
from knee_coach.desktop.folder_watch import FolderWatch
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from tests.routine_files.pictured import A_PNG
from tests.ui.desk_samples import light_look

GOOD = "format: knee-routine/1\ntitle: Stretches\nexercises:\n  - {name: Stretch, hold: 30 s}\n"


@pytest.fixture
def watch() -> Iterator[FolderWatch]:
    looks = FolderWatch(())
    yield looks
    looks.close()


def test_a_file_is_read_again_only_while_its_page_is_in_sight(qtbot: QtBot, tmp_path: Path, watch: FolderWatch) -> None:
    """errors · the page is left, the file is mended: nothing · the page is back: added"""
    path = tmp_path / "week1.yaml"
    path.write_text(GOOD.replace("30 s", "30 sexonds"), encoding="utf-8")
    adding = Adding(light_look(), Attempts(tmp_path / "own", RoutineLibrary([])), watch)
    qtbot.addWidget(adding.screen)
    with qtbot.waitSignal(adding.page_asked):
        adding.take([str(path)])
    adding.screen.show()
    adding.screen.hide()
    path.write_text(GOOD, encoding="utf-8")
    with qtbot.assertNotEmitted(adding.look_asked, wait=0):
        watch.changed.emit()
    assert not (tmp_path / "own").exists()

    with qtbot.waitSignal(adding.look_asked) as asked:
        adding.screen.show()
    assert list(asked.args) == ["week1", "Added: a copy is now in your routines folder"]


def test_a_missing_picture_that_comes_is_noticed(qtbot: QtBot, tmp_path: Path, watch: FolderWatch) -> None:
    """the picture is not there: errors · it is saved beside the file, which stays as it is: added"""
    (tmp_path / "mail").mkdir()
    path = tmp_path / "mail" / "week1.yaml"
    path.write_text(GOOD.replace("hold: 30 s", "hold: 30 s, image: stretch.png"), encoding="utf-8")
    adding = Adding(light_look(), Attempts(tmp_path / "own", RoutineLibrary([])), watch)
    qtbot.addWidget(adding.screen)
    with qtbot.waitSignal(adding.page_asked):
        adding.take([str(path)])
    with qtbot.waitSignal(adding.page_asked):  # what is followed from now on is read once more
        adding.screen.show()

    with qtbot.waitSignal(adding.look_asked) as asked:
        (tmp_path / "mail" / "stretch.png").write_bytes(A_PNG)
    assert list(asked.args) == ["week1", "Added: a copy is now in your routines folder"]
    assert (tmp_path / "own" / "stretch.png").exists()
