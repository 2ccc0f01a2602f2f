# SPDX-License-Identifier: EUPL-1.2
"""The first counter of an installation, with two members and its recovery on paper."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from gehoord.config.cli.starting import start_django
from gehoord.config.home import StartRefused

BY = "gehoord setup"
MEMBERS = 2
FIRST_ROLES = ("coordinator", "caseworker")


@dataclass(frozen=True)
class Newcomer:
    login: str
    name: str
    role: str


@dataclass(frozen=True)
class FirstCounter:
    """What is known of the first counter; None and empty are still to be asked."""

    code: str | None
    name: str | None
    municipalities: tuple[str, ...]
    central: bool
    members: list[Newcomer]


def open_first_counter(wanted: FirstCounter, ask: Callable[..., str], *, quiet: bool) -> dict[str, str]:
    """Open it in one transaction; returns what goes on paper (title to text), nothing when there is one already."""
    start_django()
    from gehoord.foundation.people.routing import counter_map

    if counter_map().by_id:
        click.echo("   is there already; more counters open from the pages (/loket/)")
        return {}
    code = ask(wanted.code, "   Short code of the counter, such as utrecht")
    name = ask(wanted.name, "   Its name, as people know it")
    municipalities = (
        list(wanted.municipalities) or ask(None, "   Municipalities (CBS codes, or: all)").split()
    )
    members = list(wanted.members)
    while len(members) < MEMBERS and not quiet:
        role = FIRST_ROLES[len(members)]
        who = ask(None, f"   Full name of the {role}")
        members.append(Newcomer(ask(None, f"   Login of {who}"), who, role))
    if not (code and name and municipalities) or len(members) < MEMBERS:
        raise StartRefused(
            "Voor het eerste loket ontbreekt iets. Nodig zijn een code, een naam, gemeenten en twee mensen "
            "(--counter-code, --counter-name, --municipality, en twee keer --member).",
            "Something is missing for the first counter: a code, a name, municipalities and two people "
            "(--counter-code, --counter-name, --municipality, and --member twice).",
        )
    return _open(code, name, _codes(municipalities), wanted.central, members)


def _codes(given: list[str]) -> list[str]:
    from django.utils import timezone

    from gehoord.foundation.reference.municipalities import valid_on

    known = {place.code for place in valid_on(timezone.localdate())}
    if [word.lower() for word in given] == ["all"]:
        return sorted(known)
    codes = [word.strip(",").upper() for word in given]
    wrong = [code for code in codes if code not in known]
    if wrong:
        raise StartRefused(
            f"Deze gemeentecodes bestaan nu niet: {', '.join(wrong)}.",
            f"These codes of municipalities do not exist now: {', '.join(wrong)}.",
        )
    return codes


def _open(code: str, name: str, codes: list[str], central: bool, members: list[Newcomer]) -> dict[str, str]:
    from django.db import transaction
    from django.utils import timezone

    from gehoord.foundation.people.actions.add_member import add_member
    from gehoord.foundation.people.actions.open_counter import open_counter

    now = timezone.localtime()
    with transaction.atomic():
        opened = open_counter(code, name=name, municipalities=codes, by=BY, now=now, is_central=central)
        papers = {
            f"Herstel {number} van {len(opened.shares)}": _share(name, number, words)
            for number, words in enumerate(opened.shares, 1)
        }
        for one in members:
            try:
                _, invitation = add_member(
                    one.login,
                    name=one.name,
                    roles=[one.role],
                    counter=opened.counter.pk,
                    keys=None,
                    by=BY,
                    now=now,
                    team_seeds=opened.team_seeds,
                )
            except ValueError as refused:
                raise StartRefused(
                    f"{one.name}: {refused}", f"{one.name} could not be added, see above."
                ) from None
            papers[f"Uitnodiging {one.login}"] = _invitation(one, invitation.text)
    click.echo(f"   opened: {name}, {len(codes)} municipalities, {len(members)} members")
    return papers


def _share(name: str, number: int, words: str) -> str:
    return (
        f"Herstel van het loket {name}: blad {number} van 3\n\n{words}\n\n"
        "Twee van de drie bladen samen openen de meldingen van dit loket opnieuw als een wachtzin kwijt is.\n"
        "Schrijf of print dit blad, geef elk blad aan een ander, en bewaar het achter slot. Bewaar het niet digitaal.\n"
    )


def _invitation(one: Newcomer, code: str) -> str:
    return (
        f"Uitnodiging voor {one.name} (inlognaam {one.login})\n\n{code}\n\n"
        "Zeven dagen geldig. Geef deze code in het echt of door de telefoon. Bij het eerste bezoek aan het loket\n"
        "kiest u zelf een wachtzin en koppelt u een app voor eenmalige codes.\n"
    )


def write_papers(sheets: dict[str, str], folder: Path | None, *, quiet: bool) -> None:
    """Show each sheet once; with a folder also as files (0600), to print and then destroy."""
    for title, text in sheets.items():
        click.echo(f"\n{'─' * 72}\n{text}")
        if folder is None and not quiet:
            click.pause(f"{title}: press a key when it is on paper")
    if folder is None:
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=False)
    for title, text in sheets.items():
        path = folder / f"{title.lower().replace(' ', '-')}.txt"
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
        ) as stream:
            stream.write(text)
    click.echo(f"Print the sheets in {folder}, then destroy that folder.")
