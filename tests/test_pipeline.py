"""The one way through, on the seeds, on bad input, on hostile input, twice."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import textwrap
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.compose import Templates, compose
from briefing.config.loading import templates
from briefing.config.schema import FORMATS
from briefing.deliver import deliver
from briefing.read import read_folder
from briefing.render import render
from briefing.understand import understand
from briefing.understand.extract import RulesReader
from briefing.understand.runner.base import InProcess
from tests.desk import NOW, SEEDS, Desk
from tests.processes import process
from tests.readback import words
from tests.tools import need

if TYPE_CHECKING:
    from spacy.language import Language

PLAIN = """\
Ministers meet in Oslo

OSLO, 3 March 2025 - Norway's foreign minister Espen Barth Eide said on Monday that Norway would double its aid to \
farmers. "We will pay 200 million kroner this year," he said.
"""

SAID = [
    "We will never sign <b>this</b> or </para> or the AT&T pact in Oslo",
    "Our farmers reject {{ x }} and {% raw %} and **that** R&amp;D levy",
    "The duty on [4](cite:4) and <img src=/etc/hostname> must end in May",
    "No minister wants ${HOME} or \\par or | cell | beside her fish",
    "Both ports need `code` and # head more than any tariff",
]
HOSTILE = "\n\n".join(
    [
        "Ministers clash in Oslo over <b>trade</b> {{ x }} & AT&T",
        "OSLO, 3 March 2025 - Norway's trade minister Anna Berg spoke to parliament on Monday about the talks.",
        *(f'"{words}," Berg said.' for words in SAID),
    ]
)


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_five_steps(nlp: Language, tmp_path: Path) -> None:
    """The five functions, taken from their rooms, make a memo of the seeds."""
    kind, folders = templates(tmp_path, "memo")
    reading = read_folder(SEEDS)
    dossier = understand(reading, InProcess(lambda: RulesReader(nlp)))
    memo = compose(dossier, Templates.load(kind, folders), title="T", as_of=date(2025, 8, 21))
    receipts = deliver(render(memo, ("txt",), stamp=datetime(2025, 8, 21, tzinfo=UTC)), tmp_path)
    assert [r.where for r in receipts] == [str(tmp_path / "briefing.txt")]


def test_all_formats_are_made(five: Desk) -> None:
    """The seeds make a memo in each format, and nothing else is in out/."""
    assert sorted(files(five.out)) == sorted(f"briefing.{f}" for f in FORMATS)
    assert all(len(body) > 1000 for body in files(five.out).values())


def test_the_record_has_the_schema(five: Desk) -> None:
    """The JSON has every part of schema briefing/1, and something in each that the seeds can fill."""
    record = five.record()
    filled = ("sources", "parties", "summary", "actors", "positions", "questions", "figures", "events")
    assert record["schema"] == "briefing/1"
    assert set(record) == {"schema", "title", "as_of", "latest", "generated_by", *filled, "changes", "unread"}
    assert [k for k in filled if not record[k]] == []


def test_everything_is_cited_verbatim(five: Desk) -> None:
    """Every item has evidence, and every piece of it is the very text at its place in its file."""
    record = five.record()
    sources = {s["id"]: s for s in record["sources"]}
    items = [x for k in ("summary", "positions", "questions", "figures", "events") for x in record[k]]
    items += [r for a in record["actors"] for r in a["roles"]]
    texts = {p.name: p.read_bytes().decode() for p in SEEDS.glob("*.txt")}
    assert [x for x in items if not x["evidence"]] == []
    cited = [e for x in items for e in x["evidence"]]
    assert [e for e in cited if texts[sources[e["source"]]["path"]][e["start"] : e["end"]] != e["text"]] == []


def test_ids_are_one_each_and_resolve(five: Desk) -> None:
    """Ids are unique, ranks count from 1, conflicts and parties name what there is."""
    record = five.record()
    for kind in ("positions", "questions", "figures"):
        assert len({x["id"] for x in record[kind]}) == len(record[kind])
        assert sorted(x["rank"] for x in record[kind]) == list(range(1, len(record[kind]) + 1))
    parties = {p["name"] for p in record["parties"]}
    figures = {f["id"] for f in record["figures"]}
    assert {p["party"] for p in record["positions"]} <= parties
    assert {a["party"] for a in record["actors"]} <= parties | {None}
    assert {c for f in record["figures"] for c in f["conflicts_with"]} <= figures


def test_same_seeds_same_day_same_bytes(five: Desk, tmp_path: Path) -> None:
    """In another process that reads anew, folder, time zone and hash order, from files made in another order."""
    folder = tmp_path / "elsewhere" / "x y"
    (folder / "seeds").mkdir(parents=True)
    for path in sorted(SEEDS.iterdir(), reverse=True):
        shutil.copyfile(path, folder / "seeds" / path.name)
    places = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    made = process(folder, "make", "--format", "all", "--as-of", NOW.date().isoformat(), **places)
    assert made.code == 0, made.err
    again = files(folder / "out")
    assert sorted(again) == sorted(files(five.out))
    assert [name for name, body in again.items() if body != files(five.out)[name]] == []


def test_the_second_run_writes_nothing(desk: Desk) -> None:
    """An unchanged folder leaves the files as they are, to the moment of their last change."""
    desk.put("seeds/a.txt", PLAIN)
    desk.run("make", "--format", "all")
    before = {p: p.stat().st_mtime_ns for p in desk.out.iterdir()}
    again = desk.run("make", "--format", "all")
    assert again.err.count("unchanged") == 5
    assert {p: p.stat().st_mtime_ns for p in desk.out.iterdir()} == before


BAD_SEEDS = {
    "no folder": {},
    "an empty folder": {"seeds/sub/.keep": b""},
    "an empty file": {"seeds/a.txt": b""},
    "only white space": {"seeds/a.txt": b" \n\n\t "},
    "only files that are no articles": {"seeds/a.bin": b"\x00\x01\x02" * 99, "seeds/b.png": b"\x89PNG\r\n\x1a\n" * 9},
    "only text that is none": {"seeds/a.txt": bytes(range(1, 32)) * 30},
    "a file for a folder": {"seeds": b"text"},
}


@pytest.mark.parametrize("bad", BAD_SEEDS)
def test_no_usable_seed(desk: Desk, bad: str) -> None:
    """Without a usable article the last good memo stays untouched: exit 3, and what to do in one or two lines."""
    desk.put("out/briefing.pdf", b"the last good memo")
    desk.put("out/briefing.json", b"{}")
    for name, body in BAD_SEEDS[bad].items():
        desk.put(name, body)
    done = desk.run("make", "--format", "pdf,json")
    assert done.code == 3, done.err
    assert 1 <= len(done.err.splitlines()) <= 2
    assert "seeds" in done.err
    assert files(desk.out) == {"briefing.pdf": b"the last good memo", "briefing.json": b"{}"}


def test_one_bad_file(desk: Desk) -> None:
    """A single bad file is named in the record and in every format; the rest goes on."""
    desk.put("seeds/good.txt", PLAIN)
    desk.put("seeds/broken.txt", b"\x00\x01\x02\xff\xfe" * 40)
    desk.put("seeds/table.xlsx", b"PK\x03\x04" * 10)
    assert desk.run("make", "--format", "all").code == 0
    assert {u["path"] for u in desk.record()["unread"]} == {"broken.txt", "table.xlsx"}
    assert all(u["reason"] for u in desk.record()["unread"])
    for path in desk.out.iterdir():
        assert "broken.txt" in words(path), path.name
        assert "table.xlsx" in words(path), path.name


def test_a_link_that_leads_nowhere(desk: Desk) -> None:
    """A link to a file that is gone is no end of the world."""
    desk.put("seeds/good.txt", PLAIN)
    (desk.folder / "seeds" / "gone.txt").symlink_to("nowhere.txt")
    assert desk.run("make", "--format", "json").code == 0


def test_fixed_line_ends(desk: Desk) -> None:
    """A text wrapped at 72 columns is understood like the same text with one line a paragraph."""
    desk.put("seeds/a.txt", PLAIN)
    desk.put("wrapped/a.txt", "\n\n".join(textwrap.fill(part, 72) for part in PLAIN.split("\n\n")))
    desk.run("make", "--format", "json")
    desk.run("make", "wrapped", "--format", "json", "--name", "wrapped")
    one, two = desk.record(), desk.record("wrapped")
    assert [p["text"].split() for p in one["positions"]] == [p["text"].split() for p in two["positions"]]
    assert one["sources"][0]["title"] == two["sources"][0]["title"]


def test_half_a_pair(desk: Desk) -> None:
    """Half a surrogate pair, which no UTF-8 can hold, stops nothing: the words beside it are in every format."""
    desk.put("seeds/a.txt", PLAIN.encode() + b'\n"This was \xed\xa0\x80 never agreed in Bergen," Eide added.\n')
    made = desk.run("make", "--format", "all")
    assert made.code == 0, made.err
    assert [p.name for p in desk.out.iterdir() if "never agreed in Bergen" not in words(p)] == []
    assert desk.run("read", "seeds", "--json").code == 0
    assert desk.run("verify", "out/briefing.json").code == 0


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, five: Desk) -> Desk:
    """A memo, in all formats, of an article full of markup, template and control characters."""
    desk = Desk(tmp_path_factory.mktemp("hostile"), five.load)
    desk.put("seeds/tricks.txt", HOSTILE)
    desk.put("seeds/nul.txt", PLAIN.replace("farmers", "far\x00mers\x08\x0b\x1b[31m"))
    desk.put("seeds/bidi.txt", PLAIN.replace("Oslo", "Bod\u202eo\u2066\ufffe\ufeff"))
    desk.put("seeds/<i>name & {{ y }}.txt", PLAIN.replace("Oslo", "Tromso"))
    made = desk.run("make", "--format", "all", "--title", "<b>&{{ t }}\x00\ud800</para>")
    assert made.code == 0, made.err
    return desk


@pytest.mark.parametrize("ending", FORMATS)
def test_text_stays_text(hostile: Desk, ending: str) -> None:
    """Markup, template marks and escapes from an article show up as themselves in every format."""
    told = words(hostile.out / f"briefing.{ending}").replace("\\\\", "\\")
    assert [t for t in SAID if t not in told] == []
    assert "<b>&{{ t }}</para>" in told
    assert "<i>name & {{ y }}.txt" in told


@pytest.mark.parametrize("ending", FORMATS)
def test_no_control_gets_through(hostile: Desk, ending: str) -> None:
    """No control, surrogate, mark of direction or non-character comes out in any format."""
    told = words(hostile.out / f"briefing.{ending}")
    controls = {c for c in told if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000}
    if ending == "json":  # evidence is verbatim, controls too, escaped as JSON does
        body = (hostile.out / "briefing.json").read_bytes()
        assert not {c for c in body if c < 32} - {10}
    else:
        assert controls | ({*"\u202e\u2066\ufffe\ufeff"} & set(told)) == set()


def test_hostile_evidence_is_verbatim(hostile: Desk) -> None:
    """What a hostile article is cited with is verbatim too."""
    assert hostile.run("verify", "out/briefing.json").code == 0


def test_hostile_articles_are_shown(hostile: Desk) -> None:
    """Reading for people and for scripts holds, on hostile articles as well."""
    told = hostile.run("read", "seeds")
    lines = hostile.run("read", "seeds", "--json").out.splitlines()
    assert told.code == 0
    assert {c for c in told.out if ord(c) < 32} == {"\n"}
    assert {json.loads(line)["path"] for line in lines} >= {"tricks.txt", "nul.txt", "<i>name & {{ y }}.txt"}


def pages(path: Path) -> list[str]:
    """The text of each page of a PDF."""
    done = subprocess.run([need("pdftotext"), "-layout", path, "-"], capture_output=True, check=True, timeout=60)
    return done.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("page", ["a4", "letter"])
@pytest.mark.parametrize("most", ["1", "2", "3"])
def test_a_memo_fits_its_pages(five: Desk, tmp_path: Path, page: str, most: str) -> None:
    """On the seeds the annex begins at the latest behind the pages that were asked for; on paper of both sizes."""
    made = five.run("make", "--out", str(tmp_path), "--page", page, "--max-pages", most, "--format", "pdf")
    assert made.code == 0, made.err
    told = pages(tmp_path / "briefing.pdf")
    (at,) = [n for n, text in enumerate(told, 1) if re.search(r"^\s*ANNEX\n", text, re.MULTILINE | re.IGNORECASE)]
    assert at in {int(most), int(most) + 1}


def test_a_handout_is_one_sheet(five: Desk, tmp_path: Path) -> None:
    """The handout of the seeds fills two pages at most."""
    five.run("make", "--out", str(tmp_path), "--template", "handout", "--format", "pdf")
    assert len(pages(tmp_path / "briefing.pdf")) <= 2
