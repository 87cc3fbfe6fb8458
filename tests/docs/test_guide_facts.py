"""What docs/routine-format.md says of the program beside its examples and its reference is true."""

from __future__ import annotations

import re
from itertools import groupby

from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.timeline import compile_timeline
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import MOST_REPS, MOST_SECONDS_IN_A_SESSION, MOST_SETS
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.targets import Choices
from knee_coach.paths import machine_folders
from knee_coach.routine_files.grammar.amounts import LONGEST, SHORTEST, parse_count, parse_time
from knee_coach.routine_files.grammar.tempo import MOST_PARTS
from knee_coach.routine_files.reader import read_routine_file
from knee_coach.routine_files.rules import picture_files
from knee_coach.routine_files.tables.changes import SHORTEST_CHANGE
from knee_coach.routine_files.tables.routine import LONGEST_SESSION
from knee_coach.routine_files.yaml_text.decoding import MOST_BYTES
from knee_coach.routine_files.yaml_text.tree import DEEPEST, MOST_NODES
from tests.docs.guide import GUIDE, PAGE
from tests.docs.markdown import code_in
from tests.routine_files.writing import good, with_exercise


def test_the_counts_and_times_are_what_a_patient_may_choose() -> None:
    for row in PAGE.table("Counts and times").rows:
        (written,) = code_in(row["written"])
        if written.endswith("s"):
            time = parse_time(written)
            assert (row["at first"], row["at most"]) == (f"{time.at_first:g} s", f"{time.at_most:g} s"), written
        else:
            count = parse_count(written, MOST_REPS)
            assert (row["at first"], row["at most"]) == (str(count.at_first), str(count.at_most)), written
    means = {row["written"]: row["means"] for row in PAGE.table("Counts and times").rows}
    assert means["`10+`"].endswith(f"to {MOST_REPS} reps")
    assert means["`30+ s`"].endswith(f"to {MOST_SECONDS_IN_A_SESSION / 60:g} min")


def test_the_limits_are_those_of_the_program() -> None:
    limits = {row["what"]: row["limit"].split(" (")[0] for row in PAGE.table("Limits").rows}
    assert limits == {
        "shortest time": f"{SHORTEST:g} s",
        "longest time": f"{LONGEST / 3600:g} h",
        "sets or rounds": f"{MOST_SETS}",
        "reps": f"{MOST_REPS}",
        "parts of a tempo": f"{MOST_PARTS}",
        "a session without a warning": f"{LONGEST_SESSION / 3600:g} h",
        "a change of exercise without a warning": f"{SHORTEST_CHANGE:g} s",
        "size of a file": f"{MOST_BYTES // 1024**2} MiB",
        "values in a file": f"{MOST_NODES:,}",
        "lists and groups inside one another": f"{DEEPEST}",
        "size of a picture": f"{picture_files.MOST_BYTES // 1024**2} MiB",
        "pixels of a picture": f"{picture_files.MOST_PIXELS:,}",
        "longer side of a picture": f"{picture_files.LONGEST_SIDE:,} pixels",
    }


def order_of_reps(sides: str, order: str | None) -> str:
    """The reps of two sets of two, with a dot wherever something comes between them."""
    lines = [f"sides: {sides}", *([f"order: {order}"] if order else []), "sets: 2", "reps: 2", "tempo: lift"]
    text = with_exercise("\n".join(lines)).replace("exercises:", "affected_side: left\nexercises:", 1)
    phases = compile_timeline(good(text), Choices(), SessionSettings()).phases
    spans = [
        " ".join(phase.place.side.value[0].upper() if phase.place.side else "B" for phase in group)
        for moves, group in groupby(phases, key=lambda phase: phase.kind is PhaseKind.MOVE)
        if moves
    ]
    return " · ".join(spans)


def test_sides_and_order_do_what_the_table_shows() -> None:
    shown = [
        (code_in(row["`sides`"])[0], next(iter(code_in(row["`order`"])), None), row["what happens"])
        for row in PAGE.table("Sides and order").rows
    ]
    assert shown == [(sides, order, order_of_reps(sides, order)) for sides, order, _ in shown]
    assert len(shown) == 8


def test_the_folders_of_the_computer_are_those_that_are_looked_into() -> None:
    _, of_the_computer = PAGE.tables_under("Where files lie")
    shown = {row["system"]: code_in(row["the computer's folder"]) for row in of_the_computer.rows}
    systems = {"Linux": "linux", "macOS": "darwin", "Windows": "win32"}
    assert shown.keys() == systems.keys()
    for system, platform in systems.items():
        folders = [str(folder).replace("\\", "/") for folder in machine_folders({}, platform)]
        assert [code.replace("\\", "/") for code in shown[system] if code != "XDG_DATA_DIRS"] == folders


def test_each_bundled_routine_is_named_with_its_article() -> None:
    rows = PAGE.table("Where the numbers come from").rows
    files = {}
    for row in rows:
        shown = re.fullmatch(r"\[(?P<title>.+)\]\((?P<file>.+)\)", row["routine"])
        assert shown is not None
        file = (GUIDE.parent / shown["file"]).resolve()
        routine = files[file] = read_routine_file(file).routine
        assert routine is not None
        assert routine.source is not None
        assert (shown["title"], row["article"].split('"')[1]) == (routine.title, routine.source.title)
        for name in (routine.source.author, routine.source.site):
            assert name is not None
            assert name in row["article"]
    assert files.keys() == set((GUIDE.parent.parent / "routines").glob("*.yaml"))
    assert [routine.pain for routine in files.values() if routine] == [PainLimits(0, 2), PainLimits(), PainLimits(0, 2)]
