# SPDX-License-Identifier: EUPL-1.2
"""`gehoord audit verify`: recompute the chain of the log."""

import sys

import click

from gehoord.config.cli.starting import start_django


@click.group()
def audit() -> None:
    """The log that nobody can change unseen (logboek)."""


@audit.command()
def verify() -> None:
    """Recompute every chain of the log; code 1 when an entry was changed, removed or slipped in."""
    start_django(as_owner=True)  # the application sees one counter's entries at a time
    from gehoord.foundation.audit.verify import verify_all

    broken = chains = entries = 0
    for verdict in verify_all():
        chains += 1
        entries += verdict.entries
        state = "whole" if not verdict.faults else "BROKEN"
        click.echo(
            f"{verdict.chain}: {verdict.entries} entries, {state}, ends in {verdict.digest[:16] or '-'}"
        )
        for fault in verdict.faults:
            broken += 1
            click.echo(f"    {fault}")
    click.echo(f"{chains} chains, {entries} entries, {broken} faults")
    sys.exit(1 if broken else 0)
