"""What a line looks like, by itself: a date, a byline, a credit, a way to another page, a headline, or running text.

The words below are those of pages everywhere (menus, prompts to the reader, credits, licences), none of a story's.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAYNAME = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"[A-Z]{2,4}|(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?"
DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[ -]{MONTH}|{MONTH}[ -]\d{{1,2}}(?:st|nd|rd|th)?),?[ -]\d{{4}})"
)
"""A full date as articles print it."""
_LABEL = r"(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|modified|created|date|issued|filed)"
_DATE_LINE = re.compile(
    rf"(?:{_LABEL}(?:\s+(?:on|at))?\s*:?\s*)?(?:{DAYNAME},?\s+)?{DATE}(?:,?\s*(?:at\s+|[-–—|•·/]\s*)?(?:{_CLOCK})(?:\s*\(?(?:{_ZONE})\)?)?)?"
    rf"(?:\s*[-–—|•·/;,(]?\s*{_LABEL}.{{0,60}})?\.?",
    _I,
)
_AGE = re.compile(
    r"(?:(?:about|over)\s+)?(?:an?|\d{1,3})\s*(?:sec(?:ond)?|m(?:in(?:ute)?)?|h(?:(?:ou)?r)?|d(?:ay)?|w(?:eek)?|mo(?:nth)?|y(?:ea)?r?)s?\s+ago"
    r"|yesterday|just now|moments ago",
    _I,
)
_NAME = r"(?:(?:Mc|Mac|O['’]|D['’])?[^\W\d_][\w'’.-]*)"
_BYLINE = re.compile(
    rf"(?:by|words\s+by|written\s+by|story\s+by|author\s*:|from)\s+(?=[^\W\d_a-z])(?:{_NAME}|and|&|for|in|de|van|der|von|bin|al|the|of|[,|/])"
    rf"(?:[ ,|/]+(?:{_NAME}|&|\|))*",
    _I,
)
_CREDIT = re.compile(
    r"[(\[]?\s*(?:(?:file|stock|handout|cover|main|top|lead)\s+)?(?:photo(?:graph)?|image|picture|illustration|graphic|credit|video|pic)s?"
    r"(?:\s+(?:credit|by|courtesy(?:\s+of)?|from|via|source))*\s*[:/©].*"
    r"|(?:photo(?:graph)?|image|picture|illustration|video|graphic)s?\s+(?:by|courtesy\s+of|credit)\s+\S.*"
    r"|with\s+(?:files|reporting|reports|additional\s+reporting|contributions?|inputs?)\s+(?:from|by)\s.*"
    r"|\(?(?:additional\s+|original\s+)?(?:reporting|writing|editing|compiled|edited|translated|translation)(?:\s+and\s+\w+)?\s+by\s.*"
    r"|©.*|.*\bGetty\s+Images\)?\.?|(?:reuters|afp|epa|ap(?:\s+photo)?)\s*/\s*\S.*",
    _I | re.DOTALL,
)
_CREDIT_TAIL = re.compile(
    r"(?:[.!?\"”’')]\s+|\s)[(\[]?(?:Photo|Image|Picture|Photograph|Credit|Video|Illustration|Graphic)s?(?:\s+(?:by|credit|courtesy of))?\s*:\s*[^.:]{2,60}\.?[)\]]?$"
    r"|[(\[](?:[^()\[\]]{0,40}\b(?:photo|image|picture|photograph|credit|file|handout|getty)\b[^()\[\]]{0,60}|[A-Z][\w&.]*(?: [A-Z][\w.]*){0,3}\s?/\s?[A-Z][^()\[\]]{1,50})[)\]]\.?$",
    re.DOTALL,
)
_LEAD_CAPTION = re.compile(
    r"[^\n]{15,420}?(?:[(\[](?:(?:AP|AFP|EPA|Reuters|Getty)\b[^()\[\]]{0,60}|[A-Z][\w&.]*(?: [A-Z][\w.]*){0,3}\s?/\s?[A-Z][^()\[\]]{1,50}"
    r"|[^()\[\]]{0,30}\b(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Hh]andout)\b[^()\[\]]{0,60})[)\]]\.?)\s+(?=[\"“‘']?[A-Z0-9])"
)
_SEPARATORS = re.compile(r"\s*(?:\s[|/•·>→]\s|[|»›«]|\s>>\s|\s::\s)\s*")
_PROMPT = re.compile(
    r"(?:skip|jump|back|go)\s+to\s+(?:the\s+)?(?:\w+\s+){0,2}(?:content|navigation|main|top|search|menu|footer|home)\b"
    r"|share(?:\s+(?:this|on|via|it|your|article|story|the\s+(?:story|article))\b|\s*:|$)|(?:e-?mail|print|save|bookmark|copy|gift)\s+(?:this|article|link|story|page)\b"
    r"|subscribe\b|(?:sign|log)\s*(?:up|in|out)\b|register\s+(?:now|for|to)\b|follow\s+(?:us|our|@|\w+\s+on\s)|like\s+us\b|join\s+(?:us|our|the\s+(?:conversation|discussion))\b"
    r"|(?:click|tap)\s+(?:here|on|to)\b|download\s+(?:our|the|now)\b|continue\s+reading|(?:load|show|see|view|read)\s+(?:more|all|full|less|next)\b|(?:read|see)\s+also\b|also\s+read\b"
    r"|view\s+(?:comments|gallery|the\s+gallery)|watch\s*(?:live|now|:)|listen\s*(?:live|now|:|to\s+(?:this|the)\s+(?:article|story))|donate\b|support\s+(?:us|our|independent)\b|become\s+a\s+(?:member|subscriber|supporter|patron)"
    r"|have\s+(?:an\s+opinion|your\s+say|a\s+(?:story|tip|question))\b|(?:got|do\s+you\s+have)\s+a\s+(?:story|tip|question|view)\b|what\s+do\s+you\s+think\b|leave\s+a\s+(?:comment|reply)|post\s+a\s+comment|add\s+a\s+comment|no\s+comments?\s+yet"
    r"|comments?\s+(?:are\s+closed|\(\d+\)|policy)|report\s+(?:a|an)\s+(?:typo|error|problem|correction)|try\s+our\b|explore\s+(?:what|our|more)\b|advertisement\b|advertising$|sponsored\b|promoted\b|accept\s+(?:all\s+)?cookies|we\s+use\s+cookies"
    r"|this\s+(?:page|site|website|article|video|browser|content)\s+(?:is\s+(?:archived|protected|for\s+subscribers|available|no\s+longer)|uses\s+cookies|has\s+been\s+archived|was\s+(?:originally|first)\s+published)"
    r"|(?:originally|first)\s+(?:published|appeared)\s+(?:on|in|at|by)\b|(?:republished|reprinted)\s+(?:from|with|under)\b|all\s+text\s+(?:is\s+)?available\b|our\s+standards\s*:|enable\s+javascript|please\s+(?:enable|log|sign|subscribe|support)\b",
    _I,
)
_HOUSE = re.compile(
    r"©|\(c\)\s*\d{4}|\bcopyright\s+(?:©|\(c\)|\d{4}|notice)|\ball\s+rights\s+reserved\b|\bcreative\s+commons\b|\blicen[cs]ed\s+under\b|\bterms\s+(?:of\s+(?:use|service)|and\s+conditions)\b"
    r"|\bprivacy\s+(?:policy|notice)\b|\bcookie\s+(?:policy|settings)\b|\bcontact\s+us\b|\babout\s+us\b|\bno\s+part\s+of\s+this\b.*\breproduced\b",
    _I,
)
_ADDRESSED = re.compile(
    r"\b(?:newsletters?|inbox|our\s+app|your\s+(?:e-?mail|account|browser|subscription|device)|free\s+trial|(?:daily|weekly)(?:\s+\w+)?\s+(?:digest|briefing|alerts?)|by\s+e-?mail|push\s+notifications?)\b",
    _I,
)
_MORE = re.compile(
    r"(?:related|recommended|suggested)(?:\s+(?:articles?|stor(?:y|ies)|news|topics?|content|posts?|links?|reading|coverage|videos?|tags|for\s+you))?"
    r"|(?:most|top|editors?['’]?s?)\s+(?:read|popular|viewed|watched|shared|commented|recent|stories|news|picks|choice)(?:\s+\w+){0,3}|trending(?:\s+\w+){0,2}|popular(?:\s+(?:now|stories|articles|posts))?"
    r"|more(?:\s+(?:from|on|in|about|like\s+this|stories|news|articles|headlines|to\s+read|coverage|top\s+stories)(?:\s+[\w&,'’-]+){0,6})?|(?:the\s+)?latest(?:\s+(?:news|stories|headlines|articles|updates|posts|from|in|on)(?:\s+[\w&'’-]+){0,4})?"
    r"|(?:read|see|watch|listen)\s+(?:also|more|next|on)|also\s+(?:read|see|in\s+\w+)|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|(?:up|read|what\s+to\s+read)\s+next|next\s+up|don['’]?t\s+miss"
    r"|(?:elsewhere|around|from)\s+(?:on\s+|across\s+)?(?:the\s+)?(?:web|site|archives?|our\s+partners|our\s+network)|in\s+other\s+news|in\s+case\s+you\s+missed\s+it|further\s+reading|external\s+links|see\s+also|sources?|references|footnotes"
    r"|(?:\d+\s+)?comments?(?:\s*\(\d+\))?|(?:hash)?tags?|topics?|keywords?|filed\s+under|newsletters?|leave\s+a\s+(?:reply|comment)|join\s+the\s+conversation|sponsored\s+(?:content|links?)|advertisement|about\s+the\s+authors?|author\s+bio",
    _I,
)
_TAGGED = re.compile(r"(?:tags?|topics?|keywords?|filed\s+under|categor(?:y|ies)|sections?|related(?:\s+\w+)?|read\s+more|see\s+also|more|watch|in\s+pictures|explainer)\s*:\s*\S", _I)
_COUNTER = re.compile(
    r"\W*(?:[\d.,]+\s*[kKmM]?\s*(?:-?\s*min(?:ute)?s?\s+(?:read|listen|watch)|views?|shares?|comments?|likes?|reads?|reactions?|followers?|subscribers?|/\s*\d+)?)(?:\s*[|•·-]\s*[\d.,]+\s*\w+){0,3}\W*"
    r"|(?:reading|read)\s+time\s*:?.{1,20}|\W+|(?:[#@]\w+[\s,]*)+|(?:https?://|www\.)\S+",
    _I,
)
_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"'”’»)\]]*$")
_INNER_END = re.compile(r"[a-z0-9)\"”’]{2}[.!?][\"”’')\]]*\s+[\"“‘'(]?[A-Z]")


def words(text: str) -> int:
    """Count words."""
    return len(text.split())


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(_END.search(text))


def is_text(text: str) -> bool:
    """Tell running text from a headline or a label: it ends like a sentence, or is far too long for a label."""
    if ends_sentence(text):
        return words(text) >= 2
    return words(text) > 30 or (words(text) > 8 and bool(_INNER_END.search(text)))


def is_headline(text: str) -> bool:
    """Tell whether a line could be a headline: short, and not ended as a sentence or a lead-in is."""
    closed = text.endswith((".", ":", ";", ",")) and not re.search(r"\b(?:[A-Z]\.){2,}$|\.\.\.$", text)
    return not closed and 1 <= words(text) <= 30 and any(c.isalpha() for c in text)


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date and nothing else: "Thursday, 23 February 2023", "Published: 2024-05-01 09:30 GMT"."""
    return bool(_DATE_LINE.fullmatch(text))


def age_in(text: str) -> str | None:
    """Return the age that a line states and nothing else ("2 hours ago", "CBC · 2 hours ago"), or ``None``."""
    found = _AGE.search(text)
    rest = (text[: found.start()] + text[found.end() :]).strip(" |•·-–—,()") if found else text
    return found[0] if found and words(rest) <= 4 and not ends_sentence(rest) else None


def without_age(text: str) -> str:
    """Return what else stands in a line with an age: the outlet, mostly."""
    return _AGE.sub("", text).strip(" |•·-–—,()")


def is_byline(text: str) -> bool:
    """Tell whether a line names its author and nothing else: "By Jane Doe and John Roe"."""
    names = [w for w in re.split(r"[\s,|/&]+", text)[1:] if w not in {"and", "for", "in", "de", "van", "der", "von", "bin", "al", "the", "of"}]
    capital = bool(names) and all(w[:1].isupper() or not w[:1].isalpha() for w in names)
    return capital and words(text) <= 12 and not re.search(r"\d|[!?]|\.$", text) and bool(_BYLINE.fullmatch(text))


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


def is_more(text: str) -> bool:
    """Tell whether a line is the heading of links, tags or comments: what follows is no longer the article."""
    return words(text) <= 8 and bool(_MORE.fullmatch(text.rstrip(" :…»›>").strip("#*_ ")))


def is_navigation(text: str) -> bool:
    """Tell whether a line is a way through a site: "Home » World", "e-mail | print", or a counter, an address, tags."""
    if _COUNTER.fullmatch(text):
        return True
    parts = [p for p in _SEPARATORS.split(text) if p]
    if len(parts) < 2:
        return bool(_SEPARATORS.search(text)) and words(text) <= 6
    label = parts[0].rpartition(":")[2]
    short = all(words(p) <= 5 for p in (label, *parts[1:]))
    return not ends_sentence(text) and short and (len(parts) > 2 or all(words(p) <= 3 for p in (label, *parts[1:])))


def crumbs(text: str) -> tuple[str, ...]:
    """Return the parts of a line of ways through a site; one part where it is none."""
    return tuple(p for p in _SEPARATORS.split(text) if p)


def is_prompt(text: str) -> bool:
    """Tell whether a line speaks to the reader of the page, or for the house that runs it, and not of the story."""
    if words(text) > 45 or (text[0] in "\"“‘" and ends_sentence(text)):
        return False
    if words(text) <= 25 and (_PROMPT.match(text) or (_ADDRESSED.search(text) and not re.search(r"[\"“”]", text) and words(text) <= 16)):
        return True
    return bool(_HOUSE.search(text)) and (words(text) <= 25 or not _INNER_END.search(text)) or bool(_TAGGED.match(text) and not ends_sentence(text))


def is_furniture(text: str) -> bool:
    """Tell whether a line by itself is no part of an article."""
    return is_navigation(text) or is_prompt(text)
