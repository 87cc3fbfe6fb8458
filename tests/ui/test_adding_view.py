"""What is said about files that were opened or dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.routine_files.library.outline import outline_of
from knee_coach.ui.screens.adding.actions import ChooseFile, CopyWords, Keep, Leave, LookAt, Replace, TryAgain
from knee_coach.ui.screens.adding.comparing import ComparedRow, compared
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
from knee_coach.ui.screens.adding.view import derive_adding_view
from tests.ui.desk_samples import ROUTINE, Fault

OLD = replace(outline_of(ROUTINE), exercises=5, seconds=1080.0)
NEW = replace(OLD, title="Knee strength, week 3", exercises=6, seconds=1500.0)
QUESTION = WouldReplace("week2.yaml", "week-2", NEW, "week2.yaml", OLD)
ADDED = Added("week2.yaml", "week-2", "Knee strength")
THERE = AlreadyThere("week2.yaml", "week-2", "Knee strength")
BROKEN = Broken("week1.yaml", (Fault(file="week1.yaml"),), "week1.yaml:5:11: error: ...")
NEEDED = "Knee Coach needs the file that your therapist made for you. Its name ends in .yaml or .yml."

ONE: dict[str, tuple[Outcome, str, str]] = {
    "added": (ADDED, "Added", "Knee strength is one of your routines now."),
    "replaced": (replace(ADDED, replaced=True), "Replaced", "You have the new Knee strength now."),
    "there": (THERE, "You have it already", "Knee strength is one of your routines. Nothing changed."),
    "another version": (
        QUESTION,
        "You have another version",
        "Replacing takes your week2.yaml away. What you have done so far stays in History.",
    ),
    "another routine": (
        replace(QUESTION, same_routine=False),
        "Another routine has that file name",
        "Replacing takes your week2.yaml away. What you have done so far stays in History.",
    ),
    "pictures alone": (
        WouldReplace("week2.yaml", "week-2", NEW, pictures=("bridge.png",)),
        "You have other pictures of the same name",
        "Those of Knee strength, week 3 would take their place.",
    ),
    "kept": (Kept("week2.yaml", "Knee strength"), "Not added", "You kept what you have. Nothing changed."),
    "one error": (BROKEN, "This file cannot be added yet", "week1.yaml has 1 thing to mend. Nothing was copied."),
    "a picture": (NoRoutineFile("knee.png"), "That is not a routine file", f"It is knee.png. {NEEDED}"),
    "not allowed": (
        Unreadable("week1.yaml", "you are not allowed to open it"),
        "This file cannot be read",
        "week1.yaml: you are not allowed to open it. Nothing was copied.",
    ),
    "disk full": (
        NotCopied("week1.yaml", "cannot copy week1.yaml into /home/ann: the disk is full; make room and try again"),
        "It could not be added",
        "Cannot copy week1.yaml into /home/ann: the disk is full; make room and try again.",
    ),
    "empty folder": (
        NothingInFolder("Photos"),
        "There is no routine file in that folder",
        f"It is Photos. {NEEDED}",
    ),
    "very many folders": (
        TooMany(None, 100),
        "That is a very large folder",
        "It has far more folders in it than routines come in. Choose the one that they are in. Nothing was copied.",
    ),
    "very many files": (
        TooMany(1431, 100),
        "Too many files at once",
        "There are 1,431. Knee Coach adds at most 100 at a time. Nothing was copied.",
    ),
}


@pytest.mark.parametrize(("outcome", "title", "line"), ONE.values(), ids=ONE)
def test_one_file_has_the_page_to_itself(outcome: Outcome, title: str, line: str) -> None:
    view = derive_adding_view((outcome,))

    assert (view.title, view.line) == (title, line)


BUTTONS: dict[str, tuple[Outcome, dict[str, object]]] = {
    "a question: the safe answer is the primary one": (
        QUESTION,
        {"Replace": Replace(), "Keep what I have": Keep()},
    ),
    "errors": (BROKEN, {"Copy these words": CopyWords(BROKEN.words), "Try again": TryAgain()}),
    "not allowed": (Unreadable("a.yaml", "no"), {"Try again": TryAgain()}),
    "disk full": (NotCopied("a.yaml", "no"), {"Try again": TryAgain()}),
    "a picture": (NoRoutineFile("knee.png"), {"Open a routine file…": ChooseFile()}),
    "empty folder": (NothingInFolder("Photos"), {"Open a routine file…": ChooseFile()}),
    "added": (ADDED, {"Look at it": LookAt("week-2")}),
    "kept": (Kept("a.yaml", "A"), {"Done": Leave()}),
}


@pytest.mark.parametrize(("outcome", "buttons"), BUTTONS.values(), ids=BUTTONS)
def test_what_can_be_pressed_for_one_file_the_primary_one_last(outcome: Outcome, buttons: dict[str, object]) -> None:
    view = derive_adding_view((outcome,))

    assert {button.text: button.action for button in (*view.others, view.primary)} == buttons


def test_something_that_is_no_file_is_answered_with_what_is_needed() -> None:
    view = derive_adding_view(())

    assert (view.title, view.line) == (
        "That is not a file",
        f"{NEEDED} Save it on this computer first, then drop the file here.",
    )
    assert (view.cards, view.primary.text) == ((), "Open a routine file…")


def test_what_would_be_replaced_is_compared_line_by_line() -> None:
    (card,) = derive_adding_view((QUESTION,)).cards

    assert card.rows == (
        ComparedRow("Knee strength, week 2", "Knee strength, week 3", "the title"),
        ComparedRow("By Dr A. Example", "By Dr A. Example", "who wrote it"),
        ComparedRow("5 exercises", "6 exercises", "how many exercises there are"),
        ComparedRow("About 18 minutes", "About 25 minutes", "how long it takes"),
        ComparedRow("File week2.yaml", "File week2.yaml"),
    )
    assert [row.differs for row in card.rows] == [True, False, True, True, False]
    assert card.notes == ("Different: the title, how many exercises there are and how long it takes.",)


DIFFERENT = ("Bridge: before 10 reps; now 12 reps", "Some texts: what to avoid")
DIFFERENCES: dict[str, tuple[WouldReplace, tuple[str, ...], tuple[str, ...]]] = {
    "what differs is named": (replace(QUESTION, changes=DIFFERENT), DIFFERENT, ()),
    "only what the table shows": (
        replace(QUESTION, new=replace(OLD, author=None), changes=()),
        (),
        ("Different: who wrote it.",),
    ),
    "two things that the table shows": (
        replace(QUESTION, new=replace(OLD, author=None, seconds=60.0), changes=()),
        (),
        ("Different: who wrote it and how long it takes.",),
    ),
    "a comment or a blank": (
        replace(QUESTION, new=OLD, changes=()),
        (),
        ("Both say the same; only the writing differs.",),
    ),
    "another routine": (
        replace(QUESTION, same_routine=False, new=replace(OLD, title="Another")),
        (),
        ("Different: the title.",),
    ),
    "another routine that looks the same": (
        replace(QUESTION, same_routine=False, new=OLD),
        (),
        ("All of this is the same.",),
    ),
}


@pytest.mark.parametrize(("question", "changes", "notes"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_what_is_different_in_few_words(
    question: WouldReplace, changes: tuple[str, ...], notes: tuple[str, ...]
) -> None:
    (card,) = derive_adding_view((question,)).cards

    assert (card.changes, card.notes) == (changes, notes)


def test_a_broken_file_that_would_be_replaced_is_called_so() -> None:
    assert compared(replace(QUESTION, old=None)) == (
        ComparedRow("It has errors and cannot be played.", "Knee strength, week 3"),
        ComparedRow("File week2.yaml", "File week2.yaml"),
    )


def test_every_file_that_would_go_is_named() -> None:
    question = replace(QUESTION, pictures=("bridge.png", "step.png"), removed=("week-two.yaml",))
    (card,) = derive_adding_view((question,)).cards

    assert card.notes[1:] == (
        "Would be taken away as well, because it is the same routine: week-two.yaml.",
        (
            "These pictures would be replaced as well: bridge.png, step.png. "
            "Other routines that show them will show the new ones."
        ),
    )


def test_a_picture_alone_is_named() -> None:
    (card,) = derive_adding_view((WouldReplace("week2.yaml", "week-2", NEW, pictures=("bridge.png",)),)).cards

    assert (card.rows, card.notes) == (
        (),
        ("This picture would be replaced: bridge.png. Other routines that show it will show the new one.",),
    )


def test_errors_come_with_their_places_and_with_what_to_do() -> None:
    (card,) = derive_adding_view((BROKEN,)).cards

    assert [problem.where for problem in card.problems] == ["week1.yaml, line 5"]
    assert card.notes == ("Mend the file and save it, then try again. Or send these words to whoever wrote it.",)


def test_several_files_are_a_list_of_what_became_of_each() -> None:
    view = derive_adding_view((ADDED, THERE, QUESTION, BROKEN, NoRoutineFile("knee.png")))

    assert (view.title, view.line) == ("Adding 5 files", "1 added · 1 you had already · 1 to decide · 2 not added")
    assert [(card.name, card.heading) for card in view.cards] == [
        ("week2.yaml", "Added"),
        ("week2.yaml", "You have it already"),
        ("week2.yaml", "You have another version"),
        ("week1.yaml", "This file cannot be added yet"),
        ("knee.png", "That is not a routine file"),
    ]
    assert [[(button.text, button.action) for button in card.buttons] for card in view.cards] == [
        [("Look at it", LookAt("week-2"))],
        [("Look at it", LookAt("week-2"))],
        [("Keep what I have", Keep(2)), ("Replace", Replace(2))],
        [("Copy these words", CopyWords(BROKEN.words))],
        [],
    ]
    assert view.cards[2].buttons[1].spoken == "Replace: week2.yaml"


SEVERAL: dict[str, tuple[tuple[Outcome, ...], list[str]]] = {
    "all is done": ((ADDED, THERE), ["Done"]),
    "one to mend": ((ADDED, BROKEN), ["Try again", "Done"]),
    "one question": ((ADDED, QUESTION), ["Keep what I have"]),
    "two questions": ((QUESTION, QUESTION), ["Replace all 2", "Keep all I have"]),
    "a question and one to mend": ((QUESTION, BROKEN), ["Try again", "Keep what I have"]),
}


@pytest.mark.parametrize(("outcomes", "buttons"), SEVERAL.values(), ids=SEVERAL)
def test_what_can_be_pressed_for_all_files(outcomes: tuple[Outcome, ...], buttons: list[str]) -> None:
    view = derive_adding_view(outcomes)

    assert [button.text for button in (*view.others, view.primary)] == buttons
