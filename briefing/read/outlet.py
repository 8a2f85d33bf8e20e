"""Find the outlet that published an article, only if its file names it as the publisher."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

_NAME = r"(?:The\s+)?[A-Z][\w&.’'-]*(?:\s+(?:of|and|&|the|[A-Z][\w&.’'-]*)){0,4}"
_PRESS = re.compile(
    r"\w*news\w*|times|post|herald|journal|tribune|gazette|chronicle|telegraph|guardian|observer|mail|press|magazine|review|radio"
    r"|television|tv|broadcasting|wire|daily|weekly|today|standard|independent|reporter|dispatch|bulletin|courier|register|agency"
    r"|bbc|cnn|cbc|nbc|abc|cbs|npr|pbs|itv|reuters|afp|bloomberg|politico|\w+\.(?:com|net|org|co\.uk)",
    re.IGNORECASE,
)
"""Words that outlets are called by."""
_SECTION = re.compile(
    r"news\b.*|(?:the\s+)?(?:world|local|national|international|business|sports?|breaking|latest|top|more|related|other|all|good"
    r"|tech(?:nology)?|political|politics|uk|us|home|your|our)?"
    r"\s*(?:news|today|daily|weekly|reviews?|e?-?mail|press|tv|radio|magazine|register|post|journal|newsletter|newsroom)s?",
    re.IGNORECASE,
)
"""Sections of a site, that are called by the same words."""
_FIRM = re.compile(r"\s+(?:Ltd|Limited|Inc|LLC|PLC|plc|Co|Corp|Group|Company|All|Rights)\b.*")
_VIA = re.compile(rf"(?:^|[.!?]\s+|,\s+)({_NAME})\s+reports,?\s+via\b")
_CITING = re.compile(
    r"(?:^|[.!?]\s+|,\s+)([A-Z]\w+\.[A-Za-z]{2,4})\s+reports,?\s+(?:citing|quoting|referring\s+to|with\s+reference\s+to)\b"
)
_LEARNED = re.compile(rf"({_NAME})\s+(?:has|have)\s+(?:learned|learnt)\b")
_AGENCY = re.compile(
    r"\((AP|AFP|Reuters|REUTERS|UPI|dpa|EFE|ANSA|PTI|Xinhua|TASS|Bloomberg|VOA|IPS)\b[^()]{0,20}\)\s*[—–-]"
)
_HOUSE = (
    re.compile(
        rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©|\([cC]\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*(?:by\s+)?({_NAME})"
    ),
    re.compile(rf"(?:^|[.!?]\s+)({_NAME}),\s+(?:the|your|an?)\b.*\bnews\b"),
    re.compile(rf"^(?:About|Subscribe\s+to|Follow|Support)\s+({_NAME})(?:\s+on\b|$|[.!])"),
    re.compile(rf"^({_NAME})\s*(?:[>»›|]\s.*)?$"),
)
_BEHIND = re.compile(r"(.+)\s+[|–—-]\s+(\S.*)", re.DOTALL)


def outlet_of(labelled: str | None, body: Iterable[str], house: Iterable[str]) -> str | None:
    """Return the outlet, or None if nothing names it.

    ``labelled`` is what stands for it ("Source: …", a teaser's mark, what is behind the headline), ``body`` are the
    first and last paragraphs, ``house`` are lines that the page says for itself.
    """
    return labelled or next(chain(_in_body(body), _in_house(house)), None)


def behind_title(title: str) -> tuple[str, str | None]:
    """Split a headline from the outlet's name behind a dash or bar: "Bank cuts rates | Example Times"."""
    found = _BEHIND.fullmatch(title)
    if found and len(found[1].split()) >= 3 and is_press(found[2].strip()):
        return found[1].strip(), found[2].strip()
    return title, None


def _in_body(paragraphs: Iterable[str]) -> Iterator[str]:
    for text in paragraphs:
        if agency := _AGENCY.search(text[:120]):
            yield "Reuters" if agency[1] == "REUTERS" else agency[1]
        if reports := _VIA.search(text) or _CITING.search(text):
            yield reports[1]
        if (learned := _LEARNED.match(text)) and is_press(learned[1]):
            yield learned[1]


def _in_house(lines: Iterable[str]) -> Iterator[str]:
    for text in lines:
        for pattern in _HOUSE:
            found = pattern.search(text)
            name = _FIRM.sub("", found[1]).strip() if found else ""
            if name and is_press(name):
                yield name


def is_press(name: str) -> bool:
    """Return whether a name is that of a newspaper, station, agency or site, and not of a section of one."""
    known = any(_PRESS.fullmatch(word) for word in name.split())
    return known and len(name.split()) <= 5 and name[:1].isupper() and not _SECTION.fullmatch(name)
