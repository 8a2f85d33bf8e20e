"""A chart is written as a table whose first title begins with ``chart:``, which holds the chart's own title.

The second title is the unit. Each row is a bar: its label, a number, and, if a reader should see more than the number,
the words for it. These may hold citations; the third column may be left out.

    | chart: Rise asked for | € million a year |                      |
    |-----------------------|------------------|----------------------|
    | The company           | 4.2              | €4.2 million         |
    | The council           | 2                | “nearer two” million |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.errors import TemplateError
from briefing.memo import Bar, Chart, Cite, Line

Place = Callable[[int], str]
"""Says where a line of the words (from 0) comes from: "memo/actors.md.j2, line 4"."""

CHART = "chart:"
"""Opens the first title of a table that is a chart."""
CHART_HINT = "The columns are: label, number (0, 4.2 or 1,200, nothing beside it), and the words to show, if any."
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,2})?", re.ASCII)


def as_chart(rows: Sequence[tuple[Line, ...]], place: Place) -> Chart:
    """Return a table's rows as a chart; ``place`` says where a row comes from, the titles being row 0."""
    title = plain(rows[0][0])[len(CHART) :].strip()
    if not title:
        raise TemplateError(f"{place(0)}: a chart without a title.", "Write it behind the colon: | chart: Rents | € |")
    if not 2 <= len(rows[0]) <= 3:
        raise TemplateError(f"{place(0)}: a chart has two or three columns, not {len(rows[0])}.", CHART_HINT)
    return Chart(title, plain(rows[0][1]), tuple(as_bar(row, place(n)) for n, row in enumerate(rows[1:], 1)))


def as_bar(row: tuple[Line, ...], place: str) -> Bar:
    """Return a row as a bar; the number is shown where the row has no words for it."""
    number = plain(row[1])
    if not NUMBER.fullmatch(number):
        raise TemplateError(f"{place}: “{number}” is not the length of a bar.", CHART_HINT)
    return Bar(row[0], float(number.replace(",", "")), (row[2] if len(row) > 2 else ()) or row[1])


def plain(line: Line) -> str:
    """Return a line as plain text, without citations."""
    return "".join(span.text for span in line if not isinstance(span, Cite)).strip()
