"""What each setting may be, what it is without a word, and how all of that is written out."""

from __future__ import annotations

import json

import pytest

from briefing.config import reference, schema
from briefing.config.schema import TABLES, JobSettings, MailSettings, MemoSettings, PrintSettings, Settings, keys
from briefing.config.values import SettingValue, fill
from briefing.errors import UsageError
from tests.docs.filled import DOCS, filled


def test_keys_defaults_and_words_are_those_of_the_documentation() -> None:
    """Each table stands in docs/settings.md as the program has it."""
    page = (DOCS / "settings.md").read_text("utf-8")
    assert filled(page) == page


def test_tables_in_their_order() -> None:
    """And the words that stand for kinds, formats, and settings that name a file or folder."""
    assert " ".join(TABLES) == "seeds memo language mail print watch job"
    assert schema.KINDS == ("memo", "handout", "weekly")
    assert schema.FORMATS == ("pdf", "docx", "html", "txt", "json")
    assert sorted(schema.PATHS) == ["mail.password_file", "memo.kind", "memo.out", "memo.reference_doc", "seeds.path"]
    assert keys(MailSettings)["from"] == "sender"
    assert schema.FILE == "briefing.toml"
    assert Settings().jobs == ()


def taken(table: type, key: str, value: object) -> bool:
    """Tell whether a setting may be this."""
    try:
        fill(table, keys(table), {key: SettingValue(value, "here", is_text=False)})
    except UsageError:
        return False
    return True


DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GOOD = [
    *((JobSettings, "every", word) for word in (*DAYS, "day", "hour", "minute", "1 hours", "15 minutes", "999 hours")),
    *((JobSettings, "at", time) for time in ("", "00:00", "08:00", "19:59", "20:00", "23:59")),
    *((JobSettings, "do", [step]) for step in ("make", "send", "print")),
    *((JobSettings, "kind", kind) for kind in ("", "memo", "handout", "weekly")),
    *((MemoSettings, "name", name) for name in ("a", "a b.c", "x" * 100, "-a", "1")),
    *((MemoSettings, "page", page) for page in ("a4", "letter")),
    *((MemoSettings, "formats", [form]) for form in ("pdf", "docx", "html", "txt", "json")),
    *((MailSettings, "security", word) for word in ("starttls", "tls", "none")),
    *((MailSettings, "port", port) for port in (1, 65535)),
    *((PrintSettings, "sides", word) for word in ("one-sided", "two-sided-long-edge", "two-sided-short-edge")),
    (PrintSettings, "copies", 1),
]
BAD = [
    *(
        (JobSettings, "every", word)
        for word in ("Monday", "mondays", "hours", "0 hours", "1000 hours", "1 days", "a day")
    ),
    *((JobSettings, "at", time) for time in ("8:00", "24:00", "08:60", "08:00:00", "08:00\n", "0800")),
    *((JobSettings, "do", steps) for steps in ([], ["mail"], "make")),
    *((MemoSettings, "name", name) for name in ("", ".a", "a/b", "a\\b", "/a", "\\a", "a\n", "x" * 101)),
    *((MailSettings, "port", port) for port in (0, 65536, 25.0)),
    (MailSettings, "security", "ssl"),
    (PrintSettings, "copies", 0),
    (PrintSettings, "sides", "both"),
    (MemoSettings, "page", "a5"),
]


@pytest.mark.parametrize(("table", "key", "value"), GOOD)
def test_what_a_setting_may_be(table: type, key: str, value: object) -> None:
    """Each word, up to each bound."""
    assert taken(table, key, value)


@pytest.mark.parametrize(("table", "key", "value"), BAD)
def test_what_it_may_not_be(table: type, key: str, value: object) -> None:
    """What only looks like it, and what lies beyond a bound."""
    assert not taken(table, key, value)


@pytest.mark.parametrize(
    ("table", "key", "value", "hint"),
    [
        (MailSettings, "port", 0, "It is a whole number, 1 to 65535."),
        (JobSettings, "every", "never", "It is monday, day, hour, 15 minutes, or the like."),
        (MailSettings, "to", "a@b", 'It is a list: ["one", "two"].'),
        (MailSettings, "host", 1, "It is a text, in double quotes."),
    ],
)
def test_what_is_said_of_it(table: type, key: str, value: object, hint: str) -> None:
    """What may stand there."""
    with pytest.raises(UsageError) as told:
        fill(table, keys(table), {key: SettingValue(value, "here", is_text=False)})
    assert told.value.hint == hint


def test_a_file_to_start_from() -> None:
    """What it is, what to do with it; each key with its default, comments in a column."""
    lines = reference.commented().splitlines()
    assert lines[:9] == [
        "# Settings of briefing. All of them may be left out: each line shows what holds without it.",
        '# Take the "# " away in front of a line, and change what stands behind the "=".',
        "# briefing config shows what is in force, and where it comes from.",
        "",
        "# Where the articles are.",
        "[seeds]",
        '# path = "seeds"                           # Folder with the articles.',
        "",
        "# What is made of them.",
    ]
    assert [line for line in lines if line.startswith("[")] == [f"[{name}]" for name in TABLES if name != "job"]
    start = lines.index("# [[job]]")
    assert [line.partition("#")[2].partition("#")[0].strip() for line in lines[start + 1 :]] == [
        'every = "monday"', 'at = "08:00"', 'tz = "Europe/London"', 'do = ["make", "send"]', 'kind = "weekly"',
    ]  # fmt: skip
    assert reference.commented().endswith("\n")
    assert not reference.commented().endswith("\n\n")
    assert "``" not in reference.commented()


def test_a_schema_for_editors() -> None:
    """Which keys there are, of which type, with words, defaults and bounds; a job must say when."""
    text = reference.schema()
    found = json.loads(text)
    assert text.startswith('{\n  "$schema"')
    assert (found["$schema"], found["title"], found["type"], found["additionalProperties"]) == (
        "http://json-schema.org/draft-07/schema#", "briefing.toml", "object", False,
    )  # fmt: skip
    memo, job = found["properties"]["memo"], found["properties"]["job"]
    assert (memo["type"], memo["additionalProperties"], memo["description"]) == (
        "object",
        False,
        "What is made of them.",
    )
    assert memo["properties"]["max_pages"] == {
        "type": "integer",
        "minimum": 1,
        "default": 2,
        "description": "Pages before the annex, which holds what did not fit.",
    }
    assert memo["properties"]["page"]["enum"] == ["a4", "letter"]
    assert (job["type"], job["items"]["required"], job["items"]["type"]) == ("array", ["every"], "object")
    assert list(found["properties"]) == list(TABLES)
    assert "``" not in text
