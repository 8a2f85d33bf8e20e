"""What a PDF carries for programs: the memo's record, and its figures as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import compress

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from briefing.render.json import plain, write
from briefing.render.pdf import internals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from briefing.memo import Memo
    from briefing.render.pdf.canvas import Pen
    from briefing.render.style import Look

_COLUMNS = ("id", "text", "value", "value_to", "unit", "qualifier", "measures", "says", "as_of")
_FORMULA = ("=", "+", "-", "@")
"""What a table program would take for a formula; a tab, which it takes for one too, is no clean text."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside a file."""

    name: str
    about: str
    media_type: str
    body: bytes


def attach(pen: Pen, files: Sequence[AttachedFile], stamp: datetime) -> None:
    """Put files into a PDF as the data that it is made of; ``files`` are in the order of their names."""
    if not files or not pen.tagged:
        return
    specs = [internals.document(pen).Reference(_spec(pen, file, stamp)) for file in files]
    internals.set_in_catalog(pen, "AF", PDFArray(specs))
    names = [part for file, spec in zip(files, specs, strict=True) for part in (PDFString(file.name), spec)]
    internals.set_in_catalog(pen, "Names", PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})}))


def attachments_of(memo: Memo, look: Look, stamp: datetime) -> tuple[AttachedFile, ...]:
    """Return what a memo's file carries; a memo without a record carries nothing."""
    if not memo.record:
        return ()
    data = AttachedFile("briefing.json", "The memo as data", "application/json", write(memo, look, stamp)[0])
    figures = memo.record.get("figures")
    if not figures:
        return (data,)
    return data, AttachedFile("figures.csv", "The figures as a table", "text/csv", table(figures))


def table(figures: Iterable[Any]) -> bytes:
    """Write the figures of a record as CSV, a row each, with the numbers of their sources; text is never a formula."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow([*_COLUMNS, "sources"])
    for figure in plain(list(figures)):
        if isinstance(figure, Mapping):
            rows.writerow([*(_cell(figure.get(name)) for name in _COLUMNS), _cell(_sources(figure))])
    return text.getvalue().encode()


def _sources(figure: Mapping[str, Any]) -> str:
    found = (e["source"] for e in figure.get("evidence") or () if isinstance(e, Mapping) and "source" in e)
    return " ".join(dict.fromkeys(map(str, found)))


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _spec(pen: Pen, file: AttachedFile, stamp: datetime) -> PDFDictionary:
    parameters = PDFDictionary({"Size": len(file.body), "ModDate": PDFString(stamp.strftime("D:%Y%m%d%H%M%SZ"))})
    kind = f"/{file.media_type.replace('/', '#2F')}"
    head = PDFDictionary({"Type": PDFName("EmbeddedFile"), "Subtype": kind, "Params": parameters})
    head["Filter"] = PDFName("FlateDecode")  # compressed here and now: the file as it is may be larger than all else
    stream = internals.document(pen).Reference(PDFStream(head, compress(file.body)))
    name = PDFString(file.name)
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": name,
            "UF": name,
            "EF": PDFDictionary({"F": stream, "UF": stream}),
            "Desc": PDFString(file.about),
            "AFRelationship": PDFName("Data"),
        }
    )
