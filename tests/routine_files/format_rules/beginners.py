"""What somebody writes who has never written YAML: one plain sentence at the right place."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, exercise, whole, with_reps
from tests.routine_files.writing import HEAD

RULES = (
    Rule(
        "keys of one exercise begin in one column",
        valid=(entries("  - name: A\n    reps: 1"),),
        invalid={
            entries("  - name: A\n      reps: 10"): [
                (
                    "5:7 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            entries("  - name: A\n   reps: 10"): [
                (
                    "5:4 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            entries("  - name: A\n  reps: 10"): [
                (
                    "5:3 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            entries("  - name: A\n    - reps: 10"): [
                (
                    "5:5 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            entries("  - name: A\n    reps: 10\n  note: B\n"): [
                (
                    "6:3 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            with_reps("load:\nkg: 2"): [
                ('7:5 error: "kg" is not a key of an exercise', 'write it under "load:"'),
            ],
        },
    ),
    Rule(
        "entries of one list begin in one column",
        valid=(entries("- name: A\n  reps: 1\n- name: B\n  reps: 1"),),
        invalid={
            entries("  - name: A\n    reps: 10\n   - name: B\n     reps: 10"): [
                (
                    "6:4 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
            entries("  - name: A\n    reps: 10\n- name: B\n  reps: 10"): [
                (
                    "6:1 error: this line does not line up with the lines above it",
                    'keys that belong together begin in the same column, and so do the "-" of one list',
                ),
            ],
        },
    ),
    Rule(
        "a space follows the colon",
        valid=(entries("  - name: A\n    reps : 1"),),
        invalid={
            entries("  - name: A\n    reps:10"): [
                ('5:5 error: there is no space after the ":"', 'put a space after the ":", like "reps: 10"'),
            ],
            entries("  - name:A\n    reps: 10"): [
                ('4:5 error: there is no space after the ":"', 'put a space after the ":", like "name: A"'),
            ],
            entries("  - name: A\n    reps:\xa010"): [
                (
                    '5:10 error: after the ":" stands a sign that is no plain space (no-break space, U+00A0)',
                    'delete it and type a space: "reps: ..."',
                ),
            ],
            entries("  - name:\xa0A\n    reps: 10"): [
                (
                    '4:10 error: after the ":" stands a sign that is no plain space (no-break space, U+00A0)',
                    'delete it and type a space: "name: ..."',
                ),
            ],
            entries("  - name: A\n    reps：10"): [
                ('5:9 error: "：" is not a plain ":"', 'type a ":" and a space after it'),
            ],
        },
    ),
    Rule(
        "a colon stands between a key and its value",
        valid=(entries("  - name: A\n    reps: 1"),),
        invalid={
            entries("  - name: A\n    reps = 10"): [
                ('5:10 error: a key and its value have a ":" between them', 'write "reps: ..."'),
            ],
            entries("  - name: A\n    reps 10\n    sets: 3"): [
                (
                    '5:5 error: this line has no ":"',
                    'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further',
                ),
            ],
            entries("  - A\n    reps: 10"): [
                (
                    '4:5 error: this line has no ":"',
                    'write "- name: A"',
                ),
            ],
            whole("format knee-routine/1\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n"): [
                (
                    '1:1 error: this line has no ":"',
                    'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further',
                ),
            ],
            with_reps("note: Do this\nslowly"): [
                (
                    '7:5 error: this line has no ":"',
                    'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further',
                ),
            ],
            whole(HEAD + "exercises;\n  - name: A\n    reps: 10\n"): [
                (
                    '3:1 error: this line has no ":"',
                    'a line is "key: value", or an item of a list: "- value"; a text that goes on is indented further',
                ),
            ],
        },
    ),
    Rule(
        "a list is written with a hyphen and a space",
        valid=(entries("  - name: A\n    reps: 1"),),
        invalid={
            entries("  -name: A\n    reps: 10"): [
                ('4:3 error: there is no space after the "-"', 'write "- name"'),
            ],
            entries("  – name: A\n    reps: 10"): [
                ('4:3 error: a list is written with "-", not with "–"', 'type a plain "-"'),
            ],
            entries("  • name: A\n    reps: 10"): [
                ('4:3 error: a list is written with "-", not with "•"', 'type a plain "-"'),
            ],
            entries("  * name: A\n    reps: 10"): [
                ('4:3 error: a list is written with "-", not with "*"', 'type a plain "-"'),
            ],
            entries("  -name: A"): [
                ('4:3 error: there is no space after the "-"', 'write "- name"'),
            ],
            entries("  - name: A\n    reps: 10\n    cues: - B"): [
                (
                    '6:11 error: a list cannot begin here with "-"',
                    'begin the list on the next line, or put the whole text in quotes, like note: "..."',
                ),
            ],
        },
    ),
    Rule(
        "a list stands under its key",
        valid=(whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),),
        invalid={
            whole(HEAD + "- name: A\n  reps: 10\n"): [
                ("3:1 error: this list has no key", 'write the key on a line of its own above it, like "exercises:"'),
            ],
            whole(HEAD + "  - name: A\n    reps: 10\n"): [
                ("3:3 error: this list has no key", 'write the key on a line of its own above it, like "exercises:"'),
            ],
        },
    ),
    Rule(
        "no entry is empty",
        valid=(entries("  - name: A\n    reps: 1"),),
        invalid={
            entries("  - name: A\n    reps: 10\n  -"): [
                ("6:4 error: an entry of the list is empty", 'write something after the "-", or take it away'),
            ],
            entries("  -\n  - name: A\n    reps: 10"): [
                ("4:4 error: an entry of the list is empty", 'write something after the "-", or take it away'),
            ],
        },
    ),
    Rule(
        "a text with a colon in it stands in quotes",
        valid=(
            with_reps('note: "Mind: the knee"'),
            with_reps("note: at 10:30"),
        ),
        invalid={
            with_reps("note: Mind: the knee"): [
                (
                    '6:15 error: a second ":" in one line',
                    'give each key a line of its own, or put the whole text in quotes, like note: "..."',
                ),
            ],
            with_reps("cues:\n  - Push: slowly"): [
                (
                    '7:9 error: "cues" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            with_reps("note: “Mind: the knee”"): [
                ("6:11 error: curly quotes do not hold a text together", 'type straight ones: "..."'),
            ],
            entries("  - name: A reps: 10"): [
                (
                    '4:17 error: a second ":" in one line',
                    'give each key a line of its own, or put the whole text in quotes, like note: "..."',
                ),
            ],
        },
    ),
    Rule(
        "quotes are straight, and closed",
        valid=(
            with_reps("note: don't"),
            with_reps('note: 5" high'),
            with_reps("note: “curly” inside"),
        ),
        invalid={
            with_reps('note: "Slowly'): [
                ('6:11 error: this quote is never closed: "', 'put another " at the end of the text'),
            ],
            with_reps("note: 'don't"): [
                ("6:16 error: the text ends at the ' before this", "a text that has ' in it stands between two \""),
            ],
            with_reps("note: 'don't do it'"): [
                ("6:16 error: the text ends at the ' before this", "a text that has ' in it stands between two \""),
            ],
            with_reps('note: "a" and "b"'): [
                ('6:15 error: the text ends at the " before this', "a text that has \" in it stands between two '"),
            ],
        },
    ),
    Rule(
        "some signs cannot begin a text",
        valid=(
            with_reps("note: 50% off"),
            with_reps("note: me@home"),
            with_reps("note: A#1"),
            with_reps("note: a * b"),
        ),
        invalid={
            with_reps("note: @home"): [
                ('6:11 error: a text cannot begin with "@"', 'put the whole text in quotes, like note: "..."'),
            ],
            with_reps("note: %50"): [
                ('6:11 error: a text cannot begin with "%"', 'put the whole text in quotes, like note: "..."'),
            ],
            with_reps("note: `a`"): [
                ('6:11 error: a text cannot begin with "`"', 'put the whole text in quotes, like note: "..."'),
            ],
            with_reps("note: *very* slow"): [
                ('6:11 error: a text cannot begin with "*"', 'put the whole text in quotes, like note: "..."'),
            ],
            with_reps("note: & so on"): [
                ('6:11 error: a text cannot begin with "&"', 'put the whole text in quotes, like note: "..."'),
            ],
            with_reps("note: !important"): [
                (
                    '6:11 error: "!" begins a tag, and routine files have none',
                    'take it away; a text that is meant to begin with "!" needs quotes round it',
                ),
            ],
            with_reps("note: [see below"): [
                ('6:11 error: this "[" is never closed', 'put a "]" at its end, and commas between its parts'),
            ],
            with_reps("note: , and"): [
                ('6:11 error: a text cannot begin with ","', 'put the whole text in quotes, like note: "..."'),
            ],
        },
    ),
    Rule(
        "a number sign begins a comment",
        valid=(
            with_reps("note: Chair # mine"),
            with_reps('note: "Chair #2"'),
            with_reps("note: # later"),
        ),
        invalid={
            with_reps("note: Chair #2"): [
                (
                    '6:17 warning: "#2" is left out: what follows a "#" is a comment',
                    'put the whole text in quotes: "..."; a comment has a space after its "#"',
                ),
            ],
            entries("  - name: #1 Bridge\n    reps: 10"): [
                (
                    '4:5 error: "name" is missing',
                    'what follows a "#" is a comment: put the whole text in quotes, like "#1"',
                ),
            ],
        },
    ),
    Rule(
        "the sides stand on a line of their own",
        valid=(exercise("hold: 30 s\nsides: each"),),
        invalid={
            exercise("hold: 30 s each side"): [
                (
                    '5:11 error: "30 s each side" is not a time',
                    'write "30 s" here, and on a line of its own "sides: each"',
                ),
            ],
        },
    ),
    Rule(
        "a picture is named with plain strokes",
        valid=(with_reps("image: pictures/bridge.png"),),
        invalid={
            with_reps("image: pictures\\bridge.png"): [
                (
                    '6:12 error: "pictures\\bridge.png" has a "\\", which only Windows takes for a folder',
                    'write "/" between a folder and what is in it: "pictures/bridge.png"',
                ),
            ],
            with_reps('image: "C:\\Pictures\\bridge.png"'): [
                (
                    "6:12 error: this text holds a control character (U+0008)",
                    "take it out; a backslash between double quotes makes one, so write '...' instead of \"...\"",
                ),
            ],
            with_reps('image: "C:\\dir.png"'): [
                ("6:15 error: a backslash between double quotes begins a special sign", "use single quotes: '...'"),
            ],
        },
    ),
    Rule(
        "keys are in small letters",
        valid=(whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),),
        invalid={
            entries("  - Name: A\n    Reps: 10"): [
                ('4:5 error: "Name" is not a key of an exercise', 'did you mean "name"?'),
                ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
                ('5:5 error: "Reps" is not a key of an exercise', 'did you mean "reps"?'),
            ],
            whole("format: knee-routine/1\nTitle: Test\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('2:1 error: "Title" is not a key of a routine', 'did you mean "title"?'),
            ],
        },
    ),
    Rule(
        "the file is plain text",
        valid=(whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),),
        invalid={
            whole(b"\x89PNG\r\n\x1a\n"): [
                (
                    "1:1 error: this file is a picture, not a routine",
                    'a routine is plain text in a file whose name ends in ".yaml": is this the right file?',
                ),
            ],
            whole(b"\xff\xd8\xff\xe0" + bytes(2 * 1024 * 1024)): [
                (
                    "1:1 error: this file is a picture, not a routine",
                    'a routine is plain text in a file whose name ends in ".yaml": is this the right file?',
                ),
            ],
            whole(b"PK\x03\x04" + bytes(26) + b"week-1.yaml"): [
                (
                    "1:1 error: this file is an archive, not a routine",
                    "unpack it first, then check what was in it",
                ),
            ],
            whole(b"Rar!\x1a\x07"): [
                (
                    "1:1 error: this file is an archive, not a routine",
                    "unpack it first, then check what was in it",
                ),
            ],
            whole(b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"): [
                (
                    "1:1 error: this file is an OpenDocument text, not plain text",
                    "save it as plain text in UTF-8",
                ),
            ],
            whole(b"PK\x03\x04word/document.xml"): [
                (
                    "1:1 error: this file is a Word document, not plain text",
                    "save it as plain text in UTF-8",
                ),
            ],
            whole(b"{\\rtf1\\ansi format: knee-routine/1}"): [
                ("1:1 error: this file is a rich text document, not plain text", "save it as plain text in UTF-8"),
            ],
            whole(b"%PDF-1.7"): [
                ("1:1 error: this file is a PDF document, not plain text", "save it as plain text in UTF-8"),
            ],
            whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"): [
                ("1:1 error: this file is an old Word document, not plain text", "save it as plain text in UTF-8"),
            ],
        },
    ),
)
