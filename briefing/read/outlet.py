"""Which outlet published an article: only where its file names it as the publisher."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

_NAME = r"(?:The\s+)?[A-Z][\w&.’'-]*(?:\s+(?:of|and|&|the|[A-Z][\w&.’'-]*)){0,4}"
_PRESS = re.compile(
    r"(?:\w*news\w*|times|post|herald|journal|tribune|gazette|chronicle|telegraph|guardian|observer|mail|press|magazine|review|radio"
    r"|television|tv|broadcasting|wire|daily|weekly|today|standard|independent|reporter|dispatch|bulletin|courier|register|agency"
    r"|bbc|cnn|cbc|nbc|abc|cbs|npr|pbs|itv|reuters|afp|bloomberg|politico|\w+\.(?:com|net|org|co\.uk))",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:the\s+)?(?:world|local|national|international|business|sports?|breaking|latest|top|more|related|other|all|good|tech(?:nology)?|political|politics|uk|us|home)?"
    r"\s*(?:news|today|daily|review|reviews|mail|e-mail|press|tv|radio|magazine|register|post|journal|newsletter)s?",
    re.IGNORECASE,
)
_PUBLISHED = (
    re.compile(
        rf"(?:^|[.!?]\s+|,\s+)({_NAME})\s+reports,?\s+(?:via|citing|quoting|referring\s+to|with\s+reference\s+to)\b"
    ),
    re.compile(rf"^({_NAME})\s+(?:has|have)\s+(?:learned|learnt)\b"),
)
_AGENCY = re.compile(
    r"\(((?:AP|AFP|Reuters|REUTERS|UPI|dpa|EFE|ANSA|PTI|Xinhua|TASS|Bloomberg|VOA|IPS)[\w .&/-]{0,20})\)\s*[—–-]"
)
_HOUSE = (
    re.compile(
        rf"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*(?:by\s+)?({_NAME})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:^|[.!?]\s+)({_NAME}),\s+(?:the|your|an?)\b.*\bnews\b"),
    re.compile(rf"^({_NAME})\s*[>»›|]\s"),
    re.compile(rf"^(?:about|subscribe\s+to|follow|support)\s+({_NAME})(?:\s+on\b|$|[.!])", re.IGNORECASE),
)


def outlet_of(labelled: str | None, body: Iterable[str], house: Iterable[str]) -> str | None:
    """Name the outlet, or return ``None`` where nothing names it.

    ``labelled`` is what stands for it ("Source: …", a teaser's mark, what is behind the headline), ``body`` are the
    first and last paragraphs, ``house`` are lines that the page says for itself.
    """
    return labelled or next(chain(_in_body(body), _in_house(house)), None)


def behind_title(title: str) -> tuple[str, str | None]:
    """Part a headline from the outlet's name behind a dash or a bar: "Bank cuts rates | Example Times"."""
    name = _behind(title)
    return (re.split(r"\s+[|–—-]\s+", title)[0].strip(), name) if name else (title, None)


def _behind(title: str) -> str | None:
    parts = re.split(r"\s+[|–—-]\s+", title)
    name = parts[-1].strip()
    return name if len(parts) > 1 and len(parts[0].split()) >= 3 and _is_press(name) else None


def _in_body(paragraphs: Iterable[str]) -> Iterator[str]:
    for text in paragraphs:
        if agency := _AGENCY.search(text[:120]):
            yield {"REUTERS": "Reuters"}.get(agency[1], agency[1])
        for pattern in _PUBLISHED:
            if found := pattern.search(text):
                yield found[1]


def _in_house(lines: Iterable[str]) -> Iterator[str]:
    for text in lines:
        for pattern in _HOUSE:
            found = pattern.search(text)
            if found and _is_press(found[1].strip()):
                yield found[1].strip()


def _is_press(name: str) -> bool:
    """Tell whether a name is one of a newspaper, a station, an agency or a site, and no section of one."""
    known = any(_PRESS.fullmatch(word) for word in name.split())
    return known and len(name.split()) <= 5 and name[:1].isupper() and not _SECTION.fullmatch(name)
