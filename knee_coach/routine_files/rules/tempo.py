"""The rule of the key ``tempo``: one text, or a list of its parts."""

from __future__ import annotations

from knee_coach.model.dose import TempoHold, TempoItem, TempoMove
from knee_coach.routine_files.grammar.tempo import HOLD_WORD, MOST_PARTS, TempoError, parse_part, parts, whole_error
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.yaml_text.lines import printable, quoted
from knee_coach.routine_files.yaml_text.nodes import ListNode, MapNode, Node, TextNode, kind_of

_LIKE_A_PAUSE = {"pause", "wait", "stay"}
_MOST_KEYS = 10


class Tempo:
    """Movements and holds of one rep. A fault stands at the start of the text or of its list item."""

    def read(self, node: Node, key: str, reading: Reading) -> tuple[TempoItem, ...] | None:
        """See `Rule`."""
        texts: list[tuple[Node, str]] = []
        for item in node.items if isinstance(node, ListNode) else (node,):
            if isinstance(item, MapNode) and (hint := _without_colons(item)) is not None:
                reading.error(item, f'"{key}" is a text or a list of texts, not {kind_of(item)}', hint)
                return None
            text = text_of(item, key, "a text or a list of texts", reading)
            if text is None:
                return None
            texts.append((item, text))
        count = sum(len(parts(text)) for _, text in texts)
        if count > MOST_PARTS:
            reading.error(node, f"the tempo has {count} parts", f"one rep can have {MOST_PARTS} at most")
            return None
        return _read_texts(texts, node, reading)


def _without_colons(node: MapNode) -> str | None:
    """The hint for ``lift: 2 s``: the same without the colon."""
    if not 0 < len(node.pairs) <= _MOST_KEYS:
        return None
    said = []
    for key, value in node.pairs:
        if not (isinstance(key, TextNode) and isinstance(value, TextNode)):
            return None
        said.append(f"{key.text} {value.text}".strip())
    return f'write no ":" between a word and its time: "{printable(", ".join(said))}"'


def _read_texts(texts: list[tuple[Node, str]], whole: Node, reading: Reading) -> tuple[TempoItem, ...] | None:
    items: list[TempoItem] = []
    good = True
    second_hold = whole
    for at, text in texts:
        found = _read_text(text, at, reading)
        if found is None:
            good = False
            continue
        for item in found:
            if isinstance(item, TempoHold) and any(isinstance(earlier, TempoHold) for earlier in items):
                second_hold = at
            if isinstance(item, TempoMove):
                _warn_of_a_movement(item, at, reading)
            items.append(item)
    if good and (error_of_all := whole_error(items)) is not None:
        reading.error(second_hold, error_of_all.message, error_of_all.hint)
        good = False
    return tuple(items) if good else None


def _read_text(text: str, at: Node, reading: Reading) -> list[TempoItem] | None:
    """The items of one text; None when one of them cannot be read. What has the same hint is said once."""
    items: list[TempoItem] = []
    errors: dict[str, TempoError] = {}
    for part in parts(text):
        try:
            items.append(parse_part(part))
        except TempoError as error:
            errors.setdefault(error.hint, error)
    if errors:
        # Only a file with a slip pays for loading them.
        from knee_coach.routine_files.grammar.tempo_slips import whole_slip  # noqa: PLC0415

        if (slip := whole_slip(text)) is not None:
            errors = {slip.hint: slip}
    for told in errors.values():
        reading.error(at, told.message, told.hint)
    return None if errors else items


def _warn_of_a_movement(move: TempoMove, at: Node, reading: Reading) -> None:
    """Warn of a movement that is probably meant to be a hold or a pause."""
    words = move.word.split()
    time = "..." if move.seconds is None else f"{move.seconds:g} s"
    if HOLD_WORD in words:
        message = f'{quoted(move.word)} is taken as a movement: only "hold" alone is a hold'
        hint = f'write it like "hold {time}", or give the movement a word without "hold"'
        reading.warning(at, message, hint)
    elif _LIKE_A_PAUSE.intersection(words):
        message = f"{quoted(move.word)} is taken as a movement"
        reading.warning(at, message, f'for a pause write "relax {time}" or "rest {time}", for a hold "hold {time}"')
