"""The key ``optional``, which says when something is done and not whether."""

from __future__ import annotations

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.keys import Key
from knee_coach.routine_files.rules.words import Text
from knee_coach.routine_files.yaml_text.lines import quoted

OPTIONAL = Key("optional", Text(one_line=True))

_YES = {"true", "yes", "on"}
_NO = {"false", "no", "off"}


def warn_of_truth(given: Given, reading: Reading) -> None:
    """Warn of ``optional: true``: the patient would read "true" where it should say when to do it."""
    text = given.get_or(OPTIONAL, "").lower()
    if text not in _YES | _NO:
        return
    hint = 'write when, like "optional: On a good day"'
    if text in _NO:
        hint = "take the line away: without it this is done every time"
    message = f'"optional" says when to do it, and {quoted(given.get_or(OPTIONAL, ""))} does not'
    reading.warning(given.value_at(OPTIONAL), message, hint)
