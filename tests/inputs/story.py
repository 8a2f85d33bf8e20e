"""One article of our own, in every file type that is read."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from io import BytesIO
from textwrap import fill
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape as in_xml

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import SimpleDocTemplate

TITLE = "Harbour board delays vote on ferry terminal"
OUTLET = "Example Gazette"
AUTHOR = "Nora Vance"
DAY = "2024-03-05"
URL = "https://gazette.example.org/ferry"
PARAGRAPHS = tuple(
    """
The Port Authority of Norwick postponed its vote on the new ferry terminal on Tuesday, after two of its seven
members asked for a second study of the costs.

“We will not sign a contract that nobody has checked,” said Helen Marsh, the chair of the authority. “The people
of this city paid for one study, and it told them nothing.”

The contractor, Lindqvist Marine, said that it could not hold its price of $48 million beyond June. The company
warned that steel prices had risen by 12 per cent since the offer was made.

Peter Oyelaran, the leader of the dockworkers’ union, accused the authority of playing for time. He said the
union would oppose any plan that moved jobs to the northern quay.

It is unclear when the board will meet again. A spokeswoman for the city said that a date had not been set, and
that the mayor expected a decision before the summer.
""".strip()
    .replace("\n\n", "\t")
    .replace("\n", " ")
    .split("\t")
)
"""With quotation marks, a dash of a name, an amount, a share, and a question that is left open."""
DASHED = "\n\n".join(PARAGRAPHS)


def text() -> bytes:
    """Plain text, headline and date above it."""
    return f"{TITLE}\nBy {AUTHOR}\nSource: {OUTLET}\nDate: 5 March 2024\n\n{DASHED}\n".encode()


def markdown() -> bytes:
    """Markdown, with what a notebook puts above a clipping."""
    return f"# {TITLE}\n\nBy {AUTHOR}\n\nSource: {OUTLET}\n\nDate: 5 March 2024\n\n{DASHED}\n".encode()


def wrapped() -> bytes:
    """Plain text, wrapped by hand, in an older encoding."""
    body = "\n\n".join(fill(p, 76) for p in PARAGRAPHS)
    return f"{TITLE}\n\nBy {AUTHOR}\nSource: {OUTLET}\nDate: 5 March 2024\n\n{body}\n".encode("cp1252")


def page() -> bytes:
    """A page with what stands around an article on a news site."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": f"{DAY}T09:30:00Z",
        "author": {"@type": "Person", "name": AUTHOR},
        "publisher": {"@type": "Organization", "name": OUTLET},
    }
    body = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><link rel="canonical" href="{URL}">
<script type="application/ld+json">{json.dumps(told)}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/port">Port</a></li></ul></nav>
<article><h1>{TITLE}</h1><p class="byline">By {AUTHOR}</p>{body}</article>
<aside><h2>Related</h2><a href="/x">Ten harbours to see</a></aside>
<footer><p>Copyright 2019 {OUTLET}. All rights reserved.</p></footer></body></html>""".encode()


def strict_page() -> bytes:
    """The same page as XHTML."""
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + page().replace(b"<!doctype html>", b"").replace(
        b'charset="utf-8">', b'charset="utf-8"/>'
    )


def saved_page() -> bytes:
    """The page as a browser saves it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = URL
    message["Subject"] = TITLE
    message["Date"] = "Mon, 11 Mar 2024 10:00:00 -0000"
    message.set_content(page().decode(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.make_related()
    message.add_related(b"\x89PNG", "image", "png", cid="<x>")
    return _mail(message)


def mail() -> bytes:
    """A newsletter with a plain and a marked-up text."""
    message = _headed()
    message.set_content(DASHED, cte="quoted-printable")
    message.add_alternative("".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS), subtype="html", cte="base64")
    return _mail(message)


def plain_mail() -> EmailMessage:
    """A mail of plain text."""
    message = _headed()
    message.set_content(DASHED, cte="quoted-printable")
    return message


def _headed() -> EmailMessage:
    import datetime as dt

    message = EmailMessage()
    message["From"] = f"{OUTLET} <news@gazette.example.org>"
    message["To"] = "desk@example.org"
    message["Subject"] = TITLE
    message["Date"] = format_datetime(dt.datetime(2024, 3, 5, 22, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))))
    return message


def _mail(message: EmailMessage) -> bytes:
    if message.is_multipart():
        message.set_boundary("=====part=====")
    return message.as_bytes()


def mailbox() -> bytes:
    """A mailbox with one mail in it."""
    return b"From news@gazette.example.org Tue Mar  5 22:30:00 2024\n" + _mail(plain_mail()) + b"\n"


def feed() -> bytes:
    """RSS with the whole text."""
    body = in_xml("".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS))
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>{OUTLET}</title><link>https://gazette.example.org</link><language>en</language><item><title>{TITLE}</title>
<link>{URL}</link><pubDate>Tue, 05 Mar 2024 09:30:00 GMT</pubDate><description>In short.</description>
<content:encoded>{body}</content:encoded></item></channel></rss>""".encode()


def atom() -> bytes:
    """Atom with the whole text."""
    body = in_xml("".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS))
    return f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title><entry>
<title>{TITLE}</title><link href="{URL}"/><published>2024-03-05T23:30:00-05:00</published><author><name>{AUTHOR}</name>
</author><content type="html">{body}</content></entry></feed>""".encode()


def dump() -> bytes:
    """What a news service answers."""
    return json.dumps({"status": "ok", "totalResults": 1, "articles": [record()]}).encode()


def record() -> dict[str, object]:
    """An article as such services have it."""
    return {
        "source": {"id": None, "name": OUTLET},
        "author": AUTHOR,
        "title": TITLE,
        "description": "In short.",
        "url": URL,
        "publishedAt": f"{DAY}T09:30:00Z",
        "content": DASHED,
    }


def lines() -> bytes:
    """An article a line."""
    return json.dumps({"headline": TITLE, "site": OUTLET, "date": DAY, "text": DASHED, "lang": "en"}).encode() + b"\n"


def table() -> bytes:
    """A table with a heading line."""
    import csv
    from io import StringIO

    out = StringIO()
    rows = csv.writer(out)
    rows.writerows([("Title", "Source", "Published at", "URL", "Content"), (TITLE, OUTLET, DAY, URL, DASHED)])
    return out.getvalue().encode()


def document() -> bytes:
    """A Word document."""
    import datetime as dt

    from docx import Document

    made = Document()
    made.core_properties.title = f"{TITLE} | {OUTLET}"
    made.core_properties.author = AUTHOR
    made.core_properties.created = dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC)
    made.add_heading(f"{TITLE} | {OUTLET}", 0)
    for paragraph in PARAGRAPHS:
        made.add_paragraph(paragraph)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def open_document() -> bytes:
    """An OpenDocument text."""
    import datetime as dt

    from odfdo import Document, Header, Paragraph

    made = Document("text")
    made.body.clear()
    made.meta.title = f"{TITLE} | {OUTLET}"
    made.meta.creation_date = dt.datetime(2024, 3, 5, 12)  # noqa: DTZ001 - as the format has it
    made.body.append(Header(1, f"{TITLE} | {OUTLET}"))
    for paragraph in PARAGRAPHS:
        made.body.append(Paragraph(paragraph))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def rich() -> bytes:
    """Rich Text."""
    parts = "\\par\n\\par\n".join(_in_rtf(p) for p in PARAGRAPHS)
    info = f"{{\\info{{\\title {TITLE} | {OUTLET}}}{{\\creatim\\yr2024\\mo3\\dy5\\hr12\\min0}}}}"
    head = f"{{\\rtf1\\ansi\\ansicpg1252{info}{{\\fonttbl\\f0 Arial;}}\\f0\\b {TITLE} | {OUTLET}\\b0\\par\n\\par\n"
    return f"{head}{parts}\\par}}".encode()


def _in_rtf(words: str) -> str:
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in words)


def printed() -> bytes:
    """A PDF of two pages with running titles, page numbers and words parted at the ends of lines."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

    def around(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(60, 570, "Port and city news")
        canvas.drawString(60, 20, f"Page {template.page} of 2")

    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, spaceAfter=6)
    head = ParagraphStyle("head", fontName="Times-Bold", fontSize=18, leading=21, spaceAfter=10)
    out = BytesIO()
    flow: list[Flowable] = [Paragraph(f"{TITLE} | {OUTLET}", head), Paragraph("5 March 2024", body)]
    flow += [Paragraph(escape(p), body) for p in PARAGRAPHS[:3]] + [PageBreak()]
    flow += [Paragraph(escape(p), body) for p in PARAGRAPHS[3:]]
    SimpleDocTemplate(out, pagesize=A5, title=f"{TITLE} | {OUTLET}", author="Nora Vance", invariant=1).build(
        flow, onFirstPage=around, onLaterPages=around
    )
    return out.getvalue()


def packed() -> bytes:
    """A zip file with a page in it and the page's pictures beside it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("press/ferry.html", page())
        archive.writestr("press/ferry_files/style.css", "p {}")
        archive.writestr("__MACOSX/press/._ferry.html", b"\x00\x05")
    return out.getvalue()


FILES: Mapping[str, Callable[[], bytes]] = {
    "ferry.txt": text,
    "ferry.md": markdown,
    "wrapped.txt": wrapped,
    "ferry.html": page,
    "ferry.xhtml": strict_page,
    "ferry.mhtml": saved_page,
    "ferry.eml": mail,
    "ferry.mbox": mailbox,
    "ferry.rss": feed,
    "ferry.atom": atom,
    "ferry.json": dump,
    "ferry.jsonl": lines,
    "ferry.csv": table,
    "ferry.docx": document,
    "ferry.odt": open_document,
    "ferry.rtf": rich,
    "ferry.pdf": printed,
    "ferry.zip": packed,
}
"""File name -> what makes its bytes."""
