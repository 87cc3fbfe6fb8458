"""What Routines shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.ui.screens.routines.view import BrokenRoutine, ReadableRoutine, derive_routines_view
from knee_coach.ui.views import Origin, RoutineEntry, other_said
from tests.ui.desk_samples import NO_SIDE, Fault, broken, entry


def test_a_card_says_who_made_it_how_long_it_takes_and_where_it_came_from() -> None:
    own, bundled = derive_routines_view((entry(), entry(NO_SIDE, origin=Origin.BUNDLED, seconds=300.0))).cards

    assert own == ReadableRoutine(
        "week-2",
        "Knee strength, week 2",
        "By Dr A. Example",
        "2 exercises · about 18 minutes",
        "Your file week-2.yaml",
    )
    assert own.spoken == (
        "Knee strength, week 2, By Dr A. Example, 2 exercises · about 18 minutes, Your file week-2.yaml"
    )
    assert isinstance(bundled, ReadableRoutine)
    assert (bundled.author, bundled.facts, bundled.origin) == (
        None,
        "1 exercise · about 5 minutes",
        "Comes with Knee Coach",
    )


ORIGINS = {
    "Comes with Knee Coach": replace(entry(), origin=Origin.BUNDLED),
    "Your file week-2.yaml": entry(),
    "week1.yaml, opened from the folder Desktop": replace(
        entry(), origin=Origin.OPENED, file="week1.yaml", folder="Desktop"
    ),
    "From the folder clinic": replace(entry(), origin=Origin.NAMED_FOLDER, folder="clinic"),
    "Set up on this computer": replace(entry(), origin=Origin.COMPUTER),
    "Your file week-2.yaml, used in place of the one that comes with Knee Coach": replace(
        entry(), instead_of=other_said(Origin.BUNDLED, "medial.yaml", "routines")
    ),
    "Your file week-2.yaml, used in place of the one set up on this computer": replace(
        entry(), instead_of=other_said(Origin.COMPUTER, "medial.yaml", "routines")
    ),
    "From the folder clinic, used in place of your file old.yaml": replace(
        entry(),
        origin=Origin.NAMED_FOLDER,
        folder="clinic",
        instead_of=other_said(Origin.OWN_FILE, "old.yaml", "routines"),
    ),
    "From the folder clinic, used in place of the one from the folder ward": replace(
        entry(),
        origin=Origin.NAMED_FOLDER,
        folder="clinic",
        instead_of=other_said(Origin.NAMED_FOLDER, "old.yaml", "ward"),
    ),
}


@pytest.mark.parametrize(("said", "shown"), ORIGINS.items(), ids=ORIGINS)
def test_where_a_routine_came_from(said: str, shown: RoutineEntry) -> None:
    (card,) = derive_routines_view((shown,)).cards

    assert isinstance(card, ReadableRoutine)
    assert card.origin == said


def test_a_broken_file_says_what_it_has_the_place_of() -> None:
    """Nobody should wonder where the good one is."""
    (card,) = derive_routines_view((broken("week1", instead_of="the one that comes with Knee Coach"),)).cards

    assert isinstance(card, BrokenRoutine)
    assert card.line == (
        "Cannot be played yet: 1 thing to mend in the file. It stands in place of the one that comes with Knee Coach; "
        "that one is not used until this file is mended or taken away, because its dose may differ."
    )


def test_a_broken_file_is_a_card_with_its_errors() -> None:
    warning = replace(Fault(), is_error=False)
    missing = Fault(line=1, column=1, message="a title is missing", hint="", excerpt="", caret_at=0, caret_width=1)
    (card,) = derive_routines_view((broken("week1", Fault(), warning, missing),)).cards

    assert isinstance(card, BrokenRoutine)
    assert (card.title, card.line) == ("week1.yaml", "Cannot be played yet: 2 things to mend in the file.")
    assert [problem.where for problem in card.problems] == ["week1.yaml, line 5", "week1.yaml, line 1"]
    assert (card.problems[1].message, card.problems[1].hint, card.problems[1].excerpt) == (
        "A title is missing",
        None,
        None,
    )


def test_ones_own_come_first_then_those_of_them_to_be_mended_and_the_bundled_ones_last() -> None:
    entries = (broken("a"), entry(NO_SIDE, origin=Origin.BUNDLED), broken("b"), entry())

    assert [card.title for card in derive_routines_view(entries).cards] == [
        "Knee strength, week 2",
        "a.yaml",
        "b.yaml",
        "Stretches",
    ]


def test_without_any_file_the_screen_says_what_to_do() -> None:
    assert derive_routines_view(()).empty == "There is no routine yet. Open a routine file, or drop one here."
    assert derive_routines_view((entry(),)).empty is None
