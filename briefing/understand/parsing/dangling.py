"""Pronouns in what somebody says that nothing before them in it names: only the text around tells whom they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.understand.parsing.clauses import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHERS = frozenset(("he", "him", "she", "it", "they", "them"))
_CLAUSES = frozenset(("ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"))
"""Relations of a clause that "it" stands for: "it is clear that …", "it takes time to build"."""


def dangling(words: Iterable[Token], spoken: Callable[[Token], bool]) -> Iterator[Token]:
    """Yield the pronouns of some words that mean somebody or something not named before them.

    ``spoken`` tells whether a word is one of somebody's own. In a paraphrase a subject like "he" is the speaker.
    """
    named = False
    for word in words:
        other = word.lower_ in _OTHERS and word.pos_ == "PRON" and not _is_empty(word)
        if other and not named and (spoken(word) or word.dep_ not in SUBJECTS):
            yield word
        named = named or word.pos_ in {"NOUN", "PROPN"}


def _is_empty(pronoun: Token) -> bool:
    """Whether "it" means nothing, or a clause that follows."""
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return False
    return pronoun.dep_ == "expl" or any(c.dep_ in _CLAUSES and c.i > pronoun.i for c in pronoun.head.subtree)
