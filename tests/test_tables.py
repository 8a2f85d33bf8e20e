"""The literal tables: a module without its line, or a line without its module, fails here."""

from __future__ import annotations

import pytest

from briefing.cli.main import command
from briefing.compose import SECTIONS
from briefing.config import schema
from briefing.deliver import CARRIERS
from briefing.deliver.checks import CHECKS
from briefing.read.formats import HOLDERS, READERS
from briefing.render import FORMATS
from tests.desk import ROOT

TEMPLATES = ROOT / "templates"
WORDS = {p.name.removesuffix(".md.j2") for p in (TEMPLATES / "memo").glob("*.md.j2")}
HELPERS = {"masthead"}
"""Templates of the memo that are no sections."""


def modules(package: str) -> set[str]:
    """Names of the modules of a package."""
    return {p.stem for p in (ROOT / "briefing" / package).glob("*.py")} - {"__init__"}


def test_every_section_has_its_line() -> None:
    """Each module of compose/sections is built into the memo, once."""
    keys = [part.key for part in SECTIONS]
    assert sorted(keys) == sorted(modules("compose/sections"))


def test_every_section_has_its_words() -> None:
    """Each section has a template of its name in the memo, and each template a section."""
    assert {part.key for part in SECTIONS} == WORDS - HELPERS


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_kind_has_a_folder(kind: str) -> None:
    """Each kind has a folder, and templates only for what there is."""
    found = {p.name.removesuffix(".md.j2") for p in (TEMPLATES / kind).glob("*.md.j2")}
    assert (TEMPLATES / kind).is_dir()
    assert found <= WORDS


def test_every_format_is_a_setting() -> None:
    """The formats that can be asked for are those that can be written, in the same order."""
    assert list(FORMATS) == list(schema.FORMATS)


def test_every_format_can_be_written() -> None:
    """Each line of the table of formats leads to a module that writes."""
    assert all(callable(form.load()) for form in FORMATS.values())


def test_every_format_is_checked() -> None:
    """Each format is re-opened and checked before it takes the place of the last good memo."""
    assert {f.ending for f in FORMATS.values()} == set(CHECKS)


def test_every_reader_has_its_line() -> None:
    """Each module that reads a file type stands in the tables of readers; the rest is shared by some of them."""
    used = {r.__module__.rpartition(".")[2] for r in (*READERS.values(), *HOLDERS.values())}
    assert modules("read/formats") - {"clean", "days", "lines", "markup", "unzip"} == used


def test_every_carrier_has_its_line() -> None:
    """Each module that takes something somewhere stands in the table of carriers; the rest is shared by some."""
    assert modules("deliver") - {"checks", "letter"} == set(CARRIERS)


def test_every_command_has_its_line() -> None:
    """Each module of commands is a command of the program, by its name; the rest is shared by some of them."""
    assert set(command.commands) == modules("cli/commands") - {"arguments", "progress", "examples"}
