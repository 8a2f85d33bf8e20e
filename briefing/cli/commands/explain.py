"""``briefing explain``: why an item is in the memo, or why the last run did what it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from briefing.environment import World

if TYPE_CHECKING:
    from briefing.state.builds import FolderState


@click.command("explain")
@click.argument("item", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--seeds", metavar="FOLDER", type=click.Path(), help="Where the articles are [those of the last build].")
@click.option("--template", metavar="KIND", help="Kind of the memo [that of the last build].")
@click.option("--as-of", metavar="DATE", help="Date of the memo [that of the last build].")
@click.option("--model", help="Installed spaCy pipeline.")
@click.pass_obj
def command(world: World, /, *, item: str | None, as_json: bool, **flags: str | None) -> None:
    """Tell why ITEM is in the memo: an id, a name, a source (S4). Without it: why the last run was made."""
    from briefing.state import builds

    known = builds.load(world.state, world.folder)
    if item is None:
        _last_run(world, known, _as_before(known, flags), as_json=as_json)
    else:
        _item(world, known, item, _as_before(known, flags), as_json=as_json)


def _as_before(known: FolderState, flags: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the flags, and what they leave open as it was in the last build."""
    from briefing.config.schema import KINDS

    build = known.build
    if build is None:
        return dict(flags)
    kind = build.kind if build.kind in KINDS else None  # templates of the user's own are in the settings, or named
    before = {"seeds": build.folder, "template": kind, "as_of": build.as_of, "name": build.name}
    return {**flags, **{name: flags.get(name) or value or None for name, value in before.items()}}


def _last_run(world: World, known: FolderState, flags: Mapping[str, str | None], *, as_json: bool) -> None:
    """Print what was built last and why, and which articles have changed since."""
    from briefing import pipeline
    from briefing.actions import plan
    from briefing.cli import output
    from briefing.state import builds, outbox

    seeds = world.folder / plan.gather(world.folder, world.environ, flags).seeds.path
    now = builds.seed_changes(known.build.seeds, pipeline.seeds_now(seeds)) if known.build else builds.SeedChanges()
    sent = outbox.read_entries(builds.state_file(world.state, world.folder, "posted.jsonl"))
    click.echo(output.run_json(known, now, sent) if as_json else output.run_text(known, now, sent), nl=as_json)


def _item(world: World, known: FolderState, item: str, flags: Mapping[str, str | None], *, as_json: bool) -> None:
    """Make the memo again as it was made last, and explain an item of it."""
    from briefing import pipeline
    from briefing.actions import plan
    from briefing.cli import explanation_output, output
    from briefing.inspect import explain, locate
    from briefing.state import builds

    settings = plan.gather(world.folder, world.environ, flags)
    order = plan.order(world.folder, settings, plan.as_of(flags["as_of"], world.environ, world.clock))
    order = replace(order, before=builds.earlier_memo(known, order.series, order.as_of))
    memo, dossier = pipeline.look(order, world.load)
    record = explain.with_reasons(memo.record, dossier.actors)
    found = explain.explain(record, item, partial(locate.place, memo))
    if known.build and known.build.seeds != pipeline.seeds_now(order.seeds):
        click.echo("note: the articles have changed since the last build; this is told of them as they are", err=True)
    for one in found:
        click.echo(output.line_json(one) if as_json else explanation_output.text(one), nl=as_json)
