"""Faults of the writing itself, which YAML cannot read: told in words a therapist knows, by either of its parsers."""

from __future__ import annotations

import pytest
import yaml

from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.surroundings import Surroundings
from knee_coach.routine_files.yaml_text.nodes import ListNode, MapNode, Node, TextNode, UnreadNode
from knee_coach.routine_files.yaml_text.tree import Loader, read_nodes
from tests.routine_files.writing import HEAD, told, told_of, with_exercise

LOADERS: dict[str, Loader] = {"libyaml": yaml.CSafeLoader, "PyYAML": yaml.SafeLoader}
QUOTES = 'put the whole text in quotes, like note: "..."'
A_DASH = 'is a "-" missing before it? an entry of the list begins "- name: ..."'
LINE_UP = 'keys that belong together begin in the same column, and so do the "-" of one list'
SPACES = "use spaces: two for each step to the right"
TAB = "this line is indented with a tab"
NO_COLON = 'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further'
NOT_IN_LINE = "this line does not line up with the lines above it"
NO_KEY = 'write the key on a line of its own above it, like "exercises:"'
NO_PLACE = 'lines that begin with "%" and the lines "---" and "..." have no place in a routine'
CONTROL = "take it out; a backslash between double quotes makes one, so write '...' instead of \"...\""

FAULTS: dict[str, tuple[str, str]] = {
    "note: Mind: the knee": ('1:11 error: a second ":" in one line', f"give each key a line of its own, or {QUOTES}"),
    "note: a\n  b: c": (f"2:3 error: {NOT_IN_LINE}", LINE_UP),
    "note: a\n  name: b": (f"2:3 error: {NOT_IN_LINE}", A_DASH),
    "a: 1\nb\nc: 2": ('2:1 error: this line has no ":"', NO_COLON),
    "a: 1\nlist\n  - b: 2": ('2:1 error: this line has no ":"', NO_COLON),
    'a: "b\nc: 1': ('1:4 error: this quote is never closed: "', 'put another " at the end of the text'),
    "a: 'b\nc: 1": ("1:4 error: this quote is never closed: '", "put another ' at the end of the text"),
    "a: [b, c\nd: 1": ('1:4 error: this "[" is never closed', 'put a "]" at its end, and commas between its parts'),
    "a: {b: c\nd: 1": ('1:4 error: this "{" is never closed', 'put a "}" at its end, and commas between its parts'),
    "a: [b,": ('1:4 error: this "[" is never closed', 'put a "]" at its end, and commas between its parts'),
    "a: [": ('1:4 error: this "[" is never closed', 'put a "]" at its end, and commas between its parts'),
    "a: {b: [c]": ('1:4 error: this "{" is never closed', 'put a "}" at its end, and commas between its parts'),
    "a: [,]": ('1:5 error: a text cannot begin with ","', QUOTES),
    "a: %b": ('1:4 error: a text cannot begin with "%"', QUOTES),
    "a: @b": ('1:4 error: a text cannot begin with "@"', QUOTES),
    "a: `b": ('1:4 error: a text cannot begin with "`"', QUOTES),
    "a: * b": ('1:4 error: a text cannot begin with "*"', QUOTES),
    "a: & b": ('1:4 error: a text cannot begin with "&"', QUOTES),
    "a: !e!x b": ('1:4 error: a text cannot begin with "!"', QUOTES),
    "a: , b": ('1:4 error: a text cannot begin with ","', QUOTES),
    "a: ] b": ('1:4 error: a text cannot begin with "]"', QUOTES),
    'a: "C:\\dir"': ("1:7 error: a backslash between double quotes begins a special sign", "use single quotes: '...'"),
    'a: "\\x0"': ("1:5 error: a backslash between double quotes begins a special sign", "use single quotes: '...'"),
    "a:\n    b: 1\n  c: 2": (f"3:3 error: {NOT_IN_LINE}", LINE_UP),
    "a:\n  - b: 1\n   - c: 2": (f"3:4 error: {NOT_IN_LINE}", LINE_UP),
    "a: 1\n- b": ("2:1 error: this list has no key", NO_KEY),
    "a: 1\n  - b: 2": ("2:3 error: this list has no key", NO_KEY),
    "a:\n  - b: 1\n- c": (f"3:1 error: {NOT_IN_LINE}", LINE_UP),
    "a: 'don't'": ("1:9 error: the text ends at the ' before this", "a text that has ' in it stands between two \""),
    'a: "b" c': ('1:8 error: the text ends at the " before this', "a text that has \" in it stands between two '"),
    "a: [b] c": ("1:8 error: this does not belong here", f'"[" begins a list: {QUOTES}'),
    "- [b] c": ("1:7 error: this does not belong here", f'"[" begins a list: {QUOTES}'),
    "a: {b} c": ("1:8 error: this does not belong here", f'"{{" begins a group: {QUOTES}'),
    "a: “b: c”": ("1:4 error: curly quotes do not hold a text together", 'type straight ones: "..."'),
    "a: 1\nb:2": ('2:1 error: there is no space after the ":"', 'put a space after the ":", like "b: 2"'),
    "a:1\nb: 2": ('1:1 error: there is no space after the ":"', 'put a space after the ":", like "a: 1"'),
    "a: 1\nb:2\nc: 3": ('2:1 error: there is no space after the ":"', 'put a space after the ":", like "b: 2"'),
    "- a:1\n  b: 2": ('1:3 error: there is no space after the ":"', 'put a space after the ":", like "a: 1"'),
    "- a\n  b: 2": ('1:3 error: this line has no ":"', NO_COLON),
    "a 1\nb: 2": ('1:1 error: this line has no ":"', NO_COLON),
    "a: 1\nb = 2": ('2:3 error: a key and its value have a ":" between them', 'write "b: ..."'),
    "a: 1\nb： 2": ('2:2 error: "：" is not a plain ":"', 'type a ":" and a space after it'),
    "a: 1\nb:\u00a02": (
        '2:3 error: after the ":" stands a sign that is no plain space (no-break space, U+00A0)',
        'delete it and type a space: "b: ..."',
    ),
    "a:\n  -b: 1\n    c: 2": ('2:3 error: there is no space after the "-"', 'write "- b"'),
    "a:\n  – b: 1\n    c: 2": ('2:3 error: a list is written with "-", not with "–"', 'type a plain "-"'),
    "a:\n  * b: 1\n    c: 2": ('2:3 error: a list is written with "-", not with "*"', 'type a plain "-"'),
    "a:\n\u00a0\u00a0b: 1": (
        "2:1 error: this line is indented with a sign that is no plain space (no-break space, U+00A0)",
        "delete what is before the first word, and type spaces",
    ),
    "a:\n  - b: 1\n    c: 2\n  \u200b- d: 1": (
        "4:3 error: this line begins with a sign that is no plain space (zero width space, U+200B)",
        "delete what is before the first word, and type spaces",
    ),
    "a: - b": (
        '1:4 error: a list cannot begin here with "-"',
        f"begin the list on the next line, or {QUOTES}",
    ),
    "a: | b\n  c": ('1:6 error: a text after "|" begins on the next line', "move it down, indented"),
    "a: 1\n...\nb: 2": ("3:1 error: the text of a routine cannot go on here", NO_PLACE),
    "%YAML 3.0\n---\na: 1": ("1:1 error: the text of a routine cannot go on here", NO_PLACE),
    "a:\n\tb: 1": (f"2:1 error: {TAB}", SPACES),
    "a:\n  - b: 1\n\tc: 2": (f"3:1 error: {TAB}", SPACES),
    "a:\n  - b: 1\n  \t  c: 2": (f"3:3 error: {TAB}", SPACES),
    "a: b\n\tc": (f"2:1 error: {TAB}", SPACES),
    "a: {\n\tb: 1}": (f"2:1 error: {TAB}", SPACES),
    "a: |\n\tb": (f"2:1 error: {TAB}", SPACES),
    "-\ta: 1": ("1:2 error: there is a tab here", "use a space"),
    "a: 1\n---\nb: 2": (
        "2:1 error: a second document begins here",
        'one file holds one routine: take the "---" away, or give what follows a file of its own',
    ),
    'a: "\\0"': ("1:4 error: this text holds a control character (U+0000)", CONTROL),
    'a: "\\e[31m"': ("1:4 error: this text holds a control character (U+001B)", CONTROL),
    "a: &x 1": (
        '1:4 error: "&" begins a name for a value (an anchor), and routine files have none',
        'take it away; a text that is meant to begin with "&" needs quotes round it',
    ),
    "a: *x": (
        '1:4 error: "*x" stands for a value of another place (an alias), and routine files have none',
        'write the value itself here; a text that is meant to begin with "*" needs quotes round it',
    ),
    "a: !!python/object/apply:os.system [ls]": (
        '1:4 error: "!" begins a tag, and routine files have none',
        'take it away; a text that is meant to begin with "!" needs quotes round it',
    ),
    "a: !!str 5": (
        '1:4 error: "!" begins a tag, and routine files have none',
        'take it away; a text that is meant to begin with "!" needs quotes round it',
    ),
    "[" * 21: (
        "1:21 error: lists and groups of keys stand more than 20 deep inside one another here",
        "a routine needs no more than seven; look for brackets or indentation that went wrong",
    ),
    "- a\n" * 20_000: (
        "20000:3 error: this file has more than 20,000 values; from here on it is not read",
        "a routine has a few hundred: is it the right file?",
    ),
}


def nodes_of(text: str, loader: Loader) -> tuple[Node | None, list[tuple[str, str]]]:
    reading = Reading("test.yaml", text, Surroundings())
    node = read_nodes(reading, loader)
    return node, [told(problem) for problem in reading.problems]


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize(("text", "said"), FAULTS.items(), ids=[repr(text[:30]) for text in FAULTS])
def test_a_fault_is_told_in_plain_words(text: str, said: tuple[str, str], loader: Loader) -> None:
    _, problems = nodes_of(text, loader)
    assert problems == [said]


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize("tail", ["", "\n"])
def test_a_lone_surrogate_is_refused(tail: str, loader: Loader) -> None:
    _, problems = nodes_of(f'a: "\\ud800"{tail}', loader)
    assert [message.split(" ")[1] for message, _ in problems] == ["error:"]


NO_FAULT = [
    "a: |\n  b\n  \tc\n",
    "a: 'b\n\tc'\n",
    "a: 1\n\t# a comment after a tab\n\t\nb: 2\n \t",
    "a:\tb\nc: d\t\ne: f\t# a comment\ng: h\ti\n",
    "a: [\tb,\tc ]\n",
    "a: b\u2028c\ne: f\u2029\n",
    "---\na: 1\n...\n",
    "[" * 20 + "]" * 20,
    "a: 1 # &x *y !z\n",
    "a: '&x'\nb: \"*y\"\nc: a & b\n",
]


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize("text", NO_FAULT, ids=repr)
def test_nothing_is_wrong_with_this(text: str, loader: Loader) -> None:
    assert nodes_of(text, loader)[1] == []


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
def test_nodes_hold_the_text_that_stands_there_and_its_place(loader: Loader) -> None:
    node, _ = nodes_of("{a: 1:30, b: ['no', &x [1]]}", loader)
    first = (TextNode(1, 2, "a", False), TextNode(4, 8, "1:30", False))
    second = (TextNode(10, 11, "b", False), ListNode(13, 27, (TextNode(14, 18, "no", True), UnreadNode(20, 26))))
    assert node == MapNode(0, 28, (first, second))


def test_what_is_marked_is_not_read_further_and_the_rest_is() -> None:
    lines = "reps: &n 10\nsets: *n\nload: !!x {kg: &m oops, foo: bar}\nwait: maybe"
    assert [message for message, _ in told_of(with_exercise(lines))] == [
        '5:11 error: "&" begins a name for a value (an anchor), and routine files have none',
        '6:11 error: "*n" stands for a value of another place (an alias), and routine files have none',
        '7:11 error: "!" begins a tag, and routine files have none',
        '8:11 error: "maybe" is neither true nor false',
    ]


def test_an_alias_bomb_is_refused_before_it_goes_off() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 60))
    problems = told_of(HEAD + bomb)
    assert len([message for message, _ in problems if "(an anchor)" in message]) == 60


def test_every_line_with_a_tab_is_told() -> None:
    assert [message for message, _ in nodes_of("a: {\n\tb: 1,\n\tc: 2}", yaml.CSafeLoader)[1]] == [
        f"2:1 error: {TAB}",
        f"3:1 error: {TAB}",
    ]


TABS_THAT_BREAK_THE_FILE = {
    "a:\n\t- b: 1\n\t  c: 2\n  \td: 3\n": ["2:1", "3:1", "4:3"],
    "a:\n  -\tb: 1\n  -\tc: 2\n": ["2:4", "3:4"],
    "a:\n\tb: 1\nc: |\n  \tof a text\n": ["2:1"],
    "a:\r\tb: 1\r\tc: 2\r": ["2:1", "3:1"],
}


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS)
@pytest.mark.parametrize(("text", "places"), TABS_THAT_BREAK_THE_FILE.items(), ids=repr)
def test_a_tab_that_breaks_the_file_does_not_hide_the_others(text: str, places: list[str], loader: Loader) -> None:
    messages = [message for message, _ in nodes_of(text, loader)[1]]
    assert [message.split(" ")[0] for message in messages] == places
    assert all("a tab" in message for message in messages)


def test_a_first_document_is_still_checked_when_a_second_follows() -> None:
    assert [message for message, _ in told_of("format: x\ntitle: T\n---\nb: [\n\tc\n")] == [
        '1:1 error: "exercises" is missing',
        '1:9 error: "x" cannot stand after "format"',
        "3:1 error: a second document begins here",
    ]
