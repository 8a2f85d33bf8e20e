"""The command line: exit codes, where words go, and failures that say what to do."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

import briefing
from tests.desk import Desk
from tests.processes import PYTHON, environment, home, process, python

STORY = """\
Ministers meet in Oslo

OSLO, 3 March 2025 - Norway's foreign minister Espen Barth Eide said on Monday that Norway would double its aid to \
farmers. "We will pay 200 million kroner this year," he said.

Sweden has not decided whether to join the plan. Swedish finance minister Elisabeth Svantesson warned that the money \
may come too late.
"""


@pytest.fixture
def story(desk: Desk) -> Desk:
    """A desk with one short article."""
    desk.put("seeds/a.txt", STORY)
    return desk


def is_told(err: str) -> bool:
    """Whether a failure is told in one or two lines, without a traceback."""
    lines = err.splitlines()
    return 1 <= len(lines) <= 2 and lines[0].startswith("briefing: ") and "Traceback" not in err


def test_make_writes_one_file_a_format(story: Desk) -> None:
    """Paths go to stdout, one a line; messages go to stderr."""
    made = story.run("make", "--format", "txt,json")
    assert made.code == 0
    assert made.out.splitlines() == [str(story.out / "briefing.txt"), str(story.out / "briefing.json")]
    assert "read 1 articles in 1 files" in made.err
    assert sorted(p.name for p in story.out.iterdir()) == ["briefing.json", "briefing.txt"]


def test_quiet_is_quiet(story: Desk) -> None:
    """With -q nothing goes to stderr, and data still to stdout."""
    made = story.run("make", "--format", "json", "-q")
    assert (made.code, made.err) == (0, "")
    assert made.out


def test_verbose_says_more(story: Desk) -> None:
    """With -v the settings and their origins are told."""
    assert "memo.title = 'T'  (command line)" in story.run("make", "--format", "json", "--title", "T", "-v").err


def test_flags_reach_the_memo(story: Desk) -> None:
    """Title, day and name are those that were asked for."""
    made = story.run(
        "make", "seeds", "--format=json", "--title", "A <b>", "--as-of", "2025-03-04", "--name", "n", "--out", "o"
    )
    record = json.loads((story.folder / "o" / "n.json").read_bytes())
    assert made.code == 0
    assert (record["title"], record["as_of"]) == ("A <b>", "2025-03-04")
    assert record["generated_by"] == f"briefing {briefing.__version__}"


def test_today_is_the_clocks_day(story: Desk) -> None:
    """Without a date the memo is of the clock's day, or of SOURCE_DATE_EPOCH's where that is set."""
    story.run("make", "--format", "json")
    assert story.record()["as_of"] == "2025-08-22"
    Desk(story.folder, story.load, {"SOURCE_DATE_EPOCH": "86400"}).run("make", "--format", "json")
    assert story.record()["as_of"] == "1970-01-02"


def test_a_template_of_ones_own(story: Desk) -> None:
    """A user's template wins over the shipped one; one that cannot be used is told with file and line."""
    story.put("templates/memo/questions.md.j2", "## What remains\n\nNothing {{ nothing }} here.\n")
    broken = story.run("make", "--format", "txt")
    assert broken.code == 2
    assert "questions.md.j2, line 3" in broken.err
    assert not story.out.exists()
    story.put("templates/memo/questions.md.j2", "## What remains\n\nMuch.\n")
    assert story.run("make", "--format", "txt").code == 0
    assert "WHAT REMAINS" in (story.out / "briefing.txt").read_text("utf-8").upper()


@pytest.mark.parametrize("kind", ["memo", "handout", "weekly"])
def test_every_kind_is_made(story: Desk, kind: str) -> None:
    """Each kind of memo can be made of one short article."""
    assert story.run("make", "--format", "all", "--template", kind, "--page", "letter").code == 0
    assert len(list(story.out.iterdir())) == 5


WRONG = [
    (["mak"], 2, "Did you mean 'make'"),
    (["make", "--fromat", "pdf"], 2, "--format"),
    (["make", "--format"], 2, "argument"),
    (["make", "--format", "pfd"], 2, "pdf, docx, html, txt, json"),
    (["make", "--format", ""], 2, "pdf, docx, html, txt, json"),
    (["make", "--page", "a5"], 2, "a4, letter"),
    (["make", "--as-of", "yesterday"], 2, "2025-08-21"),
    (["make", "--as-of", "2025-02-30"], 2, "2025-08-21"),
    (["make", "--name", "../x"], 2, "file name"),
    (["make", "--template", "mimeo"], 2, "handout, memo, weekly"),
    (["make", "--model", "en_core_web_huge"], 2, "not installed"),
    (["make", "--out", "seeds/out"], 2, "--out"),
    (["make", "a", "b"], 2, "extra argument"),
    (["make", "nowhere"], 3, "nowhere"),
    (["make", "seeds/a.txt"], 3, "seeds/a.txt"),
    (["make", "--out", "seeds.txt"], 4, "--out"),
    (["read"], 2, "Missing argument"),
    (["read", "nowhere.txt"], 2, "nowhere.txt"),
    (["read", "--text", "seeds", "two"], 2, "single file"),
    (["verify", "nowhere.json"], 2, "nowhere.json"),
    (["verify", "seeds/a.txt"], 2, "--format json"),
    (["verify", "memo.pdf"], 2, ".json"),
    (["verify", "other.json"], 2, "briefing/1"),
]


@pytest.mark.parametrize(("arguments", "code", "hint"), WRONG, ids=[" ".join(w[0]) or "nothing" for w in WRONG])
def test_wrong_usage(story: Desk, arguments: list[str], code: int, hint: str) -> None:
    """Each wrong usage ends with its code, and one or two lines that name the fix; nothing goes to stdout."""
    story.put("seeds.txt", "a file")
    story.put("memo.pdf", "%PDF-")
    story.put("other.json", "{}")
    story.put("two/b.txt", STORY)
    done = story.run(*arguments)
    assert done.code == code, done.err
    assert is_told(done.err), done.err
    assert hint in done.err
    assert done.out == ""


def test_wrong_settings(story: Desk) -> None:
    """A settings file that cannot be right ends with 2, for every command that reads it."""
    story.put("briefing.toml", "[memo]\ntitel = 'x'\n")
    ended = [story.run(*a) for a in (["make"], ["config"], ["read", "seeds/a.txt"])]
    assert {r.code for r in ended} == {2}
    assert all("line 2" in r.err and is_told(r.err) for r in ended)


def test_a_wrong_clock(story: Desk) -> None:
    """A SOURCE_DATE_EPOCH that is no number of seconds is wrong usage."""
    done = Desk(story.folder, story.load, {"SOURCE_DATE_EPOCH": "soon"}).run("make")
    assert done.code == 2
    assert is_told(done.err)


def test_interrupted(story: Desk) -> None:
    """Ctrl-C ends with 130 and one line."""

    def stop(_: str) -> object:
        raise KeyboardInterrupt

    done = Desk(story.folder, stop).run("make")
    assert (done.code, done.err.strip()) == (130, "briefing: interrupted")


def test_a_fault_of_ours_is_told_in_two_lines(story: Desk) -> None:
    """Even what nobody thought of ends without a traceback, and says where it happened."""

    def fail(_: str) -> object:
        raise RuntimeError("no\nway \x1b[31m")

    done = Desk(story.folder, fail).run("make")
    assert done.code == 4
    assert is_told(done.err)
    assert "RuntimeError: no way" in done.err
    assert "\x1b" not in done.err
    assert "test_cli.py" in done.err


def test_help_and_version(desk: Desk) -> None:
    """Help and version go to stdout and end with 0."""
    assert desk.run("--version").out == f"briefing {briefing.__version__}\n"
    shown = desk.run("--help")
    assert (shown.code, shown.err) == (0, "")
    assert "briefing make" in shown.out


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    """Help needs neither the language model nor the page makers, and no network library."""
    code = "import sys; from briefing.cli.main import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    done = python(tmp_path, "-c", code)
    assert done.code == 0
    heavy = {"spacy", "numpy", "reportlab", "docx", "lxml", "jinja2", "markdown_it", "trafilatura", "socket", "msgspec"}
    assert heavy & set(done.err.split()) == set()


def test_read_tells_an_article(story: Desk) -> None:
    """People are shown title, date, blocks, and who said what."""
    told = story.run("read", "seeds/a.txt")
    assert (told.code, told.err) == (0, "")
    assert "Ministers meet in Oslo" in told.out
    assert "Svantesson" in told.out
    assert "a.txt, characters 0 to" in told.out


def test_read_for_scripts(story: Desk) -> None:
    """Scripts get one object a line, whose offsets count in the text that --text prints."""
    (line,) = story.run("read", "seeds", "--json").out.splitlines()
    told, text = json.loads(line), story.run("read", "seeds/a.txt", "--text").out
    assert set(told) == {
        *("path", "start", "end", "title", "outlet", "author", "published", "published_basis"),
        *("blocks", "names", "statements", "figures"),
    }
    assert text == STORY
    assert {frozenset(s) for s in told["statements"]} == {
        frozenset({"source", "cue", "content", "speaker", "party", "mode"})
    }
    assert all(n["name"].split()[-1] in text[n["start"] : n["end"]] for n in told["names"])
    content = " ".join(text[a:b] for s in told["statements"] for a, b in s["content"])
    assert "200 million kroner" in content


def test_text_is_untouched(desk: Desk) -> None:
    """The text that offsets count in keeps line ends and a byte order mark."""
    raw = "\ufeff" + STORY.replace("\n", "\r\n")
    desk.put("a.txt", raw)
    assert desk.run("read", "a.txt", "--text").out == raw


def test_verify_holds(five: Desk) -> None:
    """Every citation of a fresh memo holds."""
    done = five.run("verify", "out/briefing.json")
    assert (done.code, done.out) == (0, "")
    assert "quotations hold" in done.err


def test_verify_finds_what_changed(story: Desk) -> None:
    """A changed comma and a deleted seed are found: exit 1, one line each on stdout."""
    story.run("make", "--format", "json")
    story.put("seeds/a.txt", STORY.replace("this year", "this, year"))
    changed = story.run("verify", "out/briefing.json")
    (story.folder / "seeds" / "a.txt").unlink()
    gone = story.run("verify", "out/briefing.json")
    assert (changed.code, gone.code) == (1, 1)
    assert "a.txt has changed" in changed.out
    assert "a.txt is not there" in gone.out
    assert is_told(changed.err)


def test_status_remembers(story: Desk) -> None:
    """Status tells the last build and the last error of this folder; a build that succeeds clears the error."""
    assert "none yet" in story.run("status").out
    story.run("make", "--format", "json")
    story.run("make", "nowhere")
    told = json.loads(story.run("status", "--json").out)
    assert told["build"]["as_of"] == "2025-08-22"
    assert told["build"]["files"] == [str(story.out / "briefing.json")]
    assert "nowhere" in told["error"]["what"]
    assert "nowhere" in story.run("status").out
    story.run("make", "--format", "json")
    assert json.loads(story.run("status", "--json").out)["error"] is None


def test_a_ledger_that_cannot_be_kept(story: Desk) -> None:
    """Where nothing can be remembered, the memo is made all the same; a damaged entry counts as none."""
    story.run("make", "--format", "json")
    entries = list(story.state.iterdir())
    for entry in entries:
        entry.write_bytes(b"{")
    assert "none yet" in story.run("status").out
    for entry in entries:
        entry.unlink()
    story.state.rmdir()
    story.state.write_bytes(b"")
    made = story.run("make", "--format", "json")
    assert made.code == 0
    assert "note: briefing status will not know" in made.err


def test_config_tells_origins(story: Desk) -> None:
    """Every setting is shown with the place that it comes from."""
    story.put("briefing.toml", "[memo]\ntitle = 'x'\n[[job]]\nevery = 'monday'\n")
    shown = story.run("config").out
    assert "memo.title = 'x'  (briefing.toml, line 2)" in shown
    assert "memo.page = 'a4'  (default)" in shown
    assert "job: every monday" in shown


def test_config_tells_templates(story: Desk) -> None:
    """Each section is shown with the file that its words come from and what that overrides; orphans too."""
    story.put("templates/memo/questions.md.j2", "## Open\n\nMuch.\n")
    story.put("templates/memo/sumary.md.j2", "## Bottom line\n")
    shown = story.run("config", "--templates").out.splitlines()
    assert shown[0] == "words of the kind memo:"
    assert "  questions   templates/memo/questions.md.j2, instead of the shipped memo/questions.md.j2" in shown
    assert "  phrases     the shipped phrases.md.j2" in shown
    assert "  sumary      templates/memo/sumary.md.j2; no section of this kind" in shown
    assert sum("templates/" in line for line in shown) == 2
    weekly = story.run("config", "--templates", "--template", "weekly").out.splitlines()
    assert "  changes     the shipped weekly/changes.md.j2, instead of the shipped memo/changes.md.j2" in weekly
    handout = story.run("config", "--templates", "--template", "handout").out
    assert "timeline    the shipped memo/timeline.md.j2; no section of this kind" in handout
    story.put("mine/actors.md.j2", "## Who\n\n")
    mine = story.run("config", "--templates", "--template", "mine").out
    assert "actors      mine/actors.md.j2, instead of the shipped memo/actors.md.j2" in mine
    unknown = story.run("config", "--templates", "--template", "mimeo")
    assert (unknown.code, "handout, memo" in unknown.err) == (2, True)


def test_strict_ends_with_one(story: Desk) -> None:
    """Under --strict the memo is made, and what was left out makes the exit code 1."""
    story.put("seeds/b.txt", b"\x00\x01\x02\xff\xfe" * 40)
    lenient, strict = story.run("make", "--format", "json"), story.run("make", "--format", "json", "--strict")
    assert (lenient.code, strict.code) == (0, 1)
    assert "left out b.txt" in lenient.err
    assert (story.out / "briefing.json").is_file()


def test_as_a_process(tmp_path: Path) -> None:
    """As a program: settings of the real environment, no colours, and a reader who stops early is no fault."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STORY, "utf-8")
    made = process(tmp_path, "make", "--format", "json", BRIEFING_MEMO_NAME="n", TERM="xterm")
    assert (made.code, made.out) == (0, "out/n.json\n")
    assert "\x1b" not in made.err
    assert (home(tmp_path) / "state" / "briefing").is_dir()
    env = environment(tmp_path)
    script = f"set -o pipefail; {PYTHON} -m briefing config | head -c 1"
    pipe = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=env, capture_output=True, check=False, timeout=60)
    assert (pipe.returncode, pipe.stderr) == (0, b"")


def test_read_keeps_several_files_apart(desk: Desk) -> None:
    """Files outside the seeds, named together, are told apart: each article has the words of its own file."""
    (desk.folder / "one.txt").write_text(
        "Norway rejected the quota.\n\nNorway said the quota was unfair to its boats.\n"
    )
    (desk.folder / "two.txt").write_text(
        "Denmark welcomed the talks.\n\nDenmark said that the talks went well, at last.\n"
    )
    run = desk.run("read", "one.txt", "two.txt", "--json")
    assert run.code == 0, run.err
    assert [json.loads(line)["path"] for line in run.out.splitlines()] == ["one.txt", "two.txt"]


def test_without_a_word_it_says_what_it_can(desk: Desk) -> None:
    """Who only knows its name is shown the commands."""
    done = desk.run()
    assert (done.code, done.err) == (0, "")
    assert "briefing init" in done.out
