"""What is different in the new version of a routine, in few words: enough to decide whether to take it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Circuit, Exercise, Routine, Section
from knee_coach.ui.screens.adding.exercise_changes import change_said, with_other_texts
from knee_coach.ui.words.doses import count_range_said
from knee_coach.ui.words.schedules import dates_said, often_said
from knee_coach.ui.words.sides import knee_said
from knee_coach.ui.words.times import length

MOST_NAMES = 4
"""Names in one line; more are counted."""

MOST_CHANGED = 5
"""Exercises with what was and what is; more are counted."""


def changes_said(old: Routine, new: Routine) -> tuple[str, ...]:
    """A line for each thing that is different, the exercises first; empty when nothing is but the id.

    Exercises are the same by their ids. Title, author and length are told elsewhere.
    """
    before, now = ({exercise.id: exercise for exercise in routine.exercises} for routine in (old, new))
    return (
        *_named("New", [exercise.name for id_, exercise in now.items() if id_ not in before]),
        *_named("No longer in it", [exercise.name for id_, exercise in before.items() if id_ not in now]),
        *_first_few(tuple(_changed(old, new, before, now))),
        *_order(old, new),
        *_before_and_now("The sore knee", _knee(old), _knee(new)),
        *_before_and_now("Pain limits", _pain(old.pain), _pain(new.pain)),
        *_before_and_now("How often", often_said(old.schedule), often_said(new.schedule)),
        *_before_and_now("Dates", dates_said(old.schedule), dates_said(new.schedule)),
        *(("The time to get ready before the first exercise",) if old.prepare != new.prepare else ()),
        *_texts(old, new, before, now),
    )


def _named(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{what}: {_listed(names)}"


def _listed(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} more"


def _changed(old: Routine, new: Routine, before: Mapping[str, Exercise], now: Mapping[str, Exercise]) -> Iterator[str]:
    turns_before, turns_now = _turns(old), _turns(new)
    for id_, exercise in now.items():
        if id_ in before:
            moved = turns_before[id_] != turns_now[id_]
            said = change_said(before[id_], exercise, new.affected_side, in_other_turn=moved)
            if said is not None:
                yield said
    circuits = _circuits(old)
    for id_, circuit in _circuits(new).items():
        if id_ in circuits:
            yield from _before_and_now(circuit.name, _rounds(circuits[id_]), _rounds(circuit))


def _circuits(routine: Routine) -> dict[str, Circuit]:
    return {item.id: item for item in routine.items if isinstance(item, Circuit)}


def _first_few(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) <= MOST_CHANGED:
        return lines
    return (*lines[: MOST_CHANGED - 1], f"{len(lines) - MOST_CHANGED + 1} more are different")


def _turns(routine: Routine) -> dict[str, str | None]:
    """By the id of each exercise the circuit that it is in, None for none."""
    return {
        exercise.id: item.id if isinstance(item, Circuit) else None
        for item in routine.items
        for exercise in (item.exercises if isinstance(item, Circuit) else (item,))
    }


def _rounds(circuit: Circuit) -> str:
    rounds = count_range_said(circuit.rounds)
    what = "round" if rounds == "1" else "rounds"
    section = f", in the {circuit.section.value}" if circuit.section is not Section.MAIN else ""
    optional = f", optional ({circuit.optional})" if circuit.optional is not None else ""
    return f"{rounds} {what}, {length(circuit.rest_between_rounds)} rest between{section}{optional}"


def _order(old: Routine, new: Routine) -> Iterator[str]:
    ids, others = ([exercise.id for exercise in routine.exercises] for routine in (old, new))
    if [id_ for id_ in ids if id_ in others] != [id_ for id_ in others if id_ in ids]:
        yield "The exercises come in another order"


def _before_and_now(what: str, before: str, now: str) -> Iterator[str]:
    if before != now:
        yield f"{what}: before {before}; now {now}"


def _knee(routine: Routine) -> str:
    return knee_said(routine.affected_side) or "you are asked"


def _pain(limits: PainLimits) -> str:
    return f"easier versions above {limits.ease_above}, stop above {limits.stop_above}"


def _texts(old: Routine, new: Routine, before: Mapping[str, Exercise], now: Mapping[str, Exercise]) -> Iterator[str]:
    """Which texts, without their words: they can be long."""
    ways = [exercise.name for id_, exercise in now.items() if id_ in before and with_other_texts(before[id_], exercise)]
    texts = [f"how to do {_listed(ways)}"] if ways else []
    circuits = _circuits(new)
    renamed = any(id_ in circuits and circuits[id_].name != had.name for id_, had in _circuits(old).items())
    texts += ["what a circuit is called"] if renamed else []
    texts += ["what to avoid"] if old.avoid != new.avoid else []
    texts += ["when to stop"] if old.stop_if != new.stop_if else []
    of_itself = (old.description, old.source, old.language) != (new.description, new.source, new.language)
    texts += ["what it says of itself"] if of_itself else []
    if texts:
        yield f"Some texts: {'; '.join(texts)}"
