# SPDX-License-Identifier: EUPL-1.2
"""Waiting with telling the other side, with a ground and a day (AVG art. 14(5)(b))."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import respondent_of, seal_label
from ...rules import Reason
from ...terms import OVER, WaitsFor
from ...terms import mark as _
from ..add_line import add_line
from .terms_of import end_about, start_about

GROUNDS = {
    "inquiry": _("Het zou nagaan wat er gebeurde ernstig schaden"),
    "safety": _("De melder of iemand anders loopt gevaar als zij het nu weten"),
    "traces": _("Er kunnen stukken of sporen verdwijnen"),
}
LONGEST_DAYS = 183


def withhold(
    case: UUID, *, respondent: UUID, ground: str, why: str, until: date | None, by: Staff, now: datetime
) -> list[Reason]:
    """Record why they are not told yet and until when at the longest half a year; the watch asks again that day.

    Raises KeyError for an unknown ground.
    """
    GROUNDS[ground]
    if not why.strip():
        return [Reason.NO_WORDS]
    if until is None or not 0 < (until - now.date()).days <= LONGEST_DAYS:
        return [Reason.NO_DAY_AHEAD]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if one.state in OVER or one.row.told_on is not None:
        return [Reason.TOLD_ALREADY]
    label = replace(one.label, waits=why.strip())
    Respondent.objects.filter(pk=respondent).update(
        withheld=ground,
        withheld_until=until,
        label=seal_label(label, case_key=held.keys.case, respondent=respondent),
    )
    end_about(one.row, "respondent_told", now=now)
    start_about(one.row, kind="respondent_withheld", waits_for=WaitsFor.COUNTER, by_day=until, now=now)
    add_line(held, name="respondent_withheld", by=by, now=now, words={"text": why.strip()})
    record(
        "respondent.withheld", by=by.by, counter=by.counter, subject=str(case),
        facts={"which": ground, "due": str(until)}, now=now,
    )  # fmt: skip
    return []
