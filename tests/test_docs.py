"""What is written for people is held against the program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

import briefing
from briefing import errors
from briefing.cli.main import command
from briefing.config.loading import load
from briefing.config.schema import TABLES, Settings, keys
from tests.desk import ROOT

README = (ROOT / "README.md").read_text("utf-8")
LOCKS = {"Run it": "requirements.lock", "Test it": "requirements-test.lock"}
"""Which lock the line below a heading of the README installs."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
COMMANDS = sorted(command.commands)


def blocks(heading: str, language: str) -> list[str]:
    """Fenced blocks of a language below a heading."""
    (part,) = re.findall(rf"^## {heading}$(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    return re.findall(rf"^```{language}\n(.*?)^```", part, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("heading", LOCKS)
def test_one_line_does_it(heading: str) -> None:
    """Run it and Test it are one command line each, installed from a lock with hashes."""
    (block,) = blocks(heading, "sh")
    (line,) = block.splitlines()
    assert f"--require-hashes -r {LOCKS[heading]} " in line


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_are_documented(name: str) -> None:
    """Every command stands in the README with all its options."""
    (row,) = re.findall(rf"^\| `briefing {name}\b.*$", README, re.MULTILINE)
    options = {o for p in command.commands[name].params if isinstance(p, click.Option) for o in p.opts[:1]}
    assert sorted(o for o in options if o not in row) == []


def test_no_command_is_made_up() -> None:
    """Every command that the README shows in its table is there."""
    assert sorted(set(re.findall(r"^\| `briefing (\w+)", README, re.MULTILINE))) == COMMANDS


def test_options_are_told() -> None:
    """Every command and every option says what it is for."""
    silent = [n for n, c in command.commands.items() if not c.help]
    options = [(n, p) for n, c in command.commands.items() for p in c.params if isinstance(p, click.Option)]
    silent += [f"{n} {p.name}" for n, p in options if not p.help]
    assert silent == []


def test_settings_are_shown_as_they_are(tmp_path: Path) -> None:
    """The settings in the README are accepted, and are the defaults; its tables are shown whole."""
    (shown,) = blocks("Use it", "toml")
    (tmp_path / "briefing.toml").write_text(shown, "utf-8")
    found, default = load(tmp_path, {}, {}), Settings()
    told = tomllib.loads(shown)
    assert [getattr(found, name) for name in told] == [getattr(default, name) for name in told]
    assert {name: set(table) for name, table in told.items()} == {
        "seeds": set(keys(TABLES["seeds"])),
        "memo": set(keys(TABLES["memo"])),
        "language": set(keys(TABLES["language"])),
    }


def test_the_settings_for_sending_are_shown(tmp_path: Path) -> None:
    """The tables of the README for what is done with a memo are accepted, and are shown whole."""
    shown = "\n".join(block for name in ("Have it sent", "Have it done") for block in blocks(name, "toml"))
    (tmp_path / "briefing.toml").write_text(shown, "utf-8")
    load(tmp_path, {}, {})
    told = {name: table[0] if isinstance(table, list) else table for name, table in tomllib.loads(shown).items()}
    assert {name: set(table) for name, table in told.items()} == {
        name: set(keys(TABLES[name])) for name in ("mail", "print", "watch", "job")
    }


def test_exit_codes_are_documented() -> None:
    """Every code that an error ends with is in the table of exit codes."""
    told = {int(n) for n in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    used = {e.code for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.BriefingError)}
    assert used | {0, 130} <= told
    assert told == {0, 1, 2, 3, 4, 5, 6, 130}


def test_the_version_has_its_changes() -> None:
    """The newest entry of the changelog is of this version."""
    found = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    assert found[1] == briefing.__version__


def locked(name: str) -> dict[str, str]:
    """Package -> its version, of a lock."""
    text = (ROOT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^ ;]+)", text, re.MULTILINE))


def packages(requirements: list[str]) -> set[str]:
    """The names of packages that are asked for."""
    return {re.sub(r"[._-]+", "-", re.split(r"[<>=~!\[; ]", r)[0]).lower() for r in requirements}


@pytest.mark.parametrize("name", LOCKS.values())
def test_a_lock_is_whole(name: str) -> None:
    """Every package in a lock stands there once, with one version and its hashes."""
    text = (ROOT / name).read_text("utf-8")
    entries = re.findall(r"^\S+==\S+.*(?:\n    --hash=sha256:[0-9a-f]{64}\b.*)+", text, re.MULTILINE)
    assert len(entries) == len(locked(name)) == len(re.findall(r"^[^#\s]", text, re.MULTILINE))


def test_users_install_what_they_run() -> None:
    """The first lock has every dependency and what builds the package, and nothing that tests or checks ask for."""
    run = set(locked("requirements.lock"))
    assert packages([*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]) <= run
    assert run & packages([*GROUPS["test"], *GROUPS["check"]]) == set()


def test_tests_run_with_what_users_run() -> None:
    """The second lock has the versions of the first, and what extras, tests and checks ask for."""
    run, test = locked("requirements.lock"), locked("requirements-test.lock")
    extras = [r for extra in PROJECT["project"]["optional-dependencies"].values() for r in extra]
    assert run.items() <= test.items()
    assert packages([*extras, *GROUPS["build"], *GROUPS["test"], *GROUPS["check"]]) <= set(test)


@pytest.mark.parametrize("version", ["cp311", "cp312", "cp313"])
def test_the_lock_fits_every_python(version: str) -> None:
    """The classifiers name the Python versions that the lock was made for."""
    (minor,) = re.findall(r"cp3(\d+)", version)
    assert f"Programming Language :: Python :: 3.{minor}" in PROJECT["project"]["classifiers"]


@pytest.mark.parametrize("name", LOCKS.values())
def test_no_address_of_an_index_or_a_machine(name: str) -> None:
    """A lock names no address and no place on a machine."""
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"https?:|file:|@ |--index|--find-links|^/|/opt/|/home/", text, re.MULTILINE) == []


def test_every_font_has_its_licence() -> None:
    """Each font that is shipped is named in NOTICE, with its licence beside it."""
    notice, folder = (ROOT / "NOTICE").read_text("utf-8"), ROOT / "briefing" / "render" / "fonts"
    families = {re.split(r"[-.]", p.name)[0] for p in folder.glob("*.ttf")}
    spaced = {re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", f) for f in families}
    licences = [p.name for p in folder.glob("*.txt")]
    assert [f for f in spaced if f.replace("Deja Vu", "DejaVu") not in notice] == []
    assert [f for f in families if not any(f in name for name in licences)] == []
