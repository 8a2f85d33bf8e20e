"""``briefing config``: the settings in force, and the words."""

from __future__ import annotations

import click

from briefing.environment import World


@click.command("config")
@click.option("--templates", "of_words", is_flag=True, help="Show where the words of each section come from.")
@click.option("--template", metavar="KIND", help="Kind of memo whose words are shown, with --templates.")
@click.option("--schema", is_flag=True, help="Print a JSON Schema of briefing.toml, for editors.")
@click.pass_obj
def command(world: World, /, *, of_words: bool, template: str | None, schema: bool) -> None:
    """Show every setting, its value and where it comes from."""
    from briefing import pipeline
    from briefing.actions import plan
    from briefing.cli import output
    from briefing.config import loading, reference

    if schema:
        click.echo(reference.schema(), nl=False)
        return
    found = plan.gather(world.folder, world.environ, {"template": template})
    if of_words:
        kind, folders = loading.templates(world.folder, found.memo.kind, found.files)
        click.echo(output.templates_text(pipeline.words(kind, folders), world.folder), nl=False)
    else:
        click.echo(output.settings_text(found), nl=False)
