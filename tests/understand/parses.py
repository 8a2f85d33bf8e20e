"""Parses written by hand, so that a rule of grammar is tested without the language model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc

from briefing.facts import Block, BlockKind
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.parsing.quotes import find_quotes
from briefing.understand.records import Mention, MentionKind
from tests.dossiers import article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token
    from spacy.vocab import Vocab

POS = {
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WP$", "EX", "WDT"), "PRON"),
    **dict.fromkeys(("RB", "WRB"), "ADV"),
    **dict.fromkeys(("TO", "POS"), "PART"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
    **dict.fromkeys((".", ",", ":", "''", "``", "-LRB-", "-RRB-", "HYPH"), "PUNCT"),
    **dict.fromkeys(("$", "SYM"), "SYM"),
    "MD": "AUX",
    "DT": "DET",
    "CC": "CCONJ",
    "CD": "NUM",
}
CLOSING = frozenset({".", ",", ":", ";", "?", "!", "'s", "'", "n't", ")", "%"})
GLUED = frozenset({"HYPH", "SYM"})
"""Tags of marks without blanks around them."""


@cache
def vocabulary() -> Vocab:
    """English words without a model: their shapes, and how noun chunks are cut."""
    return spacy.blank("en").vocab


Parse = tuple[str, str, str]
"""Words, tags and relations, as ``parsed`` takes them."""


def parsed(words: str, tags: str, relations: str, people: Sequence[str] = ()) -> Doc:
    """Build a parse of words, their tags and their relations, each separated by blanks; ``people`` are named entities.

    A word may bring its lemma ("said/say"), a tag its part of speech ("VBD/AUX"), and a relation has the number of its
    head, the first word being 1 ("nsubj:2"); without one it is a root. Straight double marks open and close by turns.
    """
    forms = [w.partition("/") for w in words.split(" ")]
    texts = [form for form, _, _ in forms]
    kinds = [t.partition("/") for t in tags.split()]
    links = [r.partition(":") for r in relations.split()]
    assert len(texts) == len(kinds) == len(links), (len(texts), len(kinds), len(links))
    doc = Doc(
        vocabulary(),
        words=texts,
        spaces=_spaces(texts, [tag for tag, _, _ in kinds]),
        tags=[tag for tag, _, _ in kinds],
        pos=[pos or _pos(tag, dep) for (tag, _, pos), (dep, _, _) in zip(kinds, links, strict=True)],
        lemmas=[lemma or form.lower() for form, _, lemma in forms],
        deps=[dep for dep, _, _ in links],
        heads=[int(head) - 1 if head else n for n, (_, _, head) in enumerate(links)],
    )
    spans = [doc.char_span(doc.text.index(p), doc.text.index(p) + len(p), "PERSON") for p in people]
    doc.ents = [span for span in spans if span is not None]
    return doc


def _pos(tag: str, dep: str) -> str:
    return "AUX" if dep in {"aux", "auxpass"} and tag.startswith("VB") else POS[tag]


def _spaces(texts: Sequence[str], tags: Sequence[str]) -> list[bool]:
    """Tell behind which words a blank stands."""
    spaces, opened = [], False
    for n, text in enumerate(texts):
        following = texts[n + 1] if n + 1 < len(texts) else "."
        opens = text == '"' and not opened
        opened = opened != (text == '"')
        glued = text in {"(", "$", "£"} or not GLUED.isdisjoint(tags[n : n + 2])
        spaces.append(not (opens or glued or following in CLOSING or (following == '"' and opened)))
    return spaces


def block_of(doc: Doc, start: int = 0, kind: BlockKind = "paragraph") -> ParsedBlock:
    """Make a parse the block of an article that begins at ``start``."""
    text = doc.text
    return ParsedBlock(Block(kind, start, start + len(text)), doc, find_quotes(text))


def word(doc: Doc, text: str) -> Token:
    """Find the first word of a parse with a text."""
    return next(t for t in doc if t.text == text)


def mention(block: ParsedBlock, text: str, kind: MentionKind = "person", **more: Any) -> Mention:
    """Mention a name where it first stands in a block."""
    start = block.text.index(text)
    words = block.doc.char_span(start, start + len(text), alignment_mode="expand")
    sentence = block.span(words.sent) if words is not None else (0, 0)
    return Mention(block.place(start, start + len(text)), text, kind, sure=True, sentence=sentence, **more)


def texts(block: ParsedBlock, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Cut stretches of an article out of the block that they stand in."""
    return [block.text[a - block.block.start : b - block.block.start] for a, b in spans]


def article_of(*docs: Doc, kind: BlockKind = "paragraph") -> ParsedArticle:
    """Make parses the paragraphs of one article."""
    text, blocks = "", []
    for doc in docs:
        blocks.append(block_of(doc, len(text), kind))
        text += doc.text + "\n\n"
    return ParsedArticle(article(text, blocks=tuple(b.block for b in blocks)), tuple(blocks))
