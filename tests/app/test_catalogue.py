"""The routines as the screens get them: what is known of each, and how long it would take today."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from knee_coach.app.catalogue import Catalogue
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, Target
from knee_coach.routine_files.library.entry import LibraryEntry
from knee_coach.routine_files.library.routine_library import RoutineLibrary
from knee_coach.routine_files.library.shelves import shelves
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.settings import SettingsFile
from knee_coach.ui.views import RoutineEntry, origin_said
from tests.routine_files.writing import HEAD, with_exercise

GOOD = with_exercise("reps: 10-15\nmovement: 2 s")
"""10 s to get ready, then 10 to 15 reps of 4 s."""
BROKEN = with_exercise("repps: 10")


class House:
    """Four folders and the patient's settings."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.named, self.mine, self.machine, self.bundled = (root / name for name in ("clinic", "mine", "all", "own"))
        for folder in (self.named, self.mine, self.machine, self.bundled):
            folder.mkdir()
        self.settings = KeptSettings(SettingsFile(root / "settings.json"))
        self.library = RoutineLibrary(
            shelves(self.mine, self.bundled, named=[self.named], machine=[self.machine]), frozenset()
        )

    def catalogue(self, extra: LibraryEntry | None = None) -> Catalogue:
        """What the program works with."""
        return Catalogue(self.library, self.settings, extra)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """No routine yet."""
    return House(tmp_path)


def shown(house: House, extra: LibraryEntry | None = None) -> list[tuple[str, str, bool]]:
    """Every card: its file, where it came from, and whether it can be played."""
    entries = house.catalogue(extra).entries()
    return [(entry.file, origin_said(entry), entry.outline is not None) for entry in entries]


def only(entries: tuple[RoutineEntry, ...]) -> RoutineEntry:
    (entry,) = entries
    return entry


def test_every_folder_has_its_words(house: House) -> None:
    for folder, name in ((house.named, "a"), (house.mine, "b"), (house.machine, "c"), (house.bundled, "d")):
        (folder / f"{name}.yaml").write_text(GOOD)
    assert shown(house) == [
        ("a.yaml", "From the folder clinic", True),
        ("b.yaml", "Your file b.yaml", True),
        ("c.yaml", "Set up on this computer", True),
        ("d.yaml", "Comes with Knee Coach", True),
    ]


def test_when_a_file_was_saved_is_known(house: House) -> None:
    (house.mine / "knee.yaml").write_text(GOOD)
    os.utime(house.mine / "knee.yaml", (1000.0, 2000.0))
    assert only(house.catalogue().entries()).saved_at == 2000.0


def test_a_nearer_file_says_whose_place_it_has(house: House) -> None:
    (house.mine / "week1.yaml").write_text(GOOD.replace("title: Test", "id: knee\ntitle: Test"))
    (house.bundled / "knee.yaml").write_text(GOOD)
    assert shown(house) == [
        ("week1.yaml", "Your file week1.yaml, used in place of the one that comes with Knee Coach", True)
    ]


def test_a_broken_nearer_file_has_the_place_all_the_same(house: House) -> None:
    (house.mine / "knee.yaml").write_text(BROKEN)
    (house.machine / "knee.yaml").write_text(GOOD)
    (house.bundled / "knee.yaml").write_text(GOOD)
    entry = only(house.catalogue().entries())
    assert (entry.outline, entry.instead_of) == (None, "the one set up on this computer")


def test_of_two_files_of_one_folder_the_later_one_names_the_other(house: House) -> None:
    (house.mine / "a.yaml").write_text(GOOD.replace("title: Test", "id: same\ntitle: A"))
    (house.mine / "b.yaml").write_text(GOOD.replace("title: Test", "id: same\ntitle: B"))
    assert shown(house) == [("a.yaml", "Your file a.yaml", True), ("b.yaml", "Your file b.yaml", False)]
    assert [problem.message for problem in house.catalogue().entries()[1].problems] == [
        'the id "same" is that of a.yaml in the same folder, and only one of the two is used'
    ]


def test_a_file_that_was_opened_by_its_path_and_broke_goes_on_hiding_the_routine_it_was(house: House) -> None:
    """good · broken in the middle of its id: the other version is not offered"""
    (house.bundled / "knee.yaml").write_text(GOOD)
    opened = house.root / "opened.yaml"
    opened.write_text(GOOD.replace("title: Test", "id: knee\ntitle: Mine"))
    catalogue = house.catalogue(house.library.find(str(opened)))
    assert [(entry.id, entry.outline is not None) for entry in catalogue.entries()] == [("knee", True)]
    opened.write_text(GOOD.replace("title: Test", "id: kn\ntitle: [Mine"))
    assert [(entry.id, entry.outline is not None) for entry in catalogue.entries()] == [("knee", False)]
    assert catalogue.file("knee") is not None
    (house.bundled / "kn.yaml").write_text(GOOD)
    assert [entry.file for entry in catalogue.entries()] == ["opened.yaml"]


def test_a_file_that_was_opened_by_its_path_goes_first_and_follows_its_file(house: House) -> None:
    (house.bundled / "knee.yaml").write_text(GOOD)
    opened = house.root / "knee.yaml"
    opened.write_text(GOOD)
    extra = house.library.find(str(opened))
    assert shown(house, extra) == [
        (
            "knee.yaml",
            f"knee.yaml, opened from the folder {house.root.name}, used in place of the one that comes with Knee Coach",
            True,
        )
    ]
    catalogue = house.catalogue(extra)
    opened.write_text(GOOD.replace("title: Test", "title: Better"))
    outline = only(catalogue.entries()).outline
    assert outline is not None
    assert outline.title == "Better"
    opened.unlink()
    gone = only(catalogue.entries())
    assert (gone.outline, [problem.message for problem in gone.problems]) == (
        None,
        ["this file cannot be read: there is no such file"],
    )
    opened.write_text(GOOD)
    assert only(catalogue.entries()).outline is not None


def test_a_file_that_was_taken_over_is_the_librarys_from_then_on(house: House) -> None:
    """play week1.yaml, then Open: what is shown from here on is the copy."""
    opened = house.root / "knee.yaml"
    opened.write_text(GOOD)
    catalogue = house.catalogue(house.library.find(str(opened)))
    (house.mine / "knee.yaml").write_text(GOOD)
    catalogue.let_go_of("knee")
    found = catalogue.file("knee")
    assert found is not None
    assert found.path == house.mine / "knee.yaml"


def test_a_file_of_ones_own_folder_that_was_opened_by_its_path_is_in_nobodys_place(house: House) -> None:
    (house.mine / "knee.yaml").write_text(GOOD)
    assert shown(house, house.library.find(str(house.mine / "knee.yaml"))) == [
        ("knee.yaml", "Your file knee.yaml", True)
    ]


def test_without_choices_the_outline_says_how_long_it_takes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file is read whole for its card."""
    (house.mine / "knee.yaml").write_text(GOOD)
    catalogue = house.catalogue()
    catalogue.entries()

    def refuse(_: LibraryEntry) -> None:
        raise AssertionError("it was read whole")

    monkeypatch.setattr(LibraryEntry, "read", refuse)
    assert only(catalogue.entries()).seconds == 50.0


def test_what_was_chosen_changes_how_long_it_takes(house: House) -> None:
    (house.mine / "knee.yaml").write_text(GOOD)
    catalogue = house.catalogue()
    assert only(catalogue.entries()).seconds == 50.0
    house.settings.remember("knee", Choices(targets={"bridge": Target(reps=15)}))
    assert only(catalogue.entries()).seconds == 70.0
    house.settings.keep(replace(house.settings.now, pace=2.0))
    assert only(catalogue.entries()).seconds == 40.0
    house.settings.keep(replace(house.settings.now, pace=1.0))
    assert only(catalogue.entries()).seconds == 70.0


def test_what_was_left_out_or_taken_is_counted_so_on_the_card(house: House) -> None:
    """After surgery with numbers for one of two exercises, and a walk on top."""
    (house.mine / "after.yaml").write_text(
        "format: knee-routine/1\ntitle: After surgery\naffected_side: left\nexercises:\n"
        "  - {name: Quad set, dose: ask, asks: [reps], equipment: Towel}\n"
        "  - {name: Step up, dose: ask, asks: [reps], equipment: Step}\n"
        "  - {name: Walk, optional: if you like, dose: ask, asks: [duration], equipment: Shoes}\n"
    )
    catalogue = house.catalogue()
    outline = only(catalogue.entries()).outline
    assert outline is not None
    assert (outline.exercises, outline.equipment) == (2, ("Towel", "Step"))
    given = {"quad-set": Target(reps=10), "walk": Target(duration=600.0)}
    house.settings.remember("after", Choices(given, optional=frozenset({"walk"}), left_out=frozenset({"step-up"})))
    outline = only(catalogue.entries()).outline
    assert outline is not None
    assert (outline.exercises, outline.equipment) == (2, ("Towel", "Shoes"))


def test_what_was_compiled_once_is_not_compiled_again_until_the_file_changes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit of the same size, whose time was put back, is seen as well."""
    file = house.mine / "knee.yaml"
    file.write_text(GOOD)
    house.settings.remember("knee", Choices(targets={"bridge": Target(reps=15)}))
    catalogue = house.catalogue()
    compiled: list[str] = []
    real = LibraryEntry.read

    def noted(entry: LibraryEntry) -> ReadRoutine:
        compiled.append(entry.id)
        return real(entry)

    monkeypatch.setattr(LibraryEntry, "read", noted)
    catalogue.entries()
    assert only(catalogue.entries()).seconds == 70.0
    assert compiled == ["knee"]
    before = file.stat()
    file.write_text(GOOD.replace("movement: 2 s", "movement: 3 s"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert only(catalogue.entries()).seconds == 100.0
    assert compiled == ["knee", "knee"]


def test_a_knee_that_was_answered_changes_how_long_it_takes(house: House) -> None:
    (house.mine / "knee.yaml").write_text(with_exercise("reps: 10\nsides: affected"))
    catalogue = house.catalogue()
    one = only(catalogue.entries()).seconds
    house.settings.remember("knee", Choices(side=AffectedSide.RIGHT))
    assert only(catalogue.entries()).seconds == one == 50.0
    house.settings.remember("knee", Choices(side=AffectedSide.BOTH))
    assert only(catalogue.entries()).seconds == 95.0


def test_nobody_knows_how_long_it_takes_before_the_doses_are_filled_in(house: House) -> None:
    (house.mine / "knee.yaml").write_text(with_exercise("dose: ask\nasks: [duration]"))
    catalogue = house.catalogue()
    entry = only(catalogue.entries())
    assert (entry.outline is None, entry.seconds) == (False, None)
    house.settings.remember("knee", Choices(targets={"bridge": Target(duration=300.0)}))
    assert only(catalogue.entries()).seconds == 310.0


def test_more_steps_than_fit_into_a_day_are_told(house: House) -> None:
    exercises = "\n".join("  - {name: A, reps: 200, sets: 20, sides: each}" for _ in range(20))
    (house.mine / "knee.yaml").write_text(f"{HEAD}exercises:\n{exercises}\n")
    entry = only(house.catalogue().entries())
    assert (entry.outline, [problem.message for problem in entry.problems]) == (
        None,
        ["it has more steps than fit into a day"],
    )
