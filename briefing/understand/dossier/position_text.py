"""The words of a position: which spans of a statement are printed, and what makes them stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.facts import Article, Mode, Span
from briefing.understand.lexicon.facts import DENYING
from briefing.understand.parsing.grammar import EXPLETIVE
from briefing.understand.records import Attribution

FULL = 4
"""Words from which a quotation is more than a borrowed phrase."""
NEAR_ITS_VERB = 45
"""Most characters between a subject and its verb in a clause that is printed with its subject."""
TORN_OFF = 5
"""Words up to which a piece of a broken quotation says nothing by itself."""
LONGEST_CUE = 90
"""Characters of a cue within a quotation, at most."""
_BETWEEN = r",[\"”’'] [^\"“”.!?]{3,80}, [\"“‘]"
_GOES_ON, _WENT_BEFORE = re.compile(_BETWEEN), re.compile(f"{_BETWEEN}$")
LEADING = re.compile(r"^(he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
SENTENCE = re.compile(
    r".+?(?:[.!?…]+[\"'”’)]*(?=\s+[\"“'‘(\[A-Z])|\s\[(?:\.\.\.|…)\](?=\s(?:[A-Z]|(?:I|we|he|she|it|they|you|there|this|our|my)\b))|$)",
    re.DOTALL,
)
LOOSE_END = re.compile(r",? (?:because of|due to|as a result of|despite) (?:it|this|that|them)$")
OMISSION = re.compile(r"\s*\[(?:\.\.\.|…)\]$")
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|St|U\.S|U\.K|No)\.$")


def count_words(text: str) -> int:
    """Count words; a hyphen or an apostrophe joins."""
    return len(re.findall(r"\w+(?:['’-]\w+)*", text))


def is_refusal_to_say(statement: Attribution) -> bool:
    """Whether a statement is that something was not said: "has not said how it will vote" claims nothing."""
    return statement.frame == "say" and statement.negated and statement.mode == "paraphrase"


def is_denial(statement: Attribution) -> bool:
    """Whether the cue turns its content into the opposite: "denied that …" is printed with the cue."""
    return statement.frame == "say" and statement.mode == "paraphrase" and statement.lemma in DENYING


def position_spans(article: Article, statement: Attribution) -> Iterator[Span]:
    """Yield the spans of a statement that are positions of their own, as offsets of the article."""
    if statement.frame == "act" or is_refusal_to_say(statement) or is_denial(statement):
        yield _clause(article, statement)
    elif statement.frame == "noun":
        yield _noun_phrase(statement)
    elif statement.mode == "paraphrase":
        yield from _around_the_cue(article.text, statement)
    else:
        for start, end in _spans_of_speech(article.text, statement):
            for a, b in _sentences(article.text, start, end):
                yield _unmarked(article.text, a, a + len(OMISSION.sub("", article.text[a:b])))


def without_loose_end(text: str, span: Span, statement: Attribution) -> Span:
    """Return the span of a paraphrase without a reason at its end that only the text before tells: "because of it"."""
    end = LOOSE_END.search(text[slice(*span)]) if statement.mode == "paraphrase" else None
    return (span[0], span[0] + end.start()) if end else span


def _around_the_cue(text: str, statement: Attribution) -> Iterator[Span]:
    """Yield the stretches of a content, two that only the cue parts as one: "The plan, she said, would fail"."""
    spans = list(statement.content)
    while len(spans) > 1 and _parts(text, (spans[0][1], spans[1][0]), statement):
        spans[:2] = [(spans[0][0], spans[1][1])]
    yield from spans


def _parts(text: str, gap: Span, statement: Attribution) -> bool:
    """Whether nothing but a cue with its source stands in a gap, between commas."""
    inside = any(gap[0] <= start and end <= gap[1] for start, end in statement.cue)
    return inside and text[gap[0] : gap[1]].startswith(",") and text[gap[0] : gap[1]].rstrip().endswith(",")


def is_torn_off(text: str, span: Span) -> bool:
    """Whether a few quoted words only begin or end a quotation that its cue breaks: "First," she said, "we …"."""
    start, end = span
    if count_words(text[start:end]) > TORN_OFF:
        return False
    begins = _GOES_ON.match(text, end)
    ends = text[start:end][:1].islower() and _WENT_BEFORE.search(text[max(0, start - LONGEST_CUE) : start])
    return bool(begins or ends)


def mode_of(statement: Attribution, span: Span) -> Mode:
    """Return "quote" for a span of which more than half stands in quotation marks, else "paraphrase"."""
    quoted = sum(max(0, min(b, span[1]) - max(a, span[0])) for a, b in statement.quotes)
    return "quote" if 2 * quoted > span[1] - span[0] else "paraphrase"


def _spans_of_speech(text: str, statement: Attribution) -> tuple[Span, ...]:
    """Return the quotations alone where little else was said, else the whole content."""
    long = [q for q in statement.quotes if count_words(text[q[0] : q[1]]) >= FULL]
    quoted = sum(count_words(text[a:b]) for a, b in long)
    everything = sum(count_words(text[a:b]) for a, b in statement.content)
    return tuple(long) if len(long) > 1 and everything - quoted < FULL else statement.content


def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the spans of a quotation's sentences; a short one stays with the one before."""
    spans: list[Span] = []
    for match in SENTENCE.finditer(text[start:end]):
        a, b = start + match.start(), start + match.end()
        a += len(text[a:b]) - len(text[a:b].lstrip())
        if a == b:
            continue
        if spans and (
            _is_short(text[a:b]) or _is_short(text[slice(*spans[-1])]) or ABBREVIATED.search(text[slice(*spans[-1])])
        ):
            spans[-1] = (spans[-1][0], b)
        else:
            spans.append((a, b))
    return tuple(spans)


def _is_short(text: str) -> bool:
    return count_words(text) < FULL


def _unmarked(text: str, start: int, end: int) -> Span:
    """Return a span without the quotation marks around it, and the comma before the closing one."""
    first, last = start, end
    while first < last and text[first] in "\"'“‘«„ ":
        first += 1
    while last > first and text[last - 1] in "\"'”’» ," and not _ends_in_plural(text, first, last):
        last -= 1
    inner, whole = text[first:last], text[start:end].strip(" ,")
    two = '"' in inner and whole[:1] == whole[-1:] == '"'  # "“We pay” and “they pay”" is no quotation as a whole
    return (first, last) if not two and (_balanced(inner) or not _balanced(whole)) else (start, end)


def _ends_in_plural(text: str, first: int, last: int) -> bool:
    """Whether a span ends with the apostrophe of a plural: "the owners'"."""
    inner = text[first : last - 1]
    return text[last - 1] in "'’" and inner.endswith("s") and "'" not in inner and "‘" not in inner


def _balanced(text: str) -> bool:
    """Whether quotation marks stand in pairs, each opened before it is closed."""
    pairs = text.count("“") == text.count("”") and text.find("“") <= text.find("”")
    return pairs and text.count('"') % 2 == 0


def _clause(article: Article, statement: Attribution) -> Span:
    """Return the clause that shows a stance, with its subject where that stands right before it."""
    start, end = statement.predicate
    source = statement.source.spans[0] if statement.source.spans else statement.predicate
    relative = article.text[slice(*source)].lower() in {"which", "who", "that"}
    if source[1] <= start and start - source[1] <= NEAR_ITS_VERB and not relative:
        start = source[0]
    end = max(end, statement.content[-1][1])
    passive = source[0] >= end and article.text[end : source[0]].endswith("by ")
    return start, _behind_agent(article.text, source, statement) if passive else end


def _behind_agent(text: str, agent: Span, statement: Attribution) -> int:
    """Return where a passive clause ends: with the sentence, or with its agent where a mark stands between."""
    rest = text[agent[1] : statement.sentence[1]].rstrip(" .\n")
    return agent[1] + len(rest) if re.fullmatch(r"[^,;:()\[\]\"“”—–]*", rest) else agent[1]


def _noun_phrase(statement: Attribution) -> Span:
    """Return a noun that shows a stance, with the owner right before it: "Norland's demand for …"."""
    noun = (statement.cue or statement.content)[0]
    start = noun[0]
    if statement.source.spans and 0 <= start - statement.source.spans[0][1] <= NEAR_ITS_VERB:
        start = statement.source.spans[0][0]
    return start, max(statement.content[-1][1], noun[1])


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The words of a position as they are printed, and what was put before them."""

    text: str
    inserted: str = ""
    """What stands in square brackets in front: a name, or "Russia’s"; empty where nothing does."""
    pronoun: str = ""
    """The word that it replaces; empty where it was added."""


def printed_text(statement: Attribution, words: str, name: str, *, holds_source: bool) -> PrintedText:
    """Return the words of a position as they stand alone; what is added stands in square brackets.

    ``holds_source`` says whether ``words`` begin with the words that name the source, ``name``.
    """
    text = " ".join(words.split())
    clause = statement.frame != "say" or is_refusal_to_say(statement) or is_denial(statement)
    if clause and not holds_source:
        added = _possessive(name) if statement.frame == "noun" else name
        return PrintedText(f"[{added}] {text}", added)
    if statement.mode == "quote":
        return PrintedText(text)
    if (clause and statement.source.sort == "pronoun") or (not clause and statement.source.sort == "name"):
        return _with_name(text, name)
    return PrintedText(text)


def _with_name(text: str, name: str) -> PrintedText:
    """Put a name in the place of the pronoun that a claim begins with: "[Norland] would not accept …"."""
    match = LEADING.match(text)
    if not match or not name or EXPLETIVE.match(text):
        return PrintedText(text)
    owned = match.group().lower() in {"his", "her", "its", "their"}
    added = _possessive(name) if owned else name
    return PrintedText(f"[{added}]{text[match.end() :]}", added, match.group())


def _possessive(name: str) -> str:
    """Return a name as an owner's; one that ends in "'s" stays: "Save St Aldan's"."""
    return name if name.endswith(("'s", "’s")) else f"{name}’s"
