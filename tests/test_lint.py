"""Words of estimate in templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.inspect.template_lint import RULES, LintFinding, findings, lint, terms
from tests.desk import ROOT, Desk

KNOWN = terms("icd203")
T = Path("t.md.j2")


def found(template: str) -> list[tuple[int, str]]:
    """Lines and words of what is found; ``+`` for what does not belong together."""
    return [(f.line, f.what.split("”")[0].strip("“") if "”" in f.what else "+") for f in findings(T, template, KNOWN)]


FOUND = [
    ("This is likely.", [(1, "likely")]),
    ("## A\n\nVery   likely so, and\nprobably more.\n", [(3, "Very likely"), (4, "probably")]),
    ("It is **almost** certainly {{ x.words }}.", [(1, "almost certainly")]),
    ("almost\ncertain", [(1, "almost certain")]),
    ("{{ words }} is unlikely", [(1, "unlikely")]),
    ("A remote chance, or roughly even odds?", [(1, "remote chance"), (1, "roughly even odds")]),
    ("We assess that\n{{ x }}", [(1, "We assess")]),
    ("{% if x %}perhaps{% endif %}", [(1, "perhaps")]),
    ('{{ x|default("probably") }}', [(1, "probably")]),
    ("{% set how = 'highly likely' %}\n{{ how }}", [(1, "highly likely")]),
    ("{# a\nb #}\n{{ a\n}}\nlikely", [(5, "likely")]),
    ("With high confidence: {{ x }}", [(1, "high confidence")]),
    (
        "We judge with high confidence that it is likely.",
        [(1, "We judge"), (1, "high confidence"), (1, "likely"), (1, "+")],
    ),
    ("a.\nIt is {{ x }} likely,\nwith low confidence.", [(2, "likely"), (3, "low confidence"), (2, "+")]),
    ("- likely\n- with low confidence", [(1, "likely"), (2, "low confidence")]),
    ("Likely. With low confidence.", [(1, "Likely"), (1, "low confidence")]),
    ("{% if a %}likely{% else %}low confidence{% endif %}", [(1, "likely"), (1, "low confidence")]),
]
NOTHING = [
    "",
    "## Bottom line\n\n- {{ p.words }} {{ cite(p.cites) }}\n",
    "{# probably, we assess #}",
    "{% if likely %}x{% endif %}",
    '{% if s.kind == "likely" %}x{% endif %}',
    "{{ probably }}",
    "{{ likelihood.words }}",
    "Likewise, the ministers like this; a vote of confidence; the remote islands; an uneven field.",
    "Unlikeable. Certain sources. May 2025. It is certain. Evenly. The chance was missed.",
]


@pytest.mark.parametrize(("template", "expected"), FOUND)
def test_estimates_are_found(template: str, expected: list[tuple[int, str]]) -> None:
    """Each word of estimate that a template itself says is found on its line, the longest that fits."""
    assert found(template) == expected


@pytest.mark.parametrize("template", NOTHING)
def test_nothing_else_is_found(template: str) -> None:
    """Comments, conditions, names of values, and other words are none."""
    assert found(template) == []


def test_the_shipped_templates_have_none() -> None:
    """The memo's own words add no likelihood."""
    assert lint("icd203", sorted((ROOT / "templates").rglob("*.md.j2"))) == ()


def test_the_list_is_whole() -> None:
    """Each list of words is there, each word once, in small letters, with its sort."""
    assert {p.stem for p in (ROOT / "briefing" / "inspect" / "lints").iterdir()} == set(RULES)
    assert len({t.words for t in KNOWN}) == len(KNOWN)
    assert {t.sort for t in KNOWN} == {"likelihood", "confidence", "judgement"}
    assert [t for t in KNOWN if t.words != " ".join(t.words.lower().split())] == []


def test_a_finding_tells_where() -> None:
    """A finding names its file and its line."""
    (told,) = findings(T, "\nlikely", KNOWN)
    assert told == LintFinding(T, 2, "“likely” is a word of likelihood: leave it to the sources")


def test_make_reports_them(desk: Desk) -> None:
    """Findings go to stderr with file and line; the memo is made; only --strict ends with 1."""
    desk.put("seeds/a.txt", "Norway likely to pay\n\nNorway's minister Espen Eide said Norway would probably pay.\n")
    assert desk.run("make", "--format", "json", "--lint", "icd203", "--strict", "-q").code == 0
    mine = desk.put("templates/memo/questions.md.j2", "## Open\n\nProbably much.\n")
    told = desk.run("make", "--format", "json", "--lint", "icd203")
    assert told.code == 0
    assert [line for line in told.err.splitlines() if line.startswith("lint:")] == [
        f"lint: {mine}, line 3: “Probably” is a word of likelihood: leave it to the sources"
    ]
    strict = desk.run("make", "--format", "json", "--lint", "icd203", "--strict")
    assert (strict.code, strict.out) == (1, told.out)
    assert "--lint icd203 found 1" in strict.err
    assert "lint:" not in desk.run("make", "--format", "json", "--strict").err


def test_unknown_rules(desk: Desk) -> None:
    """Rules that there are none of are wrong usage, before anything is made."""
    desk.put("seeds/a.txt", "Norway's minister Espen Eide said Norway would pay.\n")
    done = desk.run("make", "--lint", "icd204")
    assert (done.code, "icd203" in done.err) == (2, True)
    assert not desk.out.exists()
