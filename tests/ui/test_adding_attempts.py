"""What becomes of files that are to be added, on a real disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from knee_coach.app.attempts import MOST_FILES, Attempt, Attempts, kept
from knee_coach.app.dropped_files import MOST_FOLDERS
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.ui.screens.adding.outcomes import (
    Added,
    AlreadyThere,
    Broken,
    Kept,
    NoRoutineFile,
    NotCopied,
    NothingInFolder,
    Outcome,
    TooMany,
    Unreadable,
    WouldReplace,
)
from tests.ui.test_picture import encoded, painted

BRIDGE = (
    "format: knee-routine/1\ntitle: Bridges\nexercises:\n  - {name: Bridge, reps: 10, sets: 3, image: bridge.png}\n"
)
STRETCH = "format: knee-routine/1\ntitle: Stretches\nexercises:\n  - {name: Stretch, hold: 30 s}\n"
BROKEN = STRETCH.replace("30 s", "30 sexonds")


class Disk:
    """A folder with files from somewhere, and the person's own."""

    def __init__(self, folder: Path) -> None:
        self.inbox, self.own = folder / "inbox", folder / "own"
        self.inbox.mkdir()
        self.attempts = Attempts(self.own, RoutineLibrary([]))
        self.picture = encoded(painted(40, 30), "PNG")
        (self.inbox / "bridge.png").write_bytes(self.picture)

    def file(self, name: str, text: str) -> Path:
        path = self.inbox / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def add(self, *paths: Path) -> list[Outcome]:
        return [attempt.outcome for attempt in self.attempts.add_all(paths)]

    def one(self, path: Path) -> Attempt:
        (attempt,) = self.attempts.add_all([path])
        return attempt

    def names(self) -> list[str]:
        return sorted(path.name for path in self.own.iterdir()) if self.own.exists() else []


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_a_good_file_is_there_afterwards_with_its_picture(disk: Disk) -> None:
    assert disk.add(disk.file("week1.yaml", BRIDGE)) == [Added("week1.yaml", "week1", "Bridges")]
    assert disk.names() == ["bridge.png", "week1.yaml"]
    assert (disk.own / "bridge.png").read_bytes() == disk.picture


def test_warnings_keep_nothing_from_being_added(disk: Disk) -> None:
    path = disk.file("bands.yaml", STRETCH.replace("30 s", "30 s, load: {band: red}"))

    assert disk.add(path) == [Added("bands.yaml", "bands", "Stretches")]


def test_the_same_file_again_is_there_already(disk: Disk) -> None:
    path = disk.file("week1.yaml", BRIDGE)
    again = AlreadyThere("week1.yaml", "week1", "Bridges")

    assert disk.add(path)[0] != again
    assert disk.add(path) == [again]
    assert disk.add(disk.own / "week1.yaml") == [again], "a file of one's own as well"


def test_another_version_waits_for_an_answer_and_both_answers_are_done(disk: Disk) -> None:
    """asked: nothing changed · kept: nothing changed · replaced: the new one, and the new picture"""
    disk.add(disk.file("week1.yaml", BRIDGE))
    (disk.inbox / "bridge.png").write_bytes(encoded(painted(30, 40), "PNG"))
    newer = disk.file("week1.yaml", BRIDGE.replace("sets: 3", "sets: 2").replace("Bridges", "Fewer bridges"))
    asked = disk.one(newer)
    question = asked.outcome

    assert isinstance(question, WouldReplace)
    assert (question.old_file, question.same_routine) == ("week1.yaml", True)
    assert (question.pictures, question.removed) == (("bridge.png",), ())
    assert question.old is not None
    assert (question.old.title, question.new.title) == ("Bridges", "Fewer bridges")
    assert kept(asked).outcome == Kept("week1.yaml", "Fewer bridges")
    assert (disk.own / "week1.yaml").read_text(encoding="utf-8") == BRIDGE
    assert disk.attempts.replacer()(asked).outcome == Added("week1.yaml", "week1", "Fewer bridges", replaced=True)
    assert (disk.own / "week1.yaml").read_bytes() == newer.read_bytes()
    assert (disk.own / "bridge.png").read_bytes() == (disk.inbox / "bridge.png").read_bytes()


def test_the_same_routine_under_another_name_would_be_taken_away(disk: Disk) -> None:
    with_id = STRETCH.replace("title", "id: mine\ntitle")
    disk.add(disk.file("old.yaml", with_id))
    question = disk.one(disk.file("new.yaml", with_id.replace("30 s", "20 s"))).outcome

    assert isinstance(question, WouldReplace)
    assert "old.yaml" in (question.old_file, *question.removed)


def test_a_broken_file_in_the_way_is_asked_about_as_well(disk: Disk) -> None:
    disk.own.mkdir()
    (disk.own / "week1.yaml").write_text(BROKEN, encoding="utf-8")
    question = disk.one(disk.file("week1.yaml", STRETCH)).outcome

    assert isinstance(question, WouldReplace)
    assert (question.old_file, question.old) == ("week1.yaml", None)


def test_a_picture_alone_is_asked_about(disk: Disk) -> None:
    disk.own.mkdir()
    (disk.own / "bridge.png").write_bytes(encoded(painted(30, 40), "PNG"))
    question = disk.one(disk.file("week1.yaml", BRIDGE)).outcome

    assert isinstance(question, WouldReplace)
    assert (question.old_file, question.pictures) == (None, ("bridge.png",))


def test_what_changed_after_the_question_is_asked_about_anew(disk: Disk) -> None:
    """asked · the file changes · the answer was for another file: asked again, nothing replaced"""
    disk.add(disk.file("week1.yaml", STRETCH))
    asked = disk.one(disk.file("week1.yaml", STRETCH.replace("30 s", "20 s")))
    disk.file("week1.yaml", STRETCH.replace("30 s", "10 s"))
    again = disk.attempts.replacer()(asked)

    assert isinstance(again.outcome, WouldReplace)
    assert (disk.own / "week1.yaml").read_text(encoding="utf-8") == STRETCH


def test_errors_are_told_and_nothing_is_copied_until_they_are_mended(disk: Disk) -> None:
    path = disk.file("week1.yaml", BROKEN)
    attempt = disk.one(path)
    broken = attempt.outcome

    assert isinstance(broken, Broken)
    assert [problem.message for problem in broken.problems] == ['"30 sexonds" is not a time']
    assert broken.words.startswith('week1.yaml:4:27: error: "30 sexonds" is not a time\n')
    assert disk.names() == []
    disk.file("week1.yaml", STRETCH)
    assert [again.outcome for again in disk.attempts.add_again(attempt)] == [Added("week1.yaml", "week1", "Stretches")]


def test_what_is_settled_is_not_tried_again(disk: Disk) -> None:
    attempt = disk.one(disk.file("week1.yaml", STRETCH))

    assert disk.attempts.add_again(attempt) == (attempt,)


def test_something_else_is_no_routine_file(disk: Disk) -> None:
    (disk.inbox / "leaflet.pdf").write_bytes(b"%PDF-1.7\n\x00\xff")

    assert disk.add(disk.inbox / "bridge.png", disk.inbox / "leaflet.pdf") == [
        NoRoutineFile("bridge.png"),
        NoRoutineFile("leaflet.pdf"),
    ]


def test_a_routine_with_another_ending_is_one_all_the_same(disk: Disk) -> None:
    """A mail program may have made week1.txt of it."""
    assert disk.add(disk.file("week1.txt", STRETCH)) == [Added("week1.txt", "week1", "Stretches")]
    assert disk.names() == ["week1.yaml"]


def test_what_cannot_be_read_is_said_and_never_waited_for(disk: Disk) -> None:
    pipe = disk.inbox / "pipe.yaml"
    if sys.platform != "win32":
        os.mkfifo(pipe)
        assert disk.add(pipe) == [Unreadable("pipe.yaml", "it is not a regular file")]
    assert disk.add(disk.inbox / "gone.yaml") == [Unreadable("gone.yaml", "there is no such file")]


def test_a_folder_of_ones_own_that_cannot_be_written_is_one_clear_sentence(disk: Disk) -> None:
    disk.own.write_text("a file where the folder should be", encoding="utf-8")
    (outcome,) = disk.add(disk.file("week1.yaml", STRETCH))

    assert isinstance(outcome, NotCopied)
    assert outcome.sentence.startswith(f"cannot copy week1.yaml into {disk.own}: ")


def test_a_folder_stands_for_the_routine_files_in_it(disk: Disk) -> None:
    disk.file("b.yaml", STRETCH)
    disk.file("a.yml", BRIDGE)
    disk.file(".hidden.yaml", STRETCH)

    assert disk.add(disk.inbox) == [Added("a.yml", "a", "Bridges"), Added("b.yaml", "b", "Stretches")]


def test_the_folders_inside_a_folder_come_along_as_on_the_command_line(disk: Disk) -> None:
    disk.file("b.yaml", STRETCH)
    for place in (disk.inbox / "knee" / "left", disk.inbox / ".git"):
        place.mkdir(parents=True)
        (place / "a.yaml").write_text(STRETCH, encoding="utf-8")
    (disk.inbox / "again").symlink_to(disk.inbox, target_is_directory=True)

    assert disk.add(disk.inbox) == [Added("b.yaml", "b", "Stretches"), Added("a.yaml", "a", "Stretches")]


def test_a_folder_with_very_many_folders_is_not_looked_through(disk: Disk) -> None:
    disk.file("a.yaml", STRETCH)
    for number in range(MOST_FOLDERS + 1):
        (disk.inbox / f"{number}").mkdir()

    assert disk.add(disk.inbox) == [TooMany(None, MOST_FILES)]
    assert disk.names() == []


def test_a_pose_file_is_no_routine_file(disk: Disk) -> None:
    assert disk.add(disk.file("bridge.pose.yaml", "bones: [1]")) == [NoRoutineFile("bridge.pose.yaml")]


@pytest.mark.parametrize(
    ("files", "outcome"),
    [(0, NothingInFolder("many")), (MOST_FILES + 1, TooMany(MOST_FILES + 1, MOST_FILES))],
)
def test_a_folder_that_nobody_can_have_meant(disk: Disk, files: int, outcome: Outcome) -> None:
    folder = disk.inbox / "many"
    folder.mkdir()
    for at in range(files):
        (folder / f"{at}.yaml").touch()

    assert disk.add(folder) == [outcome]


def test_a_file_that_is_named_twice_is_added_once(disk: Disk) -> None:
    path = disk.file("week1.yaml", STRETCH)

    assert disk.add(path, path) == [Added("week1.yaml", "week1", "Stretches")]


def test_own_files_are_looked_through_once_for_an_answer_to_many(disk: Disk) -> None:
    """two newer versions of one routine: the second answer is about what the first one left"""
    disk.add(disk.file("old.yaml", STRETCH.replace("title", "id: mine\ntitle")))
    first = disk.one(disk.file("mine.yaml", STRETCH.replace("30 s", "20 s")))
    second = disk.one(disk.file("new.yaml", STRETCH.replace("30 s", "10 s").replace("title", "id: mine\ntitle")))
    replace = disk.attempts.replacer()

    assert isinstance(replace(first).outcome, Added)
    assert disk.names() == ["mine.yaml"]
    assert isinstance(replace(second).outcome, WouldReplace), "it was asked about old.yaml, which is gone"
    assert disk.names() == ["mine.yaml"]


def test_two_files_of_one_routine_are_not_both_added_unasked(disk: Disk) -> None:
    first = disk.file("week1.yaml", STRETCH.replace("title", "id: week\ntitle"))
    second = disk.file("copy.yaml", BRIDGE.replace("title", "id: week\ntitle"))
    added, asked = disk.add(first, second)

    assert isinstance(added, Added)
    assert isinstance(asked, WouldReplace)
    assert "week1.yaml" in (asked.old_file, *asked.removed)
