"""What Before you start shows, worked out from the routine, the choices so far and the plan's length."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from knee_coach.model.routine import Routine, Source
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.file_problems import FileProblem, warnings_said
from knee_coach.ui.screens.before_start.fields import MissingNumbers, missing_numbers, numbers_asked
from knee_coach.ui.screens.before_start.file_trouble import FileTrouble, TroubleView, from_before_said, trouble_said
from knee_coach.ui.screens.before_start.items import SectionView, sections_of
from knee_coach.ui.views import size_said, things_to_gather
from knee_coach.ui.words.safety import SEE_SOMEONE_IF, STOP_IF
from knee_coach.ui.words.times import about

MOST_WARNINGS = 6
"""More would make the page long for the patient, who cannot mend them."""


@dataclass(frozen=True)
class BeforeStartFacts:
    """What the screen is derived from.

    ``choices.side`` is the answer about the knee, or the remembered one. ``seconds`` is the length of the plan with
    these choices, None while it cannot be worked out, as when it ``is_too_long`` for a day. ``folder`` is the routine
    file's, with its pictures.
    """

    routine: Routine
    choices: Choices = field(default_factory=Choices)
    pain_now: int | None = None
    numbers_confirmed: bool = False
    seconds: float | None = None
    is_too_long: bool = False
    details_open: bool = False
    trouble: FileTrouble | None = None
    """What is wrong with the routine's file since the version that is shown."""
    warnings: tuple[FileProblem, ...] = ()
    """What is odd about a file that somebody here may mend; what is wrong about it is left out."""
    folder: PurePath | None = None


@dataclass(frozen=True)
class KneeOption:
    """One answer to "which knee?"."""

    text: str
    side: AffectedSide


@dataclass(frozen=True)
class KneeQuestion:
    """Which knee: the answers, and the place of the chosen one."""

    options: tuple[KneeOption, ...]
    chosen: int | None


@dataclass(frozen=True)
class BeforeStartView:
    """Everything on the screen."""

    title: str
    line: str
    trouble: TroubleView | None
    knee: KneeQuestion | None
    pain_now: int | None
    limit: str | None
    """The therapist's limit, when pain is above it."""
    sections: tuple[SectionView, ...]
    details_open: bool
    confirm: str | None
    """The sentence to tick before numbers count; None where no numbers are asked for."""
    confirmed: bool
    ready_to_confirm: bool
    """Whether all numbers that are needed are there."""
    gather: tuple[str, ...]
    avoid: tuple[str, ...]
    stop_if: tuple[str, ...]
    see_someone_if: tuple[str, ...]
    about: tuple[str, ...]
    """What the file says of itself, and where it comes from."""
    for_writer: tuple[str, ...]
    """The file's warnings, for whoever wrote it."""
    length: str
    may_start: bool
    why_not: str | None
    from_before: str | None
    """That it is not the file as it is now that will be played."""
    not_today_first: bool


_KNEES = (
    KneeOption("Left", AffectedSide.LEFT),
    KneeOption("Right", AffectedSide.RIGHT),
    KneeOption("Both", AffectedSide.BOTH),
)


def derive_before_start_view(facts: BeforeStartFacts) -> BeforeStartView:
    """The screen for these facts."""
    routine, choices = facts.routine, facts.choices
    too_much = facts.pain_now is not None and facts.pain_now > routine.pain.stop_above
    why_not = _why_not(facts)
    missing = missing_numbers(routine, choices)
    exercises = choices.exercises_of(routine)
    return BeforeStartView(
        title="Before you start",
        line=" · ".join((routine.title, *size_said(len(exercises), None))),
        trouble=trouble_said(facts.trouble),
        knee=_knee(routine, choices),
        pain_now=facts.pain_now,
        limit=_limit(routine.pain.stop_above, facts.pain_now) if too_much else None,
        sections=sections_of(routine.items, choices, routine.affected_side.answered(choices.side), facts.folder),
        details_open=facts.details_open,
        confirm="My surgeon or therapist gave me these" if numbers_asked(routine, choices) else None,
        confirmed=facts.numbers_confirmed and missing is None,
        ready_to_confirm=missing is None,
        gather=things_to_gather(exercises),
        avoid=routine.avoid,
        stop_if=(*STOP_IF, *(line for line in routine.stop_if if line not in (*STOP_IF, *SEE_SOMEONE_IF))),
        see_someone_if=SEE_SOMEONE_IF,
        about=_about(routine),
        for_writer=_first_few(warnings_said(facts.warnings)),
        length=_length(facts.seconds if missing is None else None),
        may_start=why_not is None,
        why_not=why_not,
        from_before=from_before_said(facts.trouble),
        not_today_first=too_much,
    )


def _about(routine: Routine) -> tuple[str, ...]:
    said = (routine.description, routine.author and f"By {routine.author}.", _source(routine.source))
    return tuple(" ".join(line.split()) for line in said if line)


def _first_few(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) <= MOST_WARNINGS:
        return lines
    return (*lines[: MOST_WARNINGS - 1], f"And {len(lines) - MOST_WARNINGS + 1} more.")


def _source(source: Source | None) -> str | None:
    if source is None:
        return None
    title = f"“{source.title}”" if source.title else None
    people = dict.fromkeys(part for part in (title, source.author, source.site, source.date, source.url) if part)
    return f"From {', '.join(people)}." if people else None


def _knee(routine: Routine, choices: Choices) -> KneeQuestion | None:
    if not routine.needs_side or routine.affected_side is not AffectedSide.ASK:
        return None
    chosen = next((at for at, option in enumerate(_KNEES) if option.side is choices.side), None)
    return KneeQuestion(_KNEES, chosen)


def _why_not(facts: BeforeStartFacts) -> str | None:
    knee = _knee(facts.routine, facts.choices)
    if knee is not None and knee.chosen is None:
        return "Say which knee it is for, then you can start."
    if not facts.choices.exercises_of(facts.routine):
        return "Choose something to do, then you can start."
    missing = missing_numbers(facts.routine, facts.choices)
    if missing is not None:
        return _to_fill_in(missing)
    if facts.is_too_long:
        return "This is more than fits into a day. Choose less of something, then you can start."
    if numbers_asked(facts.routine, facts.choices) and not facts.numbers_confirmed:
        return "Tick that your surgeon or therapist gave you these, then you can start."
    return None


def _to_fill_in(missing: MissingNumbers) -> str:
    first = f"Fill in {missing.said} for {missing.exercise.name}"
    if not missing.others:
        return f"{first}, then you can start."
    return f"{first}, and the numbers for {missing.others} more. Untick what nobody gave you numbers for."


def _limit(stop_above: int, pain: int | None) -> str:
    return (
        f"Your pain is {pain}. This routine's limit is {stop_above}: above it, the exercises wait for another day. "
        "If it stays like this, ask your therapist."
    )


def _length(seconds: float | None) -> str:
    if seconds is None:
        return ""
    said = about(seconds)
    return said[:1].upper() + said[1:]
