"""Each outcome in words."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.file_problems import ProblemLine, problem_lines
from knee_coach.ui.screens.adding.comparing import ComparedRow, compared, difference_said
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
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.times import counted

NEEDED = "Knee Coach needs the file that your therapist made for you. Its name ends in .yaml or .yml."


@dataclass(frozen=True)
class Told:
    """One outcome: what it is about, a heading of a few words, a sentence, and what else there is to see."""

    name: str
    heading: str
    line: str
    rows: tuple[ComparedRow, ...] = ()
    changes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[ProblemLine, ...] = ()


def told(outcome: Outcome) -> Told:
    """What is said of an outcome."""
    match outcome:
        case Added(replaced=False):
            return Told(outcome.file, "Added", f"{outcome.title} is one of your routines now.")
        case Added():
            return Told(outcome.file, "Replaced", f"You have the new {outcome.title} now.")
        case AlreadyThere():
            return Told(
                outcome.file, "You have it already", f"{outcome.title} is one of your routines. Nothing changed."
            )
        case WouldReplace():
            return _question(outcome)
        case Kept():
            return Told(outcome.file, "Not added", "You kept what you have. Nothing changed.")
        case Broken():
            return _broken(outcome)
        case NoRoutineFile():
            return Told(outcome.file, "That is not a routine file", f"It is {outcome.file}. {NEEDED}")
        case Unreadable():
            return Told(
                outcome.file, "This file cannot be read", f"{outcome.file}: {outcome.reason}. Nothing was copied."
            )
        case NotCopied():
            return Told(outcome.file, "It could not be added", f"{capital(outcome.sentence)}.")
        case NothingInFolder():
            return Told(outcome.folder, "There is no routine file in that folder", f"It is {outcome.folder}. {NEEDED}")
        case TooMany(found=None):
            line = "It has far more folders in it than routines come in. Choose the one that they are in."
            return Told("", "That is a very large folder", f"{line} Nothing was copied.")
        case TooMany():
            most = f"Knee Coach adds at most {outcome.most} at a time. Nothing was copied."
            return Told("", "Too many files at once", f"There are {outcome.found:,}. {most}")
        case _:
            assert_never(outcome)


def told_shortly(outcome: Added | AlreadyThere) -> str:
    """What is said beside the routine itself: it is the copy that is shown, and that is followed from now on."""
    match outcome:
        case Added(replaced=False):
            return "Added: a copy is now in your routines folder"
        case Added():
            return "Replaced: a copy of the new one is now in your routines folder"
        case AlreadyThere():
            return f"You have it already: {outcome.title}"
        case _:
            assert_never(outcome)


def _question(question: WouldReplace) -> Told:
    rows = compared(question)
    notes = [_difference(rows, question)] if question.old is not None and not question.changes else []
    if question.removed:
        notes.append(f"Would be taken away as well, because it is the same routine: {', '.join(question.removed)}.")
    if question.pictures:
        notes.append(_pictures(question))
    if question.old_file is None:
        heading = "You have other pictures of the same name"
        line = f"Those of {question.new.title} would take their place."
    else:
        heading = "You have another version"
        if not question.same_routine:
            heading = "Another routine has that file name"
        line = f"Replacing takes your {question.old_file} away. What you have done so far stays in History."
    return Told(question.file, heading, line, rows, question.changes or (), tuple(notes))


def _difference(rows: tuple[ComparedRow, ...], question: WouldReplace) -> str:
    same = "All of this is the same." if question.changes is None else "Both say the same; only the writing differs."
    return difference_said(rows) or same


def _pictures(question: WouldReplace) -> str:
    one = len(question.pictures) == 1
    what = "This picture" if one else "These pictures"
    also = " as well" if question.old_file is not None else ""
    show = "it will show the new one" if one else "them will show the new ones"
    names = ", ".join(question.pictures)
    return f"{what} would be replaced{also}: {names}. Other routines that show {show}."


def _broken(broken: Broken) -> Told:
    problems = problem_lines(broken.problems)
    return Told(
        broken.file,
        "This file cannot be added yet",
        f"{broken.file} has {counted(len(problems), 'thing')} to mend. Nothing was copied.",
        notes=("Mend the file and save it, then try again. Or send these words to whoever wrote it.",),
        problems=problems,
    )
