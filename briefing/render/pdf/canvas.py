"""A canvas that says what each stroke is: an element of a tagged PDF's tree, or only decoration."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from briefing.render.fonts import first_font
from briefing.render.pdf import internals
from briefing.render.pdf.structure import LINKS_FROM, Box, LinkAnnotation, LinkTarget, Node, structure_tree

if TYPE_CHECKING:
    from datetime import datetime
    from io import BytesIO

    from briefing.render.style import Sheet


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself."""

    title: str
    subject: str
    language: str
    stamp: datetime


class Pen(Canvas):
    """A canvas on which everything drawn is either marked with its node or marked as an artefact.

    Where reportlab's insides are others than those known (``internals.fit``), nothing is marked.
    """

    def __init__(self, file: BytesIO, sheet: Sheet, about: Properties, root: Node) -> None:
        font = first_font()
        size = (sheet.width, sheet.height)
        settings: dict[str, Any] = {"invariant": 1, "pageCompression": 1, "initialFontName": font}
        super().__init__(file, size, lang=about.language, **settings)
        self.about, self.root, self.tagged = about, root, internals.fit()
        self.nodes: list[Node] = []
        self.pages: list[list[Node]] = []
        self.links: list[Node] = []
        self.places: set[str] = set()
        _describe(self, about)

    def mark(self, node: Node | None, actual: str = "") -> None:
        """Start words of ``node``, or of nobody: what is printed on each page again.

        ``actual`` is what is meant by the letters drawn.
        """
        if not self.tagged:
            return
        if node is None:
            self.addLiteral("/Artifact <</Type /Pagination>> BDC")
            return
        node.place()
        number = len(self.nodes)
        self.nodes.append(node)
        node.kids.append((len(self.pages), number))
        meant = f" /ActualText <{actual.encode('utf-16').hex()}>" if actual else ""
        self.addLiteral(f"/{node.tag} <</MCID {number}{meant}>> BDC")

    def decorate(self) -> None:
        """Start lines and grounds, which mean nothing."""
        if self.tagged:
            self.addLiteral("/Artifact <</Type /Layout>> BDC")

    def bar(self, node: Node, place: Box, colour: str) -> None:
        """Fill a bar of the figure ``node``; ``place`` is its left, foot, width and height."""
        left, foot, width, height = place
        self.mark(node)
        self.setFillColor(HexColor(colour))
        self.rect(left, foot, width, height, stroke=0, fill=1)
        self.unmark()
        first = node.kids[0] if node.kids else None
        if isinstance(first, tuple) and first[0] == len(self.pages):
            node.box = _around(node.box, (left, foot, left + width, foot + height))

    def stringWidth(self, *_: object) -> float:  # noqa: N802  reportlab's name
        """Tell nothing of a text's width: it would move a cursor that nobody asks for."""
        return 0.0

    def remember(self, name: str, x: float, y: float) -> None:
        """Make a place one that a link can lead to, unless there is one of that name already, or it has none."""
        if name and name not in self.places:
            self.places.add(name)
            self.bookmarkHorizontal(name, x, y)

    def unmark(self) -> None:
        """End what ``mark`` or ``decorate`` started."""
        if self.tagged:
            self.addLiteral("EMC")

    def link(self, node: Node, target: str, note: str, box: Box) -> None:
        """Make ``box`` lead to ``target``: ``#name`` in this file, or an address."""
        if not self.tagged:
            self._plain_link(target, note, box)
            return
        inside = internals.destination(self, target[1:]) if target.startswith("#") else None
        annotation = LinkAnnotation(box, inside, target, note, LINKS_FROM + len(self.links))
        internals.annotate(self, annotation)
        self.links.append(node)
        node.kids.append(LinkTarget(len(self.pages), annotation))

    def _plain_link(self, target: str, note: str, box: Box) -> None:
        if target.startswith("#"):
            self.linkRect(note, target[1:], box, relative=0, thickness=0)
        else:
            self.linkURL(target, box, relative=0, thickness=0)

    def showPage(self) -> None:  # noqa: N802  reportlab's name
        """End the page, and tie its marks to the structure tree."""
        super().showPage()
        if self.tagged:
            internals.tie_page(self, len(self.pages))
        self.pages.append(self.nodes)
        self.nodes = []

    def save(self) -> None:
        """Write the structure tree and the file."""
        if self.tagged:
            document = internals.document(self)
            internals.set_in_catalog(
                self, "StructTreeRoot", structure_tree(document, self.root, self.pages, self.links)
            )
            internals.set_in_catalog(self, "MarkInfo", PDFDictionary({"Marked": "true"}))
            internals.set_metadata(self, partial(_xmp, self.about))
        super().save()


def _around(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _describe(pen: Pen, about: Properties) -> None:
    pen.setTitle(about.title)
    pen.setSubject(about.subject)
    pen.setAuthor("")
    pen.setCreator("briefing")
    pen.setViewerPreference("DisplayDocTitle", "true")
    pen.showOutline()
    if pen.tagged:
        internals.identify(pen, about.stamp)


def _xmp(about: Properties) -> bytes:
    stamp = about.stamp.strftime("%Y-%m-%dT%H:%M:%SZ")
    title, subject = escape(about.title, quote=False), escape(about.subject, quote=False)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{escape(about.language, quote=False)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>briefing</xmp:CreatorTool><xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
