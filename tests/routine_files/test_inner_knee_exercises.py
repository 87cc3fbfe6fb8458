"""The bundled routine after "The Best Exercises for Inner Knee Pain": its nine exercises, number by number."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.sides import Sides
from tests.routine_files.bundled import INNER_KNEE, bundled, missing, numbers_of, words_of

ROUTINE = bundled(INNER_KNEE)
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}


@dataclass(frozen=True)
class Published:
    """What the article says of one exercise; ``easier``, ``harder`` and ``says`` as the file words it."""

    name: str
    sets: CountRange
    reps: CountRange | None
    hold: TimeRange | None
    sides: Sides
    start: str
    needs: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


TWO_OR_THREE, UP_TO_THREE = CountRange.between(2, 3), CountRange.up_to(3)
TEN_TO_FIFTEEN = CountRange.between(10, 15)
PUBLISHED = [
    Published(
        "Inner thigh stretch",
        TWO_OR_THREE,
        None,
        TimeRange.at_least(30),
        Sides.EACH,
        "On your back",
        needs=("Stretch strap",),
        says=("toes point upward", "with the hand of the same side", "out to the side", "Your other leg is bent"),
    ),
    Published(
        "Supine hamstring stretch",
        TWO_OR_THREE,
        None,
        TimeRange.at_least(30),
        Sides.EACH,
        "On your back",
        needs=("Strap, towel or belt",),
        says=("knees bent and your feet flat", "thigh comes towards your chest", "hamstrings"),
    ),
    Published(
        "Side lunge stretch",
        TWO_OR_THREE,
        None,
        TimeRange.at_least(20),
        Sides.EACH,
        "Standing",
        harder=("Bend deeper", "Reach farther out"),
        says=("Lean away from it", "push your bottom back", "inside of its thigh"),
    ),
    Published(
        "Seated butterfly stretch",
        TWO_OR_THREE,
        None,
        TimeRange.at_least(60),
        Sides.BOTH,
        "Sitting on the floor",
        harder=("Press your thighs down", "hands or forearms", "Lean forward from the hips", "back stays flat"),
        says=("soles together, if that feels all right", "back straight"),
    ),
    Published(
        "Seated straight leg raise",
        TWO_OR_THREE,
        TEN_TO_FIFTEEN,
        TimeRange.exactly(1),
        Sides.EACH,
        "Sitting on a chair",
        needs=("Firm chair",),
        harder=("ankle weight", "Stay up for longer", "Do more"),
        says=("as wide apart as your hips", "one second", "quadriceps"),
    ),
    Published(
        "Bridge",
        UP_TO_THREE,
        TEN_TO_FIFTEEN,
        TimeRange.between(2, 5),
        Sides.BOTH,
        "On your back",
        harder=("ball", "rolled towel", "between your legs"),
        says=("as wide apart as your hips", "press your heels down", "does not arch", "hamstrings"),
    ),
    Published(
        "Lateral leg raise",
        TWO_OR_THREE,
        TEN_TO_FIFTEEN,
        None,
        Sides.EACH,
        "On your side, working leg on top",
        harder=("ankle weight", "Do more"),
        says=("Bend the leg below", "Do not let it come forward", "you can also train the leg below"),
    ),
    Published(
        "Step up",
        TWO_OR_THREE,
        CountRange.exactly(10),
        None,
        Sides.EACH,
        "Standing, facing the step",
        needs=("Step",),
        easier=("lower", "foam pad"),
        harder=("higher step",),
        says=("Next time the other leg goes first", "knee over the toes", "Squeeze your bottom"),
    ),
    Published(
        "Double knee to chest",
        TWO_OR_THREE,
        TEN_TO_FIFTEEN,
        None,
        Sides.BOTH,
        "On your back",
        easier=("One leg at a time",),
        says=("back lies flat on the floor, or nearly so", "Lift both feet", "Keep breathing"),
    ),
]
NAMES = [published.name for published in PUBLISHED]
EVERY_EXERCISE = pytest.mark.parametrize("published", PUBLISHED, ids=NAMES)


@EVERY_EXERCISE
def test_every_published_number_is_in_the_file(published: Published) -> None:
    exercise = BY_NAME[published.name]
    assert numbers_of(exercise) == (published.sets, published.reps, published.hold)
    assert exercise.sides is published.sides


@EVERY_EXERCISE
def test_an_exercise_begins_with_what_it_needs_and_is_done_as_published(published: Published) -> None:
    exercise = BY_NAME[published.name]
    assert exercise.position == published.start
    assert missing(published.needs, " ".join(exercise.equipment)) == []
    assert missing(published.says, words_of(exercise)) == []


@EVERY_EXERCISE
def test_an_exercise_is_made_easier_and_harder_as_the_article_says(published: Published) -> None:
    exercise = BY_NAME[published.name]
    assert missing(published.easier, " ".join(exercise.easier)) == []
    assert missing(published.harder, " ".join(exercise.harder)) == []
    assert bool(exercise.harder) == bool(published.harder)
