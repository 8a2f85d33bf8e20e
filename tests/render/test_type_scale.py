"""How a memo and a handout are set, written out by hand: whoever changes the look changes it here too."""

from __future__ import annotations

import pytest

from briefing.render.style import ACCENT, APART, CITE_SCALE, INK, MUTED, RULE, TINT, Look, Type, of

INKS = {"ink": "#1b1e24", "accent": "#1f3a5f", "muted": "#565b64"}
MEMO = """
title        serif 18   21.5  bold           4   above 0    ink
label        sans  7    11.6  bold caps      0   above 0    muted   tracked 0.4
masthead     serif 9    11.6                 0   above 0    ink
section      sans  8.5  10.4  bold caps      2   above 7    accent  tracked 0.55
heading      serif 9.5  12    bold           0.4 above 2.4  ink
body         serif 9.5  12                   3   above 0    ink
item         serif 9.5  12                   1   above 0    ink
quotation    serif 9.5  12                   3   above 0.8  ink
small        serif 8.5  10.6                 2.4 above 0    ink
small-item   serif 8.5  10.6                 1.2 above 0    ink
reference    serif 8.5  10.6                 1.2 above 0    ink
cell         sans  8.5  10.2                 0   above 0    ink
cell-head    sans  7.5  10.2  bold           0   above 0    muted
caption      sans  8.5  10.6  bold           2   above 6    ink
gap          sans  2    4                    0   above 0    ink
furniture    sans  7.5  9.6                  0   above 0    muted
handling     sans  7.5  9.6   bold           0   above 0    ink     tracked 0.45
"""
HANDOUT = """
title        serif 21   25    bold           6   above 0    ink
label        sans  8    14    bold caps      0   above 0    ink     tracked 0.45
masthead     serif 10.5 14                   0   above 0    ink
section      sans  10   12.4  bold caps      4   above 10   ink     tracked 0.6
heading      serif 11.5 14.5  bold           1.2 above 5    ink
body         serif 11   14.5                 4   above 0    ink
item         serif 11   14.5                 2.4 above 0    ink
quotation    serif 11   14.5                 4.5 above 1    ink
small        serif 9.5  12.2                 3   above 0    ink
small-item   serif 9.5  12.2                 1.8 above 0    ink
reference    serif 9.5  12.2                 1.8 above 0    ink
cell         sans  10   12.4                 0   above 0    ink
cell-head    sans  9    12.4  bold           0   above 0    ink
caption      sans  10   12.6  bold           3   above 9    ink
gap          sans  2    4                    0   above 0    ink
furniture    sans  8.5  10.6                 0   above 0    ink
handling     sans  8.5  10.6  bold           0   above 0    ink     tracked 0.45
"""


def set_as(row: str) -> tuple[str, Type]:
    """Read a line of a scale."""
    name, family, size, leading, *rest = row.split()
    at = rest.index("above")
    tracking = float(rest[-1]) if "tracked" in rest else 0.0
    return name, Type(
        "serif" if family == "serif" else "sans",
        float(size),
        float(leading),
        INKS[rest[at + 2]],
        bold="bold" in rest,
        before=float(rest[at + 1]),
        after=float(rest[at - 1]),
        caps="caps" in rest,
        tracking=tracking,
    )


@pytest.mark.parametrize(("kind", "scale"), [("memo", MEMO), ("weekly", MEMO), ("handout", HANDOUT)])
def test_the_type_scale(kind: str, scale: str) -> None:
    """Typeface, size, leading, weight, capitals, the space below and above, colour, and the space between letters."""
    assert dict(of(kind).types) == dict(map(set_as, scale.strip().splitlines()))


def test_colours() -> None:
    """Ink, accent, a muted grey, rules and the tint behind the bottom line."""
    assert tuple(INKS.values()) == (INK, ACCENT, MUTED)
    assert (RULE, TINT) == ("#b9bec7", "#f2f4f7")


def lengths(look: Look) -> tuple[float, ...]:
    """What is set in from where."""
    indents = (look.label_width, look.indent, look.number_indent, look.reference_indent)
    return (*indents, look.cell_pad, look.gutter, look.panel_pad, look.screen)


def test_lengths() -> None:
    """Label column, indents of bullets, numbers and sources, padding of cells, gutter, padding of the panel, screen."""
    assert lengths(of("memo")) == (76, 12, 17, 23, 1.5, 9, 7, 1.68)
    assert lengths(of("handout")) == (88, 14, 20, 27, 2.6, 10, 9, 1.46)
    assert CITE_SCALE == 0.82
    assert of("memo").house == b""
    assert {"annex"} == APART


@pytest.mark.parametrize(
    ("kind", "page", "measure", "height"),
    [
        ("memo", "a4", 481.28, 746.89),
        ("memo", "letter", 498, 697),
        ("handout", "a4", 475.28, 733.89),
        ("handout", "letter", 492, 684),
    ],
)
def test_the_text_on_a_sheet(kind: str, page: str, measure: float, height: float) -> None:
    """A sheet without its margins is as wide and as high as its text."""
    sheet = of(kind, page).sheet
    assert sheet.measure == pytest.approx(measure)
    assert sheet.text_height == pytest.approx(height)
    assert (sheet.top, sheet.bottom, sheet.side) == ((49, 46, 57) if kind == "memo" else (54, 54, 60))


def test_what_a_type_is_unless_told() -> None:
    """Plain, without space around it or between its letters."""
    assert Type("serif", 9, 12, INK) == Type(
        "serif", 9, 12, "#1b1e24", bold=False, before=0, after=0, caps=False, tracking=0
    )
