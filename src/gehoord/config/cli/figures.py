# SPDX-License-Identifier: EUPL-1.2
"""`gehoord figures build`: count, round, check what could be learnt from it, and freeze one edition."""

import sys

import click

from gehoord.config.cli.starting import start_django


@click.group()
def figures() -> None:
    """The yearly figures (cijfers)."""


@figures.command()
@click.option("--year", type=click.IntRange(2009, 2100), help="A whole year, such as 2026.")
@click.option("--period", help="A year or a quarter, such as 2026 or 2026-k3.")
@click.option("--why", default="", help="Only for a correction of what was published: why.")
def build(year: int | None, period: str | None, why: str) -> None:
    """Build the edition of a period. What was published once is never drawn again."""
    if (year is None) == (period is None):
        raise click.UsageError("Name one period: --year 2026 or --period 2026-k3")
    start_django()
    from django.utils import timezone

    from gehoord.figures.actions.build_figures import NotPublished, build_figures

    try:
        edition = build_figures(
            period=period or str(year),
            by="gehoord figures build",
            now=timezone.now(),
            why=why,
            progress=_tell,
        )
    except NotPublished as refused:
        for reason in refused.reasons:
            click.echo(reason, err=True)
        sys.exit(1)
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from None
    click.echo(f"Edition {edition.number} of {edition.period} is frozen ({edition.digest[:16]}).")


def _tell(what: str, done: int, of: int) -> None:
    click.echo(f"  {what}: {done} of {of}")
