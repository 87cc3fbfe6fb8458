"""Signs that nobody can see and that look like spaces or like nothing: word processors and web pages leave them."""

from __future__ import annotations

import re
import unicodedata

ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""As wide as a space or so, but no space to YAML. For the inside of a pattern's brackets."""

INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""No width at all. The joiners U+200C and U+200D are not among them: some scripts are written with them."""

_UNSEEN = f"[{ODD_SPACES}{INVISIBLE}]"


def first_unseen(text: str) -> str | None:
    """The first such sign of the text."""
    found = re.search(_UNSEEN, text)
    return None if found is None else found[0]


def without_unseen(text: str) -> str:
    """The text with spaces for the odd ones, nothing for the invisible ones, and no space at either end."""
    return re.sub(_UNSEEN, lambda found: "" if found[0] in INVISIBLE else " ", text).strip()


def name_of(char: str) -> str:
    """How a message names such a sign: ``no-break space, U+00A0``."""
    return f"{unicodedata.name(char, 'sign').lower()}, U+{ord(char):04X}"
