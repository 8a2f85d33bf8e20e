"""Words of estimate: where a sentence of a template ends, and which of its words it prints itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.inspect.template_lint import Term, findings, lint, own_words, sentences, terms

KNOWN = (Term("very likely", "likelihood"), Term("likely", "likelihood"), Term("high confidence", "confidence"))
PATH = Path("t.md.j2")
TOGETHER = "a likelihood and a confidence in one sentence: say them apart"


def apart(template: str) -> bool:
    """Tell whether a likelihood and a confidence of a template stand in two sentences."""
    return TOGETHER not in [f.what for f in findings(PATH, template, KNOWN)]


@pytest.mark.parametrize(
    "between",
    [
        *(". ", "! ", "? ", "; ", ".\n", "\n\n", "\n \n"),
        *("\n- ", "\n  - ", "\n+ ", "\n* ", "\n# ", "\n| ", "\n1. ", "\n12. "),
        *("{% else %}", "{%- else -%}", "{%+ else %}", "{% elif x %}", "{% endfor %}"),
        *("{% macro x() %}", "{% endmacro %}"),
    ],
)
def test_what_ends_a_sentence(between: str) -> None:
    """A stop before a blank, an empty line, a new item, heading or row, another branch of a template."""
    assert apart(f"likely{between}high confidence")


@pytest.mark.parametrize(
    "between", [" ", ", ", "\n", ".x ", "1.5 ", "{% if x %}", "{{ x }}", " {# else #} ", "\nx ", "\n1 "]
)
def test_what_does_not(between: str) -> None:
    """A line break, a decimal, a condition, something that is filled in."""
    assert not apart(f"likely {between} high confidence")


def test_what_is_found() -> None:
    """The longest term that fits, with its kind, on its line; then what does not belong together."""
    found = [(f.path, f.line, f.what) for f in findings(PATH, "One.\nVery\nlikely, with high  confidence.", KNOWN)]
    assert found == [
        (PATH, 2, "“Very likely” is a word of likelihood: leave it to the sources"),
        (PATH, 3, "“high confidence” is a word of confidence: leave it to the sources"),
        (PATH, 2, TOGETHER),
    ]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("a {{ x }} b", "a b"),
        ("a {{ 'one' }} b", "a one b"),
        ('a {{ x or "two" }} b', "a two b"),
        ("{% set x = 'one' %}", "one"),
        ("{%- set x = 'one' %}", "one"),
        ("{% setting 'one' %}", ""),
        ("{% if x == 'one' %}", ""),
        ("{# 'one' #}", ""),
        ("**a** _b_ `c` [d]", "a b c d"),
    ],
)
def test_words_that_a_template_prints(template: str, words: str) -> None:
    """Its own, without marks; quoted ones where they are printed, not where they are only compared with."""
    assert own_words(template).replace("\0", " ").split() == words.split()


@pytest.mark.parametrize("template", ["{#\n\n#}x", "{{ 'a\nb'\n}}x", "{% if\nx %}\nx", "x\n\ny"])
def test_lines_stay_as_they_are(template: str) -> None:
    """So that the line of a word is that of the file."""
    assert own_words(template).count("\n") == template.count("\n")


def test_sentences_are_the_whole_text() -> None:
    """Nothing is lost."""
    text = "One. Two; three\n\n- four\nfive"
    assert list(sentences(text)) == ["One.", " Two;", " three\n\n", "- four\nfive"]


def test_files(tmp_path: Path) -> None:
    """Each is read as text, whatever is in it."""
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbflikely \xff")
    (tmp_path / "b").write_bytes(b"\n\nprobably")
    found = [(f.path.name, f.line) for f in lint("icd203", [tmp_path / "a", tmp_path / "b"])]
    assert found == [("a", 1), ("b", 3)]


def test_a_list_of_terms() -> None:
    """The longest first, each of one of three sorts; comments are no terms."""
    known = terms("icd203")
    assert [len(t.words) for t in known] == sorted((len(t.words) for t in known), reverse=True)
    assert {t.sort for t in known} == {"likelihood", "confidence", "judgement"}
    assert not [t for t in known if "#" in t.words]
