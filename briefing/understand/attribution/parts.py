"""Find bodies that later sentences mean without naming them: "a party panel … the panel", "the Democrats … they"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.understand.lexicon import speech
from briefing.understand.mentions.political import political_party_of
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = (speech.BODIES | speech.PARTS_OF_BODIES) - speech.COMPANIES


def parts_of_bodies(
    para: ParsedBlock, mentions: Sequence[Mention], starts: Sequence[int]
) -> Iterator[tuple[str, int, int]]:
    """Yield each noun for a body that a named organisation owns: the noun, its offset, the index of the mention.

    ``starts`` is where each mention begins.
    """
    for token in para.doc:
        if token.pos_ == "NOUN" and token.lower_ in PARTS:
            place = para.place(token.idx, 0)[0]
            owners = (_mention_at(para.place(t.idx, 0)[0], mentions, starts) for t in _owners(token))
            yield from ((token.lower_, place, i) for i in owners if i is not None)


def plural_parties(para: ParsedBlock) -> Iterator[tuple[int, int, str]]:
    """Yield each political party called by its members: where its name and its sentence end, and what it is called."""
    for token in para.doc:
        if token.tag_ in {"NNS", "NNPS"}:
            words = para.doc[token.left_edge.i : token.i + 1].text
            if political_party_of(words) is not None:
                yield *para.place(token.idx + len(token), token.sent.end_char), words


def _owners(noun: Token) -> Iterator[Token]:
    """Yield words that may name whose a body is: "a party panel", "the party's panel", "a panel of the party"."""
    yield from (c for c in noun.lefts if c.dep_ in {"compound", "poss", "nmod"} and c.pos_ == "PROPN")
    yield from (g for c in noun.rights if c.lower_ in {"of", "at"} for g in c.children if g.dep_ == "pobj")


def _mention_at(place: int, mentions: Sequence[Mention], starts: Sequence[int]) -> int | None:
    """Return the index of the organisation whose name covers an offset, or None."""
    last = bisect_right(starts, place) - 1
    covers = last >= 0 and mentions[last].span[0] <= place < mentions[last].span[1]
    return last if covers and mentions[last].kind == "organisation" else None
