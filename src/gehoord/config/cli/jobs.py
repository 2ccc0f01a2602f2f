# SPDX-License-Identifier: EUPL-1.2
"""`gehoord jobs`: promised work that did not happen, and trying it again."""

import sys

import click

from gehoord.config.cli.starting import start_django


@click.command()
@click.option(
    "--retry", "numbers", type=int, multiple=True, metavar="NUMBER", help="Try this one again, at once."
)
def jobs(numbers: tuple[int, ...]) -> None:
    """Show promised work that is stuck (taken); code 1 when there is any. The pages show the same."""
    start_django()
    from django.utils import timezone

    from gehoord.foundation.jobs.stuck import retry_job, stuck_jobs

    for number in numbers:
        retry_job(number, now=timezone.now())
        click.echo(f"{number}: will be tried again")
    found = [] if numbers else stuck_jobs(now=timezone.now())
    for job in found:
        since = f"{job.since:%Y-%m-%d %H:%M}" if job.since else "-"
        click.echo(f"{job.id:8}  {job.state:8}  tried {job.attempts}x  since {since}  {job.task}")
    if not numbers:
        click.echo(
            "Nothing is stuck." if not found else f"{len(found)} stuck. Again: gehoord jobs --retry NUMBER"
        )
    sys.exit(1 if found else 0)
