"""Read saved web pages: the article's own paragraphs, found by trafilatura, under the page's headline.

The text is small Markdown (``#`` headings, ``-`` list items, ``>`` quotations), a block a line, an empty line between
two, so that ``layout`` tells its blocks apart as it does those of any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefing.read.decode import decode
from briefing.read.formats.markup import refuse_entities, tree_of
from briefing.read.records import ExtractedText, UnreadableError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[-–—|·•:»]\s+|\s*\|\s*")
_DATED = "//script[@type='application/ld+json'] | //time | //*[@itemprop='datePublished']"
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2099-12-31"
"""What can be the date of a page; fixed, so that what is read does not depend on the clock."""


def read(data: bytes, *, charset: str | None = None, url: str | None = None) -> ExtractedText:
    """Extract the article of a page; raises ``UnreadableError`` where there is none.

    ``charset`` and ``url`` are what the page was handed over with, by a mail for instance.
    """
    from trafilatura import bare_extraction

    refuse_entities(data)
    source, note = decode(data, charset or _declared(data))
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufeff]|<\?xml[^>]*\?>", "", source)
    if not clean.strip():
        raise UnreadableError("it is empty")
    tree = tree_of(clean)
    found = bare_extraction(clean, include_comments=False, favor_precision=False, deduplicate=False, with_metadata=True)
    body = getattr(found, "body", None)
    title = _line(getattr(found, "title", None) or "")
    blocks = list(_blocks(body, title)) if body is not None else []
    if not blocks:
        raise UnreadableError("the page holds no article text")
    return ExtractedText(
        "\n\n".join([f"# {title}", *blocks] if title else blocks) + "\n",
        title or None,
        _site(tree, title, getattr(found, "sitename", None)),
        getattr(found, "author", None),
        _address(getattr(found, "url", None)) or _address(url),
        _in_markup(tree),
        note,
        _on_page(tree),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _line(text: str) -> str:
    return " ".join(text.split())


def _blocks(body: Any, title: str) -> Iterator[str]:  # noqa: ANN401 - an lxml element, which its stubs do not name alike
    """The blocks of an extracted page in order, each marked as what it is; the headline is left to the caller."""
    for node in body.iter("head", "p", "item", "quote", "cell", "code"):
        if (
            any(True for _ in node.iterancestors("item", "quote", "cell"))
            and node.tag in {"p", "quote", "item"}
            and not _holds(node)
        ):
            continue
        mark = {"head": "## ", "item": "- ", "quote": "> "}.get(node.tag, "")
        for part in _parts(node):
            if part.casefold() != title.casefold():
                yield mark + part


def _holds(node: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a block inside another one is to be read by itself: an item in an item."""
    return bool(node.tag == "item" and any(True for _ in node.iterancestors("item")))


def _parts(node: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """The text of a block, parted at its line breaks and inner paragraphs, inner lists aside."""
    fragments: list[str] = []
    _gather(node, fragments, top=True)
    yield from filter(None, map(_line, "".join(fragments).split("\n\n")))


def _gather(node: Any, fragments: list[str], *, top: bool = False) -> None:  # noqa: ANN401 - as above
    if not top and node.tag in {"list", "item"}:
        fragments.append("\n\n" + (node.tail or ""))
        return
    around = "\n\n" if node.tag in {"lb", "p"} and not top else ""
    fragments.append(around + (" ".join((node.text or "").split("\n"))))
    for child in node:
        _gather(child, fragments)
    if not top:
        fragments.append(around + " ".join((node.tail or "").split("\n")))


def _site(tree: HtmlElement, title: str, declared: str | None) -> str | None:
    """The name of the site: as its metadata has it, or as it stands behind the headline in the page's title."""
    stated = tree.xpath("string(//meta[@property='og:site_name']/@content)")
    if isinstance(stated, str) and stated.strip():
        return _line(stated)
    whole = _line(str(tree.xpath("string(//head/title)")))
    rest = whole[len(title) :] if title and whole.startswith(title) else ""
    if _SEPARATOR.match(rest):
        name = [p for p in _SEPARATOR.split(rest) if p.strip()]
        return name[-1].split(",")[0].strip() if name and len(name[-1].split(",")[0].split()) <= 5 else None
    return declared if declared and "." not in declared else None


def _address(url: str | None) -> str | None:
    return url if url and re.match(r"https?://\S+$", url) else None


def _in_markup(tree: HtmlElement) -> str | None:
    """The date of publication in the page's metadata, its prose left aside."""
    from lxml.html import Element, tostring

    page = Element("html")
    head = tree.find("head")
    for node in (*([head] if head is not None else []), *tree.xpath(_DATED)):
        page.append(_bare(node))
    return _find_date(tostring(page, encoding="unicode")) if len(page) else None


def _bare(node: Any) -> Any:  # noqa: ANN401 - as above
    from copy import deepcopy

    copy = deepcopy(node)
    copy.tail = None
    return copy


def _on_page(tree: HtmlElement) -> str | None:
    """The date that the page prints in a place that is made for it."""
    from lxml.html import tostring

    return _find_date(tostring(tree, encoding="unicode"))


def _find_date(markup: str) -> str | None:
    from htmldate import find_date

    found = find_date(markup, extensive_search=False, original_date=True, min_date=_FIRST_DAY, max_date=_LAST_DAY)
    return found if isinstance(found, str) else None
