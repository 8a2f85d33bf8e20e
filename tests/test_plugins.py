"""Packages of others add readers, sections, formats and carriers; one that is broken is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desk import ROOT
from tests.processes import process, python

STORY = "Talks begin\n\nMADRID, 3 March 2025 - France said on Monday that it would pay 5 million euros.\n"
MODULE = """
from briefing.outputs import Receipt


def read(data):
    return data.decode()[::-1]


def build(context):
    return {"count": len(context.dossier.articles)}


class Shout:
    ending, media_type = ".shout", "text/plain"

    def load(self):
        return lambda memo, look, stamp: (memo.title.upper().encode(), ())


shout = Shout()


def carry(what):
    return f"carried {what}"
"""
POINTS = """
[briefing.readers]
back = extra.parts:read

[briefing.sections]
counted = extra.parts:build

[briefing.formats]
shout = extra.parts:shout

[briefing.carriers]
pigeon = extra.parts:carry
"""


def install(place: Path, points: str = POINTS) -> str:
    """Install a package into a folder, as pip does; return where Python looks for it."""
    (place / "extra" / "templates" / "memo").mkdir(parents=True)
    (place / "extra" / "__init__.py").touch()
    (place / "extra" / "parts.py").write_text(MODULE)
    (place / "extra" / "templates" / "memo" / "counted.md.j2").write_text(
        "## Counted\n\n{{ count }} articles in all.\n"
    )
    info = place / "extra-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(points)
    return f"{place}:{ROOT}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with a text, and one of a type that only a package of others reads."""
    made = tmp_path / "work"
    (made / "seeds").mkdir(parents=True)
    (made / "seeds" / "a.txt").write_text(STORY)
    (made / "seeds" / "b.back").write_text(STORY.replace("France", "Spain").replace("5", "7")[::-1])
    return made


def test_what_a_package_adds_is_used(folder: Path, tmp_path: Path) -> None:
    """Its reader reads, its section is in the memo with its words, its format is written, its carrier can be had."""
    paths = install(tmp_path / "site")
    done = process(folder, "make", "--format", "txt,json,shout", "-q", PYTHONPATH=paths)
    assert done.code == 0, done.err
    record = json.loads((folder / "out" / "briefing.json").read_bytes())
    assert [s["path"] for s in record["sources"]] == ["a.txt", "b.back"]
    assert "2 articles in all." in (folder / "out" / "briefing.txt").read_text()
    assert (folder / "out" / "briefing.shout").read_text() == record["title"].upper()
    sent = python(folder, "-c", "from briefing.deliver import verb; print(verb('pigeon')('mail'))", PYTHONPATH=paths)
    assert sent.out == "carried mail\n"


def test_without_the_package_it_is_as_before(folder: Path) -> None:
    """The file is named as unread, and the format is none."""
    done = process(folder, "make", "--format", "json")
    assert "b.back: files of its kind (.back) are not read" in done.err
    wrong = process(folder, "make", "--format", "shout")
    assert (wrong.code, "Allowed are: pdf, docx" in wrong.err) == (2, True)


@pytest.mark.parametrize(
    ("group", "point", "code"),
    [
        ("reader", "back = extra.nothing:read", 0),
        ("section", "counted = extra.parts:nothing", 2),
        ("format", "shout = extra.parts:nothing", 2),
    ],
)
def test_a_broken_package_is_named(folder: Path, tmp_path: Path, group: str, point: str, code: int) -> None:
    """In a line or two; a reader that is broken costs its own files only."""
    paths = install(tmp_path / "site", f"[briefing.{group}s]\n{point}\n")
    done = process(folder, "make", "--format", "shout" if group == "format" else "txt", PYTHONPATH=paths)
    assert done.code == code, done.err
    assert f"the {group} {point.split(maxsplit=1)[0]!r} of the package extra is broken" in done.err
    assert "Traceback" not in done.err


def test_another_package_is_another_edition(folder: Path, tmp_path: Path) -> None:
    """A memo that was made without a package is made again once it is there."""
    assert process(folder, "make", "--format", "txt").code == 0
    assert "nothing has changed" in process(folder, "make", "--format", "txt").err
    again = process(folder, "make", "--format", "txt", PYTHONPATH=install(tmp_path / "site"))
    assert "nothing has changed" not in again.err
    assert "articles in all." in (folder / "out" / "briefing.txt").read_text()
