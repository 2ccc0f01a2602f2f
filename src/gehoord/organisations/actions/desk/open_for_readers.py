# SPDX-License-Identifier: EUPL-1.2
"""A report lies under the key of exactly who may read it now: sealed anew when that changed (decision 0025)."""

from datetime import datetime

from gehoord.foundation.audit.log import hide, record
from gehoord.foundation.people.fence import without_mark
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.circles import circle_for, sharers
from gehoord.foundation.vault.sealing import seal_to

from ...models import DeskReport
from ...queries.desk import TO_CIRCLE, OpenDeskReport, entries, may_read_now, people_of
from ...rules.desk import named_in, same_names


def open_for_readers(opened: OpenDeskReport, *, by: Staff, now: datetime) -> None:
    """Let colleagues in who got the role since, and leave out who is kept out or lost it. Done by who opens it.

    The circle is not widened but another one is used: other reports lie under the same circle, and somebody who may
    read this one may be kept out of those. Who joined since and is named in the words is kept out first.
    """
    row = opened.row
    _keep_newcomers_out(opened)
    readers = may_read_now(row)
    wanted = {one.id for one in readers}
    if by.id not in wanted or wanted == {one.member for one in sharers(row.team_id)}:
        return
    to = circle_for(row.counter_id, wanted, today=now.date())
    if to is None or to.team == row.team_id:
        return
    wrap = seal_to(to.public, opened.dek, purpose=TO_CIRCLE, bind=(to.team, str(row.pk)))
    DeskReport.objects.filter(pk=row.pk).update(team=to.team, team_wrap=wrap)
    record("desk.resealed", by=by.by, counter=row.counter_id, subject=str(row.pk), now=now)


def _keep_newcomers_out(opened: OpenDeskReport) -> None:
    row = opened.row
    # Who reads it already and is named in a later message was the reporter's choice on the page (see follow.py).
    read_already = {one.member for one in sharers(row.team_id)} | opened.let_in
    people = people_of(row.counter_id)
    named = named_in(opened.words, people) | same_names(opened.out_names, people)
    out = entries(opened.id, named - read_already)
    fresh = sorted({*row.kept_out, *out})
    if fresh == sorted(row.kept_out):
        return
    with without_mark():
        DeskReport.objects.filter(pk=row.pk).update(kept_out=fresh)
        hide(str(row.pk), entries=out)
    row.kept_out = fresh
