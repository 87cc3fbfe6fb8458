"""The routines that come with the program, for the tests that hold them against what was published."""

from __future__ import annotations

from enum import Enum

from knee_coach.model.dose import AskDose, DoseKey, DurationDose, HoldDose, RepsDose
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Routine
from knee_coach.resources import routines_dir
from knee_coach.routine_files.reader import ReadRoutine, read_routine_file

STRENGTHENING = "medial-knee-strengthening"
INNER_KNEE = "inner-knee-stretch-and-strength"
AFTER_SURGERY = "after-knee-surgery"


def read_bundled(name: str) -> ReadRoutine:
    """What reading ``routines/NAME.yaml`` gives."""
    return read_routine_file(routines_dir() / f"{name}.yaml")


def bundled(name: str) -> Routine:
    """The routine in ``routines/NAME.yaml``, which has no problem at all."""
    read = read_bundled(name)
    assert read.problems == ()
    assert read.routine is not None
    return read.routine


def text_of(name: str) -> str:
    """The file itself, comments and all, on one line: a sentence may go over two lines of it."""
    lines = (routines_dir() / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    return " ".join(line.strip().removeprefix("#").strip() for line in lines)


def words_of(exercise: Exercise) -> str:
    """Everything the file says about an exercise in words."""
    lists = (exercise.cues, exercise.equipment, exercise.muscles, exercise.easier, exercise.harder)
    singles = (exercise.position, exercise.safety, exercise.note)
    return " ".join([*(text or "" for text in singles), *(text for texts in lists for text in texts)])


def missing(wanted: tuple[str, ...], text: str) -> list[str]:
    """Those of the wanted pieces that are not in a text."""
    return [piece for piece in wanted if piece not in text]


Numbers = tuple[CountRange | None, CountRange | None, TimeRange | None]


def numbers_of(exercise: Exercise) -> Numbers:
    """Sets, reps and hold of an exercise; None for what its dose has not or asks for."""
    match exercise.dose:
        case RepsDose() as dose:
            return dose.sets, dose.reps, dose.hold
        case HoldDose() as dose:
            return dose.sets, None, dose.hold
        case DurationDose() as dose:
            return dose.sets, None, None
        case AskDose() as dose:
            return dose.sets, None, None
        case _:
            assert_never(exercise.dose)


def asked_of(exercise: Exercise) -> tuple[DoseKey, ...]:
    """What the patient fills in; it stands alone, with no number beside it that somebody could take for a dose."""
    assert isinstance(exercise.dose, AskDose)
    assert (exercise.dose.suggested, exercise.dose.sets) == (None, None)
    return exercise.dose.asks


class Posture(Enum):
    """A kind of position. To go from one to another takes time, and each takes another time."""

    ON_THE_BACK = "on the back"
    ON_THE_SIDE = "on the side"
    SITTING_ON_THE_FLOOR = "sitting on the floor"
    ON_HANDS_AND_KNEES = "on hands and knees"
    KNEELING = "kneeling"
    LYING_IN_BED = "lying in bed"
    SITTING_IN_BED = "sitting in bed"
    CHAIR = "on a chair"
    STANDING = "standing"
    MACHINE = "on a machine"
    WATER = "in the water"

    @property
    def is_on_the_floor(self) -> bool:
        """Whether one has to get down to the floor for it."""
        return self in {
            Posture.ON_THE_BACK,
            Posture.ON_THE_SIDE,
            Posture.SITTING_ON_THE_FLOOR,
            Posture.ON_HANDS_AND_KNEES,
            Posture.KNEELING,
        }


# The first that a position begins with is its kind.
_BEGINNINGS = {
    "On your back, on your bed": Posture.LYING_IN_BED,
    "Sitting on your bed": Posture.SITTING_IN_BED,
    "On your back": Posture.ON_THE_BACK,
    "On your side": Posture.ON_THE_SIDE,
    "Sitting on the floor": Posture.SITTING_ON_THE_FLOOR,
    "On hands and knees": Posture.ON_HANDS_AND_KNEES,
    "Kneeling on the floor": Posture.KNEELING,
    "Sitting on a chair": Posture.CHAIR,
    "Sitting on a high chair": Posture.CHAIR,
    "Sitting on the bike": Posture.MACHINE,
    "Sitting on the machine": Posture.MACHINE,
    "Standing on the machine": Posture.MACHINE,
    "Standing": Posture.STANDING,
    "In the water": Posture.WATER,
}


def posture_of(exercise: Exercise) -> Posture:
    """The kind of position an exercise is done in.

    Raises:
        LookupError: the file words its position in a new way, which ``_BEGINNINGS`` then has to know.
    """
    position = exercise.position or ""
    for beginning, posture in _BEGINNINGS.items():
        if position.startswith(beginning):
            return posture
    raise LookupError(f"{exercise.name}: what kind of position is {position!r}?")
