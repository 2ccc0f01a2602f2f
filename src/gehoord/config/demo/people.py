# SPDX-License-Identifier: EUPL-1.2
"""The demo's counters and the people who work there."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

from gehoord.foundation.people.actions.add_demo_member import add_demo_member
from gehoord.foundation.people.actions.open_counter import Opened, open_counter
from gehoord.foundation.people.needs import Staff

MAIN = "utrecht"
CENTRAL = "landelijk"
COMMITTEE = "klachtencommissie"
_FIRST = (
    "Daan",
    "Fatima",
    "Lars",
    "Yara",
    "Mees",
    "Aylin",
    "Bram",
    "Sanne",
    "Omar",
    "Eva",
    "Jesse",
    "Meryem",
)
_LAST = (
    "Postma",
    "Mulder",
    "el Idrissi",
    "Peters",
    "Demir",
    "Dekker",
    "van Leeuwen",
    "Pinas",
    "Kok",
    "Brouwer",
    "Yilmaz",
)


@dataclass(frozen=True)
class Person:
    """A made-up member: first name is the sign-in name."""

    login: str
    name: str
    roles: tuple[str, ...]
    counter: str
    is_outside: bool = False


@cache
def counters() -> list[dict[str, Any]]:
    """The made-up counters with their municipalities."""
    found: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "counters.yaml").read_text())
    return found


def people() -> list[Person]:
    """At Utrecht one of each role; elsewhere two, as every counter needs."""
    named = [
        Person("noor", "Noor de Wit", ("caseworker",), MAIN),
        Person("samir", "Samir Bakker", ("coordinator",), MAIN),
        Person("lotte", "Lotte Visser", ("caseworker",), MAIN),
        Person("kim", "Kim Jansen", ("intaker",), MAIN),
        Person("piet", "Piet Hoekstra", ("analyst",), MAIN),
        Person("ayse", "Ayşe Kaya", ("coordinator",), CENTRAL),
        Person("ruben", "Ruben Smit", ("caseworker",), CENTRAL),
        Person("hanna", "Hanna Vos", ("chair",), COMMITTEE),
        Person("joost", "Joost Meijer", ("committee",), COMMITTEE, is_outside=True),
        Person("els", "Els van Dijk", ("steward",), CENTRAL),
        Person("roos", "Roos Kuiper", ("registrar",), CENTRAL),
        Person("thijs", "Thijs Verhoeven", ("note_writer",), CENTRAL),
        Person("mirjam", "Mirjam Blok", ("note_writer",), CENTRAL),
    ]
    others = [counter["code"] for counter in counters() if counter["code"] != MAIN]
    for number, code in enumerate(others):
        for role, shift in (("coordinator", 0), ("caseworker", 5)):
            first = _FIRST[(number + shift) % len(_FIRST)]
            last = _LAST[(number * 3 + shift) % len(_LAST)]
            named.append(Person(f"{first.lower()}.{code}", f"{first} {last}", (role,), code))
    return named


def open_counters(*, now: datetime) -> dict[str, Opened]:
    """All counters with their first team keys. The recovery shares of the demo are thrown away."""
    opened = {
        CENTRAL: open_counter(
            CENTRAL,
            name="Landelijk loket",
            municipalities=[],
            by="demo",
            now=now,
            is_central=True,
            is_demo=True,
            phone=settings.SERVICE_PHONE,
            mail="landelijk@demo.invalid",
            hours="Op werkdagen van 9 tot 17 uur",
        )
    }
    opened[COMMITTEE] = open_counter(
        COMMITTEE,
        name="Klachtencommissie",
        municipalities=[],
        by="demo",
        now=now,
        is_committee=True,
        is_demo=True,
        phone=settings.SERVICE_PHONE,
        mail="klachtencommissie@demo.invalid",
        address="Voorbeeldstraat 2 (demo)",
    )
    for counter in counters():
        opened[counter["code"]] = open_counter(
            counter["code"],
            name=counter["name"],
            municipalities=counter["municipalities"],
            by="demo",
            now=now,
            is_demo=True,
            phone=settings.SERVICE_PHONE,
            mail=f"{counter['code']}@demo.invalid",
            address="Voorbeeldstraat 1 (demo)",
            hours="Op werkdagen van 9 tot 17 uur",
        )
    return opened


def add_people(opened: dict[str, Opened], *, now: datetime) -> dict[str, Staff]:
    """Members who finished joining, with their opened keys, by sign-in name."""
    return {
        person.login: add_demo_member(
            opened[person.counter],
            login=person.login,
            name=person.name,
            roles=list(person.roles),
            now=now,
            is_outside=person.is_outside,
        )
        for person in people()
    }
