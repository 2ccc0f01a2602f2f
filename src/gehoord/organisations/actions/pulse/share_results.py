# SPDX-License-Identifier: EUPL-1.2
"""Giving results to the national picture without a name: once per half-year, all together, in pieces and shuffled."""

import secrets
from collections import defaultdict
from datetime import date, datetime

from django.db import transaction

from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.reference.terms import sectors

from ...models import SharedResult
from ...queries.shared_results import ENOUGH, given_in, is_written
from ...queries.teams import all_organisation_teams
from ...rules.pulse import half_year_of


def share_results(*, now: datetime) -> int:
    """Write what was given in the half-year that is over; how many rows. Nothing with fewer than ten organisations.

    Each row is one measure of one organisation, with its sector group and size: the numbers of an organisation together
    would be a fingerprint. All rows are written in one transaction in random order; no row says whose it is, and none is
    added to a half-year later. May run daily: a half-year is written once.
    """
    first, last = _last_half_year(now.date())
    half_year = half_year_of(first)
    rows: dict[str, list[SharedResult]] = defaultdict(list)
    givers: dict[str, int] = defaultdict(int)
    with transaction.atomic():
        if is_written(half_year):
            return 0
        for team in all_organisation_teams():
            set_fence(counter=team)
            for questions, (organisation, values) in given_in(team, first=first, last=last).items():
                givers[questions] += 1
                group = str(sectors[organisation.sector].extra["group"])
                rows[questions] += [
                    SharedResult(
                        half_year=half_year,
                        sector_group=group,
                        size=organisation.size,
                        questions=questions,
                        values={measure: value},
                    )
                    for measure, value in values.items()
                ]
        set_fence()
        out = [row for questions, several in rows.items() if givers[questions] >= ENOUGH for row in several]
        secrets.SystemRandom().shuffle(out)
        SharedResult.objects.bulk_create(out, batch_size=1000)
    return len(out)


def _last_half_year(today: date) -> tuple[date, date]:
    if today.month <= 6:
        return date(today.year - 1, 7, 1), date(today.year - 1, 12, 31)
    return date(today.year, 1, 1), date(today.year, 6, 30)
