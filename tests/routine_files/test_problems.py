"""Problems as ``check`` prints them, to the letter."""

from __future__ import annotations

import pytest

from knee_coach.routine_files.rendering import as_json, render_problem, render_problems
from tests.routine_files.writing import HEAD, read, with_exercise, with_top


def printed(text: str) -> list[str]:
    return [render_problem(problem) for problem in read(text, "routines/week1.yaml").problems]


def test_a_problem_is_printed_with_its_line_and_a_caret() -> None:
    text = HEAD + "\n" * 8 + "exercises:\n  - name: Bridge\n    sets: 2\n    hold: 30 sexonds\n"
    assert printed(text) == [
        """\
routines/week1.yaml:14:11: error: "30 sexonds" is not a time
   14 |     hold: 30 sexonds
      |           ^^^^^^^^^^
   hint: write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s\""""
    ]


def test_a_warning_says_so() -> None:
    assert printed(with_exercise("reps: 10\nload: {band: red}")) == [
        """\
routines/week1.yaml:6:18: warning: this band has no brand, and each maker has other colours
    6 |     load: {band: red}
      |                  ^^^
   hint: add its maker, like "brand: TheraBand\""""
    ]


def test_an_empty_file_has_an_empty_line_to_show() -> None:
    assert (
        printed("")[0]
        == """\
routines/week1.yaml:1:1: error: "format" is missing
    1 | \n      | ^
   hint: a routine needs a line like "format: knee-routine/1\""""
    )


def test_several_problems_stand_one_under_the_other() -> None:
    problems = read(with_exercise("reps: ten\nwait: 1")).problems
    assert render_problems(problems) == f"{render_problem(problems[0])}\n{render_problem(problems[1])}"
    assert render_problems(()) == ""


CARETS = {
    "a tab is one space": ("id:\tA B", ["    3 | id: A B", "      |     ^^^"]),
    "wide characters are two columns": ("id: 膝膝 x", ["    3 | id: 膝膝 x", "      |     ^^^^^^"]),
    "an accent of its own is none": ("id: e\u0301 E", ["    3 | id: e\u0301 E", "      |     ^^^"]),
    "the value ends before a comment": ("id: A B  # mine", ["    3 | id: A B  # mine", "      |     ^^^"]),
    "a text of many lines ends with its first": ("id: A\n  B", ["    3 | id: A", "      |     ^"]),
    "quotes belong to the value": ('id: "A B"', ['    3 | id: "A B"', "      |     ^^^^^"]),
    "a line separator does not break the line": ('id: "A\u2028B"', ['    3 | id: "A\ufffdB"', "      |     ^^^^^"]),
}


@pytest.mark.parametrize(("lines", "shown"), CARETS.values(), ids=CARETS)
def test_the_caret_stands_under_the_value(lines: str, shown: list[str]) -> None:
    assert printed(with_top(lines))[0].split("\n")[1:3] == shown


def test_a_long_line_is_cut_round_the_place() -> None:
    note = "x" * 300
    problem = read(with_top(f'source: {{title: "{note}", site: [], url: "{note}"}}')).problems[0]
    assert len(problem.excerpt) <= 162
    assert problem.excerpt.startswith("…xxx")
    assert problem.excerpt.endswith("xxx…")
    assert problem.excerpt[problem.caret_at : problem.caret_at + problem.caret_width] == "[]"


def test_a_long_value_is_cut_in_the_message() -> None:
    assert read(with_top(f"id: {'X' * 100}")).problems[0].message == f'"{"X" * 59}…" cannot be an id'


def test_a_value_of_many_lines_is_one_line_in_the_message() -> None:
    assert read(with_top('id: "A\n\n  B"')).problems[0].message == '"A B" cannot be an id'


def test_json_has_lines_and_columns_from_1() -> None:
    assert [as_json(problem) for problem in read(with_top("id: A B"), "-").problems] == [
        {
            "file": "-",
            "line": 3,
            "column": 5,
            "severity": "error",
            "message": '"A B" cannot be an id',
            "hint": 'use a to z, 0 to 9 and "-" only, like "wall-squat"',
        }
    ]


def test_a_name_of_two_lines_is_one_line() -> None:
    problem = read(with_exercise("reps: ten"), "a\nb\x1b[31m.yaml").problems[0]
    assert render_problem(problem).split("\n")[0].startswith("a\ufffdb\ufffd[31m.yaml:5:11: error: ")


def test_a_mistake_in_each_of_two_hundred_exercises_is_told() -> None:
    lines = "  - {name: A, reps: 10, wait: 1}\n" * 200
    assert len(read(f"{HEAD}exercises:\n{lines}").problems) == 200


MORE = {
    "one": (301, "there is one more problem from here on"),
    "some": (310, "there are 10 more problems from here on"),
}


@pytest.mark.parametrize(("number", "said"), MORE.values(), ids=MORE)
def test_beyond_them_it_is_told_how_many_there_are(number: int, said: str) -> None:
    text = HEAD + "".join(f"key-{n}: 1\n" for n in range(number)) + "exercises: [{name: A, reps: 1}]\n"
    problems = read(text).problems
    assert len(problems) == 301
    assert (problems[-1].message, problems[-1].hint) == (said, "mend those above first, then look again")
    assert (problems[-1].line, problems[-1].is_error) == (303, True)


def test_problems_come_in_the_order_of_the_file() -> None:
    text = "exercises:\n  - {name: A, reps: ten, wait: 1}\nlanguage: english\nformat: x\ntitle: T\n"
    assert [(problem.line, problem.column) for problem in read(text).problems] == [(2, 21), (2, 32), (3, 11), (4, 9)]
