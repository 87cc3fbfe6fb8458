"""The screens with fixed data in them, as the pictures show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from knee_coach.engine.timeline import compile_timeline
from knee_coach.history.session_line import session_line
from knee_coach.history.summary import summary_of
from knee_coach.model.dose import (
    AskDose,
    DoseKey,
    DurationDose,
    HoldDose,
    RepsDose,
    SuggestedDose,
    TempoHold,
    TempoMove,
)
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import Outcome, SessionRecord, SessionState, SetRecord
from knee_coach.model.routine import Circuit, Exercise, Load, Routine, Schedule, Section
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide, Side, Sides
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.model.targets import Choices
from knee_coach.resources import routines_dir
from knee_coach.routine_files.library.outline import outline_of
from knee_coach.routine_files.reader import read_routine, read_routine_file
from knee_coach.ui.look import Look
from knee_coach.ui.main_window import MainWindow
from knee_coach.ui.screens.before_start.choosing import with_target
from knee_coach.ui.screens.before_start.screen import BeforeStartScreen
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, derive_before_start_view
from knee_coach.ui.screens.history.screen import HistoryScreen
from knee_coach.ui.screens.history.view import HistoryFacts, derive_history_view
from knee_coach.ui.screens.routines.screen import RoutinesScreen
from knee_coach.ui.screens.routines.view import derive_routines_view
from knee_coach.ui.screens.settings.screen import SettingsScreen
from knee_coach.ui.screens.settings.sound_view import SoundSectionFacts
from knee_coach.ui.screens.settings.view import SettingsFacts, derive_settings_view
from knee_coach.ui.screens.settings.voices import VoicesKnown, VoicesSilent
from knee_coach.ui.screens.summary.screen import SummaryScreen
from knee_coach.ui.screens.summary.view import SummaryFacts, derive_summary_view
from knee_coach.ui.screens.today.morning import MorningQuestion
from knee_coach.ui.screens.today.screen import TodayScreen
from knee_coach.ui.screens.today.view import TodayFacts, derive_today_view
from knee_coach.ui.views import Origin, RoutineEntry
from knee_coach.ui.volume import Volume
from knee_coach.ui.widgets.rail import Place


@dataclass(frozen=True)
class Scene:
    """One screen with data in it; ``after`` happens once the window is shown."""

    name: str
    fill: Callable[[MainWindow, Look], None]
    after: Callable[[MainWindow], None] = lambda _window: None


NOW = dt.datetime(2026, 11, 20, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=1)))
BUNDLED = read_routine_file(routines_dir() / "medial-knee-strengthening.yaml")
RIGHT = Choices(side=AffectedSide.RIGHT)


def _bundled() -> Routine:
    assert BUNDLED.routine is not None
    return BUNDLED.routine


def _seconds(routine: Routine, choices: Choices) -> float:
    return compile_timeline(routine, choices, SessionSettings()).seconds


def _tempo_reps(sets: int, low: int, high: int) -> RepsDose:
    items = (TempoMove("lift", 2), TempoHold(TimeRange.between(1, 2)), TempoMove("lower", 2))
    return RepsDose(CountRange.exactly(sets), CountRange.between(low, high), items, tempo_written=True)


PRESCRIBED = Routine(
    "week-2",
    "Knee strength, week 2",
    (
        Exercise(
            "raise", "Straight leg raise", _tempo_reps(3, 10, 15), sides=Sides.AFFECTED, equipment=("resistance band",)
        ),
        Exercise(
            "extension",
            "Seated knee extension",
            _tempo_reps(3, 8, 12),
            sides=Sides.AFFECTED,
            equipment=("high chair",),
            load=Load(kg=1.5, at="ankle"),
        ),
        Exercise(
            "step",
            "Step up",
            RepsDose(CountRange.exactly(3), CountRange.exactly(10), (TempoMove("up", None), TempoMove("down", None))),
            sides=Sides.AFFECTED,
            equipment=("bottom stair",),
        ),
        Exercise(
            "squat",
            "Wall squat",
            HoldDose(CountRange.between(2, 3), TimeRange.between(5, 15)),
            equipment=("wall",),
            if_tolerated=True,
        ),
        Circuit(
            "Balance round",
            CountRange.between(2, 3),
            (
                Exercise(
                    "balance",
                    "Single-leg balance",
                    HoldDose(CountRange.exactly(1), TimeRange.up_to(30)),
                    sides=Sides.EACH,
                ),
                Exercise("walk", "Walk on the spot", DurationDose(CountRange.exactly(1), TimeRange.exactly(60))),
            ),
            section=Section.COOL_DOWN,
            optional="if you have ten more minutes",
            id="balance-round",
        ),
        Exercise(
            "ice",
            "Ice pack",
            DurationDose(CountRange.exactly(1), TimeRange.between(600, 900)),
            section=Section.AFTER,
            position="Wrap it in a towel.",
        ),
    ),
    author="Dr A. Example, physiotherapist",
    schedule=Schedule(per_week=3, start=dt.date(2026, 11, 9), until=dt.date(2026, 12, 4)),
)
AFTER_SURGERY = Routine(
    "after-surgery",
    "After knee surgery",
    (
        Exercise(
            "quad-set", "Quad set over a rolled towel", AskDose(), sides=Sides.AFFECTED, equipment=("rolled towel",)
        ),
        Exercise(
            "steps",
            "Step up",
            AskDose((DoseKey.SETS, DoseKey.REPS), SuggestedDose(reps=CountRange.exactly(10), come_from="a leaflet")),
            sides=Sides.AFFECTED,
        ),
    ),
    pain=PainLimits(0, 2),
    avoid=("Pushing on when it hurts.",),
)
BROKEN = read_routine(
    b"format: knee-routine/1\ntitle: Week 1\nexercises:\n  - name: Bridge\n    hold: 30 sexonds\n  - name: Step up\n"
    b"    repz: 10\n    sets: 2\n",
    "week1.yaml",
)


def _set(at: int, exercise: Exercise, side: Side | None, number: int, outcome: Outcome) -> SetRecord:
    begun = dt.datetime(2026, 11, 18, 17, 5, tzinfo=NOW.tzinfo) + dt.timedelta(minutes=at)
    done = outcome is Outcome.DONE
    return SetRecord(
        set_index=at,
        attempt=1,
        exercise_id=exercise.id,
        exercise=exercise.name,
        side=side,
        set=number,
        sets=3,
        planned_reps=10,
        reps=10 if done else 4,
        planned_hold=2.0,
        held=(2.0,) * (10 if done else 4),
        planned_duration=None,
        duration=None,
        load=None,
        outcome=outcome,
        pain=None if done else 6,
        easier=None if done else "Lift only half as high.",
        superseded=False,
        started_at=begun,
        ended_at=begun + dt.timedelta(seconds=45),
    )


def _session(
    day: int, outcomes: tuple[Outcome, ...], state: SessionState, title: str = PRESCRIBED.title
) -> SessionRecord:
    begun = dt.datetime(2026, 11, day, 17, 5, tzinfo=NOW.tzinfo)
    exercises = _bundled().exercises
    sets = tuple(_set(at, exercises[at // 3], Side.RIGHT, at % 3 + 1, outcome) for at, outcome in enumerate(outcomes))
    return SessionRecord(
        id=f"session-{day}",
        started_at=begun,
        ended_at=begun + dt.timedelta(minutes=17, seconds=20),
        routine_id=PRESCRIBED.id,
        routine_title=title,
        routine_hash="",
        routine_text="",
        plan="",
        side="right",
        state=state,
        pain_before=2,
        pain_after=3,
        effort=6,
        note="Left shoe was too tight. Better with the other pair." if day == 18 else None,
        sets=sets,
    )


ALL_DONE = (Outcome.DONE,) * 18
CUT_SHORT = (*(Outcome.DONE,) * 10, Outcome.STOPPED_FOR_PAIN, Outcome.SKIPPED)
SESSIONS = (
    _session(3, ALL_DONE, SessionState.FINISHED),
    _session(5, (Outcome.DONE,) * 7, SessionState.STOPPED, "Strengthening for the inner knee"),
    _session(9, ALL_DONE, SessionState.FINISHED),
    _session(11, ALL_DONE, SessionState.FINISHED),
    _session(13, (*(Outcome.DONE,) * 17, Outcome.PARTIAL), SessionState.FINISHED),
    _session(16, ALL_DONE, SessionState.FINISHED),
    _session(18, CUT_SHORT, SessionState.STOPPED),
)
ENTRIES = (
    RoutineEntry("week-2", "week2.yaml", Origin.OWN_FILE, outline_of(PRESCRIBED), _seconds(PRESCRIBED, RIGHT)),
    RoutineEntry("broken", "week1.yaml", Origin.OWN_FILE, None, None, BROKEN.problems),
    RoutineEntry(
        BUNDLED.id,
        "medial-knee-strengthening.yaml",
        Origin.BUNDLED,
        outline_of(_bundled()),
        _seconds(_bundled(), RIGHT),
    ),
)


def _today(facts: TodayFacts) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        screen = TodayScreen(look)
        window.add_place(Place.TODAY, screen)
        screen.render(derive_today_view(facts))
        window.show_place(Place.TODAY)

    return fill


def _before(facts: BeforeStartFacts) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        _today(FIRST_DAY)(window, look)
        screen = BeforeStartScreen(look)
        screen.render(derive_before_start_view(facts))
        window.show_page(screen)

    return fill


def _summary(facts: SummaryFacts) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        _today(FIRST_DAY)(window, look)
        screen = SummaryScreen(look)
        screen.render(derive_summary_view(facts))
        window.show_page(screen)

    return fill


def _history(facts: HistoryFacts) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        screen = HistoryScreen(look)
        window.add_place(Place.HISTORY, screen)
        screen.render(derive_history_view(facts))
        window.show_place(Place.HISTORY)

    return fill


def _routines(entries: tuple[RoutineEntry, ...]) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        screen = RoutinesScreen(look)
        window.add_place(Place.ROUTINES, screen)
        screen.render(derive_routines_view(entries))
        window.show_place(Place.ROUTINES)

    return fill


def _settings(facts: SoundSectionFacts, unsaved: str | None = None) -> Callable[[MainWindow, Look], None]:
    def fill(window: MainWindow, look: Look) -> None:
        screen = SettingsScreen(look)
        window.add_place(Place.SETTINGS, screen)
        screen.render(derive_settings_view(SettingsFacts(facts, unsaved)))
        window.show_place(Place.SETTINGS)

    return fill


def _press(key: Qt.Key) -> Callable[[MainWindow], None]:
    return lambda window: QTest.keyClick(window, key)


FIRST_DAY = TodayFacts(NOW, ENTRIES[2:])
USUAL_DAY = TodayFacts(
    NOW,
    ENTRIES[:1],
    SESSIONS,
    session_line(SESSIONS[-1]),
    summary_of(SESSIONS[-1]),
    {"week-2": AffectedSide.RIGHT},
    MorningQuestion(SESSIONS[-1]),
)
LINES = {record.id: session_line(record) for record in SESSIONS}
VOICES = VoicesKnown(("Amy", "Alan", "Jenny", "Lessac", "Northern English male", "Ryan", "Southern English female"))
UNSAVED = (
    "Your settings could not be saved (/home/anna/.local/share/knee-coach/settings.json: No space left on device). "
    "Check that there is room on the disk and that the folder may be written."
)
NO_SOUND = "No sound on this computer. Follow the screen."
ASKED = with_target(Choices(side=AffectedSide.LEFT), "quad-set", DoseKey.SETS, 3)

SCENES = (
    Scene("today", _today(USUAL_DAY)),
    Scene("today-answered", _today(replace(USUAL_DAY, morning=MorningQuestion(SESSIONS[-1], 2), entries=ENTRIES))),
    Scene("today-first", _today(FIRST_DAY)),
    Scene("today-broken", _today(replace(FIRST_DAY, entries=ENTRIES[1:2]))),
    Scene("today-empty", _today(TodayFacts(NOW))),
    Scene("today-keys", _today(USUAL_DAY), _press(Qt.Key.Key_F1)),
    Scene("before", _before(BeforeStartFacts(_bundled(), Choices(), seconds=None))),
    Scene("before-ready", _before(BeforeStartFacts(PRESCRIBED, RIGHT, 2, seconds=_seconds(PRESCRIBED, RIGHT)))),
    Scene("before-pain", _before(BeforeStartFacts(_bundled(), RIGHT, 7, seconds=_seconds(_bundled(), RIGHT)))),
    Scene("before-look", _before(BeforeStartFacts(_bundled(), RIGHT, None, seconds=2000.0, details_open=True))),
    Scene("before-ask", _before(BeforeStartFacts(AFTER_SURGERY, ASKED))),
    Scene(
        "summary",
        _summary(SummaryFacts(replace(SESSIONS[5], pain_after=None, effort=None), PRESCRIBED, summary_of(SESSIONS[5]))),
    ),
    Scene(
        "summary-rose", _summary(SummaryFacts(replace(SESSIONS[6], pain_after=5), PRESCRIBED, summary_of(SESSIONS[6])))
    ),
    Scene("history", _history(HistoryFacts(NOW.date(), SESSIONS, LINES))),
    Scene("history-empty", _history(HistoryFacts(NOW.date()))),
    Scene("routines", _routines(ENTRIES)),
    Scene("settings", _settings(SoundSectionFacts(voices=VOICES))),
    Scene("settings-voice", _settings(SoundSectionFacts(SoundSettings(voice="Jenny", speed=0.8), voices=VOICES))),
    Scene(
        "settings-testing",
        _settings(SoundSectionFacts(SoundSettings(language=Language.SPANISH), is_testing=True, voices=VoicesKnown(()))),
        _press(Qt.Key.Key_Tab),
    ),
    Scene(
        "settings-off",
        _settings(SoundSectionFacts(SoundSettings(SoundChoice.TONES_ONLY), Volume(muted=True), flashes=False)),
    ),
    Scene("settings-trouble", _settings(SoundSectionFacts(trouble=NO_SOUND, voices=VoicesSilent()), UNSAVED)),
)
