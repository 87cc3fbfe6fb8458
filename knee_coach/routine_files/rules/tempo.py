"""The rule of the key ``tempo``: one text, or a list of its parts."""

from __future__ import annotations

from knee_coach.model.dose import TempoHold, TempoItem, TempoMove
from knee_coach.routine_files.grammar.tempo import HOLD_WORD, MOST_PARTS, TempoError, parse_part, parts, whole_error
from knee_coach.routine_files.reading import Reading, quoted
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.yaml_text.nodes import ListNode, Node


class Tempo:
    """Movements and holds of one rep. A fault stands at the start of the text or of its list item."""

    def read(self, node: Node, key: str, reading: Reading) -> tuple[TempoItem, ...] | None:
        """See `Rule`."""
        pieces: list[tuple[Node, str]] = []
        for item in node.items if isinstance(node, ListNode) else (node,):
            text = text_of(item, key, "a text or a list of texts", reading)
            if text is None:
                return None
            pieces.extend((item, part) for part in parts(text))
        if len(pieces) > MOST_PARTS:
            reading.error(node, f"the tempo has {len(pieces)} parts", f"one rep can have {MOST_PARTS} at most")
            return None
        return _read_pieces(pieces, node, reading)


def _read_pieces(pieces: list[tuple[Node, str]], whole: Node, reading: Reading) -> tuple[TempoItem, ...] | None:
    items: list[TempoItem] = []
    good = True
    second_hold = whole
    for at, part in pieces:
        try:
            item = parse_part(part)
        except TempoError as error:
            reading.error(at, error.message, error.hint)
            good = False
            continue
        if isinstance(item, TempoHold) and any(isinstance(earlier, TempoHold) for earlier in items):
            second_hold = at
        if isinstance(item, TempoMove) and item.word.startswith(f"{HOLD_WORD} "):
            message = f'{quoted(item.word)} is taken as a movement: only "hold" alone is a hold'
            reading.warning(at, message, 'write it like "hold 5 s", or begin the word of a movement differently')
        items.append(item)
    if good and (error_of_all := whole_error(items)) is not None:
        reading.error(second_hold, error_of_all.message, error_of_all.hint)
        good = False
    return tuple(items) if good else None
