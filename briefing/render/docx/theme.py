"""The theme that Word asks every document for: our colours and typefaces, and the plainest of shapes."""

from __future__ import annotations

from briefing.render.docx.styles import FONTS
from briefing.render.style import ACCENT, INK, MUTED, RULE, TINT

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": INK,
    "lt1": "#ffffff",
    "dk2": ACCENT,
    "lt2": TINT,
    "accent1": ACCENT,
    "accent2": MUTED,
    "accent3": RULE,
    "accent4": INK,
    "accent5": ACCENT,
    "accent6": MUTED,
    "hlink": ACCENT,
    "folHlink": ACCENT,
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme() -> str:
    """Return the part that holds the theme."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>' for name, colour in _COLOURS.items())
    return (
        f'<a:theme xmlns:a="{_A}" name="briefing"><a:themeElements>'
        f'<a:clrScheme name="briefing">{colours}</a:clrScheme>'
        f'<a:fontScheme name="briefing">{_font("majorFont", "sans")}{_font("minorFont", "serif")}</a:fontScheme>'
        f'<a:fmtScheme name="briefing"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _font(place: str, family: str) -> str:
    return f'<a:{place}><a:latin typeface="{FONTS[family]}"/><a:ea typeface=""/><a:cs typeface=""/></a:{place}>'
