"""The child process: read a file, answer, wait for the next; end when the input ends.

It is a program, not a module to import: started by ``reader`` with its own file as what is run.
"""

from __future__ import annotations

import os
import signal
import sys

import msgspec

from briefing.errors import UsageError
from briefing.read.formats import take
from briefing.read.records import UnreadableError
from briefing.read.sandbox.parent import HEAD, ReadAnswer, ReadRequest

MEMORY = 384_000_000
"""Bytes that the process may fill; what its program and libraries take of themselves comes on top."""


def main() -> int:
    """Answer requests until the input ends."""
    requests_in, answers_out = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)  # a library that prints does not garble what we say
    for number in (signal.SIGINT, signal.SIGTERM):  # who started us decides when we end
        signal.signal(number, signal.SIG_IGN)
    _bound()
    with os.fdopen(requests_in, "rb") as jobs, os.fdopen(answers_out, "wb") as answers:
        while len(head := jobs.read(HEAD)) == HEAD:
            job = msgspec.msgpack.decode(jobs.read(int.from_bytes(head, "big")), type=ReadRequest)
            try:
                body = msgspec.msgpack.encode(_answered(job))
            except MemoryError:
                body = msgspec.msgpack.encode(
                    ReadAnswer(reason=f"reading it needs more than {MEMORY // 1_000_000} MB of memory")
                )
            answers.write(len(body).to_bytes(HEAD, "big") + body)
            answers.flush()
    return 0


def _answered(job: ReadRequest) -> ReadAnswer:
    try:
        return ReadAnswer(take(job.name, job.data))
    except UnreadableError as error:
        return ReadAnswer(reason=str(error))
    except MemoryError:
        raise
    except UsageError as error:  # a reader that another package adds, and that cannot be loaded
        return ReadAnswer(reason=error.what)
    except RecursionError:
        return ReadAnswer(reason="it is nested too deeply")
    except Exception as error:  # noqa: BLE001 - a library fails on one bad file in any way it likes; the others go on
        return ReadAnswer(reason=f"it cannot be read ({type(error).__name__})")


def _bound() -> None:
    """Limit the memory, and leave no core dump behind."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


if __name__ == "__main__":
    raise SystemExit(main())
