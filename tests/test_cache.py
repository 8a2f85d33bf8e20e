"""What is kept from run to run saves time and changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.read import read_folder
from briefing.state.cache import FILE, Cache
from briefing.understand.extract import RulesReader
from briefing.understand.runner.base import InProcess
from briefing.understand.runner.cache import Cached
from tests.desk import ROOT, Desk
from tests.processes import python, start

if TYPE_CHECKING:
    from spacy.language import Language

    from briefing.facts import Article
    from briefing.understand.records import ArticleFacts
    from briefing.understand.runner.base import ArticleReader

STORY = (
    "{name} wants talks\n\nMADRID, 3 March 2025 - {name} said the talks would begin on Monday. The port is closed.\n"
)
FORMATS = ("pdf", "docx", "html", "txt", "json")
LIBRARIES = "spacy reportlab docx jinja2 lxml trafilatura numpy importlib.metadata briefing.facts"


class Counting:
    """Loads the model, and counts how often it was asked for."""

    def __init__(self, load: Callable[[str], Any]) -> None:
        self.inner, self.count = load, 0

    def __call__(self, name: str) -> object:
        """Load it."""
        self.count += 1
        return self.inner(name)


@pytest.fixture
def kept(desk: Desk, tmp_path: Path) -> Desk:
    """A desk with three articles and a cache, whose model counts how often it is loaded."""
    for n, name in enumerate(("Jane Roe", "John Doe", "Acme Foods")):
        desk.put(f"seeds/{n}.txt", STORY.format(name=name))
    return Desk(desk.folder, Counting(desk.load), cache=tmp_path / "cache")


def folder(desk: Desk) -> Path:
    """Where its cache is."""
    assert desk.cache is not None
    return desk.cache


def loads(desk: Desk) -> int:
    """How often its model was loaded."""
    assert isinstance(desk.load, Counting)
    return desk.load.count


def made(desk: Desk, *flags: str) -> str:
    """Make all formats; what was said about it."""
    done = desk.run("make", "--format", "all", "--as-of", "2025-03-04", *flags)
    assert done.code == 0, done.err
    return done.err


def files(desk: Desk) -> dict[str, bytes]:
    """All memos."""
    return {p.name: p.read_bytes() for p in sorted(desk.out.iterdir())}


def test_nothing_changed_nothing_done(kept: Desk) -> None:
    """Where nothing has changed, nothing is read and no model is loaded; the same paths are told."""
    made(kept)
    before = files(kept)
    first = kept.run("make", "--format", "all", "--as-of", "2025-03-04")
    assert loads(kept) == 1
    assert "nothing has changed" in first.err
    assert [Path(line).name for line in first.out.split()] == [f"briefing.{e}" for e in FORMATS]
    assert files(kept) == before


def edit(desk: Desk) -> None:
    """One article has other words."""
    desk.put("seeds/1.txt", STORY.format(name="Mary Major"))


def add(desk: Desk) -> None:
    """There is one article more."""
    desk.put("seeds/9.txt", STORY.format(name="Mary Major"))


def drop(desk: Desk) -> None:
    """There is one article less."""
    (desk.folder / "seeds/1.txt").unlink()


def template(desk: Desk) -> None:
    """A section has a heading of the user's own."""
    text = (ROOT / "templates/memo/figures.md.j2").read_text("utf-8")
    desk.put("templates/memo/figures.md.j2", text.replace("## Figures", "## Numbers"))


def output(desk: Desk) -> None:
    """Somebody wrote over a memo."""
    (desk.out / "briefing.txt").write_text("scribbled over", "utf-8")


def state(desk: Desk) -> None:
    """The ledger is gone."""
    shutil.rmtree(desk.state)


@pytest.mark.parametrize("change", [edit, add, drop, template, output, state])
def test_what_changed_is_seen(kept: Desk, change: Callable[[Desk], None]) -> None:
    """After any change the memo is what it would be without a cache."""
    made(kept)
    change(kept)
    assert "nothing has changed" not in made(kept)
    warm = files(kept)
    shutil.rmtree(kept.out)
    made(kept, "--no-cache")
    assert files(kept) == warm


def test_only_what_changed_is_read_again(kept: Desk) -> None:
    """Of three articles one has changed: one is parsed; where only the day changes, none is."""
    made(kept)
    edit(kept)
    made(kept)
    count = loads(kept)
    done = kept.run("make", "--as-of", "2025-03-05")
    assert done.code == 0
    assert loads(kept) == count
    with closing(sqlite3.connect(folder(kept) / FILE)) as base:
        assert base.execute("SELECT count(*) FROM facts").fetchone() == (8,)  # 4 articles, twice


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise there")
def test_nobody_else_can_open_it(kept: Desk) -> None:
    """It holds what articles say."""
    made(kept)
    assert folder(kept).stat().st_mode & 0o077 == 0


def torn(path: Path) -> None:
    """Half of it is missing."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def foreign(path: Path) -> None:
    """It is something else."""
    path.write_bytes(b"this is no database" * 100)


def scribbled(path: Path) -> None:
    """Its facts are not what was put in."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE facts SET body = x'7b7d'")


def lying(path: Path) -> None:
    """It is another program's."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("DROP TABLE facts")
        base.execute("CREATE TABLE facts (other TEXT)")


@pytest.mark.parametrize("damage", [torn, foreign, scribbled, lying])
def test_a_damaged_cache_costs_only_time(kept: Desk, damage: Callable[[Path], None]) -> None:
    """A torn, foreign or altered cache is passed over: the memo is the same."""
    made(kept)
    before = files(kept)
    for beside in folder(kept).glob(f"{FILE}-*"):
        beside.unlink()
    damage(folder(kept) / FILE)
    shutil.rmtree(kept.out)
    shutil.rmtree(kept.state)
    made(kept)
    assert files(kept) == before


def test_a_cache_that_cannot_be_written(kept: Desk) -> None:
    """Where the cache cannot be made, that is said, and the memo is made."""
    folder(kept).write_bytes(b"a file where a folder should be")
    assert "the cache" in made(kept)
    assert files(kept)


def test_bodies_come_back(tmp_path: Path) -> None:
    """What was put in comes out, many at once; what was not is not there."""
    cache = Cache(tmp_path)
    bodies = {f"k{n}": bytes([n % 256]) * n for n in range(1200)}
    cache.put(bodies)
    assert cache.get([*bodies, "other"]) == bodies
    assert cache.warnings == []


@pytest.mark.parametrize("change", ["body = x'74776f'", "key = 'other'", "mark = x'00'"])
def test_an_altered_row_is_as_if_it_were_not_there(tmp_path: Path, change: str) -> None:
    """Though what stands there could be read: it is not what was put in under that key."""
    cache = Cache(tmp_path)
    cache.put({"key": b"one"})
    assert cache.get(["key"]) == {"key": b"one"}
    with closing(sqlite3.connect(tmp_path / FILE)) as base, base:
        base.execute(f"UPDATE facts SET {change}")  # noqa: S608 - from the table above
    assert cache.get(["key", "other"]) == {}


def test_no_library_is_loaded_for_nothing(kept: Desk) -> None:
    """An unchanged memo, ``--help`` and ``status`` load none of the heavy libraries."""
    look = (
        f"import sys, atexit; atexit.register(lambda: print([m for m in '{LIBRARIES}'.split() if m in sys.modules]))\n"
    )
    script = f"{look}from briefing.cli.main import main; sys.exit(main(sys.argv[1:]))"
    told = []
    for arguments in (["make", "-q"], ["make", "-q"], ["--help"], ["status"]):
        done = python(kept.folder, "-c", script, *arguments)
        assert done.code == 0, done.err
        told.append(done.out.splitlines()[-1])
    assert "spacy" in told[0]
    assert told[1:] == ["[]", "[]", "[]"]


def test_two_programs_share_a_cache(kept: Desk, tmp_path: Path) -> None:
    """Two builds at the same moment, of different folders and one cache: both are made, and nothing is mixed up."""
    made(kept, "--no-cache")
    wanted = files(kept)
    places = [tmp_path / "one", tmp_path / "two"]
    for place in places:
        shutil.copytree(kept.folder / "seeds", place / "seeds")
    make = ("make", "--format", "all", "--as-of", "2025-03-04", "--cache", str(tmp_path / "shared"))
    running = [start(place, *make) for place in places]
    told = [program.communicate(timeout=120)[1] for program in running]
    assert [program.returncode for program in running] == [0, 0], told
    for place in places:
        assert {p.name: p.read_bytes() for p in sorted((place / "out").iterdir())} == wanted


def test_another_fingerprint_reads_again(kept: Desk, nlp: Language, tmp_path: Path) -> None:
    """Facts of another model or other rules are not taken: they are worked out anew, and kept beside the old ones."""
    read: list[str] = []

    @dataclass(frozen=True)
    class Counted:
        """A reader that notes what it reads."""

        inner: ArticleReader
        name: str = "m 1"

        def extract(self, article: Article) -> ArticleFacts:
            """Read it."""
            read.append(article.path)
            return self.inner.extract(article)

    articles, cache = read_folder(kept.folder / "seeds").articles, Cache(tmp_path / "fingerprints")
    runner = InProcess(lambda: Counted(RulesReader(nlp)))
    results = [list(Cached(runner, cache, fingerprint).results(articles)) for fingerprint in ("1", "1", "2", "1")]
    assert read == [a.path for a in articles] * 2
    assert all(found == results[0] for found in results)
    assert {result.reader for result in results[1]} == {"m 1"}
