"""What Today shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.dose import AskDose
from knee_coach.model.records import Outcome, SessionRecord
from knee_coach.model.routine import Routine, Schedule
from knee_coach.model.sides import AffectedSide
from knee_coach.ui.screens.today.choice import choose_routine
from knee_coach.ui.screens.today.morning import MorningQuestion
from knee_coach.ui.screens.today.view import BrokenCard, EmptyCard, RoutineCard, TodayFacts, derive_today_view
from knee_coach.ui.views import Origin, RoutineEntry
from tests.ui.desk_samples import FRIDAY, NO_SIDE, RAISE, ROUTINE, STRETCH, broken, entry, made, session

TODAY = FRIDAY.date()
BUNDLED = entry(NO_SIDE, origin=Origin.BUNDLED)
OWN = entry()
LONG = Routine("long", "Long", (STRETCH, STRETCH))
ASKING = entry(Routine("surgery", "After surgery", (replace(STRETCH, dose=AskDose()),)), origin=Origin.BUNDLED)


def dated(routine_id: str, start: int | None, until: int | None) -> RoutineEntry:
    """A routine with dates in November 2026."""
    days = [None if day is None else dt.date(2026, 11, day) for day in (start, until)]
    return entry(replace(ROUTINE, id=routine_id, schedule=Schedule(per_week=3, start=days[0], until=days[1])))


CHOICES: dict[str, tuple[tuple[RoutineEntry, ...], tuple[SessionRecord, ...], tuple[str, str] | None]] = {
    "no routine at all": ((), (), None),
    "the first day": ((OWN, BUNDLED), (), ("stretches", "A routine to begin with")),
    "the first day, the bundled ones differ": (
        (ASKING, entry(LONG, origin=Origin.BUNDLED), BUNDLED),
        (),
        ("stretches", "A routine to begin with"),
    ),
    "the bundled one asks for the dose": ((OWN, ASKING), (), ("surgery", "A routine to begin with")),
    "only an own file": ((OWN,), (), ("week-2", "The routine in your folder")),
    "the last one done": ((BUNDLED, OWN), (session(18, made()),), ("week-2", "The routine you did last")),
    "its dates hold": (
        (BUNDLED, dated("now", 9, 30)),
        (session(18, routine=NO_SIDE),),
        ("now", "Your plan until 30 November"),
    ),
    "its dates hold with no end": ((BUNDLED, dated("now", 9, None)), (), ("now", "Your plan for now")),
    "its last day is today": ((dated("now", None, 20),), (), ("now", "Your plan until 20 November")),
    "its dates are over": ((BUNDLED, dated("old", 1, 19)), (), ("stretches", "A routine to begin with")),
    "it begins tomorrow": ((BUNDLED, dated("next", 21, None)), (), ("stretches", "A routine to begin with")),
    "two hold, one was done": (
        (dated("a", 9, 30), dated("b", 9, 30)),
        (session(18, routine=Routine("b", "B", ())),),
        ("b", "Your plan until 30 November"),
    ),
    "the last one done is gone": ((BUNDLED,), (session(18, made()),), ("stretches", "A routine to begin with")),
    "the last one done is broken now": (
        (BUNDLED, broken("week-2")),
        (session(18, made()),),
        ("week-2", "The routine you did last"),
    ),
    "nothing but a broken one": ((broken("week-1"),), (), ("week-1", "The routine in your folder")),
}


@pytest.mark.parametrize(("entries", "sessions", "expected"), CHOICES.values(), ids=CHOICES)
def test_which_routine_and_why(
    entries: tuple[RoutineEntry, ...], sessions: tuple[SessionRecord, ...], expected: tuple[str, str] | None
) -> None:
    choice = choose_routine(entries, sessions, TODAY)

    assert (None if choice is None else (choice.entry.id, choice.why)) == expected


def test_the_routine_the_program_was_opened_with_goes_first() -> None:
    choice = choose_routine((dated("now", 9, 30), broken("opened")), (), TODAY, asked="opened")

    assert choice is not None
    assert (choice.entry.id, choice.why) == ("opened", "The routine you opened")


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
    assert problem.where == "week1.yaml:5:11"
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
    one = derive_today_view(TodayFacts(FRIDAY, (BUNDLED, broken("week1"))))
    two = derive_today_view(TodayFacts(FRIDAY, (BUNDLED, broken("week1"), broken("week3"))))

    assert one.notice == "week1.yaml cannot be read. See Routines for what to mend."
    assert two.notice == "2 routine files cannot be read. See Routines for what to mend."


def test_without_any_routine_the_screen_says_what_to_do() -> None:
    card = derive_today_view(TodayFacts(FRIDAY)).card

    assert isinstance(card, EmptyCard)
    assert card.title == "No routine yet"
