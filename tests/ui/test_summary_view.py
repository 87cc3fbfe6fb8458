"""What How did it go shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.history.summary import summary_of
from knee_coach.model.dose import DurationDose
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import Outcome, SessionRecord, SessionState
from knee_coach.model.routine import Exercise, Routine, Section
from knee_coach.ui.screens.summary.view import SummaryFacts, SummaryView, derive_summary_view
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.safety import BY_TOMORROW
from tests.ui.desk_samples import RAISE, SQUAT, made, session

ICE = Exercise(
    "ice",
    "Ice pack",
    DurationDose(CountRange.exactly(1), TimeRange.between(600, 900)),
    section=Section.AFTER,
    position="Wrap it in a towel.",
)
ROUTINE = Routine("week-2", "Knee strength, week 2", (RAISE, SQUAT, ICE))
THREE = (made(), made(number=2), made(number=3))


def view_of(record: SessionRecord) -> SummaryView:
    return derive_summary_view(SummaryFacts(record, ROUTINE, summary_of(record)))


def test_everything_was_done() -> None:
    view = view_of(session(20, *THREE))

    assert (view.title, view.line) == ("How did it go?", "You did everything: 1 of 1 exercise done in full.")
    assert [(row.mark, row.name, row.words) for row in view.rows] == [
        (Mark.DONE, "Straight leg raise", "Right 3 of 3 sets")
    ]
    assert (view.pain_after, view.effort, view.note, view.after) == (None, None, "", None)


def test_a_session_cut_short_is_told_without_blame() -> None:
    squats = (made(SQUAT, side=None), made(SQUAT, 2, Outcome.STOPPED_FOR_PAIN, side=None))
    view = view_of(session(20, *THREE, *squats, state=SessionState.STOPPED, note="Knee warm."))

    assert view.line == "You stopped early. What you did is kept: 1 of 2 exercises done in full."
    assert [row.mark for row in view.rows] == [Mark.DONE, Mark.STOPPED_FOR_PAIN]
    assert view.rows[1].words == "1 of 3 sets · 1 stopped for pain"
    assert view.note == "Knee warm."


def test_a_skipped_exercise() -> None:
    view = view_of(session(20, *THREE, made(SQUAT, outcome=Outcome.SKIPPED, side=None)))

    assert view.line == "The session is over: 1 of 2 exercises done in full."
    assert view.rows[1].mark is Mark.NONE


def test_nothing_was_begun() -> None:
    assert view_of(session(20, state=SessionState.STOPPED)).line == "You stopped early. What you did is kept."


@pytest.mark.parametrize(
    ("before", "after", "heading"),
    [
        (2, None, None),
        (2, 2, None),
        (2, 1, None),
        (2, 3, "It hurts more than before"),
        (None, 2, None),
        (None, 3, "It hurts a little"),
    ],
)
def test_ice_and_the_rule_for_tomorrow_are_offered_when_pain_rose(
    before: int | None, after: int | None, heading: str | None
) -> None:
    offered = view_of(session(20, *THREE, pain_before=before, pain_after=after)).after

    assert (offered and offered.heading) == heading
    if offered is not None:
        assert offered.offers == ("Ice pack: 10 to 15 min. Wrap it in a towel.",)
        assert offered.rule == BY_TOMORROW


@pytest.mark.parametrize(("before", "after"), [(None, 6), (2, 8), (7, 6)])
def test_above_the_limit_nobody_is_told_that_it_is_all_right(before: int | None, after: int) -> None:
    """The limit of this routine is 5, even where it hurt more before."""
    offered = view_of(session(20, *THREE, pain_before=before, pain_after=after)).after

    assert offered is not None
    assert offered.heading == "It hurts too much"
    assert offered.rule == (
        "That is above this routine's limit of 5. Do no more of it today. "
        "If it is not back to usual by tomorrow morning, ask your doctor or therapist before you go on."
    )


@pytest.mark.parametrize(("after", "heading"), [(None, "It hurts too much"), (6, "It hurts too much"), (1, None)])
def test_who_stopped_because_of_pain_need_not_say_it_twice(after: int | None, heading: str | None) -> None:
    stopped = replace(made(SQUAT, 2, Outcome.STOPPED_FOR_PAIN, side=None), pain=7)
    offered = view_of(session(20, *THREE, stopped, pain_before=2, pain_after=after)).after

    assert (offered and offered.heading) == heading


def test_the_rule_is_said_to_the_letter() -> None:
    assert BY_TOMORROW == (
        "Some ache is all right if it is back to usual by tomorrow morning. "
        "If it is not, tell your therapist before you go on."
    )
