"""Every rule of the routine format, in the order of its description, with files that keep it and files that break it.

What a key becomes in the model is tested elsewhere; here is what is taken, what is refused, where, and in which words.
"""

from __future__ import annotations

import pytest

from knee_coach.routine_files.reader import ReadRoutine, read_routine
from tests.routine_files.format_rules import (
    amounts,
    beginners,
    circuit,
    defaults,
    dose,
    exercise,
    forgotten_dash,
    hints_that_hold,
    other_words,
    top_level,
    warnings,
    whole_file,
)
from tests.routine_files.format_rules.rule import Rule, Said
from tests.routine_files.writing import told

PARTS = {
    "file": whole_file.RULES,
    "top": top_level.RULES,
    "defaults": defaults.RULES,
    "exercise": exercise.RULES,
    "dose": dose.RULES,
    "amounts": amounts.RULES,
    "circuit": circuit.RULES,
    "warnings": warnings.RULES,
    "beginners": beginners.RULES,
    "dash": forgotten_dash.RULES,
    "hints": hints_that_hold.RULES,
    "other words": other_words.RULES,
}
RULES: dict[str, Rule] = {f"{part}: {rule.name}": rule for part, rules in PARTS.items() for rule in rules}
VALID = [(name, text) for name, rule in RULES.items() for text in rule.valid]
INVALID = [(name, text, said) for name, rule in RULES.items() for text, said in rule.invalid.items()]


def read(text: str | bytes) -> ReadRoutine:
    return read_routine(text if isinstance(text, bytes) else text.encode(), "test.yaml")


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_is_shown_kept_and_broken(rule: Rule) -> None:
    assert rule.valid
    assert rule.invalid


@pytest.mark.parametrize("text", [text for _, text in VALID], ids=[name for name, _ in VALID])
def test_kept(text: str | bytes) -> None:
    result = read(text)
    assert result.problems == ()
    assert result.routine is not None


@pytest.mark.parametrize(
    ("text", "said"), [(text, said) for _, text, said in INVALID], ids=[name for name, _, _ in INVALID]
)
def test_broken(text: str | bytes, said: list[Said]) -> None:
    result = read(text)
    assert [told(problem) for problem in result.problems] == said
    assert (result.routine is None) == any(" error: " in place for place, _ in said)
