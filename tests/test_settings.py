"""Settings come from flags, environment, briefing.toml, defaults; what cannot be is named with its line."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.config import toml
from briefing.config.loading import load, templates
from briefing.config.schema import FORMATS, KINDS, TABLES, JobSettings, MemoSettings, Settings, keys
from briefing.errors import UsageError


def of(folder: Path, text: str = "", environ: dict[str, str] | None = None, **flags: str) -> Settings:
    """Settings of a folder with this settings file."""
    if text:
        (folder / "briefing.toml").write_text(text, "utf-8")
    return load(folder, environ or {}, {f"memo.{k}": v for k, v in flags.items()})


def test_defaults(tmp_path: Path) -> None:
    """A folder without any settings has the defaults, and every one of them says so."""
    found = of(tmp_path)
    assert found.memo == MemoSettings()
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
jobs = 2
cluster = "tcp://h:8786"
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
notices = "ops@example.org"
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
    assert found.jobs == (
        JobSettings("monday", "08:00", "Europe/London", ("make", "send"), "weekly"),
        JobSettings("day"),
    )
    assert "default" not in found.origins.values()


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ('[memo]\ntitel = "x"\n', "line 2: unknown key 'titel' in [memo]", "'title'"),
        ("\n[meno]\n", "line 2: unknown table 'meno'", "'memo'"),
        ("zebra = 1\n", "line 1: unknown key 'zebra'", "There are: seeds"),
        ('[memo]\nformats = ["pfd"]\n', "line 2: formats cannot be ['pfd']", "Did you mean 'pdf'? Allowed are: pdf"),
        ('[memo]\npage = "a5"\n', "line 2: page cannot be 'a5'", "a4, letter"),
        ('[memo]\n\nformats = ["pdf", "odt"]\n', "line 3: formats cannot be ['pdf', 'odt']", "docx"),
        ('[memo]\nformats = "pdf"\n', "line 2: formats cannot be 'pdf'", "Allowed are"),
        ("[memo]\nmax_pages = 0\n", "line 2: max_pages cannot be 0", "1 or more"),
        ('[memo]\nname = "../x"\n', "line 2: name cannot be '../x'", "no slash"),
        ('[mail]\nport = "25"\n', "line 2: port cannot be '25'", "whole number"),
        ("[memo]\ntitle = 1\n", "line 2: title cannot be 1", "in double quotes"),
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


@pytest.mark.parametrize(
    ("variable", "hint"),
    [("BRIEFING_MEMO_TITEL", "BRIEFING_MEMO_TITLE"), ("BRIEFING_PRINT_ABCDEFGHI", "briefing config")],
)
def test_a_variable_that_is_no_setting(tmp_path: Path, variable: str, hint: str) -> None:
    """A misspelled variable is told with the nearest one; a password may stand in any."""
    with pytest.raises(UsageError, match=variable) as caught:
        of(tmp_path, environ={variable: "x"})
    assert hint in caught.value.hint
    of(tmp_path, environ={variable: "x", "BRIEFING_MAIL_PASSWORD_ENV": variable, "BRIEFING_SMTP_PASSWORD": "x"})


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    """Settings are looked for in the folder, then in those above; names of files count from where they are written."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "briefing.toml").write_text('[seeds]\npath = "news"\n[memo]\ntitle = "above"\nkind = "house"\n')
    found = of(inner)
    assert (found.seeds.path, found.memo.title, found.memo.kind, found.memo.out) == (
        "../../news",
        "above",
        "../../house",
        "out",
    )
    assert found.origins["memo.title"] == "../../briefing.toml, line 4"
    assert of(inner, '[memo]\nname = "x"\n').memo.title == ""


def test_a_project_file_may_hold_them(tmp_path: Path) -> None:
    """The table [tool.briefing] of pyproject.toml counts where there is no briefing.toml, told with its lines."""
    shared = tmp_path / "pyproject.toml"
    shared.write_text(
        '[project]\nname = "x"\n\n[tool.briefing.memo]\ntitle = "T"\n[[tool.briefing.job]]\nevery = "day"\n'
    )
    found = of(tmp_path)
    assert (found.memo.title, found.jobs) == ("T", (JobSettings("day"),))
    assert found.origins["memo.title"] == "pyproject.toml, line 5"
    shared.write_text('[tool.briefing]\nmemo.titel = "T"\n')
    with pytest.raises(UsageError, match=r"pyproject\.toml, line 2: unknown key 'titel'"):
        of(tmp_path)
    assert of(tmp_path, '[memo]\ntitle = "own"\n').memo.title == "own"
    (tmp_path / "sub").mkdir()
    assert of(tmp_path / "sub").memo.title == "own"


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "[tool.briefing-x]\n", "[broken\n"])
def test_project_files_of_others(tmp_path: Path, text: str) -> None:
    """A pyproject.toml without our table is none of our business, not even where it is broken."""
    (tmp_path / "pyproject.toml").write_text(text)
    assert of(tmp_path).files == ()


def test_the_users_own_file_comes_last(tmp_path: Path) -> None:
    """What holds for all folders of a user stands where platformdirs has it, and the project's file wins over it."""
    place = tmp_path / "config" / "briefing" / "briefing.toml"
    place.parent.mkdir(parents=True)
    place.write_text('[memo]\npage = "letter"\ntitle = "user"\nout = "memos"\n')
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "HOME": "/nowhere"}
    found = of(tmp_path, '[memo]\ntitle = "here"\n', environ)
    assert (found.memo.page, found.memo.title, found.memo.out) == ("letter", "here", "memos")
    assert found.origins["memo.page"] == f"{place}, line 2"
    assert found.files == (tmp_path / "briefing.toml", place)
    assert toml.user_file({"HOME": str(Path.home())}) == Path.home() / ".config" / "briefing" / "briefing.toml"
    place.write_text('[memo]\npage = "a5"\n')
    with pytest.raises(UsageError, match="page cannot be"):
        of(tmp_path, environ=environ)


def test_settings_of_a_stranger_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the working folder that belongs to somebody else does not say where mail goes."""
    (tmp_path / "briefing.toml").write_text('[memo]\ntitle = "x"\n')
    (tmp_path / "sub").mkdir()
    owner = (tmp_path / "briefing.toml").stat().st_uid
    if owner == 0:  # what is root's may be trusted, and root can give it away
        os.chown(tmp_path / "briefing.toml", 12345, -1)
    else:
        monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert (of(tmp_path / "sub").memo.title, of(tmp_path).memo.title) == ("", "x")


def test_secrets_have_no_key() -> None:
    """No key of the settings holds a password: only the place of one."""
    named = [k for table in TABLES.values() for k in keys(table) if "password" in k or "secret" in k]
    assert named == ["password_env", "password_file"]


def test_settings_have_a_table_each() -> None:
    """Every table of the file is a field of the settings."""
    assert {f.name for f in fields(Settings)} - {"origins", "files", "jobs"} == set(TABLES) - {"job"}


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
