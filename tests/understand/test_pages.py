"""Pages that a pipeline makes of articles: which blocks are read, and where words stand in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from briefing.errors import UsageError
from briefing.facts import Block
from briefing.understand.extract import MakeRulesReader, RulesReader
from briefing.understand.parsing.language import HALVES, load, parse, version
from tests.dossiers import article

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

    from briefing.facts import BlockKind


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with a pipeline that only finds words and sentences."""
    folder: Path = tmp_path_factory.mktemp("pipeline") / "made"
    made = spacy.blank("en", meta={"name": "made", "version": "1.2"})
    made.add_pipe("sentencizer")
    made.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="module")
def blank(folder: str) -> Language:
    """The pipeline of that folder."""
    return load(folder)


def test_a_pipeline_says_who_it_is(blank: Language) -> None:
    """Language, name and version, as the method note has them."""
    assert version(blank) == "en_made 1.2"
    assert RulesReader(blank).name == "en_made 1.2"


def test_a_reader_is_made_where_it_reads(folder: str) -> None:
    """What makes one knows only the name of the pipeline, so that two for the same are equal."""
    assert MakeRulesReader(folder)().name == "en_made 1.2"
    assert MakeRulesReader(folder) == MakeRulesReader(folder) != MakeRulesReader()


def test_a_pipeline_that_is_not_there(tmp_path: Path) -> None:
    """It is named, with what to do."""
    with pytest.raises(UsageError, match=r"language model '.*none' is not installed") as caught:
        load(str(tmp_path / "none"))
    assert str(caught.value.hint).startswith("Install it (pip install en-core-web-sm")
    assert str(caught.value.hint).endswith("or name another under [language] model.")


@pytest.mark.parametrize(
    ("kind", "is_read"),
    [("title", True), ("paragraph", True), ("bullet", True), ("dateline", False), ("byline", False)],
)
def test_which_blocks_are_read(blank: Language, kind: BlockKind, *, is_read: bool) -> None:
    """The body and the title."""
    page = parse(article("It rained.", blocks=(Block(kind, 3, 9),)), blank)
    assert [block.text for block in page.paras] == (["rained"] if is_read else [])


def test_where_words_stand(blank: Language) -> None:
    """Each block is read by itself; offsets are the article's, marks are plain."""
    text = "Talks begin\n\n“It rained,” he said."
    page = parse(article(text, blocks=(Block("title", 0, 11), Block("paragraph", 13, len(text)))), blank)
    assert [block.text for block in page.paras] == ["Talks begin", '"It rained," he said.']
    block = page.paras[1]
    assert block.span(block.doc[1:3]) == (14, 23)
    assert block.place(1, 10) == (14, 23)
    assert page.passage(block, block.doc[1:3]).text == "It rained"
    assert [(q.start, q.end, q.closed) for q in block.quotes] == [(0, 12, True)]


@pytest.mark.parametrize(("following", "end"), [("“It goes on.”", 23), ("  “It goes on.”", 23), ("It goes on.", 11)])
def test_a_quotation_that_nothing_closes(blank: Language, following: str, end: int) -> None:
    """It runs to the end of its block where the next one opens with a mark, else to the end of its sentence."""
    first = "“It rained. Then it hot"
    text = f"{first}\n\n{following}"
    blocks = (Block("paragraph", 0, 23), Block("paragraph", 25, len(text)))
    page = parse(article(text, blocks=blocks), blank)
    assert [(q.start, q.end, q.closed) for q in page.paras[0].quotes] == [(0, end, False)]


@pytest.mark.parametrize(("word", "lemma"), [("hopes", "hope"), ("hoped", "hope"), ("Hoping", "hope"), ("hops", "")])
def test_forms_that_are_known_better(blank: Language, word: str, lemma: str) -> None:
    """Whatever the pipeline makes of them, who hopes does not hop."""
    page = parse(article(f"It {word}."), blank)
    assert page.paras[0].doc[1].lemma_ == lemma


def test_sentences(blank: Language) -> None:
    """Each word, and each run of words, knows the sentence that it stands in; a block without words has none."""
    page = parse(article("It rained. It stopped. It was over."), blank)
    doc = page.paras[0].doc
    wanted = ["It rained.", "It stopped.", "It was over."]
    assert [s.text for s in doc.sents] == wanted
    assert [token.sent.text for token in doc if token.text == "It"] == wanted
    assert [token.sent.text for token in doc if token.text == "."] == wanted
    assert doc[3:5].sent.text == "It stopped."
    empty = parse(article("It", blocks=(Block("paragraph", 1, 1),)), blank)
    assert [list(block.doc.sents) for block in empty.paras] == [[]]


@pytest.fixture(scope="module")
def halves(blank: Language) -> Language:
    """A pipeline with the step that stands before the parser; the first one has none to stand before."""
    assert blank.pipe_names == ["sentencizer"]
    made = spacy.blank("en")
    made.add_pipe(HALVES)
    return made


HALF = [
    ("It rained; it stopped", [0, 3]),
    ("It rained, it stopped", [0]),
    ('It "rained; it" stopped', [0]),
    ('"It rained"; it stopped', [0, 5]),
    ("It rained;", [0]),
]


@pytest.mark.parametrize(("text", "starts"), HALF)
def test_halves_of_a_sentence(halves: Language, text: str, starts: list[int]) -> None:
    """Behind a semicolon a sentence begins, outside of quotations, if a word follows."""
    assert [token.i for token in halves(text) if token.is_sent_start] == starts
