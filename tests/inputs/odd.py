"""Files that mean no harm but are not as they should be."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

from tests.inputs import story
from tests.inputs.corpus import Input, file

RUSSIAN = (
    "Правительство региона отложило решение о строительстве нового порта до осени. Депутаты потребовали "
    "провести ещё одну проверку расходов. Представитель компании заявил, что цены на сталь выросли."
)
GERMAN = (
    "Die Hafenbehörde hat die Entscheidung über das neue Terminal verschoben. Der Vorsitzende sagte, dass niemand "
    "einen Vertrag unterschreiben werde, den keiner geprüft habe. Die Gewerkschaft wirft der Behörde vor, auf Zeit "
    "zu spielen, und kündigte Widerstand gegen alle Pläne an, die Arbeitsplätze verlagern."
)
PLAIN = "The council of Ostby met on Monday. It voted to close the old bridge, said its chair, Ida Lund."


def told(day: str, body: str = PLAIN) -> bytes:
    """A short article with a line that may be its date."""
    return f"Council of Ostby closes bridge\n{day}\n\n{body}\n".encode()


def marked_up(head: str, body: str, foot: str = "") -> bytes:
    """A page of little more than its text."""
    return (
        f"<html lang='en'><head><title>Bridge closes</title>{head}</head><body><article><h1>Bridge closes</h1>{body}"
        f"</article><footer>{foot}</footer></body></html>"
    ).encode()


def paragraphs(text: str = PLAIN) -> str:
    """Some paragraphs of a page, long enough to be an article."""
    return "".join(f"<p>{text} It was the {n}th time that the council had met this year.</p>" for n in range(4, 9))


def garbled() -> bytes:
    """UTF-8 that was read as Windows-1252 and saved again."""
    import ftfy.bad_codecs  # noqa: F401 - it knows the encoding as programs have it, without holes

    return f"Gazette\n\n{story.DASHED}\n".encode().decode("sloppy-windows-1252").encode()


def in_json(**more: object) -> bytes:
    """A record of a dump."""
    return json.dumps([{"title": "Bridge closes", "content": f"{PLAIN} " * 3, **more}]).encode()


def scanned() -> bytes:
    """A PDF that holds a picture only."""
    from io import BytesIO

    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawImage(ImageReader(Image.new("L", (200, 280), 200)), 0, 0, 595, 842)
    canvas.save()
    return out.getvalue()


def locked() -> bytes:
    """A PDF with a password."""
    from io import BytesIO

    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("open sesame", strength=128))
    canvas.drawString(72, 720, PLAIN)
    canvas.save()
    return out.getvalue()


def _named(name: bytes) -> Input:
    def put(folder: Path) -> None:
        with open(os.path.join(os.fsencode(folder), name), "wb") as stream:  # noqa: PTH118, PTH123 - no name that pathlib takes
            stream.write(told(f"By {name!r}"[:60].encode("ascii", "replace").decode()))

    return Input(os.fsdecode(name), put, words="close the old bridge")


NAMES = tuple(
    map(
        _named,
        (
            b"-rf.txt",
            b"--format=pdf.txt",
            b"two\nlines.txt",
            b"caf\xe9.txt",
            "🚢 news.txt".encode(),
            b"<b>bold & {{ 7 * 7 }}.txt",
            b"$(touch owned);`id`.txt",
            "\u202etxt.exe.txt".encode(),
            b"n" * 251 + b".txt",
            b" .txt",
            b"a]b[c] (d) *e*.txt",
        ),
    )
)

ENCODED = (
    file("utf-16.txt", lambda: ("\ufeff" + told("5 March 2024").decode()).encode("utf-16-le"), words="old bridge"),
    file("utf-16-be.txt", lambda: ("\ufeff" + told("5 March 2024").decode()).encode("utf-16-be"), words="old bridge"),
    file("mark.txt", lambda: b"\xef\xbb\xbf" + told("5 March 2024"), words="old bridge"),
    file("windows.txt", story.wrapped, words="“We will not sign", told="Windows-1252"),
    file(
        "garbled.html",
        lambda: marked_up("", paragraphs("It costs â€˜nothingâ€™, said Ida Lund of Ostby.")),
        words="‘nothing’",
    ),
    file("garbled.txt", garbled, words="“We will not sign", told="repaired"),
    file("old-mac.txt", lambda: told("5 March 2024").replace(b"\n", b"\r"), words="old bridge"),
    file("dos.txt", lambda: told("5 March 2024").replace(b"\n", b"\r\n"), words="old bridge"),
    file(
        "declared.html",
        lambda: (
            marked_up("<meta charset=iso-8859-1>", paragraphs("Jürgen Süß of Ostby said so."))
            .decode()
            .encode("latin-1")
        ),
        words="Jürgen Süß",
    ),
    file("broken.txt", lambda: told("5 March 2024") + b"\x81\x8d\xff\xfe caf\xc3", words="old bridge", told="guess"),
)

DATED = (
    file(
        "copyright.html",
        lambda: marked_up("", paragraphs(), "Copyright 2019 The Ostby Post. All rights reserved."),
        words="old bridge",
    ),
    file("future.txt", lambda: told("5 March 2091"), words="old bridge"),
    file("which-month.txt", lambda: told("03/04/2024"), words="old bridge"),
    file("no-day.txt", lambda: told("32 March 2024"), words="old bridge"),
)

WRONG = (
    file("empty.txt", bytes, "it is empty"),
    file("empty.pdf", bytes, "it is damaged, or no PDF"),
    file("empty.docx", bytes, "damaged, or not of the kind"),
    file("empty.zip", bytes, "damaged, or not of the kind"),
    file("empty.json", bytes, "no JSON"),
    file("blank.txt", lambda: b" \n\t\n" * 40, "it is empty"),
    file("page.txt", story.page, "name it .html"),
    file("really.txt", story.printed, "name it .pdf"),
    file("really.pdf", story.text, "no PDF"),
    file("really.docx", story.open_document, "no Word document"),
    file("really.html", story.document, "binary data"),
    file("half.docx", lambda: story.document()[:9000], "damaged"),
    file("half.pdf", lambda: story.printed()[:1500], "damaged, or no PDF"),
    file("half.json", lambda: story.dump()[:300], "no JSON"),
    file("half.html", lambda: story.page()[:-400], words="Helen Marsh"),
    file("other.xml", lambda: b"<?xml version='1.0'?><bill><item>Bread</item></bill>", "no feed of news"),
    file("no-text.json", lambda: b'[{"id": 1, "price": 3}]', "has the text of an article"),
    file("links.txt", lambda: b"Home\nNews\nSport\n\nSign in\n\nSubscribe\n", "no running text"),
    file("table.xlsx", lambda: b"PK\x03\x04", "(.xlsx) are not read"),
    file("Makefile", lambda: b"all:\n", "no ending"),
    file("russian.txt", lambda: RUSSIAN.encode("utf-8"), "Russian"),
    file(
        "german.html",
        lambda: marked_up("", "".join(f"<p>{GERMAN}</p>" for _ in range(3))).replace(b"'en'", b"'de'"),
        "German",
    ),
    file("scan.pdf", scanned, "only pictures of pages"),
    file("locked.pdf", locked, "protected by a password"),
    file("old.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "password, or of an old kind"),
)

JUNK = tuple(
    replace(file(name, lambda: b"junk"), silent=True)
    for name in (
        ".DS_Store",
        "~$ferry.docx",
        "ferry.html.part",
        "photo.jpg",
        "Thumbs.db",
        ".ferry.txt.swp",
        "x.crdownload",
    )
)
