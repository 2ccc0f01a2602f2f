# SPDX-License-Identifier: EUPL-1.2
"""The yearly report on social safety: made from what is there, with the source of each line; then words and a signature."""

from datetime import datetime
from typing import Any

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Organisation, YearReport
from ...queries.year import contents, counted_until
from ...rules.year_report import why_not_make, why_not_sign


def make_year_report(year: int, *, organisation: Organisation, by: Staff, now: datetime) -> list[str]:
    """Make it, or make it anew as long as nobody signed: the numbers anew, the board's words stay."""
    row = YearReport.objects.select_for_update().filter(counter=by.counter, year=year).first()
    found = why_not_make(
        year=year,
        this_year=now.year,
        joined=organisation.joined_on,
        is_signed=bool(row and row.signed_on),
        counted_until=counted_until(year, today=now.date()),
    )
    if found:
        return found
    body: dict[str, Any] = contents(organisation, team=by.counter, year=year, today=now.date())
    if row is None:
        YearReport.objects.create(counter_id=by.counter, year=year, body=body, made_on=now.date())
    else:
        YearReport.objects.filter(pk=row.pk).update(body=body, made_on=now.date())
    record("year-report.made", by=by.by, counter=by.counter, facts={"year": year}, now=now)
    return []


def write_words(year: int, *, words: str, by: Staff, now: datetime) -> list[str]:
    """What the board itself says with it, until it is signed."""
    row = YearReport.objects.select_for_update().get(counter=by.counter, year=year)
    if row.signed_on is not None:
        return ["Dit jaarverslag is ondertekend en verandert niet meer."]
    YearReport.objects.filter(pk=row.pk).update(words=words.strip()[:10_000])
    record("year-report.words", by=by.by, counter=by.counter, facts={"year": year}, now=now)
    return []


def sign_year_report(year: int, *, name: str, by: Staff, now: datetime) -> list[str]:
    """The board stands for it; from now on it is frozen. name: and function, as it stands below the report."""
    row = YearReport.objects.select_for_update().get(counter=by.counter, year=year)
    found = why_not_sign(
        name=name,
        words=row.words,
        is_signed=row.signed_on is not None,
        year=year,
        this_year=now.year,
        is_whole=row.body.get("until") == f"{year + 1}-01-01",
    )
    if found:
        return found
    YearReport.objects.filter(pk=row.pk).update(signed_on=now.date(), signed_by=name.strip()[:120])
    record("year-report.signed", by=by.by, counter=by.counter, facts={"year": year}, now=now)
    return []
