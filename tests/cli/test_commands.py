"""What commands say that need no language model: a memo that was made is mailed, printed, told of and looked up."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.state import builds, outbox, published
from briefing.state.builds import Build, Failure, FolderState
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo
from briefing.watch import lock
from tests.desk import NOW, Desk, Result

STORY = "Council opens a line\n\nSTORHOLM, 3 March 2025 - The mayor said on Monday that the line would run from May.\n"
PDF = b"%PDF-1.7 a memo"
MAIL = '[mail]\nfrom = "desk@example.org"\nto = ["ann@example.org", "bob@example.org"]\nhost = "127.0.0.1"\nport = 9\n'
AT = "2025-08-21T08:00:00+00:00"


@pytest.fixture
def made(plain: Desk) -> Desk:
    """A desk at which a memo was made the day before, and its handout, of one article."""
    plain.put("seeds/a.txt", STORY)
    known = {"a.txt": hashlib.sha256(STORY.encode()).hexdigest()}
    build = Build(AT, "2025-08-21", ("out/briefing.pdf",), 1, folder="seeds", why=("it was asked for",), seeds=known)
    builds.save(plain.state, plain.folder, FolderState(replace(build, kind="memo", name="briefing")))
    for name, kind in (("briefing", "memo"), ("briefing-handout", "handout")):
        files = {str(plain.put(f"out/{name}.pdf", PDF)): hashlib.sha256(PDF).hexdigest()}
        memo = PublishedMemo(name, kind, "2025-08-21", "Ferries", AT, "One.", "<p>One.</p>", files, known)
        published.save(plain.state, plain.folder, memo)
    return plain


def test_a_new_folder(plain: Desk) -> None:
    """What is made is named on stdout, what to do next on stderr; what is there already is left."""
    first, again = plain.run("init"), plain.run("init", "ferries\n", "--templates")
    assert first.code == again.code == 0
    assert {Path(line).name for line in first.out.splitlines()} >= {"briefing.toml"}
    assert first.err == "Put articles into seeds/, as text or saved pages, and run briefing make.\n"
    assert again.err == "Put articles into seeds/, as text or saved pages, and run briefing make in ferries.\n"
    assert "masthead.md.j2" in again.out
    assert "masthead.md.j2" not in first.out
    assert f"left as it is: {plain.folder / 'briefing.toml'}" in plain.run("init").err


def test_a_mail_is_shown(made: Desk) -> None:
    """Who would get it is told on stderr, where the file stands on stdout; nobody is connected to."""
    made.put("briefing.toml", MAIL)
    done = made.run("send", "--dry-run")
    assert (done.code, done.out) == (0, f"{made.out / 'briefing.eml'}\n")
    assert done.err.splitlines() == ["would go to ann@example.org", "would go to bob@example.org"]
    other = made.run("send", "--dry-run", "--to", "eve@example.org", "--to", "al@example.org", "--template", "handout")
    assert other.out == f"{made.out / 'briefing-handout.eml'}\n"
    assert other.err.splitlines() == ["would go to eve@example.org", "would go to al@example.org"]


def test_a_mail_for_nobody(made: Desk) -> None:
    """It can be looked at all the same."""
    done = made.run("send", "--dry-run")
    assert (done.code, done.err) == (0, "it is for nobody yet\n")


def test_a_mail_that_is_not_sent(made: Desk) -> None:
    """Each fault is a line, the last with what to do; who has it is not sent it again, unless that is asked for."""
    made.put("briefing.toml", MAIL)
    box = builds.state_file(made.state, made.folder, "posted.jsonl")
    (memo,) = (m for m in published.load(made.state, made.folder) if m.kind == "memo")
    with outbox.open_outbox(box) as opened:
        opened.note(OutboxEntry(memo.id, memo.content, "ann@example.org", "sending", AT))
        opened.note(OutboxEntry(memo.id, memo.content, "bob@example.org", "sent", AT))
    done = made.run("send")
    assert done.code == 5
    assert done.err.splitlines() == [
        f"bob@example.org has this issue since {AT}",
        f"briefing: ann@example.org may have this issue or not: at {AT} the sending had no known end",
        "  Nobody is sent it twice: send again to try it for the others, or with --force for all.",
    ]


@pytest.mark.parametrize(
    ("arguments", "what", "hint"),
    [
        (["--template", "weekly"], "no memo of the kind weekly was made yet in this folder",
         "Run briefing make --template weekly first."),
        ([], "no memo called ferries was made yet in this folder", "Run briefing make first."),
    ],
)  # fmt: skip
def test_no_memo_to_send(made: Desk, arguments: list[str], what: str, hint: str) -> None:
    """It is told which, and how it is made."""
    made.put("briefing.toml", '[memo]\nname = "ferries"\n')
    done = made.run("send", "--dry-run", *arguments)
    assert (done.code, done.err) == (5, f"briefing: {what}\n  {hint}\n")


def test_a_print_is_shown(made: Desk) -> None:
    """The command that would print, as a shell takes it."""
    done = made.run("print", "--dry-run", "--printer", "office")
    place = made.out / "briefing-handout.pdf"
    assert done.out == (
        f"lp -d office -n 1 -o sides=two-sided-long-edge -o media=A4 -t briefing-handout -- {place.resolve()}\n"
    )
    made.put("briefing.toml", '[memo]\ntitle = "Ferry talks"\n[print]\nprinter = "attic"\n')
    assert "lp -d attic -n 1" in made.run("print", "--dry-run").out
    assert "-t 'Ferry talks' --" in made.run("print", "--dry-run").out


def test_a_handout_is_printed(made: Desk) -> None:
    """The one that stands there; the job is told on stderr."""
    made.put("bin/lp", "#!/bin/sh\necho 'request id is office-7 (1 file)'\n").chmod(0o755)
    done = replace(made, environ={"PATH": f"{made.folder / 'bin'}:/usr/bin:/bin"}).run("print")
    assert (done.code, done.out) == (0, "")
    assert done.err == f"printed {made.out / 'briefing-handout.pdf'}, job office-7\n"


def test_why_the_last_run_was_made(made: Desk) -> None:
    """For a person, and for a script."""
    done = made.run("explain")
    assert done.out.splitlines() == [
        f"last build   {AT}: memo as of 2025-08-21, of 1 articles",
        "  wrote      out/briefing.pdf",
        "  because    it was asked for",
        "since then   no seed has changed",
        "sent         nothing yet",
    ]
    made.put("seeds/b.txt", STORY.replace("line", "pier"))
    assert (done.code, done.err) == (0, "")
    told = json.loads(made.run("explain", "--json").out)
    assert told["since"] == {"added": ["b.txt"], "changed": [], "gone": []}


def test_a_folder_in_which_nothing_was_made(plain: Desk) -> None:
    """Nothing has changed either."""
    assert plain.run("explain") == Result(0, "last build   none yet\n", "")
    assert json.loads(plain.run("explain", "--json").out)["since"] == {"added": [], "changed": [], "gone": []}


def test_status(made: Desk) -> None:
    """Lines for a person, data for a script; for --health nothing but whether somebody watches."""
    told, data = made.run("status"), made.run("status", "--json")
    assert (told.code, told.err, data.code, data.err) == (0, "", 0, "")
    assert told.out.splitlines()[0] == f"last build   {AT}, as of 2025-08-21, of 1 articles"
    assert json.loads(data.out)["watch"]["ill"] == "nobody watches this folder"
    done = made.run("status", "--health")
    assert (done.code, done.out) == (1, "")
    assert done.err == "briefing: nobody watches this folder\n  Start briefing watch in this folder.\n"


def test_health_of_a_folder_that_is_watched(made: Desk) -> None:
    """It is well; for a script nothing is said, and health is told as JSON where both are asked for."""
    with lock.hold(builds.state_file(made.state, made.folder, "lock"), NOW) as held:
        held.beat(NOW)
        done, data = made.run("status", "--health"), made.run("status", "--health", "--json")
    assert (done.code, done.out, done.err) == (0, "well\n", "")
    assert (data.code, json.loads(data.out)["watch"]["running"]) == (0, True)


def test_rules_that_there_are_not(plain: Desk) -> None:
    """They are refused before an article is looked for."""
    done = plain.run("make", "--lint", "icd204")
    assert (done.code, done.out) == (2, "")
    assert done.err == "briefing: --lint: there are no rules 'icd204'\n  Allowed are: icd203.\n"


def test_status_with_wrong_settings(made: Desk) -> None:
    """What is known is told, then what is wrong; health is not a question of settings."""
    made.put("briefing.toml", "[memo]\ntitel = 1\n")
    builds.save(made.state, made.folder, FolderState(error=Failure(AT, "no light")))
    done = made.run("status")
    assert (done.code, "last error   " in done.out, "titel" in done.err) == (2, True, True)
    assert made.run("status", "--health").code == 1
    assert json.loads(made.run("status", "--json").out)["settings"].endswith("unknown key 'titel' in [memo]")


def test_what_the_doctor_finds(plain: Desk) -> None:
    """A line for each check and one for what to do, or one line of JSON; faults are counted, notes are not."""
    done, data = plain.run("doctor"), json.loads(plain.run("doctor", "--json").out)
    checks = {check["check"]: check for check in data["checks"]}
    assert list(data) == ["checks"]
    assert list(checks)[:3] == ["settings", "model", "fonts"]
    assert (checks["model"]["state"], checks["seeds"]["state"], checks["fonts"]["state"]) == ("fault", "note", "ok")
    assert [line.split()[0] for line in done.out.splitlines() if line[0] != " "] == [
        check["state"] for check in data["checks"]
    ]
    faults = sum(check["state"] == "fault" for check in data["checks"])
    assert done.err == plain.run("doctor", "--json").err
    assert done.err == (f"briefing: {faults} of {len(checks)} checks found a fault\n  What to do stands below each.\n")
    assert done.code == 1


@pytest.mark.parametrize(
    ("flag", "line"),
    [("--systemd", "[Service]"), ("--cron", "briefing watch --once"), ("--docker", "FROM python")],
)
def test_what_keeps_it_running(plain: Desk, flag: str, line: str) -> None:
    """Each is printed; --print says that it is, and changes nothing."""
    done = plain.run("service", flag)
    assert done.code == 0
    assert line in done.out
    assert done.out == plain.run("service", flag, "--print").out
    assert not done.out.endswith("\n\n")


def test_nobody_said_what_keeps_it_running(plain: Desk) -> None:
    """There are three."""
    done = plain.run("service")
    assert (done.code, done.err) == (2, "briefing: what is to run it?\n  Say --systemd, --cron or --docker.\n")


def test_settings_words_and_schema(plain: Desk) -> None:
    """One of the three is printed."""
    plain.put("briefing.toml", "[memo]\nname = 'ferries'\n")
    assert "memo.name = 'ferries'  (briefing.toml, line 2)" in plain.run("config").out.splitlines()
    assert plain.run("config", "--templates").out.splitlines()[0] == "words of the kind memo:"
    weekly = plain.run("config", "--templates", "--template", "weekly").out
    assert weekly.splitlines()[0] == "words of the kind weekly:"
    assert json.loads(plain.run("config", "--schema").out)["type"] == "object"
