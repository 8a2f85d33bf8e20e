"""The structure tree of a tagged PDF: what each stroke and each link is, told in full when the file is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

if TYPE_CHECKING:
    from collections.abc import Sequence

LINKS_FROM = 1_000_000
"""Keys of links in the parent tree start here; those of pages start at 0."""


_PRINTED = 4
"""The flag of an annotation that is not lost on paper."""


Box = tuple[float, float, float, float]
"""Left, foot, right and top."""


@dataclass(eq=False)
class Link(PDFObject):
    """An annotation that leads somewhere; told in full when the file is written, since there are tens of thousands."""

    box: Box
    inside: Any
    """Reportlab's place in this file; ``None`` where ``target`` is an address."""
    target: str
    note: str
    key: int
    """In the parent tree."""

    def format(self, document: Any) -> Any:  # noqa: ANN401  reportlab's
        """Write it."""
        away = {"A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(self.target)})}
        told = {"Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": PDFArray(self.box)}
        told |= {"Border": PDFArray([0, 0, 0]), "Contents": PDFString(self.note), "F": _PRINTED}
        told |= {"StructParent": self.key} | ({"Dest": self.inside} if self.inside else away)
        return PDFDictionary(told).format(document)


@dataclass(frozen=True, slots=True)
class Target:
    """A link on a page."""

    page: int
    annotation: Link


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


def tree(document: Any, root: Node, pages: Sequence[Sequence[Node]], links: Sequence[Node]) -> PDFDictionary:  # noqa: ANN401
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

    def format(self, document: Any) -> Any:  # noqa: ANN401  as above
        """Write it; its page stands in it once where all that it marks is on one."""
        node = self.node
        told = {"Type": PDFName("StructElem"), "S": PDFName(node.tag), "P": self.parent, **node.attributes}
        if node.box:
            layout = {"O": PDFName("Layout"), "BBox": PDFArray(node.box), "Placement": PDFName("Block")}
            told["A"] = PDFDictionary(layout)
        pages = sorted({_page(kid) for kid in node.kids if not isinstance(kid, Node)})
        where = {n: document.Reference(document.Pages.pages[n]) for n in pages}
        if len(pages) == 1:
            told["Pg"] = where.pop(pages[0])
        told["K"] = PDFArray([self._kid(kid, where, document) for kid in node.kids])
        return PDFDictionary(told).format(document)

    def _kid(self, kid: Node | tuple[int, int] | Target, where: dict[int, Any], document: Any) -> Any:  # noqa: ANN401
        if isinstance(kid, Node):
            return self.references[id(kid)]
        page = {"Pg": where[_page(kid)]} if where else {}
        if isinstance(kid, Target):
            return PDFDictionary({"Type": PDFName("OBJR"), "Obj": document.Reference(kid.annotation), **page})
        return PDFDictionary({"Type": PDFName("MCR"), "MCID": kid[1], **page}) if page else kid[1]


def _page(kid: tuple[int, int] | Target) -> int:
    return kid.page if isinstance(kid, Target) else kid[0]


def _element(document: Any, node: Node, parent: Any, references: dict[int, Any]) -> Any:  # noqa: ANN401
    references[id(node)] = reference = document.Reference(_Element(node, parent, references))
    for kid in node.kids:
        if isinstance(kid, Node):
            _element(document, kid, reference, references)
    return reference
