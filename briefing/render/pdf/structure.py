"""The structure tree of a tagged PDF: what each stroke and each link is, told in full when the file is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import DummyDoc, PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfbase.pdfdoc import format as format_object

if TYPE_CHECKING:
    from collections.abc import Sequence

LINKS_FROM = 1_000_000
"""Keys of links in the parent tree start here; those of pages start at 0."""


_PRINTED = 4
"""The flag of an annotation that is not lost on paper."""


Box = tuple[float, float, float, float]
"""Left, foot, right and top."""


@dataclass(eq=False)
class LinkAnnotation(PDFObject):
    """An annotation that leads somewhere; told in full when the file is written, since there are tens of thousands."""

    box: Box
    inside: Any
    """Reportlab's place in this file; ``None`` where ``target`` is an address."""
    target: str
    note: str
    key: int
    """In the parent tree."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401  reportlab's
        """Write it."""
        away = f"/A <</S /URI /URI {_string(self.target)}>>".encode("latin-1")
        leads = b"/Dest " + self.inside.format(document) if self.inside else away
        head = f"<</Type /Annot /Subtype /Link /Rect [{fp_str(*self.box)}] /Border [0 0 0] /F {_PRINTED}"
        return f"{head} /Contents {_string(self.note)} /StructParent {self.key} ".encode("latin-1") + leads + b">>"


@lru_cache(1 << 12)  # one source is cited again and again
def _string(text: str) -> str:
    written: bytes = PDFString(text).format(DummyDoc)
    return written.decode("latin-1")


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A link on a page."""

    page: int
    annotation: LinkAnnotation


@dataclass(slots=True, eq=False)
class Node:
    """An element of the structure tree. Its kids are nodes, (page, mark) pairs and links, in reading order."""

    tag: str
    parent: Node | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list[Node | tuple[int, int] | LinkTarget] = field(default_factory=list)
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


def structure_tree(document: Any, root: Node, pages: Sequence[Sequence[Node]], links: Sequence[Node]) -> PDFDictionary:  # noqa: ANN401
    """Tie the elements below ``root`` into a file; ``pages`` has nodes by their marks, ``links`` by their keys."""
    top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    references: dict[int, Any] = {}
    top["K"] = _element(document, root, document.Reference(top), references)
    numbers: list[Any] = []
    for key, nodes in enumerate(pages):
        numbers += [key, PDFArray([references[id(n)] for n in nodes])]
    for key, node in enumerate(links, LINKS_FROM):
        numbers += [key, references[id(node)]]
    top["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    top["ParentTreeNextKey"] = LINKS_FROM + len(links)
    return top


@dataclass(eq=False)
class _Element(PDFObject):
    """An element of the structure tree; told in full when the file is written, as links are."""

    node: Node
    parent: Any
    references: dict[int, Any]
    """Of all elements, by their nodes' identities."""

    def format(self, document: Any) -> bytes:  # noqa: ANN401  as above
        """Write it; its page stands in it once where all that it marks is on one."""
        node = self.node
        values = {"S": f"/{node.tag}", "P": self.parent, **node.attributes}
        if node.box:
            values["A"] = f"<</O /Layout /BBox [{fp_str(*node.box)}] /Placement /Block>>"
        pages = sorted({_page(kid) for kid in node.kids if not isinstance(kid, Node)})
        where = {n: _written(document.Reference(document.Pages.pages[n]), document) for n in pages}
        if len(pages) == 1:
            values["Pg"] = where.pop(pages[0])
        values["K"] = f"[{' '.join(self._kid(kid, where, document) for kid in node.kids)}]"
        entries = " ".join(f"/{name} {_written(value, document)}" for name, value in values.items())
        return f"<</Type /StructElem {entries}>>".encode("latin-1")

    def _kid(self, kid: Node | tuple[int, int] | LinkTarget, where: dict[int, str], document: Any) -> str:  # noqa: ANN401
        if isinstance(kid, Node):
            return _written(self.references[id(kid)], document)
        page = f" /Pg {where[_page(kid)]}" if where else ""
        if isinstance(kid, LinkTarget):
            return f"<</Type /OBJR /Obj {_written(document.Reference(kid.annotation), document)}{page}>>"
        return f"<</Type /MCR /MCID {kid[1]}{page}>>" if page else str(kid[1])


def _written(value: Any, document: Any) -> str:  # noqa: ANN401  as above
    return value if isinstance(value, str) else str(format_object(value, document), "latin-1")


def _page(kid: tuple[int, int] | LinkTarget) -> int:
    return kid.page if isinstance(kid, LinkTarget) else kid[0]


def _element(document: Any, node: Node, parent: Any, references: dict[int, Any]) -> Any:  # noqa: ANN401
    references[id(node)] = reference = document.Reference(_Element(node, parent, references))
    for kid in node.kids:
        if isinstance(kid, Node):
            _element(document, kid, reference, references)
    return reference
