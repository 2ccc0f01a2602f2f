# SPDX-License-Identifier: EUPL-1.2
"""The lists of words (`terms/*.yaml`) by name: what we call it, since when, by which law, where it counts."""

from __future__ import annotations

from functools import cache

from .loading import Term, Terms

__all__ = [
    "LISTS",
    "Term",
    "Terms",
    "direction_for",
    "domain_for",
    "languages_of_the_site",
    "row_of",
    "rules_out",
    "sectors_in",
    "subgrounds_under",
]

grounds = Terms("grounds")
subgrounds = Terms("subgrounds")
domains = Terms("domains")
natures = Terms("natures")
ways = Terms("ways")
places = Terms("places")
actors = Terms("actors")
directions = Terms("directions")
sector_groups = Terms("sector_groups")
sectors = Terms("sectors")
capacities = Terms("capacities")
needs = Terms("needs")
kinds = Terms("kinds")
identities = Terms("identities")
channels = Terms("channels")
outcomes = Terms("outcomes")
languages = Terms("languages")
access_needs = Terms("access_needs")
aftercare_needs = Terms("aftercare_needs")
services = Terms("services")
payers = Terms("payers")
holidays = Terms("holidays")

# All lists whose words people read. Municipalities stand apart: their names are not translated.
LISTS: tuple[Terms, ...] = (
    grounds,
    subgrounds,
    domains,
    natures,
    ways,
    places,
    actors,
    directions,
    sector_groups,
    sectors,
    payers,
    capacities,
    needs,
    kinds,
    identities,
    channels,
    outcomes,
    languages,
    access_needs,
    aftercare_needs,
    services,
    holidays,
)


@cache
def domain_for(sector: str, capacity: str) -> str:
    """The one official domain (terrein) of a sector for someone in this capacity. KeyError: unknown code."""
    side = capacities[capacity].extra["side"]
    told = sectors[sector].extra
    by_side = told.get("domains") or sector_groups[told["group"]].extra["domains"]
    return str(by_side[side])


@cache
def direction_for(capacity: str, actor: str) -> str:
    """The direction (Movisie's five, or other/unknown) when someone in this capacity names this actor."""
    side = capacities[capacity].extra["side"]
    for term in directions.values():
        if actors[actor].code in term.extra["between"].get(side, ()):
            return term.code
    raise KeyError((capacity, actor))


def row_of(term: Term, form: str) -> tuple[str, str] | None:
    """(table, row) in which a term counts on a version of the yearly form, or None where it has no row."""
    told = term.rows.get(form)
    if told is None:
        return None
    table, _slash, row = told.partition("/")
    return table, row


def rules_out(identity: str) -> frozenset[str]:
    """What is ruled out for someone this little known (Besluit ADV art. 5(4)): investigation, mediation."""
    return frozenset(identities[identity].extra["rules_out"])


def sectors_in(group: str) -> tuple[Term, ...]:
    """The sectors of a group (care, welfare, sport, elsewhere). KeyError for an unknown group."""
    code = sector_groups[group].code
    return tuple(term for term in sectors.values() if term.extra["group"] == code)


def subgrounds_under(ground: str) -> tuple[Term, ...]:
    """The sub-categories that may belong to a ground."""
    code = grounds[ground].code
    return tuple(term for term in subgrounds.values() if code in term.extra["under"])


def languages_of_the_site() -> tuple[Term, ...]:
    """The languages in which the whole site is complete."""
    return tuple(term for term in languages.values() if term.extra.get("interface") == "complete")
