"""The line on which a table or a key of a TOML file stands."""

from __future__ import annotations

import pytest

from briefing.common.toml import line_of

TEXT = """\
# a comment
plain = 1
memo.title = "T"
memo.page = "a4"

[watch]  # comment
settle = 2.0
"poll" = 3
'quoted key' = 4

[[job]]
every = "day"
[[job]]
every = "hour"
at = "x"

["001.txt"]
title = "x"
["001.txt".3]
title = "y"
["a \\"b\\".txt"]
url = "z"
[ tool . briefing . memo ]
name = "n"
"""


@pytest.mark.parametrize(
    ("table", "key", "repeat", "line"),
    [
        (("plain",), "", 1, 2),
        (("memo",), "", 1, 3),
        (("memo",), "title", 1, 3),
        (("memo",), "page", 1, 4),
        (("watch",), "", 1, 6),
        (("watch",), "settle", 1, 7),
        (("watch",), "poll", 1, 8),
        (("watch",), "quoted key", 1, 9),
        (("job",), "", 1, 11),
        (("job",), "every", 1, 12),
        (("job",), "", 2, 13),
        (("job",), "every", 2, 14),
        (("job",), "at", 2, 15),
        (("001.txt",), "", 1, 17),
        (("001.txt",), "title", 1, 18),
        (("001.txt", "3"), "", 1, 19),
        (("001.txt", "3"), "title", 1, 20),
        (('a "b".txt',), "url", 1, 22),
        (("tool", "briefing", "memo"), "name", 1, 24),
    ],
)
def test_found(table: tuple[str, ...], key: str, repeat: int, line: int) -> None:
    """Tables, array tables, dotted, quoted and bare keys are found on their lines."""
    assert line_of(TEXT, table, key, repeat=repeat) == line


@pytest.mark.parametrize(
    ("table", "key", "repeat", "line"),
    [
        (("watch",), "missing", 1, 6),
        (("job",), "at", 1, 11),
        (("missing",), "", 1, None),
        (("missing",), "title", 1, None),
        (("job",), "every", 3, None),
        (("title",), "", 1, None),
    ],
)
def test_not_found(table: tuple[str, ...], key: str, repeat: int, line: int | None) -> None:
    """A key that is not there has the line of its table; a table that is not there has none."""
    assert line_of(TEXT, table, key, repeat=repeat) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("job = [{every = 'day'}, {every = 'hour'}]", 1),
        ("\n[[job]]\n\n[[job]]\nevery = 'day'", 5),
        ("[[job]]\n[[jobs]]\nevery = 1\n[[job]]\nevery = 2", 5),
        ("= 1\n[\n[[job]]\n[[job]]\nevery = 2", 5),
    ],
)
def test_the_second_job(text: str, line: int) -> None:
    """Tables of an array that stand in one line share it; what is no TOML is passed over."""
    assert line_of(text, ("job",), "every", repeat=2) == line


@pytest.mark.xfail(strict=True, reason="lines are looked at one by one: a multi-line string is not known to be one")
def test_text_in_a_multi_line_string() -> None:
    """What looks like a key within a multi-line string is none."""
    text = '[memo]\ntitle = """\nname = 1\n"""\nname = "x"\n'
    assert line_of(text, ("memo",), "name") == 5
