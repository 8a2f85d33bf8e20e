"""Find quotations in a paragraph, in every style of quotation mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLAIN = str.maketrans(
    dict.fromkeys("’‘‚‛", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("–—―‐‑", "-")
    | dict.fromkeys("\u00a0\u202f\u2009\n\t\r", " ")
)  # fmt: skip

CLIPPED = re.compile(
    r"['’‘](?:\d\ds\b|(?:tis|twas|twere|twill)\b|(?-i:em|n|til|till|cause|cos|round|bout)\b)", re.IGNORECASE
)
"""A decade without its century ("the '90s"), or a word without its beginning, behind an apostrophe."""
CLIPPED_YEAR = re.compile(r"['’‘]\d\d\b")
BEFORE_YEAR = re.compile(
    r"\b(?:in|of|by|to|the|for|from|since|until|till|before|after|mid|early|late)[ -]$", re.IGNORECASE
)
"""Words before a year without its century: "since '68"."""
ENDED = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])[.!?…](?=\s+[A-Z])")
"""The end of a sentence that another one follows."""
READABLE = PLAIN | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""Half a surrogate pair is no text: the language model refuses it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: ``start`` is at its opening mark, ``end`` behind its closing one (or at the paragraph's end)."""

    start: int
    end: int
    closed: bool = True


def _single_opens(text: str, i: int) -> bool:
    """Whether a single mark at an index can open a quotation."""
    if CLIPPED.match(text, i) or (CLIPPED_YEAR.match(text, i) and BEFORE_YEAR.search(text[max(0, i - 8) : i])):
        return False
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isalnum() and (after.isalnum() or after in '["($£€.…')


def _single_closes(text: str, i: int) -> bool:
    """Whether a single mark at an index can close a quotation."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _single_end(text: str, start: int) -> int | None:
    """Return where a single-quoted stretch closes, or None; a plural's apostrophe only if no better mark follows."""
    ends = [i for i in range(start + 1, len(text)) if text[i] in "'’" and _single_closes(text, i)]
    opens = next((i for i in range(start + 1, len(text)) if text[i] in "'‘" and _single_opens(text, i)), len(text))
    ends = [i for i in ends if i < opens] or ends[:1]
    strong = [i for i in ends if text[i - 1] in ",.?!…" or text[i + 1 : i + 2] in ("", ",", ".", ";", ":", "?", "!")]
    if strong:
        return strong[0]
    return next((i for i in ends if text[i - 1] != "s"), ends[0] if ends else None)


def _singles(text: str, taken: list[tuple[int, int]]) -> list[Quote]:
    """Return the quotations in single marks outside the stretches ``taken``."""
    found, behind = list[Quote](), 0
    for mark in re.finditer("['‘]", text):
        i = mark.start()
        if i < behind or not _single_opens(text, i) or any(a <= i < b for a, b in taken):
            continue
        end = _single_end(text, i)
        if end is not None and end - i > 2:
            found.append(Quote(i, end + 1))
            behind = end + 1
    return found


def _doubles(text: str) -> list[Quote]:
    """Return the quotations in double marks; one that nothing closes ends where speech goes on, or with the text.

    Print opens each paragraph of a long quotation anew and closes only the last. Where paragraphs were joined, an
    opening mark behind the end of a sentence goes on with the speech: the quotation before it ends there.
    """
    found, start = list[Quote](), None
    for mark in re.finditer(r"[\"“”„«»]|''|``", text):
        if start is None:
            if mark.group() not in "”»":
                start = mark.start()
        elif _goes_on(text, start, mark):
            found.append(Quote(start, len(text[: mark.start()].rstrip()), closed=False))
            start = mark.start()
        elif mark.group() not in "“„«":
            found.append(Quote(start, mark.end()))
            start = None
    if start is not None:
        found.append(Quote(start, len(text), closed=False))
    return found


def _goes_on(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark inside a quotation opens its next paragraph: behind a sentence's end, right before a word."""
    before, after = text[start : mark.start()], text[mark.end() : mark.end() + 1]
    opens = mark.group() in {'"', "“"} and (after.isalnum() or after in {"'", "‘", "$", "£", "€"}) and bool(after)
    return opens and bool(re.search(r"\w{2}.*[.!?…]\s+$", before, re.DOTALL))


def find_quotes(text: str, *, goes_on: bool = True) -> tuple[Quote, ...]:
    """Return the outermost quotations of a paragraph, in order.

    One without a closing double mark runs to the paragraph's end where its speech goes on in the next paragraph;
    else the mark is missing, and only its first sentence is taken for quoted.
    """
    doubles = _doubles(text) if goes_on else _cut_short(text, _doubles(text))
    singles = _singles(text, [(q.start, q.end) for q in doubles])
    return tuple(sorted((*doubles, *singles), key=lambda q: q.start))


def _cut_short(text: str, quotes: list[Quote]) -> list[Quote]:
    """Return quotations, the last one up to the end of its first sentence where nothing closes it."""
    last = quotes[-1] if quotes else None
    stop = ENDED.search(text, last.start) if last is not None and not last.closed and last.end == len(text) else None
    return [*quotes[:-1], Quote(last.start, stop.end(), closed=False)] if last is not None and stop else quotes


def plain(text: str) -> str:
    """Return a text of the same length with plain marks for typographic ones, and double ones around quotations."""
    marks = list(text.translate(READABLE))
    for quote in _singles(text, [(q.start, q.end) for q in _doubles(text)]):
        marks[quote.start] = '"'
        marks[quote.end - 1] = '"'
    return "".join(marks)
