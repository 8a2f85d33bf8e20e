"""What a line looks like, by itself: a date, a byline, a credit, a way to another page, a headline, or running text."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.read.layout.phrases import pattern

_I = re.IGNORECASE
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAYNAME = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    r"(?:\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[ -]{MONTH}|{MONTH}[ -]\d{{1,2}}(?:st|nd|rd|th)?),?[ -]\d{{4}})"
)
"""A full date as articles print it."""
_NTH = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?"
DAY = rf"(?:\b{_NTH}\s+(?:of\s+)?{MONTH}\b|\b{MONTH}\s+{_NTH})(?![\d.:%]*\d|,?\s+\d{{4}})"
"""A day, or two in a row, and the month, without a year."""
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"[A-Z]{2,4}|(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?"
_TIME = rf"(?:,?\s*(?:at\s+|[-–—|•·/]\s*)?(?:{_CLOCK})(?:\s*\(?(?:{_ZONE})\)?)?)?"
_LABEL = r"(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|modified|created|date|issued|filed)"
_DATE_LINE = re.compile(
    rf"(?:{_LABEL}(?:\s+(?:on|at))?\s*:?\s*)?(?:(?:{DAYNAME},?\s+)?{DATE}|{DAYNAME},?\s+{DAY}){_TIME}(?:\s*[-–—|•·/;,(]?\s*{_LABEL}.{{0,60}})?\.?",
    _I,
)
_HAS_DATE = re.compile(DATE, _I)
_UNIT = r"(?:sec(?:ond)?|m(?:in(?:ute)?)?|h(?:(?:ou)?r)?|d(?:ay)?|w(?:eek)?|mo(?:nth)?|y(?:ea)?r?)s?"
_AGE = re.compile(rf"(?:(?:about|over)\s+)?(?:an?|\d{{1,3}})\s*{_UNIT}\s+ago|yesterday|just now|moments ago", _I)
_LITTLE = frozenset({"and", "for", "in", "de", "van", "der", "von", "bin", "al", "the", "of"})
_BY = re.compile(r"(?:by|words\s+by|written\s+by|story\s+by|author\s*:|from)\s+(?=\S)", _I)
_SEPARATORS = re.compile(r"\s*(?:\s[|/•·>→]\s|[|»›«]|\s>>\s|\s::\s)\s*")
_REACTIONS = (
    r"-?\s*min(?:ute)?s?\s+(?:read|listen|watch)"
    r"|views?|shares?|comments?|likes?|reads?|reactions?|followers?|subscribers?"
)
_COUNTER = re.compile(
    rf"\W*(?:[\d.,]+\s*[km]?\s*(?:{_REACTIONS}|/\s*\d+)?)(?:\s*[|•·-]\s*[\d.,]+\s*\w+){{0,3}}\W*"
    r"|(?:reading|read)\s+time\s*:?.{1,20}|\W+|(?:[#@]\w+[\s,]*)+|(?:https?://|www\.)\S+",
    _I,
)
_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"'”’»)\]]*(?:\[\d+\])*$|(?:--|[—–])$")
_LAST = 200
"""Characters at the end of a line, in which its end is looked for: closing marks and numbers of notes among them."""
_INNER_END = re.compile(r"[a-z0-9)\"”’]{2}[.!?][\"”’')\]]*\s+[\"“‘'(]?[A-Z]")
_SIGNED = re.compile(r"[.!?][\"”’']?\s*[—–-]{1,2}\s+[A-Z][^.!?]{2,60}$")
_CALL = re.compile(r"(?:get|receive|stay|join|want|never|enter|choose|select|delivered|sign|don['’]t\s+miss)\b", _I)
_YOURS = re.compile(r"\b(?:you|your|our|us)\b", _I)

_NOISE = re.compile(r"(?<!\S)(?!(?:https?://|www\.))\S{300}|[^\S\n]{300}")

_PROMPT, _HOUSE, _IMPRINT, _LETTERS = (pattern(name) for name in ("prompts", "house", "imprint", "letters"))
_MORE, _ENDING, _CREDIT = pattern("more"), pattern("end"), pattern("credits")
_LABELLED = re.compile(rf"(?:{pattern('labels').pattern})\s*:\s*\S", _I)
_AGENCY = f"(?:{pattern('agencies').pattern})"
_PICTURE = r"(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|[Vv]ideo|[Ii]llustration|[Gg]raphic)s?"
_IN_BRACKETS = (
    rf"[(\[](?:{_AGENCY}(?:\s?[/,]\s?[^()\[\]]{{1,60}})?|[A-Z][^()\[\]/]{{1,40}}\s?/\s?{_AGENCY}"
    rf"|(?:{_AGENCY} |[Ff]ile )?(?:{_PICTURE}|[Hh]andout)(?:\s*(?::|/|\bby\b|\bcourtesy\b)[^()\[\]]{{1,80}})?)[)\]]\.?"
)
"""(AP / Jane Doe), (Photo: Jane Doe), [Jane Doe/AFP], (file photo)"""
_CREDIT_TAIL = re.compile(
    rf"(?:^|\s){_PICTURE}(?:\s+(?:by|credit|courtesy of))?\s*:\s*[^.:]{{2,60}}\.?[)\]]?$|{_IN_BRACKETS}$"
)
_LEAD_CAPTION = re.compile(rf"[^\n]{{15,420}}?{_IN_BRACKETS}\s+(?=[\"“‘']?[A-Z0-9])")


_SIGNATURE = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_INSIDE = re.compile(
    rf"(?:^|(?<=[.!?\"”’] ))(?:(?:Advertisement|ADVERTISEMENT|Story continues below(?: advertisement)?)(?=\s+[A-Z\"“])"
    rf"|{_SIGNATURE}, {_SIGNATURE} (?i:(?:{DAYNAME}, )?{DATE})(?=\s+[A-Z\"“])"
    rf"|(?:The )?{_SIGNATURE}: (?i:{DATE})(?=\s*(?:$|\n|\([Cc]\))))"
)
"""Between sentences of a flattened page: a word for advertisements, a byline with its date, a paper with its date."""
LONGEST = 3_000
"""Characters; whatever is longer is no line, but text: what a line looks like is not asked of it."""


def is_noise(text: str) -> bool:
    """Tell whether a text holds what no language has: a word of hundreds of letters, spaces without end."""
    return bool(_NOISE.search(text))


def words(text: str) -> int:
    """Count words."""
    return len(text.split())


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, or as speech that breaks off."""
    return bool(_END.search(text, max(0, len(text) - _LAST)))


def is_text(text: str) -> bool:
    """Tell running text from a headline or a label: it ends like a sentence, or is far too long for a label."""
    long = words(text) > 30 or (words(text) > 8 and bool(_INNER_END.search(text)))
    return ends_sentence(text) or long or bool(_SIGNED.search(text))


def is_headline(text: str) -> bool:
    """Tell whether a line could be a headline: short, and not ended as a sentence or a lead-in is."""
    closed = text.endswith((".", ":", ";", ",")) and not re.search(r"\b(?:[A-Z]\.){2,}$|\.\.\.$", text)
    return not closed and 1 <= words(text) <= 30 and any(c.isalpha() for c in text)


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date and nothing else: "Thursday, 23 February 2023", "Published: 2024-05-01 09:30"."""
    return bool(_DATE_LINE.fullmatch(text))


def has_date(text: str) -> bool:
    """Tell whether a full date stands in a line."""
    return bool(_HAS_DATE.search(text))


def age_in(text: str) -> str | None:
    """Return the age that a line states and nothing else ("2 hours ago", "CBC · 2 hours ago"), or ``None``."""
    found = _AGE.search(text) if len(text) < 80 else None
    rest = without_age(text) if found else ""
    return found[0] if found and words(rest) <= 4 and not ends_sentence(text) else None


def without_age(text: str) -> str:
    """Return what else stands in a line with an age: the outlet, mostly."""
    return _AGE.sub("", text).strip(" |•·-–—,()")


def is_byline(text: str) -> bool:
    """Tell whether a line names its author and nothing else: "By Jane Doe and John Roe"."""
    by = _BY.match(text)
    if by is None or words(text) > 12 or re.search(r"\d|[!?;:]\s|[!?.]$", text[by.end() :]):
        return False
    names = [w for w in re.split(r"[\s,|/&]+", text[by.end() :]) if w and w not in _LITTLE]
    return bool(names) and all(w[0].isupper() for w in names)


def is_credit(text: str) -> bool:
    """Tell whether a line gives credit for a picture, or for help with the text, and does nothing else."""
    return words(text) <= 30 and bool(_CREDIT.fullmatch(text))


def is_captioned(text: str) -> bool:
    """Tell whether a short paragraph ends in the credit of a picture, and so is its caption."""
    return words(text) <= 70 and bool(_CREDIT_TAIL.search(text))


def caption_end(text: str) -> int:
    """Where a caption with its credit ends that stands before other text in the same paragraph; 0 where none does."""
    found = _LEAD_CAPTION.match(text)
    return len(found[0].rstrip()) if found else 0


def furniture_inside(text: str) -> tuple[tuple[int, int], ...]:
    """Return where furniture stands between the sentences of a paragraph whose lines a converter has joined."""
    return tuple(m.span() for m in _INSIDE.finditer(text))


def is_more(text: str) -> bool:
    """Tell whether a line is the heading of links, tags or comments: what follows is no longer the article."""
    return words(text) <= 8 and bool(_MORE.fullmatch(_bare(text)) or _ENDING.fullmatch(_bare(text)))


def is_end(text: str) -> bool:
    """Tell whether a line is a heading below which the article does not go on: "Comments"."""
    return words(text) <= 8 and bool(_ENDING.fullmatch(_bare(text)))


def _bare(text: str) -> str:
    return text.rstrip(" :…»›>").strip("#*_ ")


@lru_cache(maxsize=1_000)
def is_navigation(text: str) -> bool:
    """Tell whether a line is a way through a site: "Home » World", "e-mail | print"; or a counter, an address, tags."""
    if _COUNTER.fullmatch(text):
        return True
    parts = crumbs(text)
    if len(parts) < 2:
        return bool(_SEPARATORS.search(text)) and words(text) <= 6
    labels = (parts[0].rpartition(":")[2], *parts[1:])
    most = 5 if len(parts) > 2 else 3
    return not ends_sentence(text) and all(words(p) <= most for p in labels)


def crumbs(text: str) -> tuple[str, ...]:
    """Return the parts of a line of ways through a site; one part where it is none."""
    return tuple(p for p in _SEPARATORS.split(text) if p)


@lru_cache(maxsize=1_000)  # each line is asked about several times, for several reasons
def is_prompt(text: str) -> bool:
    """Tell whether a line speaks to the reader of the page, or for the house that runs it, and not of the story."""
    whole = ends_sentence(text)
    if text[0] in '"“‘' and whole:
        return False
    short = words(text) <= 25
    if short and (_PROMPT.match(text) or (words(text) <= 16 and _is_offer(text))):
        return True
    if _HOUSE.search(text):
        return short or not _INNER_END.search(text) or (words(text) <= 40 and text.count(" / ") > 1)
    return not whole and short and bool(_IMPRINT.search(text) or _LABELLED.match(text))


def _is_offer(text: str) -> bool:
    """A letter or an alert, offered to the reader."""
    call = _CALL.match(text) or _YOURS.search(text)
    return bool(_LETTERS.search(text) and (call or not ends_sentence(text))) and not re.search(r"[\"“”]", text)


def is_label(text: str) -> bool:
    """Tell whether a word or two stand for something of the page ("Published", "Share") and are no name."""
    return is_furniture(text) or is_more(text) or bool(re.fullmatch(_LABEL, text, _I))


def is_furniture(text: str) -> bool:
    """Tell whether a line by itself is no part of an article."""
    return is_navigation(text) or is_prompt(text)
