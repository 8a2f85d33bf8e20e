"""Find who speaks in a quotation without a verb of speech: a signature, a label, "for Roe" or "in Roe's words"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.understand.lexicon.speech import HE_OR_SHE
from briefing.understand.mentions.candidates import is_title
from briefing.understand.parsing.clauses import is_finite
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.parsing.quotes import Quote
from briefing.understand.parsing.texts import chunk_at

if TYPE_CHECKING:
    from spacy.tokens import Token

LABELLING = r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}"
"""One to four capitalised words, which name somebody before a colon."""
LABEL = re.compile(f"{LABELLING}:")
VIEWS = frozenset({"word", "view", "opinion", "eye", "mind", "judgment", "judgement", "telling", "account"})
"""What a statement stands in that is somebody's: "in the words of Roe"."""
RELATIVE = frozenset({"who", "whose", "which"})
"""Words that open a clause about the name before."""


def signature_of(para: ParsedBlock, quote: Quote) -> Token | None:
    """Return the head of the name that signs a quotation, behind a dash or a comma (“…” - Jane Roe), or None."""
    rest = para.text[quote.end :]
    found = re.match(r"\s*(?:-{1,2}|,)?\s*(?=[A-Z])", rest)
    if not found or len(rest.split()) > 12 or re.search(r"[.!?]\s", rest.strip()):
        return None
    place = quote.end + found.end()
    token = next((t for t in para.doc if t.idx >= place), None)
    apart = not found.group().strip() and para.text[: quote.end].rstrip("\"' ").endswith((".", "!", "?"))
    if token is None or (apart and any(is_finite(t) for t in para.doc[token.i :])):
        return None  # another sentence signs nothing
    person = next((e for e in para.doc.ents if e.start <= token.i < e.end), None)
    chunk = chunk_at(para.doc, token.i)
    return person.root if person is not None else chunk.root if chunk is not None else token


def label_of(para: ParsedBlock, quote: Quote, start: int) -> Token | None:
    """Return the head of the name that labels a quotation ("NAME: “…”"), or None; its sentence begins at ``start``."""
    lead = para.text[start : quote.start].rstrip()
    if not lead.endswith(":") or len(lead.split()) > 8 or not lead[:1].isupper():
        return None
    named = (e for e in para.doc.ents if e.start_char >= start and e.end_char <= quote.start)
    person = next((e for e in named if e.label_ in {"PERSON", "ORG", "GPE"}), None)
    return person.root if person is not None else None


def is_bare_label(para: ParsedBlock, quote: Quote, start: int) -> bool:
    """Whether nothing but a name and a colon stands before a quotation, in a sentence that begins at ``start``."""
    return bool(LABEL.fullmatch(para.text[start : quote.start].rstrip()))


def opener_of(para: ParsedBlock, quote: Quote, first: int) -> Token | None:
    """Return whose view a quotation is by the words before it ("For Roe, “…”", "In Roe's words, “…”"), or None.

    ``first`` is the index of the first word of the sentence, which holds nothing else but the quotation.
    """
    before = [t for t in para.doc[first:] if t.idx < quote.start]
    if len(before) < 3 or before[-1].text != "," or not _is_whole(para, quote):
        return None
    named = next((c for c in before[0].children if c.dep_ == "pobj"), None)
    if named is None or before[0].lower_ not in {"for", "to", "in"}:
        return None
    source = _viewer(named) if before[0].lower_ == "in" else named
    if source is None or not _may_speak(source) or not _tells_no_more(before, named):
        return None
    return source


def _is_whole(para: ParsedBlock, quote: Quote) -> bool:
    """Whether a quotation is a clause that ends its sentence."""
    inner = para.text[quote.start : quote.end].rstrip("\"' ")
    ends = inner.endswith((".", "!", "?")) or para.text[quote.end :].lstrip()[:1] in {"", ".", "!", "?"}
    return ends and any(is_finite(t) for t in para.doc if quote.start < t.idx < quote.end)


def _viewer(noun: Token) -> Token | None:
    """Return whose words, view or opinion a noun names, or None for another noun."""
    if noun.lemma_.lower() not in VIEWS:
        return None
    of = (g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return next((c for c in noun.children if c.dep_ == "poss"), next(of, None))


def _may_speak(source: Token) -> bool:
    """Whether a word can name who speaks: a name of nobody but a person or a body, a title, a pronoun."""
    if source.lower_ in HE_OR_SHE:
        return True
    if source.pos_ == "PROPN":
        return source.ent_type_ in {"", "PERSON", "ORG"}
    return is_title(source) and source.tag_ == "NN"


def _tells_no_more(before: list[Token], named: Token) -> bool:
    """Whether the words before a quotation are a name and who that is, and no clause."""
    for t in before:
        if t.lower_ in RELATIVE and t.i > named.i:
            return True
        if is_finite(t):
            return False
    return True
