# SPDX-License-Identifier: EUPL-1.2
"""What goes into a count: the rows of a period, and the lists that give tables their rows."""

from collections.abc import Iterator

from gehoord.casework import countable
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference import municipalities, terms

from ..measures import SPLITS
from ..measures.counting import Lists
from ..terms import CountedRow, Label, Period


def rows_in(period: Period, *, counter: str | None = None) -> Iterator[CountedRow]:
    """The countable rows of a period, of one counter or of all. Exact: for counting only."""
    return (row for row in countable.rows(year=period.year, counter=counter) if period.holds(row))


def lists_on(period: Period) -> Lists:
    """The rows that tables of this period have, also where nobody is counted: terms, counters, municipalities."""
    day = period.last_day
    wanted = {split.terms for split in SPLITS.values() if split.terms}
    known = counter_map()
    return Lists(
        terms={
            name: [Label(term.code, term.label) for term in getattr(terms, name).on(day)] for name in wanted
        },
        counters=sorted(
            (Label(where.code, where.name) for where in known.by_id.values()),
            key=lambda label: str(label.label),
        ),
        municipalities=[
            Label(
                place.code,
                place.name,
                known.by_municipality[place.code].name if place.code in known.by_municipality else "",
            )
            for place in municipalities.valid_on(day)
        ],
        parents={
            term.code: term.extra["under"][0]
            for term in terms.subgrounds.values()
            if len(term.extra["under"]) == 1
        },
    )
