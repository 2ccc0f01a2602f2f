# SPDX-License-Identifier: EUPL-1.2
"""The made-up organisations that joined, and who works there."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from gehoord.foundation.people.actions.add_demo_member import add_demo_member
from gehoord.foundation.people.needs import Staff
from gehoord.organisations.actions.joining.open_team import open_team
from gehoord.organisations.actions.register.add_organisation import add_organisation

PRACTICE, HOSPITAL = "de-linde", "rivierenland"


@dataclass(frozen=True)
class Joined:
    """A made-up organisation. people: sign-in name, name, roles."""

    code: str
    name: str
    sector: str
    size: str
    municipality: str
    people: tuple[tuple[str, str, tuple[str, ...]], ...]


ORGANISATIONS = (
    Joined(
        PRACTICE,
        "Huisartsenpraktijk De Linde (demo)",
        "general_practice",
        "up_to_9",
        "GM0344",
        (
            ("marja", "Marja Lindeman", ("board", "manager", "editor")),
            ("wim", "Wim Oosterhuis", ("confidant", "complaints_officer")),
        ),
    ),
    Joined(
        HOSPITAL,
        "Ziekenhuis Rivierenland (demo)",
        "hospital",
        "250_up",
        "GM0344",
        (
            ("olga", "Olga Terpstra", ("board",)),
            ("henk", "Henk Jonker", ("manager",)),
            ("vera", "Vera Simons", ("confidant",)),
            ("karim", "Karim Haddad", ("confidant",)),
            ("ines", "Ines Carvalho", ("complaints_officer",)),
            ("sjoerd", "Sjoerd Dijkstra", ("council",)),
            ("lina", "Lina Koster", ("editor",)),
        ),
    ),
)


def open_teams(*, now: datetime) -> dict[str, dict[str, Staff]]:
    """Open them all. Short name of the organisation → sign-in name → member with opened keys."""
    opened: dict[str, dict[str, Staff]] = {}
    for one in ORGANISATIONS:
        with transaction.atomic():
            row = add_organisation(
                one.name,
                sector=one.sector,
                size=one.size,
                municipality=one.municipality,
                by="demo",
                now=now,
                is_demo=True,
            )
            team = open_team(row, code=one.code, by="demo", now=now)
            opened[one.code] = {
                login: add_demo_member(team, login=login, name=name, roles=list(roles), now=now)
                for login, name, roles in one.people
            }
    return opened
