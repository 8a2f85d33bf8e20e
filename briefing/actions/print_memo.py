"""The handout to paper; what is printed by a job is printed once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import CarryError
from briefing.state import builds, outbox
from briefing.state.outbox import Row
from briefing.state.published import Issue, unchanged

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.deliver.printer import PrintOptions
    from briefing.environment import World


@dataclass(frozen=True, slots=True)
class Press:
    """What a run needs to print."""

    settings: Settings
    environ: Mapping[str, str] = field(repr=False)
    book: Path
    """The ledger of what was printed."""
    clock: Callable[[], datetime]


def press(world: World, settings: Settings) -> Press:
    """What a run of a working folder needs to print."""
    return Press(settings, world.environ, builds.place(world.state, world.folder, "posted.jsonl"), world.clock)


def arguments(file: Path, title: str, to: Press) -> tuple[str, ...]:
    """The command that would print a file; raises ``UsageError``."""
    from briefing.deliver.printer import command

    return command(file, _print_options(title, to))


def send(issue: Issue, to: Press, *, once: bool = False) -> str:
    """Print an issue; ``once`` leaves out what was printed before. Raises ``CarryError``. Says what was done."""
    from briefing.deliver import verb

    file = _file(issue)
    queue = f"printer:{to.settings.print.printer}"
    with outbox.opened(to.book) as book:
        before = book.last(queue)
        if once and before and before.content == issue.content:
            return f"nothing has changed since a memo went to the printer at {before.at}"
        _note(book, issue, to, "sending")
        try:
            job = verb("printer")(file, _print_options(issue.title, to), to.environ)
        except CarryError:
            _note(book, issue, to, "failed")
            raise
        _note(book, issue, to, "sent")
    return f"printed {file}, job {job}"


def _note(book: outbox.Posted, issue: Issue, to: Press, state: outbox.State) -> None:
    at, queue = to.clock().isoformat(timespec="seconds"), f"printer:{to.settings.print.printer}"
    book.note(Row(issue.id, issue.content, queue, state, at))


def _file(issue: Issue) -> Path:
    found = [p for p in unchanged(issue) if p.suffix == ".pdf"]
    if not found:
        raise CarryError("the PDF of the handout is not the one that was made last", "Run briefing print again.")
    return found[0]


def _print_options(title: str, to: Press) -> PrintOptions:
    from briefing.deliver.printer import PrintOptions

    s = to.settings
    return PrintOptions(s.print.printer, s.print.copies, s.print.sides, s.memo.page, title)
