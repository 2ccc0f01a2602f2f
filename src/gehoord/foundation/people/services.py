# SPDX-License-Identifier: EUPL-1.2
"""What each counter offers of the one catalogue (diensten), and why not where it does not.

A service that every counter must or promises to have is there unless the counter says it is not, with a reason.
One that a counter may have (duty "choice") is there only when the counter says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from gehoord.foundation.reference.loading import Term
from gehoord.foundation.reference.terms import services

from .models import Counter, Partner, Service
from .routing import counter_map

CHOICE = "choice"


@dataclass(frozen=True)
class Offer:
    """One service at one counter. reason: why not, in the counter's own words; since: None when never said."""

    code: str
    is_offered: bool
    reason: str = ""
    since: date | None = None

    @property
    def term(self) -> Term:
        """What the catalogue says about it."""
        return services[self.code]

    @property
    def is_missing(self) -> bool:
        """Not there, though every counter must have it (law) or promises it (design)."""
        return not self.is_offered and self.term.extra["duty"] != CHOICE


@dataclass(frozen=True)
class Said:
    """One line of the history of a service at a counter; until is exclusive."""

    term: Term
    is_offered: bool
    reason: str
    since: date
    until: date | None


Offers = Mapping[str, Offer]


def offers_of_all(*, today: date) -> dict[int, dict[str, Offer]]:
    """Counter id → service code → what it offers today, for all open counters. Two queries."""
    told: dict[int, dict[str, Offer]] = {}
    rows = Service.objects.filter(until=None) | Service.objects.filter(until__gt=today)
    for row in rows.filter(since__lte=today).order_by("since"):
        told.setdefault(row.counter_id, {})[row.code] = Offer(row.code, row.is_offered, row.reason, row.since)
    open_ones = Counter.objects.filter(closed_on=None, is_committee=False, is_organisation=False).values_list(
        "pk", flat=True
    )
    return {counter: _whole(told.get(counter, {}), today=today) for counter in open_ones}


def offers_of(counter: int, *, today: date) -> dict[str, Offer]:
    """What one counter offers today, the whole catalogue in its order."""
    rows = Service.objects.filter(Q(until=None) | Q(until__gt=today), counter=counter, since__lte=today)
    told = {
        row.code: Offer(row.code, row.is_offered, row.reason, row.since) for row in rows.order_by("since")
    }
    return _whole(told, today=today)


def _whole(told: Mapping[str, Offer], *, today: date) -> dict[str, Offer]:
    return {
        term.code: told.get(term.code) or Offer(term.code, term.extra["duty"] != CHOICE)
        for term in services.on(today)
    }


def history_of(counter: int) -> list[Said]:
    """Everything a counter said about its services, newest first."""
    rows = Service.objects.filter(counter=counter).order_by("-since", "-pk")
    return [
        Said(services[row.code], row.is_offered, row.reason, row.since, row.until)
        for row in rows
        if row.code in services
    ]


def partners_of(counter: int, *, today: date) -> list[Partner]:
    """The organisations that a counter works with today, by name."""
    running = Q(until=None) | Q(until__gt=today)
    return list(Partner.objects.filter(running, counter=counter).order_by("name"))


def partners_before(counter: int, *, today: date) -> list[Partner]:
    """Those it worked with before, the last one first."""
    return list(Partner.objects.filter(counter=counter, until__lte=today).order_by("-until", "name"))


def not_offered(counter: int) -> dict[str, Offer]:
    """Way of handling → the service that this counter lacks for it. Known for some seconds, as the routing is."""
    known = counter_map()
    if known.lacking is None:
        rows = Service.objects.filter(until=None, is_offered=False)
        lacking: dict[int, dict[str, Offer]] = {}
        for row in rows:
            if row.code in services:
                offer = Offer(row.code, False, row.reason, row.since)
                ways = services[row.code].extra.get("ways", ())
                lacking.setdefault(row.counter_id, {}).update(dict.fromkeys(ways, offer))
        known.lacking = lacking
    return known.lacking.get(counter, {})


def instead_of(counter: int, way: str) -> str:
    """What a handler reads where the own counter lacks a service: why, and who does offer it. "" when it does not lack."""
    offer = not_offered(counter).get(way)
    if offer is None:
        return ""
    known = counter_map()
    able = sorted(
        (
            where
            for where in known.by_id.values()
            if where.id in known.live and way not in not_offered(where.id)
        ),
        key=lambda where: (not where.is_central, where.name),
    )
    if not able:
        return f"{offer.reason} {_('Geen ander loket biedt het nu. Zeg dat eerlijk tegen de melder.')}"
    other = _("%(counter)s biedt het wel. Geef de zaak over als de melder dat wil.") % {
        "counter": able[0].name
    }
    return f"{offer.reason} {other}"
