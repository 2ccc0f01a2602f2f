# SPDX-License-Identifier: EUPL-1.2
"""Closing for the other side: their own closing letter, and the day on which their data is destroyed."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext, override

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import CLOSING, respondent_of
from ...rules import Reason
from ...terms import OVER, OtherSide
from ...terms import mark as _
from ..add_line import add_line
from ..letters.other_side import write_on_their_page
from .terms_of import end_about

OUTCOMES = {
    "nothing_found": _("We hebben niets vastgesteld."),
    "agreed": _("Er zijn afspraken gemaakt."),
    "concluded": _("Er is een conclusie met redenen. U vindt die op deze bladzijde."),
    "stopped": _("De melder gaat niet verder. Er is niets vastgesteld."),
}
KEEP_DAYS = {"nothing_found": 91, "agreed": 365, "concluded": 365, "stopped": 91}
"""How long their data stays after closing: time to complain and to take a copy; agreements are looked back on."""


def close_respondent(
    case: UUID, *, respondent: UUID, outcome: str, text: str, by: Staff, now: datetime
) -> list[Reason]:
    """Close with a letter that says what was and what was not found. Raises KeyError for an unknown outcome."""
    if not text.strip():
        return [Reason.NO_WORDS]
    destroy_on = now.date() + timedelta(days=KEEP_DAYS[outcome])
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if one.state in OVER:
        return [Reason.OTHER_SIDE_OVER]
    with override(one.row.language):
        values = {"outcome": gettext(OUTCOMES[outcome]), "message": text.strip(), "destroy_on": destroy_on}
    more = {"outcome": outcome, "destroy_on": destroy_on.isoformat()}
    write_on_their_page(held, one, name=CLOSING, values=values, more=more, by=by, now=now)
    end_record(one.row, state=OtherSide.CLOSED, destroy_on=destroy_on, now=now)
    add_line(held, name="respondent_closed", by=by, now=now, words={"text": text.strip()})
    record(
        "respondent.closed", by=by.by, counter=by.counter, subject=str(case),
        facts={"which": outcome, "due": str(destroy_on)}, now=now,
    )  # fmt: skip
    return []


def end_record(row: Respondent, *, state: OtherSide, destroy_on: date, now: datetime) -> None:
    """Nothing is asked of them any more; an invitation that was not used opens nothing."""
    unused: dict[str, object] = {} if row.lookup is not None else {"mailbox_wrap": b""}
    Respondent.objects.filter(pk=row.pk).update(
        state=state.value, closed_on=now.date(), destroy_on=destroy_on, **unused
    )
    end_about(row, now=now)
