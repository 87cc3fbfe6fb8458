"""Takes a routine file, with the pictures and pose files it names, into the person's own folder.

First a plan that changes nothing, so that whoever asks the person can say what it would replace; then the deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.library.copying import CannotCopyError, Copy, put_in_place, same_content
from knee_coach.routine_files.library.file_names import as_listed, is_listed
from knee_coach.routine_files.reader import ReadRoutine, read_routine, read_routine_file

__all__ = ["BrokenImport", "CannotCopyError", "PlannedImport", "carry_out", "own_ids", "plan_import"]


@dataclass(frozen=True)
class BrokenImport:
    """A file whose errors keep it from being imported; they are in ``read.problems``."""

    source: Path
    read: ReadRoutine


@dataclass(frozen=True)
class PlannedImport:
    """What importing one routine file would do."""

    source: Path
    read: ReadRoutine
    """Its id is the one that it has in the own folder."""
    own: Path
    """The person's own folder. It need not exist yet."""
    target: Path
    """Where the routine will be; the source itself if that lies in the own folder already."""
    pictures: tuple[tuple[Path, Path], ...] = ()
    """Pictures and pose files that are not there yet as they are: (source, target)."""
    replaces: tuple[Path, ...] = ()
    """Files of the own folder, with other content, that will be gone after it. Ask before it is carried out."""
    removes: tuple[Path, ...] = ()
    """Those of ``replaces`` that have another name: left there, they would be twins of the imported routine."""
    other_id: str | None = None
    """The id of the routine that ``target`` holds now, if it is another routine than the one imported."""
    changes: bool = True
    """False if everything is there already, as it is."""
    is_renamed: bool = False
    """Whether it gets another file name, because its own one is that of another routine."""

    @property
    def is_own_already(self) -> bool:
        """Whether the source itself lies in the own folder."""
        return self.source == self.target

    @property
    def wanted_name(self) -> str:
        """The file name it gets where that is free: its own, so that the library lists it."""
        return as_listed(self.source.name)


def own_ids(own: Path) -> dict[Path, str]:
    """Every routine file of the own folder with its id, by name. Reads them all."""
    found: dict[Path, str] = {}
    for path in _routine_files(own):
        with suppress(CannotReadError):
            found[path] = read_routine_file(path).id
    return found


def plan_import(
    source: Path,
    own: Path,
    *,
    figures: frozenset[str] | None = None,
    shown_as: str | None = None,
    ids: Mapping[Path, str] | None = None,
) -> PlannedImport | BrokenImport:
    """What importing ``source`` into the folder ``own`` would do. Changes nothing.

    Args:
        source: the routine file.
        own: the person's own folder.
        figures: the ids of the bundled figures; None takes any.
        shown_as: the file's name in problems; by default the path as given.
        ids: the routine files of ``own`` with their ids, if somebody knows them already; else they are read.

    Raises:
        CannotReadError: the source is missing, not a regular file, or may not be read.
    """
    read = _with_id_as_listed(read_routine_file(source, figures=figures, shown_as=shown_as), source)
    if read.routine is None:
        return BrokenImport(source, read)
    if _lies_in(source, own):
        return PlannedImport(source, read, own, source, changes=False)
    ids = own_ids(own) if ids is None else ids
    target, twin = _place_for(read, source, own, ids)
    # "a.png" and "./a.png" are one picture: as paths they are the same.
    named = dict.fromkeys((source.parent / name, own / name) for name in read.beside)
    pictures = tuple(pair for pair in named if not same_content(*pair))
    replaces = [path for path in (target,) if _is_there(path) and not same_content(read.data, path)]
    removes = () if twin is None or twin == target else (twin,)
    replaces += [*removes, *(place for _, place in pictures if _is_there(place))]
    return PlannedImport(
        source=source,
        read=read,
        own=own,
        target=target,
        pictures=pictures,
        replaces=tuple(replaces),
        removes=removes,
        other_id=None if ids.get(target, read.id) == read.id else ids[target],
        changes=bool(replaces or pictures) or not _is_there(target),
        is_renamed=not _is_there(target) and target.name != as_listed(source.name),
    )


def carry_out(planned: PlannedImport) -> None:
    """Copy what the plan says: the pictures first, the routine last. Nothing is ever there by half.

    Raises:
        CannotCopyError: a file cannot be written; the routine itself is then as it was.
    """
    if not planned.changes:
        return
    copies = [Copy(place, picture) for picture, place in planned.pictures]
    copies.append(Copy(planned.target, planned.read.data))
    for copy in copies:
        if (
            copy.target not in planned.replaces
            and _is_there(copy.target)
            and not same_content(copy.content, copy.target)
        ):
            raise CannotCopyError(copy.target, OSError(0, "another file has come there meanwhile; import it once more"))
    put_in_place(copies, planned.own)
    for path in planned.removes:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CannotCopyError(path, error) from error


def _place_for(read: ReadRoutine, source: Path, own: Path, ids: Mapping[Path, str]) -> tuple[Path, Path | None]:
    """Where the routine goes, and the own file with the same id, if there is one."""
    twins = [path for path, known in ids.items() if known == read.id]
    for path in twins:
        if _keeps_its_id(read, path.name):
            return path, path
    twin = twins[0] if twins else None
    wanted = own / as_listed(source.name)
    if not _is_there(wanted):
        return wanted, twin
    # An id that is made of the file's name would become another one under another name, and the history with it.
    # Then the other routine is replaced, or stays: the person is asked.
    free = _free(wanted)
    return (free if _keeps_its_id(read, free.name) else wanted), twin


def _with_id_as_listed(read: ReadRoutine, source: Path) -> ReadRoutine:
    """With the id that it has under the name it is to get: of ``week1.yaml.txt`` that is ``week1``."""
    listed_id = read_routine(read.data, as_listed(source.name)).id
    if read.routine is None or listed_id == read.id:
        return read
    return replace(read, id=listed_id, routine=replace(read.routine, id=listed_id))


def _keeps_its_id(read: ReadRoutine, name: str) -> bool:
    return read_routine(read.data, name).id == read.id


def _free(wanted: Path) -> Path:
    number = 2
    while _is_there(path := wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")):
        number += 1
    return path


def _lies_in(source: Path, own: Path) -> bool:
    try:
        return source.resolve().parent == own.resolve()
    except (OSError, RuntimeError):
        return False


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _routine_files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if is_listed(path.name))
    except OSError:
        return []
