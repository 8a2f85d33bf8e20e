"""Whatever somebody gets wrong: one or two lines that say what, and what to do; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from tests.desk import Desk

STORY = "Talks begin\n\nFrance said on Monday that it would pay 5 million euros.\n"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong usage, and what the answer must name."""

    line: str
    """Words of the command line."""
    code: int
    what: str
    fix: str
    toml: str = ""
    sources: str = ""
    environ: tuple[str, str] = ("", "")
    template: str = ""


USAGES = (
    Wrong("mkae", 2, "'mkae'", "'make'"),
    Wrong("make --fromat pdf", 2, "--fromat", "--format"),
    Wrong("make --format pdff", 2, "'pdff'", "Did you mean 'pdf'?"),
    Wrong("make --format ,", 2, "formats", "pdf, docx, html"),
    Wrong("make --template memoo", 2, "'memoo'", "'memo'"),
    Wrong("make --page a5", 2, "'a5'", "a4, letter"),
    Wrong("make --as-of 2025-13-40", 2, "2025-13-40", "2025-08-21"),
    Wrong("make --as-of yesterday", 2, "yesterday", "2025-08-21"),
    Wrong("make --max-pages 0", 2, "max_pages", "1 or more"),
    Wrong("make --max-pages two", 2, "'two'", "whole number"),
    Wrong("make --jobs 0", 2, "jobs", "1 or more"),
    Wrong("make nowhere", 3, "There is no folder", "Make it"),
    Wrong("make seeds/a.txt", 3, "is no folder", "Name the folder"),
    Wrong("make empty", 3, "no article to read in", "Put articles into"),
    Wrong("make odd", 3, "no article", "b.xyz: files of its kind"),
    Wrong("make --out seeds/out", 2, "lies in seeds", "--out"),
    Wrong("make --name ../x", 2, "'../x'", "no slash"),
    Wrong("make --model en_core_web_huge", 2, "en_core_web_huge", "Install it"),
    Wrong("make --format docx --reference-doc none.docx", 2, "none.docx", "--reference-doc"),
    Wrong("make --format docx --reference-doc seeds/a.txt", 2, "no Word document", ".docx"),
    Wrong("make --lint icd", 2, "'icd'", "icd203"),
    Wrong("make seeds more", 2, "more", "--help"),
    Wrong("read", 2, "FILE|FOLDER", "--help"),
    Wrong("read nowhere", 2, "nowhere is not there", "Name a file"),
    Wrong("read seeds --text", 2, "one file", "single file"),
    Wrong("verify nowhere.pdf", 2, "nowhere.pdf", "Name a file"),
    Wrong("verify seeds/a.txt", 2, "no JSON", "briefing make"),
    Wrong("send", 5, "no memo called briefing", "briefing make"),
    Wrong("print --dry-run extra", 2, "extra", "--help"),
    Wrong("watch --ones", 2, "--ones", "--once"),
    Wrong("service", 2, "what is to run it", "--systemd"),
    Wrong("completion tcsh", 2, "tcsh", "bash, zsh, fish"),
    Wrong("config --templates --template nothing", 2, "'nothing'", "handout, memo, weekly"),
    Wrong("status --helth", 2, "--helth", "--health"),
    Wrong("explain S4", 2, "no item 'S4'", "S1"),
    Wrong("init seeds/a.txt", 4, "seeds/a.txt", "another folder"),
    Wrong("make", 2, "BRIEFING_MEMO_TITEL", "BRIEFING_MEMO_TITLE", environ=("BRIEFING_MEMO_TITEL", "x")),
    Wrong("make", 2, "BRIEFING_MEMO_PAGE", "a4, letter", environ=("BRIEFING_MEMO_PAGE", "a9")),
    Wrong("make", 2, "SOURCE_DATE_EPOCH", "seconds since 1970", environ=("SOURCE_DATE_EPOCH", "abc")),
    Wrong("make", 2, "no valid TOML", "double quotes", toml="[memo\ntitle = 1"),
    Wrong("make", 2, "line 2: unknown key 'titel'", "'title'", toml='[memo]\ntitel = "x"'),
    Wrong("make", 2, "line 1: unknown table 'memmo'", "'memo'", toml='[memmo]\ntitle = "x"'),
    Wrong("make", 2, "line 2: title", "in double quotes", toml="[memo]\ntitle = 5"),
    Wrong("make", 2, "line 2: formats", "'docx'", toml='[memo]\nformats = ["pdf", "dox"]'),
    Wrong("make", 2, "line 2: port", "1 to 65535", toml="[mail]\nport = 99999"),
    Wrong("make", 2, "line 2: to", "a list", toml='[mail]\nto = "a@example.org"'),
    Wrong("make", 2, "line 2: every", "monday", toml='[[job]]\nevery = "mondy"'),
    Wrong("make", 2, "line 3: at", "08:00", toml='[[job]]\nevery = "monday"\nat = "8 am"'),
    Wrong("make", 2, "Europe/Londno", "'Europe/London'", toml='[[job]]\nevery = "monday"\ntz = "Europe/Londno"'),
    Wrong("make", 2, "line 3: do", "'make'", toml='[[job]]\nevery = "monday"\ndo = ["mke"]'),
    Wrong("make", 2, "line 1: a job", "every", toml='[[job]]\nat = "08:00"'),
    Wrong("make", 2, "line 1: job", "[[job]]", toml='[job]\nevery = "monday"'),
    Wrong("make", 2, "line 2: poll", "above 0", toml="[watch]\npoll = -1"),
    Wrong("make", 2, "sources.toml is no valid TOML", "in quotes", sources="[a.txt\n"),
    Wrong("make", 2, "line 2: unknown key 'outlt'", "'outlet'", sources='["a.txt"]\noutlt = "X"\n'),
    Wrong("make", 2, "line 2: published", "2025-02-10", sources='["a.txt"]\npublished = "last week"\n'),
    Wrong("make", 2, "figures.md.j2, line 1", "delete the file", template="{% if %}"),
    Wrong("make", 2, "figures.md.j2, line 3: 'nothing'", "Mend the name", template="## F\n\n{{ nothing.at.all }}"),
)


def test_enough_is_tried() -> None:
    """At least thirty, of all commands but the one that checks them."""
    assert len(USAGES) >= 50


@pytest.mark.parametrize("usage", USAGES, ids=lambda u: f"{u.line} {u.what}"[:60])
def test_the_answer_names_the_fix(usage: Wrong, desk: Desk) -> None:
    """In one line or two, with the exit code of the contract; no memo is written."""
    desk.put("seeds/a.txt", STORY)
    desk.put("odd/b.xyz", "x")
    (desk.folder / "empty").mkdir()
    for name, text in (
        ("briefing.toml", usage.toml),
        ("seeds/sources.toml", usage.sources),
        ("templates/memo/figures.md.j2", usage.template),
    ):
        if text:
            desk.put(name, text)
    name, value = usage.environ

    done = replace(desk, environ={name: value} if name else {}).run(*usage.line.split())

    assert done.code == usage.code, done.err
    assert len(done.err.strip().splitlines()) <= 2, done.err
    assert usage.what in done.err
    assert usage.fix in done.err
    assert "Traceback" not in done.err
    assert done.out == ""
    assert not desk.out.exists()
