"""Whatever lies in the folder is read right or named with its reason; it costs little, and nobody is called for it."""

from __future__ import annotations

import json
import re
import select
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.read.walk import name_of
from tests import readback
from tests.desk import Desk
from tests.faults import fuzz, watcher
from tests.inputs import hostile, story, trial
from tests.inputs.all import HOSTILE, INPUTS
from tests.inputs.corpus import Input
from tests.processes import PATIENCE, PYTHON, environment, process, python

GOOD = "good.txt"
TOGETHER = {name: given for name, given in INPUTS.items() if given not in hostile.BOMBS[1:]}
MOST_SECONDS, MOST_MEGABYTES = 20, 512


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a folder."""

    texts: dict[str, str]
    unread: list[tuple[str, str]]
    seconds: float
    megabytes: int

    def besides(self) -> str:
        """All that was read but the good article."""
        return "\n".join(text for path, text in self.texts.items() if path != GOOD)


@pytest.fixture(scope="module", autouse=True)
def watched() -> Iterator[None]:
    """While all this is read, nobody calls the port and nobody opens the file outside."""
    hostile.SECRET.parent.mkdir(exist_ok=True)
    hostile.SECRET.write_text("Nobody is to read this.")
    with watcher.opened(hostile.SECRET) as openings, watcher.called(int(hostile.PORT)) as calls:
        yield
    shutil.rmtree(hostile.SECRET.parent)
    assert (openings, calls) == ([], [])


def test_the_watcher_sees(tmp_path: Path) -> None:
    """A file that is opened and a port that is called are seen."""
    path = tmp_path / "secret.txt"
    path.write_text("x")
    with watcher.opened(path) as openings, watcher.called(21978) as calls:
        path.read_text()
        socket.create_connection(("127.0.0.1", 21978)).close()
    assert openings
    assert len(calls) == 1


def good(folder: Path) -> None:
    """Put an article into the folder that has to be read whatever lies beside it."""
    (folder / GOOD).write_bytes(trial.GOOD)


Try = Callable[[Path], Outcome]


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Try]:
    """Reads a folder in a process of its own, which has nothing to say but what came of it."""
    home = tmp_path_factory.mktemp("trial")
    complaints = home / "stderr"
    with (
        complaints.open("wb") as err,
        subprocess.Popen(
            [PYTHON, "-m", "tests.inputs.trial"],
            cwd=home,
            env=environment(home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=err,
        ) as server,
    ):

        def ask(folder: Path) -> Outcome:
            assert server.stdin is not None
            assert server.stdout is not None
            server.stdin.write(json.dumps(str(folder)).encode() + b"\n")
            server.stdin.flush()
            assert select.select([server.stdout], [], [], PATIENCE)[0], "no answer"
            answer = json.loads(server.stdout.readline())
            assert complaints.read_text() == ""
            assert "died" not in answer, answer
            return Outcome(
                answer["texts"], [(p, r) for p, r in answer["unread"]], answer["seconds"], answer["megabytes"]
            )

        yield ask


def test_enough_is_tried() -> None:
    """At least sixty inputs, half of them made to hurt, and every type of file among them."""
    assert len(INPUTS) >= 120
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("given", INPUTS.values(), ids=map(ascii, INPUTS))
def test_every_input_is_read_right_or_named(given: Input, tried: Try, tmp_path: Path) -> None:
    """And what lies beside it is read, within the time and the memory that one file may take."""
    good(tmp_path)
    given.put(tmp_path)

    found = tried(tmp_path)

    reasons = [reason for _, reason in found.unread]
    assert GOOD in found.texts
    if given.silent:
        assert (found.besides(), reasons) == ("", [])
    elif given.reason:
        assert found.besides() == ""
        assert any(given.reason in r for r in reasons), reasons
    else:
        assert given.words in found.besides()
        assert any(given.told in r for r in reasons) if given.told else True
    assert found.seconds <= MOST_SECONDS
    assert found.megabytes <= MOST_MEGABYTES


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All inputs in one folder, as the working folder's seeds; of the bombs only one, as each takes seconds."""
    folder = tmp_path_factory.mktemp("everything")
    seeds = folder / "seeds"
    seeds.mkdir()
    good(seeds)
    for given in TOGETHER.values():
        given.put(seeds)
    return folder


@pytest.fixture(scope="module")
def made(everything: Path) -> Path:
    """The same, made into a memo in all formats."""
    done = process(everything, "make", "--format", "all")
    assert (done.code, "Traceback" in done.err) == (0, False), done.err
    return everything


def test_everything_together_makes_a_memo(made: Path) -> None:
    """Each input is a source, or named; nothing is left out without a word."""
    record = json.loads((made / "out" / "briefing.json").read_bytes())
    read = {place for source in record["sources"] for place in (source["path"], *source["places"])}
    named = {entry["path"] for entry in record["unread"]}

    lost = [
        name
        for name, given in TOGETHER.items()
        if not given.silent and name_of(Path(name), Path()) not in (named if given.reason else read)
    ]
    assert lost == []


def test_its_files_open_and_run_nothing(made: Path) -> None:
    """No format fetches, runs or shows as its own what an article holds."""
    for ending in ("pdf", "docx", "html", "txt", "json"):
        path = made / "out" / f"briefing.{ending}"
        assert "The ferry runs again" in readback.words(path)
    page = (made / "out" / "briefing.html").read_text()
    paper = (made / "out" / "briefing.pdf").read_bytes()
    for call in ("javascript:", "file:", f"http://127.0.0.1:{hostile.PORT}/a.png"):
        assert f'href="{call}' not in page
        assert call.encode() not in paper
    assert not [tag for tag in re.findall(r"<[^>]+>", page) if re.search(r"\s(?:src|srcset|data)=[\"']?(?!data:)", tag)]


def test_it_is_the_same_again_and_holds(made: Path) -> None:
    """Read again, with nothing kept, the folder gives the same memo, and each of its lines stands in a file of it.

    Where something was left out, ``--strict`` says so by its exit code.
    """
    before = {p.name: p.read_bytes() for p in (made / "out").iterdir() if p.is_file()}
    shutil.rmtree(made / "out")
    assert process(made, "make", "--format", "all", "--no-cache", "--strict", "-q").code == 1
    assert {p.name: p.read_bytes() for p in (made / "out").iterdir() if p.is_file()} == before

    checked = process(made, "verify", "out/briefing.json")
    assert checked.code == 0, checked.out + checked.err


REASONS = {given.reason: given for given in reversed(list(INPUTS.values())) if given.reason}
"""Reason -> the first input that is left out for it."""


@pytest.mark.parametrize("given", REASONS.values(), ids=lambda i: ascii(i.name))
def test_a_folder_with_nothing_to_read_ends_with_three(given: Input, desk: Desk) -> None:
    """And with the reason, whichever it is, in a few lines."""
    (desk.folder / "seeds").mkdir()
    given.put(desk.folder / "seeds")

    done = desk.run("make")

    assert done.code == 3
    assert given.reason in done.err
    assert done.err.count("\n") <= 3
    assert not list(desk.folder.glob("out/briefing.*"))


FOUND = sorted(path for path in fuzz.FOUND.glob("*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.name)
def test_what_was_found_by_fuzzing_is_mended(path: Path) -> None:
    """Files that once broke their reader (``tests.faults.fuzz``)."""
    fuzz.read(path.suffix, path.read_bytes())


VANISHES = """
import os, sys
from tests.inputs.trial import main
folder, gone = sys.argv[1:]
def look(event, told):
    if event == "open" and str(told[0]).endswith("good.txt") and os.path.exists(gone):
        os.unlink(gone)
sys.addaudithook(look)
main(folder)
"""


def test_a_file_that_vanishes_before_it_is_opened_is_named(tmp_path: Path) -> None:
    """It was there when the folder was listed."""
    good(tmp_path)
    gone = tmp_path / "later.txt"
    gone.write_bytes(story.text())

    done = python(tmp_path, "-c", VANISHES, tmp_path, gone)

    told = json.loads(done.out)
    assert list(told["texts"]) == [GOOD]
    assert told["unread"] == [["later.txt", "it is no longer there"]]
