"""Every cue has a visual twin, and at its instant it is on the screen: through whole sessions, cue by cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace

import pytest

from knee_coach.engine.commands import Play
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.engine.timeline import Timeline, compile_timeline
from knee_coach.model.dose import DurationDose, Pace, RepsDose, TempoHold, TempoMove, TempoPause
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide, SideMeaning, SideOrder, Sides
from knee_coach.model.targets import Choices
from knee_coach.sound.cue_sheet import cue_sheets
from knee_coach.ui.screens.player.cue_marks import CueMarks
from knee_coach.ui.screens.player.flashing import FlashGate
from knee_coach.ui.screens.player.twins import TWINS, Flash, LitMark, Shown, twin_of
from knee_coach.ui.screens.player.view import PlayerView, derive_player_view
from tests.routine_files.bundled import AFTER_SURGERY, INNER_KNEE, STRENGTHENING, bundled
from tests.ui.player_fakes import BRIDGE, STRETCH, held, reps, timeline_of

JUST = 0.001
"""Seconds before or after an instant."""

SMALLEST_STEP = 0.2
"""Seconds: the engine takes a longer silence of its caller's for a machine that slept."""

ONCE = CountRange.exactly(1)
TEMPO = (
    TempoMove("lift", 2.0),
    TempoHold(TimeRange.exactly(3.0)),
    TempoMove("lower", 2.5),
    TempoPause("rest", 2.0),
)
EXAMPLES = {
    "holds on each leg": timeline_of(STRETCH, BRIDGE),
    "a tempo with everything": timeline_of(
        Exercise("raise", "Leg raise", RepsDose(CountRange.exactly(2), CountRange.exactly(4), TEMPO), sides=Sides.LEFT)
    ),
    "sides in turn": timeline_of(
        Exercise("turns", "March", reps(4), sides=Sides.EACH, order=SideOrder.BY_REP, side_means=SideMeaning.DIRECTION)
    ),
    "own pace": timeline_of(
        Exercise("own", "Step up", reps(10, sets=2), pace=Pace.SELF, sides=Sides.EACH, order=SideOrder.BY_REP)
    ),
    "own pace into a hold": timeline_of(Exercise("held", "Wall squat", reps(4, hold=5), pace=Pace.SELF)),
    "more than fifty reps": timeline_of(
        Exercise("many", "Ankle pumps", RepsDose(ONCE, CountRange.exactly(53), (TempoMove("pump", 1.0),)))
    ),
    "an activity of minutes": timeline_of(Exercise("walk", "Walk", DurationDose(ONCE, TimeRange.exactly(130)))),
    "short holds": timeline_of(Exercise("short", "Quad set", held(2.5, sets=3))),
    "wait for me": timeline_of(replace(BRIDGE, wait=True), STRETCH),
    **{
        name: compile_timeline(bundled(name), Choices(side=AffectedSide.LEFT), SessionSettings())
        for name in (STRENGTHENING, INNER_KNEE, AFTER_SURGERY)
    },
}


@dataclass(frozen=True)
class Instant:
    """A cue, and what the player shows just before it and at it."""

    cue: str
    at: float
    kind: PhaseKind
    before: PlayerView
    snapshot: Snapshot


def played(timeline: Timeline) -> Iterator[Instant]:
    """Every cue of a session in which every await is pressed away after a second."""
    engine = SessionEngine(timeline)
    engine.start(0.0)
    clock, phase = 0.0, engine.snapshot(0.0).phase
    while phase is not None and engine.snapshot(clock).mode is not Mode.ENDED:
        began = clock - engine.snapshot(clock).elapsed
        for cue in cue_sheets((phase,))[0]:
            if cue.at >= (1.0 if phase.length is None else phase.length):
                continue  # the end of a set: a flash, of which the screen's own tests tell
            clock = advanced(engine, clock, max(began + cue.at - JUST, clock))
            before = engine.snapshot(clock)
            clock = advanced(engine, clock, began + cue.at + JUST)
            yield Instant(cue.name, cue.at, phase.kind, shown(before), engine.snapshot(clock))
        end = began + (1.0 if phase.length is None else phase.length)
        clock = advanced(engine, clock, end + JUST if phase.length is not None else end)
        if phase.length is None:
            engine.handle(Play(), clock)
        phase = engine.snapshot(clock).phase


def advanced(engine: SessionEngine, clock: float, to: float) -> float:
    while clock + SMALLEST_STEP < to:
        clock += SMALLEST_STEP
        engine.advance(clock)
    engine.advance(to)
    return to


def shown(snapshot: Snapshot) -> PlayerView:
    return derive_player_view(snapshot, "Knee strength", PainLimits())


def texts(value: object) -> Iterator[str]:
    """Every text in a view that is large, or whole in any window: not those of buttons, and not what comes then."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("buttons", "where", "progress", "announcement", "then", "details"):
                yield from texts(getattr(value, field.name))


LITTLE_WORDS = {
    *("next", "press", "when", "done", "ready", "to", "your", "now", "the", "switch", "as", "into", "position"),
    *("rep", "reps", "second", "seconds", "minute", "minutes"),
}
"""What a sentence says otherwise than the screen does, or only so that it is a sentence."""


def unread(sentence: str, view: PlayerView) -> set[str]:
    """The words of a sentence that stand nowhere on the stage."""
    there = re.findall(r"[\w.]*\w", " ".join(texts(view)).lower())
    return {word for word in re.findall(r"[\w.]*\w", sentence.lower()) if word not in LITTLE_WORDS} - set(there)


def is_shown(instant: Instant) -> bool:
    """Whether the cue's twin is on the screen at its instant."""
    view, cue = shown(instant.snapshot), instant.cue
    twin = twin_of(cue, instant.kind)
    match twin:
        case Flash():
            return True  # an event, of which the screen's own tests tell
        case LitMark():
            marks = CueMarks(FlashGate(), lambda: 0.0, lights=True).now(instant.snapshot)
            return marks.lit == instant.at and marks.words == twin.words
        case Shown.COUNT:
            return instant.before.count != view.count
        case Shown.WORD:
            return view.word.long.lower() == cue.removeprefix("word:").lower()
        case Shown.SIDE:
            return view.side is not None and view.side.short.lower() == cue.removeprefix("word:")
        case Shown.REP:
            said = "last one" if cue == "last_one" else f"rep {cue.removeprefix('number:')} of"
            return view.rep is not None and view.rep.startswith(said)
        case Shown.SENTENCE:
            return not unread(cue.removeprefix("say:"), view)
        case Shown.PANEL:
            return view.panel is not None
        case _:
            assert_never(twin)


@pytest.mark.parametrize("name", EXAMPLES)
def test_at_the_instant_of_each_cue_its_twin_is_on_the_screen(name: str) -> None:
    instants = list(played(EXAMPLES[name]))
    assert instants
    missed = [(round(each.snapshot.elapsed, 2), each.cue) for each in instants if not is_shown(each)]
    assert missed == []


def test_the_examples_have_every_kind_of_cue_and_none_is_without_a_twin() -> None:
    """All but what only a key brings: pause and resume."""
    found: set[str] = set()
    for timeline in EXAMPLES.values():
        for phase, sheet in zip(timeline.phases, cue_sheets(timeline.phases), strict=True):
            for cue in sheet:
                assert twin_of(cue.name, phase.kind) is not None
                found.add(cue.name.partition(":")[0])
    assert found == {*TWINS, "tick", "word", "number", "say"} - {"pause", "resume"}


def test_what_is_no_cue_has_no_twin() -> None:
    with pytest.raises(KeyError):
        twin_of("gong", PhaseKind.HOLD)
