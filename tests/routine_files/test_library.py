"""The library: routines of a bundled folder and of one's own, found by id or by path."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.entry import HiddenFile
from knee_coach.routine_files.library.routine_library import NoSuchRoutineError, RoutineLibrary
from knee_coach.routine_files.library.shelves import Origin, Shelf, shelves
from tests.routine_files.writing import with_exercise

GOOD = with_exercise("reps: 10")


class House:
    """A bundled folder and one's own, with files as a test wants them."""

    def __init__(self, root: Path) -> None:
        self.mine = root / "mine"
        self.bundled = root / "bundled"
        self.mine.mkdir()
        self.bundled.mkdir()
        self.library = RoutineLibrary([Shelf(self.mine, Origin.MINE), Shelf(self.bundled, Origin.BUNDLED)])


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Two bundled routines, one of one's own."""
    house = House(tmp_path)
    (house.bundled / "knee.yaml").write_text(GOOD)
    (house.bundled / "hip.yml").write_text(GOOD)
    (house.mine / "week1.yaml").write_text(GOOD)
    return house


def test_every_file_is_listed_the_nearest_folder_first(house: House) -> None:
    entries = house.library.entries()
    assert [(entry.id, entry.origin) for entry in entries] == [
        ("week1", Origin.MINE),
        ("hip", Origin.BUNDLED),
        ("knee", Origin.BUNDLED),
    ]
    assert all(entry.outline is not None and entry.read().routine is not None for entry in entries)


def test_only_routine_files_are_listed(house: House) -> None:
    for name in ("notes.txt", ".hidden.yaml", "week1.yaml~"):
        (house.mine / name).write_text(GOOD)
    (house.mine / "OLD.YAML").write_text(GOOD)
    assert [entry.id for entry in house.library.entries() if entry.origin is Origin.MINE] == ["old", "week1"]


def test_a_nearer_file_hides_a_farther_one_with_the_same_id(house: House) -> None:
    (house.mine / "my-knee.yaml").write_text(GOOD.replace("title: Test", "title: Mine\nid: knee"))
    hidden = [entry for entry in house.library.entries() if entry.hidden_by]
    assert [(entry.path, entry.hidden_by) for entry in hidden] == [
        (house.bundled / "knee.yaml", house.mine / "my-knee.yaml")
    ]
    found = house.library.find("knee")
    assert (found.path, found.hides) == (
        house.mine / "my-knee.yaml",
        (HiddenFile(house.bundled / "knee.yaml", Origin.BUNDLED),),
    )


def test_of_four_folders_each_hides_those_after_it(tmp_path: Path) -> None:
    """The folder named for this run · one's own · the machine's, in their order · what comes with the program"""
    for name in ("named", "mine", "first", "second", "bundled"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "knee.yaml").write_text(GOOD)
    library = RoutineLibrary(
        shelves(
            tmp_path / "mine",
            tmp_path / "bundled",
            named=[tmp_path / "named"],
            machine=[tmp_path / "first", tmp_path / "second"],
        )
    )
    for name, hidden in {"named": 4, "mine": 3, "first": 2, "second": 1, "bundled": 0}.items():
        found = library.find("knee")
        assert (found.path.parent.name, len(found.hides)) == (name, hidden)
        found.path.unlink()
        assert all(place.path.exists() for place in found.hides)


def test_a_folder_that_comes_twice_is_read_once(house: House, tmp_path: Path) -> None:
    """Named for this run, it is one's own as well, and a link leads to it."""
    (tmp_path / "link").symlink_to(house.mine, target_is_directory=True)
    rows = shelves(house.mine, house.bundled, named=[house.mine / ".." / "mine", tmp_path / "link"])
    entries = RoutineLibrary(rows).entries()
    assert [(entry.id, entry.origin) for entry in entries] == [
        ("week1", Origin.NAMED),
        ("hip", Origin.BUNDLED),
        ("knee", Origin.BUNDLED),
    ]


def test_of_two_files_in_one_folder_the_first_name_is_played(house: House) -> None:
    (house.mine / "b.yaml").write_text(GOOD.replace("title: Test", "title: B\nid: same"))
    (house.mine / "a.yaml").write_text(GOOD.replace("title: Test", "title: A\nid: same"))
    assert house.library.find("same").path.name == "a.yaml"
    assert [(entry.hidden_by, entry.hides) for entry in house.library.entries() if entry.id == "same"] == [
        (None, ()),
        (house.mine / "a.yaml", ()),
    ]


def test_a_broken_file_is_listed_with_its_problems_and_hides_all_the_same(house: House) -> None:
    (house.mine / "knee.yaml").write_text("exercises: [")
    entry = house.library.find("knee")
    assert (entry.origin, entry.outline) == (Origin.MINE, None)
    assert [problem.message for problem in entry.problems] == ['this "[" is never closed']
    assert [place.path for place in entry.hides] == [house.bundled / "knee.yaml"]


NAMED = GOOD.replace("title: Test", "title: Mine\nid: knee")
CANNOT_BE_PARSED = {
    "a bracket that is never closed": NAMED + "bad: [\n",
    "a brace that is never closed": NAMED + "bad: {\n",
    "a tab": NAMED + "\t- name: B\n",
    "a second colon": NAMED + "    note: a: b\n",
    "a line that moved to the left": NAMED + "   note: x\n",
    "a quote that is never closed": NAMED + '    note: "x\n',
    "a quote that is closed after the id": NAMED.replace("title: Mine", 'title: "Mine') + 'avoid: x"\n',
    "a NUL": NAMED + "\0\n",
    "an alias": NAMED.replace("title: Mine", "title: *mine"),
    "no text from a byte on": NAMED + "    note: \udcff\n",
    "a list in place of keys": "- x\n" + NAMED,
    "too many values": NAMED + f"avoid: [{'x, ' * 30_000}]\n",
    "a quoted id": NAMED.replace("id: knee", "'id' : \"knee\"  # mine") + "bad: [\n",
    "an id with a quote that is never closed": NAMED.replace("id: knee", 'id: "knee'),
    "lines as on old Macs": (NAMED + "bad: [\n").replace("\n", "\r"),
    "lines as on Windows": (NAMED + "bad: [\n").replace("\n", "\r\n"),
    "a byte-order mark before the id": "\ufeffid: knee\nbad: [\n",
    "larger than any routine": NAMED + "#" * (1 << 20),
}


@pytest.mark.parametrize("text", CANNOT_BE_PARSED.values(), ids=CANNOT_BE_PARSED)
def test_a_file_that_cannot_be_parsed_hides_by_the_id_that_stands_in_it(house: House, text: str) -> None:
    (house.mine / "my.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert told_of_the_knee(house.library) == [("my.yaml", False, None), ("knee.yaml", True, "my.yaml")]


def told_of_the_knee(library: RoutineLibrary) -> list[tuple[str, bool, str | None]]:
    """Of each file known as "knee": its name, whether it can be played, and what hides it."""
    return [
        (entry.path.name, entry.outline is not None, None if entry.hidden_by is None else entry.hidden_by.name)
        for entry in library.entries()
        if "knee" in entry.ids
    ]


def test_a_file_that_was_saved_as_utf_16_hides_as_well(house: House) -> None:
    (house.mine / "my.yaml").write_text(NAMED, encoding="utf-16")
    assert told_of_the_knee(house.library) == [("my.yaml", False, None), ("knee.yaml", True, "my.yaml")]


HALF_WRITTEN = {
    "no value yet, and no dose": NAMED.replace("id: knee", "id:").replace("reps: 10", ""),
    "half of it, and no dose": NAMED.replace("id: knee", "id: kn").replace("reps: 10", ""),
    "a capital": NAMED.replace("id: knee", "id: Knee"),
    "the line is gone, and no dose": NAMED.replace("id: knee\n", "").replace("reps: 10", ""),
    "emptied": "",
    "cut off": NAMED[:20],
}


@pytest.mark.parametrize("text", HALF_WRITTEN.values(), ids=HALF_WRITTEN)
def test_a_file_that_broke_hides_what_its_last_good_version_hid(house: House, text: str) -> None:
    """good · broken, and the id with it · good again, under another id: now the farther one is used"""
    mine = house.mine / "my.yaml"
    mine.write_text(NAMED)
    assert told_of_the_knee(house.library) == [("my.yaml", True, None), ("knee.yaml", True, "my.yaml")]
    mine.write_text(text)
    assert told_of_the_knee(house.library) == [("my.yaml", False, None), ("knee.yaml", True, "my.yaml")]
    assert house.library.find("knee").path == mine
    mine.write_text(NAMED.replace("id: knee", "id: other"))
    assert told_of_the_knee(house.library) == [("knee.yaml", True, None)]


def test_a_file_that_broke_hides_by_both_ids(house: House) -> None:
    mine = house.mine / "my.yaml"
    mine.write_text(NAMED)
    house.library.entries()
    mine.write_text(NAMED.replace("id: knee", "id: hip") + "bad: [\n")
    assert [(entry.id, entry.hidden_by) for entry in house.library.entries() if entry.origin is Origin.BUNDLED] == [
        ("hip", mine),
        ("knee", mine),
    ]
    assert house.library.find("hip").path == house.library.find("knee").path == mine


@pytest.mark.parametrize("name", ["a.yaml", "z.yaml"])
def test_a_file_that_broke_hides_no_good_neighbour_by_its_new_id(house: House, name: str) -> None:
    """two good files in one folder · my.yaml breaks, and takes the id "hip" · "hip" is still the good one"""
    mine, neighbour = house.mine / "my.yaml", house.mine / name
    mine.write_text(NAMED)
    neighbour.write_text(NAMED.replace("id: knee", "id: hip"))
    house.library.entries()
    mine.write_text(NAMED.replace("id: knee", "id: hip") + "bad: [\n")
    found = house.library.find("hip")
    assert (found.path, found.hidden_by) == (neighbour, None)
    assert found.outline is not None
    assert {entry.id: entry.hidden_by for entry in house.library.entries() if entry.origin is Origin.BUNDLED} == {
        "hip": neighbour,
        "knee": mine,
    }


def test_a_file_that_cannot_be_opened_any_more_hides_what_it_hid(house: House) -> None:
    mine = house.mine / "my.yaml"
    mine.write_text(NAMED)
    house.library.entries()
    mine.unlink()
    mine.mkdir()
    assert told_of_the_knee(house.library) == [("my.yaml", False, None), ("knee.yaml", True, "my.yaml")]


def test_a_file_elsewhere_keeps_the_id_of_its_last_good_version(house: House, tmp_path: Path) -> None:
    opened = tmp_path / "opened.yaml"
    opened.write_text(NAMED)
    assert house.library.at(opened).ids == ("knee",)
    opened.write_text(NAMED.replace("id: knee", "id: kn") + "bad: [\n")
    assert house.library.at(opened).ids == ("knee", "kn")


def test_files_whose_names_have_no_letter_of_ours_are_routines_of_their_own(house: House) -> None:
    for name in ("2.yaml", "3.yaml", "膝.yaml", "腰.yaml", "колено 2.yaml", "плечо 2.yaml"):
        (house.mine / name).write_text(GOOD)
    entries = [entry for entry in house.library.entries() if entry.origin is Origin.MINE]
    assert len({entry.id for entry in entries}) == len(entries) == 7


def test_a_pose_file_is_no_routine(house: House) -> None:
    (house.mine / "bridge.pose.yaml").write_text("bones: []")
    (house.mine / "BRIDGE.POSE.YAML").write_text("bones: []")
    assert [entry.id for entry in house.library.entries() if entry.origin is Origin.MINE] == ["week1"]


def test_a_file_that_cannot_be_read_is_listed_with_that(house: House) -> None:
    (house.mine / "folder.yaml").mkdir()
    (house.mine / "link.yaml").symlink_to(house.mine / "gone.yaml")
    entries = house.library.entries()
    assert [(entry.id, entry.problems[0].message) for entry in entries if entry.problems] == [
        ("folder", "this file cannot be read: it is a folder, not a file"),
        ("link", "this file cannot be read: there is no such file"),
    ]


def test_a_folder_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    assert RoutineLibrary([Shelf(tmp_path / "none", Origin.MINE)]).entries() == ()


def test_an_entry_reads_its_file_as_it_is_by_then(house: House) -> None:
    entry = house.library.find("week1")
    assert entry.read().routine is not None
    entry.path.write_text("")
    assert entry.read().routine is None
    entry.path.unlink()
    gone = entry.read()
    assert (gone.id, gone.routine, [problem.message for problem in gone.problems]) == (
        "week1",
        None,
        ["this file cannot be read: there is no such file"],
    )


@pytest.mark.parametrize("name", ["other.yaml", "other.txt"])
def test_a_file_elsewhere_is_found_by_its_path(house: House, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(GOOD)
    entry = house.library.find(str(tmp_path / name))
    assert (entry.path, entry.origin, entry.id) == (tmp_path / name, Origin.ELSEWHERE, "other")


def test_a_file_here_is_found_by_its_name(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft").write_text(GOOD)
    (tmp_path / "knee.yaml").write_text(GOOD)
    assert house.library.find("draft").origin is Origin.ELSEWHERE
    assert house.library.find("knee.yaml").origin is Origin.ELSEWHERE
    assert house.library.find("knee").origin is Origin.BUNDLED


def test_a_path_that_is_not_there_cannot_be_read(house: House) -> None:
    with pytest.raises(CannotReadError, match=r"^cannot read none\.yaml: there is no such file$"):
        house.library.find("none.yaml")


def test_the_only_routine_there_is_is_named(tmp_path: Path) -> None:
    (tmp_path / "stretches.yaml").write_text(GOOD)
    with pytest.raises(NoSuchRoutineError) as caught:
        RoutineLibrary([Shelf(tmp_path, Origin.MINE)]).find("xyz")
    assert str(caught.value) == 'there is no routine and no file "xyz"; there is only "stretches"'


def test_of_very_many_routines_the_first_are_named(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"a{number:02}.yaml").write_text(GOOD)
    with pytest.raises(NoSuchRoutineError) as caught:
        RoutineLibrary([Shelf(tmp_path, Origin.MINE)]).find("xyz")
    assert str(caught.value) == (
        'there is no routine and no file "xyz"; there are a00, a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11 '
        "and 88 more"
    )


UNKNOWN = {
    "kne": 'there is no routine and no file "kne"; did you mean "knee"?',
    "xyz": 'there is no routine and no file "xyz"; there are hip, knee and week1',
}


@pytest.mark.parametrize(("wanted", "said"), UNKNOWN.items(), ids=UNKNOWN)
def test_an_unknown_id_shows_what_there_is(house: House, wanted: str, said: str) -> None:
    with pytest.raises(NoSuchRoutineError) as caught:
        house.library.find(wanted)
    assert str(caught.value) == said


def test_an_empty_library_says_so() -> None:
    with pytest.raises(NoSuchRoutineError) as caught:
        RoutineLibrary([]).find("knee")
    assert str(caught.value) == 'there is no routine and no file "knee"; the library is empty'


def test_figures_are_known_to_every_file(house: House, tmp_path: Path) -> None:
    (house.mine / "week1.yaml").write_text(with_exercise("reps: 10\nfigure: brigde"))
    library = RoutineLibrary([Shelf(house.mine, Origin.MINE)], figures=frozenset({"bridge"}))
    assert [problem.hint for problem in library.find("week1").problems] == ['did you mean "bridge"?']
    assert [problem.hint for problem in library.find("week1").read().problems] == ['did you mean "bridge"?']
