"""The style sheet of a page, in its essential rules."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefing.render.html.style import css
from briefing.render.html.writer import write
from briefing.render.style import of
from tests.builders import chart, memo, with_originals
from tests.render.spoken import STAMP

SANS = '"Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif'
SERIF = '"Source Serif 4", "Source Serif Pro", Charter, Cambria, Georgia, serif'
RULES = {
    "h1": ("bold 1.890rem/calc(1.194", "ink", ""),
    "dt": ("bold 0.735rem/calc(1.657", "muted", "uppercase 0.057em"),
    "dd": ("normal 0.945rem/calc(1.289", "ink", ""),
    "h2": ("bold 0.892rem/calc(1.224", "accent", "uppercase 0.065em"),
    "h3": ("bold 0.997rem/calc(1.263", "ink", ""),
    "body": ("normal 0.997rem/calc(1.263", "ink", ""),
    "td": ("normal 0.892rem/calc(1.200", "ink", ""),
    "th": ("bold 0.787rem/calc(1.360", "muted", ""),
    ".back": ("normal 0.892rem/calc(1.247", "ink", ""),
    ".handling": ("bold 0.787rem/calc(1.280", "ink", "0.060em"),
    "figcaption": ("bold 0.892rem/calc(1.247", "ink", ""),
    ".chart li": ("normal 0.892rem/calc(1.200", "ink", ""),
}
LABELS = {"dt", "h2", "td", "th", ".handling", "figcaption", ".chart li"}


@pytest.mark.parametrize("selector", RULES)
def test_the_type_of_an_element(selector: str) -> None:
    """Weight, size and leading for a screen, colour, capitals and tracking are those of the type scale."""
    font, colour, extra = RULES[selector]
    (rule,) = re.findall(rf"(?m)^{re.escape(selector)} {{ (font: .*) }}$", css(of("memo")))
    assert rule.startswith(f"font: {font} * var(--air)) ")
    assert (f" {SANS};" in rule, f" {SERIF};" in rule) == (selector in LABELS, selector not in LABELS)
    assert f" color: var(--{colour});" in rule
    assert ("text-transform: uppercase;" in rule) is ("uppercase" in extra)
    tracking = re.findall(r"letter-spacing: ([\d.]+em);", rule)
    assert tracking == re.findall(r"[\d.]+em", extra)


def test_colours_of_a_page() -> None:
    """By day, by night and on paper; whatever a rule asks for is there."""
    sheet = css(of("memo"))
    day = "--paper: #ffffff; --ink: #1b1e24; --muted: #565b64; --accent: #1f3a5f; --rule: #b9bec7; --tint: #f2f4f7;"
    assert sheet.count(f"{day} --mark: #ffe69a; --edge: #767c88;") == 2
    named = set(re.findall(r"--(\w+):", sheet))
    assert set(re.findall(r"var\(--(\w+)\)", sheet)) <= named
    assert {"paper", "ink", "muted", "accent", "rule", "tint", "mark", "edge"} <= named


def test_every_class_has_a_rule() -> None:
    """What the page gives a class to is set by the sheet."""
    drawn, read = memo(chart(("a", 1, "b"))), with_originals()
    made, _ = write(replace(read, handling="x", sections=(*read.sections, *drawn.sections)), of("memo"), STAMP)
    whole = made.decode()
    used = {name for names in re.findall(r'class="([^"]+)"', whole.partition("</style>")[2]) for name in names.split()}
    ruled = set(re.findall(r"\.([a-z]\w*)", css(of("memo"))))
    assert used - ruled <= {"body", "paragraph"}


@pytest.mark.parametrize(
    ("selector", "margin"),
    [
        *(
            ("h1", "0.0pt 0 4pt"),
            ("h2", "7pt 0 2pt"),
            ("h3", "2.4pt 0 0.4pt"),
            ("p", "0.0pt 0 3pt"),
            ("li", "0.0pt 0 1pt"),
        ),
        *((".back p", "0.0pt 0 2.4pt"), (".back li", "0.0pt 0 1.2pt")),
    ],
)
def test_the_space_on_paper(selector: str, margin: str) -> None:
    """Printed, elements have the space around them that they have in the other formats."""
    printed = css(of("memo")).split("@media print", 1)[1]
    assert f"\n  {selector} {{ margin: {margin}; }}" in printed
