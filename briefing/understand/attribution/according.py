"""Find attributions by "according to": the clause that it stands beside is the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.understand.parsing.grammar import CueMatch
from briefing.understand.parsing.noun_phrases import subtree

if TYPE_CHECKING:
    from spacy.tokens import Token


def according(token: Token) -> CueMatch | None:
    """Return what "according to X" attributes to X, or None; ``token`` is "according"."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = next((g for c in token.children if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj"), None)
    if to is None or source is None:
        return None
    whole = _rest_of_sentence(token, source)
    if whole:
        return CueMatch(source, (token, to), tuple(whole), "say", "claims", token, "according to")
    root = token.head
    while root.dep_ not in {"ROOT", "ccomp", "conj", "advcl", "relcl"} and root.head != root:
        root = root.head
    mine = {t.i for t in subtree(token)}
    content = [t for t in subtree(root) if t.i not in mine]
    return CueMatch(source, (token, to), tuple(_without_edges(content)), "say", "claims", token, "according to")


def _rest_of_sentence(token: Token, source: Token) -> list[Token]:
    """Return the sentence without "according to X" where that opens it, or closes it behind a comma; else nothing."""
    sent = token.sent
    last = max(t.i for t in subtree(source, frozenset({"relcl", "acl", "advcl", "parataxis", "punct", "conj", "cc"})))
    if token.i == sent.start and last + 1 < sent.end:
        return _without_edges([t for t in sent if t.i > last])
    tail = [t for t in sent if t.i > last and t.is_alpha]
    if token.i > sent.start + 2 and sent.doc[token.i - 1].text == "," and not tail:
        return _without_edges([t for t in sent if t.i < token.i - 1])
    return []


def _without_edges(tokens: list[Token]) -> list[Token]:
    """Return words without marks at either end, but for quotation marks and brackets."""
    while tokens and tokens[0].is_punct and tokens[0].text not in '"([':
        tokens = tokens[1:]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in ')]"':
        tokens = tokens[:-1]
    return tokens
