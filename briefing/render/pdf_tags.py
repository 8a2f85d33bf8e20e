"""A canvas that says what each stroke is: the structure tree of a tagged PDF, and what is only decoration."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import md5
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import XMP, PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing.render.fonts import first_font

if TYPE_CHECKING:
    from datetime import datetime
    from io import BytesIO

    from briefing.render.style import Sheet

_LINKS_FROM = 1_000_000
"""Keys of links in the parent tree start here; those of pages start at 0."""


_PRINTED = 4
"""The flag of an annotation that is not lost on paper."""


Box = tuple[float, float, float, float]
"""Left, foot, right and top."""


@dataclass(frozen=True, slots=True)
class Target:
    """A link on a page."""

    page: int
    annotation: PDFDictionary


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure tree. Its kids are nodes, (page, mark) pairs and links, in reading order."""

    tag: str
    parent: Node | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Node | tuple[int, int] | Target] = field(default_factory=list)
    placed: bool = False
    box: Box | None = None
    """Of a figure: what it covers on its first page."""

    def add(self, tag: str, **attributes: Any) -> Node:  # noqa: ANN401  PDF values are of many kinds
        """Append a kid and return it."""
        kid = Node(tag, self, attributes, placed=True)
        self.kids.append(kid)
        return kid

    def place(self) -> None:
        """Join the parent at this point of the reading order, if that has not happened."""
        if self.parent is not None and not self.placed:
            self.parent.place()
            self.parent.kids.append(self)
            self.placed = True


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself."""

    title: str
    subject: str
    language: str
    stamp: datetime


class Pen(Canvas):
    """A canvas on which everything drawn is either marked with its node or marked as an artefact."""

    _doc: Any
    _addAnnotation: Any  # noqa: N815  reportlab's name
    _bookmarkReference: Any  # noqa: N815

    def __init__(self, file: BytesIO, sheet: Sheet, about: Properties, root: Node) -> None:
        font = first_font()
        size = (sheet.width, sheet.height)
        settings: dict[str, Any] = {"invariant": 1, "pageCompression": 1, "initialFontName": font}
        super().__init__(file, size, lang=about.language, **settings)
        self.about, self.root = about, root
        self.nodes: list[Node] = []
        self.pages: list[list[Node]] = []
        self.links: list[Node] = []
        self.places: set[str] = set()
        _describe(self, about)

    def mark(self, node: Node | None, actual: str = "") -> None:
        """Start words of ``node``, or of nobody: what is printed on each page again.

        ``actual`` is what is meant by the letters drawn.
        """
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
        self.addLiteral("/Artifact <</Type /Layout>> BDC")

    def bar(self, node: Node, place: Box, colour: str) -> None:
        """Fill a bar of the figure ``node``; ``place`` is its left, foot, width and height."""
        left, foot, width, height = place
        self.mark(node)
        self.setFillColor(HexColor(colour))
        self.rect(left, foot, width, height, stroke=0, fill=1)
        self.unmark()
        first = node.kids[0]
        if isinstance(first, tuple) and first[0] == len(self.pages):
            node.box = _around(node.box, (left, foot, left + width, foot + height))

    def remember(self, name: str, x: float, y: float) -> None:
        """Make a place one that a link can lead to, unless there is one of that name already, or it has none."""
        if name and name not in self.places:
            self.places.add(name)
            self.bookmarkHorizontal(name, x, y)

    def unmark(self) -> None:
        """End what ``mark`` or ``decorate`` started."""
        self.addLiteral("EMC")

    def link(self, node: Node, target: str, note: str, box: Box) -> None:
        """Make ``box`` lead to ``target``: ``#name`` in this file, or an address."""
        annotation = PDFDictionary({"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": PDFArray(box)})
        if target.startswith("#"):
            annotation["Dest"] = self._bookmarkReference(target[1:])
        else:
            annotation["A"] = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(target)})
        annotation["Border"], annotation["Contents"] = PDFArray([0, 0, 0]), PDFString(note)
        annotation["F"], annotation["StructParent"] = _PRINTED, _LINKS_FROM + len(self.links)
        self._addAnnotation(annotation)
        self.links.append(node)
        node.kids.append(Target(len(self.pages), annotation))

    def showPage(self) -> None:  # noqa: N802  reportlab's name
        """End the page, and tie its marks to the structure tree."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self.pages), PDFName("S")
        self.pages.append(self.nodes)
        self.nodes = []

    def save(self) -> None:
        """Write the structure tree and the file."""
        catalog = self._doc.Catalog
        catalog.StructTreeRoot = _tree(self)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _: _xmp(self.about))
        super().save()


def _around(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _describe(pen: Pen, about: Properties) -> None:
    moment = about.stamp
    pen.setTitle(about.title)
    pen.setSubject(about.subject)
    pen.setAuthor("")
    pen.setCreator("briefing")
    pen.setViewerPreference("DisplayDocTitle", "true")
    pen.showOutline()
    document = pen._doc  # noqa: SLF001  reportlab has no public door to version, date and identity
    document._pdfVersion = (1, 7)  # noqa: SLF001
    document._timeStamp = SimpleNamespace(YMDhms=moment.timetuple()[:6], dhh=0, dmm=0)  # noqa: SLF001
    document.signature = md5(moment.isoformat().encode(), usedforsecurity=False)


def _tree(pen: Pen) -> PDFDictionary:
    document = pen._doc  # noqa: SLF001
    top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    references: dict[int, Any] = {}
    top["K"] = _element(pen, pen.root, document.Reference(top), references)
    numbers: list[Any] = []
    for key, nodes in enumerate(pen.pages):
        numbers += [key, PDFArray([references[id(n)] for n in nodes])]
    for key, node in enumerate(pen.links, _LINKS_FROM):
        numbers += [key, references[id(node)]]
    top["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    top["ParentTreeNextKey"] = _LINKS_FROM + len(pen.links)
    return top


def _element(pen: Pen, node: Node, parent: Any, references: dict[int, Any]) -> Any:  # noqa: ANN401
    document = pen._doc  # noqa: SLF001
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(node.tag), "P": parent, **node.attributes})
    if node.box:
        layout = {"O": PDFName("Layout"), "BBox": PDFArray(node.box), "Placement": PDFName("Block")}
        entry["A"] = PDFDictionary(layout)
    references[id(node)] = reference = document.Reference(entry)
    entry["K"] = PDFArray([_kid(pen, kid, reference, references) for kid in node.kids])
    return reference


def _kid(pen: Pen, kid: Node | tuple[int, int] | Target, parent: Any, references: dict[int, Any]) -> Any:  # noqa: ANN401
    if isinstance(kid, Node):
        return _element(pen, kid, parent, references)
    document = pen._doc  # noqa: SLF001
    number = kid.page if isinstance(kid, Target) else kid[0]
    page = document.Reference(document.Pages.pages[number])
    if isinstance(kid, Target):
        return PDFDictionary({"Type": PDFName("OBJR"), "Pg": page, "Obj": document.Reference(kid.annotation)})
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": kid[1]})


def _xmp(about: Properties) -> bytes:
    stamp = about.stamp.strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>briefing</xmp:CreatorTool><xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
