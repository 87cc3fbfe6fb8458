"""The library's memory: quick the second time, and never behind what is on the disk."""

from __future__ import annotations

import json
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knee_coach.routine_files.library.cache_file import CacheFile
from knee_coach.routine_files.library.entry import LibraryEntry
from knee_coach.routine_files.library.known import KnownFiles
from knee_coach.routine_files.library.outline_json import as_json, from_json
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import Origin, Shelf
from knee_coach.routine_files.library.stamps import stamp_of
from knee_coach.routine_files.reader import ReadRoutine, read_routine_file
from tests.routine_files.writing import HEAD, with_exercise, with_top

GOOD = with_exercise("reps: 10")
LONG_AGO = 1_700_000_000
DAY_NS = 24 * 3600 * 1_000_000_000
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0"


class Clock:
    """Tells a time that a test sets: a day from now, when every file there is has long settled."""

    def __init__(self) -> None:
        self.now_ns = time.time_ns() + DAY_NS

    def __call__(self) -> int:
        return self.now_ns


class Home:
    """A folder of routines and the place of the cache."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "routines"
        self.folder.mkdir()
        self.file = self.folder / "week1.yaml"
        self.cache = root / "routines-cache.json"
        self.file.write_text(GOOD)

    def opened(self, made_by: str = "1", figures: frozenset[str] | None = None) -> RoutineLibrary:
        """The library in a new run of the program."""
        return RoutineLibrary([Shelf(self.folder, Origin.MINE)], figures, CacheFile(self.cache, made_by))

    def kept(self) -> dict[str, list[object]]:
        """What the cache has on disk."""
        return dict(json.loads(self.cache.read_text().partition("\n")[2]))

    def written(self) -> tuple[int, int]:
        """Which file the cache is, and when it was written."""
        found = self.cache.stat()
        return found.st_ino, found.st_mtime_ns

    def fresh(self) -> tuple[LibraryEntry, ...]:
        """What the folder holds, read without any memory."""
        return RoutineLibrary([Shelf(self.folder, Origin.MINE)]).entries()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """One routine of one's own."""
    return Home(tmp_path)


def settled(*files: Path) -> None:
    """Let these have been written long ago, as far as anybody can set that."""
    for file in files:
        os.utime(file, (LONG_AGO, LONG_AGO))


KINDS = {
    "as short as can be": GOOD,
    "with all a card shows": with_top(
        "author: Dr Ö\naffected_side: both\nschedule: {days: [mon], per_day: 2, from: 2026-11-23, until: 2026-12-24}"
    ),
    "a number of times a week": with_top("schedule: {per_week: 3}"),
    "things to gather": with_exercise("reps: 10\nequipment: [mat, '\U0001f9ca']"),
    "with a warning": with_exercise("reps: 10\nload: {band: red}"),
    "broken": with_exercise("hold: 30 sexonds"),
    "broken in several places": f"{HEAD}id: own\nexercises:\n  - {{nam: A}}\n  - {{name: B, reps: 900}}\n",
    "empty": "",
    "no text": "\udcff",
    "a picture that is not there": with_exercise("reps: 10\nimage: bridge.png"),
    "a picture elsewhere": with_exercise("reps: 10\nimage: ../bridge.png"),
}


@pytest.mark.parametrize("text", KINDS.values(), ids=KINDS)
def test_an_entry_from_the_cache_is_the_entry_that_was_read(home: Home, text: str) -> None:
    home.file.write_bytes(text.encode("utf-8", "surrogateescape"))
    first = home.opened().entries()
    assert home.kept()
    assert home.opened().entries() == first == home.fresh()


@given(
    st.lists(st.text(), max_size=4), st.text(min_size=1), st.integers(0, 20), st.sampled_from(["left", "ask", "both"])
)
def test_whatever_a_file_says_comes_back_from_json(things: list[str], title: str, sets: int, side: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "week1.yaml")
        exercise = {"name": "Bridge", "reps": 10, "sets": sets, "equipment": things}
        routine = {"format": "knee-routine/1", "title": title, "affected_side": side, "exercises": [exercise]}
        file.write_text(json.dumps(routine))
        known = KnownFiles().look_at(file)
        assert from_json(json.loads(json.dumps(as_json(known))), str(file)) == known


def test_a_file_that_stays_is_not_opened_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    known = KnownFiles(now_ns=clock)
    first = known.look_at(home.file)

    def refuse(*_: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(os, "open", refuse)
    assert known.look_at(home.file) is first


def same_size(home: Home) -> None:
    home.file.write_text(GOOD.replace("10", "12").replace("Test", "Best"))


def same_size_and_time(home: Home) -> None:
    before = home.file.stat()
    same_size(home)
    os.utime(home.file, ns=(before.st_atime_ns, before.st_mtime_ns))


def renamed_over(home: Home) -> None:
    """As editors save: a new file takes the place, with the size and the time of the old one."""
    before = home.file.stat()
    new = home.folder / ".new"
    new.write_text(GOOD.replace("Test", "Best"))
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(home.file)


def another_id(home: Home) -> None:
    home.file.write_text(GOOD.replace("title: Test", "id: other\ntitle: Test"))


def broken(home: Home) -> None:
    home.file.write_text(GOOD.replace("reps", "repss"))


def renamed(home: Home) -> None:
    home.file.rename(home.folder / "week2.yaml")


def gone(home: Home) -> None:
    home.file.unlink()


def gone_and_a_folder_instead(home: Home) -> None:
    home.file.unlink()
    home.file.mkdir()


def a_link_instead(home: Home) -> None:
    other = home.folder.parent / "elsewhere"
    other.write_text(GOOD.replace("Test", "Best"))
    home.file.unlink()
    home.file.symlink_to(other)


def another_one_beside_it(home: Home) -> None:
    (home.folder / "week0.yaml").write_text(GOOD.replace("title: Test", "id: week1\ntitle: Best"))


MUTATIONS: dict[str, Callable[[Home], None]] = {
    function.__name__.replace("_", " "): function
    for function in (
        *(same_size, same_size_and_time, renamed_over, another_id, broken, renamed, gone, gone_and_a_folder_instead),
        *(a_link_instead, another_one_beside_it),
    )
}
if sys.platform == "win32":
    # Windows has no time of the last change that nobody can set: an editor that puts the old time back cannot be told.
    del MUTATIONS["same size and time"]


@pytest.mark.parametrize("mutate", MUTATIONS.values(), ids=MUTATIONS)
@pytest.mark.parametrize("pause", ["at once", "long after it was written"])
def test_no_change_goes_unnoticed(home: Home, mutate: Callable[[Home], None], pause: str) -> None:
    """In the same run, and in the next one."""
    if pause != "at once":
        settled(home.file)
    running = home.opened()
    before = running.entries()
    mutate(home)
    assert running.entries() == home.opened().entries() == home.fresh()
    assert home.fresh() != before


WITH_PICTURE = with_exercise("reps: 10\nimage: pictures/bridge.png")


def a_link_out_that_is_mended(picture: Path) -> None:
    """Its name stays inside; where it leads to is another matter."""
    picture.unlink()
    (picture.parent / "real.png").write_bytes(PNG)
    picture.symlink_to("real.png")


def taken_away(picture: Path) -> None:
    picture.unlink()


def a_folder_of_its_name(picture: Path) -> None:
    picture.unlink()
    picture.mkdir()


def a_link_out_of_the_folder(picture: Path) -> None:
    outside = picture.parents[2] / "outside.png"
    picture.rename(outside)
    picture.symlink_to(outside)


def its_folder_is_a_link_out(picture: Path) -> None:
    outside = picture.parents[2] / "outside"
    picture.parent.rename(outside)
    picture.parent.symlink_to(outside, target_is_directory=True)


PICTURES = {
    function.__name__.replace("_", " "): function
    for function in (taken_away, a_folder_of_its_name, a_link_out_of_the_folder, its_folder_is_a_link_out)
}


@pytest.mark.parametrize("mutate", PICTURES.values(), ids=PICTURES)
def test_a_picture_beside_the_file_is_looked_for_each_time(home: Home, mutate: Callable[[Path], None]) -> None:
    home.file.write_text(WITH_PICTURE)
    settled(home.file)
    picture = home.folder / "pictures" / "bridge.png"
    running = home.opened()
    missing = running.entries()
    assert missing[0].outline is None
    picture.parent.mkdir()
    picture.write_bytes(PNG)
    there = running.entries()
    assert there == home.opened().entries() == home.fresh() != missing
    mutate(picture)
    assert running.entries() == home.opened().entries() == home.fresh() != there


@pytest.mark.parametrize("mutate", PICTURES.values(), ids=PICTURES)
def test_a_picture_that_changes_long_after_it_was_seen_is_noticed(home: Home, mutate: Callable[[Path], None]) -> None:
    """By its own stamps and those of the way to it, not because everything is new."""
    home.file.write_text(WITH_PICTURE)
    picture = home.folder / "pictures" / "bridge.png"
    known = KnownFiles(now_ns=Clock())
    assert known.look_at(home.file).outline is None
    picture.parent.mkdir()
    picture.write_bytes(PNG)
    there = known.look_at(home.file)
    assert there.outline is not None
    assert known.look_at(home.file) is there
    mutate(picture)
    assert known.look_at(home.file).problems == home.fresh()[0].problems != ()


def test_a_link_out_of_the_folder_that_is_mended_is_noticed(home: Home) -> None:
    home.file.write_text(WITH_PICTURE)
    picture = home.folder / "pictures" / "bridge.png"
    picture.parent.mkdir()
    picture.write_bytes(PNG)
    a_link_out_of_the_folder(picture)
    known = KnownFiles(now_ns=Clock())
    assert known.look_at(home.file).outline is None
    a_link_out_that_is_mended(picture)
    assert known.look_at(home.file).outline is not None


def test_a_picture_that_was_written_right_before_it_was_seen_is_looked_at_again(home: Home) -> None:
    """It could change once more under the same stamp; that of the routine is as old as can be."""
    home.file.write_text(with_exercise("reps: 10\nimage: bridge.png"))
    picture = home.folder / "bridge.png"
    picture.write_bytes(PNG)
    clock = Clock()
    known = KnownFiles(now_ns=clock)
    clock.now_ns = picture.stat().st_mtime_ns + 1
    first = known.look_at(home.file)
    clock.now_ns += DAY_NS
    again = known.look_at(home.file)
    assert again.read_at_ns == clock.now_ns
    assert again is not first
    assert known.look_at(home.file) is again


def test_a_picture_that_goes_while_its_routine_is_read_is_missed_at_the_next_look(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.file.write_text(with_exercise("reps: 10\nimage: bridge.png"))
    picture = home.folder / "bridge.png"
    picture.write_bytes(PNG)
    known = KnownFiles()

    def read_and_lose(path: Path, *, figures: frozenset[str] | None) -> ReadRoutine:
        read = read_routine_file(path, figures=figures)
        picture.unlink(missing_ok=True)
        return read

    monkeypatch.setattr("knee_coach.routine_files.library.known.read_routine_file", read_and_lose)
    assert known.look_at(home.file).outline is not None
    assert known.look_at(home.file).outline is None


@pytest.mark.parametrize("has_an_old_time", [False, True])
def test_a_file_that_was_just_written_is_not_trusted(home: Home, has_an_old_time: bool) -> None:
    """A change right after the first look could have the same size and the same time."""
    clock = Clock()
    clock.now_ns = home.file.stat().st_ctime_ns + 1
    if has_an_old_time:
        settled(home.file)
    known = KnownFiles(now_ns=clock)
    first = known.look_at(home.file)
    # What a coarse clock would leave: another text under the stamp of the first.
    home.file.write_text(GOOD.replace("Test", "Best"))
    if has_an_old_time:
        settled(home.file)
    now = KnownFiles().look_at(home.file)
    files = {str(home.file): from_json([now.stamp, *as_json(first)[1:]], str(home.file))}
    found = KnownFiles(files=files, now_ns=clock).look_at(home.file)
    assert found.outline is not None
    assert found.outline.title == "Best"


def test_a_file_that_was_only_touched_is_trusted_from_then_on(home: Home) -> None:
    clock = Clock()
    known = KnownFiles(now_ns=clock)
    first = known.look_at(home.file)
    known.changed = False
    settled(home.file)
    again = known.look_at(home.file)
    assert (again.outline, again.sha256, known.changed) == (first.outline, first.sha256, True)
    assert known.look_at(home.file) is again


def test_a_file_that_settled_since_is_trusted_from_then_on(home: Home) -> None:
    """Only then is it worth writing down."""
    clock = Clock()
    known = KnownFiles(now_ns=clock)
    worth_writing = []
    written = home.file.stat().st_mtime_ns
    for later_ns in (1, 2, DAY_NS):
        clock.now_ns = written + later_ns
        known.changed = False
        known.look_at(home.file)
        worth_writing.append(known.changed)
    assert worth_writing == [True, False, True]
    assert known.look_at(home.file) is known.look_at(home.file)


def test_a_file_from_the_future_is_read_each_time_but_written_once(home: Home) -> None:
    clock = Clock()
    os.utime(home.file, ns=(clock.now_ns + DAY_NS, clock.now_ns + DAY_NS))
    known = KnownFiles(now_ns=clock)
    first = known.look_at(home.file)
    known.changed = False
    clock.now_ns += 1
    assert known.look_at(home.file) is not first
    assert not known.changed


def test_another_program_version_reads_everything_anew(home: Home) -> None:
    home.opened("1").entries()
    assert CacheFile(home.cache, "1").load(None)
    assert CacheFile(home.cache, "2").load(None) == {}


def another_file(package: Path) -> None:
    (package / "model" / "new.py").touch()


def a_newer_file(package: Path) -> None:
    os.utime(package / "routine_files" / "rules" / "a.py", (LONG_AGO + 1, LONG_AGO + 1))


@pytest.mark.parametrize("change", [another_file, a_newer_file])
def test_another_state_of_the_code_reads_everything_anew(
    home: Home, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    """A checkout is called by one version for months."""
    for folder in ("model", "routine_files/rules"):
        (tmp_path / "package" / folder).mkdir(parents=True)
        (tmp_path / "package" / folder / "a.py").touch()
        settled(tmp_path / "package" / folder / "a.py")
    known = KnownFiles()
    known.look_at(home.file)
    CacheFile(home.cache, "1", tmp_path / "package").save(known.files, None)
    assert CacheFile(home.cache, "1", tmp_path / "package").load(None) == known.files
    change(tmp_path / "package")
    assert CacheFile(home.cache, "1", tmp_path / "package").load(None) == {}


def test_the_state_of_the_code_is_that_of_this_program(home: Home, tmp_path: Path) -> None:
    home.opened().entries()
    assert CacheFile(home.cache, "1").load(None)
    assert CacheFile(home.cache, "1", tmp_path).load(None) == {}


FIELDS = {"size": "st_size", "time of the change": "st_mtime_ns", "time of the entry": "st_ctime_ns", "inode": "st_ino"}


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_a_stamp_differs_where_only_that_differs(home: Home, field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = dict.fromkeys(FIELDS.values(), 7)
    monkeypatch.setattr(Path, "stat", lambda _: SimpleNamespace(**found))
    before = stamp_of(home.file)
    found[field] += 1
    assert stamp_of(home.file) != before


def test_the_last_good_id_outlives_the_program(home: Home) -> None:
    """good · broken, in the next run · and in the one after that, in which nothing changed"""
    home.file.write_text(GOOD.replace("title", "id: ann\ntitle"))
    assert home.opened().entries()[0].ids == ("ann",)
    home.file.write_text(GOOD.replace("title", "id: an\ntitle").replace("reps", "repps"))
    assert home.opened().entries()[0].ids == home.opened().entries()[0].ids == ("ann", "an")


def test_the_last_good_id_of_a_file_with_very_many_problems_outlives_the_program_too(home: Home) -> None:
    home.file.write_text(GOOD.replace("title", "id: ann\ntitle"))
    home.opened().entries()
    exercises = "\n".join(f"  - {{name: A{number}}}" for number in range(150))
    home.file.write_text(f"{HEAD}exercises:\n{exercises}\n")
    for _ in range(2):
        (entry,) = home.opened().entries()
        assert (entry.ids, len(entry.problems)) == (("ann", "week1"), 150)


def test_other_figures_read_everything_anew(home: Home) -> None:
    """A figure that the file names may have come with this version, or gone."""
    home.file.write_text(with_exercise("reps: 10\nfigure: bridge"))
    assert home.opened(figures=frozenset({"bridge"})).entries()[0].outline is not None
    assert home.opened(figures=frozenset({"squat"})).entries()[0].outline is None
    assert home.opened().entries()[0].outline is not None


def test_files_that_are_gone_are_forgotten(home: Home) -> None:
    other = home.folder / "week2.yaml"
    other.write_text(GOOD)
    home.opened().entries()
    assert sorted(home.kept()) == [str(home.file), str(other)]
    other.unlink()
    home.opened().entries()
    assert sorted(home.kept()) == [str(home.file)]


def test_a_library_of_other_folders_keeps_what_is_there(home: Home, tmp_path: Path) -> None:
    home.opened().entries()
    (tmp_path / "named").mkdir()
    (tmp_path / "named" / "knee.yaml").write_text(GOOD)
    RoutineLibrary([Shelf(tmp_path / "named", Origin.NAMED)], None, CacheFile(home.cache, "1")).entries()
    assert sorted(home.kept()) == [str(tmp_path / "named" / "knee.yaml"), str(home.file)]


def test_a_file_under_a_relative_path_is_not_kept(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same path would be another file as soon as the program is started elsewhere."""
    monkeypatch.chdir(home.folder.parent)
    RoutineLibrary([Shelf(Path("routines"), Origin.MINE)], None, CacheFile(home.cache, "1")).entries()
    assert not home.cache.exists()


def test_nothing_is_written_when_nothing_changed(home: Home) -> None:
    other = home.folder / "week2.yaml"
    other.write_text(GOOD)
    known = KnownFiles(now_ns=Clock())
    for file in (home.file, other):
        known.look_at(file)
    CacheFile(home.cache, "1").save(known.files, None)
    before = home.written()
    running = home.opened()
    assert running.entries() == home.fresh()
    assert home.written() == before
    other.unlink()
    assert running.entries() == home.fresh()
    after = home.written()
    assert after != before
    assert running.entries() == home.fresh()
    assert home.written() == after


def test_the_cache_is_its_owners_alone(home: Home) -> None:
    before = os.umask(0)
    try:
        home.opened().entries()
    finally:
        os.umask(before)
    assert stat.S_IMODE(home.cache.stat().st_mode) == (0o600 if sys.platform != "win32" else 0o666)
    assert sorted(path.name for path in home.cache.parent.iterdir()) == ["routines", "routines-cache.json"]


def cut_in_half(good: bytes) -> bytes:
    return good[: len(good) // 2]


def a_title_changed(good: bytes) -> bytes:
    return good.replace(b"Test", b"Best")


def another_form(good: bytes) -> bytes:
    return good.replace(b'"form": ', b'"form": 9')


def not_json(_: bytes) -> bytes:
    return b"\xff\0{{{"


def deeply_nested(_: bytes) -> bytes:
    return b"[" * 100_000


def a_list(_: bytes) -> bytes:
    return b"[]\n[]"


def nothing(_: bytes) -> bytes:
    return b""


def far_too_large(good: bytes) -> bytes:
    return good + b" " * (33 * 1024 * 1024)


DAMAGE = {
    function.__name__.replace("_", " "): function
    for function in (
        *(cut_in_half, a_title_changed, another_form, not_json, deeply_nested, a_list, nothing),
        far_too_large,
    )
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_cache_is_written_anew(home: Home, damage: Callable[[bytes], bytes]) -> None:
    home.opened().entries()
    home.cache.write_bytes(damage(home.cache.read_bytes()))
    assert CacheFile(home.cache, "1").load(None) == {}
    assert home.opened().entries() == home.fresh()
    assert list(CacheFile(home.cache, "1").load(None)) == [str(home.file)]


def test_a_checksum_over_nonsense_does_not_help_it(home: Home) -> None:
    cache = CacheFile(home.cache, "1")
    for body in (b'{"/x": 1}', b'{"/x": [1, 2, 3, 4, 5, 6, 7, 8]}', b'{"/x": []}', b"[]", b"7"):
        head = json.dumps(cache._head(body, None)).encode()
        home.cache.write_bytes(head + b"\n" + body)
        assert cache.load(None) == {}


def test_a_folder_in_the_place_of_the_cache_is_left_alone(home: Home) -> None:
    home.cache.mkdir()
    assert home.opened().entries() == home.opened().entries() == home.fresh()
    assert home.cache.is_dir()
    assert sorted(path.name for path in home.cache.parent.iterdir()) == ["routines", "routines-cache.json"]


def test_without_a_folder_for_it_nothing_is_kept_and_nothing_fails(home: Home, tmp_path: Path) -> None:
    library = RoutineLibrary([Shelf(home.folder, Origin.MINE)], None, CacheFile(tmp_path / "none" / "cache", "1"))
    assert library.entries() == library.entries() == home.fresh()
    assert not (tmp_path / "none").exists()


def test_a_file_with_more_problems_than_anybody_reads_is_not_kept_on_disk(home: Home) -> None:
    exercises = "\n".join(f"  - {{name: A{number}}}" for number in range(150))
    home.file.write_text(f"{HEAD}exercises:\n{exercises}\n")
    assert len(home.opened().entries()[0].problems) == 150
    assert home.kept() == {}


def test_two_programs_at_once_leave_a_cache_that_can_be_read(home: Home) -> None:
    """Each has looked at its own files; the one that writes last wins, and what it does not know is read anew."""
    one, two = home.opened(), home.opened()
    one.entries()
    (home.folder / "week2.yaml").write_text(GOOD)
    two.entries()
    one.entries()
    assert sorted(CacheFile(home.cache, "1").load(None)) == [str(home.file), str(home.folder / "week2.yaml")]
    assert home.opened().entries() == home.fresh()
