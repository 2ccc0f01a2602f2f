# SPDX-License-Identifier: EUPL-1.2
"""`gehoord organisations`: bringing a list of organisations into the register (register van organisaties)."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gehoord.config.home import StartRefused

if TYPE_CHECKING:
    from gehoord.organisations.actions.register.add_many import Listed

BY = "gehoord organisations"
MOST_SHOWN = 50


@click.group()
def organisations() -> None:
    """The register of organisations in care, welfare and sport."""


@organisations.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Only say which lines are wrong; add nothing.")
def import_list(file: Path, only_check: bool) -> None:
    """Add the organisations of FILE that are not in the register yet (inlezen).

    FILE is CSV in UTF-8, with commas, semicolons or tabs. Its first line names the columns: naam and sector, and as
    you have them gemeente, omvang, kvk, postadres, vorige_namen, locaties. Wrong lines are told with their number and left out; code
    1 then. Starting again adds only what is missing.
    """
    from gehoord.config.cli.starting import start_django

    start_django()
    from django.utils import timezone

    from gehoord.organisations.actions.register.add_many import add_many
    from gehoord.organisations.actions.register.read_list import NotAList

    wrong: list[int] = []
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            listed = _listed(lines, wrong)
            if only_check:
                click.echo(f"{sum(1 for _one in listed)} regels zijn goed.")
            else:
                _add(add_many(listed, by=BY, now=timezone.localtime()))
    except (NotAList, UnicodeDecodeError) as refused:
        says = str(refused) if isinstance(refused, NotAList) else "Het bestand is geen UTF-8."
        raise StartRefused(says, f"{file} cannot be read as a list of organisations.") from None
    if wrong:
        click.echo(f"{len(wrong)} regels overgeslagen.", err=True)
        sys.exit(1)


def _listed(lines: Any, wrong: list[int]) -> "Iterator[Listed]":
    from django.utils import timezone

    from gehoord.foundation.reference import terms
    from gehoord.foundation.reference.municipalities import valid_on
    from gehoord.organisations.actions.register.read_list import WrongLine, read_list

    places = valid_on(timezone.localdate())
    known = {place.code.casefold(): place.code for place in places}
    known |= {name.casefold(): place.code for place in places for name in (place.label, place.name)}
    sectors = [term.code for term in terms.sectors.values() if term.extra.get("group") != "elsewhere"]
    for one in read_list(lines, sectors=sectors, municipalities=known):
        if not isinstance(one, WrongLine):
            yield one
            continue
        wrong.append(one.number)
        if len(wrong) <= MOST_SHOWN:
            click.echo(f"regel {one.number}: {one.says}", err=True)
        if len(wrong) == MOST_SHOWN + 1:
            click.echo("Meer fouten worden niet getoond; verbeter eerst deze.", err=True)


def _add(steps: Iterator[Any]) -> None:
    added = there = 0
    for step in steps:
        added, there = step.added, step.there
        click.echo(f"  {added} toegevoegd, {there} stonden er al", err=True)
    click.echo(f"Klaar: {added} organisaties toegevoegd, {there} stonden er al.")
