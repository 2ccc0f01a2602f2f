# SPDX-License-Identifier: EUPL-1.2
"""Telling a reporter why it takes longer (uitleggen): the reason, own words, and a new day that we name."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext, override

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.reporting.queries import OpenReport, open_report

from ..queries.next_step import next_of_case
from ..queries.opened import Held, hold
from ..rules import Reason
from ..terms import DELAY_BY_CODE, Step
from ..terms import mark as _
from .add_line import add_line
from .keep_facts import keep_facts
from .send_words import LETTER, send_words
from .write_letter import language_for

LINE = "delay_explained"
FURTHEST = timedelta(days=42)
"""A new day further away than this is no promise any more; then we tell again."""
NEW_DAY = _("We denken dat het lukt op %(day)s.")


def explain_delay(
    case: UUID, *, because: str, expected_on: date | None, words: str, by: Staff, now: datetime
) -> list[Reason]:
    """Tell it, and keep it beside the promise; or all reasons why not.

    because: code of `terms.DELAYS`. The promised day stays what it was, so what is late stays late: who already
    knows of it keeps watching. A day off runs on to the next working day.
    Raises Case.DoesNotExist, also for a case of another counter.
    """
    held, today = hold(case, keys=by.keys, lock=True), now.date()
    reasons = why_not_explain(held, because=because, expected_on=expected_on, by=by, today=today)
    if reasons or expected_on is None:
        return reasons
    day = add_working_days(expected_on, 0)
    text = delay_letter(
        open_report(held.report, held.keys.dek), because=because, expected_on=day, words=words.strip()
    )
    columns = send_words(held, text, kind=LETTER, by=by, now=now)
    add_line(held, name=LINE, by=by, now=now, words={"text": words.strip()})
    keep_facts(held, held.facts, late_because=because, expected_on=day, **columns)
    facts: dict[str, str | int | list[str]] = {"which": because, "to": str(day)}
    record("deadline.explained", by=by.by, counter=by.counter, subject=str(case), facts=facts, now=now)
    return []


def why_not_explain(
    held: Held, *, because: str, expected_on: date | None, by: Staff, today: date
) -> list[Reason]:
    """All reasons why this cannot be told; none when it can."""
    step = next_of_case(held.row, today=today)
    if held.step is Step.CLOSED or step is None:
        return [Reason.WRONG_STEP]
    found = []
    if held.row.handler_id not in (None, by.id) and not by.may(Permission.CASE_STEER):
        found.append(Reason.FOR_COORDINATOR)
    if by.by in held.facts.interest:
        found.append(Reason.OWN_INTEREST)
    if because not in DELAY_BY_CODE:
        found.append(Reason.NO_DELAY_REASON)
    if expected_on is None or expected_on <= max(today, step.by):
        found.append(Reason.NO_NEW_DAY)
    elif expected_on > max(today, step.by) + FURTHEST:
        found.append(Reason.NEW_DAY_TOO_FAR)
    return found


def delay_letter(report: OpenReport, *, because: str, expected_on: date, words: str) -> str:
    """The text as the reporter will read it, in their language."""
    with override(language_for(report)):
        day = date_format(expected_on, "l j F Y")
        said = [gettext(DELAY_BY_CODE[because].public), words, gettext(NEW_DAY) % {"day": day}]
    return "\n\n".join(one for one in said if one)
