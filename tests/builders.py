"""Small factories, so that a test states only what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.memo import (
    Bar,
    Bullets,
    Chart,
    Cite,
    Emphasis,
    Heading,
    Link,
    Memo,
    Original,
    Paragraph,
    Quotation,
    Reference,
    References,
    Section,
    Stretch,
    Strong,
    Table,
    Text,
)

if TYPE_CHECKING:
    from briefing.memo import Block, Inline, Line

# --- memo trees ---------------------------------------------------------------------------------------------------


def line(*parts: str | int | Inline) -> Line:
    """Build a line: a string is plain text, or ``*strong*`` or ``_emphasis_`` as a whole; a number is a citation."""
    return tuple(_part(p) for p in parts)


def _part(part: str | int | Inline) -> Inline:
    if isinstance(part, int):
        return Cite(part)
    if not isinstance(part, str):
        return part
    mark, inner, space = part[:1], part.strip()[1:-1], part[len(part.rstrip()) :]
    if mark in {"*", "_"} and part.rstrip().endswith(mark) and inner:
        return (Strong if mark == "*" else Emphasis)(inner + space)
    return Text(part)


def paragraph(*parts: str | int | Inline) -> Paragraph:
    """Build a paragraph of one line."""
    return Paragraph(line(*parts))


def bullets(*items: Line, ordered: bool = False) -> Bullets:
    """Build a list."""
    return Bullets(items, ordered)


def table(header: str, *rows: tuple[str | Line, ...], widths: tuple[int, ...] = ()) -> Table:
    """Build a table; ``header`` holds the titles of its columns between bars."""
    titles = tuple(line(title.strip()) for title in header.split("|"))
    cells = tuple(tuple(line(c) if isinstance(c, str) else c for c in row) for row in rows)
    return Table(titles, cells, widths)


def chart(*bars: tuple[str | Line, float, str | Line], title: str = "A chart", unit: str = "") -> Chart:
    """Build a chart of labels, values, and what is shown of them."""
    lines = ((line(a) if isinstance(a, str) else a, n, line(b) if isinstance(b, str) else b) for a, n, b in bars)
    return Chart(title, unit, tuple(Bar(*parts) for parts in lines))


def memo(*blocks: Block, title: str = "A memo", role: str = "body", references: int = 0, kind: str = "memo") -> Memo:
    """Build a memo of one section, and of one with ``references`` sources where that is not 0."""
    sections = [Section("part", "Part", blocks, role)] if blocks else []  # type: ignore[arg-type]
    if references:
        sections.append(Section("sources", "Sources", (source_list(references),), "back"))
    return Memo(title, "2026-05-14", (("Coverage", line("1 to 14 May 2026")),), tuple(sections), kind)


def source_list(count: int) -> References:
    """Build a list of sources 1 to ``count``."""
    return References(
        tuple(Reference(n, line("The Harbour Post, ", f"_Ferry talks, part {n}_")) for n in range(1, count + 1))
    )


def with_annex() -> Memo:
    """Build a memo with half a page of text, and an annex of one line."""
    front = Section("positions", "Positions", (paragraph("One line of many. " * 60),))
    return Memo("A memo", "2026-05-14", (), (front, Section("annex", "Annex", (paragraph("The rest."),), "back")))


def with_originals() -> Memo:
    """Build a memo whose positions cite passages of two articles, with the articles."""
    first = (
        Stretch(95, "First report", "title"),
        Stretch(110, "One said.\r\nNo more."),
        Stretch(150, "Nobody replied."),
    )
    text = "One. Two, said Roe. \U0001f600 Three."
    second = (Stretch(200, "Second report", "title"), Stretch(215, text))
    lines = (
        Heading("Norland"),
        bullets(
            line("One ", Cite(1, ((110, 119),)), Cite(2, ((220, 234), (235, 242)))),
            line("Two ", Cite(2, ((220, 223),))),
        ),
        Heading("Soviana"),
        paragraph("_On trade_"),
        bullets(line("Three ", Cite(2, ((237, 243),))), line("Four ", Cite(1, ((110, 129),))), line("Five ", Cite(1))),
    )
    sections = (Section("positions", "Positions", lines), Section("sources", "Sources", (source_list(2),), "back"))
    originals = (Original(1, "First report", "The Post, 1 May 2026", first), Original(2, "Second report", "", second))
    record = {"schema": "briefing/1", "title": "A memo"}
    return Memo("A memo", "2026-05-14", (), sections, originals=originals, record=record)


def sample_memo(*, handling: str = "Official: for internal use") -> Memo:
    """Build a memo of about two pages as a reader would get it, on an invented story."""
    return Memo(
        title="Northern ferry service: where the parties stand",
        as_of="2026-05-14",
        masthead=(
            ("As of", line("14 May 2026")),
            ("Coverage", line("2 April to 14 May 2026")),
            ("Sources", line("5 articles, 4 independent; 1 retells another ", 3)),
        ),
        sections=(
            _bottom_line(),
            _actors(),
            _positions(),
            _questions(),
            _figures(),
            _timeline(),
            _sources(),
            _method(),
        ),
        handling=handling,
        record={
            "schema": "briefing/1",
            "title": "Northern ferry service: where the parties stand",
            "as_of": "2026-05-14",
        },
    )


def _bottom_line() -> Section:
    items = (
        line(
            "*The contract is not signed.* ",
            "The council voted to extend the present service until October; the long-term offer is “on the table” ",
            1,
            2,
            ".",
        ),
        line(
            "*Price is what divides them.* ",
            "Skagen Lines asks for €4.2 million a year more; the council’s own advisers put the need at “nearer two” ",
            2,
            4,
            ".",
        ),
        line(
            "*The union will not wait.* ",
            "It plans a two-day stoppage on 28 and 29 May unless crews are promised their posts ",
            1,
            5,
            ".",
        ),
        line(
            "*A national subsidy is unconfirmed.* ",
            "The minister spoke of “a way forward”; her ministry has not said whether money is meant ",
            4,
            ".",
        ),
    )
    return Section("summary", "Bottom line", (Bullets(items),), "front")


def _actors() -> Section:
    rows = (
        (
            "Ingrid Solheim",
            "Leader of the Nordvik council",
            "Nordvik council",
            line("Holds the casting vote on the contract ", 1),
        ),
        (
            "Tomás Říha",
            "Chief executive of Skagen Lines",
            "Skagen Lines",
            line("Set the price; threatens to withdraw the reserve ship ", 2),
        ),
        (
            "Đặng Thị Hạnh",
            "Spokeswoman of the Seafarers’ Union",
            "Seafarers’ Union",
            line("Announced the stoppage ", 1, 5),
        ),
        ("Олена Коваль", "Transport minister", "Government", line("Said that a way forward exists, without a sum ", 4)),
        (
            "Γιώργος Παππάς",
            "Independent adviser to the council",
            "–",
            line("Wrote the estimate that the council relies on ", 4),
        ),
        ("European Commission", "Has to clear any state aid", "–", line("A review takes six months at least ", 3)),
    )
    return Section(
        "actors", "Key actors", (table("Who | Role | Side | Why they matter", *rows, widths=(22, 28, 18, 32)),)
    )


def _positions() -> Section:
    blocks: list[Block] = [Heading("Nordvik council")]
    blocks += [
        bullets(
            line("Solheim: “We will not sign a contract that our grandchildren pay for.” ", 1),
            line(
                "Wants the timetable of the winter kept, with two sailings each day, whatever the result of the talks ",
                1,
                2,
            ),
            line(
                "Accepts that crews stay on their present terms until the end of the year, says deputy Nils Aas ",
                2,
            ),
        )
    ]
    blocks += [
        Heading("Skagen Lines"),
        paragraph("The company has changed its offer twice since April; what follows is the latest one, of 11 May."),
    ]
    blocks += [
        bullets(
            line("Říha: “The ship is old, the sea is not getting calmer, and steel is not getting cheaper.” ", 2),
            line("Asks for €4.2 million a year over the present fee, tied to the price of fuel ", 2, 4),
            line("Denies that it means to sell the reserve ship before the summer ", 5),
            line("_April 2026:_ ", "had offered the same service for €2.9 million ", 3),
        )
    ]
    blocks += [
        Heading("Seafarers’ Union"),
        Quotation(
            line(
                "Our members have carried this town through every winter for forty years. "
                "They will not read about their dismissal in a newspaper. ",
                5,
            )
        ),
    ]
    blocks += [
        bullets(
            line("Plans a stoppage on 28 and 29 May; would call it off for a written promise ", 1, 5),
            line("Supports a public operator “if it comes with the same pension” ", 5),
        )
    ]
    blocks += [
        Heading("Government"),
        bullets(
            line("Koval: there is “a way forward that does not begin with the taxpayer” ", 4),
            line("An unnamed official: no decision before the summer recess ", 4),
        ),
    ]
    return Section("positions", "Positions by party", tuple(blocks))


def _questions() -> Section:
    items = (
        line("Would the government pay, and how much? ", "_Unconfirmed_ ", 4),
        line("Does the fuel clause have an upper limit? ", "_Unclear in both reports_ ", 2, 4),
        line("Is the reserve ship for sale? ", "_Disputed: the union says yes, the company no_ ", 5),
        line("What happens to the islands’ school run if both sailings fall on strike days? ", 1),
    )
    return Section("questions", "Open questions", (bullets(*items, ordered=True),))


def _figures() -> Section:
    rows = (
        ("€4.2 million a year", "rise asked for", "Skagen Lines", "11 May 2026", line(2, " ", 4)),
        ("“nearer two” million", "rise that is needed", "the council’s advisers", "May 2026", line(4)),
        ("€2.9 million", "rise offered in April", "Skagen Lines", "2 Apr 2026", line(3)),
        ("some 61,000", "passengers in 2025", "unattributed", "2025", line(1)),
        ("38 %", "of crossings late or cancelled in January", "Seafarers’ Union", "Jan 2026", line(5)),
        ("2 days", "planned stoppage", "Seafarers’ Union", "28–29 May 2026", line(1, " ", 5)),
    )
    asked = chart(
        ("Skagen Lines, May", 4.2, line("€4.2 million ", 2, 4)),
        ("Skagen Lines, April", 2.9, line("€2.9 million ", 3)),
        ("The council’s advisers", 2, line("“nearer two” million ", 4)),
        title="Rise asked for, offered and needed",
        unit="€ million a year",
    )
    return Section(
        "figures",
        "Figures",
        (table("Value | What | Who says so | As of | Source", *rows, widths=(22, 30, 22, 16, 10)), asked),
    )


def _timeline() -> Section:
    items = (
        line("*2 Apr 2026* ", "First offer of Skagen Lines ", 3),
        line("*24 Apr 2026* ", "The council’s advisers hand in their estimate ", 4),
        line("*11 May 2026* ", "Second, higher offer ", 2),
        line("*12 May 2026* ", "Council extends the present service until October ", 1, 2),
        line("*28–29 May 2026* ", "Stoppage (planned) ", 1, 5),
    )
    return Section("timeline", "Timeline", (Bullets(items),))


def _sources() -> Section:
    entries = (
        Reference(
            1, line("Nordvik Tidende, ", "_Council buys time for the ferry_", ", 13 May 2026 (stated). 412 words.")
        ),
        Reference(
            2,
            line(
                "The Harbour Post, ",
                "_Skagen wants more_",
                ", 12 May 2026 (inferred from “Tuesday”). 655 words. ",
                Link("harbourpost.example/skagen", "https://harbourpost.example/skagen"),
            ),
        ),
        Reference(3, line("unnamed, ", "_Ferry: the April offer_", ", April 2026 (month only). 230 words. Retells 2.")),
        Reference(4, line("Riksavisen, ", "_A way forward?_", ", 14 May 2026 (metadata). 890 words.")),
        Reference(5, line("The Harbour Post, ", "_Union sets its date_", ", undated. 377 words.")),
    )
    return Section("sources", "Sources", (References(entries),), "back")


def _method() -> Section:
    return Section(
        "method",
        "Method and limits",
        (
            paragraph(
                "Every line stands on a passage of a source, found by rules and a small language model "
                "(en_core_web_sm 3.8.0). Nothing is taken from elsewhere. Where the sources disagree, both are shown."
            ),
            bullets(
                line("One file could not be read: ", "_photo-of-page.jpg_", " (no text)."),
                line("Two statements have no named speaker and are given to their party."),
            ),
        ),
        "back",
    )
