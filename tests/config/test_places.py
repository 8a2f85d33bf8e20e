"""Where settings, a password and a new folder come from, and what is said where they cannot be."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from briefing.config import loading, scaffold, secrets, toml
from briefing.errors import UsageError, WriteError


def password(folder: Path, environ: Mapping[str, str] | None = None, file: str = "") -> str:
    """Look for a password."""
    return secrets.find(environ or {}, variable="OURS", file=file, folder=folder, user="desk")


def test_places_of_a_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable, then the file, then the credential of systemd, then the keyring; the first line counts."""
    (tmp_path / "secret").write_text("of the file\nmore\n")
    (tmp_path / "briefing-smtp-password").write_text("of systemd")
    handed = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert password(tmp_path, {"OURS": "of the variable", **handed}, "secret") == "of the variable"
    assert password(tmp_path, {"OURS": "", **handed}, "secret") == "of the file"
    assert password(tmp_path, handed) == "of systemd"
    monkeypatch.setitem(sys.modules, "keyring", keyring("of the keyring"))
    monkeypatch.setitem(sys.modules, "keyring.errors", sys.modules["keyring"])
    assert password(tmp_path) == "of the keyring"
    assert password(tmp_path, {"CREDENTIALS_DIRECTORY": str(tmp_path / "none")}) == "of the keyring"
    monkeypatch.setitem(sys.modules, "keyring", keyring(None))
    monkeypatch.setitem(sys.modules, "keyring.errors", sys.modules["keyring"])
    with pytest.raises(UsageError, match="there is no password for desk"):
        password(tmp_path)


def keyring(kept: str | None) -> ModuleType:
    """Return a keyring that holds a password for this program and user only, or that is locked."""
    made = ModuleType("keyring")

    class KeyringError(Exception):
        """The keyring is locked."""

    def get_password(service: str, user: str) -> str | None:
        if kept is None:
            raise KeyringError
        return kept if (service, user) == ("briefing", "desk") else None

    vars(made).update(get_password=get_password, KeyringError=KeyringError, errors=made)
    return made


def test_no_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All places are named."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(UsageError) as told:
        password(tmp_path)
    assert told.value.what == "there is no password for desk: OURS is not set, and mail.password_file is not either"
    assert told.value.hint == (
        "Set OURS, name a file, hand over the credential briefing-smtp-password, or use a keyring."
    )


@pytest.mark.parametrize(
    ("body", "what", "hint"),
    [
        (None, "mail.password_file cannot be read: No such file or directory", "It is looked for at {}."),
        (b"\xff\xfe", "mail.password_file cannot be read: it is no UTF-8", "It is looked for at {}."),
        (b"", "mail.password_file is empty", "The first line of {} is the password."),
        (b"\nsecond", "mail.password_file is empty", "The first line of {} is the password."),
    ],
)
def test_a_file_without_a_password(tmp_path: Path, body: bytes | None, what: str, hint: str) -> None:
    """The reason is told, and the place, but nothing of what it holds."""
    if body is not None:
        (tmp_path / "secret").write_bytes(body)
    with pytest.raises(UsageError) as told:
        password(tmp_path, file="secret")
    assert (told.value.what, told.value.hint) == (what, hint.format(tmp_path / "secret"))


def test_a_credential_without_a_password(tmp_path: Path) -> None:
    """It is called by its name."""
    (tmp_path / "briefing-smtp-password").touch()
    with pytest.raises(UsageError, match=r"^the credential of systemd is empty\n"):
        password(tmp_path, {"CREDENTIALS_DIRECTORY": str(tmp_path)})


def test_a_new_folder(tmp_path: Path) -> None:
    """Settings and a folder for articles, with words where they are wanted; what is there is left, and said to be."""
    folder = tmp_path / "new"
    first = scaffold.start(folder, words=False)
    assert [(p.path.relative_to(folder).as_posix(), p.created) for p in first] == [
        ("briefing.toml", True), ("seeds", True),
    ]  # fmt: skip
    assert (folder / "seeds").is_dir()
    (folder / "briefing.toml").write_text("mine")
    again = scaffold.start(folder, words=True)
    assert [(p.path.name, p.created) for p in again[:2]] == [("briefing.toml", False), ("seeds", False)]
    assert (folder / "briefing.toml").read_text() == "mine"
    words = [p.path for p in again[2:]]
    assert folder / "templates" / "memo" / "masthead.md.j2" in words
    assert all(p.created for p in again[2:])
    assert words == sorted(words)


def test_links_that_lead_nowhere_are_left(tmp_path: Path) -> None:
    """They are somebody's."""
    for name in ("briefing.toml", "seeds"):
        (tmp_path / name).symlink_to("nowhere")
    assert [p.created for p in scaffold.start(tmp_path, words=False)] == [False, False]


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """The reason of the system is told."""
    (tmp_path / "file").touch()
    with pytest.raises(WriteError) as told:
        scaffold.start(tmp_path / "file" / "new", words=False)
    assert told.value.what == f"could not write to {tmp_path / 'file' / 'new'}: Not a directory"
    assert told.value.hint == "Check space and permissions, or name another folder."


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        ({"XDG_CONFIG_HOME": "/config", "HOME": "/home"}, "/config/briefing/briefing.toml"),
        ({"XDG_CONFIG_HOME": "", "HOME": "/home"}, "/home/.config/briefing/briefing.toml"),
        ({"XDG_CONFIG_HOME": "config"}, None),
        ({"HOME": ""}, None),
        ({}, None),
    ],
)
def test_the_users_own_file(environ: dict[str, str], path: str | None) -> None:
    """Below the folder of settings, or in the home; nowhere else."""
    assert toml.user_file(environ) == (Path(path) if path else None)


CHECKED = [
    ("[memo]\ntitel = 1", "a.toml, line 2: unknown key 'titel' in [memo]", "Did you mean 'title'?"),
    ("[memo]\nzzz = 1", "a.toml, line 2: unknown key 'zzz' in [memo]", "There are: title, name."),
    ("[zzz]\na = 1", "a.toml, line 1: unknown table 'zzz'", "There are: memo, job."),
    ("[[zzz]]\na = 1", "a.toml, line 1: unknown table 'zzz'", "There are: memo, job."),
    ("\nzzz = 1", "a.toml, line 2: unknown key 'zzz'", "There are: memo, job."),
    ("memo = 1", "a.toml, line 1: memo must be a table", "Write [memo] on a line of its own, and its keys below."),
    ("[[memo]]", "a.toml, line 1: memo must be a table", "Write [memo] on a line of its own, and its keys below."),
    ("[job]", "a.toml, line 1: job must be a table", "Write [[job]] on a line of its own, and its keys below."),
    ("job = [1]", "a.toml, line 1: job must be a table", "Write [[job]] on a line of its own, and its keys below."),
    ("[[job]]\nevery = 1\n[[job]]\nx = 2", "a.toml, line 4: unknown key 'x' in [job]", "There are: every."),
]


@pytest.mark.parametrize(("text", "what", "hint"), CHECKED)
def test_what_no_settings_file_holds(tmp_path: Path, text: str, what: str, hint: str) -> None:
    """The line is told, and the nearest word that there is, or all of them."""
    (tmp_path / "a.toml").write_text(text)
    with pytest.raises(UsageError) as told:
        toml.check(toml.read(tmp_path / "a.toml"), {"memo": ["title", "name"], "job": ["every"]}, frozenset({"job"}))
    assert (told.value.what, told.value.hint) == (what, hint)


@pytest.mark.parametrize(
    ("body", "what", "hint"),
    [
        (b"a = x", "a.toml is no valid TOML: ", 'Text stands in double quotes: title = "Monday".'),
        (b"[a]\n[a]", "a.toml is no valid TOML: Cannot declare ('a',) twice", toml.TWICE),
        (b"\xff", "a.toml cannot be read: ", "It must be a text file in UTF-8."),
        (None, "a.toml cannot be read: ", "It must be a text file in UTF-8."),
    ],
)
def test_what_is_no_settings_file(tmp_path: Path, body: bytes | None, what: str, hint: str) -> None:
    """What to do about it is told."""
    if body is not None:
        (tmp_path / "a.toml").write_bytes(body)
    with pytest.raises(UsageError) as told:
        toml.read(tmp_path / "a.toml")
    assert told.value.what.startswith(what)
    assert told.value.hint == hint
    assert toml.TWICE == "It is there already: write its keys below the first one."


@pytest.mark.parametrize(
    ("text", "what", "hint"),
    [
        ("[[job]]\nat = '08:00'", "briefing.toml, line 1: a job must say every when", 'Write every = "monday".'),
        ("[[job]]\nevery = 'hour'\nat = '08:00'", "briefing.toml, line 3: at has no use with every = 'hour'",
         "Leave it out."),
        ("[[job]]\nevery = '5 minutes'\nat = '08:00'", "briefing.toml, line 3: at has no use with every = '5 minutes'",
         "Leave it out."),
        ("[[job]]\nevery = 'day'\ntz = 'Europe/Londno'", "briefing.toml, line 3: there is no time zone 'Europe/Londno'",
         "Did you mean 'Europe/London'?"),
        ("[[job]]\nevery = 'day'\ntz = '??????????'", "briefing.toml, line 3: there is no time zone '??????????'",
         "Name a place: Europe/London."),
    ],
)  # fmt: skip
def test_a_job_that_cannot_run(tmp_path: Path, text: str, what: str, hint: str) -> None:
    """It is told before anything runs."""
    (tmp_path / "briefing.toml").write_text(text)
    with pytest.raises(UsageError) as told:
        loading.load(tmp_path, {}, {})
    assert (told.value.what, told.value.hint) == (what, hint)


@pytest.mark.parametrize(
    ("variable", "hint"),
    [
        ("BRIEFING_MEMO_TITEL", "Did you mean BRIEFING_MEMO_TITLE?"),
        ("BRIEFING_PRINT_ZZZZZZZZZZ", "briefing config lists what there is."),
    ],
)
def test_a_variable_that_is_no_setting(tmp_path: Path, variable: str, hint: str) -> None:
    """The nearest one is named, where one is near."""
    with pytest.raises(UsageError) as told:
        loading.load(tmp_path, {variable: "x", "BRIEFING_OTHER": "x", "BRIEFING_MEMO_TITLE": "T"}, {})
    assert (told.value.what, told.value.hint) == (f"{variable} in the environment is no setting", hint)
