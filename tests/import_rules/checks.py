"""Holds what modules import against the table of rooms."""

import sys

from tests.import_rules.reading import PACKAGE, Import, Module
from tests.import_rules.rooms import IMPURE, QT, Room, room_of


def violations(module: Module) -> list[str]:
    """What a module imports against the table: one sentence each, with the mend."""
    room = room_of(module.name)
    where = module.file.relative_to(PACKAGE.parent).as_posix()
    if room is None:
        return [
            f"{where}: belongs to no room. Mend: add a row to ROOMS in tests/import_rules/rooms.py, or move the file."
        ]
    told = [
        f"{where}:{entry.line}: {room.name} may not import {entry.target}; it may import {_allowed(room)}. "
        f"Mend: {room.mend}."
        for entry in module.imports
        if not _may(room, entry)
    ]
    if room.pure:
        told += [f"{where}:{line}: {room.name} may not call {what}. Mend: {room.mend}." for line, what in module.clocks]
    return told


def _may(room: Room, entry: Import) -> bool:
    target = entry.target
    if entry.when == "call" and _inside(target, room.inside_functions):
        return True
    if target.partition(".")[0] in sys.stdlib_module_names:
        return not (room.pure and _inside(target, IMPURE))
    return _inside(target, room.may_import) and not _inside(target, room.but_not)


def may_load_qt(name: str) -> bool:
    """Whether the table lets this module have Qt."""
    room = room_of(name)
    return room is not None and _inside(QT[0], room.may_import)


def _inside(target: str, packages: tuple[str, ...]) -> bool:
    return any(not package or target == package or target.startswith(f"{package}.") for package in packages)


def _allowed(room: Room) -> str:
    stdlib = "the standard library" + (" without clocks, chance, files, processes and threads" if room.pure else "")
    others = ", ".join(room.may_import)
    return (f"{others} and " if others else "") + stdlib


def way_to_qt(name: str, modules: dict[str, Module]) -> list[str] | None:
    """The chain of modules by which loading this one loads Qt; None where it does not."""
    chains = [[name]]
    seen = {name}
    for chain in chains:  # grows as it goes: breadth first
        module = modules.get(chain[-1])
        if module is None:
            continue
        loaded = [entry.target for entry in module.imports if entry.when == "load"]
        parents = [chain[-1].rpartition(".")[0]]
        for target in (*loaded, *parents):
            if target.partition(".")[0] in QT:
                return [*chain, target]
            if target and target not in seen:
                seen.add(target)
                chains.append([*chain, target])
    return None
