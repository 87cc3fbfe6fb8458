"""What Today shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.records import Outcome
from knee_coach.model.routine import Load, Routine, Schedule
from knee_coach.model.sides import AffectedSide
from knee_coach.ui.screens.today.morning import MorningQuestion
from knee_coach.ui.screens.today.view import BrokenCard, EmptyCard, RoutineCard, TodayFacts, derive_today_view
from knee_coach.ui.views import Origin
from tests.ui.desk_samples import FRIDAY, NO_SIDE, RAISE, ROUTINE, SQUAT, broken, entry, made, session

BUNDLED = entry(NO_SIDE, origin=Origin.BUNDLED)
OWN = entry()


def test_a_usual_friday() -> None:
    """Two sessions this week, the second stopped for pain; the knee was answered before."""
    monday = session(16, made())
    wednesday = session(18, made(), made(number=2, outcome=Outcome.STOPPED_FOR_PAIN), pain_before=2, pain_after=3)
    scheduled = replace(ROUTINE, schedule=Schedule(per_week=3))
    view = derive_today_view(
        TodayFacts(
            FRIDAY,
            (entry(scheduled),),
            (monday, wednesday),
            last_line=session_line(wednesday),
            last_done=summary_of(wednesday),
            sides={"week-2": AffectedSide.RIGHT},
            morning=MorningQuestion(wednesday),
        )
    )

    assert view.greeting == "Good morning"
    assert view.date_line == "Friday 20 November · two of three sessions this week, one cut short"
    assert view.card == RoutineCard(
        routine_id="week-2",
        why="The routine you did last",
        title="Knee strength, week 2",
        facts=("2 exercises", "about 18 minutes"),
        knee="right knee",
        gather=("Mat", "Wall"),
    )
    assert view.last == (
        "Last time, Wednesday: 17 min · 0 of 1 exercise · pain 2 before, 3 after · stopped the straight leg raise"
    )
    assert view.morning is not None
    assert view.morning.heading == "After Wednesday's session"
    assert view.morning.question == "How was your knee the morning after Wednesday?"
    assert (view.morning.answer, view.morning.thanks, view.notice) == (None, None, None)


@pytest.mark.parametrize(
    ("start", "week"), [(20, "none of three sessions this week"), (23, "no session yet this week")]
)
def test_nobody_is_behind_a_plan_that_has_not_begun(start: int, week: str) -> None:
    begins = replace(ROUTINE, schedule=Schedule(per_week=3, start=dt.date(2026, 11, start)))

    assert derive_today_view(TodayFacts(FRIDAY, (entry(begins),))).date_line == f"Friday 20 November · {week}"


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(3, "Good evening"), (4, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_clock(hour: int, greeting: str) -> None:
    assert derive_today_view(TodayFacts(FRIDAY.replace(hour=hour))).greeting == greeting


@pytest.mark.parametrize(
    ("day", "hour", "question", "heading"),
    [
        (19, 9, "How is your knee this morning?", "After yesterday's session"),
        (19, 15, "How was your knee this morning?", "After yesterday's session"),
        (17, 9, "How was your knee the morning after Tuesday?", "After Tuesday's session"),
    ],
)
def test_the_question_about_the_morning_after(day: int, hour: int, question: str, heading: str) -> None:
    facts = TodayFacts(FRIDAY.replace(hour=hour), morning=MorningQuestion(session(day, made())))
    card = derive_today_view(facts).morning

    assert card is not None
    assert (card.question, card.heading) == (question, heading)


def test_an_answer_stays_in_sight_and_is_thanked_for() -> None:
    card = derive_today_view(TodayFacts(FRIDAY, morning=MorningQuestion(session(18, made()), 2))).morning

    assert card is not None
    assert (card.answer, card.thanks) == (2, "Thank you. It is noted.")


def test_without_a_session_there_is_no_last_line() -> None:
    assert derive_today_view(TodayFacts(FRIDAY, (BUNDLED,))).last is None


def test_the_last_session_is_named_when_it_was_of_another_routine() -> None:
    """A file that was opened for once is not in the library; the card offers the bundled routine."""
    short = session(20, made(), routine=Routine("short", "Short", ()))
    view = derive_today_view(TodayFacts(FRIDAY, (BUNDLED,), (short,), "1 min · 1 of 1 exercise"))
    without = derive_today_view(TodayFacts(FRIDAY, (), (short,), "1 min · 1 of 1 exercise"))

    assert view.last == without.last == "Last time, today: Short · 1 min · 1 of 1 exercise"


def test_a_knee_that_does_not_matter_is_not_mentioned() -> None:
    view = derive_today_view(TodayFacts(FRIDAY, (BUNDLED,), sides={"stretches": AffectedSide.LEFT}))

    assert isinstance(view.card, RoutineCard)
    assert view.card.knee is None


def test_many_things_to_gather_are_cut_short() -> None:
    """Start has to stay in a small window; Before you start names them all."""
    many = replace(ROUTINE, items=(replace(RAISE, equipment=tuple("abcdefg")),))
    card = derive_today_view(TodayFacts(FRIDAY, (entry(many),))).card

    assert isinstance(card, RoutineCard)
    assert card.gather == ("A", "B", "C", "D", "and 3 more")


def test_a_broken_file_shows_where_what_and_how_to_mend_it() -> None:
    card = derive_today_view(TodayFacts(FRIDAY, (broken("week1"),))).card

    assert isinstance(card, BrokenCard)
    assert card.title == "week1.yaml"
    assert card.advice == (
        "This file cannot be played yet: 1 thing to mend in it. Nothing is lost. "
        "Mend it in any text editor, or send this page to whoever wrote it."
    )
    (problem,) = card.problems
    assert problem.where == "week1.yaml, line 5"
    assert problem.message == '"30 sexonds" is not a time'
    assert problem.excerpt == "    hold: 30 sexonds\n          ^^^^^^^^^^"
    assert problem.hint == 'Write it like "30 s"'


def test_a_file_used_in_place_of_another_says_so() -> None:
    card = derive_today_view(TodayFacts(FRIDAY, (replace(OWN, instead_of="the one that comes with Knee Coach"),))).card

    assert isinstance(card, RoutineCard)
    assert card.instead_of == "Your file week-2.yaml, used in place of the one that comes with Knee Coach"


def test_a_broken_file_keeps_the_one_whose_place_it_has_from_being_used() -> None:
    """Another version of what somebody is mending would be the wrong dose."""
    card = derive_today_view(TodayFacts(FRIDAY, (broken("week1", instead_of="your file old.yaml"),))).card

    assert isinstance(card, BrokenCard)
    assert card.advice == (
        "This file cannot be played yet: 1 thing to mend in it. Nothing is lost. "
        "It stands in place of your file old.yaml; that one is not used until this file is mended or taken away, "
        "because its dose may differ. "
        "Mend it in any text editor, or send this page to whoever wrote it."
    )


def test_broken_files_beside_the_offered_one_are_told() -> None:
    one = derive_today_view(TodayFacts(FRIDAY, (OWN, broken("week1"))))
    two = derive_today_view(TodayFacts(FRIDAY, (OWN, broken("week1"), broken("week3"))))

    assert one.notice == "week1.yaml cannot be read. See Routines for what to mend."
    assert two.notice == "2 routine files cannot be read. See Routines for what to mend."


def test_without_any_routine_the_screen_says_what_to_do() -> None:
    card = derive_today_view(TodayFacts(FRIDAY)).card

    assert isinstance(card, EmptyCard)
    assert (card.title, card.advice) == (
        "No routine yet",
        "A routine is a file that your therapist writes. Open it under Routines, or drop it on this window.",
    )


def test_a_bundled_routine_has_no_start_in_place_of_a_file_of_ones_own_that_is_broken() -> None:
    view = derive_today_view(TodayFacts(FRIDAY, (broken("week1"), BUNDLED)))

    assert isinstance(view.card, BrokenCard)
    assert (view.card.why, view.card.title, view.notice) == ("The routine in your folder", "week1.yaml", None)


def test_a_band_is_among_the_things_to_gather_beside_what_the_file_lists() -> None:
    band = replace(RAISE, equipment=("Resistance band", "mat"), load=Load(band="red", brand="TheraBand", at="ankle"))
    weight = replace(SQUAT, equipment=("red band (TheraBand)",), load=Load(kg=1.5, at="ankle"))
    card = derive_today_view(TodayFacts(FRIDAY, (entry(replace(ROUTINE, items=(band, weight))),))).card

    assert isinstance(card, RoutineCard)
    assert card.gather == ("Resistance band", "Mat", "Red band (TheraBand)", "1.5 kg weight")
