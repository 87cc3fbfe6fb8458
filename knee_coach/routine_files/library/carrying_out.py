"""Does what a planned import says."""

from __future__ import annotations

from knee_coach.routine_files.library.copying import CannotCopyError, Copy, put_in_place, same_content
from knee_coach.routine_files.library.importing import PlannedImport
from knee_coach.routine_files.library.placing import is_there


def carry_out(planned: PlannedImport) -> None:
    """Copy what the plan says: the pictures first, the routine last, each of them whole.

    Where one of them cannot be written out, none is changed. Only when the program is killed in the moment in which
    they take their places may there be new pictures beside the routine as it was; importing it once more mends that.

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
            and is_there(copy.target)
            and not same_content(copy.content, copy.target)
        ):
            raise CannotCopyError(copy.target, OSError(0, "another file has come there meanwhile; import it once more"))
    put_in_place(copies, planned.own)
    for path in planned.removes:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise CannotCopyError(path, error) from error
