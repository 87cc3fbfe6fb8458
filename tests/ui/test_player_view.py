"""The player's view: what stands on the stage at an instant of a session, without Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.engine.commands import (
    AfterPain,
    Command,
    ItHurts,
    More,
    Next,
    PainChoice,
    Pause,
    PauseChoice,
    Play,
    RatePain,
    StopAnswer,
    StopForToday,
)
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Snapshot
from knee_coach.model.dose import AskDose, DurationDose, HoldDose, Pace, RepsDose, TempoHold, TempoMove
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Load
from knee_coach.model.sides import SideMeaning, SideOrder, Sides
from knee_coach.ui.screens.player.button_views import Act
from knee_coach.ui.screens.player.counting import (
    Bar,
    BarForm,
    Count,
    CountForm,
    bar_of,
    count_of,
    seconds_to_next_look,
)
from knee_coach.ui.screens.player.guide import Guide
from knee_coach.ui.screens.player.panel_views import (
    HurtPanelView,
    PausePanelView,
    StopPanelView,
    hurt_panel,
)
from knee_coach.ui.screens.player.view import PlayerView, derive_player_view, newly_said
from knee_coach.ui.screens.player.words import Wording, time_left_words
from tests.ui.player_fakes import BRIDGE, STRETCH, held, reps, timeline_of

LIMITS = PainLimits(ease_above=2, stop_above=5)

STEPPING = Exercise(
    "steps",
    "Side steps",
    RepsDose(CountRange.exactly(1), CountRange.exactly(2), (TempoMove("step out", 2.0), TempoMove("together", 1.0))),
    sides=Sides.EACH,
    side_means=SideMeaning.DIRECTION,
)
LIFT = Exercise(
    "lift",
    "Leg raise",
    RepsDose(
        CountRange.exactly(2),
        CountRange.between(10, 15),
        (TempoMove("lift", 2.0), TempoHold(TimeRange.exactly(5.0)), TempoMove("lower", 3.0)),
    ),
    sides=Sides.RIGHT,
)
WALK = Exercise("walk", "Walk", DurationDose(CountRange.exactly(1), TimeRange.exactly(300.0)))
OPEN_HOLD = Exercise("open", "Balance", HoldDose(CountRange.exactly(2), TimeRange.at_least(30.0)))
UP_TO_HOLD = Exercise(
    "up-to",
    "Single-leg balance",
    RepsDose(
        CountRange.exactly(1),
        CountRange.between(5, 10),
        (TempoMove("stand", 2.0), TempoHold(TimeRange.up_to(30.0)), TempoMove("done", 2.0)),
    ),
)
OWN_PACE = Exercise("own", "Step up", reps(10, sets=3), pace=Pace.SELF, sides=Sides.LEFT)
OWN_PACE_HELD = Exercise("own-held", "Wall squat", reps(2, hold=5), pace=Pace.SELF)
WAITS = replace(BRIDGE, wait=True)
TURNS = Exercise("turns", "March", reps(4), sides=Sides.EACH, order=SideOrder.BY_REP)
UNKNOWN = Exercise("unknown", "Quad set", AskDose())


def at(seconds: float, *exercises: Exercise, then: tuple[Command, ...] = ()) -> Snapshot:
    """A session of these exercises after so many seconds, and then these commands."""
    engine = SessionEngine(timeline_of(*exercises))
    engine.start(0.0)
    for tick in range(1, int(seconds * 4) + 1):
        engine.advance(tick / 4)
    engine.advance(seconds)
    for command in then:
        engine.handle(command, seconds)
    return engine.snapshot(seconds)


def view_at(seconds: float, *exercises: Exercise, then: tuple[Command, ...] = ()) -> PlayerView:
    return derive_player_view(at(seconds, *exercises, then=then), "Knee strength", LIMITS)


def number(text: str) -> Count:
    return Count(text)


def sentence(text: str) -> Count:
    return Count(text, CountForm.SENTENCE)


def test_a_stretch_ten_seconds_in() -> None:
    """The whole picture once: a hold of 30 s on the left, of which 24 s are left."""
    view = view_at(16.4, STRETCH, BRIDGE)
    assert (view.title, view.where) == ("Hamstring stretch", "1 of 2 · 5 min left")
    assert view.kind is PhaseKind.HOLD
    assert (view.side, view.word) == (Wording("LEFT LEG", "LEFT"), Wording("HOLD", "HOLD"))
    assert (view.count, view.rep, view.set) == (number("24"), None, "set 1 of 2")
    assert view.bar is not None
    assert view.bar.form is BarForm.SOLID
    assert view.bar.share == pytest.approx(23.6 / 30)
    assert view.guide == Guide("Toes to the ceiling.", details=("Keep the other leg flat.", "Lie on your back."))
    assert view.then == "switch to your right leg"
    assert [(button.text, button.key) for button in view.buttons] == [
        ("Again", None),
        ("Pause", "Space"),
        ("Next", None),
        ("It hurts", "H"),
    ]
    assert view.panel is None


@pytest.mark.parametrize(
    ("name", "seconds", "exercise", "side", "word", "count", "form"),
    [
        ("get ready", 3.2, STRETCH, "LEFT LEG", "GET READY", number("7"), BarForm.BLOCKS),
        ("hold, its first instant", 10.0, STRETCH, "LEFT LEG", "HOLD", number("30"), BarForm.SOLID),
        ("hold, on a whole second: the tick's", 37.0, STRETCH, "LEFT LEG", "HOLD", number("3"), BarForm.SOLID),
        ("hold, its last instant", 39.99, STRETCH, "LEFT LEG", "HOLD", number("1"), BarForm.SOLID),
        ("switch", 42.0, STRETCH, "RIGHT LEG", "SWITCH", number("3"), BarForm.FROM_BOTH_ENDS),
        ("rest", 80.0, STRETCH, "LEFT LEG", "REST", number("25"), BarForm.THIN),
        ("a movement shows its rep", 10.5, LIFT, "RIGHT LEG", "LIFT", number("1"), BarForm.POINTED),
        ("a hold inside a rep counts down", 13.5, LIFT, "RIGHT LEG", "HOLD", number("4"), BarForm.SOLID),
        ("the second rep", 27.5, LIFT, "RIGHT LEG", "LOWER", number("2"), BarForm.POINTED),
        ("a direction", 10.5, STEPPING, "TO THE LEFT", "STEP OUT", number("1"), BarForm.POINTED),
        ("over 99 s in minutes", 40.0, WALK, None, "KEEP GOING", Count("4:30", CountForm.CLOCK), BarForm.STRIPED),
        ("100 s", 210.0, WALK, None, "KEEP GOING", Count("1:40", CountForm.CLOCK), BarForm.STRIPED),
        ("99 s", 211.0, WALK, None, "KEEP GOING", number("99"), BarForm.STRIPED),
        ("both legs: no side", 10.5, BRIDGE, None, "GO", number("1"), BarForm.POINTED),
        ("sides in turn", 14.5, TURNS, "RIGHT LEG", "GO", number("1"), BarForm.POINTED),
    ],
)
def test_side_word_count_and_bar(
    name: str, seconds: float, exercise: Exercise, side: str | None, word: str, count: Count, form: BarForm
) -> None:
    view = view_at(seconds, exercise)
    assert (view.side and view.side.long, view.word.long) == (side, word), name
    assert (view.count, view.bar and view.bar.form) == (count, form), name


@pytest.mark.parametrize(
    ("name", "seconds", "exercise", "count", "play"),
    [
        ("in position", 0.1, WAITS, "when you are ready", "Ready"),
        ("a whole set", 10.0, OWN_PACE, "when you have done 10 reps", "Done"),
        ("the way into a hold", 10.0, OWN_PACE_HELD, "Go, then press to start the hold", "Done"),
        ("an unknown dose", 10.0, UNKNOWN, "when you have done what your therapist told you", "Done"),
    ],
)
def test_an_await_says_what_to_press_and_when(
    name: str, seconds: float, exercise: Exercise, count: str, play: str
) -> None:
    view = view_at(seconds, exercise)
    assert (view.word.long, view.count, view.bar) == ("PRESS SPACE", sentence(count), None), name
    assert [(button.act, button.text, button.key) for button in view.buttons[:3]] == [
        (Act.AGAIN, "Again", None),
        (Act.PLAY, play, "Space"),
        (Act.PAUSE, "Pause", "Esc"),
    ]


def test_the_way_back_after_the_last_hold() -> None:
    """Two reps of press, hold 5 s · then one press for the movement back."""
    engine = SessionEngine(timeline_of(OWN_PACE_HELD))
    engine.start(0.0)
    said = []
    for tick in range(1, 4 * 25):
        engine.advance(tick / 4)
        view = derive_player_view(engine.snapshot(tick / 4), "Knee strength", LIMITS)
        if view.kind is PhaseKind.AWAIT:
            said.append(view.count)
            engine.handle(Play(), tick / 4)
    assert said == [
        sentence("Go, then press to start the hold"),
        sentence("Back, then go, then press to start the hold"),
        sentence("Back, then press"),
    ]


@pytest.mark.parametrize(
    ("name", "seconds", "exercises", "rep", "set_"),
    [
        ("one set of one rep: nothing to say", 12.0, (Exercise("one", "One", held(10)),), None, None),
        ("sets alone", 12.0, (STRETCH,), None, "set 1 of 2"),
        ("reps and sets", 20.5, (LIFT,), "rep 2 of 10", "set 1 of 2"),
        ("before it begins: how much", 5.0, (LIFT,), "10 lifts, hold 5 s", "set 1 of 2"),
        ("the last of three", 20.0, (replace(BRIDGE, dose=reps(3)),), "last one, 3 of 3", None),
        ("of two reps none is called the last", 15.0, (replace(BRIDGE, dose=reps(2)),), "rep 2 of 2", None),
        ("reps alone", 15.0, (replace(BRIDGE, dose=reps(3)),), "rep 2 of 3", None),
    ],
)
def test_rep_and_set(
    name: str, seconds: float, exercises: tuple[Exercise, ...], rep: str | None, set_: str | None
) -> None:
    view = view_at(seconds, *exercises)
    assert (view.rep, view.set) == (rep, set_), name


@pytest.mark.parametrize(
    ("name", "seconds", "exercises", "then"),
    [
        ("get ready, then the dose", 5.0, (LIFT,), "10 lifts, hold 5 s"),
        ("a hold", 5.0, (STRETCH,), "hold 30 s"),
        ("an activity", 5.0, (WALK,), "5 min"),
        ("a hold that may be shorter", 5.0, (UP_TO_HOLD,), "5 reps, hold up to 30 s"),
        ("a hold that may be longer", 5.0, (OPEN_HOLD,), "hold 30 s or more"),
        ("sides in turn", 5.0, (TURNS,), "4 reps on each side"),
        ("the other leg", 12.0, (STRETCH,), "switch to your right leg"),
        ("the other way", 12.0, (STEPPING,), "now to the right"),
        ("the next set", 50.0, (STRETCH,), "rest 30 s, then set 2 of 2"),
        (
            "inside a set: what follows the set, whatever the rep does",
            13.0,
            (LIFT, BRIDGE),
            "rest 30 s, then set 2 of 2",
        ),
        ("the next exercise", 150.0, (STRETCH, BRIDGE), "rest 30 s, then Bridge"),
        ("in the rest before it", 185.0, (STRETCH, BRIDGE), "3 reps, hold 2 s"),
        ("in a rest that leads to a wait", 185.0, (STRETCH, WAITS), "Bridge, when you are ready"),
        ("the last thing", 150.0, (STRETCH,), "you are done for today"),
    ],
)
def test_what_comes_then(name: str, seconds: float, exercises: tuple[Exercise, ...], then: str) -> None:
    assert view_at(seconds, *exercises).then == then, name


def test_a_rest_introduces_the_next_exercise() -> None:
    """Title, side and position are those of what comes."""
    view = view_at(
        50.0,
        Exercise("first", "Clamshell", held(30.0)),
        replace(STRETCH, load=Load(kg=2), safety="Keep a chair in reach."),
    )
    assert (view.word.long, view.title, view.side and view.side.long) == ("REST", "Hamstring stretch", "LEFT LEG")
    assert view.guide == Guide(
        "Lie on your back.",
        "Hamstring stretch",
        ("With 2 kg.", "Toes to the ceiling.", "Keep the other leg flat."),
        "Keep a chair in reach.",
    )


def test_what_there_is_no_room_for_has_its_turn_from_rep_to_rep() -> None:
    turns = [view_at(seconds, replace(LIFT, cues=("Knee straight.", "Slowly."))).guide.turn for seconds in (10.5, 20.5)]
    assert turns == [0, 1]


def test_a_hold_of_up_to_says_which_key_ends_it() -> None:
    """Stand: Next · hold: Enough, and the key."""
    shown = [view_at(seconds, UP_TO_HOLD).buttons[2] for seconds in (11.0, 14.0)]
    assert [(button.act, button.text, button.key) for button in shown] == [
        (Act.NEXT, "Next", None),
        (Act.NEXT, "Enough", "Right"),
    ]


@pytest.mark.parametrize(
    ("name", "exercise", "guide"),
    [
        ("cues first", STRETCH, Guide("Toes to the ceiling.", None, ("Keep the other leg flat.", "Lie on your back."))),
        ("else the position", Exercise("x", "X", held(30), position="Sit."), Guide("Sit.")),
        ("else the name and the dose", Exercise("x", "Quad set", held(30)), Guide("Quad set", None, ("Hold 30 s.",))),
    ],
)
def test_the_instruction(name: str, exercise: Exercise, guide: Guide) -> None:
    assert view_at(12.0, exercise).guide == guide, name


def test_an_easier_version_that_was_chosen_is_the_instruction() -> None:
    view = derive_player_view(at(12.0, STRETCH), "Knee strength", LIMITS, easier="Bend the knee a little")
    assert view.guide.instruction == "Easier: Bend the knee a little"


def test_if_tolerated_offers_skip_with_the_get_ready() -> None:
    tolerated = replace(STRETCH, if_tolerated=True)
    view = view_at(5.0, tolerated)
    assert [button.text for button in view.buttons] == ["Again", "Pause", "Next", "Skip", "It hurts"]
    assert "Only if it feels all right. Skip it if not." in view.guide.details
    assert Act.SKIP not in [button.act for button in view_at(12.0, tolerated).buttons]


@pytest.mark.parametrize(
    ("name", "snapshot", "more"),
    [
        ("in a rep of 10-15", at(12.0, LIFT), "One more rep"),
        ("in a hold of 30+ s", at(12.0, OPEN_HOLD), "Go on past 30 s"),
        ("no range: no more", at(12.0, STRETCH), None),
    ],
)
def test_more_is_there_only_when_it_would_be_taken(name: str, snapshot: Snapshot, more: str | None) -> None:
    view = derive_player_view(snapshot, "Knee strength", LIMITS)
    names = [button.name for button in view.buttons if button.act is Act.MORE]
    assert names == ([more] if more else []), name


def past_target(seconds: float) -> Snapshot:
    """An open hold of 30 s, More pressed, ``seconds`` after it began."""
    engine = SessionEngine(timeline_of(OPEN_HOLD))
    engine.start(0.0)
    for tick in range(1, 80):
        engine.advance(tick / 4)
    engine.handle(More(), 20.0)
    for tick in range(81, int((seconds + 10) * 4) + 1):
        engine.advance(tick / 4)
    return engine.snapshot(10 + seconds)


@pytest.mark.parametrize(
    ("name", "seconds", "count", "share", "line", "play"),
    [
        ("before its target it counts down", 29.0, "1", 1 / 30, None, "Pause"),
        ("at its target", 30.0, "30", 0.0, "past 30 s", "Done"),
        ("past it, up; the bar fills from tick to tick", 37.0, "37", 0.7, "past 30 s", "Done"),
        ("after a tick anew", 41.0, "41", 0.1, "past 30 s", "Done"),
        ("over 99 s", 125.0, "2:05", 0.5, "past 30 s", "Done"),
    ],
)
def test_past_its_target(name: str, seconds: float, count: str, share: float, line: str | None, play: str) -> None:
    view = derive_player_view(past_target(seconds), "Knee strength", LIMITS)
    assert view.count is not None
    assert view.bar is not None
    assert view.bar.share == pytest.approx(share), name
    assert (view.count.text, view.rep, view.buttons[1].text) == (count, line, play), name


@pytest.mark.parametrize(
    ("name", "snapshot", "smooth", "share"),
    [
        ("drains in a hold", at(25.5, STRETCH), True, 14.5 / 30),
        ("fills in a movement", at(10.5, LIFT), True, 0.25),
        ("reduced motion: by whole seconds", at(25.5, STRETCH), False, 15 / 30),
        ("reduced motion: fills by whole seconds", at(11.5, LIFT), False, 0.5),
    ],
)
def test_the_bar(name: str, snapshot: Snapshot, smooth: bool, share: float) -> None:
    bar = bar_of(snapshot, smooth=smooth)
    assert bar is not None
    assert bar.share == pytest.approx(share), name


@pytest.mark.parametrize(
    ("name", "snapshot", "pixels", "smooth", "seconds"),
    [
        ("a bar that moves 20 pixels a second", at(20.0, STRETCH), 600, True, 0.05),
        ("never oftener than 30 times a second", at(10.5, LIFT), 600, True, 1 / 30),
        ("the count, when it comes before the bar's next pixel", at(20.98, STRETCH), 600, True, 0.02),
        ("a slow bar waits for the count", at(20.25, WALK), 100, True, 0.75),
        ("reduced motion: the count alone", at(20.25, STRETCH), 600, False, 0.75),
        ("an await: nothing moves", at(12.0, OWN_PACE), 600, True, None),
        ("paused: nothing moves", at(20.0, STRETCH, then=(Pause(),)), 600, True, None),
    ],
)
def test_when_to_look_again(name: str, snapshot: Snapshot, pixels: int, smooth: bool, seconds: float | None) -> None:
    assert seconds_to_next_look(snapshot, pixels, smooth=smooth) == pytest.approx(seconds), name


def test_the_count_goes_from_thirty_to_one() -> None:
    counts = [count_of(at(10 + second + 0.001, STRETCH)) for second in range(30)]
    assert counts == [number(str(left)) for left in range(30, 0, -1)]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (840.0, "14 min left"),
        (841.0, "15 min left"),
        (61.0, "2 min left"),
        (60.0, "1 min left"),
        (30.0, "less than a minute left"),
    ],
)
def test_the_time_left_is_never_too_short(seconds: float, words: str) -> None:
    assert time_left_words(seconds) == words


def test_the_pause_panel_shows_the_engine_s_selection() -> None:
    panel = view_at(16.4, STRETCH, then=(Pause(), Next())).panel
    assert isinstance(panel, PausePanelView)
    assert (panel.heading, panel.selected) == ("Paused", PauseChoice.IT_HURTS)
    assert [entry.text for entry in panel.entries] == [
        "Resume",
        "It hurts",
        "Again",
        "Skip this exercise",
        "Stop for today",
    ]
    assert panel.text == "Take your time. Nothing is lost."
    assert panel.detail == "Hold, 24 left, left leg, set 1 of 2"


def test_a_gap_says_why_it_paused() -> None:
    engine = SessionEngine(timeline_of(STRETCH))
    engine.start(0.0)
    engine.advance(0.25)
    engine.advance(500.0)
    panel = derive_player_view(engine.snapshot(500.0), "Knee strength", LIMITS).panel
    assert isinstance(panel, PausePanelView)
    assert panel.text == "The computer slept. The count stopped where it was."


CARRY_ON, SKIP, STOP = "Carry on", "Skip this exercise", "Stop for today"
EASIER = ("Easier: bend the knee a little", "Easier: rest the foot on a chair")


@pytest.mark.parametrize(
    ("name", "score", "easier", "text", "choices"),
    [
        (
            "at most ease_above: go on",
            2,
            STRETCH.easier,
            "Up to 2 is fine in this routine. Go on when you are ready.",
            (CARRY_ON, *EASIER, SKIP, STOP),
        ),
        (
            "above ease_above: the easier versions first",
            3,
            STRETCH.easier,
            "Above 2, take an easier version, or leave this exercise out. Above 5, stop it.",
            (*EASIER, CARRY_ON, SKIP, STOP),
        ),
        (
            "above ease_above, and the file knows no easier version",
            5,
            (),
            "Above 2, make the movement smaller or slower, or leave this exercise out. Above 5, stop it.",
            (CARRY_ON, SKIP, STOP),
        ),
        (
            "above stop_above: skip first, and the limit",
            6,
            STRETCH.easier,
            "This routine's limit is 5. It is better to leave this exercise out today.",
            (SKIP, STOP, *EASIER, CARRY_ON),
        ),
    ],
)
def test_it_hurts(name: str, score: int, easier: tuple[str, ...], text: str, choices: tuple[str, ...]) -> None:
    panel = hurt_panel(score, LIMITS, easier)
    assert (panel.heading, panel.text) == (f"{score} out of 10", text), name
    assert tuple(choice.text for choice in panel.choices) == choices, name


def test_it_hurts_asks_how_much_before_it_offers_anything() -> None:
    panel = view_at(16.4, STRETCH, then=(ItHurts(),)).panel
    assert panel == HurtPanelView("How much does it hurt?", "Nothing is lost. Take your time.", None, ())


def test_an_easier_version_is_sent_as_the_file_words_it() -> None:
    panel = view_at(16.4, STRETCH, then=(ItHurts(), RatePain(4))).panel
    assert isinstance(panel, HurtPanelView)
    assert panel.choices[0].value == AfterPain(PainChoice.EASIER, "Bend the knee a little")


@pytest.mark.parametrize(
    ("name", "seconds", "answers"),
    [
        ("no set done", 16.4, [StopAnswer.KEEP, StopAnswer.CARRY_ON, StopAnswer.DISCARD]),
        ("a set done: nothing can be thrown away", 41.0, [StopAnswer.KEEP, StopAnswer.CARRY_ON]),
    ],
)
def test_stop_for_today_asks(name: str, seconds: float, answers: list[StopAnswer]) -> None:
    panel = view_at(seconds, STRETCH, then=(StopForToday(),)).panel
    assert isinstance(panel, StopPanelView)
    assert panel.heading == "Stop for today?"
    assert [entry.value for entry in panel.entries] == answers, name


def test_after_the_last_set() -> None:
    """More is offered while the engine would take it; Space goes on to the questions."""
    done = at(22.0, Exercise("x", "X", HoldDose(CountRange.between(1, 2), TimeRange.exactly(10))))
    view = derive_player_view(done, "Knee strength", LIMITS)
    assert (view.title, view.word.long, view.bar) == ("Knee strength", "WELL DONE", None)
    assert [(button.text, button.act) for button in view.buttons] == [
        ("How did it go?", Act.LEAVE),
        ("One more set", Act.MORE),
    ]


def test_a_screen_reader_hears_phases_sides_and_sets_and_never_seconds() -> None:
    views = [view_at(seconds, STRETCH) for seconds in (1.0, 11.0, 41.0, 46.0, 80.0, 110.0)]
    befores = (None, *views)
    said = [newly_said(before, now) for before, now in zip(befores, views, strict=False)]
    assert said == [
        "Get ready. Hamstring stretch. Left leg. Set 1 of 2.",
        "Hold.",
        "Switch. Right leg.",
        "Hold.",
        "Rest. Left leg. Set 2 of 2.",
        "Hold.",
    ]


def test_a_screen_reader_hears_a_panel_once() -> None:
    paused = view_at(16.4, STRETCH, then=(Pause(),))
    moved = view_at(16.4, STRETCH, then=(Pause(), Next()))
    assert newly_said(view_at(16.4, STRETCH), paused) == "Paused. Take your time. Nothing is lost."
    assert newly_said(paused, moved) is None


def test_a_bar_knows_its_length() -> None:
    assert bar_of(at(10.0, STRETCH), smooth=True) == Bar(BarForm.SOLID, 1.0, 30)
