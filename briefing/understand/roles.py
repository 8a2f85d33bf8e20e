"""What the text calls a person: titles before the name, appositions behind it, "who leads X", and the side that these tell."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from briefing.understand import words
from briefing.understand.gazetteer import look_up, pattern
from briefing.understand.raw import RawRole

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefing.understand.language import Para

SHE = {
    "mrs",
    "ms",
    "miss",
    "dame",
    "lady",
    "baroness",
    "queen",
    "princess",
    "duchess",
    "spokeswoman",
    "chairwoman",
    "congresswoman",
    "sister",
    "mother",
    "daughter",
}
HE = {"mr", "sir", "lord", "king", "prince", "duke", "spokesman", "chairman", "congressman", "brother", "father", "son"}
INSIDE = {"of", "for", "'s", "'", "the", "and", "to", "on", "at", "-", "in", "&", "."}
CIVIL_GENERALS = {
    "secretary",
    "attorney",
    "director",
    "governor",
    "consul",
    "surgeon",
    "auditor",
    "inspector",
    "solicitor",
    "advocate",
    "-",
}
PAST = re.compile(r"\b(?:former|ex|then|previously|late|onetime|outgoing)\b", re.IGNORECASE)
MAX_WORDS = 16
CAPITALISED = r"[A-Z](?:[\w&'-]|\.(?=\w))*"


def _sorts() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    marked = words.load("titles")
    ranks = frozenset(t[:-1] for t in marked if t.endswith("!"))
    forms = frozenset(t[:-1] for t in marked if t.endswith("~"))
    return frozenset(t.rstrip("!~") for t in marked), ranks, forms


def faction_of(role: str) -> str | None:
    """The political party that a role names: "Republican challenger", "D-Mass."."""
    found = re.search(r"(?<![\w-])([DR])-(?=[A-Z][a-z]+)", role)
    if found:
        return {"D": "Democratic Party", "R": "Republican Party"}[found.group(1)]
    found = _factions().search(role)
    if found is None or not _modifies(role[found.end() :]):
        return None
    return dict(words.table("factions"))[found.group()]  # type: ignore[arg-type]  # rows of two


@cache
def _factions() -> re.Pattern[str]:
    longest_first = sorted((word for word, _ in words.table("factions")), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def _modifies(rest: str) -> bool:
    """Whether what follows leaves the word a party's: "Democratic candidate", not "Democratic Republic"."""
    following = re.match(r"['’]?s?\s*([A-Z][\w.]*)", rest)
    if following is None:
        return True
    word = following.group(1).lower()
    return word == "party" or word in words.load("portfolios") or bool(title_words(word)) or word in {"shadow", "sen.", "rep.", "gov."}


def title_words(text: str) -> list[str]:
    """Title words of a phrase, lower case."""
    everything, _, forms = _sorts()
    found = []
    for word in re.findall(r"[\w.'-]+", text.lower()):
        bare = word.removesuffix("'s")
        for form in (bare, bare.rstrip("."), bare.removesuffix("s")):
            if form in everything and form not in forms:
                found.append(form)
                break
    return found


def gender_of(doc: Doc, start: int, title: str) -> Literal["he", "she", ""]:
    """Which pronoun a title allows; empty where it tells nothing."""
    near = {w.strip(".,").lower() for w in [*title.split(), *doc[max(0, start - 3) : start].text.split()]}
    if near & SHE:
        return "she"
    return "he" if near & HE else ""


def _side(role: str) -> tuple[str | None, float]:
    """The state, bloc or organisation that a role names as its own, and how surely.

    What owns the office comes before what it is directed to: in "Afghan Ambassador to the United States" the first counts,
    in "deputy representative of Canada at NATO" what follows "of".
    """
    _, ranks, _ = _sorts()
    only_rank = all(t in ranks or t.rstrip(".") in ranks for t in title_words(role)) and bool(title_words(role))
    before = re.split(r"\s(?:to|at|in|on|with)\s", f" {role}", maxsplit=1)[0].strip() or role
    of = re.search(
        r"\b(?:of|for)\s+(?:the\s+)?((?:[A-Z][\w.&'’-]*|of|the|for|and)(?:\s+(?:[A-Z][\w.&'’-]*|of|the|for|and))*)",
        role,
    )
    owner = re.match(r"(?:the\s+)?((?:[A-Z][\w.&-]*)(?:\s+(?:[A-Z][\w.&-]*|of|the|and|for))*)['’]s?\s", role)
    weight = 0.4 if only_rank else 1.0
    group = re.match(r"(?:the )?((?:[A-Z]\w+ )+([a-z]+))['’]s ", role)
    if (
        group
        and group.group(2) in words.load("org_words")
        and (group.group(2) == "team" or group.group(2) not in words.load("deputising") | words.load("government"))
    ):
        return group.group(1), weight
    named_body = re.match(
        rf"({CAPITALISED}(?: (?:{CAPITALISED}|of|for|the|and))+?) (?=[a-z][\w-]+$|[A-Z][\w-]+$)", role
    )
    if (
        named_body
        and "'s" not in role
        and "’s" not in role
        and not title_words(named_body.group(1))
        and not look_up(named_body.group(1).split()[0])
    ):
        return named_body.group(1), weight
    if owner and title_words(owner.group(1)):
        return owner.group(1).rsplit(" of ", 1)[-1].removeprefix("the "), weight
    if owner:
        return owner.group(1), weight
    known = [m.group() for m in pattern().finditer(before)]
    body = next((k for k in known if (e := look_up(k)) and e.sort == "bloc"), None)
    if body or known:
        return body or known[0], weight
    seated = set(title_words(role)) & words.load("seats")
    if of and of.group(1)[0].isupper() and not seated:
        return re.sub(r"(?:\s(?:of|the|for|and))+$", "", of.group(1)), weight
    lead = re.match(r"(?:former\s+|ex-)?((?:[A-Z][\w&.-]*\s+)+)(?=[\w-]+)", role)
    if lead and not title_words(lead.group(1)):
        return lead.group(1).strip(), weight * 0.8
    named = re.match(r"((?:[A-Z][\w&.-]*\s+)+?)(?:[A-Z]?[\w-]+\s+)*$", role + " ")
    at = re.search(rf"\b(?:at|with|from)\s+(?:the\s+)?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|&))*)", role)
    if at:
        return re.sub(r"(?:\s(?:of|the|for|and|&))+$", "", at.group(1)), weight
    first = named.group(1).split()[0] if named else ""
    return (
        (first, weight * 0.6)
        if first and not title_words(first) and first.lower() not in {"former", "then", "acting"}
        else (None, weight)
    )


def _role(para: Para, span: Span) -> RawRole | None:
    while (
        len(span) > 2
        and _is_rank(span[-1].text)
        and span[-2].lower_ not in CIVIL_GENERALS
        and title_words(span[:-1].text)
    ):
        span = span[:-1]
    text = span.text.strip()
    if not title_words(text) or len(span) > MAX_WORDS or span[0].lower_ in {"no", "not"}:
        return None
    if all(w.strip(".").lower() in {"mr", "mrs", "ms", "sir", "dame", "lord", "lady"} for w in text.split()):
        return None
    side, weight = _side(text)
    if PAST.search(" ".join(text.split()[:3])) or _stands_behind(para, span, PAST):
        weight *= 0.1  # what somebody was says little about whom they speak for
    return RawRole(text, para.span(span), side, weight)


def _stands_behind(para: Para, span: Span, words_: re.Pattern[str]) -> bool:
    """Whether one of these words stands right before a phrase."""
    return bool(words_.search(para.doc.text[max(0, span.start_char - 12) : span.start_char]))


def _is_rank(word: str) -> bool:
    return word.lower() in _sorts()[1]


def _has_office(text: str) -> bool:
    """Whether a phrase holds a title that is more than a rank."""
    return any(t not in _sorts()[1] for t in title_words(text))


def _fits(token: Token, following: Token) -> bool:
    """Whether a word may stand inside a title before a name."""
    if token.ent_type_ in {"DATE", "TIME", "CARDINAL"} or token.text in {",", ";", ":", '"', "("}:
        return False
    if token.lower_ in {"the", "a", "an"}:
        return False
    if token.lower_ == "and":
        return (
            token.i > 0
            and token.nbor(-1).pos_ in {"ADJ", "NOUN"}
            and following.pos_ in {"ADJ", "NOUN"}
            and following.text.islower()
        )
    if token.pos_ in {"PROPN", "NOUN", "ADJ"} or token.text in {"'s", "'", "-", "."}:
        return True
    return token.lower_ in {"of", "for", "to"} and token.i > 0 and token.nbor(-1).pos_ in {"PROPN", "NOUN"}


def _before(para: Para, name: Span) -> RawRole | None:
    doc, i = para.doc, name.start
    while i > 0 and name.start - i < MAX_WORDS:
        token = doc[i - 1]
        if token.lower_ == "the" and i - 2 >= 0 and doc[i - 2].lower_ in {"of", "for", "to"} and i < name.start:
            i -= 1
            continue
        if not _fits(token, doc[i]) or token.sent.start != name.root.sent.start:
            break
        if token.lower_ in {"of", "for", "to"} and doc[i - 2].text.islower() and _has_office(doc[i : name.start].text):
            break
        i -= 1
    while i < name.start and (doc[i].lower_ in INSIDE or doc[i].is_punct):
        i += 1
    # a verb's object may run into the title ("quoted critics like barrister X"): cut before the last lower-case noun phrase
    span = doc[i : name.start]
    return _role(para, span) if len(span) else None


def _ahead(para: Para, name: Span) -> RawRole | None:
    """ "the team's coach, X": a description set before the name by a comma, at the head of a sentence or behind "to" or "by"."""
    doc, i = para.doc, name.start - 1
    while i > 1 and doc[i].lower_ in _sorts()[0] and doc[i].text[0].isupper():
        i -= 1
    if i < 1 or doc[i].text != ",":
        return None
    end = i
    while (
        i > 0
        and end - i < MAX_WORDS
        and (_fits(doc[i - 1], doc[i]) or doc[i - 1].lower_ in {"the", "a", "an"})
        and doc[i - 1].sent.start == name.root.sent.start
    ):
        i -= 1
    owned = i > 0 and doc[i - 1].tag_ == "PRP$"
    opens = (
        owned
        or i == 0
        or doc[i].is_sent_start
        or doc[i - 1].lower_ in {"to", "by", "said", "says", "and", "but", ",", '"'}
    )
    while i < end and doc[i].lower_ in {"the", "a", "an", "and"}:
        i += 1
    return _role(para, doc[i:end]) if opens and end > i and _has_office(doc[i:end].text) else None


def _starts_clause(token: Token) -> bool:
    """Whether a word is a verb or a relative pronoun; a participle before a title ("allied commander") is part of the title."""
    if token.tag_ in {"WP", "WDT", "WRB"}:
        return True
    return token.pos_ in {"VERB", "AUX"} and not (
        token.i + 1 < len(token.doc) and bool(title_words(token.nbor(1).text))
    )


def _apposition(para: Para, name: Span) -> RawRole | None:
    """ ", the chair of NATO's Military Committee," behind a name."""
    doc, i = para.doc, name.end
    if i + 1 >= len(doc) or doc[i].text not in {",", "("}:
        return None
    i += 1
    while i < len(doc) and (doc[i].like_num or doc[i].text in {","}):
        i += 1
    j = i
    while (
        j < len(doc)
        and j - i < MAX_WORDS
        and doc[j].text not in {",", ".", ";", ":", ")", '"', "-"}
        and not _starts_clause(doc[j])
    ):
        j += 1
    if j < len(doc) and doc[j].pos_ in {"VERB", "AUX"}:
        return None
    while i < j and doc[i].lower_ in {"the", "a", "an", "who"}:
        i += 1
    span = doc[i:j]
    if 0 < len(span) <= 3 and faction_of(span.text):
        return RawRole(span.text, para.span(span))
    if not len(span) or span[0].ent_type_ == "PERSON" or span[0].pos_ in {"ADP", "SCONJ", "VERB", "CCONJ"}:
        return None
    head = [t for t in span if t.dep_ in {"appos", "conj", "ROOT", "nsubj", "dobj", "pobj"}] or [span.root]
    heads = title_words(" ".join(t.text for t in span[:8])) or title_words(head[0].text)
    return _role(para, span) if heads else None


def _leads(para: Para, name: Span) -> RawRole | None:
    """ ", who also serves as the head of X" and ", who leads X"."""
    text = para.doc.text[name.end_char : name.end_char + 160]
    found = re.match(
        r",? who (?:also |now |currently )?(?:serves? as|is|was|works as|acts as) (?:the |a |an )?((?:[^,.;]|(?<=[A-Z])\.)+)",
        text,
    )
    if found is None:
        found = re.match(
            r",? who ((?:also |now |currently )?(?:leads|heads|runs|chairs|led|headed|chaired|founded|owns|represents) (?:[^,.;]|(?<=[A-Z])\.)+)",
            text,
        )
        if found is None:
            return None
        start = name.end_char + found.start(1)
        side = re.search(r"\b(?:[A-Z][\w.&-]*)(?:\s+(?:[A-Z][\w.&-]*|of|the|for))*", found.group(1))
        return RawRole(found.group(1), para.place(start, start + len(found.group(1))), side.group() if side else None)
    start = name.end_char + found.start(1)
    span = para.doc.char_span(start, start + len(found.group(1)), alignment_mode="contract")
    return _role(para, span) if span is not None else None


def _of(para: Para, name: Span) -> RawRole | None:
    """ "Lucian Kim of the International Crisis Group"."""
    text = para.doc.text[name.end_char : name.end_char + 100]
    found = re.match(rf",? (of (?:[Tt]he )?({CAPITALISED}(?: (?:{CAPITALISED}|of|for|and|the))*))", text)
    if found is None:
        return None
    side = re.sub(r"(?: (?:of|for|and|the))+$", "", found.group(2))
    known = look_up(side)
    if known and known.sort == "city":
        return None
    start = name.end_char + found.start(1)
    role = found.group(1)[: found.group(1).index(side) + len(side)]
    return RawRole(role, para.place(start, start + len(role)), side, 0.9)


def roles_of(para: Para, name: Span) -> tuple[RawRole, ...]:
    """Return the roles that stand beside this mention, in reading order."""
    found = [_before(para, name), _ahead(para, name), _apposition(para, name), _leads(para, name), _of(para, name)]
    return tuple(r for r in found if r is not None)
