"""The handout on paper; a job prints each memo once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import CarryError
from briefing.state import builds, outbox
from briefing.state.outbox import OutboxEntry
from briefing.state.published import PublishedMemo, unchanged

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.deliver.printer import PrintOptions
    from briefing.environment import World


@dataclass(frozen=True, slots=True)
class PrintContext:
    """What a run needs to print."""

    settings: Settings
    environ: Mapping[str, str] = field(repr=False)
    outbox: Path
    """File of the outbox, which also holds what was printed."""
    clock: Callable[[], datetime]

    @property
    def recipient(self) -> str:
        """The name of the printer in the outbox."""
        return f"printer:{self.settings.print.printer}"


def print_context(world: World, settings: Settings) -> PrintContext:
    """Return what a run in a working folder needs to print."""
    file = builds.state_file(world.state, world.folder, "posted.jsonl")
    return PrintContext(settings, world.environ, file, world.clock)


def arguments(file: Path, title: str, context: PrintContext) -> tuple[str, ...]:
    """Return the command that would print a file; raises ``UsageError``."""
    from briefing.deliver.printer import command

    return command(file, _options(title, context))


def send(memo: PublishedMemo, context: PrintContext, *, once: bool = False) -> str:
    """Print a memo and return what was done, in words; raises ``CarryError``.

    ``once`` leaves out a memo whose articles were printed before.
    """
    from briefing.deliver import verb

    file = _pdf(memo)
    with outbox.open_outbox(context.outbox) as box:
        newest = box.last(context.recipient)
        if once and newest and newest.content == memo.content:
            return f"nothing has changed since a memo went to the printer at {newest.at}"
        _note(box, memo, context, "sending")
        try:
            job = verb("printer")(file, _options(memo.title, context), context.environ)
        except CarryError:
            _note(box, memo, context, "failed")
            raise
        _note(box, memo, context, "sent")
    return f"printed {file}, job {job}"


def _note(box: outbox.Outbox, memo: PublishedMemo, context: PrintContext, state: outbox.State) -> None:
    at = context.clock().isoformat(timespec="seconds")
    box.note(OutboxEntry(memo.id, memo.content, context.recipient, state, at))


def _pdf(memo: PublishedMemo) -> Path:
    """Return the PDF of a memo; raises ``CarryError`` where it is not as it was made."""
    path = next((p for p in unchanged(memo) if p.suffix == ".pdf"), None)
    if path is None:
        raise CarryError("the PDF of the handout is not the one that was made last", "Run briefing print again.")
    return path


def _options(title: str, context: PrintContext) -> PrintOptions:
    from briefing.deliver.printer import PrintOptions

    memo, printing = context.settings.memo, context.settings.print
    return PrintOptions(printing.printer, printing.copies, printing.sides, memo.page, title)
