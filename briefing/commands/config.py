"""``briefing config``: the settings in force, and the words."""

from __future__ import annotations

import click

from briefing.world import World


@click.command("config")
@click.option("--templates", "of_words", is_flag=True, help="Show where the words of each section come from.")
@click.option("--template", metavar="KIND", help="Kind of memo whose words are shown, with --templates.")
@click.option("--schema", is_flag=True, help="Print a JSON Schema of briefing.toml, for editors.")
@click.pass_obj
def command(world: World, /, *, of_words: bool, template: str | None, schema: bool) -> None:
    """Show every setting, its value and where it comes from."""
    from briefing import pipeline, request, settings, sheet, show

    if schema:
        click.echo(sheet.schema(), nl=False)
        return
    found = request.gather(world.folder, world.environ, {"template": template})
    if of_words:
        kind, folders = settings.templates(world.folder, found.memo.kind, found.files)
        click.echo(show.templates_text(pipeline.words(kind, folders), world.folder), nl=False)
    else:
        click.echo(show.settings_text(found), nl=False)
