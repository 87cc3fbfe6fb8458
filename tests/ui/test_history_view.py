"""What History shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.engine.timeline import compile_timeline
from knee_coach.model.records import Outcome, SessionState, SetRecord
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide, Side
from knee_coach.model.targets import Choices
from knee_coach.plan import plan_as_json
from knee_coach.ui.screens.history.sets import SetView, set_view
from knee_coach.ui.screens.history.view import HistoryFacts, derive_history_view
from knee_coach.ui.words.marks import Mark
from tests.ui.desk_samples import FRIDAY, RAISE, ROUTINE, SQUAT, made, session

TODAY = FRIDAY.date()
OLD = session(9, made(), state=SessionState.STOPPED)
YESTERDAY = session(19, made(), made(number=2), note="Better shoes.")
LINES = {OLD.id: "17 min · 1 of 2 exercises", YESTERDAY.id: "17 min · 2 of 2 exercises"}


def test_sessions_come_newest_first_and_the_newest_is_shown_in_full() -> None:
    view = derive_history_view(HistoryFacts(TODAY, (OLD, YESTERDAY), LINES))

    assert view.line == "2 sessions so far"
    assert [(line.day, line.mark, line.line) for line in view.sessions] == [
        ("Yesterday, 17:05", Mark.DONE, "17 min · 2 of 2 exercises"),
        ("Mon 9 Nov, 17:05", Mark.PARTLY, "17 min · 1 of 2 exercises"),
    ]
    assert view.sessions[0].spoken == "Yesterday, 17:05, Knee strength, week 2, 17 min · 2 of 2 exercises"
    assert view.detail is not None
    assert (view.detail.id, view.detail.day, view.detail.note) == (
        YESTERDAY.id,
        "Thursday 19 November, 17:05 · right knee",
        "Better shoes.",
    )


def test_the_chosen_session_is_shown_by_exercise() -> None:
    chosen = replace(session(9, made(), made(SQUAT, side=None), made(number=2)), effort=6)
    view = derive_history_view(HistoryFacts(TODAY, (chosen, YESTERDAY), LINES, chosen=chosen.id))

    assert view.detail is not None
    assert view.detail.answers == ("Effort: 6 of 10",)
    assert [(exercise.name, len(exercise.sets)) for exercise in view.detail.exercises] == [
        ("Straight leg raise", 2),
        ("Wall squat", 1),
    ]


def test_a_try_that_was_repeated_is_left_out() -> None:
    view = derive_history_view(HistoryFacts(TODAY, (session(19, made(reps=3, superseded=True), made()),)))

    assert view.detail is not None
    assert [shown.done for shown in view.detail.exercises[0].sets] == ["10 of 10 reps, held 2 s"]


def test_a_session_without_sets_says_so() -> None:
    view = derive_history_view(HistoryFacts(TODAY, (session(19, state=SessionState.STOPPED),)))

    assert view.detail is not None
    assert view.detail.nothing == "No set was begun in this session."


PLAN = plan_as_json(compile_timeline(ROUTINE, Choices(side=AffectedSide.RIGHT), SessionSettings()))


@pytest.mark.parametrize(
    ("sets", "state", "said"),
    [
        ((made(),), SessionState.STOPPED, "Not reached: squat"),
        ((), SessionState.INTERRUPTED, "Not reached: raise, squat"),
        ((made(), made(SQUAT, side=None, outcome=Outcome.SKIPPED)), SessionState.FINISHED, None),
        ((made(),), SessionState.RUNNING, None),
    ],
)
def test_what_was_not_reached_is_named(sets: tuple[SetRecord, ...], state: SessionState, said: str | None) -> None:
    view = derive_history_view(HistoryFacts(TODAY, (replace(session(19, *sets, state=state), plan=PLAN),)))

    assert view.detail is not None
    assert view.detail.left_out == said


def test_before_the_first_session() -> None:
    view = derive_history_view(HistoryFacts(TODAY))

    assert (view.sessions, view.detail) == ((), None)
    assert view.empty == "Nothing here yet. After your first session you will find it here."


HELD = replace(made(RAISE, side=Side.LEFT), planned_reps=None, reps=None, planned_hold=30.0, held=(23.84,))
SETS: dict[str, tuple[SetRecord, SetView]] = {
    "done": (made(), SetView(Mark.DONE, "Set 1, right", "10 of 10 reps, held 2 s", None)),
    "both legs at once": (made(number=2, side=None), SetView(Mark.DONE, "Set 2", "10 of 10 reps, held 2 s", None)),
    "holds of different lengths": (
        replace(made(reps=3), held=(1.2, 2.0, 1.53)),
        SetView(Mark.DONE, "Set 1, right", "3 of 10 reps, held 1.2 s to 2 s", None),
    ),
    "without a hold": (
        replace(made(), held=(), planned_hold=None),
        SetView(Mark.DONE, "Set 1, right", "10 of 10 reps", None),
    ),
    "one hold": (HELD, SetView(Mark.DONE, "Set 1, left", "Held 24 s of 30 s", None)),
    "a hold that was not begun": (
        replace(HELD, held=(), outcome=Outcome.SKIPPED),
        SetView(Mark.NONE, "Set 1, left", "Skipped", None),
    ),
    "skipped, with an easier version and a load": (
        replace(made(outcome=Outcome.SKIPPED, reps=0), easier="half as high", load="1.5 kg"),
        SetView(Mark.NONE, "Set 1, right", "Skipped", None),
    ),
    "skipped, and it had hurt": (
        replace(made(outcome=Outcome.SKIPPED, reps=0, pain=4), easier="half as high"),
        SetView(Mark.NONE, "Set 1, right", "Skipped", "pain 4"),
    ),
    "an activity": (
        replace(HELD, planned_hold=None, held=(), planned_duration=600.0, duration=480.4, side=None),
        SetView(Mark.DONE, "Set 1", "8 min of 10 min", None),
    ),
    "stopped for pain, an easier version, a load": (
        replace(made(outcome=Outcome.STOPPED_FOR_PAIN, reps=4, pain=6), easier="half as high", load="1.5 kg"),
        SetView(
            Mark.STOPPED_FOR_PAIN,
            "Set 1, right",
            "4 of 10 reps, held 2 s",
            "stopped for pain · pain 6 · easier: half as high · 1.5 kg",
        ),
    ),
    "partly, in a circuit": (
        replace(made(outcome=Outcome.PARTIAL, reps=7), round=2, rounds=3),
        SetView(Mark.PARTLY, "Round 2, set 1, right", "7 of 10 reps, held 2 s", "partly done"),
    ),
}


@pytest.mark.parametrize(("record", "expected"), SETS.values(), ids=SETS)
def test_sets_planned_against_done(record: SetRecord, expected: SetView) -> None:
    assert set_view(record) == expected
