"""The file itself: its encoding, its size, YAML's own rules."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, exercise, top, whole
from tests.routine_files.writing import HEAD

_SMALL = HEAD + "exercises: [{name: Bridge, reps: 10}]\n"
_MEBIBYTE = _SMALL + "#" * (1024 * 1024 - len(_SMALL))

RULES = (
    Rule(
        "at most 1 MiB",
        valid=(whole(_MEBIBYTE),),
        invalid={
            whole(_MEBIBYTE + "#"): [
                ("1:1 error: this file is larger than 1 MiB", "a routine is a short text: is this the right file?"),
            ],
        },
    ),
    Rule(
        "a file is UTF-8, with or without a byte-order mark",
        valid=(
            whole("\ufeffformat: knee-routine/1\ntitle: Test\nexercises: [{name: Bridge, reps: 10}]\n"),
            whole(HEAD + "author: Élodie\nexercises: [{name: Bridge, reps: 10}]\n"),
        ),
        invalid={
            whole(b"format: knee-routine/1\ntitle: Test\nauthor: \xc9va\nexercises: [{name: Bridge, reps: 10}]\n"): [
                (
                    "3:9 error: this file is not UTF-8 from here on",
                    'save it again as UTF-8: editors offer that as "encoding" when saving',
                ),
            ],
            whole((HEAD + "exercises: [{name: Bridge, reps: 10}]\n").encode("utf-16")): [
                (
                    "1:1 error: this file is UTF-16 or UTF-32, not UTF-8",
                    'save it again as UTF-8: editors offer that as "encoding" when saving',
                ),
            ],
        },
    ),
    Rule(
        "lines end as the editor ends them",
        valid=(
            whole("format: knee-routine/1\r\ntitle: Test\r\nexercises: [{name: Bridge, reps: 10}]\r\n"),
            whole("format: knee-routine/1\rtitle: Test\rexercises: [{name: Bridge, reps: 10}]\r"),
        ),
        invalid={
            whole("format: knee-routine/1\r\ntitle: Test\r\nwait: true\r\nexercises: [{name: Bridge, reps: 10}]\r\n"): [
                (
                    '3:1 error: "wait" is not a key of a routine',
                    'write it under "defaults:" for all exercises, or at one exercise',
                ),
            ],
        },
    ),
    Rule(
        "no control characters",
        valid=(top('author: "A\\tB"'),),
        invalid={
            top("author: A\x07B"): [
                (
                    "3:10 error: there is a control character here (U+0007)",
                    "delete it; it cannot be seen in most editors",
                ),
            ],
            top('author: "A\\aB"'): [
                (
                    "3:9 error: this text holds a control character (U+0007)",
                    "take it out; a backslash between double quotes makes one, so write '...' instead of \"...\"",
                ),
            ],
        },
    ),
    Rule(
        "one document",
        valid=(whole("---\nformat: knee-routine/1\ntitle: Test\nexercises: [{name: Bridge, reps: 10}]\n...\n"),),
        invalid={
            whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n---\na: b\n"): [
                (
                    "4:1 error: a second document begins here",
                    'one file holds one routine: take the "---" away, or give what follows a file of its own',
                ),
            ],
            whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n...\na: b\n"): [
                (
                    "5:1 error: the text of a routine cannot go on here",
                    'lines that begin with "%" and the lines "---" and "..." have no place in a routine',
                ),
            ],
        },
    ),
    Rule(
        "the file is a group of keys",
        valid=(whole("{format: knee-routine/1, title: Test, exercises: [{name: Bridge, reps: 10}]}"),),
        invalid={
            whole("- a\n"): [
                ("1:1 error: a routine is a group of keys, not a list", 'begin the file with "format: knee-routine/1"'),
            ],
            whole("Hello\n"): [
                ("1:1 error: a routine is a group of keys, not a text", 'begin the file with "format: knee-routine/1"'),
            ],
        },
    ),
    Rule(
        "no tags",
        valid=(top("author: '!me'"),),
        invalid={
            top("author: !!python/object/apply:os.system [ls]"): [
                (
                    '3:9 error: "!" begins a tag, and routine files have none',
                    'take it away; a text that is meant to begin with "!" needs quotes round it',
                ),
            ],
            top("author: !!str A"): [
                (
                    '3:9 error: "!" begins a tag, and routine files have none',
                    'take it away; a text that is meant to begin with "!" needs quotes round it',
                ),
            ],
            top("author: ! A"): [
                (
                    '3:9 error: "!" begins a tag, and routine files have none',
                    'take it away; a text that is meant to begin with "!" needs quotes round it',
                ),
            ],
        },
    ),
    Rule(
        "no anchors and no aliases",
        valid=(
            top("author: '&me'"),
            top("author: '*me'"),
        ),
        invalid={
            top("author: &me A"): [
                (
                    '3:9 error: "&" begins a name for a value (an anchor), and routine files have none',
                    'take it away; a text that is meant to begin with "&" needs quotes round it',
                ),
            ],
            top("author: *me"): [
                (
                    '3:9 error: "*me" stands for a value of another place (an alias), and routine files have none',
                    'write the value itself here; a text that is meant to begin with "*" needs quotes round it',
                ),
            ],
            top("schedule: &s {per_week: oops}\navoid: *s"): [
                (
                    '3:11 error: "&" begins a name for a value (an anchor), and routine files have none',
                    'take it away; a text that is meant to begin with "&" needs quotes round it',
                ),
                (
                    '4:8 error: "*s" stands for a value of another place (an alias), and routine files have none',
                    'write the value itself here; a text that is meant to begin with "*" needs quotes round it',
                ),
            ],
        },
    ),
    Rule(
        "no tab indents a line",
        valid=(
            *(top('author: "A\tB"'), top("author:\tA"), top("author: A\tB\t"), top("author: A\t# the therapist")),
            top("description: |\n  A\n  \t- B\n  \tC: D"),
        ),
        invalid={
            top("source:\n\ttitle: A"): [
                ("4:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
            ],
            top("source:\n  title: A\n\tsite: B"): [
                ("5:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
            ],
            top("avoid:\n\t- Running\n\t- Jumping\nsource:\n  \ttitle: A\n  \t  site"): [
                ("4:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
                ("5:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
                ("7:3 error: this line is indented with a tab", "use spaces: two for each step to the right"),
            ],
            whole("format: knee-routine/1\rtitle: Test\rsource:\r\ttitle: A\r\tsite: B\r"): [
                ("4:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
                ("5:1 error: this line is indented with a tab", "use spaces: two for each step to the right"),
            ],
        },
    ),
    Rule(
        "no sign that looks like a space indents a line",
        valid=(top("author: A\xa0B"),),
        invalid={
            top("source:\n\xa0\xa0title: A"): [
                (
                    "4:1 error: this line is indented with a sign that is no plain space (no-break space, U+00A0)",
                    "delete what is before the first word, and type spaces",
                ),
            ],
            top("source:\n \xa0title: A\n\u3000site: B"): [
                (
                    "4:2 error: this line is indented with a sign that is no plain space (no-break space, U+00A0)",
                    "delete what is before the first word, and type spaces",
                ),
                (
                    "5:1 error: this line is indented with a sign that is no plain space (ideographic space, U+3000)",
                    "delete what is before the first word, and type spaces",
                ),
            ],
            top("avoid:\n  - A\n  \u200b- B"): [
                (
                    "5:3 error: this line begins with a sign that is no plain space (zero width space, U+200B)",
                    "delete what is before the first word, and type spaces",
                ),
            ],
        },
    ),
    Rule(
        "the separators U+2028 and U+2029 end no line: they are spaces",
        valid=(
            *(top("author: A\u2028B"), top("author: 'A\u2029B'"), top("description: |\n  A\u2028B: C")),
            top("avoid:\n  - A\u2028B\n  - C  # no\u2028more"),
        ),
        invalid={
            top("author: A\u2028B\nsite: C"): [
                ('4:1 error: "site" is not a key of a routine', 'write it under "source:"'),
            ],
        },
    ),
    Rule(
        "at most 20,000 values",
        valid=(top("avoid: [" + "A, " * 100 + "A]"),),
        invalid={
            whole("" + "- a\n" * 20000): [
                (
                    "20000:3 error: this file has more than 20,000 values; from here on it is not read",
                    "a routine has a few hundred: is it the right file?",
                ),
            ],
        },
    ),
    Rule(
        "at most 20 deep",
        valid=(top("source: {title: T}"),),
        invalid={
            whole("a: " + "[" * 20): [
                (
                    "1:23 error: lists and groups of keys stand more than 20 deep inside one another here",
                    "a routine needs no more than seven; look for brackets or indentation that went wrong",
                ),
            ],
            whole("a: " + "{a: " * 20): [
                (
                    "1:80 error: lists and groups of keys stand more than 20 deep inside one another here",
                    "a routine needs no more than seven; look for brackets or indentation that went wrong",
                ),
            ],
        },
    ),
    Rule(
        "a key is a word",
        valid=(top("'author': A"),),
        invalid={
            top("[a, b]: c"): [
                ("3:1 error: a key is a word, not a list", 'write it like "name: Bridge"'),
            ],
            top("{a: b}: c"): [
                ("3:1 error: a key is a word, not a group of keys", 'write it like "name: Bridge"'),
            ],
        },
    ),
    Rule(
        "a key is known; the nearest is named",
        valid=(top("author: A"),),
        invalid={
            top("autor: A"): [
                ('3:1 error: "autor" is not a key of a routine', 'did you mean "author"?'),
            ],
            top("Author: A"): [
                ('3:1 error: "Author" is not a key of a routine', 'did you mean "author"?'),
            ],
            top("colour: red"): [
                (
                    '3:1 error: "colour" is not a key of a routine',
                    (
                        "a routine can have format, title, id, author, description, language, source, affected_side, "
                        "schedule, pain, avoid, stop_if, defaults and exercises"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "a key has no sign in it that cannot be seen",
        valid=(top("author: A"),),
        invalid={
            top("auth\u200bor: A"): [
                (
                    '3:1 error: the key "author" has a sign that cannot be seen (zero width space, U+200B) in it',
                    "delete the whole word and type it anew",
                ),
            ],
            top("author\xa0: A"): [
                (
                    '3:1 error: the key "author" has a sign that cannot be seen (no-break space, U+00A0) in it',
                    "delete the whole word and type it anew",
                ),
            ],
            top('"author ": A'): [
                ('3:1 error: the key "author" has a space in it', "delete the whole word and type it anew"),
            ],
            top("\u2060author: A"): [
                (
                    '3:1 error: the key "author" has a sign that cannot be seen (word joiner, U+2060) in it',
                    "delete the whole word and type it anew",
                ),
            ],
        },
    ),
    Rule(
        "a key is given once; both places are named",
        valid=(top("author: A"),),
        invalid={
            top("author: A\nauthor: B"): [
                ('4:1 error: "author" is given twice', "the first one is in line 3, column 1: keep one of the two"),
            ],
            top("author:\nauthor: B"): [
                ('4:1 error: "author" is given twice', "the first one is in line 3, column 1: keep one of the two"),
            ],
            exercise("reps:\nreps: 12"): [
                ('6:5 error: "reps" is given twice', "the first one is in line 5, column 5: keep one of the two"),
            ],
            entries("  - name:\n    name: Bridge\n    reps: 12"): [
                ('5:5 error: "name" is given twice', "the first one is in line 4, column 5: keep one of the two"),
            ],
            whole("format:\nformat: knee-routine/1\ntitle: Test\nexercises: [{name: Bridge, reps: 10}]"): [
                ('2:1 error: "format" is given twice', "the first one is in line 1, column 1: keep one of the two"),
            ],
            exercise("reps: 10\nsets: 3\nreps: 12"): [
                ('7:5 error: "reps" is given twice', "the first one is in line 5, column 5: keep one of the two"),
            ],
        },
    ),
    Rule(
        "an optional key with nothing after it is absent",
        valid=(
            top("author:"),
            top("schedule: # later"),
            top("avoid:\npain:\ndefaults:"),
            top("description: |"),
            exercise("reps: 10\nhold:\nduration:\nload:\nrest:\nid:\nfigure:\nimage:"),
        ),
        invalid={
            exercise("reps:"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
            ],
        },
    ),
    Rule(
        "a required key with nothing after it is missing",
        valid=(whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),),
        invalid={
            whole("format: knee-routine/1\ntitle:\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
            ],
            whole("format: knee-routine/1\ntitle: # mine\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
            ],
            whole("format:\ntitle: T\nexercises:\n"): [
                ('1:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('1:1 error: "exercises" is missing', 'a routine needs a line like "exercises:"'),
            ],
        },
    ),
    Rule(
        "what is missing stands at the first key, or at 1:1 of an empty file",
        valid=(whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),),
        invalid={
            whole(""): [
                ('1:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('1:1 error: "exercises" is missing', 'a routine needs a line like "exercises:"'),
            ],
            whole("# later\n"): [
                ('1:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('1:1 error: "exercises" is missing', 'a routine needs a line like "exercises:"'),
            ],
            whole("{}"): [
                ('1:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('1:1 error: "exercises" is missing', 'a routine needs a line like "exercises:"'),
            ],
            whole("---\n"): [
                ('1:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('1:1 error: "exercises" is missing', 'a routine needs a line like "exercises:"'),
            ],
            whole("# mine\n\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('3:1 error: "format" is missing', 'a routine needs a line like "format: knee-routine/1"'),
                ('3:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
            ],
        },
    ),
    Rule(
        "a text is one text",
        valid=(top("author: |\n  A\n  B"),),
        invalid={
            top("author: [A, B]"): [
                ('3:9 error: "author" is a text, not a list', 'write it on one line, like "author: ..."'),
            ],
            top("author: {a: b}"): [
                (
                    '3:9 error: "author" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            top('author: ""'): [
                ('3:9 error: "author" has an empty text', "write something between the quotes"),
            ],
            top("author: ' '"): [
                ('3:9 error: "author" has an empty text', "write something between the quotes"),
            ],
        },
    ),
)
