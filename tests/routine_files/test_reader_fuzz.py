"""Whatever the bytes, reading them ends: in a routine or in problems, never in an exception."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from knee_coach.resources import routines_dir
from knee_coach.routine_files.length import planned_seconds
from knee_coach.routine_files.problems import as_json, render_problems
from knee_coach.routine_files.reader import ReadRoutine, read_routine

A2 = (routines_dir() / "medial-knee-strengthening.yaml").read_bytes()
LONGEST_READING = 5.0
"""Seconds: far more than any of these inputs needs, so that only a reading that hangs is a failure."""

PIECES = [
    *(b"\t", b"\n", b"\r", b"\0", b" ", b"  ", b"- ", b": ", b"'", b'"', b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!x "),
    *(b"|\n", b">-\n", b"#", b"%", b"---\n", b"...\n", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xa8"),
    *(
        b"? ",
        b"<<: ",
        b"circuit: X\n",
        b"rounds: 2\n",
        b"exercises:\n",
        b"tempo: ",
        b"hold: ",
        b"up to ",
        b"9999999999",
    ),
    *(b"1:30", b"-", b"+", b"to", b"min", b"dose: ask\n", b"asks: ", b"suggested: ", b"load: {band: red}\n", b"kg: "),
    *(b"figure: x\n", b"image: ../x\n", b"sides: each\n", b"order: by_rep\n", b'"\\ud800"', b'"\\0"', b"optional: x\n"),
]


def checked(data: bytes) -> ReadRoutine:
    """Read, and hold what came of it against what is promised."""
    began = time.perf_counter()
    result = read_routine(data, "fuzz.yaml")
    assert time.perf_counter() - began < LONGEST_READING
    errors = [problem for problem in result.problems if problem.is_error]
    assert (result.routine is None) == bool(errors)
    places = [(problem.line, problem.column) for problem in result.problems]
    assert places == sorted(places)
    lines = result.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in result.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert as_json(problem)["hint"]
        assert "\n" not in problem.message + problem.hint + problem.excerpt
    render_problems(result.problems)
    if result.routine is not None:
        assert planned_seconds(result.routine) >= 0
        ids = [exercise.id for exercise in result.routine.exercises]
        assert len(set(ids)) == len(ids)
    return result


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    checked(data)


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    checked(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_pieces(pieces: list[bytes]) -> None:
    checked(b"".join(pieces))


Edit = tuple[int, int, bytes]
EDITS = st.tuples(
    st.integers(0, len(A2)), st.integers(0, 40), st.one_of(st.sampled_from(PIECES), st.binary(max_size=4))
)


@given(st.lists(EDITS, min_size=1, max_size=8))
def test_a_real_file_with_some_edits(edits: list[Edit]) -> None:
    data = A2
    for at, length, piece in edits:
        data = data[:at] + piece + data[at + length :]
    checked(data)


@given(st.integers(0, len(A2) - 1))
def test_a_real_file_that_was_cut_off(at: int) -> None:
    checked(A2[:at])


LINES = A2.splitlines(keepends=True)


@given(st.lists(st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1)), min_size=1, max_size=4))
def test_a_real_file_with_lines_moved_about(moves: list[tuple[int, int]]) -> None:
    lines = list(LINES)
    for source, target in moves:
        lines.insert(target, lines.pop(source))
    checked(b"".join(lines))
