"""Find the phrases that can name what an article is about: noun phrases, by head and by the word before the head.

"Western security guarantees" has the head "guarantee" and the key "security guarantee".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.facts import BODY
from briefing.understand.lexicon.facts import NAMES_NO_TOPIC
from briefing.understand.records import KeyPhrase, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.understand.parsing.language import ParsedArticle, ParsedBlock

SHORTEST = 4
"""Letters; shorter heads ("way", "day") name no topic."""


def find_phrases(page: ParsedArticle) -> tuple[KeyPhrase, ...]:
    """Return the noun phrases of an article's body that can name a topic, and its verbs, in reading order."""
    paras = [para for para in page.paras if para.block.kind in BODY]
    return tuple(sorted((p for para in paras for p in (*_nouns(para), *_verbs(para))), key=lambda p: p.span))


def within(start: int, end: int, phrases: Sequence[KeyPhrase]) -> Iterator[KeyPhrase]:
    """Yield those of ``phrases``, which are in reading order, that lie between two offsets."""
    for n in range(bisect_left(phrases, start, key=lambda p: p.span[0]), len(phrases)):
        if phrases[n].span[0] >= end:
            break
        if phrases[n].span[1] <= end:
            yield phrases[n]


def _nouns(para: ParsedBlock) -> Iterator[KeyPhrase]:
    """Yield the noun phrases of a block that can name a topic."""
    for token in para.doc:
        if not _can_name(token):
            continue
        before = _modifier(token)
        first = token if before is None else before
        yield phrase(
            span=para.span(para.doc[first.i : token.i + 1]),
            head=token.lemma_.lower(),
            key=f"{before.lower_} {token.lemma_.lower()}" if before is not None else "",
            text=token.lower_,
        )


def _verbs(para: ParsedBlock) -> Iterator[KeyPhrase]:
    """Yield the verbs of a block: whoever agreed "to meet" speaks about a meeting too, but a verb names no topic."""
    for token in para.doc:
        if token.pos_ == "VERB" and token.is_alpha:
            yield phrase(para.span(para.doc[token.i : token.i + 1]), token.lemma_.lower())


def _can_name(token: Token) -> bool:
    """Whether a word is a common noun that heads its phrase and says what something is about."""
    heads = token.pos_ == "NOUN" and token.dep_ != "compound" and token.ent_type_ not in {"DATE", "TIME", "PERSON"}
    lemma = token.lemma_.lower()
    return heads and token.is_alpha and len(lemma) >= SHORTEST and lemma not in NAMES_NO_TOPIC


def _modifier(token: Token) -> Token | None:
    """Return the word right before a head that makes it more exact ("security guarantees"), or None."""
    left = token.nbor(-1) if token.i else None
    if left is None or left.head != token or left.pos_ not in {"NOUN", "ADJ"} or not left.is_alpha:
        return None
    return left if left.dep_ in {"compound", "amod", "nmod"} and left.lower_ not in NAMES_NO_TOPIC else None
