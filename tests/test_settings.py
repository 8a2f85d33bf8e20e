"""Settings come from flags, environment, briefing.toml, defaults; what cannot be is named with its line."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.settings import FORMATS, KINDS, TABLES, Job, Memo, Settings, keys, load, templates


def of(folder: Path, text: str = "", environ: dict[str, str] | None = None, **flags: str) -> Settings:
    """Settings of a folder with this settings file."""
    if text:
        (folder / "briefing.toml").write_text(text, "utf-8")
    return load(folder, environ or {}, {f"memo.{k}": v for k, v in flags.items()})


def test_defaults(tmp_path: Path) -> None:
    """A folder without any settings has the defaults, and every one of them says so."""
    found = of(tmp_path)
    assert found.memo == Memo()
    assert found.jobs == ()
    assert set(found.origins.values()) == {"default"}


def test_every_value_knows_its_origin(tmp_path: Path) -> None:
    """There is an origin for each key of each table."""
    known = {f"{name}.{key}" for name, table in TABLES.items() if name != "job" for key in keys(table)}
    assert set(of(tmp_path).origins) == known


def test_the_nearer_wins(tmp_path: Path) -> None:
    """A flag wins over the environment, the environment over the file, the file over the default."""
    text = '[memo]\ntitle = "file"\nname = "file"\nhandling = "file"\n'
    found = of(tmp_path, text, {"BRIEFING_MEMO_TITLE": "env", "BRIEFING_MEMO_NAME": "env"}, title="flag")
    assert (found.memo.title, found.memo.name, found.memo.handling, found.memo.page) == ("flag", "env", "file", "a4")
    told = [found.origins[f"memo.{k}"] for k in ("title", "name", "handling", "page")]
    assert told == ["command line", "BRIEFING_MEMO_NAME", "briefing.toml, line 4", "default"]


def test_words_become_numbers_and_lists(tmp_path: Path) -> None:
    """In the environment and on the command line, a word may stand for a number or a list."""
    found = of(tmp_path, environ={"BRIEFING_MEMO_MAX_PAGES": "3", "BRIEFING_WATCH_POLL": "0.5"}, formats="pdf, json")
    assert (found.memo.max_pages, found.watch.poll, found.memo.formats) == (3, 0.5, ("pdf", "json"))


def test_every_table_of_the_contract(tmp_path: Path) -> None:
    """All tables and keys that the contract names, and what came later, are accepted, jobs in their order."""
    text = """
[seeds]
path = "news"
[memo]
title = "T"
kind = "weekly"
formats = ["pdf", "docx"]
page = "letter"
name = "b"
max_pages = 3
handling = "H"
out = "o"
reference_doc = "house.docx"
[language]
model = "m"
[mail]
from = "desk@example.org"
to = ["a@example.org"]
host = "h"
port = 25
security = "none"
user = "u"
password_env = "P"
password_file = "f"
subject = "s"
[print]
printer = "p"
copies = 2
sides = "one-sided"
[watch]
settle = 1
poll = 1.5
[[job]]
every = "monday"
at = "08:00"
tz = "Europe/London"
do = ["make", "send"]
kind = "weekly"
[[job]]
every = "day"
"""
    found = of(tmp_path, text)
    assert found.mail.sender == "desk@example.org"
    assert found.mail.port == 25
    assert found.watch.settle == 1.0
    assert found.jobs == (Job("monday", "08:00", "Europe/London", ("make", "send"), "weekly"), Job("day"))
    assert "default" not in found.origins.values()


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ('[memo]\ntitel = "x"\n', "line 2: unknown key 'titel' in [memo]", "'title'"),
        ("\n[meno]\n", "line 2: unknown table 'meno'", "'memo'"),
        ("zebra = 1\n", "line 1: unknown key 'zebra'", "There are: seeds"),
        ('[memo]\npage = "a5"\n', "line 2: page cannot be 'a5'", "a4, letter"),
        ('[memo]\n\nformats = ["pdf", "odt"]\n', "line 3: formats cannot be ['pdf', 'odt']", "docx"),
        ('[memo]\nformats = "pdf"\n', "line 2: formats cannot be 'pdf'", "Allowed are"),
        ("[memo]\nmax_pages = 0\n", "line 2: max_pages cannot be 0", "1 or more"),
        ('[memo]\nname = "../x"\n', "line 2: name cannot be '../x'", "no slash"),
        ('[mail]\nport = "25"\n', "line 2: port cannot be '25'", "whole number"),
        ("[memo]\ntitle = 1\n", "line 2: title cannot be 1", "Expected `str`"),
        ('[[job]]\nevery = "day"\n[[job]]\nevrey = "day"\n', "line 4: unknown key 'evrey' in [job]", "'every'"),
        ('[[job]]\nevery = "day"\n[[job]]\ndo = ["fly"]\n', "line 4: do cannot be ['fly']", "make, send, print"),
        ("[job]\n", "line 1: job must be a table", "[[job]]"),
        ("memo = 1\n", "line 1: memo must be a table", "[memo]"),
        ("[[memo]]\n", "line 1: memo must be a table", "[memo]"),
        ("[memo\n", "no valid TOML", "double quotes"),
        ("[memo]\ntitle = x\n", "line 2", "double quotes"),
        ("memo.titel = 1\n", "line 1: unknown key 'titel'", "'title'"),
    ],
)
def test_what_cannot_be(tmp_path: Path, text: str, what: str, hint: str) -> None:
    """A settings file that cannot be right is told with file, line and what to do."""
    with pytest.raises(UsageError) as caught:
        of(tmp_path, text)
    assert caught.value.what.startswith("briefing.toml")
    assert what in caught.value.what
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "\ufeff[memo]\ntitle = 'x'\n",
        "[memo]\r\ntitle = 'x'\r\n",
        'memo.title = "x"\n',
        "[memo]\n'title' = 'x'",
    ],
    ids=["empty", "a comment", "a byte order mark", "line ends of Windows", "a dotted key", "a key in quotes"],
)
def test_nothing_wrong_here(tmp_path: Path, text: str) -> None:
    """Files that are right in an unusual way are taken as they are."""
    (tmp_path / "briefing.toml").write_bytes(text.encode())
    assert of(tmp_path).memo.title in {"", "x"}


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    """A settings file that is no UTF-8, or no file at all, is named."""
    (tmp_path / "briefing.toml").write_bytes(b"\xff\xfe[")
    with pytest.raises(UsageError, match=r"briefing\.toml cannot be read"):
        of(tmp_path)
    (tmp_path / "briefing.toml").unlink()
    (tmp_path / "briefing.toml").mkdir()
    with pytest.raises(UsageError, match=r"briefing\.toml cannot be read"):
        of(tmp_path)


@pytest.mark.parametrize(("variable", "value"), [("BRIEFING_MEMO_PAGE", "a5"), ("BRIEFING_MEMO_MAX_PAGES", "two")])
def test_environment_that_cannot_be(tmp_path: Path, variable: str, value: str) -> None:
    """A wrong value in the environment is told with the name of its variable."""
    with pytest.raises(UsageError, match=variable):
        of(tmp_path, environ={variable: value})


def test_secrets_have_no_key() -> None:
    """No key of the settings holds a password: only the place of one."""
    named = [k for table in TABLES.values() for k in keys(table) if "password" in k or "secret" in k]
    assert named == ["password_env", "password_file"]


def test_settings_have_a_table_each() -> None:
    """Every table of the file is a field of the settings."""
    assert {f.name for f in fields(Settings)} - {"origins", "jobs"} == set(TABLES) - {"job"}


def test_shipped_templates_have_every_kind(tmp_path: Path) -> None:
    """The words of each kind come with the program."""
    kind, (shipped,) = templates(tmp_path, "memo")
    assert kind == "memo"
    assert set(KINDS) <= {p.name for p in shipped.iterdir() if p.is_dir()}
    assert set(FORMATS) == {"pdf", "docx", "html", "txt", "json"}


def test_own_templates_come_first(tmp_path: Path) -> None:
    """A folder templates/ beside the seeds comes before what is shipped, and a named folder before both."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "house" / "note").mkdir(parents=True)
    _, (own, _) = templates(tmp_path, "weekly")
    kind, (named, second, _) = templates(tmp_path, "house/note")
    assert own == second == (tmp_path / "templates").resolve()
    assert (kind, named) == ("note", (tmp_path / "house").resolve())


def test_a_folder_named_like_a_kind_is_no_template(tmp_path: Path) -> None:
    """A folder that happens to be called memo does not change the words."""
    (tmp_path / "memo").mkdir()
    kind, folders = templates(tmp_path, "memo")
    assert kind == "memo"
    assert tmp_path.resolve() not in folders
