"""Each part of a memo in the page of a mail: the styles stand on the elements themselves."""

from __future__ import annotations

import re
from typing import Any

import pytest

from briefing.memo import Heading, Memo, Quotation, Section
from briefing.render.html import mail
from briefing.render.style import of
from tests.builders import bullets, chart, line, memo, paragraph, source_list, table
from tests.render.spoken import STAMP

SERIF, SANS = "Georgia,'Times New Roman',serif", "Arial,Helvetica,sans-serif"
BODY = f"font:normal 16px/1.26 {SERIF};color:#1b1e24"
SMALL = f"font:normal 14px/1.25 {SERIF};color:#1b1e24"
CELL = f"font:normal 14px/1.20 {SANS};color:#1b1e24"
HEAD = f"font:bold 13px/1.36 {SANS};color:#565b64"
SECTION = f"font:bold 14px/1.22 {SANS};color:#1f3a5f;text-transform:uppercase"
RULED = "padding:4px 12px 4px 0;border-bottom:1px solid #b9bec7"
ITEM = '<li style="margin-bottom:6px">'
ASIDE = "margin:4px 0 12px 16px;padding-left:12px;border-left:2px solid #b9bec7"
LAID = '<table role="presentation" cellspacing="0" cellpadding="0"'


def page(whole: Memo) -> str:
    """The page of a mail."""
    return mail.write(whole, of("memo"), STAMP)[0].decode()


def part(*blocks: Any, role: str = "body") -> str:
    """What stands below the heading of a section."""
    return page(memo(*blocks, role=role)).split("Part</h2>\n", 1)[1].split("\n</div>", 1)[0]


TABLE = (
    f'<table style="border-collapse:collapse;width:100%;margin:4px 0 16px;{CELL}">\n'
    f'<thead><tr><th scope="col" style="{RULED};text-align:left;{HEAD}">A &amp; B</th>'
    f'</tr></thead>\n<tbody>\n<tr valign="top"><td style="{RULED}">x</td></tr>\n'
    f'<tr valign="top"><td style="{RULED}">y</td></tr>\n</tbody>\n</table>'
)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Heading("A <"), f'<h3 style="margin:16px 0 4px;font:bold 16px/1.26 {SERIF};color:#1b1e24">A &lt;</h3>'),
        (paragraph("A <"), f'<p style="margin:0 0 10px;{BODY}">A &lt;</p>'),
        (
            paragraph("A ", 4),
            f'<p style="margin:0 0 10px;{BODY}">A <span style="color:#565b64;font-size:82%">[4]</span></p>',
        ),
        (
            bullets(line("A"), line("B")),
            f'<ul style="margin:0 0 10px;padding-left:22px;{BODY}">\n{ITEM}A</li>\n{ITEM}B</li>\n</ul>',
        ),
        (
            bullets(line("A"), ordered=True),
            f'<ol style="margin:0 0 10px;padding-left:22px;{BODY}">\n<li style="margin-bottom:6px">A</li>\n</ol>',
        ),
        (
            Quotation(line("A")),
            f'<blockquote style="{ASIDE};{BODY}">A</blockquote>',
        ),
        (table("A & B", ("x",), ("y",)), TABLE),
    ],
)  # fmt: skip
def test_blocks(block: Any, expected: str) -> None:
    """Each is set as its kind of text is on a screen."""
    assert part(block) == expected


def test_the_back_is_smaller() -> None:
    """Paragraphs and lists of the annex are set small."""
    assert f'<p style="margin:0 0 10px;{SMALL}">' in part(paragraph("A"), role="back")
    assert f"padding-left:22px;{SMALL}" in part(bullets(line("A")), role="back")


def test_sources() -> None:
    """Each with its number in grey."""
    style = "padding-right:8px;vertical-align:top"
    assert part(source_list(1)) == (
        f'{LAID}>\n<tr><td style="{style};{SMALL};color:#565b64">[1]</td><td style="{SMALL};padding-bottom:4px">'
        "The Harbour Post, <em>Ferry talks, part 1</em></td></tr>\n</table>"
    )


def test_a_chart() -> None:
    """The longest bar is three fifths wide; what has no length has no bar."""
    found = part(chart(("A", 4, "four"), ("B", 1, "one"), ("C", 0, "none"), title="Asked", unit="euro"))
    caption, rest = found.split("\n", 1)
    assert caption == f'<p style="margin:12px 0 4px;font:bold 14px/1.25 {SANS};color:#1b1e24">Asked (euro)</p>'
    value = f'<td style="padding:3px 0 3px 6px;{CELL}">'
    assert rest.startswith(f'{LAID} width="100%">\n<tr><td width="28%" style="padding-right:8px;{CELL}">A</td><td>')
    bars = re.findall(r'<td width="(\d+)%" bgcolor="#1f3a5f" style="font-size:1px">&nbsp;</td>', rest)
    assert bars == ["60", "15"]
    assert rest.endswith(f'C</td><td>{LAID} width="100%"><tr>{value}none</td></tr></table></td></tr>\n</table>')
    assert f"</td>{value}four</td></tr></table></td></tr>\n<tr>" in rest


def test_the_front_stands_on_a_tint() -> None:
    """With a line in the colour of the memo at its side."""
    found = page(memo(paragraph("A"), role="front"))
    assert (
        '<div style="background:#f2f4f7;border-left:4px solid #1f3a5f;padding:1px 16px 8px;margin-top:16px">\n'
        f'<h2 style="margin:24px 0 8px;{SECTION}">Part</h2>\n<p style="margin:0 0 10px;{BODY}">A</p>\n</div>\n'
    ) in found


def test_the_whole() -> None:
    """Head, handling, title and masthead, sections, handling; a memo without masthead or handling has none."""
    masthead = (("As of <", line("14 May <")),)
    found = page(Memo("A <", "2026-05-14", masthead, (Section("a", "B <", ()),), handling="C <"))
    handling = f'<p style="font:bold 13px/1.28 {SANS};color:#1b1e24">C &lt;</p>'
    label = f"font:bold 12px/1.66 {SANS};color:#565b64;text-transform:uppercase"
    assert found == (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>A &lt;</title></head>\n'
        f'<body style="margin:0;padding:16px;{BODY}">\n<div style="max-width:680px;margin:0 auto">\n{handling}\n'
        f'<h1 style="margin:0 0 12px;font:bold 30px/1.19 {SERIF};color:#1b1e24">A &lt;</h1>\n{LAID}>\n'
        f'<tr><td style="padding:0 12px 2px 0;vertical-align:top;{label}">As of &lt;</td>'
        f'<td style="font:normal 15px/1.29 {SERIF};color:#1b1e24">14 May &lt;</td></tr>\n</table>\n'
        f'<h2 style="margin:24px 0 8px;{SECTION}">B &lt;</h2>\n\n{handling}\n</div>\n</body>\n</html>\n'
    )
    bare = page(Memo("A", "2026-05-14", (), ()))
    assert "<table" not in bare
    assert "<p" not in bare


def test_what_stays_in_the_annex() -> None:
    """Sections behind it are left out, sources and method aside; that there is more is told only where there is."""
    more = "<p>What did not fit stands in the annex of the memo.</p>"
    keys = ("a", "annex", "sources", "b", "method")
    sections = tuple(Section(key, f"Part {key}", ()) for key in keys)
    found = page(Memo("T", "2026-05-14", (), sections))
    assert re.findall(r"Part (\w+)<", found) == ["a", "sources", "method"]
    assert f"</h2>\n\n{more}\n</div>" in found
    assert more not in page(Memo("T", "2026-05-14", (), sections[:1]))
