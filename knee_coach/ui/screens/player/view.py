"""The player as plain values: all wording, formatting and enabling, derived from a snapshot without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import Phase, PhaseKind, PlannedSet
from knee_coach.engine.snapshot import Mode, Progress, Snapshot
from knee_coach.model.pain import PainLimits
from knee_coach.model.records import SessionState
from knee_coach.ui.screens.player.button_views import ButtonView, buttons_at_end, buttons_in_phase
from knee_coach.ui.screens.player.counting import Bar, Count, CountForm, bar_of, count_of
from knee_coach.ui.screens.player.guide import Guide, guide_of, leads_on
from knee_coach.ui.screens.player.lines import rep_line, set_line
from knee_coach.ui.screens.player.panel_views import PanelView, hurt_panel, pause_panel, stop_panel
from knee_coach.ui.screens.player.words import (
    Wording,
    phase_wording,
    press_when,
    side_wording,
    then_words,
    time_left_words,
)
from knee_coach.ui.words.sides import side_said


@dataclass(frozen=True)
class PlayerView:
    """All that the player shows. ``kind`` decides the colours; it is None before the start and after the end."""

    title: str
    where: str
    progress: tuple[Progress, ...]
    kind: PhaseKind | None
    side: Wording | None
    word: Wording
    count: Count | None
    bar: Bar | None
    rep: str | None
    set: str | None
    guide: Guide
    then: str | None
    buttons: tuple[ButtonView, ...]
    panel: PanelView | None = None
    announcement: tuple[str, ...] = ()
    """What a screen reader hears of this phase, part by part; never seconds."""


def derive_player_view(
    snapshot: Snapshot,
    routine_title: str,
    limits: PainLimits,
    *,
    easier: str | None = None,
    smooth: bool = True,
) -> PlayerView:
    """What the player shows of a snapshot.

    Args:
        snapshot: the session at one instant.
        routine_title: shown before the start and after the end, when there is no exercise to name.
        limits: the routine's pain limits.
        easier: the easier version the patient chose for the exercise at hand.
        smooth: whether the bar moves between whole seconds; off where motion is to be reduced.
    """
    if snapshot.phase is None or snapshot.set is None:
        return _without_phase(snapshot, routine_title)
    phase, planned, place = snapshot.phase, snapshot.set, snapshot.phase.place
    side = None if place.side is None else side_wording(place.side, place.exercise.side_means)
    return PlayerView(
        title=place.exercise.name,
        where=_where(snapshot),
        progress=tuple(Progress(p.name, round(p.share, 2), p.current) for p in snapshot.progress),
        kind=phase.kind,
        side=side,
        word=phase_wording(phase),
        count=_count(snapshot, phase, planned),
        bar=bar_of(snapshot, smooth=smooth),
        rep=rep_line(snapshot, phase, planned),
        set=set_line(phase),
        guide=guide_of(phase, planned, easier),
        then=_then(snapshot, phase, planned),
        buttons=buttons_in_phase(snapshot, phase),
        panel=_panel(snapshot, phase, planned, limits),
        announcement=_announcement(phase),
    )


def newly_said(before: PlayerView | None, now: PlayerView) -> str | None:
    """What a screen reader is told when ``now`` follows ``before``: the phase's word, and what else has changed."""
    if now.panel is not None:
        said = f"{now.panel.heading}. {now.panel.text}"
        old = None if before is None or before.panel is None else f"{before.panel.heading}. {before.panel.text}"
        return said if said != old else None
    word, *others = now.announcement
    known = () if before is None else before.announcement
    return " ".join((f"{word}.", *(f"{part}." for part in others if part not in known)))


def _without_phase(snapshot: Snapshot, routine_title: str) -> PlayerView:
    finished = snapshot.state is SessionState.FINISHED
    word = Wording("WELL DONE", "DONE") if finished else Wording.plain("STOPPED")
    sentence, instruction = "You are through.", "That was the last exercise."
    if snapshot.mode is Mode.NEW:
        word, sentence, instruction = Wording("GET READY", "READY"), "", routine_title
    elif not finished:
        sentence, instruction = "What you did is kept.", "You stopped for today."
    return PlayerView(
        title=routine_title,
        where="",
        progress=snapshot.progress,
        kind=None,
        side=None,
        word=word,
        count=Count(sentence, CountForm.SENTENCE),
        bar=None,
        rep=None,
        set=None,
        guide=Guide(instruction),
        then=None,
        buttons=buttons_at_end(snapshot),
        announcement=(word.long.capitalize(), sentence.rstrip(".")),
    )


def _where(snapshot: Snapshot) -> str:
    current = next((number for number, each in enumerate(snapshot.progress, start=1) if each.current), None)
    left = time_left_words(snapshot.total_left)
    return left if current is None else f"{current} of {len(snapshot.progress)} · {left}"


def _count(snapshot: Snapshot, phase: Phase, planned: PlannedSet) -> Count | None:
    if phase.kind is PhaseKind.AWAIT:
        return Count(press_when(phase, planned, snapshot.then), CountForm.SENTENCE)
    return count_of(snapshot)


def _then(snapshot: Snapshot, phase: Phase, planned: PlannedSet) -> str:
    """What follows this phase or, inside a set, what follows the set: it stands still while reps go by."""
    then, belongs_to = snapshot.then, planned
    within = then is not None and then.place.visit == phase.place.visit and not leads_on(then) and not phase.leads
    if then is None or within:
        following = snapshot.next_set
        if following is None:
            return "you are done for today"
        then, belongs_to = following.phases[0], following
    elif snapshot.next_set is not None and then in snapshot.next_set.phases:
        belongs_to = snapshot.next_set
    return then_words(then, belongs_to, new_exercise=then.place.visit != phase.place.visit)


def _panel(snapshot: Snapshot, phase: Phase, planned: PlannedSet, limits: PainLimits) -> PanelView | None:
    match snapshot.mode:
        case Mode.PAUSED:
            return pause_panel(snapshot.pause_reason, snapshot.selected, _stands_at(snapshot, phase, planned))
        case Mode.HURTING:
            return hurt_panel(snapshot.pain, limits, phase.place.exercise.easier)
        case Mode.STOPPING:
            return stop_panel(may_discard=snapshot.may_discard)
        case _:
            return None


def _stands_at(snapshot: Snapshot, phase: Phase, planned: PlannedSet) -> str:
    """``Hold, 24 left, left leg, rep 3 of 10, set 1 of 2``."""
    place, count = phase.place, count_of(snapshot)
    left = f"{count.text} left" if count is not None and phase.kind is not PhaseKind.MOVE else None
    side = None if place.side is None else side_said(place.side, place.exercise.side_means)
    word = None if phase.kind is PhaseKind.AWAIT else phase_wording(phase).long.capitalize()
    parts = [part for part in (word, left, side, rep_line(snapshot, phase, planned), set_line(phase)) if part]
    return ", ".join(parts)


def _announcement(phase: Phase) -> tuple[str, ...]:
    place = phase.place
    said = [phase_wording(phase).long.capitalize(), place.exercise.name]
    if place.side is not None:
        said.append(side_said(place.side, place.exercise.side_means).capitalize())
    if place.sets > 1:
        said.append(f"Set {place.set} of {place.sets}")
    return tuple(said)
