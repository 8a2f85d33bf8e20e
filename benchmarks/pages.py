"""What is read of saved pages, and what trafilatura alone makes of them: paragraphs kept, furniture let through.

Run ``python -m benchmarks.pages`` to write the table to ``benchmarks/pages.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.facts import BODY
from briefing.read.formats import take
from briefing.read.layout.articles import articles_of
from tests.inputs import sites

TABLE = Path(__file__).with_name("pages.md")


def ours(page: bytes) -> str:
    """The text that facts are taken from."""
    (page_text,) = take("page.html", page).pages
    layouts = articles_of(page_text.text, page_text.title, page_text.author)
    return "\n".join(page_text.text[b.start : b.end] for a in layouts for b in a.blocks if b.kind in BODY)


def alone(page: bytes) -> str:
    """What trafilatura extracts, comments left out."""
    from trafilatura import extract

    return extract(page.decode(), include_comments=False) or ""


def precise(page: bytes) -> str:
    """Return what trafilatura extracts when it is asked to be precise."""
    from trafilatura import extract

    return extract(page.decode(), include_comments=False, favor_precision=True) or ""


READERS: Mapping[str, Callable[[bytes], str]] = {
    "briefing": ours,
    "trafilatura": alone,
    "trafilatura, precise": precise,
}


def counted(text: str) -> tuple[int, int]:
    """How many of the article's paragraphs a text has, and how many lines that are none of them."""
    flat = " ".join(text.split())
    return sum(p in flat for p in sites.BODY), sum(_has(text, line) for line in sites.FURNITURE)


def _has(text: str, line: str) -> bool:
    return any(" ".join(part.split()).strip("- |").startswith(line) for part in text.split("\n"))


def table() -> str:
    """The table, a line a site."""
    rows = [f"| site | {' | '.join(READERS)} |", f"|---|{'---|' * len(READERS)}"]
    sums = {name: [0, 0] for name in READERS}
    for name, site in sites.SITES.items():
        cells = []
        for reader, read in READERS.items():
            kept, passed = counted(read(site.page()))
            sums[reader][0] += kept
            sums[reader][1] += passed
            cells.append(f"{kept} / {passed}")
        rows.append(f"| {name} | {' | '.join(cells)} |")
    rows.append(f"| **all** | {' | '.join(f'{kept} / {passed}' for kept, passed in sums.values())} |")
    return "\n".join(rows)


HEAD = f"""\
One article of {len(sites.BODY)} paragraphs on {len(sites.SITES)} sites of our own making (`tests/inputs/sites.py`):
paragraphs kept / lines let through that are none of the article.

"""

if __name__ == "__main__":
    TABLE.write_text(HEAD + table() + "\n")
