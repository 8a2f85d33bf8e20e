"""A native bar chart of Word: it can be restyled and its numbers edited; a picture of it is nowhere kept."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml

from briefing.render.bar_scale import lengths
from briefing.render.docx.styles import FONTS
from briefing.render.docx.workbook import MEDIA, SHEET, workbook
from briefing.render.sanitize import words
from briefing.render.style import RULE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from briefing.memo import Chart
    from briefing.render.style import Look

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_A, _C = f"{_DRAWING}/main", f"{_DRAWING}/chart"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU = 12_700
"""Of Word's smallest units, in a point."""
_BAR, _EDGE = 19.0, 10.0
"""Points: of a bar with the air around it, and above and below all of them."""
_TALLEST = 480.0
"""Points; where bars are many, they are thinner."""
_LONGEST = 120
"""Characters of a label beside its bar; the table below has it whole."""
_AXES = (1_001, 1_002)


def draw(document: Document, paragraph: Paragraph, chart: Chart, look: Look) -> None:
    """Put a chart into a paragraph, with its numbers in words for who does not see it."""
    labels = [words(bar.label)[:_LONGEST] for bar in chart.bars]
    values = lengths(chart)
    package = document.part.package
    part = Part(package.next_partname("/word/charts/chart%d.xml"), CONTENT_TYPE.DML_CHART, b"", package)
    book = Part(
        package.next_partname("/word/embeddings/chart%d.xlsx"), MEDIA, workbook(chart.caption, labels, values), package
    )
    data = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = _space(chart.caption, labels, values, look, data).encode()  # noqa: SLF001  it names the book
    description = " ".join("; ".join(f"{words(bar.label)}: {words(bar.shown)}" for bar in chart.bars).split())
    number = len(document.element.body.xpath(".//w:drawing")) + 1
    size = round(look.sheet.measure * _EMU), round(min(_BAR * len(labels) + 2 * _EDGE, _TALLEST) * _EMU)
    paragraph.add_run()._r.append(  # noqa: SLF001  python-docx has no charts
        parse_xml(
            _inline(
                number,
                f"Bar chart. {chart.caption}. {description}",
                size,
                document.part.relate_to(part, RELATIONSHIP_TYPE.CHART),
            )
        )
    )


def _inline(number: int, description: str, size: tuple[int, int], chart: str) -> str:
    space = f"{_DRAWING}/wordprocessingDrawing"
    return (
        f'<w:drawing xmlns:w="{_W}" xmlns:wp="{space}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        f'<wp:docPr id="{number}" name="Chart {number}" descr={quoteattr(description)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" r:id="{chart}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _space(caption: str, labels: list[str], values: tuple[float, ...], look: Look, data: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"{_series(caption, labels, values, look)}"
        f'<c:gapWidth val="60"/><c:axId val="{_AXES[0]}"/><c:axId val="{_AXES[1]}"/></c:barChart>{_axes()}'
        '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_letters(look)}"
        f'<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(caption: str, labels: list[str], values: tuple[float, ...], look: Look) -> str:
    last = len(labels) + 1
    names = "".join(f'<c:pt idx="{n}"><c:v>{escape(label)}</c:v></c:pt>' for n, label in enumerate(labels))
    numbers = "".join(f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>' for n, value in enumerate(values))
    count = f'<c:ptCount val="{len(labels)}"/>'
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f'<c:tx><c:strRef><c:f>{SHEET}!$B$1</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escape(caption)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f"<c:spPr>{_filled(look.accent)}</c:spPr>"
        '<c:invertIfNegative val="0"/><c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!$B$2:$B${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>{count}{numbers}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _axes() -> str:
    """Labels from the top down, as the memo has them; the scale begins at zero and is not drawn."""
    marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    return (
        f'<c:catAx><c:axId val="{_AXES[0]}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>{marks}'
        f"<c:spPr><a:ln>{_filled(RULE)}</a:ln></c:spPr>"
        f'<c:crossAx val="{_AXES[1]}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_AXES[1]}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/>{marks}'
        f'<c:crossAx val="{_AXES[0]}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )


def _letters(look: Look) -> str:
    cell = look.types["cell"]
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(cell.size * 100)}">{_filled(cell.colour)}'
        f"<a:latin typeface={quoteattr(FONTS[cell.family])}/></a:defRPr></a:pPr>"
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'
