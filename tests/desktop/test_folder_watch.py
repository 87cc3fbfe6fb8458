"""A saved file is noticed, however it was saved, and nobody waits for a folder that does not answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from knee_coach.desktop.folder_watch import FolderWatch
from knee_coach.desktop.looks import Settling, Sighting, look_at

OFTEN = 0.02
"""Seconds between two looks: a test has no time to lose."""

LONG = 10.0
"""Seconds: as long as a test waits for a thread before it fails."""

OLD, EMPTIED, NEW = ((0, size, time, time, 7) for size, time in ((20, 1), (0, 2), (25, 3)))

Watching = Callable[..., FolderWatch]


@pytest.fixture
def watching() -> Iterator[Watching]:
    made: list[FolderWatch] = []

    def watch(*folders: Path) -> FolderWatch:
        looked = threading.Event()

        def look(in_folders: Iterable[Path], at_files: Iterable[Path]) -> Sighting:
            seen = look_at(in_folders, at_files)
            looked.set()
            return seen

        made.append(FolderWatch(folders, look_every_s=OFTEN, look=look))
        assert looked.wait(LONG)
        return made[-1]

    yield watch
    for each in made:
        each.close(LONG)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one routine and one picture."""
    made = tmp_path / "routines"
    made.mkdir()
    (made / "week1.yaml").write_text("title: Week 1\n", encoding="utf-8")
    (made / "bridge.png").write_bytes(b"a picture")
    return made


def in_place(folder: Path) -> None:
    with (folder / "week1.yaml").open("r+", encoding="utf-8") as file:
        file.write("title: Week 2")


def renamed_over(folder: Path) -> None:
    (folder / "week1.yaml.new").write_text("title: Week 2\n", encoding="utf-8")
    (folder / "week1.yaml.new").replace(folder / "week1.yaml")


def with_a_backup(folder: Path) -> None:
    (folder / "week1.yaml").rename(folder / "week1.yaml~")
    (folder / "week1.yaml").write_text("title: Week 2\n", encoding="utf-8")
    (folder / "week1.yaml~").unlink()


def added(folder: Path) -> None:
    (folder / "week2.yaml").write_text("title: Week 2\n", encoding="utf-8")


def deleted(folder: Path) -> None:
    (folder / "week1.yaml").unlink()


def another_picture(folder: Path) -> None:
    (folder / "bridge.png").write_bytes(b"another picture")


HABITS: dict[str, Callable[[Path], None]] = {
    "written in place": in_place,
    "a new file renamed over the old": renamed_over,
    "the old one kept as a backup meanwhile": with_a_backup,
    "added": added,
    "deleted": deleted,
    "its picture": another_picture,
}


@pytest.mark.parametrize("save", HABITS.values(), ids=HABITS)
def test_a_saved_file_is_noticed(save: Callable[[Path], None], folder: Path, watching: Watching, qtbot: QtBot) -> None:
    watch = watching(folder)
    with qtbot.waitSignal(watch.changed):
        save(folder)


def test_whoever_hears_of_it_does_so_on_the_windows_thread(folder: Path, watching: Watching, qtbot: QtBot) -> None:
    watch = watching(folder)
    threads: list[QThread] = []
    watch.changed.connect(lambda: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(watch.changed):
        added(folder)

    assert threads == [watch.thread()]


def test_a_folder_may_go_and_come(folder: Path, watching: Watching, qtbot: QtBot) -> None:
    """Somebody takes the stick out and puts it in again."""
    watch = watching(folder, folder.with_name("never there"))
    with qtbot.waitSignal(watch.changed):
        folder.rename(folder.with_name("away"))
    with qtbot.waitSignal(watch.changed):
        folder.with_name("away").rename(folder)


def test_a_single_file_is_told_of_once_it_is_watched_and_when_it_is_saved(
    folder: Path, watching: Watching, qtbot: QtBot
) -> None:
    watch = watching()
    with qtbot.waitSignal(watch.changed):
        watch.watch_files([folder / "week1.yaml"])
    with qtbot.waitSignal(watch.changed):
        in_place(folder)


def test_what_was_saved_in_a_pause_is_told_after_it(folder: Path, watching: Watching, qtbot: QtBot) -> None:
    watch = watching(folder)
    watch.pause()
    added(folder)
    with qtbot.waitSignal(watch.changed):
        watch.resume()


def test_closing_does_not_wait_for_a_drive_that_does_not_answer() -> None:
    looks, answers = threading.Event(), threading.Event()

    def stalled(_folders: Iterable[Path], _files: Iterable[Path]) -> Sighting:
        looks.set()
        assert answers.wait(LONG)
        return {}

    watch = FolderWatch((), look=stalled)
    assert looks.wait(LONG)
    watch.close(0.0)
    assert not answers.is_set()

    answers.set()
    watch.close(LONG)
    assert "folder watch" not in [thread.name for thread in threading.enumerate()]


SAVES: dict[str, tuple[list[Sighting], list[bool]]] = {
    "nothing happens": ([{"a": OLD}, {"a": OLD}], [False, False]),
    "saved": ([{"a": NEW}, {"a": NEW}, {"a": NEW}], [False, True, False]),
    "emptied, and then written": ([{"a": EMPTIED}, {"a": NEW}, {"a": NEW}], [False, False, True]),
    "gone for one look": ([{}, {"a": OLD}, {"a": OLD}], [False, False, False]),
    "deleted": ([{}, {}, {}], [False, True, False]),
    "another one that is written to without end": (
        [{"a": OLD, "log": OLD}, {"a": NEW, "log": EMPTIED}, {"a": NEW, "log": NEW}, {"a": NEW, "log": OLD}],
        [False, False, True, False],
    ),
}


@pytest.mark.parametrize(("looks", "told"), SAVES.values(), ids=SAVES)
def test_a_change_is_told_when_two_looks_agree(looks: list[Sighting], told: list[bool]) -> None:
    settling = Settling({"a": OLD})

    assert [settling.see(look) for look in looks] == told


def test_a_change_that_has_not_settled_is_looked_at_again_sooner() -> None:
    settling = Settling({"a": OLD})
    waits = []
    for look in ({"a": OLD}, {"a": NEW}, {"a": NEW}):
        settling.see(look)
        waits.append(settling.waits)

    assert waits == [False, True, False]


def test_a_look_sees_everything_but_hidden_files_and_opens_nothing(folder: Path) -> None:
    """A link to nothing and a name that no file can have are not there; a link leads to its file."""
    (folder / ".week1.yaml.swp").write_bytes(b"an editor's own")
    (folder / "nowhere.yaml").symlink_to(folder / "missing.yaml")
    (folder / "linked.yaml").symlink_to(folder / "week1.yaml")
    opened_before = (folder / "week1.yaml").stat().st_atime_ns
    seen = look_at([folder, folder / "week1.yaml"], [folder.parent / "none.yaml", Path("a\0b")])

    assert sorted(Path(path).name for path in seen) == ["bridge.png", "linked.yaml", "week1.yaml"]
    assert seen[str(folder / "linked.yaml")] == seen[str(folder / "week1.yaml")]
    assert (folder / "week1.yaml").stat().st_atime_ns == opened_before
