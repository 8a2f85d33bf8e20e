"""The one way through, piece by piece: who reads the articles, what is read of a path, what a memo depends on."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.errors import NoSeedsError
from briefing.facts import Reading
from briefing.orders import Order
from briefing.pipeline import _numbered, _runner, _stamp
from briefing.read.walk import GIVEN
from briefing.understand.runner.base import InProcess
from briefing.understand.runner.cache import Cached
from briefing.understand.runner.workers import WorkerProcesses
from tests.desk import ROOT
from tests.dossiers import article

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"
OTHER = "Fares rise\n\nSTORHOLM, 4 March 2025 - The operator said on Tuesday that fares would rise by two crowns.\n"
ORDER = Order(Path("seeds"), Path("out"), (), "2026-05-14", "memo", "", "", ("txt",), "a4", "ferries", "small")


def no_model(name: str) -> None:
    """Fail: a model that nobody needs is not loaded."""
    raise AssertionError(name)


class Shelf:
    """A store in which nothing is."""

    def get(self, _: object) -> dict[str, bytes]:
        """Have nothing."""
        return {}

    def put(self, _: object) -> None:
        """Keep nothing."""


@pytest.mark.parametrize("jobs", [0, 1])
def test_this_process_reads(jobs: int) -> None:
    """Where one process is enough; the model is loaded when the first article is there."""
    runner = _runner(replace(ORDER, jobs=jobs), no_model, None)
    assert isinstance(runner, InProcess)
    with pytest.raises(AssertionError, match="small"):
        list(runner.results([article(STORY)]))


def test_processes_read() -> None:
    """Where two or more are asked for."""
    runner = _runner(replace(ORDER, jobs=2), no_model, None)
    assert isinstance(runner, WorkerProcesses)


def test_with_a_store_nothing_is_read_twice() -> None:
    """What reads is asked only for what the store lacks."""
    assert isinstance(_runner(ORDER, no_model, Shelf()), Cached)


def test_the_stamp_is_the_start_of_the_day() -> None:
    """In UTC, so that files are the same bytes whenever they are made."""
    assert _stamp(ORDER) == datetime(2026, 5, 14, tzinfo=UTC)


def test_a_build_tells_of_three_steps() -> None:
    """A bar of progress is so long."""
    assert pipeline.STEPS == 3


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with two articles, one of them in two files, and a file that is none."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in {"a.txt": STORY, "b.txt": OTHER, "b2.txt": OTHER}.items():
        (folder / name).write_text(text)
    (folder / "c.bin").write_bytes(b"\x00\x01\x02" * 99)
    return folder


def test_a_folder_is_read(seeds: Path) -> None:
    """All of it, with what was left out."""
    reading = pipeline.read(seeds, seeds)
    assert [a.path for a in reading.articles] == ["a.txt", "b.txt"]
    assert [u.path for u in reading.unread] == ["c.bin"]


@pytest.mark.parametrize(("name", "path"), [("a.txt", "a.txt"), ("b.txt", "b.txt"), ("b2.txt", "b2.txt")])
def test_a_file_of_the_folder_is_read(seeds: Path, name: str, path: str) -> None:
    """Alone; also one whose words another file has, which is the source of a memo."""
    assert [a.path for a in pipeline.read(seeds / name, seeds).articles] == [path]


def test_a_file_of_elsewhere_is_read(seeds: Path, tmp_path: Path) -> None:
    """By its own name."""
    (tmp_path / "far.txt").write_text(STORY)
    assert [a.path for a in pipeline.read(tmp_path / "far.txt", seeds).articles] == ["far.txt"]


def test_a_file_that_holds_no_article(seeds: Path) -> None:
    """The reason is told."""
    with pytest.raises(NoSeedsError) as told:
        pipeline.read(seeds / "c.bin", seeds)
    assert told.value.what == f"{seeds / 'c.bin'} holds no article that can be read"
    assert told.value.hint.startswith("Why: ")
    assert told.value.hint != "Why: it is left out of the folder that it stands in."


def test_a_file_that_its_folder_passes_over(seeds: Path) -> None:
    """A hidden file is no seed, and nothing else is wrong with it."""
    (seeds / ".hidden.txt").write_text(STORY)
    with pytest.raises(NoSeedsError) as told:
        pipeline.read(seeds / ".hidden.txt", seeds)
    assert told.value.hint == "Why: it is left out of the folder that it stands in."


def test_the_text_of_a_file(seeds: Path) -> None:
    """As it is; where there is none, the reason is told."""
    assert pipeline.text(seeds / "a.txt") == STORY
    with pytest.raises(NoSeedsError) as told:
        pipeline.text(seeds / "c.bin")
    assert told.value.what == f"{seeds / 'c.bin'} holds no text that can be read"
    assert told.value.hint.startswith("Why: ")


def digest(text: str) -> str:
    """Return what ``sha256sum`` says of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def test_what_a_memo_depends_on(seeds: Path) -> None:
    """Each file that an article was read from, its copies too, and what states dates; not what was left out."""
    stated = '["a.txt"]\ntitle = "Line"\n'
    known = {"a.txt": digest(STORY), "b.txt": digest(OTHER), "b2.txt": digest(OTHER)}
    assert pipeline.seeds_now(seeds) == known
    (seeds / GIVEN).write_text(stated)
    assert pipeline.seeds_now(seeds) == known | {GIVEN: digest(stated)}


def test_a_folder_without_articles_is_nothing_to_depend_on(tmp_path: Path) -> None:
    """Nor is one that is not there."""
    (tmp_path / "empty").mkdir()
    assert pipeline.seeds_now(tmp_path / "empty") == {}
    assert pipeline.seeds_now(tmp_path / "missing") == {}


def test_articles_of_several_readings_are_numbered_through() -> None:
    """Each has an id of its own, and a reprint still names the report that it retells."""
    first = Reading((article("One."), article("Two.", 2, echo_of="S1")))
    second = Reading((article("Three."), article("Four.", 2, echo_of="S1"), article("Five.", 3, echo_of="S9")))
    numbered = tuple(_numbered([first, second]))
    assert [(a.id, a.text, a.echo_of) for a in numbered] == [
        ("S1", "One.", None),
        ("S2", "Two.", "S1"),
        ("S3", "Three.", None),
        ("S4", "Four.", "S3"),
        ("S5", "Five.", None),
    ]


@pytest.mark.parametrize(
    ("kind", "has", "lacks"),
    [("memo", {"phrases", "masthead", "annex", "positions"}, set()), ("handout", {"phrases", "masthead"}, {"annex"})],
)
def test_words_of_a_kind(kind: str, has: set[str], lacks: set[str]) -> None:
    """The sections that a kind makes use of, and the folder that is shipped; a single sheet has no annex."""
    folder = ROOT / "templates"
    words = pipeline.words(kind, (folder,))
    assert has <= words.sections
    assert not lacks & words.sections
    assert (words.kind, words.shipped) == (kind, folder)
    assert words.places["masthead"][0].name == "masthead.md.j2"
