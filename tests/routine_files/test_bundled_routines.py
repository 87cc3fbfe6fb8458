"""What holds for every routine that comes with the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from knee_coach.model.dose import AskDose
from knee_coach.model.routine import Exercise, Rests, Routine, Section
from knee_coach.resources import routines_dir
from knee_coach.routine_files.length import planned_seconds
from knee_coach.ui.words.safety import SEE_SOMEONE_IF, STOP_IF
from tests.routine_files.bundled import (
    AFTER_SURGERY,
    INNER_KNEE,
    STRENGTHENING,
    bundled,
    posture_of,
    read_bundled,
    text_of,
)

NAMES = (AFTER_SURGERY, INNER_KNEE, STRENGTHENING)
EVERY_FILE = pytest.mark.parametrize("name", NAMES)


def played(routine: Routine) -> list[Exercise]:
    """The exercises in the order in which they are done, the optional ones among them."""
    sections = (Section.WARM_UP, Section.MAIN, Section.COOL_DOWN)
    return [exercise for section in sections for exercise in routine.exercises if exercise.section is section]


def that_can_follow_one_another(exercises: Sequence[Exercise]) -> Iterator[tuple[Exercise, Exercise]]:
    """Each exercise with every other that can come right before it: an optional one may be left out."""
    for place, later in enumerate(exercises):
        for earlier in reversed(exercises[:place]):
            yield earlier, later
            if earlier.optional is None:
                break


def times_down_to_the_floor(exercises: Sequence[Exercise]) -> int:
    """How often one gets down in a session, which begins on one's feet."""
    on_the_floor = [False, *(posture_of(exercise).is_on_the_floor for exercise in exercises)]
    return sum(now and not before for before, now in pairwise(on_the_floor))


def test_these_are_the_files() -> None:
    assert sorted(path.name for path in routines_dir().iterdir()) == [f"{name}.yaml" for name in NAMES]


@EVERY_FILE
def test_a_file_has_no_problem_not_even_a_warning(name: str) -> None:
    assert read_bundled(name).problems == ()


@EVERY_FILE
def test_a_file_has_the_id_of_its_name(name: str) -> None:
    assert bundled(name).id == name


def test_no_two_routines_share_an_id_or_a_title() -> None:
    routines = [bundled(name) for name in NAMES]
    assert len({routine.id for routine in routines}) == len({routine.title for routine in routines}) == len(NAMES)


@EVERY_FILE
def test_no_two_exercises_share_a_name(name: str) -> None:
    names = [exercise.name for exercise in bundled(name).exercises]
    assert sorted(set(names)) == sorted(names)


@EVERY_FILE
def test_a_routine_says_where_it_comes_from_what_to_avoid_and_when_to_stop(name: str) -> None:
    routine = bundled(name)
    source = routine.source
    assert source is not None
    assert source.title
    assert source.author
    assert source.site
    assert routine.description
    assert routine.avoid
    assert routine.stop_if


@EVERY_FILE
def test_the_fixed_texts_are_there_in_the_programs_own_words(name: str) -> None:
    assert [text for text in (*STOP_IF, *SEE_SOMEONE_IF) if text not in bundled(name).stop_if] == []


NEVER_LEFT_OUT = [
    *("gives way", "sharp", "grows", "chest hurts", "dizzy", "breath", "calf is swollen, warm and sore"),
    *("put weight on", "locked", "hot, red and swollen", "fever", "at night", "fall"),
]


@EVERY_FILE
@pytest.mark.parametrize("sign", NEVER_LEFT_OUT)
def test_when_to_stop_and_when_to_see_someone_is_said(name: str, sign: str) -> None:
    assert any(sign in text for text in bundled(name).stop_if)


@pytest.mark.parametrize("name", [INNER_KNEE, AFTER_SURGERY])
def test_where_the_article_says_that_nothing_may_hurt_the_limits_are_low_and_are_our_choice(name: str) -> None:
    limits = bundled(name).pain
    assert (limits.ease_above, limits.stop_above) == (0, 2)
    assert "These two numbers are our choice" in text_of(name)


@EVERY_FILE
def test_what_no_article_gives_is_the_programs_default(name: str) -> None:
    routine = bundled(name)
    assert {exercise.name: exercise.rest for exercise in routine.exercises if exercise.rest != Rests()} == {
        STRENGTHENING: {
            "Single-leg balance": Rests(between_reps=10),  # both feet down, before one stands on one leg again
            "Seated knee extension": Rests(between_sets=45),  # the band goes to the other ankle
        }
    }.get(name, {})
    assert {exercise.movement for exercise in routine.exercises} == {2.0}
    assert routine.schedule is None


@EVERY_FILE
def test_no_number_is_suggested(name: str) -> None:
    doses = [exercise.dose for exercise in bundled(name).exercises]
    assert [dose for dose in doses if isinstance(dose, AskDose) and dose.suggested is not None] == []


@EVERY_FILE
@pytest.mark.parametrize("with_optional", [False, True], ids=["as it is", "with all that is optional"])
def test_one_gets_down_to_the_floor_once_and_up_once(name: str, with_optional: bool) -> None:
    exercises = [exercise for exercise in played(bundled(name)) if with_optional or exercise.optional is None]
    assert times_down_to_the_floor(exercises) == 1
    assert not posture_of(exercises[-1]).is_on_the_floor


@EVERY_FILE
def test_who_changes_position_is_waited_for(name: str) -> None:
    """Whatever the patient takes of the optional ones."""
    in_a_hurry = [
        f"{earlier.name} > {later.name}"
        for earlier, later in that_can_follow_one_another(played(bundled(name)))
        if posture_of(earlier) is not posture_of(later) and not later.wait
    ]
    assert in_a_hurry == []


@EVERY_FILE
def test_getting_down_and_getting_up_has_its_time(name: str) -> None:
    """A minute to get down to the floor at the start, and 45 s at least to get down later on or to get up."""
    exercises = [exercise for exercise in played(bundled(name)) if exercise.optional is None]
    assert (exercises[0].prepare or 0) >= (60 if posture_of(exercises[0]).is_on_the_floor else 30)
    for earlier, later in pairwise(exercises):
        if posture_of(earlier).is_on_the_floor is not posture_of(later).is_on_the_floor:
            assert (later.prepare or 0) >= 45, later.name


@pytest.mark.parametrize(("name", "minutes"), [(INNER_KNEE, 31), (STRENGTHENING, 27)])
def test_a_session_takes_about_half_an_hour(name: str, minutes: int) -> None:
    """With every range at its low end and nothing optional. After surgery it depends on the numbers filled in."""
    assert round(planned_seconds(bundled(name)) / 60) == minutes


@EVERY_FILE
def test_the_first_cue_can_be_read_from_the_floor(name: str) -> None:
    """Five words at most."""
    first = {exercise.name: exercise.cues[0] for exercise in bundled(name).exercises}
    assert [each for each, cue in first.items() if len(cue.split()) > 5] == []


@EVERY_FILE
def test_an_exercise_says_how_to_begin_how_to_stay_safe_and_what_is_easier(name: str) -> None:
    unsaid = [
        exercise.name
        for exercise in bundled(name).exercises
        if not (exercise.position and exercise.safety and exercise.easier)
    ]
    assert unsaid == []
