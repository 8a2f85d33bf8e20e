"""A folder to begin with: what is laid out, and that nothing is ever overwritten."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import fastjsonschema
import pytest

from briefing.config import reference
from briefing.config.loading import load
from briefing.config.schema import FORMATS, KINDS, TABLES, Settings, keys
from tests.desk import ROOT, Desk


def test_a_folder_is_laid_out(desk: Desk) -> None:
    """Init makes settings that set nothing, and a place for articles, and says what is next."""
    done = desk.run("init")
    assert done.code == 0
    assert done.out.splitlines() == [str(desk.folder / "briefing.toml"), str(desk.folder / "seeds")]
    assert "run briefing make" in done.err
    assert set(load(desk.folder, {}, {}).origins.values()) == {"default"}


def test_what_is_there_stays(desk: Desk) -> None:
    """Init overwrites nothing, and names what it has left as it is; a link that leads nowhere is left too."""
    desk.put("briefing.toml", "[memo]\ntitle = 'mine'\n")
    (desk.folder / "seeds").symlink_to("elsewhere")
    again = desk.run("init")
    assert (again.code, again.out) == (0, "")
    assert again.err.count("left as it is") == 2
    assert "mine" in (desk.folder / "briefing.toml").read_text("utf-8")


def test_words_to_change(desk: Desk) -> None:
    """With --templates the shipped words are copied, byte for byte; a word of one's own is left alone."""
    desk.put("templates/memo/actors.md.j2", "mine")
    desk.run("init", "--templates")
    shipped = {p.relative_to(ROOT): p.read_bytes() for p in (ROOT / "templates").rglob("*.md.j2")}
    copied = {p.relative_to(desk.folder): p.read_bytes() for p in (desk.folder / "templates").rglob("*.md.j2")}
    assert copied == {**shipped, Path("templates/memo/actors.md.j2"): b"mine"}


def test_a_new_folder(desk: Desk) -> None:
    """A folder that is not there yet is made; one that cannot be is told."""
    assert desk.run("init", "a/b").code == 0
    assert (desk.folder / "a" / "b" / "seeds").is_dir()
    desk.put("file", "x")
    refused = desk.run("init", "file/c")
    assert (refused.code, len(refused.err.splitlines())) == (4, 2)


@pytest.mark.parametrize("name", TABLES)
def test_every_line_can_be_used(tmp_path: Path, name: str) -> None:
    """Each line of the commented file is a setting once its mark is taken away, and shows what holds without it."""
    used = re.sub(r"(?m)^# (\[|\w+ = )", r"\1", reference.commented())
    (tmp_path / "briefing.toml").write_text(used, "utf-8")
    found = load(tmp_path, {}, {})
    (table,) = found.jobs if name == "job" else (getattr(found, name),)
    assert table == (reference.EXAMPLE if name == "job" else getattr(Settings(), name))
    told = tomllib.loads(used)[name]
    assert set(told[0] if name == "job" else told) == set(keys(TABLES[name]))


def test_the_schema_is_one() -> None:
    """What editors are given is a JSON Schema: it takes the commented file with its marks off, and no misspelling."""
    schema = json.loads(reference.schema())
    used = tomllib.loads(re.sub(r"(?m)^# (\[|\w+ = )", r"\1", reference.commented()))
    check = fastjsonschema.compile(schema)
    assert check(used) == used
    for wrong in (
        {"memo": {"titel": "x"}},
        {"memo": {"page": "a5"}},
        {"job": [{"at": "08:00"}]},
        {"mail": {"port": 0}},
    ):
        with pytest.raises(fastjsonschema.JsonSchemaException):
            check(wrong)


def test_the_schema_is_printed(desk: Desk) -> None:
    """It can be had without a checkout."""
    assert desk.run("config", "--schema").out == reference.schema()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(desk: Desk, shell: str) -> None:
    """There is a script for each shell, which calls the program by its name."""
    assert "_BRIEFING_COMPLETE" in desk.run("completion", shell).out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["co"], {"config", "completion"}),
        (["make", "--pa"], {"--page"}),
        (["make", "--page", ""], {"a4", "letter"}),
        (["make", "--template", ""], set(KINDS)),
        (["make", "--format", ""], {*FORMATS, "all"}),
        (["make", "--format", "pdf,"], {f"pdf,{f}" for f in (*FORMATS, "all")}),
        (["completion", "f"], {"fish"}),
    ],
)
def test_what_a_shell_offers(words: list[str], offered: set[str]) -> None:
    """Commands, options and values are offered as they are."""
    from click.shell_completion import BashComplete

    from briefing.cli.main import command

    *before, begun = words
    found = BashComplete(command, {}, "briefing", "_BRIEFING_COMPLETE").get_completions(before, begun)
    assert {item.value for item in found} == offered
