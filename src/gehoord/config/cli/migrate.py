# SPDX-License-Identifier: EUPL-1.2
"""`gehoord migrate`: tables as the owner role, then the rights of the application and the figures."""

import subprocess

import click

from gehoord.config.cli.starting import OURSELVES, start_django
from gehoord.config.database import DatabaseUrls


@click.command()
@click.option("--again", is_flag=True, help="Also when nothing seems to have changed.")
@click.option("-v", "--verbose", is_flag=True, help="Name each change.")
def migrate(again: bool, verbose: bool) -> None:
    """Bring the tables and the rights up to date (bijwerken). Safe to repeat, and while others run it."""
    from gehoord.config import database
    from gehoord.config.settings_file import load_settings

    load_settings()
    urls = database.prepare()
    if not again and up_to_date(urls):
        click.echo("The tables are up to date.")
        return
    _migrate(urls, verbose=verbose)


def migrate_when_needed(urls: DatabaseUrls) -> bool:
    """Migrate in a process of its own (as another role); True when there was something to do."""
    if up_to_date(urls):
        return False
    subprocess.run([*OURSELVES, "migrate"], check=True)
    return True


def up_to_date(urls: DatabaseUrls) -> bool:
    from gehoord.config.migration_state import database_fingerprint, full_fingerprint

    wanted = full_fingerprint(app=urls.app["USER"], figures=urls.figures["USER"])
    return database_fingerprint(urls.owner) == wanted


def _migrate(urls: DatabaseUrls, *, verbose: bool) -> None:
    start_django(as_owner=True)
    import psycopg
    from django.core.management import call_command
    from django.db import connection

    from gehoord.config import database
    from gehoord.config.database_extensions import refuse_without_extensions
    from gehoord.config.migration_state import leave_fingerprint

    with psycopg.connect(database.as_url(urls.owner), autocommit=True) as guard:
        guard.execute("SELECT pg_advisory_lock(hashtext('gehoord migrate'))")
        refuse_without_extensions(guard)
        click.echo(f"Bringing the tables up to date: {_changes()} changes ", nl=verbose)
        call_command("migrate", verbosity=int(verbose), interactive=False)
        database.grants(connection)
        leave_fingerprint(connection, app=urls.app["USER"], figures=urls.figures["USER"])
    click.echo("done")


def _changes() -> int:
    """How many changes wait. Asked behind the guard: another process may just have made them."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
