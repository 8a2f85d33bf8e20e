"""The process that reads risky files: it answers each request, whatever a reader does, until there are no more."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from briefing.read.sandbox import child
from briefing.read.sandbox.parent import ReadAnswer, ReadRequest
from tests.desk import ROOT
from tests.processes import PATIENCE, PYTHON, environment
from tests.read.packages import install

READERS = """
import os
import resource
import signal

from briefing.read.records import ExtractedText, UnreadableError


def bounds(data):
    return f"{resource.getrlimit(resource.RLIMIT_CORE)} {resource.getrlimit(resource.RLIMIT_DATA)}"


def greedy(data):
    return str(len(bytearray(int(data))))


def noisy(data):
    print("I say this aloud", flush=True)
    return "quiet"


def curious(data):
    return f"{os.read(0, 100)}"


def mortal(data):
    os.kill(os.getpid(), int(data))
    return "alive"


def refusing(data):
    raise UnreadableError("it is sealed")


def deep(data):
    raise RecursionError


def hungry(data):
    raise MemoryError


def clumsy(data):
    raise KeyError("lost")
"""
NAMES = ("bounds", "greedy", "noisy", "curious", "mortal", "refusing", "deep", "hungry", "clumsy")
TOO_MUCH = "reading it needs more than 384 MB of memory"
ASKED = (
    ("a.bounds", b""),
    ("a.greedy", b"1000000"),
    ("a.greedy", b"400000000"),
    ("a.noisy", b""),
    ("a.curious", b""),
    ("a.mortal", b"2"),
    ("a.mortal", b"15"),
    ("a.refusing", b""),
    ("a.deep", b""),
    ("a.hungry", b""),
    ("a.clumsy", b""),
    ("a.gone", b""),
    ("a.unknown", b""),
    ("a.csv", b"title,text\nFerry,The ferry stops.\n"),
)


def framed(message: msgspec.Struct) -> bytes:
    """Put the length of a message before it, as the parent does."""
    body = msgspec.msgpack.encode(message)
    return len(body).to_bytes(8, "big") + body


def answers(stream: bytes) -> Iterator[ReadAnswer]:
    """Take what the child says apart; nothing else may stand between its answers."""
    while stream:
        end = 8 + int.from_bytes(stream[:8], "big")
        yield msgspec.msgpack.decode(stream[8:end], type=ReadAnswer)
        stream = stream[end:]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Ask one child for all; return the text of each answer, or its reason."""
    place = tmp_path_factory.mktemp("child")
    install(place, READERS, [*NAMES, "gone"])
    requests = b"".join(framed(ReadRequest(name, data)) for name, data in ASKED)
    done = subprocess.run(
        [PYTHON, "-P", str(Path(child.__file__))],
        input=requests,
        env=environment(place, PYTHONPATH=f"{ROOT}:{place}"),
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    said = answers(done.stdout)
    return [answer.extracted.pages[0].text if answer.extracted else answer.reason for answer in said]


def test_each_request_has_its_answer(answered: list[str]) -> None:
    """In order; a reader that fails in any way costs its own file and no other."""
    assert answered[1:] == [
        "1000000",
        TOO_MUCH,
        "quiet",
        "b''",
        "alive",
        "alive",
        "it is sealed",
        "it is nested too deeply",
        TOO_MUCH,
        "it cannot be read (KeyError)",
        "the reader 'gone' of the package odd is broken: AttributeError: module 'odd_readers' has no attribute 'gone'",
        "files of its kind (.unknown) are not read",
        "# Ferry\n\nThe ferry stops.\n",
    ]


def test_its_memory_is_bounded(answered: list[str]) -> None:
    """A reader cannot fill more, and when it dies it leaves no core dump behind."""
    assert answered[0] == "(0, 0) (384000000, 384000000)"
