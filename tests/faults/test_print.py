"""Print: each fault of printing, with a program ``lp`` on the path that does as it is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shlex import split

import pytest

from briefing.actions import print_memo
from briefing.actions.plan import gather
from briefing.environment import World
from briefing.state import builds, outbox
from briefing.state.builds import Build, FolderState
from tests.desk import NOW, Desk
from tests.faults import made

TOOK = 'echo "request id is office-12 (1 file(s))"'


@pytest.fixture
def office(sender: Desk) -> Desk:
    """A desk with a handout that was made, and a program ``lp`` that notes its arguments and takes the job."""
    issue = made.memo(sender, name="briefing-handout", kind="handout")
    build = Build("now", issue.as_of, (), 1, kind="memo", name="briefing", seeds=issue.seeds)
    builds.save(sender.state, sender.folder, FolderState(build))
    return lp(sender, TOOK)


def lp(desk: Desk, script: str) -> Desk:
    """Put a program ``lp`` on the path of a desk."""
    log = desk.folder.parent / "lp.log"
    path = desk.put("bin/lp", f"#!/bin/sh\nfor a; do printf '%s\\n' \"$a\" >>'{log}'; done\n{script}\n")
    path.chmod(0o755)
    return replace(desk, environ={"PATH": f"{path.parent}:/usr/bin:/bin"})


def arguments(desk: Desk) -> list[str]:
    """What ``lp`` was called with."""
    log = desk.folder.parent / "lp.log"
    return log.read_text("utf-8").splitlines() if log.exists() else []


def states(desk: Desk) -> list[str]:
    """States in the ledger."""
    return [r.state for r in outbox.read_entries(builds.state_file(desk.state, desk.folder, "posted.jsonl"))]


def test_the_handout_is_printed(office: Desk) -> None:
    """The handout that was made goes to the printer as the settings say, and the id of the job is told."""
    office.put("briefing.toml", '[print]\nprinter = "office"\ncopies = 3\nsides = "one-sided"\n[memo]\npage = "letter"')
    done = office.run("print")
    assert done.code == 0, done.err
    assert "job office-12" in done.err
    told = ["-d", "office", "-n", "3", "-o", "sides=one-sided", "-o", "media=Letter", "-t", "Ferries", "--"]
    assert arguments(office) == [*told, str((office.out / "briefing.pdf").resolve())]
    assert states(office) == ["sending", "sent"]


def test_secrets_stay_here(office: Desk) -> None:
    """Neither the password of the mail nor any other setting of ours reaches the print service; the rest does."""
    desk = lp(office, f"env >'{office.folder}/seen'; {TOOK}")
    environ = {"BRIEFING_SMTP_PASSWORD": "hush", "BRIEFING_PRINT_COPIES": "2", "CUPS_SERVER": "cups.example.org"}
    assert replace(desk, environ={**desk.environ, **environ}).run("print").code == 0
    seen = (office.folder / "seen").read_text("utf-8").splitlines()
    assert [line for line in seen if "BRIEFING_" in line] == []
    assert {"CUPS_SERVER=cups.example.org", "LC_ALL=C"} <= set(seen)


def test_dry_run(office: Desk) -> None:
    """A dry run shows the command, and runs nothing."""
    done = office.run("print", "--printer", "office", "--dry-run")
    assert done.code == 0
    assert split(done.out)[:3] == ["lp", "-d", "office"]
    assert split(done.out)[-2:] == ["--", str((office.out / "briefing-handout.pdf").resolve())]
    assert (arguments(office), states(office)) == ([], [])


def test_lp_is_missing(office: Desk) -> None:
    """Where there is no ``lp``, that is told, with the file that can be printed by hand."""
    done = replace(office, environ={"PATH": str(office.folder)}).run("print")
    assert done.code == 5
    assert "lp is not installed" in done.err
    assert "briefing.pdf" in done.err
    assert states(office) == ["sending", "failed"]


@pytest.mark.parametrize("why", ["The printer or class does not exist.", "Unsupported document-format", ""])
def test_a_job_that_is_rejected(office: Desk, why: str) -> None:
    """What ``lp`` does not take is told in its words; the ledger does not count it as printed."""
    done = lp(office, f'echo "lp: {why}" >&2; exit 1').run("print", "--printer", "nowhere")
    assert done.code == 5
    assert why in done.err
    assert states(office) == ["sending", "failed"]


@pytest.mark.parametrize("name", ["-d evil", "-o", "a b", "a/b", "a#b", "a\nb"])
def test_what_is_no_printer(office: Desk, name: str) -> None:
    """What cannot be the name of a printer is wrong usage."""
    done = office.run("print", f"--printer={name}")
    assert done.code == 2
    assert arguments(office) == []


@pytest.mark.parametrize("name", ["-d evil", "-o raw; touch x", "$(touch x)"])
def test_a_file_called_like_an_option(office: Desk, name: str) -> None:
    """A memo may be called anything: it stands behind ``--``, as one argument, and no shell sees it."""
    path = office.put(f"out/{name}.pdf", made.PDF)
    made.memo(office, name="briefing-handout", kind="handout", title=name, files={str(path.resolve()): made_hash(path)})
    assert office.run("print").code == 0
    assert arguments(office)[-2:] == ["--", str(path.resolve())]
    assert not (office.folder / "x").exists()


def made_hash(path: Path) -> str:
    """Hash of a file, as the ledger has it."""
    from hashlib import sha256

    return sha256(path.read_bytes()).hexdigest()


def test_once(office: Desk) -> None:
    """A job prints an issue once, also if a crash hid how the first try ended; by hand it is printed again."""
    world = World(office.folder, office.environ, lambda: NOW, office.load, office.state)
    issue, print_context = made.memo(office), print_memo.print_context(world, gather(office.folder, office.environ, {}))
    assert "printed" in print_memo.send(issue, print_context, once=True)
    assert "nothing has changed" in print_memo.send(issue, print_context, once=True)
    assert "printed" in print_memo.send(issue, print_context)
    book = builds.state_file(office.state, office.folder, "posted.jsonl")
    book.write_bytes(book.read_bytes().splitlines(keepends=True)[0])
    assert "nothing has changed" in print_memo.send(issue, print_context, once=True)


def test_a_handout_is_made_where_there_is_none(desk: Desk) -> None:
    """Where no handout of the last build is there, it is made first, beside the memo."""
    desk.put(
        "seeds/a.txt", "Ministers meet\n\nOSLO, 3 March 2025 - Minister Espen Eide said that Norway would pay more.\n"
    )
    office = lp(desk, TOOK)
    assert office.run("print").code == 0
    assert [p.name for p in office.out.iterdir()] == ["briefing-handout.pdf"]
    assert arguments(office)[-1] == str((office.out / "briefing-handout.pdf").resolve())
