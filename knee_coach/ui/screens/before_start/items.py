"""The exercises as Before you start shows them: doses in words, what can be chosen, what must be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from knee_coach.model.dose import AskDose, DoseKey
from knee_coach.model.routine import Exercise, RoutineItem, Section
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, filled_in, may_be_left_out
from knee_coach.ui.screens.before_start.fields import FieldView, fields_of, is_up_to_you, suggestion_of
from knee_coach.ui.screens.before_start.steppers import StepperView, count_stepper, steppers_of
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.doses import dose_said
from knee_coach.ui.words.tempo import tempo_said
from knee_coach.ui.words.times import counted


@dataclass(frozen=True)
class TickView:
    """An exercise or circuit that the patient may take or leave: what is asked, and whether it is taken."""

    item_id: str
    text: str
    ticked: bool


@dataclass(frozen=True)
class ItemView:
    """One exercise, or the heading of a circuit."""

    id: str
    name: str
    dose: str
    caution: str | None = None
    details: tuple[str, ...] = ()
    picture: str | None = None
    """The path of the picture that shows how it is done."""
    tick: TickView | None = None
    steppers: tuple[StepperView, ...] = ()
    fields: tuple[FieldView, ...] = ()
    suggestion: str | None = None
    inside_circuit: bool = False


@dataclass(frozen=True)
class SectionView:
    """The exercises of one section; ``heading`` is None where there is only one."""

    heading: str | None
    items: tuple[ItemView, ...]


_HEADINGS = {
    Section.WARM_UP: "Warm-up",
    Section.MAIN: "Main part",
    Section.COOL_DOWN: "Cool-down",
    Section.AFTER: "Afterwards, if it hurts more than before",
}


def sections_of(
    items: tuple[RoutineItem, ...], choices: Choices, affected: AffectedSide, folder: PurePath | None = None
) -> tuple[SectionView, ...]:
    """All exercises in the order in which they are done; their pictures are in ``folder``."""
    filled = [(section, [item for item in items if item.section is section]) for section in Section]
    filled = [(section, found) for section, found in filled if found]
    return tuple(
        SectionView(
            _HEADINGS[section] if len(filled) > 1 else None,
            tuple(view for item in found for view in _views(item, choices, affected, folder)),
        )
        for section, found in filled
    )


def _views(item: RoutineItem, choices: Choices, affected: AffectedSide, folder: PurePath | None) -> list[ItemView]:
    if isinstance(item, Exercise):
        return [_exercise(item, choices, affected, folder, inside=False)]
    rounds = choices.count(item.rounds, choices.target(item.id).sets)
    heading = ItemView(
        id=item.id,
        name=item.name,
        dose=f"{counted(rounds, 'round')} of these {len(item.exercises)} exercises in turn",
        tick=_tick(item, choices),
        steppers=count_stepper(item.id, DoseKey.SETS, "Rounds", item.rounds, rounds),
    )
    return [heading, *(_exercise(exercise, choices, affected, folder, inside=True) for exercise in item.exercises)]


def _exercise(
    exercise: Exercise, choices: Choices, affected: AffectedSide, folder: PurePath | None, *, inside: bool
) -> ItemView:
    after = exercise.section is Section.AFTER
    asked_for = not after and choices.takes(exercise)
    left_out = not after and not choices.takes(exercise) and may_be_left_out(exercise)
    load = f", {exercise.load}" if exercise.load is not None else ""
    return ItemView(
        id=exercise.id,
        name=exercise.name,
        dose="Left out" if left_out else capital(_dose_said(exercise, choices, affected) + load),
        caution=_caution(exercise),
        details=_details(exercise, choices),
        picture=str(folder / exercise.image) if folder is not None and exercise.image is not None else None,
        tick=None if after else _tick(exercise, choices),
        steppers=() if after else steppers_of(exercise, choices),
        fields=fields_of(exercise, choices) if asked_for else (),
        suggestion=suggestion_of(exercise.dose) if asked_for else None,
        inside_circuit=inside,
    )


def _dose_said(exercise: Exercise, choices: Choices, affected: AffectedSide) -> str:
    filled = filled_in(exercise.dose, choices.target(exercise.id))
    if is_up_to_you(exercise) and isinstance(filled, AskDose):
        return "as long as you like"
    return dose_said(exercise, choices, affected)


def _caution(exercise: Exercise) -> str | None:
    parts = [exercise.safety] if exercise.safety else []
    if exercise.if_tolerated:
        parts.append("Only if it feels all right; you can skip it.")
    return " ".join(parts) or None


def _details(exercise: Exercise, choices: Choices) -> tuple[str, ...]:
    start = [f"Position: {exercise.position[:1].lower()}{exercise.position[1:]}"] if exercise.position else []
    note = [exercise.note] if exercise.note else []
    easier = [f"Easier: {version}" for version in exercise.easier]
    harder = [f"Harder, for when it is easy and does not hurt: {version}" for version in exercise.harder]
    works = [f"What works: {', '.join(exercise.muscles)}"] if exercise.muscles else []
    tempo = tempo_said(exercise, choices)
    rep = [f"Each rep: {tempo}"] if tempo is not None else []
    return (*start, *rep, *exercise.cues, *note, *works, *easier, *harder)


def _tick(item: RoutineItem, choices: Choices) -> TickView | None:
    if item.optional is not None:
        return TickView(item.id, f"Do this today ({item.optional})", choices.takes(item))
    if may_be_left_out(item):
        return TickView(item.id, "Do this one", choices.takes(item))
    return None
