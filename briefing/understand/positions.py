"""Statements that a briefing needs: what each side says, wants, refuses, plans, with words that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from briefing.facts import Article, Mode, Passage, Position, Span, Stance, Strength
from briefing.understand.parties import Sides, Voice
from briefing.understand.raw import ArticleFacts, RawStatement

MIN_WORDS = 3
FULL = 4
"""Words from which a quotation is more than a borrowed phrase."""
HARD_FACTS = {
    "show",
    "find",
    "know",
    "see",
    "hear",
    "learn",
    "mean",
    "feel",
    "remember",
    "prove",
    "realise",
    "realize",
    "figure",
    "understand",
    "have",
    "give",
    "make",
}
# Verbs whose object shows no stance unless somebody with interests does it by name; too common in plain narration.
MILD = {"move", "work", "choose", "block", "point", "read", "cite", "discuss", "cancel", "press", "target"}
LEADING = re.compile(r"^(he|she|it|they|his|her|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """A position of one article, before positions of all articles are merged."""

    article: str
    voice: Voice
    mode: Mode
    stance: Stance
    text: str
    passages: tuple[Passage, ...]
    frame: str
    cue: str
    as_of: str | None
    span: Span


EXPLETIVE = re.compile(
    r"it(?:['’]s| is| was| seems| appears| takes| would be| will be| has been| had been| may be| might be| could be)\b",
    re.IGNORECASE,
)


def _words(text: str) -> int:
    return len(re.findall(r"\w+(?:['’-]\w+)*", text))


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Sentences of a quotation; a short one stays with the one before."""
    spans: list[Span] = []
    for found in re.finditer(r".+?(?:[.!?…]+[\"'”’)]*(?=\s+[\"“'‘(\[A-Z])|$)", text[start:end], re.DOTALL):
        a, b = start + found.start(), start + found.end()
        while a < b and text[a].isspace():
            a += 1
        ended_short = spans and re.search(
            r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|St|U\.S|U\.K|No)\.$", text[spans[-1][0] : spans[-1][1]]
        )
        if spans and (_words(text[a:b]) < 4 or _words(text[spans[-1][0] : spans[-1][1]]) < 4 or ended_short):
            spans[-1] = (spans[-1][0], b)
        elif a < b:
            spans.append((a, b))
    yield from spans


def _unmarked(text: str, start: int, end: int) -> Span:
    """Take outer quotation marks and the comma before the closing one off a stretch that is one quotation."""
    while start < end and text[start] in "\"'“‘«„ ([":
        if text[start] in "([" and (")" in text[start:end] or "]" in text[start:end]):
            break
        start += 1
    while end > start and text[end - 1] in "\"'”’» ,":
        if (
            text[end - 1] in "'’"
            and end - 2 > start
            and text[end - 2] == "s"
            and "'" not in text[start : end - 1]
            and "‘" not in text[start : end - 1]
        ):
            break
        end -= 1
    return start, end


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _pieces(article: Article, statement: RawStatement) -> Iterator[Span]:
    """The stretches of a statement that are positions of their own."""
    if statement.frame == "act" or (statement.negated and statement.mode == "paraphrase"):
        yield _clause(statement)
        return
    if statement.frame == "noun":
        yield _noun_phrase(statement)
        return
    for start, end in _told(article.text, statement):
        if statement.mode == "quote":
            for a, b in _sentences(article.text, start, end):
                x, y = _unmarked(article.text, a, b)
                yield (x, y) if _balanced(article.text[x:y]) or not _balanced(article.text[a:b]) else (a, b)
        else:
            yield start, end


def _told(text: str, statement: RawStatement) -> tuple[Span, ...]:
    """The stretches that were said: the quotations alone where little stands outside them."""
    full = [q for q in statement.quotes if _words(text[q[0] : q[1]]) >= FULL]
    inside = sum(_words(text[a:b]) for a, b in full)
    told = sum(_words(text[a:b]) for a, b in statement.content)
    return tuple(full) if statement.mode == "quote" and len(full) > 1 and told - inside <= 3 else statement.content


def _noun_phrase(statement: RawStatement) -> Span:
    """A noun that shows a stance, with its owner where that stands right before it: "Kyiv's demand for …"."""
    start, end = (statement.cue or statement.content)[0][0], statement.content[-1][1]
    if statement.source.spans and 0 <= start - statement.source.spans[0][1] <= 30:
        start = statement.source.spans[0][0]
    return start, max(end, (statement.cue or statement.content)[-1][1])


def _clause(statement: RawStatement) -> Span:
    """The clause that shows a stance, with its subject where that stands right before it."""
    source = statement.source.spans[0] if statement.source.spans else statement.predicate
    start, end = statement.predicate
    if source[1] <= start and start - source[1] <= 45 and statement.source.head not in {"which", "who", "that"}:
        start = source[0]
    return start, max(end, statement.content[-1][1])


def _wanted(statement: RawStatement, voice: Voice) -> bool:
    lemma = statement.verb.lower()
    if statement.inside_quote or (statement.negated and statement.frame == "act" and statement.stance == "claims"):
        return False
    if (
        statement.past
        and statement.frame == "say"
        and statement.mode == "paraphrase"
        and voice.actor is None
        and voice.witness
    ):
        return False  # what officials report to have happened is an event or a figure, not a stance
    if statement.frame == "say":
        return not (statement.mode == "paraphrase" and _root(lemma) in HARD_FACTS and voice.actor is None)
    if statement.frame == "noun":
        return statement.stance != "claims" or voice.actor is not None
    return _root(lemma) not in (HARD_FACTS - {"show", "have", "give", "make"}) | MILD or statement.quoted > 0


def _root(verb: str) -> str:
    word = verb.split()[0] if verb else ""
    for ending in ("ing", "ed", "es", "s", "d"):
        stem = word.removesuffix(ending)
        for base in (stem, stem + "e", stem[:-1]):
            if base in HARD_FACTS or base in MILD:
                return base
    irregular = {
        "shown": "show",
        "found": "find",
        "knew": "know",
        "saw": "see",
        "heard": "hear",
        "meant": "mean",
        "felt": "feel",
        "made": "make",
        "gave": "give",
        "had": "have",
        "has": "have",
        "chose": "choose",
        "began": "begin",
        "understood": "understand",
    }
    return irregular.get(word, word)


def _alone(text: str, name: str) -> str:
    """Put the name in the place of a pronoun that leads the claim: "[Russia] would not accept …"."""
    found = LEADING.match(text)
    if not found or not name or EXPLETIVE.match(text):
        return text
    owned = found.group().lower() in {"his", "her", "its", "their"}
    return f"[{name}{'’s' if owned else ''}]{text[found.end() :]}"


def _draft(article: Article, statement: RawStatement, voice: Voice, span: Span, name: str) -> Draft | None:
    passage = article.passage(*span)
    if _words(passage.text) < MIN_WORDS:
        return None
    text = " ".join(passage.text.split())
    cue = (
        statement.verb
        if statement.frame == "say" and not (statement.negated and statement.mode == "paraphrase")
        else ""
    )
    if (statement.frame != "say" or not cue) and not (
        statement.source.spans and span[0] <= statement.source.spans[0][0]
    ):
        text = f"[{name}{'’s' if statement.frame == 'noun' else ''}] {text}"
    elif statement.mode == "paraphrase" and (
        ((statement.frame != "say" or not cue) and statement.source.sort == "pronoun") or _refers_back(statement, text)
    ):
        text = _alone(text, name)
    return Draft(
        article.id,
        voice,
        statement.mode,
        statement.stance,
        text,
        (passage,),
        statement.frame,
        cue,
        article.published,
        span,
    )


def _refers_back(statement: RawStatement, text: str) -> bool:
    """Whether a pronoun that leads the claim can only be the speaker: same number and kind."""
    found = LEADING.match(text)
    if not found:
        return False
    word = found.group().lower()
    person = statement.source.sort == "name" and statement.source.head[:1].isalpha()
    return word in {"he", "she", "his", "it", "its", "they", "their"} and person


def take_positions(facts: Sequence[ArticleFacts], sides: Sides) -> tuple[Draft, ...]:
    """Select the statements of all articles that are positions, in the order of the articles."""
    found = []
    for article in facts:
        taken: list[tuple[Span, str, str]] = []
        for statement in sorted(
            article.statements, key=lambda s: ({"say": 0, "act": 1, "noun": 2}[s.frame], s.content)
        ):
            voice = sides.voice(
                article.article.id, statement.source, quoted=statement.mode == "quote" and statement.frame == "say"
            )
            if voice is None or not _wanted(statement, voice):
                continue
            name = sides.cast.people[voice.actor].name if voice.actor is not None else voice.party
            for span in _pieces(article.article, statement):
                if _told_already(taken, span, voice.party, statement.frame):
                    continue
                draft = _draft(article.article, statement, voice, span, name)
                if draft is not None:
                    taken.append((span, voice.party, statement.frame))
                    found.append(draft)
    return tuple(sorted(found, key=lambda d: (d.article, d.span)))


def _told_already(taken: Sequence[tuple[Span, str, str]], span: Span, party: str, frame: str) -> bool:
    """Whether the same side's statement stands within, or around, one that was taken."""
    for (start, end), side, how in taken:
        inside = start <= span[0] and span[1] <= end
        around = span[0] <= start and end <= span[1]
        if side == party and (inside or (around and how != "say") or (around and frame == "noun")):
            return True
        if inside and frame == "noun" and how == "act":
            return False
    return False


def identify(kind: str, *parts: str) -> str:
    """A short id that stays the same while the fact does, whatever else the folder holds."""
    words_ = " ".join(re.findall(r"\w+", " ".join(parts).lower()))
    return f"{kind}-{blake2b(words_.encode(), digest_size=4).hexdigest()}"


def strength_of(draft: Draft) -> Strength:
    """How a position is known."""
    if draft.voice.witness and draft.voice.actor is None:
        return "unnamed"
    return "said" if draft.mode == "quote" or draft.frame == "say" else "reported"


def finished(group: Sequence[Draft], sides: Sides, rank: int) -> Position:
    """Make one position of drafts that state the same; the first is the one that is printed."""
    lead = group[0]
    speaker = next((sides.cast.people[d.voice.actor].name for d in group if d.voice.actor is not None), None)
    passages = tuple(dict.fromkeys(p for d in group for p in d.passages))
    newest = max((d.as_of for d in group if d.as_of), default=None)
    return Position(
        identify("p", lead.voice.party, lead.text), lead.voice.party, lead.mode, lead.stance, lead.text, passages, rank,
        speaker=speaker, as_of=newest, strength=strength_of(lead), cue=lead.cue, witness=lead.voice.witness if speaker is None else "",
    )  # fmt: skip
