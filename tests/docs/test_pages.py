"""What ``docs/`` says is so: parts are as the program has them, commands and code run, links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.understand.parsing import language
from tests.desk import ROOT, SEEDS, Desk
from tests.docs.filled import DOCS, PARTS, filled, own_words

if TYPE_CHECKING:
    from spacy.language import Language

PAGES = sorted(DOCS.glob("*.md"))
STORY = "Talks begin\n\nMADRID, 3 March 2025 - France said on Monday that it would pay 5 million euros.\n"


def blocks(page: Path, kind: str) -> list[str]:
    """Fenced blocks of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


COMMANDS = [(page.stem, line) for page in PAGES for block in blocks(page, "sh") for line in block.splitlines()]
PROGRAMS = [(page.stem, block) for page in PAGES for block in blocks(page, "python")]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_what_the_program_knows_is_as_it_has_it(page: Path) -> None:
    """Commands, settings, types, bounds, marks and figures: run ``python -m tests.docs.filled`` after a change."""
    text = page.read_text("utf-8")
    assert filled(text) == text


def test_every_part_is_shown() -> None:
    """Nothing that the program knows of itself is left out of the pages."""
    shown = {name for page in PAGES for name in re.findall(r"<!-- begin (\w+) -->", page.read_text("utf-8"))}
    assert shown == set(PARTS)


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda p: p.stem)
def test_no_measured_figure_is_written_by_hand(page: Path) -> None:
    """Shares, scores and times stand only where they are filled in."""
    found = re.findall(r"\b0\.\d{2,}\b|\b\d+(?:\.\d+)? ?(?:%|per cent|ms\b)", own_words(page.read_text("utf-8")))
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link inside the documentation names a page that is there."""
    inner = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [at for at in inner if not (page.parent / at).exists()] == []


def test_every_page_is_in_the_list() -> None:
    """The first page leads to all others."""
    index = (DOCS / "index.md").read_text("utf-8")
    assert [p.name for p in PAGES if p.stem != "index" and f"({p.name})" not in index] == []


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, nlp: Language) -> Desk:
    """A desk at which a memo was made, with all that the examples name."""
    folder = tmp_path_factory.mktemp("docs")
    desk = Desk(folder, lambda name: nlp if name == language.DEFAULT_MODEL else language.load(name))
    desk.put("seeds/001.txt", STORY)
    desk.put("briefing.toml", "[memo]\nformats = ['pdf', 'json']\n")
    assert desk.run("make", "-q").code == 0
    return desk


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_every_command_runs(made: Desk, page: str, line: str) -> None:
    """As it stands there, in a folder with an article; the doctor may find that a machine has no printer."""
    name, *arguments = shlex.split(line, comments=True)
    assert name == "briefing"
    done = made.run(*arguments)
    assert done.code in ({0, 1} if arguments[0] == "doctor" else {0}), (page, done.err)


@pytest.mark.parametrize(("page", "code"), PROGRAMS)
def test_every_program_runs(page: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it stands there, beside a folder with articles."""
    (tmp_path / "seeds").symlink_to(SEEDS)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, f"{page}.md", "exec"), {})  # noqa: S102 - our own documentation
    assert (tmp_path / "out" / "briefing.pdf").read_bytes().startswith(b"%PDF")


def test_settings_of_the_pages_are_accepted(desk: Desk) -> None:
    """What a page shows as ``sources.toml`` can be used as it stands."""
    (shown,) = blocks(DOCS / "seeds.md", "toml")
    for name in ("001.txt", "notes.txt"):
        desk.put(f"seeds/{name}", STORY.replace("France", "Spain" if name == "notes.txt" else "France"))
    desk.put("seeds/sources.toml", shown)
    assert desk.run("make", "--format", "json", "-q").code == 0
    (source,) = desk.record()["sources"]
    assert (source["outlet"], source["published"], source["published_basis"]) == (
        "Example Gazette",
        "2025-02-10",
        "given",
    )


@pytest.mark.parametrize("page", [ROOT / "docs" / "architecture.md", ROOT / "CONTRIBUTING.md"], ids=lambda p: p.name)
def test_every_module_that_is_named_is_there(page: Path) -> None:
    """A path in code style leads to a file or folder, from the top or near the room that was named last before it."""
    room = ROOT / "briefing"
    for path in re.findall(r"`([a-z_]+(?:/[a-z_]+)*(?:/|\.py))`", page.read_text("utf-8")):
        places = [folder / path for folder in (ROOT, ROOT / "briefing", room, room.parent)]
        there = next((place for place in places if place.exists()), None)
        assert there is not None, path
        room = there if there.is_dir() else room
