"""The same article in every file type: the same title, day, outlet and words, and in the end the same positions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.facts import BODY, Article
from briefing.read import read_file, read_folder, text_of
from briefing.read.formats import ENDINGS
from briefing.understand import inspect
from briefing.understand.extract import RulesReader
from briefing.understand.runner.base import InProcess
from tests.inputs import story

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The story in all types, a file each."""
    made = tmp_path_factory.mktemp("types")
    for name, content in story.FILES.items():
        (made / name).write_bytes(content())
    return made


@pytest.fixture(scope="module")
def articles(folder: Path) -> dict[str, Article]:
    """What is read of each file by itself."""
    found = {name: read_file(folder / name, folder)[0] for name in story.FILES}
    assert {name: len(a) for name, a in found.items()} == dict.fromkeys(story.FILES, 1)
    return {name: a[0] for name, a in found.items()}


def body(article: Article) -> list[str]:
    """The paragraphs of an article, lines that were wrapped put together."""
    return [" ".join(article.text[b.start : b.end].split()) for b in article.blocks if b.kind in BODY]


def test_every_type_is_tried() -> None:
    """Each ending that is read stands here, but for other names of the same type."""
    others = {".text", ".htm", ".mht", ".xml", ".ndjson", ".tsv"}
    assert {Path(name).suffix for name in story.FILES} == set(ENDINGS) - others


@pytest.mark.parametrize("name", story.FILES)
def test_every_type_says_the_same(articles: dict[str, Article], name: str) -> None:
    """Title, outlet, day and each paragraph are those of the article, whatever holds it."""
    article = articles[name]
    assert (article.title, article.outlet, article.published) == (story.TITLE, story.OUTLET, story.DAY)
    assert article.published_basis in {"stated", "metadata"}
    assert body(article) == list(story.PARAGRAPHS)


@pytest.mark.parametrize("name", story.FILES)
def test_offsets_count_in_what_text_prints(articles: dict[str, Article], folder: Path, name: str) -> None:
    """What an article's offsets point into is what ``briefing read FILE --text`` prints."""
    assert text_of(folder / name) == articles[name].text


def test_every_type_gives_the_same_positions(articles: dict[str, Article], nlp: Language) -> None:
    """Who said what is the same in every type, word by word."""
    found, _ = inspect(tuple(articles.values()), InProcess(lambda: RulesReader(nlp)))
    said = {
        name: [
            (s.speaker, s.party, s.mode, [" ".join(i.article.text[a:b].split()) for a, b in s.content])
            for s in i.statements
        ]
        for name, i in zip(articles, found, strict=True)
    }
    assert len(said["ferry.txt"]) >= 5
    assert [name for name, statements in said.items() if statements != said["ferry.txt"]] == []


def test_one_article_in_many_files_is_one_source(folder: Path) -> None:
    """The folder of all types holds one article; the others are its places, none is an echo."""
    (found,) = read_folder(folder).articles
    assert (found.echo_of, {found.path, *found.places}) == (None, set(story.FILES))
