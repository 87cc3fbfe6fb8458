"""Which files of a folder are routine files, told by their names alone."""

from __future__ import annotations

ENDINGS = (".yaml", ".yml")


def is_listed(name: str) -> bool:
    """Whether a library takes a file of that name for a routine: it ends like one and is not hidden."""
    return not name.startswith(".") and name.lower().endswith(ENDINGS)


def as_listed(name: str) -> str:
    """The name as a library lists it: not hidden, and with one of its endings.

    What a mail program made ``week1.yaml.txt`` of is ``week1.yaml`` again.
    """
    shown = name.lstrip(".") or name
    if shown.lower().endswith(ENDINGS):
        return shown
    without = shown.rpartition(".")[0] or shown
    return without if without.lower().endswith(ENDINGS) else f"{without}.yaml"
