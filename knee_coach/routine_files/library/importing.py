"""Plans to take a routine file, with the pictures and pose files it names, into the person's own folder.

A plan changes nothing, so that whoever asks the person can say what it would replace; carrying_out.py does the deed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from knee_coach.routine_files.file_names import as_listed
from knee_coach.routine_files.library.copying import same_content
from knee_coach.routine_files.library.placing import is_there, lies_in, place_for
from knee_coach.routine_files.reader import ReadRoutine, read_routine, read_routine_file


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


def plan_import(
    source: Path,
    own: Path,
    ids: Mapping[Path, str],
    *,
    figures: frozenset[str] | None = None,
    shown_as: str | None = None,
) -> PlannedImport | BrokenImport:
    """What importing ``source`` into the folder ``own`` would do. Changes nothing.

    Args:
        source: the routine file.
        own: the person's own folder.
        ids: the routine files of ``own`` with their ids, as the library gives them.
        figures: the ids of the bundled figures; None takes any.
        shown_as: the file's name in problems; by default the path as given.

    Raises:
        CannotReadError: the source is missing, not a regular file, or may not be read.
    """
    read = _with_id_as_listed(read_routine_file(source, figures=figures, shown_as=shown_as), source)
    if read.routine is None:
        return BrokenImport(source, read)
    if lies_in(source, own):
        return PlannedImport(source, read, own, source, changes=False)
    target, twin = place_for(read, source, own, ids)
    # "a.png" and "./a.png" are one picture: as paths they are the same.
    named = dict.fromkeys((source.parent / name, own / name) for name in read.beside)
    pictures = tuple(pair for pair in named if not same_content(*pair))
    replaces = [path for path in (target,) if is_there(path) and not same_content(read.data, path)]
    removes = () if twin is None or twin == target else (twin,)
    replaces += [*removes, *(place for _, place in pictures if is_there(place))]
    return PlannedImport(
        source=source,
        read=read,
        own=own,
        target=target,
        pictures=pictures,
        replaces=tuple(replaces),
        removes=removes,
        other_id=None if ids.get(target, read.id) == read.id else ids[target],
        changes=bool(replaces or pictures) or not is_there(target),
        is_renamed=not is_there(target) and target.name != as_listed(source.name),
    )


def _with_id_as_listed(read: ReadRoutine, source: Path) -> ReadRoutine:
    """With the id that it has under the name it is to get: of ``week1.yaml.txt`` that is ``week1``."""
    name = as_listed(source.name)
    if read.routine is None or name == source.name:
        return read
    listed_id = read_routine(read.data, name).id
    return replace(read, id=listed_id, routine=replace(read.routine, id=listed_id))
