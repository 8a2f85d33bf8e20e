"""Every reach into reportlab beyond its documented interface, and whether the installed version still allows it.

reportlab writes no structure tree, no attachments and no XMP metadata. What is done here buys a PDF that screen readers
can follow, that carries its own data, and that states its date. Where the installed version has other insides, ``fit``
returns False, and the memo is written with public methods alone: same pages and links, no tags, no attachments.
"""

from __future__ import annotations

from functools import cache
from hashlib import md5
from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from reportlab import Version
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_CANVAS = ("_doc", "_addAnnotation", "_bookmarkReference")
_DOCUMENT = ("Catalog", "Pages", "Reference", "_pdfVersion", "_timeStamp", "signature")
_MODULE = (
    "XMP",
    "PDFArray",
    "PDFDictionary",
    "PDFName",
    "PDFObject",
    "PDFStream",
    "PDFString",
    "PDFZCompress",
    "format",
)


@cache
def fit() -> bool:
    """Return whether the installed reportlab has all the insides that are reached for."""
    if not all(hasattr(pdfdoc, name) for name in _MODULE):
        return False
    canvas: Any = Canvas(BytesIO())  # which itself needs some of them
    if not all(hasattr(canvas, name) for name in _CANVAS):
        return False
    inside, page = document(canvas), pdfdoc.PDFPage()
    return all(hasattr(inside, name) for name in _DOCUMENT) and all(
        hasattr(item, "__NoDefault__") for item in (inside.Catalog, page)
    )


def misfit() -> str:
    """Return the warning for a version of reportlab whose insides are others."""
    return f"pdf: reportlab {Version} is unknown to briefing: the file has no tags and no attachments"


def identify(canvas: Canvas, stamp: datetime) -> None:
    """Set the version, the date and the identity of a file, which reportlab would take from the clock."""
    inside = document(canvas)
    inside._pdfVersion = (1, 7)  # noqa: SLF001
    inside._timeStamp = SimpleNamespace(YMDhms=stamp.timetuple()[:6], dhh=0, dmm=0)  # noqa: SLF001
    inside.signature = md5(stamp.isoformat().encode(), usedforsecurity=False)


def set_in_catalog(canvas: Canvas, name: str, value: object) -> None:
    """Set an entry of the file's catalog, also one that reportlab does not know."""
    catalog = document(canvas).Catalog
    if name not in catalog.__NoDefault__:
        catalog.__NoDefault__ = [*catalog.__NoDefault__, name]
    setattr(catalog, name, value)


def set_metadata(canvas: Canvas, packet: Callable[[], bytes]) -> None:
    """Attach an XMP packet, made when the file is written."""
    set_in_catalog(canvas, "Metadata", pdfdoc.XMP(creator=lambda _: packet()))


def destination(canvas: Canvas, name: str) -> Any:  # noqa: ANN401
    """Return reportlab's reference to a named place in the file."""
    return canvas._bookmarkReference(name)  # type: ignore[attr-defined]  # noqa: SLF001


def annotate(canvas: Canvas, annotation: pdfdoc.PDFObject) -> None:
    """Add an annotation to the page that is drawn."""
    canvas._addAnnotation(annotation)  # type: ignore[attr-defined]  # noqa: SLF001


def tie_page(canvas: Canvas, number: int) -> None:
    """Give the page that has just ended its number in the structure tree; compress it as bytes.

    reportlab itself would compress it and then write the bytes as letters, a quarter more.
    """
    page = document(canvas).Pages.pages[-1]
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number, pdfdoc.PDFName("S")
    page.Contents = pdfdoc.PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])


def document(canvas: Canvas) -> Any:  # noqa: ANN401 - reportlab has no types for it
    """Return reportlab's record of the file that a canvas writes."""
    return canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
