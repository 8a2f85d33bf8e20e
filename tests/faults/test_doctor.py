"""The doctor: each fault is found, told in a line, and comes with what to do."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from briefing.cli.doctor import CHECKS, examine
from briefing.environment import World
from briefing.state import builds
from briefing.state.builds import Build, FolderState
from tests.desk import Desk
from tests.faults.made import PASSWORD_SET
from tests.faults.office import HOST, PASSWORD, Office, free_port

LPSTAT = """#!/bin/sh
case "$1" in
-e) printf 'office\\nattic\\n';;
-d) echo 'system default destination: office';;
esac
"""


@pytest.fixture
def well(desk: Desk) -> Desk:
    """A desk at which all is well: an article, a printer, nothing to be mailed."""
    desk.put("seeds/a.txt", "Talks begin\n\nFrance said on Monday that it would pay 5 million euros.\n")
    desk.put("bin/lpstat", LPSTAT).chmod(0o755)
    return replace(desk, environ={"PATH": f"{desk.folder / 'bin'}:/usr/bin:/bin"})


def told(desk: Desk) -> dict[str, dict[str, str]]:
    """What the doctor says, by check."""
    return {c["check"]: c for c in json.loads(desk.run("doctor", "--json").out)["checks"]}


def test_all_is_well(well: Desk) -> None:
    """Where all is well each line says so, and the program ends with 0; nothing is made."""
    done = well.run("doctor")
    assert done.code == 0, done.out
    assert {line.split()[0] for line in done.out.splitlines()} == {"ok"}
    assert [line.split()[1] for line in done.out.splitlines()] == ["settings", *CHECKS]
    assert not well.out.exists()
    assert list(well.state.iterdir()) == []


def test_a_new_folder_has_no_fault(desk: Desk) -> None:
    """What is missing in a folder that has just begun stands in nobody's way, and is told."""
    desk.run("init")
    done = desk.run("doctor")
    assert done.code == 0, done.out
    assert "note   seeds" in done.out


FAULTS: list[tuple[str, str, str, str]] = [
    ("settings", "[memo]\ntitel = 1\n", "line 2: unknown key", "'title'"),
    ("model", '[language]\nmodel = "en_core_web_huge"\n', "not installed", "Install it"),
    ("templates", '[memo]\nkind = "mimeo"\n', "no templates", "memo"),
    ("out", '[memo]\nout = "seeds/a.txt/out"\n', "nothing can be written", "--out"),
    ("printer", '[print]\nprinter = "ofice"\n', "no printer 'ofice'", "'office'"),
    ("printer", '[print]\nprinter = "zzz"\n', "no printer 'zzz'", "office, attic"),
    ("mail", '[mail]\nhost = "localhost"\n', "lacks from, to", "Set from"),
    ("mail", '[mail]\nhost = "h"\nfrom = "x"\nto = ["a@example.org"]\n', "x", "@"),
    (
        "mail",
        '[mail]\nhost = "h"\nfrom = "d@example.org"\nto = ["a@example.org"]\nuser = "desk"\n',
        "no password",
        "BRIEFING_SMTP_PASSWORD",
    ),
]


@pytest.mark.parametrize(("check", "settings", "what", "fix"), FAULTS, ids=[f"{f[0]} {f[2]}" for f in FAULTS])
def test_faults_of_settings(well: Desk, check: str, settings: str, what: str, fix: str) -> None:
    """Each fault ends with 1, is found by its check and no other, and comes with what to do."""
    well.put("briefing.toml", settings)
    done, found = well.run("doctor"), told(well)
    assert done.code == 1
    assert [name for name, c in found.items() if c["state"] == "fault"] == [check]
    assert what in found[check]["told"]
    assert fix in found[check]["fix"]
    assert "Traceback" not in done.err


def test_broken_words(well: Desk) -> None:
    """A template that cannot be used is named with its line, also one of a job's kind."""
    well.put("templates/weekly/changes.md.j2", "## New\n\n{{ broken\n")
    assert told(well)["templates"]["state"] == "ok"
    well.put("briefing.toml", '[[job]]\nevery = "monday"\nkind = "weekly"\n')
    assert "changes.md.j2, line 3" in told(well)["templates"]["told"]


def test_what_is_left_out(well: Desk) -> None:
    """A file that no memo will hold is named beforehand."""
    well.put("seeds/b.xyz", "x")
    found = told(well)["seeds"]
    assert (found["state"], "b.xyz" in found["told"]) == ("note", True)


def test_jobs_that_nobody_runs(well: Desk) -> None:
    """Jobs without a watcher, and jobs in the zone of a machine, are noted."""
    well.put("briefing.toml", '[[job]]\nevery = "monday"\n')
    found = told(well)
    assert (found["watch"]["state"], found["clock"]["state"]) == ("note", "note")
    assert "briefing watch" in found["watch"]["fix"]


def test_a_clock_that_went_back(well: Desk) -> None:
    """A clock that is behind the last memo is wrong."""
    built = Build("2026-01-01T00:00:00+00:00", "2026-01-01", (), 1)
    builds.save(well.state, well.folder, FolderState(built))
    assert told(well)["clock"]["state"] == "fault"


def test_a_clock_that_was_never_set(well: Desk) -> None:
    """A clock that shows 1970 is wrong."""
    world = World(well.folder, well.environ, lambda: datetime(1970, 1, 1, tzinfo=UTC), well.load, well.state)
    found = {f.check: f for f in examine(world)}
    assert found["clock"].state == "fault"


def test_a_state_folder_that_cannot_be(well: Desk) -> None:
    """A place for the ledger that is a file is told, with what to set."""
    well.state.write_bytes(b"")
    found = told(well)["state"]
    assert (found["state"], "XDG_STATE_HOME" in found["fix"]) == ("fault", True)


def test_without_a_printer(well: Desk) -> None:
    """Where the system does not print, that is a fault only for who wants to print."""
    bare = replace(well, environ={"PATH": str(well.folder)})
    assert told(bare)["printer"]["state"] == "note"
    well.put("briefing.toml", '[[job]]\nevery = "hour"\ndo = ["make", "print"]\n')
    assert told(bare)["printer"]["state"] == "fault"


def mailing(desk: Desk, port: int, password: str = PASSWORD) -> Desk:
    """A desk with a mail server."""
    lines = [f'host = "{HOST}"', f"port = {port}", 'from = "d@example.org"', 'to = ["a@example.org"]', 'user = "desk"']
    desk.put("briefing.toml", "\n".join(["[mail]", *lines]))
    return replace(desk, environ={**desk.environ, PASSWORD_SET: password})


def test_the_mail_server_lets_us_in(well: Desk, post: Office) -> None:
    """A line is opened, secured and logged in over, and no mail is sent."""
    found = told(mailing(well, post.port))["mail"]
    assert found["state"] == "ok", found
    assert (post.asked, post.taken) == (1, [])


def test_a_wrong_password(well: Desk, post: Office) -> None:
    """A password that is refused is told as such, and never shown."""
    desk = mailing(well, post.port, "wrong-horse")
    found = told(desk)["mail"]
    assert (found["state"], "password" in found["fix"]) == ("fault", True)
    assert "wrong-horse" not in desk.run("doctor").out


def test_nobody_at_the_door(well: Desk) -> None:
    """A server that does not answer is told with host and port."""
    port = free_port()
    found = told(mailing(well, port))["mail"]
    assert found["state"] == "fault"
    assert f"localhost, port {port}" in found["told"]
    assert "host, port and security" in found["fix"]


def test_a_library_that_is_damaged(well: Desk) -> None:
    """What raises anything at all is a fault with a line of its own, and ends no other check."""

    def broken(_: str) -> Any:
        raise OSError("no such thing")

    found = told(replace(well, load=broken))
    assert (found["model"]["state"], found["fonts"]["state"]) == ("fault", "ok")
    assert "again" in found["model"]["fix"]


def test_a_model_that_can_too_little(well: Desk) -> None:
    """A language model without names or grammar is of no use."""
    import spacy

    found = told(replace(well, load=lambda _: spacy.blank("en")))["model"]
    assert (found["state"], "parser" in found["told"]) == ("fault", True)
