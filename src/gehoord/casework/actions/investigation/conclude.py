# SPDX-License-Identifier: EUPL-1.2
"""Concluding an investigation: facts and interests weighed, and the same reasoned words to both (art. 10)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Term
from ...queries.investigation import HEADINGS, WEIGHED, investigation_of
from ...queries.opened import hold
from ...queries.respondents import CONCLUSION, respondents_of
from ...queries.sealed import DONE
from ...rules import Reason
from ...terms import OVER
from ..add_line import add_line
from ..letters.other_side import write_on_their_page
from ..record_way import record_way
from ..respondent.terms_of import end_about

WAY = "investigation"


def conclude(case: UUID, *, weighed: Mapping[str, str], by: Staff, now: datetime) -> list[Reason]:
    """Send the conclusion to both. weighed: words for each of HEADINGS; none may be left empty.

    No finding follows from it by itself: who wants to state one does so on its own page.
    """
    given = {name: weighed.get(name, "").strip() for name in HEADINGS}
    if not all(given.values()):
        return [Reason.NOT_WEIGHED]
    held = hold(case, keys=by.keys, lock=True)
    stands = investigation_of(held, today=now.date())
    if stands.begun_on is None:
        return [Reason.NOT_BOTH_TOLD]
    if stands.weighed is not None:
        return []
    if not stands.both_answered:
        return [Reason.NOT_BOTH_ANSWERED]
    refused = record_way(
        case,
        way=WAY,
        state=DONE,
        by=by,
        now=now,
        said=("both_told", "both_answered", "has_reasons"),
        words=given["conclusion"],
    )
    if refused:
        return refused
    for one in respondents_of(held):
        if one.row.invited_on and one.state not in OVER:
            values = {"message": given["conclusion"]}
            write_on_their_page(held, one, name=CONCLUSION, values=values, by=by, now=now)
            end_about(one.row, "view", "respondent", "untested", now=now)
    Term.objects.filter(case=case, kind__in=("view", "conclusion"), about=None, done_on=None).update(
        done_on=now.date()
    )
    add_line(held, name=WEIGHED, by=by, now=now, words=given)
    record("investigation.concluded", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
