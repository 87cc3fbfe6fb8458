"""Taking a routine with its pictures into one's own folder: what is planned, and what is there afterwards."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library import copying
from knee_coach.routine_files.library.carrying_out import carry_out
from knee_coach.routine_files.library.copying import CannotCopyError
from knee_coach.routine_files.library.importing import BrokenImport, PlannedImport, plan_import
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from tests.routine_files.pictured import A_PNG
from tests.routine_files.writing import with_exercise

PLAIN = with_exercise("reps: 10")
PICTURED = with_exercise("reps: 10\nimage: bridge.png\nfigure: poses/bridge.pose.yaml")
ANOTHER = A_PNG + b"and another"
LONGER = with_exercise("reps: 12")


def named(routine_id: str, text: str = PLAIN) -> str:
    return text.replace("title: Test", f"title: Test\nid: {routine_id}")


class Desk:
    """A folder that somebody handed over, and one's own."""

    def __init__(self, root: Path) -> None:
        self.handed = root / "handed"
        self.own = root / "home" / "routines"
        self.handed.mkdir()

    def hand(self, name: str, text: str | bytes = PLAIN) -> Path:
        return _write(self.handed / name, text)

    def have(self, name: str, text: str | bytes = PLAIN) -> Path:
        return _write(self.own / name, text)

    def plan(self, source: Path) -> PlannedImport:
        planned = plan_import(source, self.own, self.ids())
        assert isinstance(planned, PlannedImport)
        return planned

    def ids(self) -> dict[Path, str]:
        return RoutineLibrary([]).ids_in(self.own)

    def replaced(self, planned: PlannedImport) -> list[str]:
        return [path.relative_to(self.own).as_posix() for path in planned.replaces]

    def there(self) -> list[str]:
        return sorted(path.relative_to(self.own).as_posix() for path in self.own.rglob("*") if not path.is_dir())


def _write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_first_routine_makes_the_folder_and_brings_its_pictures(desk: Desk) -> None:
    desk.hand("bridge.png", A_PNG)
    desk.hand("poses/bridge.pose.yaml", b"pose")
    planned = desk.plan(desk.hand("week1.yaml", PICTURED))
    assert planned.target == desk.own / "week1.yaml"
    assert (planned.replaces, planned.changes, planned.is_renamed) == ((), True, False)
    assert not desk.own.exists()
    carry_out(planned)
    assert desk.there() == ["bridge.png", "poses/bridge.pose.yaml", "week1.yaml"]
    assert (desk.own / "week1.yaml").read_text() == PICTURED
    assert (desk.own / "poses" / "bridge.pose.yaml").read_bytes() == b"pose"
    assert not desk.plan(desk.handed / "week1.yaml").changes


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other people out by the place of the folder")
def test_only_the_owner_may_read_what_was_imported(desk: Desk) -> None:
    desk.hand("bridge.png", A_PNG)
    desk.hand("poses/bridge.pose.yaml", b"pose")
    carry_out(desk.plan(desk.hand("week1.yaml", PICTURED)))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (desk.own, *desk.own.rglob("*"))}
    assert modes == {
        "routines": 0o700,
        "poses": 0o700,
        "bridge.png": 0o600,
        "bridge.pose.yaml": 0o600,
        "week1.yaml": 0o600,
    }


def test_a_broken_file_is_not_planned(desk: Desk) -> None:
    broken = plan_import(desk.hand("week1.yaml", "exercises: ["), desk.own, {})
    assert isinstance(broken, BrokenImport)
    assert [problem.message for problem in broken.read.problems] == ['this "[" is never closed']


def test_a_file_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(CannotReadError, match=r"there is no such file$"):
        plan_import(desk.handed / "none.yaml", desk.own, {})


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    desk.have("week1.yaml")
    planned = desk.plan(desk.hand("week1.yaml"))
    assert (planned.changes, planned.replaces, planned.is_own_already) == (False, (), False)


def test_a_file_of_the_own_folder_stays_where_it_is(desk: Desk) -> None:
    planned = desk.plan(desk.have("week1.yaml"))
    assert (planned.changes, planned.is_own_already) == (False, True)


def test_a_newer_version_replaces_the_older(desk: Desk) -> None:
    desk.have("week1.yaml")
    planned = desk.plan(desk.hand("week1.yaml", LONGER))
    assert desk.replaced(planned) == ["week1.yaml"]
    assert planned.other_id is None
    carry_out(planned)
    assert (desk.own / "week1.yaml").read_text() == LONGER


def test_a_picture_that_is_named_in_two_ways_is_one(desk: Desk) -> None:
    desk.hand("bridge.png", A_PNG)
    text = with_exercise("reps: 10\nimage: bridge.png") + "  - name: Squat\n    reps: 5\n    image: ./bridge.png\n"
    planned = desk.plan(desk.hand("week1.yaml", text))
    assert planned.pictures == ((desk.handed / "bridge.png", desk.own / "bridge.png"),)


def test_a_picture_with_other_content_counts_as_replaced(desk: Desk) -> None:
    desk.have("bridge.png", ANOTHER)
    desk.have("poses/bridge.pose.yaml", b"pose")
    desk.have("week1.yaml", PICTURED)
    desk.hand("bridge.png", A_PNG)
    desk.hand("poses/bridge.pose.yaml", b"pose")
    planned = desk.plan(desk.hand("week1.yaml", PICTURED))
    assert desk.replaced(planned) == ["bridge.png"]
    carry_out(planned)
    assert (desk.own / "bridge.png").read_bytes() == A_PNG


class TestIds:
    def test_the_file_with_the_same_id_is_the_one_that_is_replaced(self, desk: Desk) -> None:
        desk.have("older.yaml", named("ann"))
        planned = desk.plan(desk.hand("newer.yaml", named("ann", LONGER)))
        assert (planned.target.name, desk.replaced(planned)) == ("older.yaml", ["older.yaml"])
        carry_out(planned)
        assert desk.there() == ["older.yaml"]
        assert desk.ids() == {desk.own / "older.yaml": "ann"}

    def test_a_taken_name_becomes_a_free_one(self, desk: Desk) -> None:
        desk.have("week1.yaml", named("ann"))
        desk.have("week1-2.yaml", named("eve"))
        planned = desk.plan(desk.hand("week1.yaml", named("bob")))
        assert (planned.target.name, planned.replaces, planned.is_renamed) == ("week1-3.yaml", (), True)

    def test_an_id_made_of_the_name_must_not_change_so_the_other_routine_is_asked_about(self, desk: Desk) -> None:
        """Under another name it would have another id, and no history."""
        desk.have("week1.yaml", named("ann"))
        planned = desk.plan(desk.hand("week1.yaml"))
        assert (planned.target.name, desk.replaced(planned), planned.other_id) == ("week1.yaml", ["week1.yaml"], "ann")

    def test_a_twin_whose_name_would_give_another_id_goes_away(self, desk: Desk) -> None:
        desk.have("older.yaml", named("week1"))
        planned = desk.plan(desk.hand("week1.yaml"))
        assert (planned.target.name, desk.replaced(planned)) == ("week1.yaml", ["older.yaml"])
        carry_out(planned)
        assert desk.ids() == {desk.own / "week1.yaml": "week1"}

    def test_an_id_made_of_the_name_fits_another_spelling_of_it(self, desk: Desk) -> None:
        desk.have("Week 1.yml")
        planned = desk.plan(desk.hand("week-1.yaml", LONGER))
        assert planned.target.name == "Week 1.yml"

    def test_a_name_that_differs_from_its_twins_is_no_new_name(self, desk: Desk) -> None:
        """The routine is there already, under another name; only a picture is new."""
        text = named("ann", with_exercise("reps: 10\nimage: bridge.png"))
        desk.have("older.yaml", text)
        desk.hand("bridge.png", A_PNG)
        planned = desk.plan(desk.hand("newer.yaml", text))
        assert (planned.target.name, planned.changes, planned.is_renamed) == ("older.yaml", True, False)

    def test_known_ids_are_not_read_again(self, desk: Desk) -> None:
        planned = plan_import(desk.hand("week1.yaml"), desk.own, {desk.own / "other.yaml": "week1"})
        assert isinstance(planned, PlannedImport)
        assert (planned.target.name, planned.removes) == ("week1.yaml", (desk.own / "other.yaml",))


class TestBrokenFilesOfTheOwnFolder:
    """Whatever keeps a file from being read, a new version of the routine takes its place, once that was asked."""

    @pytest.mark.parametrize("end", ["  - [", "\t- x", "  - a: b: c", ' "', "\0"])
    def test_with_the_id_that_stands_in_it(self, desk: Desk, end: str) -> None:
        desk.have("older.yaml", named("ann") + end)
        planned = desk.plan(desk.hand("newer.yaml", named("ann")))
        assert (planned.target.name, desk.replaced(planned)) == ("older.yaml", ["older.yaml"])

    def test_with_the_id_of_its_last_good_version(self, desk: Desk) -> None:
        """The library saw it good; since then somebody began to write another id."""
        library = RoutineLibrary([])
        own = desk.have("older.yaml", named("ann"))
        assert library.ids_in(desk.own) == {own: "ann"}
        own.write_text(named("An"))
        assert library.ids_in(desk.own) == {own: "ann"}


class TestAFileOfTheOwnFolderThatTheLibraryDoesNotList:
    def test_it_is_copied_to_a_name_that_is_listed(self, desk: Desk) -> None:
        desk.have("bridge.png", A_PNG)
        planned = desk.plan(desk.have("week1.yaml.txt", with_exercise("reps: 10\nimage: bridge.png")))
        assert (planned.is_own_already, planned.changes, planned.pictures) == (False, True, ())
        carry_out(planned)
        assert list(desk.ids().values()) == ["week1"]

    def test_one_that_is_hidden(self, desk: Desk) -> None:
        planned = desk.plan(desk.have(".week1.yaml"))
        assert planned.target == desk.own / "week1.yaml"


class TestWhatCannotBeKnown:
    def test_a_name_that_is_too_long_once_it_is_listed(self, desk: Desk) -> None:
        planned = desk.plan(desk.hand(f"{'a' * 251}.txt"))
        with pytest.raises(CannotCopyError, match=r"^cannot copy a{251}\.yaml into .*: file name too long$"):
            carry_out(planned)

    def test_an_own_folder_that_may_not_be_searched(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        """Played by a disk that refuses: nobody can keep root out of a folder."""
        source = desk.hand("week1.yaml")
        lstat = Path.lstat

        def refuse(path: Path) -> os.stat_result:
            if path.is_relative_to(desk.own):
                raise PermissionError(errno.EACCES, "Permission denied")
            return lstat(path)

        def no_folder(path: Path, mode: int = 0o777, **_: bool) -> None:
            raise PermissionError(errno.EACCES, "Permission denied", path)

        monkeypatch.setattr(Path, "lstat", refuse)
        monkeypatch.setattr(Path, "mkdir", no_folder)
        planned = desk.plan(source)
        with pytest.raises(CannotCopyError, match=r"you are not allowed to write there$"):
            carry_out(planned)

    def test_a_file_in_the_place_of_the_own_folder(self, desk: Desk) -> None:
        _write(desk.own, b"")
        with pytest.raises(CannotCopyError, match=r"a file is in the way of a folder$"):
            carry_out(desk.plan(desk.hand("week1.yaml")))


LISTED = {
    "bridge.pose.yaml": ("bridge.yaml", "bridge"),
    "draft": ("draft.yaml", "draft"),
    "week1.txt": ("week1.yaml", "week1"),
    "week1.yaml.txt": ("week1.yaml", "week1"),
    ".hidden.yaml": ("hidden.yaml", "hidden"),
    "OLD.YML": ("OLD.YML", "old"),
}


@pytest.mark.parametrize("name", LISTED)
def test_it_gets_a_name_that_the_library_lists(desk: Desk, name: str) -> None:
    planned = desk.plan(desk.hand(name))
    assert (planned.target.name, planned.read.id) == LISTED[name]
    assert planned.read.routine is not None
    assert planned.read.routine.id == planned.read.id
    carry_out(planned)
    assert list(desk.ids().values()) == [planned.read.id]


def test_what_a_mail_program_renamed_is_a_newer_version_all_the_same(desk: Desk) -> None:
    desk.have("week1.yaml")
    planned = desk.plan(desk.hand("week1.yaml.txt", LONGER))
    assert (desk.replaced(planned), planned.other_id) == (["week1.yaml"], None)


class TestNothingByHalf:
    def test_a_full_disk_changes_nothing(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        """The disk is full when the second of three files is written out."""
        desk.have("bridge.png", ANOTHER)
        desk.have("week1.yaml")
        desk.hand("bridge.png", A_PNG)
        desk.hand("poses/bridge.pose.yaml", b"pose")
        planned = desk.plan(desk.hand("week1.yaml", PICTURED))
        written: list[int] = []

        def fsync(handle: int) -> None:
            written.append(handle)
            if len(written) == 2:
                raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", fsync)
        with pytest.raises(CannotCopyError) as raised:
            carry_out(planned)
        assert str(raised.value) == (
            f"cannot copy bridge.pose.yaml into {desk.own / 'poses'}: the disk is full; make room and try again"
        )
        assert desk.there() == ["bridge.png", "week1.yaml"]
        assert (desk.own / "bridge.png").read_bytes() == ANOTHER
        assert (desk.own / "week1.yaml").read_text() == PLAIN

    def test_what_a_crash_left_behind_is_no_routine(self, desk: Desk) -> None:
        desk.have(f"{copying.PUT_BESIDE}77-0", PLAIN)
        assert desk.ids() == {}

    def test_what_a_crash_left_behind_long_ago_is_taken_away_by_the_next_import(self, desk: Desk) -> None:
        old = desk.have(f"{copying.PUT_BESIDE}77-0", PLAIN)
        desk.have(f"{copying.PUT_BESIDE}78-0", PLAIN)
        os.utime(old, (0, 0))
        carry_out(desk.plan(desk.hand("week1.yaml")))
        assert desk.there() == [f"{copying.PUT_BESIDE}78-0", "week1.yaml"]

    def test_a_file_that_came_while_the_person_was_thinking_is_not_replaced(self, desk: Desk) -> None:
        planned = desk.plan(desk.hand("week1.yaml"))
        desk.have("week1.yaml", LONGER)
        with pytest.raises(CannotCopyError, match=r"another file has come there meanwhile; import it once more$"):
            carry_out(planned)
        assert (desk.own / "week1.yaml").read_text() == LONGER

    def test_a_picture_that_went_away(self, desk: Desk) -> None:
        picture = desk.hand("bridge.png", A_PNG)
        desk.hand("poses/bridge.pose.yaml", b"pose")
        planned = desk.plan(desk.hand("week1.yaml", PICTURED))
        picture.unlink()
        with pytest.raises(CannotCopyError, match=r"^cannot copy bridge\.png into .*: there is no such file$"):
            carry_out(planned)
        assert desk.there() == []

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
    def test_a_pipe_in_the_place_of_a_pose_file_is_not_waited_for(self, desk: Desk) -> None:
        desk.hand("bridge.png", A_PNG)
        pose = desk.hand("poses/bridge.pose.yaml", b"pose")
        planned = desk.plan(desk.hand("week1.yaml", PICTURED))
        pose.unlink()
        os.mkfifo(pose)
        with pytest.raises(CannotCopyError, match=r"it is not a regular file$"):
            carry_out(planned)

    def test_a_folder_in_the_way(self, desk: Desk) -> None:
        (desk.own / "week1.yaml").mkdir(parents=True)
        with pytest.raises(CannotCopyError, match=r"a folder of that name is in the way$"):
            carry_out(desk.plan(desk.hand("week1.yaml")))

    def test_a_link_that_leads_out_of_the_own_folder(self, desk: Desk, tmp_path: Path) -> None:
        desk.hand("bridge.png", A_PNG)
        desk.hand("poses/bridge.pose.yaml", b"pose")
        planned = desk.plan(desk.hand("week1.yaml", PICTURED))
        desk.own.mkdir(parents=True)
        (tmp_path / "elsewhere").mkdir()
        (desk.own / "poses").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(CannotCopyError, match=r"a link leads out of that folder$"):
            carry_out(planned)
        assert list((tmp_path / "elsewhere").iterdir()) == []

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few people make links")
    def test_a_link_in_the_place_of_an_unfinished_file_is_not_written_through(self, desk: Desk, tmp_path: Path) -> None:
        precious = _write(tmp_path / "precious", b"precious")
        desk.own.mkdir(parents=True)
        (desk.own / f"{copying.PUT_BESIDE}{os.getpid()}-0").symlink_to(precious)
        with pytest.raises(CannotCopyError, match=r"^cannot copy week1\.yaml into "):
            carry_out(desk.plan(desk.hand("week1.yaml")))
        assert precious.read_bytes() == b"precious"
