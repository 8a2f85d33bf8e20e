"""Word's styles and lists, made from the one look. Everything in the document is set by one of these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from briefing.render.style import CITE_SCALE, MUTED, RULE, TINT, Look, Type

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = {"serif": "Cambria", "sans": "Calibri"}
"""What Word has of the kind of Source Serif and Source Sans."""
BULLETS, NUMBERS = 1, 2
"""Lists of the numbering part; each numbered list of a memo adds one that starts again at 1."""
_PANEL = 11.0
PAPER = "#ffffff"


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style. ``list`` is 0 for none; ``hang`` is the indent of all lines but the first."""

    name: str
    type: str
    list: int = 0
    hang: float = 0.0
    left: float = 0.0
    right: float = 0.0
    keep: bool = False
    new_page: bool = False
    frame: str = ""
    tab: float = 0.0
    right_tab: bool = False
    level: int | None = None
    based: str = "Normal"


def styles(look: Look, language: str) -> str:
    """Return the part that holds all styles, for text in ``language``."""
    paragraphs = (_paragraph(style, look) for style in _paragraphs(look))
    parts = [_defaults(language), _normal(look), *paragraphs, *_characters(look), _tables(look)]
    return f'<w:styles xmlns:w="{W}">{"".join(parts)}</w:styles>'


def numbering(look: Look) -> str:
    """Return the part that holds the two kinds of list."""
    kinds = (
        _abstract(BULLETS, "bullet", "\u2022", look.indent),
        _abstract(NUMBERS, "decimal", "%1.", look.number_indent),
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (BULLETS, NUMBERS))
    return f'<w:numbering xmlns:w="{W}">{"".join(kinds)}{lists}</w:numbering>'


def style_id(name: str) -> str:
    """Return the id of the style of that name."""
    return "".join(word.capitalize() for word in name.split())


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def _paragraphs(look: Look) -> tuple[_Style, ...]:
    bullet, number, source = look.indent, look.number_indent, look.reference_indent
    return (
        _Style("Title", "title"),
        _Style("Masthead", "masthead", hang=look.label_width, tab=look.label_width),
        _Style("heading 1", "section", keep=True, level=0),
        _Style("heading 2", "heading", keep=True, level=1),
        _Style("Body Text", "body"),
        _Style("List Bullet", "item", list=BULLETS, hang=bullet),
        _Style("List Number", "item", list=NUMBERS, hang=number),
        _Style("Quote", "quotation", left=2 * bullet, right=bullet, frame="bar"),
        _Style("Annex Heading", "section", keep=True, new_page=True, level=0, based="Heading1"),
        replace(_boxed("Front Heading", "section"), keep=True, level=0, based="Heading1"),
        _boxed("Front Text", "body"),
        _boxed("Front Bullet", "item", BULLETS, bullet),
        _boxed("Front Number", "item", NUMBERS, number),
        _Style("Back Text", "small"),
        _Style("Back Bullet", "small-item", list=BULLETS, hang=bullet),
        _Style("Back Number", "small-item", list=NUMBERS, hang=number),
        _Style("Table Text", "cell"),
        _Style("Table Heading", "cell-head", keep=True),
        _Style("Table Gap", "gap"),
        _Style("Chart Title", "caption", keep=True),
        _Style("Chart Label", "cell", keep=True),
        _Style("Chart Value", "cell", left=4.0),
        _Style("Bibliography", "reference", hang=source, tab=source),
        _Style("header", "furniture", tab=look.sheet.measure, right_tab=True),
        _Style("footer", "furniture", tab=look.sheet.measure, right_tab=True),
    )


def _boxed(name: str, kind: str, numbers: int = 0, hang: float = 0.0) -> _Style:
    return _Style(name, kind, numbers, hang, left=_PANEL, right=_PANEL, frame="panel")


def _defaults(language: str) -> str:
    tongue = quoteattr(language)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts("serif")}<w:sz w:val="20"/><w:szCs w:val="20"/>'
        f"<w:lang w:val={tongue} w:eastAsia={tongue} w:bidi={tongue}/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal(look: Look) -> str:
    inner = f"<w:pPr><w:widowControl/></w:pPr><w:rPr>{_letters(look.types['body'])}</w:rPr>"
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"{inner}</w:style>"
    )


def _paragraph(style: _Style, look: Look) -> str:
    kind = look.types[style.type]
    following = "" if not style.keep else '<w:next w:val="BodyText"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{_layout(style, kind, look)}</w:pPr><w:rPr>{_letters(kind)}</w:rPr></w:style>"
    )


def _layout(style: _Style, kind: Type, look: Look) -> str:
    """Return the paragraph's properties, in the order that the schema asks for."""
    left, right = twips(style.left + style.hang), twips(style.right)
    side = "right" if style.right_tab else "left"
    return "".join(
        (
            "<w:keepNext/><w:keepLines/>" if style.keep else "",
            "<w:pageBreakBefore/>" if style.new_page else "",
            f'<w:numPr><w:numId w:val="{style.list}"/></w:numPr>' if style.list else "",
            _frame(style.frame, look),
            f'<w:tabs><w:tab w:val="{side}" w:pos="{twips(style.tab)}"/></w:tabs>' if style.tab else "",
            _spacing(kind),
            f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{twips(style.hang)}"/>' if left or right else "",
            f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else "",
        )
    )


def _spacing(kind: Type) -> str:
    around = f'w:before="{twips(kind.before)}" w:after="{twips(kind.after)}"'
    return f'<w:spacing {around} w:line="{twips(kind.leading)}" w:lineRule="atLeast"/>'


def _letters(kind: Type) -> str:
    size = round(kind.size * 2)
    return "".join(
        (
            _fonts(kind.family),
            "<w:b/><w:bCs/>" if kind.bold else "",
            "<w:caps/>" if kind.caps else "",
            f'<w:color w:val="{kind.colour[1:]}"/>',
            f'<w:spacing w:val="{twips(kind.tracking)}"/>' if kind.tracking else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        )
    )


def _fonts(family: str) -> str:
    name = FONTS[family]
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _characters(look: Look) -> tuple[str, ...]:
    accent = f'<w:color w:val="{look.accent[1:]}"/>'
    size = round(look.types["body"].size * CITE_SCALE * 2)
    return (
        _CHARACTER,
        _character("Strong", "<w:b/><w:bCs/>"),
        _character("Emphasis", "<w:i/><w:iCs/>"),
        _character("Hyperlink", accent),
        _character("Citation", f'{accent}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'),
        _character("Masthead Label", _letters(look.types["label"])),
        _character("Handling", _letters(look.types["handling"])),
        _character("Number", f'<w:color w:val="{MUTED[1:]}"/>'),
    )


def _character(name: str, letters: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{letters}</w:rPr></w:style>'
    )


def _abstract(number: int, kind: str, text: str, indent: float) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(indent)}" w:hanging="{twips(indent)}"/></w:pPr>'
        f'<w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{MUTED[1:]}"/></w:rPr></w:lvl></w:abstractNum>'
    )


def _edge(side: str, colour: str, eighths: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour[1:]}"/>'


_CHARACTER = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
)


def _frame(kind: str, look: Look) -> str:
    """Return the borders and the ground of a paragraph."""
    if not kind:
        return ""
    if kind == "bar":
        return f"<w:pBdr>{_edge('left', RULE, 8, 8)}</w:pBdr>"
    above, below = _edge("top", TINT, 36, 1), _edge("bottom", TINT, 24, 1)
    beside = _edge("left", look.accent, 18, 9), _edge("right", TINT, 18, 9)
    return (
        f"<w:pBdr>{above}{beside[0]}{below}{beside[1]}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT[1:]}"/>'
    )


def _margins(top: int, right: int) -> str:
    sides = {"top": top, "left": 0, "bottom": top, "right": right}
    inner = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"


def _tables(look: Look) -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0, 0)}</w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="MemoTable"><w:name w:val="Memo Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{_edge('bottom', RULE, 4, 0)}{_edge('insideH', RULE, 4, 0)}"
        f"</w:tblBorders>{_margins(twips(look.cell_pad), twips(look.gutter))}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f"{_edge('bottom', RULE, 8, 0)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        '<w:style w:type="table" w:styleId="ChartTable"><w:name w:val="Chart Table"/><w:basedOn w:val="TableNormal"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{_edge('top', PAPER, 24, 0)}{_edge('bottom', PAPER, 24, 0)}"
        f"{_edge('insideH', PAPER, 24, 0)}</w:tblBorders></w:tblPr></w:style>"
    )
