# SPDX-License-Identifier: EUPL-1.2
"""`gehoord worker`: does the jobs that were promised in the transactions of the pages."""

import os

import click

from gehoord.config.cli.starting import start_django


@click.command()
@click.option("--at-once", default=2, show_default=True, help="How many jobs may run at the same moment.")
def worker(at_once: int) -> None:
    """Do the promised work (achtergrondwerk): notices, deadlines, tidying. Run one beside the pages."""
    start_django()
    from procrastinate.contrib.django import app

    from gehoord.config.parent import end_with_parent

    if parent := os.environ.pop("GEHOORD_PARENT", None):
        end_with_parent(int(parent))
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(concurrency=at_once, delete_jobs="successful")
