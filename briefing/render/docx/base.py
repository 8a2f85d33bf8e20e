"""The empty Word document that every memo starts from: what it needs, made from the one look, nobody's leftovers."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.render.docx.styles import FONTS, numbering, styles, twips
from briefing.render.docx.theme import theme

if TYPE_CHECKING:
    from briefing.render.style import Look, Sheet

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def base(look: Look, language: str) -> bytes:
    """Return an empty document in a look, with all styles and lists, as the bytes of a zip."""
    parts = {
        "styles": styles(look, language),
        "numbering": numbering(look),
        "settings": _SETTINGS,
        "fontTable": _FONTS,
        "theme": theme(),
    }
    texts = {
        "[Content_Types].xml": _content_types(tuple(parts)),
        "_rels/.rels": _relationships(
            [("officeDocument", "word/document.xml"), ("extended-properties", "docProps/app.xml")]
        ),
        "docProps/app.xml": _APP,
        "word/_rels/document.xml.rels": _relationships([(part, f"{part}.xml") for part in parts]),
        "word/document.xml": _document(look.sheet),
        **{f"word/{part}.xml": text for part, text in parts.items()},
    }
    return pack({name: (_HEAD + text).encode() for name, text in texts.items()})


def pack(parts: dict[str, bytes]) -> bytes:
    """Zip parts so that the same parts always give the same bytes; the list of types comes first, as Word wants it."""
    file = BytesIO()
    first = ["[Content_Types].xml", "_rels/.rels"]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in [*first, *sorted(parts.keys() - set(first))]:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(entry, parts[name])
    return file.getvalue()


def repack(data: bytes) -> bytes:
    """Zip the parts of a document again, without times and in order."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})


def _content_types(parts: tuple[str, ...]) -> str:
    kinds = {"document": f"{_WORD}document.main+xml", **{part: f"{_WORD}{part}+xml" for part in parts}, "theme": _THEME}
    overrides = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/>' for part, kind in kinds.items())
    app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/docProps/app.xml" ContentType="{app}"/></Types>'
    )


def _relationships(targets: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{at}"/>' for i, (kind, at) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _document(sheet: Sheet) -> str:
    margins = {
        "top": sheet.top,
        "right": sheet.side,
        "bottom": sheet.bottom,
        "left": sheet.side,
        "header": 26,
        "footer": 22,
    }
    sides = " ".join(f'w:{name}="{twips(points)}"' for name, points in margins.items())
    return (
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body><w:sectPr>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"/>'
        f'<w:pgMar {sides} w:gutter="0"/>'
        "<w:titlePg/></w:sectPr></w:body></w:document>"
    )


_APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>briefing</Application></Properties>"
)
_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="360"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def _font(name: str, family: str, stand_in: str) -> str:
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{stand_in}"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )


_FONTS = (
    f'<w:fonts xmlns:w="{W}">{_font(FONTS["serif"], "roman", "Caladea")}{_font(FONTS["sans"], "swiss", "Carlito")}'
    "</w:fonts>"
)
