"""What the keys of one group demand of one another: one dose, one load, ``order`` only with ``sides: each``."""

from __future__ import annotations

from knee_coach.model.dose import AskDose, DoseKey
from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE, PainLimits
from knee_coach.model.routine import Section
from knee_coach.model.sides import Sides
from knee_coach.routine_files.schema.building import (
    JsonSchema,
    given,
    never,
    not_beside,
    one_at_least,
    only_with,
)

_ONE_DOSE = 'a second dose: keep one of "reps" (with "hold" or "tempo"), "hold", "duration" and "dose: ask"'
_NO_DOSE = 'this exercise has no dose: add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"'
_SETS = DoseKey.SETS.value
_TO_DO = [key.value for key in DoseKey if key is not DoseKey.SETS]


def of_an_exercise() -> list[JsonSchema]:
    """One dose, and the keys that go only with another."""
    each: JsonSchema = {"required": ["sides"], "properties": {"sides": {"const": Sides.EACH.value}}}
    asked_sets: JsonSchema = {
        **given("sets", "dose", "asks"),
        "anyOf": _names("asks", _SETS),
    }
    return [
        one_at_least(("reps", "hold", "duration", "dose", "tempo"), _NO_DOSE),
        *(not_beside("duration", other, _ONE_DOSE) for other in ("reps", "hold", "tempo", "dose")),
        *(not_beside("dose", other, _ONE_DOSE) for other in ("reps", "hold", "tempo")),
        not_beside("hold", "tempo", 'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"'),
        only_with("tempo", given("reps"), 'a tempo says how one rep goes: add how many, like "reps: 10"'),
        only_with("order", each, '"order" goes only with "sides: each"'),
        only_with("asks", given("dose"), '"asks" goes only with "dose: ask"'),
        only_with("suggested", given("dose"), '"suggested" goes only with "dose: ask"'),
        never(asked_sets, "sets", '"sets" is given, and asked for as well: take it away, or out of "asks"'),
        *(never(_not_asked(key), "suggested", f'"{key.value}" is suggested, and not asked for') for key in DoseKey),
    ]


def _not_asked(key: DoseKey) -> JsonSchema:
    """An exercise that suggests what it does not ask for."""
    named: JsonSchema = {**given("asks"), "anyOf": _names("asks", key.value)}
    asked: list[JsonSchema] = [named]
    if key in AskDose().asks:
        # Without "asks" these are asked for, but for sets that the file gives.
        instead = [given("asks"), given("sets")] if key is DoseKey.SETS else [given("asks")]
        asked.append({"not": {"anyOf": instead}})
    inside: JsonSchema = {"suggested": {"type": "object", **given(key.value)}}
    suggests: JsonSchema = {"required": ["suggested"], "properties": inside}
    return {"allOf": [given("dose"), suggests, {"not": {"anyOf": asked}}]}


def _names(key: str, word: str) -> list[JsonSchema]:
    """What a list that names the word looks like: the word alone is one too."""
    one: JsonSchema = {"properties": {key: {"const": word}}}
    among: JsonSchema = {"properties": {key: {"type": "array", "contains": {"const": word}}}}
    return [one, among]


def of_asks() -> list[JsonSchema]:
    """Something to do is asked for, and nothing twice."""
    something = f"name something to do: {', '.join(_TO_DO)}"
    none_of_them: JsonSchema = {"type": "array", "not": {"contains": {"enum": _TO_DO}}}
    return [
        {"if": {"const": _SETS}, "then": {"enum": _TO_DO, "errorMessage": something}},
        {"if": none_of_them, "then": {"type": "string", "errorMessage": something}},
        {"uniqueItems": True},
    ]


def of_days() -> list[JsonSchema]:
    """At least one day, and none twice."""
    return [{"minItems": 1, "uniqueItems": True}]


def of_a_load() -> list[JsonSchema]:
    """One kind of load, and a brand only for a band."""
    kinds = ("kg", "lb", "band", "text")
    pairs = [(later, earlier) for place, later in enumerate(kinds) for earlier in kinds[:place]]
    return [
        one_at_least(kinds, '"load" does not say what the load is: give one of "kg", "lb", "band" and "text"'),
        *(not_beside(later, earlier, "a second load: keep one of the two") for later, earlier in pairs),
        only_with("brand", given("band"), '"brand" goes only with "band"'),
        not_beside("at", "text", '"at" does not go with "text": write the place into the text'),
    ]


def of_a_schedule() -> list[JsonSchema]:
    """So many times a week, or on these days."""
    return [not_beside("days", "per_week", '"per_week" and "days" cannot both be given: keep one of them')]


def of_pain() -> list[JsonSchema]:
    """Easier versions come before stopping; what is not written is what holds then."""
    usual = PainLimits()
    ease_alone: JsonSchema = {**_above("ease_above", usual.stop_above), "not": given("stop_above")}
    stop_alone: JsonSchema = {**_at("stop_above", usual.ease_above - 1, below=True), "not": given("ease_above")}
    both: JsonSchema = {
        "anyOf": [
            {"allOf": [_at("stop_above", stop), _above("ease_above", stop)]}
            for stop in range(LOWEST_SCORE, HIGHEST_SCORE)
        ]
    }
    over = '"ease_above" is over "stop_above"'
    ease_alone_says = f"{over}, which is {usual.stop_above} when nothing is written: write both"
    stop_alone_says = (
        f'"stop_above" is under "ease_above", which is {usual.ease_above} when nothing is written: write both'
    )
    return [
        never(both, "ease_above", over),
        never(ease_alone, "ease_above", ease_alone_says),
        never(stop_alone, "stop_above", stop_alone_says),
    ]


def _above(key: str, score: int) -> JsonSchema:
    return {"required": [key], "properties": {key: {"type": "number", "exclusiveMinimum": score}}}


def _at(key: str, score: int, *, below: bool = False) -> JsonSchema:
    bounds = {"maximum": score} if below else {"const": score}
    return {"required": [key], "properties": {key: {"type": "number", **bounds}}}


def of_the_exercises() -> list[JsonSchema]:
    """Something that is played: not everything stands in the section that is only offered at the end."""
    after: JsonSchema = {"const": Section.AFTER.value}
    offered: JsonSchema = {"type": "object", "required": ["section"], "properties": {"section": after}}
    message = 'there is nothing to play: "section: after" is only offered at the end'
    all_offered: JsonSchema = {"type": "array", "minItems": 1, "not": {"contains": {"not": offered}}}
    return [{"if": all_offered, "then": {"type": "string", "errorMessage": message}}]
