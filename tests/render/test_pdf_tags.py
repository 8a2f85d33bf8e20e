"""The tags of a PDF: what each stroke and link is, how it is told, and what a version without them still does."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen import canvas as reportlab_canvas

from briefing.render.pdf import canvas, internals
from briefing.render.pdf.canvas import Pen, Properties
from briefing.render.pdf.structure import LinkAnnotation, Node
from briefing.render.style import Sheet

SHEET = Sheet(300, 200, side=10, top=10, bottom=10)
ABOUT = Properties("Ferries & <ships>", "As of <then>", "en-GB", datetime(2026, 5, 14, 8, 30, 7, tzinfo=UTC))


def pen(*, tagged: bool = True, root: Node | None = None) -> Pen:
    """A pen for a small sheet."""
    made = Pen(io.BytesIO(), SHEET, ABOUT, root or Node("Document"))
    made.tagged = made.tagged and tagged
    return made


def read(done: Pen) -> PdfReader:
    """The file of a pen."""
    done.save()
    return PdfReader(io.BytesIO(done._filename.getvalue()))  # type: ignore[attr-defined]  # noqa: SLF001


def drawn(done: Pen) -> list[str]:
    """What is on the page of a pen that is not ended yet, an operation each."""
    return [line for line in done._code if "BDC" in line or "EMC" in line]  # type: ignore[attr-defined]  # noqa: SLF001


def test_marks() -> None:
    """Words are marked by their element, numbered on each page; what is on every page and what is drawn is marked."""
    made, root = pen(), Node("Document")
    first, second = Node("P", root), Node("Span", root)
    made.mark(first)
    made.unmark()
    made.mark(second, "né")
    made.unmark()
    made.mark(None)
    made.decorate()
    assert drawn(made) == [
        "/P <</MCID 0>> BDC",
        "EMC",
        "/Span <</MCID 1 /ActualText <feff006e00e9>>> BDC".replace("feff006e00e9", "né".encode("utf-16").hex()),
        "EMC",
        "/Artifact <</Type /Pagination>> BDC",
        "/Artifact <</Type /Layout>> BDC",
    ]
    assert (made.nodes, first.kids, second.kids, root.kids) == ([first, second], [(0, 0)], [(0, 1)], [first, second])
    made.showPage()
    made.mark(first)
    assert (made.pages, made.nodes, first.kids) == ([[first, second]], [first], [(0, 0), (1, 0)])


def test_without_tags_nothing_is_marked() -> None:
    """Neither words nor decoration; the tree stays empty, and the file says nothing of it."""
    made, root = pen(tagged=False), Node("Document")
    node = Node("P", root)
    made.mark(node)
    made.mark(None)
    made.decorate()
    made.unmark()
    made.showPage()
    assert (drawn(made), node.kids, root.kids) == ([], [], [])
    found: Any = read(made).trailer["/Root"]
    assert {"/StructTreeRoot", "/MarkInfo", "/Metadata"}.isdisjoint(found)
    assert "/StructParents" not in found["/Pages"]["/Kids"][0]


def test_the_box_of_a_figure() -> None:
    """It covers its bars on its first page, whatever their order, and none on the next."""
    made, figure = pen(), Node("Figure", Node("Document"))
    made.bar(figure, (20, 50, 100, 8), "#1f3a5f")
    assert figure.box == (20, 50, 120, 58)
    made.bar(figure, (10, 60, 30, 8), "#1f3a5f")
    assert figure.box == (10, 50, 120, 68)
    made.bar(figure, (15, 40, 200, 4), "#1f3a5f")
    assert figure.box == (10, 40, 215, 68)
    made.showPage()
    made.bar(figure, (0, 0, 300, 200), "#1f3a5f")
    assert (figure.box, len(figure.kids)) == ((10, 40, 215, 68), 4)


def test_a_bar_without_tags() -> None:
    """It is drawn, and has no box."""
    made, figure = pen(tagged=False), Node("Figure")
    made.bar(figure, (20, 50, 100, 8), "#1f3a5f")
    assert figure.box is None
    assert "20 50 100 8 re f*" in "\n".join(made._code)  # type: ignore[attr-defined]  # noqa: SLF001
    assert ".121569 .227451 .372549 rg" in "\n".join(made._code)  # type: ignore[attr-defined]  # noqa: SLF001


def test_places_are_remembered_once() -> None:
    """The first place of a name stands; without a name there is none."""
    root = Node("Document")
    made = pen(root=root)
    made.remember("cited-1", 10, 150)
    made.remember("cited-1", 10, 50)
    made.remember("", 10, 50)
    assert made.places == {"cited-1"}
    made.link(root.add("Link"), "#cited-1", "Source 1", (0, 0, 9, 9))
    made.showPage()
    (place,) = [link.get_object()["/Dest"] for link in read(made).pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert list(place)[1:] == ["/XYZ", 10, 150, 0]


def test_no_text_moves_a_cursor() -> None:
    """A text is as wide as nothing for the canvas, which would measure it to no purpose."""
    assert pen().stringWidth("words", "Helvetica", 12) == 0.0


def test_links() -> None:
    """A place in the file by its name, an address as it is; each with its note, its number, and without a frame."""
    root = Node("Document")
    made, inner, outer = pen(root=root), root.add("Link"), root.add("Link")
    made.remember("here", 5, 6)
    made.link(inner, "#here", "Source 1", (1, 2, 3, 4.5))
    made.link(outer, "https://a.example/(x)", "A (page)", (5, 6, 7, 8))
    assert made.links == [inner, outer]
    made.showPage()
    one, two = (link.get_object() for link in read(made).pages[0]["/Annots"])  # type: ignore[attr-defined]
    common = {"/Type": "/Annot", "/Subtype": "/Link", "/Border": [0, 0, 0], "/F": 4}
    assert {key: one[key] for key in common} == common == {key: two[key] for key in common}
    assert (one["/Rect"], one["/Contents"], one["/StructParent"]) == ([1, 2, 3, 4.5], "Source 1", 1_000_000)
    assert (two["/Rect"], two["/Contents"], two["/StructParent"]) == ([5, 6, 7, 8], "A (page)", 1_000_001)
    assert list(one["/Dest"])[1:] == ["/XYZ", 5, 6, 0]
    assert two["/A"] == {"/S": "/URI", "/URI": "https://a.example/(x)"}
    assert ("/A" in one, "/Dest" in two) == (False, False)


def test_links_without_tags() -> None:
    """They lead to the same places, and no element is told of them."""
    made, node = pen(tagged=False), Node("Link")
    made.remember("here", 5, 6)
    made.link(node, "#here", "Source 1", (1, 2, 3, 4))
    made.link(node, "https://a.example/", "A page", (5, 6, 7, 8))
    made.showPage()
    one, two = (link.get_object() for link in read(made).pages[0]["/Annots"])  # type: ignore[attr-defined]
    assert (node.kids, made.links) == ([], [])
    assert (one["/Rect"], one["/Contents"], list(one["/Dest"])[1:]) == ([1, 2, 3, 4], "Source 1", ["/XYZ", 5, 6, 0])
    assert (two["/Rect"], two["/A"]["/URI"]) == ([5, 6, 7, 8], "https://a.example/")
    assert one["/Border"] == two["/Border"] == [0, 0, 0]


def tree() -> tuple[Any, Any, Any]:
    """The tree of a file of two pages, its parent tree, and the catalog of the file."""
    root = Node("Document")
    made = pen(root=root)
    split, late, link = root.add("P"), Node("Span", root), Node("Link", root)
    figure = root.add("Figure", Alt=pdfdoc.PDFString("Bars"))
    made.mark(split)
    made.unmark()
    made.bar(figure, (20.25, 50, 100, 8), "#1f3a5f")
    made.showPage()
    made.mark(split)
    made.unmark()
    made.mark(link)
    made.unmark()
    made.link(link, "https://a.example/", "A page", (0, 0, 9, 9))
    made.mark(late)
    made.unmark()
    made.showPage()
    catalog: Any = read(made).trailer["/Root"]
    top = catalog["/StructTreeRoot"]
    return top, top["/ParentTree"]["/Nums"], catalog


def test_the_tree() -> None:
    """Elements in reading order, with their parents; one that goes over pages names the page of each part."""
    top, _, catalog = tree()
    document = top["/K"]
    first, second = catalog["/Pages"]["/Kids"]
    assert (top["/Type"], document["/Type"], document["/S"]) == ("/StructTreeRoot", "/StructElem", "/Document")
    assert document.raw_get("/P") == catalog.raw_get("/StructTreeRoot")
    kids = [kid.get_object() for kid in document["/K"]]
    assert [kid["/S"] for kid in kids] == ["/P", "/Figure", "/Link", "/Span"]
    assert {kid.raw_get("/P") for kid in kids} == {top.raw_get("/K")}
    split, figure, link, late = kids
    assert [(k["/Type"], k["/MCID"], k.raw_get("/Pg")) for k in split["/K"]] == [
        ("/MCR", 0, first),
        ("/MCR", 0, second),
    ]
    assert ("/Pg" in split, "/Pg" in document) == (False, False)
    assert (figure["/K"], figure.raw_get("/Pg"), figure["/Alt"]) == ([1], first, "Bars")
    assert figure["/A"] == {"/O": "/Layout", "/BBox": [20.25, 50, 120.25, 58], "/Placement": "/Block"}
    assert (late["/K"], late.raw_get("/Pg")) == ([2], second)
    number, reference = link["/K"]
    assert (number, reference["/Type"], link.raw_get("/Pg")) == (1, "/OBJR", second)
    assert reference["/Obj"]["/Contents"] == "A page"
    assert "/Pg" not in reference


def test_the_way_back_from_marks() -> None:
    """Each page lists the elements of its marks, each link its element, by numbers that the pages and links state."""
    top, numbers, catalog = tree()
    kids = list(top["/K"]["/K"])
    assert [numbers[n] for n in range(0, len(numbers), 2)] == [0, 1, 1_000_000]
    assert [list(part.get_object()) for part in (numbers[1], numbers[3])] == [[kids[0], kids[1]], [kids[0], *kids[2:]]]
    assert numbers[5] == kids[2]
    assert top["/ParentTreeNextKey"] == 1_000_001
    pages = [page.get_object() for page in catalog["/Pages"]["/Kids"]]
    assert [(page["/StructParents"], page["/Tabs"]) for page in pages] == [(0, "/S"), (1, "/S")]
    assert [page["/Contents"]["/Filter"] for page in pages] == [["/FlateDecode"], ["/FlateDecode"]]
    assert catalog["/MarkInfo"] == {"/Marked": True}


def test_a_node_joins_its_parents_once() -> None:
    """With all that it stands in, where it is first drawn; one that was added stands there already."""
    root = Node("Document")
    item = Node("LI", Node("L", root))
    item.place()
    item.place()
    (within,) = root.kids
    assert isinstance(within, Node)
    assert (within.tag, within.kids) == ("L", [item])
    added = root.add("P", Lang="fr")
    added.place()
    assert (root.kids, added.parent, added.attributes) == ([within, added], root, {"Lang": "fr"})
    root.place()


def test_a_link_is_written_so() -> None:
    """On paper too, with brackets that are escaped and letters beyond ASCII in UTF-16."""
    made = LinkAnnotation((1, 2.5, 3, 4), None, "https://a.example/(b", "né)", 7)
    assert made.format(pdfdoc.DummyDoc) == (
        b"<</Type /Annot /Subtype /Link /Rect [1 2.5 3 4] /Border [0 0 0] /F 4"
        b" /Contents (n\\351\\)) /StructParent 7 /A <</S /URI /URI (https://a.example/\\(b)>>>>"
    )


def test_what_the_file_says_of_itself() -> None:
    """Title and subject, no author, the program, the moment in UTC; the window shows the title, and an outline."""
    made = pen()
    made.showPage()
    found: Any = read(made)
    about, catalog = found.metadata, found.trailer["/Root"]
    assert (about["/Title"], about["/Subject"], about["/Author"], about["/Creator"]) == (
        *("Ferries & <ships>", "As of <then>"),
        *("", "briefing"),
    )
    assert about["/CreationDate"] == about["/ModDate"] == "D:20260514083007+00'00'"
    assert (found.pdf_header, catalog["/Lang"], catalog["/PageMode"]) == ("%PDF-1.7", "en-GB", "/UseOutlines")
    assert catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert found.pages[0].mediabox[2:] == [300, 200]


def test_a_file_is_told_from_others_by_its_moment() -> None:
    """The same moment has the same identity, another has another; the clock has no part in it."""

    def identity(second: int) -> Any:
        about = Properties("T", "S", "en", datetime(2026, 5, 14, 8, 30, second, tzinfo=UTC))
        made = Pen(io.BytesIO(), SHEET, about, Node("Document"))
        made.showPage()
        return read(made).trailer["/ID"]

    assert identity(1) == identity(1) != identity(2)


PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">"""


def test_the_packet() -> None:
    """Title, subject, language and moments as XML; it begins and ends as such packets do."""
    made = pen()
    made.showPage()
    catalog: Any = read(made).trailer["/Root"]
    held = catalog["/Metadata"]
    packet = held.get_data().decode()
    assert (held["/Type"], held["/Subtype"]) == ("/Metadata", "/XML")
    assert packet.startswith(PACKET)
    assert packet.endswith('<?xpacket end="w"?>')
    assert '<rdf:li xml:lang="x-default">Ferries &amp; &lt;ships&gt;</rdf:li>' in packet
    assert '<rdf:li xml:lang="x-default">As of &lt;then&gt;</rdf:li>' in packet
    assert "<xmp:CreateDate>2026-05-14T08:30:07Z</xmp:CreateDate><xmp:ModifyDate>2026-05-14T08:30:07Z</xmp:" in packet
    assert "<xmp:CreatorTool>briefing</xmp:CreatorTool>" in packet
    quoted = Properties("T", "S", 'x"<', ABOUT.stamp)
    assert '<rdf:li>x"&lt;</rdf:li>' in canvas._xmp(quoted).decode()  # noqa: SLF001


def test_an_entry_of_the_catalog_is_known_once() -> None:
    """Set again, it has the second value; other files know nothing of it."""
    made = pen()
    internals.set_in_catalog(made, "Odd", pdfdoc.PDFName("One"))
    internals.set_in_catalog(made, "Odd", pdfdoc.PDFName("Two"))
    internals.set_in_catalog(made, "PageLayout", pdfdoc.PDFName("SinglePage"))
    assert internals.document(made).Catalog.__NoDefault__.count("Odd") == 1
    assert internals.document(made).Catalog.__NoDefault__.count("PageLayout") == 1
    made.showPage()
    catalog: Any = read(made).trailer["/Root"]
    assert (catalog["/Odd"], catalog["/PageLayout"]) == ("/Two", "/SinglePage")
    assert "Odd" not in pdfdoc.PDFCatalog.__NoDefault__


@pytest.fixture
def asked_anew() -> Iterator[None]:
    """The question whether the library fits is asked again, here and afterwards."""
    internals.fit.cache_clear()
    yield
    internals.fit.cache_clear()


@pytest.mark.usefixtures("asked_anew")
def test_the_library_fits() -> None:
    """As it is installed, all that is needed is there."""
    assert internals.fit() is True
    assert pen().tagged is True


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        *((pdfdoc, name) for name in ("XMP", "PDFArray", "PDFDictionary", "PDFName", "PDFObject", "PDFStream")),
        *((pdfdoc, name) for name in ("PDFString", "PDFZCompress", "format")),
        *((reportlab_canvas.Canvas, name) for name in ("_addAnnotation", "_bookmarkReference")),
        (pdfdoc.PDFCatalog, "__NoDefault__"),
    ],
)
def test_a_library_that_lacks_something(owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One thing of all that is reached for is enough."""
    monkeypatch.delattr(owner, name)
    assert internals.fit() is False


def without(name: str, *args: Any, inside: bool) -> Any:
    """A canvas, or its document, that lacks something from the start."""
    made: Any = reportlab_canvas.Canvas(*args)
    delattr(made._doc if inside else made, name)  # noqa: SLF001
    return made


@pytest.mark.usefixtures("asked_anew")
@pytest.mark.parametrize(
    ("name", "inside"),
    [("_doc", False), *((n, True) for n in ("Catalog", "Pages", "_pdfVersion", "_timeStamp", "signature"))],
)
def test_a_canvas_that_lacks_something(name: str, monkeypatch: pytest.MonkeyPatch, *, inside: bool) -> None:
    """So it is for what a canvas and its document hold."""
    monkeypatch.setattr(internals, "Canvas", partial(without, name, inside=inside))
    assert internals.fit() is False


@pytest.mark.usefixtures("asked_anew")
def test_a_document_that_refers_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same holds for the way in which it refers to its parts."""

    def made(*args: Any) -> Any:
        found = reportlab_canvas.Canvas(*args)
        monkeypatch.delattr(pdfdoc.PDFDocument, "Reference")
        return found

    monkeypatch.setattr(internals, "Canvas", made)
    assert internals.fit() is False


def test_the_warning_of_another_library() -> None:
    """It names the version, and what the file will lack."""
    from reportlab import Version

    words = f"pdf: reportlab {Version} is unknown to briefing: the file has no tags and no attachments"
    assert internals.misfit() == words
