# SPDX-License-Identifier: EUPL-1.2
"""`gehoord database-url`: how to enter the database, for psql, pg_dump and the like."""

import click


@click.command()
@click.option(
    "--role",
    type=click.Choice(["app", "owner", "figures"]),
    default="app",
    show_default=True,
    help="app sees what the pages see; owner changes tables; figures reads countable rows only.",
)
def database_url(role: str) -> None:
    """Print the address of the database, with its password: psql "$(gehoord database-url --role owner)"."""
    from gehoord.config.database import as_url, embedded, prepare, urls
    from gehoord.config.settings_file import load_settings

    load_settings()
    found = prepare() if embedded() else urls()
    click.echo(as_url(getattr(found, role)))
