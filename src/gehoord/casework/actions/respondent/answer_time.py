# SPDX-License-Identifier: EUPL-1.2
"""Saying yes or no to more time for the other side, with a reason that they read."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import (
    TIME_ASKED,
    TIME_GIVEN,
    TIME_REFUSED,
    OpenPiece,
    pieces_of,
    respondent_of,
)
from ...rules import Reason
from ...terms import WaitsFor
from ..add_line import add_line
from ..letters.other_side import write_on_their_page
from .terms_of import end_about, start_about


def answer_time(
    case: UUID, *, respondent: UUID, until: date | None, why: str, by: Staff, now: datetime
) -> list[Reason]:
    """Give time until a day, or refuse it (until is None); both with a reason. Their term moves with it."""
    if not why.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if not is_asked(pieces_of(one.id, one.key)):
        return [Reason.NO_TIME_ASKED]
    before = one.row.answer_due_on or now.date()
    if until is not None and (until <= before or (until - now.date()).days > 183):
        return [Reason.NO_DAY_AHEAD]
    kind = TIME_GIVEN if until else TIME_REFUSED
    more = {"until": until.isoformat() if until else ""}
    values = {"message": why.strip()}
    write_on_their_page(held, one, name=kind, values=values, more=more, by=by, now=now)
    end_about(one.row, "more_time", now=now)
    if until:
        Respondent.objects.filter(pk=respondent).update(answer_due_on=until)
        start_about(one.row, kind="respondent", waits_for=WaitsFor.RESPONDENT, by_day=until, now=now)
    add_line(held, name=f"respondent_{kind}", by=by, now=now, words={"text": why.strip()})
    record(f"respondent.{kind}", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def is_asked(pieces: Iterable[OpenPiece]) -> bool:
    """Whether a question for more time stands open."""
    kinds = [one.kind for one in pieces if one.kind in (TIME_ASKED, TIME_GIVEN, TIME_REFUSED)]
    return bool(kinds) and kinds[-1] == TIME_ASKED
