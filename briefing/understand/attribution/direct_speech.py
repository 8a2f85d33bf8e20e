"""Attribute quotations: find the words that say who speaks.

For each quotation, in this order: a cue that governs it already; a cue in its sentence, behind or before it;
"for Roe" before it, a dash signature, a colon; the speaker of the quotation before it, where the paragraph goes on
in their words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from briefing.facts import Rule
from briefing.understand.attribution.labels import is_bare_label, label_of, opener_of, signature_of
from briefing.understand.lexicon.cues import may_say
from briefing.understand.lexicon.speech import WORKS
from briefing.understand.parsing.grammar import negated, subject_of
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.parsing.quotes import Quote
from briefing.understand.parsing.texts import chunk_at

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 30
"""Words beside a quotation among which its cue is looked for."""
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Adm|Col|Lt|St|U\.S|U\.K|No|Prof|Sgt|Capt)\.$")
TURNS = frozenset({"But", "And", "Yet", "However", "Meanwhile", "Still", "Although", "While"})
"""Words that open another sentence behind a quotation."""
MIN_WORDS = 4
"""Words from which a quotation without a cue of its own is speech rather than a borrowed phrase."""


@dataclass(frozen=True, slots=True)
class AttributedQuotation:
    """A quotation with the words that say whose it is."""

    quote: Quote
    rule: Rule = "direct speech, verb"
    source: Token | None = None
    """Head of the words that name who speaks; None where the quotation follows."""
    cue: Token | None = None
    """The verb that reports it; None for a signature or a label."""
    follows: bool = False
    """Whether the speaker before goes on."""


def inside(quotes: Sequence[Quote], place: int) -> Quote | None:
    """Return the quotation that a character stands in, or None."""
    last = bisect_right(quotes, place, key=lambda q: q.start)
    return next((q for q in quotes[max(0, last - 3) : last] if place < q.end), None)


def words_in(para: ParsedBlock, quote: Quote) -> int:
    """Return the number of words of a quotation."""
    return len(re.findall(r"\w+(?:['-]\w+)*", para.text[quote.start : quote.end]))


def _speaker(para: ParsedBlock, verb: Token) -> Token | None:
    """Return who speaks by a verb, outside quotations, or None; without a subject in the parse, the noun beside it."""
    found = subject_of(verb)
    if found is not None and inside(para.quotes, found.idx) is None:
        return found
    doc = para.doc
    before = verb.i - 2 if verb.i and _is_stray(doc[verb.i - 1]) else verb.i - 1
    for i in (verb.i + 1, before):
        if (
            0 <= i < len(doc)
            and doc[i].pos_ in {"PROPN", "PRON", "NOUN", "DET"}
            and inside(para.quotes, doc[i].idx) is None
            and doc[i].ent_type_ not in {"DATE", "TIME"}
        ):
            chunk = chunk_at(doc, i)
            return chunk.root if chunk is not None else doc[i]
    return None


def _cue_behind(para: ParsedBlock, quote: Quote) -> Token | None:
    """Return the first verb of speech behind a quotation in its sentence, or None."""
    doc = para.doc
    first = _token_at(para, quote.end)
    whole = _starts_sentence(para, quote)  # where it is only the end of a sentence, the next one says nothing of it
    for n, token in enumerate(doc[first : first + REACH]):
        ended = token.text in {".", "!", "?", ";"} and (n or not whole) and not _is_stray(token)
        if ended or inside(para.quotes, token.idx):
            break
        if (_reports(token) or _can_only_report(para, quote, token)) and (token.dep_ not in {"relcl", "acl"} or n < 3):
            return token
        if n > 8 and token.text == ",":
            break
    return None


def _cue_before(para: ParsedBlock, quote: Quote) -> Token | None:
    """Return the last verb of speech before a quotation in its sentence, outside other quotations, or None."""
    first, end = (_token_at(para, place) for place in (_sentence_start(para, quote.start), quote.start))
    before = (t for t in reversed(para.doc[first:end]) if not inside(para.quotes, t.idx))
    ended = para.text[: quote.start].rstrip().endswith((".", "!", "?"))
    return next((t for t in islice(before, REACH) if _reports(t) and not (ended and _is_aside(t))), None)


def _is_stray(token: Token) -> bool:
    """Whether a mark is a full stop that ends nothing, before a small letter: "Roe. said"."""
    return token.text == "." and token.i + 1 < len(token.doc) and token.nbor().text.islower()


def _reports(verb: Token) -> bool:
    """Whether a quotation can hang on a verb."""
    return may_say(verb) or _puts_it(verb)


def _can_only_report(para: ParsedBlock, quote: Quote, verb: Token) -> bool:
    """Whether a verb that else reports nothing ends a sentence that a quotation opens: "“Never,” Roe retaliated."."""
    comma = para.text[quote.start : quote.end].rstrip("\"' ").endswith(",")
    last = verb.i + 1 == len(verb.doc) or verb.nbor().text == "."
    return comma and last and verb.tag_ in {"VBD", "VBZ", "VBP"}


def _puts_it(verb: Token) -> bool:
    """Whether a verb says how something is worded: "as Roe put it", "Roe puts it bluntly", not "put it on a shelf"."""
    it = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ == "it"), None)
    if verb.lemma_ != "put" or it is None or it.i + 1 >= len(verb.doc):
        return False
    after = it.nbor()
    return any(c.lower_ == "as" for c in verb.lefts) or after.is_punct or after.pos_ == "ADV" or after.lower_ == "this"


def _is_aside(verb: Token) -> bool:
    """Whether a verb does not report what its sentence is about, so that the next one goes on with another's words."""
    return verb.dep_ in {"relcl", "acl", "advcl", "pcomp", "xcomp"} or negated(verb)


def _token_at(para: ParsedBlock, place: int) -> int:
    """Return the index of the first word that begins at a character or behind it."""
    return bisect_left(para.doc, place, key=lambda t: t.idx)


def _sentence_start(para: ParsedBlock, place: int) -> int:
    """Return where the sentence around an offset begins, by full stops: the parser trips over quotation marks."""
    text = para.text[:place]
    for stop in reversed(list(re.finditer(r"[.!?][\"')]*\s+(?=[\"'A-Z])", text))):
        holder = inside(para.quotes, stop.start())
        if (
            holder is not None
            and stop.end() <= holder.end
            and stop.end() < place
            and holder.end < place
            and stop.end() < holder.end
        ):
            continue
        if not _ABBREVIATED.search(text[max(0, stop.start() - 8) : stop.start() + 1]):
            return stop.end()
    return 0


def _wants_cue(para: ParsedBlock, quote: Quote) -> str:
    """Return where the cue is likelier: "behind" a quotation that ends in a comma, "before" one after a colon."""
    text = para.text
    lead = text[: quote.start].rstrip()
    inner = text[quote.start : quote.end].rstrip("\"' ")
    after = text[quote.end : quote.end + 1]
    if inner.endswith(",") or (after == "," and not lead.endswith((":", ","))):
        return "behind"
    if lead.endswith((":", ",", " that", " as")) or (lead and lead[-1].isalnum()):
        return "before"
    return "behind"


def _attributed(para: ParsedBlock, quote: Quote) -> tuple[Token | None, Token | None, Rule]:
    """Return the head of the source, the cue and the rule that found them; no source where nothing names one."""
    start = _sentence_start(para, quote.start)
    label = label_of(para, quote, start)
    if label is not None and is_bare_label(para, quote, start):
        return label, None, "direct speech, label"
    order = ("behind", "before") if _wants_cue(para, quote) == "behind" else ("before", "behind")
    for where in order:
        cue = _cue_behind(para, quote) if where == "behind" else _cue_before(para, quote)
        speaker = _speaker(para, cue) if cue is not None else None
        if speaker is not None:
            return speaker, cue, "direct speech, verb"
    opener = opener_of(para, quote, _token_at(para, start))
    if opener is not None:
        return opener, None, "direct speech, opener"
    signature = signature_of(para, quote)
    if signature is not None:
        return signature, None, "direct speech, signature"
    return label, None, "direct speech, label"


def _starts_sentence(para: ParsedBlock, quote: Quote) -> bool:
    """Whether a quotation begins its paragraph or stands behind the end of a sentence or of another quotation."""
    lead = para.text[: quote.start].rstrip()
    return not lead or lead[-1] in ".!?\"'"


def attribute_quotations(para: ParsedBlock) -> list[AttributedQuotation]:
    """Return the quotations of a paragraph that are speech, in reading order, each with the words that say whose.

    Scare quotes and titles of works are left out.
    """
    found: list[AttributedQuotation] = []
    for quote in para.quotes:
        source, cue, rule = _attributed(para, quote)
        size = words_in(para, quote)
        if _names_a_work(para, quote):
            continue
        alone = _starts_sentence(para, quote)
        goes_on = alone and bool(found) and (cue is None or _far(para, quote, cue))
        if goes_on and size >= 2:
            found.append(AttributedQuotation(quote, follows=True))
        elif source is not None and (size >= MIN_WORDS or (cue is not None and size >= 2)):
            found.append(AttributedQuotation(quote, rule, source, cue))
        elif alone and size >= MIN_WORDS:
            found.append(AttributedQuotation(quote, follows=True))
    return found


def _names_a_work(para: ParsedBlock, quote: Quote) -> bool:
    """Whether quotation marks set off a title: on "The Long Countdown", a show called "Good Morning"."""
    lead = para.text[: quote.start].rstrip().rsplit(" ", 1)[-1].lower()
    long_words = [w for w in re.findall(r"[A-Za-z][\w'-]*", para.text[quote.start : quote.end]) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in long_words)
    return lead in WORKS and bool(long_words) and capitals >= 0.8 * len(long_words)


def _far(para: ParsedBlock, quote: Quote, cue: Token) -> bool:
    """Whether a cue behind a quotation belongs to the next sentence."""
    between = para.text[quote.end : cue.idx].split()
    ended = para.text[quote.start : quote.end].rstrip("\"'").endswith((".", "!"))
    turns = bool(between) and between[0].rstrip(",") in TURNS
    return (
        cue.idx > quote.end
        and ended
        and bool(between)
        and not between[0].startswith(",")
        and (turns or len(between) > 3)
    )
