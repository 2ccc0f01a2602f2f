# SPDX-License-Identifier: EUPL-1.2
"""What this counter asked of organisations (/loket/organisaties/verzoeken/), by day, late first."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.casework.queries.respondent_standing import standings
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.requests.follow_record import follow_record
from ...queries.requests import asked, unread_by_asker
from ...queries.tasks import counted_by_source
from ...terms.request import ENDS, HEARING, REQUEST_KINDS


@needs(Permission.CASE_READ)
def asked_list(request: HttpRequest) -> HttpResponse:
    """The rows follow their records. No case is named: who wants to know opens one."""
    staff, now = asking(request), timezone.localtime()
    rows = asked(staff.counter, keys=staff.keys)
    stand = standings(UUID(one.told["respondent"]) for one in rows if one.row.kind == HEARING)
    for one in rows:
        if one.row.kind == HEARING and one.row.closed_on is None:
            follow_record(one.row, stand.get(UUID(one.told["respondent"])), now=now)
    fresh, agreed = (
        unread_by_asker(staff.counter),
        counted_by_source([one.id for one in rows], today=now.date()),
    )
    shown = [
        {
            "row": one.row,
            "kind": _(REQUEST_KINDS[one.row.kind]),
            "days": (one.row.due_on - now.date()).days,
            "is_new": one.id in fresh,
            "agreed": agreed.get(one.id),
            "ended": _(ENDS[one.row.ended]).split(".")[0] if one.row.ended else "",
        }
        for one in sorted(rows, key=lambda one: (one.row.closed_on is not None, one.row.due_on))
    ]
    return render(request, "organisations/pages/requests/asked.html", {"rows": shown})
