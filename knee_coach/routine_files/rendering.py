"""Problems as they are told: to people, to programs, and to GitHub."""

from __future__ import annotations

from knee_coach.model.text_width import columns
from knee_coach.routine_files.problems import Problem
from knee_coach.routine_files.yaml_text.lines import without_unprintable

# What GitHub would take for an end of a line, of a property or of all of them.
_IN_A_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_A_PROPERTY = _IN_A_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render_problem(problem: Problem) -> str:
    """The problem as ``check`` prints it, four lines without a newline at the end."""
    before = problem.excerpt[: problem.caret_at]
    marked = problem.excerpt[problem.caret_at : problem.caret_at + problem.caret_width]
    severity = problem.severity.value
    carets = "^" * max(1, columns(marked))
    return "\n".join(
        (
            f"{without_unprintable(problem.file)}:{problem.line}:{problem.column}: {severity}: {problem.message}",
            f"{problem.line:>5} | {problem.excerpt}",
            f"{'':>5} | {' ' * columns(before)}{carets}",
            f"   hint: {problem.hint}",
        )
    )


def render_problems(problems: tuple[Problem, ...]) -> str:
    """All problems in their order, one under the other; empty when there are none."""
    return "\n".join(render_problem(problem) for problem in problems)


def as_json(problem: Problem) -> dict[str, str | int]:
    """The problem as one entry of the list that ``check --format json`` prints."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_github(problem: Problem) -> str:
    """The problem as a workflow command, which GitHub shows at its place in the file.

    ``endColumn`` is the column after the last character. The escapes are those of GitHub's own toolkit.
    """
    properties = {
        "file": problem.file,
        "line": problem.line,
        "col": problem.column,
        "endColumn": problem.column + problem.caret_width,
        "title": "Knee Coach",
    }
    written = ",".join(f"{name}={str(value).translate(_IN_A_PROPERTY)}" for name, value in properties.items())
    text = f"{problem.message}. {problem.hint[:1].upper()}{problem.hint[1:]}"
    return f"::{problem.severity.value} {written}::{text.translate(_IN_A_MESSAGE)}"
