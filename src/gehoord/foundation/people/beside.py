# SPDX-License-Identifier: EUPL-1.2
"""The counters beside each other: what each offers, where it works, and which municipality nobody works for."""

from dataclasses import dataclass
from datetime import date

from gehoord.foundation.reference.municipalities import valid_on

from .models import Counter
from .routing import counter_map, who_works_where
from .services import Offer, offers_of_all


@dataclass(frozen=True)
class Beside:
    """One open counter. takes_in: it has enough readers; else its reports go to the central one."""

    id: int
    code: str
    name: str
    is_central: bool
    takes_in: bool
    phone: str
    hours: str
    address: str
    languages: tuple[str, ...]
    municipalities: tuple[str, ...]
    """CBS codes."""
    offers: dict[str, Offer]

    @property
    def missing(self) -> list[Offer]:
        """What it must or promised to offer and does not."""
        return [offer for offer in self.offers.values() if offer.is_missing]


@dataclass(frozen=True)
class Land:
    """All open counters by name, the central one first, and the municipalities that no counter works for."""

    counters: list[Beside]
    uncovered: list[str]
    """CBS codes: they fall to the central counter."""


def counters_beside(*, today: date) -> Land:
    """Everything that a comparison of counters needs to know about them. Four queries, however many there are."""
    works, offers, known = who_works_where(today=today), offers_of_all(today=today), counter_map()
    places: dict[int, list[str]] = {}
    in_force = [place.code for place in valid_on(today)]
    for code in in_force:
        if code in works:
            places.setdefault(works[code], []).append(code)
    rows = Counter.objects.filter(pk__in=offers).order_by("-is_central", "name")
    counters = [
        Beside(
            row.pk,
            row.code,
            row.name,
            row.is_central,
            row.pk in known.live,
            row.phone,
            row.hours,
            row.address,
            tuple(row.languages),
            tuple(places.get(row.pk, ())),
            offers[row.pk],
        )
        for row in rows
    ]
    return Land(counters, [code for code in in_force if code not in works])
