# SPDX-License-Identifier: EUPL-1.2
"""The demo's made-up counters, people and cases, made when they are not there yet (called by `demo`)."""

import click

from gehoord.config.cli.starting import start_django
from gehoord.config.home import StartRefused, mode


@click.command(hidden=True)
def demo_data() -> None:
    """Fill the demo; prints whom to sign in as."""
    if mode() != "demo":
        raise StartRefused(
            "Demogegevens komen alleen in een demo (GEHOORD_MODE=demo).",
            "Demo data go into a demo only (GEHOORD_MODE=demo).",
        )
    start_django()
    from django.utils import timezone

    from gehoord.config.demo import make_demo, who_to_try

    make_demo(now=timezone.localtime(), progress=_tell)
    for line in who_to_try():
        click.echo(line)


def _tell(what: str, done: int, of: int) -> None:
    click.echo(f"  {what}: {done} of {of}", err=True)
