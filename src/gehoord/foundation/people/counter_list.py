# SPDX-License-Identifier: EUPL-1.2
"""All counters as the steward sees them: are they live, and what is missing. Never what is in their cases."""

from collections import Counter as Tally
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.reference.municipalities import by_code, valid_on
from gehoord.foundation.vault.foreign import counters_without_tag
from gehoord.foundation.vault.recovery_pair import recovery_of_all

from .actions.remove_member import LEAST
from .models import Area, Counter, Member
from .readers import readers
from .roles import Permission, permissions_of
from .routing import who_works_where


@dataclass(frozen=True)
class CounterRow:
    """One counter. missing: sentences; live when there are none. used_on: when its paper was last used."""

    id: int
    code: str
    name: str
    is_central: bool
    municipalities: int
    readers: int
    missing: list[str]
    used_on: date | None
    closed_on: date | None


@dataclass(frozen=True)
class Place:
    """A municipality of a counter; until when, and since when if that is still to come."""

    code: str
    name: str
    since: date
    until: date | None
    next_name: str = ""


def counter_rows(*, today: date) -> list[CounterRow]:
    """All counters by name, the central one first and closed ones last. Six queries, however many there are."""
    counters = sorted(
        Counter.objects.filter(is_organisation=False),
        key=lambda row: (row.closed_on is not None, not row.is_central, row.name),
    )
    able = readers(row.pk for row in counters)
    stewards = Member.objects.filter(left_on=None, invited_until=None).values_list("counter", "roles")
    managed = {counter for counter, roles in stewards if Permission.TEAM_MANAGE in permissions_of(roles)}
    areas = Tally(who_works_where(today=today).values())
    recovery, foreign = recovery_of_all(), counters_without_tag()
    return [
        CounterRow(
            row.pk,
            row.code,
            row.name,
            row.is_central,
            areas[row.pk],
            able.get(row.pk, 0),
            _missing(
                able.get(row.pk, 0),
                managed=row.pk in managed,
                has_recovery=row.pk in recovery,
                foreign=row.pk in foreign,
            ),
            recovery.get(row.pk),
            row.closed_on,
        )
        for row in counters
    ]


def without_counter(*, today: date) -> list[str]:
    """The names of the municipalities that no counter works for: they fall to the central one."""
    taken = who_works_where(today=today)
    return [place.name for place in valid_on(today) if place.code not in taken]


def places_of(counter: int, *, today: date) -> list[Place]:
    """The municipalities of a counter by name, those that come or go later included."""
    rows = list(_now_and_later(today).filter(counter=counter))
    after = {
        (area.municipality, area.since): area.counter.name
        for area in _now_and_later(today).select_related("counter").exclude(counter=counter)
    }
    found = [
        Place(
            row.municipality,
            by_code(row.municipality).name,
            row.since,
            row.until,
            after.get((row.municipality, row.until), "") if row.until else "",
        )
        for row in rows
    ]
    return sorted(found, key=lambda place: place.name)


def counter_by_code(code: str) -> Counter | None:
    """A counter by its short name, a closed one too."""
    return Counter.objects.filter(code=code, is_organisation=False).first()


def counters_to_choose() -> list[tuple[str, str]]:
    """Open counters as (short name, name), by name."""
    return list(
        Counter.objects.filter(closed_on=None, is_organisation=False)
        .order_by("name")
        .values_list("code", "name")
    )


def _now_and_later(today: date) -> QuerySet[Area]:
    return Area.objects.filter(Q(until=None) | Q(until__gt=today), counter__closed_on=None)


def _missing(able: int, *, managed: bool, has_recovery: bool, foreign: bool) -> list[str]:
    found = []
    if able < LEAST:
        short = LEAST - able
        found.append(
            ngettext(
                "Er ontbreekt nog %(n)s persoon die meldingen kan lezen.",
                "Er ontbreken nog %(n)s mensen die meldingen kunnen lezen.",
                short,
            )
            % {"n": short}
        )
    if not managed:
        found.append(_("Er is nog geen coördinator."))
    if not has_recovery:
        found.append(_("Er is geen herstel op papier."))
    if foreign:
        found.append(_("Een sleutel is niet de onze: het loket neemt niets aan."))
    return found
